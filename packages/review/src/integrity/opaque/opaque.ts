import { isSourceFile, memoize, shortHash, type Target } from '@stratalint/core'
import { createLineIndex, createResolver } from '@stratalint/graph'
import { fromTop, inProject, type ReviewContext } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import { placementOf } from '../placement.ts'
import { probeOf } from '../scope/probe.ts'
import { quote } from '../scope/words.ts'
import { mayLoad, readOpaque, type OpaqueFacts, type OpaqueLoad } from './loads.ts'

/** A path may be relative to the working directory, too. */
const AT_ROOT = 'index.ts'

/** A file of the change. Paths are from the project's root. */
interface Candidate {
  path: string
  here: string
  before: string | null
  /** Parses the file, which most changes make unnecessary. */
  facts(): OpaqueFacts
  loads: readonly OpaqueLoad[]
  /** The loads that the base has nowhere. */
  added: readonly OpaqueLoad[]
}

/** Imports whose target was known and no longer is, and new ones that hide a target that the policy forbids. */
export function findOpaque(context: ReviewContext): Loosening[] {
  const candidates = readCandidates(context)
  const resolve = resolverOf(context)
  // A path may be relative to the file that loads it.
  const loaders = candidates.flatMap(({ here, added }) => (added.length > 0 ? [here] : []))
  return candidates.flatMap((candidate): Loosening[] => {
    const lost = lostTargets(context, candidate)
    if (lost.length === 0 && loaders.length === 0) return []
    const named = namedTargets(candidate, [candidate.here, ...loaders, AT_ROOT], resolve)
    const isLoading = candidate.loads.length > 0 || importsOneOf(context, candidate, loaders)
    const hidden = hiddenTarget(candidate, lost, named, isLoading)
    if (hidden !== null) return [loosening(context, candidate, hidden.target, hidden.start, true)]
    const forbidden = isLoading && loaders.length > 0 ? forbiddenTarget(context, candidate, named) : null
    if (forbidden !== null) return [loosening(context, candidate, forbidden, named.get(forbidden)!.start, false)]
    const text = candidate.added.find(({ form }) => EVALUATES.test(form))
    return text === undefined ? [] : [evaluation(context, candidate, text)]
  })
}

function importsOneOf(context: ReviewContext, { here }: Candidate, files: readonly string[]): boolean {
  const edges = context.runs.headByHead.modules.get(here)?.edges ?? []
  return edges.some(({ target }) => target.type === 'file' && files.includes(target.path))
}

/** A target that is no longer imported, and that the file can still load. */
function hiddenTarget(
  { added, facts }: Candidate,
  lost: readonly string[],
  named: ReadonlyMap<string, NamedAt>,
  isLoading: boolean,
): { target: string; start: number | undefined } | null {
  for (const target of lost) {
    const at = named.get(target)
    // A relative path that is still written is passed to something that loads it; other texts may be mere names.
    if (at !== undefined && (isLoading || at.isRelative)) return { target, start: at.start }
    const end = isLoading ? facts().texts.find(({ text }) => isEndOf(text, target)) : undefined
    if (end !== undefined) return { target, start: end.start }
  }
  return added.length > 0 && lost.length > 0 ? { target: lost[0]!, start: undefined } : null
}

/** Where a text names a target. */
interface NamedAt {
  start: number
  isRelative: boolean
}

/** These are imports in disguise whatever they load, and no rule of the check sees them. */
const EVALUATES = /^(?:Function\(\)|.*\._load|process\.|.*\.require$)/

function readCandidates(context: ReviewContext): Candidate[] {
  const { base, head, changes } = context
  const { inHead } = placementOf(context)
  const factsOfHead = memoize((path) => factsOf(path, head.read(path)))
  const read = changes.list.flatMap(({ path, before, status, isLink }) => {
    const here = inProject(context, path)
    if (status === 'deleted' || isLink || here === null || !isSourceFile(here) || inHead(here) === null) return []
    if (inHead(here)!.test) return []
    const text = head.read(path)
    const loads = text !== null && mayLoad(text) ? factsOfHead(path).loads : []
    return [{ path, here, before, facts: () => factsOfHead(path), loads }]
  })
  if (read.every(({ loads }) => loads.length === 0)) return read.map((one) => ({ ...one, added: [] }))
  // A call that moved to another file is not new.
  const left = new Map<string, number>()
  for (const { before } of changes.list)
    if (before !== null && isSourceFile(before))
      for (const { key } of factsOf(before, base.read(before)).loads) left.set(key, (left.get(key) ?? 0) + 1)
  return read.map((one) => ({
    ...one,
    added: one.loads.filter(({ key }) => {
      const known = left.get(key) ?? 0
      left.set(key, known - 1)
      return known <= 0
    }),
  }))
}

function factsOf(path: string, text: string | null): OpaqueFacts {
  try {
    return text === null ? { loads: [], texts: [] } : readOpaque(path, text)
  } catch {
    return { loads: [], texts: [] }
  }
}

