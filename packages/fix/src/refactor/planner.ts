import {
  createJudge,
  lowerBound,
  parentOf,
  type Judge,
  type Policy,
  type ResolvedEdge,
  type Violation,
} from '@stratalint/core'
import { createResolver, graphOf, importersIn, type Graph, type ModuleTable } from '@stratalint/graph'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isLink, readText } from '../apply/transaction.ts'
import type { LeftOut } from '../source/left-out.ts'
import { readSource } from '../source/module-source.ts'
import { createChangeSet, Refusal, type Changes, type Taken } from './change-set.ts'
import { execute, type Change } from './execute.ts'
import { nameMembers, type Named } from './imports/name-members.ts'
import type { World } from './world.ts'
import type { Moves } from '../verify/compare.ts'

/** The texts that a plan changes, what it moves, and what becomes parameters. */
export interface Changed {
  changes: Changes
  moves: Moves
  taken: Taken | null
  /** The same with more that is written out, to try where this does not compile. */
  wider?: () => Changed | Refusal
}

/** Turns plans into texts, for a project as one check saw it. */
export interface Planner {
  /** The texts that a plan changes; a refusal where a person has to do it. */
  changesOf(plan: Change, violation: Violation): Changed | Refusal
  importersOf(file: string): readonly string[]
  /** Whether types can be written out as TypeScript resolves them. */
  knowsTypes: boolean
}

/** Plans for the files below `root`. */
export function createPlanner(
  root: string,
  modules: ModuleTable,
  policy: Policy,
  { leftOut, typesIn }: { leftOut: LeftOut; typesIn?: World['typesIn'] },
): Planner {
  let known: Graph | null = null
  let others: ReturnType<LeftOut['edgesWith']> | null = null
  const othersOf = (): NonNullable<typeof others> => (others ??= leftOut.edgesWith(modules))
  const importersOf = (file: string): readonly string[] => [
    ...importersIn((known ??= graphOf(modules)), file),
    ...[...othersOf()].flatMap(([other, edges]) => (edges.some((edge) => leadsToFile(edge, file)) ? [other] : [])),
  ]
  let resolver: ReturnType<typeof createResolver> | null = null
  const resolverOf = (): ReturnType<typeof createResolver> => (resolver ??= createResolver(root, undefined, policy))
  let judge: Judge | null = null
  const world: World = {
    edgesOf: (file) => modules.get(file)?.edges ?? othersOf().get(file) ?? [],
    importersOf,
    mayImport(from, to, typeOnly) {
      judge ??= createJudge(policy, new Date().toISOString().slice(0, 10))
      const target = { type: 'file', path: to } as const
      return judge.judge({ from, target, typeOnly, packageByPath: null, specifier: '' }).status === 'allowed'
    },
    exists: (path) => readText(join(root, path)) !== null,
    filesIn: (folder) => filesIn(join(root, folder)),
    fileBeside: (path) => fileBeside(modules.files, path),
    isPublished: (file) => resolverOf().isPublished(file),
    needsExtensions: (file) => resolverOf().needsExtensions(file),
    ...(typesIn !== undefined && { typesIn }),
    leadsTo(file, specifier, target) {
      const resolved = resolverOf().resolve(file, { specifier, kind: 'import', typeOnly: false }).target
      return resolved.type === 'file' && resolved.path === target
    },
  }
  return {
    importersOf,
    knowsTypes: typesIn !== undefined,
    changesOf(plan, violation) {
      const changed = tryTo(() => changesOf(root, world, plan, violation))
      const other =
        changed instanceof Refusal
          ? (wholeFile(root, world, plan) ?? (typesIn === undefined ? null : expanded(plan)))
          : null
      const instead = other === null ? changed : tryTo(() => changesOf(root, world, other, violation))
      if (instead instanceof Refusal) return other?.action === 'invert' ? instead : changed
      const made = other ?? plan
      const mayWiden = made.action === 'invert' && !made.takesParameter && made.origin == null
      return mayWiden
        ? {
            ...instead,
            wider: () => tryTo(() => changesOf(root, world, { ...made, whole: true } as Change, violation)),
          }
        : instead
    },
  }
}

