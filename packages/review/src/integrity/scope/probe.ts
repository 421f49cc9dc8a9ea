import {
  createJudge,
  isSourceFile,
  ruleSetting,
  type EdgeRule,
  type EdgeVerdict,
  type Judge,
  type ResolvedEdge,
} from '@stratalint/core'
import { lazily } from '@stratalint/engine'
import {
  createCheckedFiles,
  createLineIndex,
  createResolver,
  graphOf,
  importersIn,
  readModule,
  resolveModule,
  type CheckedFiles,
  type ModuleTable,
  type ResolvedModule,
} from '@stratalint/graph'
import { fromTop, type ReviewContext } from '../../context.ts'

/** An import that a place may not have. */
export interface ForbiddenImport {
  edge: ResolvedEdge
  verdict: EdgeVerdict
  line: number
}

/** Answers questions about files of head that no check looks at. Paths are relative to the project's root. */
export interface Probe {
  /** `null` for a file that is missing or does not parse; `as` is the name by which to read it. */
  moduleOf(path: string, as?: string): ResolvedModule | null
  /** The imports of a file that no file may have in a place, tests and files that are not checked included. */
  forbidden(path: string, place?: string): ForbiddenImport[]
  /** The files that import a file, and were or are checked. */
  importersOf(path: string): readonly string[]
  /** Why head's policy does not check a file. */
  unchecked: CheckedFiles['unchecked']
  judge: Judge
  /** Whether the base's policy has a rule on for a file. */
  isOn(rule: string, path: string): boolean
}

const PLACEMENT_RULES: ReadonlySet<EdgeRule> = new Set([
  'architecture/external-placement',
  'architecture/layer-direction',
  'architecture/provider-entry',
  'architecture/domain-boundary',
  'architecture/public-entry',
])

const memo = new WeakMap<ReviewContext['runs'], Probe>()

/** The probe of a review; what it read is kept. */
export function probeOf(context: ReviewContext): Probe {
  let probe = memo.get(context.runs)
  if (probe === undefined) memo.set(context.runs, (probe = createProbe(context)))
  return probe
}

function createProbe(context: ReviewContext): Probe {
  const { runs, head } = context
  const { root, modules } = runs.headByHead
  const base = (context.base.policy ?? head.policy)!.policy
  const own = (head.policy ?? context.base.policy)!.policy
  const resolver = createResolver(root, undefined, own)
  const read = new Map<string, ResolvedModule | null>()
  const today = new Date().toISOString().slice(0, 10)
  // Nothing is a test and everything is checked, so that only the place counts.
  const judge = createJudge({ ...base, tests: [] }, today, () => null)
  const isOn: Probe['isOn'] = (rule, path) => ruleSetting(base, rule, path, judge.locate(path))?.severity !== 'off'
  const graph = lazily(() => graphOf(modules))
  let ofUnchecked: Map<string, Set<string>> | null = null

  const moduleOf: Probe['moduleOf'] = (path, as = path) => {
    const key = `${path}\0${as}`
    let module = read.get(key)
    if (module === undefined) {
      const text = head.read(fromTop(context, path))
      module = text === null ? null : tryTo(() => parse(text, path, as))
      read.set(key, module)
    }
    return module
  }
  const parse = (text: string, path: string, as: string): ResolvedModule | null => {
    const found = readModule(as, text)
    if ('error' in found) return null
    const module = resolveModule(resolver, isSourceFile(path) ? path : as, found.record)
    found.dispose()
    return module
  }
  return {
    moduleOf,
    judge,
    isOn,
    unchecked: createCheckedFiles({ root, policy: own }).unchecked,
    forbidden(path, place = path) {
      const edges = moduleOf(path, isSourceFile(path) ? path : place)?.edges ?? []
      const text = head.read(fromTop(context, path)) ?? ''
      const lineAt = createLineIndex(text)
      return edges.flatMap((edge): ForbiddenImport[] => {
        const verdict = judge.judge({ ...edge, from: place })
        const isReported =
          verdict.status === 'forbidden' && PLACEMENT_RULES.has(verdict.rule!) && isOn(verdict.rule!, place)
        return isReported ? [{ edge, verdict, line: lineAt(edge.start).line }] : []
      })
    },
    importersOf(path) {
      ofUnchecked ??= indexImporters(uncheckedModules(context, moduleOf))
      const checked = modules.has(path)
        ? graph()
            .incoming(path)
            .flatMap(({ from, edge }) => (edge.kind === 'mock' ? [] : [from]))
        : importersIn(graph(), path)
      return [...new Set([...checked, ...(ofUnchecked.get(path) ?? [])])].filter((importer) => importer !== path)
    },
  }
}

/** The modules of a table, unpacked one after the other. */
export function* allOf(modules: ModuleTable): Generator<ResolvedModule> {
  for (const file of modules.files) yield modules.get(file)!
}

/** Files that were checked and no longer are still import what they did. */
function uncheckedModules(context: ReviewContext, moduleOf: Probe['moduleOf']): ResolvedModule[] {
  const { runs, changes } = context
  return [...runs.baseByBase.files].flatMap((before) => {
    const after = changes.afterOf(fromTop(context, before))
    if (after === null) return []
    const path = context.projectFolder === '' ? after : after.slice(context.projectFolder.length + 1)
    const module = runs.headByHead.files.has(path) ? null : moduleOf(path, isSourceFile(path) ? path : before)
    return module === null ? [] : [module]
  })
}

function indexImporters(modules: Iterable<ResolvedModule>): Map<string, Set<string>> {
  const importers = new Map<string, Set<string>>()
  for (const { file, edges } of modules)
    for (const { target, kind } of edges)
      if (target.type === 'file' && kind !== 'mock') {
        const known = importers.get(target.path) ?? new Set()
        importers.set(target.path, known.add(file))
      }
  return importers
}

function tryTo<T>(attempt: () => T): T | null {
  try {
    return attempt()
  } catch {
    return null
  }
}
