import { once } from '../../facts/facts.ts'
import { staticPrefix } from '../../patterns/place-pattern.ts'
import type { Place } from '../../policy/policy.ts'
import type { RemedyContext } from '../context.ts'
import { fileOfStem, indexOf } from '../paths/folder-files.ts'
import { folderIn, homesOf, pathIn, sampleIn, type Home } from '../home.ts'
import { fileNameOf, folderOf, newExtension } from '../paths/path.ts'
import { fileEdge, type PlannedEdge } from './simulate.ts'
import { verdictGroupsOf, type VerdictGroups } from './verdict-groups.ts'

/** How one file may import another: directly, or through an entry that exports it. */
export interface Route {
  entry: string | null
  edges: PlannedEdge[]
}

type World = Pick<RemedyContext, 'judge' | 'facts'>

/** The files through which a path's instance may be imported: the existing entries, then an index that could be created. */
export function entriesOf(world: World, path: string): readonly string[] {
  return once(world.facts, ENTRIES, path, () => listEntries(world, path))
}

const ENTRIES = {}

function listEntries({ judge, facts }: World, path: string): readonly string[] {
  const homes = homesOf(judge, path)
  const extension = newExtension(path, false)
  if (homes.length === 0) return []
  // Where each subfolder has an entry, only that of the target's subfolder matters.
  const near = homes.some(({ place }) => globsOf(place).some(isInSubfolder))
    ? judge.locate(path)!.inside.split('/').slice(0, -1).join('/')
    : ''
  return once(facts, homes, `entries ${extension} ${near}`, () =>
    findEntries({ judge, facts }, path, homes, extension, near),
  )
}

/** The globs of a place's entries. */
function globsOf({ entry }: Place): string[] {
  return [entry.instances, entry.layers]
    .flatMap((one) => (Array.isArray(one) ? one : []))
    .map((one) => (typeof one === 'string' ? one : one.glob))
    .filter((glob) => !glob.startsWith('!'))
}

function isInSubfolder(glob: string): boolean {
  return /^[^/]*\*.*\//.test(glob)
}

/** The folder of a subfolder's entry: the target's ancestor at the depth of the glob. */
function nearFolder(glob: string, near: string): string | null {
  const depth = glob.split('/').length - 1
  const segments = near.split('/')
  return near === '' || segments.length < depth ? null : segments.slice(0, depth).join('/')
}

function findEntries(
  { judge, facts }: World,
  path: string,
  homes: readonly Home[],
  extension: string,
  near: string,
): string[] {
  const at = judge.locate(path)!
  const entries: string[] = []
  for (const home of homes) {
    const folder = folderIn(judge, home)
    if (folder === null) continue
    const index = indexOf(facts.filesIn(folder)) ?? `index${extension}`
    const globs = globsOf(home.place)
    const inside = globs
      .map((glob) => (isInSubfolder(glob) ? nearFolder(glob, near) : staticPrefix(glob)))
      .filter((part) => part !== null)
    const folders = new Set(inside.map((part) => [folder, part].filter((one) => one !== '').join('/')))
    const others = [...folders].flatMap((one) => [
      ...facts.filesIn(one).map((name) => `${one}/${name}`),
      ...(hasNamesake(facts, one) ? [] : [`${one}/index${extension}`]),
    ])
    const fromIndex = pathIn(judge, home, index)
    // Where every file has a kind in its name, such as `*.module.ts`, there is no index.
    const isIndex = fromIndex !== null && fileNameOf(fromIndex) === index
    const hasIndex = fromIndex !== null && (facts.exists(fromIndex) || (isIndex && !hasNamesake(facts, folder)))
    entries.push(
      ...(hasIndex ? [fromIndex] : []),
      ...others.filter((other) => judge.locate(other)?.instance === at.instance),
    )
  }
  return [...new Set(entries)]
}

/** Whether a file beside a folder has its name, so that a specifier without the extension leads to the file and not to an index. */
function hasNamesake(facts: World['facts'], folder: string): boolean {
  return fileOfStem(facts.filesIn(folderOf(folder)), fileNameOf(folder)) !== undefined
}