function leadsToFile({ target }: ResolvedEdge, file: string): boolean {
  return target.type === 'file' && target.path === file
}

/** The same type as TypeScript resolves it, where its declaration cannot be copied. */
function expanded(plan: Change): Change | null {
  return plan.action === 'invert' && !plan.takesParameter && plan.origin != null ? { ...plan, origin: null } : null
}

/** The move of a whole file in place of declarations that cannot leave the rest of it, where they are most of what it exports. */
function wholeFile(root: string, world: World, plan: Change): Change | null {
  if (plan.action !== 'move-declarations' || plan.entry !== null) return null
  const { from, target, symbols = [] } = plan
  const text = readText(join(root, from))
  const source = text === null ? null : readSource(from, text, world.edgesOf(from))
  const exported = [...(source?.outline.exported.keys() ?? [])]
  if (exported.filter((name) => symbols.includes(name)).length * 2 < exported.length) return null
  const path = `${parentOf(target)}/${from.slice(parentOf(from).length + 1)}`
  return { action: 'move-file', key: 'move-target', from, target: path }
}

const MOST_FOLDERS_UP = 3

function fileBeside(files: readonly string[], path: string): string | null {
  let folder = parentOf(path)
  for (let up = 0; up < MOST_FOLDERS_UP && folder !== ''; up += 1) {
    const found = files[lowerBound(files, `${folder}/`)]
    if (found?.startsWith(`${folder}/`) === true) return found
    folder = parentOf(folder)
  }
  return null
}

function filesIn(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
}

function tryTo<T>(attempt: () => T): T | Refusal {
  try {
    return attempt()
  } catch (error) {
    if (error instanceof Refusal) return error
    // For example edits that overlap.
    return new Refusal(`It cannot be carried out: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function takesParameter(plan: Change): boolean {
  return plan.action === 'call-from-above' || (plan.action === 'invert' && plan.takesParameter)
}

/** The importer with the members that it uses by their names, where it imports a module as a whole. */
function namedIn(world: World, read: (path: string) => string | null, violation: Violation): Named | null {
  const { file } = violation
  const text = read(file)
  return text === null || text.startsWith('\uFEFF') ? null : nameMembers(text, world.edgesOf(file), violation)
}

function changesOf(root: string, world: World, plan: Change, violation: Violation): Changed {
  const readIn = (path: string): string | null => readText(join(root, path))
  const named = takesParameter(plan) ? namedIn(world, readIn, violation) : null
  const { file } = violation
  const changeSet = createChangeSet((path) => (named !== null && path === file ? named.text : readIn(path)))
  if (named === null) execute(world, changeSet, plan, violation)
  else {
    const edgesOf: World['edgesOf'] = (path) => (path === file ? named.edges : world.edgesOf(path))
    execute({ ...world, edgesOf }, changeSet, plan, named.violation)
  }
  const changes = changeSet.result()
  const link = [...changes.keys()].find((path) => isLink(join(root, path)))
  if (link !== undefined) throw new Refusal(`${link} is a link.`)
  const declarations = plan.action === 'move-declarations' ? [[plan.from, plan.target] as const] : []
  const words = wordsChanged(changes, readIn)
  return {
    changes,
    moves: { files: changeSet.moved(), declarations: new Map(declarations), words },
    taken: changeSet.taken(),
  }
}

/** How many more or fewer times each word is in the files that change. */
function wordsChanged(changes: Changes, read: (path: string) => string | null): Map<string, number> {
  const words = new Map<string, number>()
  const count = (text: string | null, by: number): void => {
    for (const [word] of text?.matchAll(/[\w$]+/g) ?? []) words.set(word, (words.get(word) ?? 0) + by)
  }
  for (const [path, after] of changes) {
    count(read(path), -1)
    count(after, 1)
  }
  return words
}