/** What a file imported at the base, still exists and is no longer imported. */
function lostTargets(context: ReviewContext, { here, before, path }: Candidate): string[] {
  const { runs, changes, files } = context
  const old = before === null ? null : inProject(context, before)
  const module = old === null ? undefined : runs.baseByBase.modules.get(old)
  if (module === undefined) return []
  const now = new Set(
    (runs.headByHead.modules.get(here) ?? probeOf(context).moduleOf(here))?.edges.map(({ target }) => nameOf(target)),
  )
  const targets = module.edges.flatMap(({ target, typeOnly }) => {
    if (typeOnly) return []
    if (target.type !== 'file') return nameOf(target) ?? []
    const after = changes.afterOf(fromTop(context, target.path))
    const inside = after === null || !files.after.has(after) || after === path ? null : inProject(context, after)
    return inside === null ? [] : `file ${inside}`
  })
  return [...new Set(targets)].filter((target) => !now.has(target))
}

function nameOf(target: Target): string | null {
  return target.type === 'file' ? `file ${target.path}` : target.type === 'external' ? `package ${target.name}` : null
}

/** Whether a path in a text is the end of the path of a target, whatever it is relative to. */
function isEndOf(text: string, target: string): boolean {
  const end = text.replace(/^(?:\.{0,2}\/)+/, '').replace(/\.[cm]?[jt]sx?$/, '')
  return target.startsWith('file ') && end.includes('/') && target.replace(/\.[cm]?[jt]sx?$/, '').endsWith(`/${end}`)
}

type Resolve = (file: string, specifier: string) => Target

function resolverOf({ runs, head, base }: ReviewContext): Resolve {
  const resolver = createResolver(runs.headByHead.root, undefined, (head.policy ?? base.policy)!.policy)
  return (file, specifier) => resolver.resolve(file, { specifier, kind: 'dynamic-import', typeOnly: false }).target
}

/** The targets that texts in a file name, each with the offset of the text. */
function namedTargets({ facts }: Candidate, from: readonly string[], resolve: Resolve): Map<string, NamedAt> {
  const named = new Map<string, NamedAt>()
  for (const { text, start } of facts().texts) {
    if (!/^[\w@#~./$:-]{2,200}$/.test(text)) continue
    for (const specifier of text.startsWith('.') ? [text] : [text, `./${text}`])
      for (const file of new Set(from)) {
        const name = nameOf(resolve(file, specifier))
        if (name !== null && !named.has(name)) named.set(name, { start, isRelative: text.startsWith('.') })
      }
  }
  return named
}

/** A target that a text names and the file may not import, and does not. */
function forbiddenTarget(
  context: ReviewContext,
  { here }: Candidate,
  named: ReadonlyMap<string, NamedAt>,
): string | null {
  const { judge } = probeOf(context)
  const imported = new Set((context.runs.headByHead.modules.get(here)?.edges ?? []).map(({ target }) => nameOf(target)))
  const found = [...named.keys()].find((name) => {
    const [type, path] = [name.slice(0, name.indexOf(' ')), name.slice(name.indexOf(' ') + 1)]
    const target: Target = type === 'file' ? { type, path } : { type: 'external', name: path }
    if (imported.has(name) || (target.type === 'file' && !isSourceFile(path))) return false
    const verdict = judge.judge({ from: here, target, typeOnly: false, packageByPath: null, specifier: path })
    return verdict.status === 'forbidden'
  })
  return found ?? null
}

function loosening(
  context: ReviewContext,
  { path, loads, added }: Candidate,
  target: string,
  textAt: number | undefined,
  wasKnown: boolean,
): Loosening {
  const load = added[0] ?? loads[0]
  const shown = quote(target.slice(target.indexOf(' ') + 1), 40)
  const { line } = createLineIndex(context.head.read(path) ?? '')(load?.start ?? textAt ?? 0)
  const how = load === undefined ? 'a path in a text' : load.form
  return {
    rule: 'opaque',
    file: path,
    line,
    subject: `${target} ${how}`,
    what: wasKnown
      ? `${quote(path, 44)} no longer imports ${shown} by name but can load it by ${how}.`
      : `${quote(path, 44)} can load ${shown}, which its place may not import, by ${how}.`,
    fix: [
      wasKnown
        ? `Import ${shown} with a literal path again, and fix what the check reports.`
        : 'Take what it needs as a parameter, from a file that may import it.',
    ],
    not: 'Do not build the path or the name of a module at run time.',
  }
}

function evaluation(context: ReviewContext, { path }: Candidate, load: OpaqueLoad): Loosening {
  return {
    rule: 'opaque',
    file: path,
    line: createLineIndex(context.head.read(path) ?? '')(load.start).line,
    subject: `evaluates ${load.form} ${shortHash(load.key)}`,
    what: `${quote(path, 60)} loads code by ${quote(load.form, 40)}, which no check can follow.`,
    fix: ['Import the module with a literal path, where its place may import it.'],
    not: 'Do not evaluate a text or reach for the loader in another way.',
  }
}