/** The legal route from one file to another, or `null`. */
export function legalRoute(context: World, from: string, to: string, typeOnly: boolean): Route | null {
  const groups = verdictGroupsOf(context.judge)
  const [importer, target] = [groups.of(from), groups.of(to)]
  if (from === to || context.judge.locate(from) === null || groups.allows(importer, target, typeOnly))
    return { entry: null, edges: [fileEdge(from, to, typeOnly)] }
  const entries = between(groups, entriesOf(context, to), importer, target, typeOnly).filter(
    (one) => one !== to && one !== from,
  )
  const entry = bestEntry(context, entries, to)
  return entry === undefined ? null : { entry, edges: [fileEdge(from, entry, typeOnly), fileEdge(entry, to, typeOnly)] }
}

/** Whether there is a legal route from one file to another. */
export function hasRoute(context: World, from: string, to: string, typeOnly: boolean): boolean {
  const groups = verdictGroupsOf(context.judge)
  const [importer, target] = [groups.of(from), groups.of(to)]
  return (
    from === to ||
    context.judge.locate(from) === null ||
    groups.allows(importer, target, typeOnly) ||
    between(groups, entriesOf(context, to), importer, target, typeOnly).some((one) => one !== to && one !== from)
  )
}

/** The entry that exists, or else the one in the folder of the target, or else the first one. */
function bestEntry({ facts }: World, entries: readonly string[], to: string): string | undefined {
  if (entries.length < 2) return entries[0]
  return entries.find((one) => facts.exists(one)) ?? entries.find((one) => folderOf(one) === folderOf(to)) ?? entries[0]
}

/** The homes in which a new file could import all these paths; a home where that depends on the file's name is kept. */
export function homesWithRoutes(
  context: World,
  homes: readonly Home[],
  paths: readonly { path: string; typeOnly: boolean }[],
): readonly Home[] {
  const groups = verdictGroupsOf(context.judge)
  const targets = paths.map(({ path, typeOnly }) => ({
    group: groups.of(path),
    entries: entriesOf(context, path),
    typeOnly,
  }))
  return homes.filter((home) => {
    const sample = sampleIn(context.judge, home)
    if (sample === null) return true
    const from = groups.of(sample)
    return targets.every(
      ({ group, entries, typeOnly }) =>
        groups.allows(from, group, typeOnly) || between(groups, entries, from, group, typeOnly).length > 0,
    )
  })
}

/** The entries of a path's instance that a file may import. */
export function entriesFor(context: World, file: string, path: string, typeOnly: boolean): readonly string[] {
  const groups = verdictGroupsOf(context.judge)
  return usableEntries(groups, entriesOf(context, path), groups.of(file), typeOnly).paths
}

/** The groups of a list of entries, with cached answers; within a run the list is the same object. */
interface EntryGroups {
  groups: number[]
  /** By the importer's group: the entries that it may import. */
  usable: Map<number, UsableEntries>
}

interface UsableEntries {
  paths: readonly string[]
  groups: readonly number[]
  /** By the target's group: the entries that may import it. */
  leadingTo: Map<number, readonly string[]>
}

const entryGroups = new WeakMap<readonly string[], EntryGroups>()

function usableEntries(
  groups: VerdictGroups,
  entries: readonly string[],
  importer: number,
  typeOnly: boolean,
): UsableEntries {
  let known = entryGroups.get(entries)
  if (known === undefined) entryGroups.set(entries, (known = { groups: entries.map(groups.of), usable: new Map() }))
  const own = known.groups
  const key = importer * 2 + Number(typeOnly)
  let usable = known.usable.get(key)
  if (usable === undefined) {
    const indexes = entries.flatMap((_, index) => (groups.allows(importer, own[index]!, typeOnly) ? [index] : []))
    usable = {
      paths: indexes.map((index) => entries[index]!),
      groups: indexes.map((index) => own[index]!),
      leadingTo: new Map(),
    }
    known.usable.set(key, usable)
  }
  return usable
}

/** The entries that the importer may import, and that may import the target. */
function between(
  groups: VerdictGroups,
  entries: readonly string[],
  importer: number,
  target: number,
  typeOnly: boolean,
): readonly string[] {
  const usable = usableEntries(groups, entries, importer, typeOnly)
  if (usable.paths.length === 0) return usable.paths
  let found = usable.leadingTo.get(target)
  if (found === undefined) {
    found = usable.paths.filter((_, index) => groups.allows(usable.groups[index]!, target, typeOnly))
    usable.leadingTo.set(target, found)
  }
  return found
}
