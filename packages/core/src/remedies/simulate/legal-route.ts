import { once } from '../../facts.ts'
import { staticPrefix } from '../../pattern.ts'
import type { Place } from '../../policy.ts'
import type { Judge } from '../../verdict.ts'
import type { RemedyContext } from '../context.ts'
import { indexOf } from '../paths/folder-files.ts'
import { folderIn, homeOf, homesByRole, homesOf, pathIn, sampleIn, type Home } from '../home.ts'
import { fileNameOf, newExtension } from '../paths/path.ts'
import { fileEdge, type LeftEdge } from './simulate.ts'
import { standsOf, type Stands } from './verdict-groups.ts'

/** How one file may get at another: directly, or through an entry that publishes it. */
export interface Reach {
  entry: string | null
  leaves: LeftEdge[]
}

type World = Pick<RemedyContext, 'judge' | 'facts'>

/** The files by which a path's instance could be entered: the entry files that there are, then the index that could be. */
export function entriesOf({ judge, facts }: World, path: string): readonly string[] {
  const homes = homesOf(judge, path)
  const extension = newExtension(path, false)
  if (homes.length === 0) return []
  // Of entries in each subfolder, those of the target's own matter.
  const near = homes.some(({ place }) => globsOf(place).some(isInSubfolder))
    ? judge.locate(path)!.inside.split('/').slice(0, -1).join('/')
    : ''
  return once(facts, homes, `entries ${extension} ${near}`, () =>
    findEntries({ judge, facts }, path, homes, extension, near),
  )
}

/** Every glob by which somebody enters a place. */
function globsOf({ entry }: Place): string[] {
  return [entry.instances, entry.layers]
    .flatMap((one) => (Array.isArray(one) ? one : []))
    .map((one) => (typeof one === 'string' ? one : one.glob))
    .filter((glob) => !glob.startsWith('!'))
}

function isInSubfolder(glob: string): boolean {
  return /^[^/]*\*.*\//.test(glob)
}

/** The folder of a subfolder's entry: as deep in the target's own folders as the glob is. */
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
      `${one}/index${extension}`,
    ])
    const fromIndex = pathIn(judge, home, index)
    entries.push(
      ...(fromIndex === null ? [] : [fromIndex]),
      ...others.filter((other) => judge.locate(other)?.instance === at.instance),
    )
  }
  return [...new Set(entries)]
}

/** The legal way from a file to another one, or `null`. */
export function reach(context: World, from: string, to: string, typeOnly: boolean): Reach | null {
  const stands = standsOf(context.judge)
  const [importer, target] = [stands.of(from), stands.of(to)]
  if (from === to || context.judge.locate(from) === null || stands.allows(importer, target, typeOnly))
    return { entry: null, leaves: [fileEdge(from, to, typeOnly)] }
  const entry = between(stands, entriesOf(context, to), importer, target, typeOnly).find(
    (one) => one !== to && one !== from,
  )
  return entry === undefined
    ? null
    : { entry, leaves: [fileEdge(from, entry, typeOnly), fileEdge(entry, to, typeOnly)] }
}

/** Whether there is a way from a file to a new file of a home; where its name may count, that is left open. */
export function mayReach(context: World, from: string, home: Home, typeOnly: boolean): boolean {
  const sample = sampleIn(context.judge, home)
  return sample === null || reach(context, from, sample, typeOnly) !== null
}

/** Of the homes of an instance, those from which a new file has a way to all these paths; where its name may count, that is left open. */
export function homesThatMayReach(
  context: World,
  homes: readonly Home[],
  paths: readonly { path: string; typeOnly: boolean }[],
): readonly Home[] {
  const stands = standsOf(context.judge)
  const aims = paths.map(({ path, typeOnly }) => ({
    number: stands.of(path),
    entries: entriesOf(context, path),
    typeOnly,
  }))
  return homes.filter((home) => {
    const sample = sampleIn(context.judge, home)
    if (sample === null) return true
    const from = stands.of(sample)
    return aims.every(
      ({ number, entries, typeOnly }) =>
        stands.allows(from, number, typeOnly) || between(stands, entries, from, number, typeOnly).length > 0,
    )
  })
}

/** The entries of a path's instance that a file may import. */
export function entriesFor(context: World, file: string, path: string, typeOnly: boolean): readonly string[] {
  const stands = standsOf(context.judge)
  return openTo(stands, entriesOf(context, path), stands.of(file), typeOnly).paths
}

/** What a list of entries leads to; the list of a run stays the same one. */
interface Doors {
  numbers: number[]
  /** By importer: the entries that it may import. */
  open: Map<number, Opened>
}

interface Opened {
  paths: readonly string[]
  numbers: readonly number[]
  /** By target: those that may import it. */
  ways: Map<number, readonly string[]>
}

const doors = new WeakMap<readonly string[], Doors>()

function openTo(stands: Stands, entries: readonly string[], importer: number, typeOnly: boolean): Opened {
  let known = doors.get(entries)
  if (known === undefined) doors.set(entries, (known = { numbers: entries.map(stands.of), open: new Map() }))
  const { numbers, open } = known
  const key = importer * 2 + Number(typeOnly)
  let opened = open.get(key)
  if (opened === undefined) {
    const indexes = entries.flatMap((_, index) => (stands.allows(importer, numbers[index]!, typeOnly) ? [index] : []))
    opened = {
      paths: indexes.map((index) => entries[index]!),
      numbers: indexes.map((index) => numbers[index]!),
      ways: new Map(),
    }
    open.set(key, opened)
  }
  return opened
}

/** The entries that one may import, and that may import the other. */
function between(
  stands: Stands,
  entries: readonly string[],
  importer: number,
  target: number,
  typeOnly: boolean,
): readonly string[] {
  const { paths, numbers, ways } = openTo(stands, entries, importer, typeOnly)
  if (paths.length === 0) return paths
  let found = ways.get(target)
  if (found === undefined)
    ways.set(target, (found = paths.filter((_, index) => stands.allows(numbers[index]!, target, typeOnly))))
  return found
}

/** A place that may see both ends of an edge and so can hand one to the other. */
export interface Wirer {
  folder: string
  leaves: LeftEdge[]
}

/** The nearest place that may see both files: the importer's instance upwards, then the target's, then app. */
export function findWirer(context: RemedyContext): Wirer | null {
  const { judge, file, target } = context
  const ends = [file, target].map((path) => ({ path, typeOnly: false }))
  const instances = [homesOf(judge, file), homesOf(judge, target)].flatMap((homes) =>
    homesThatMayReach(context, homes, ends),
  )
  for (const home of [...instances, ...homesByRole(judge, 'app', 'main'), ...fixedHomesAbove(judge, file)]) {
    const folder = folderIn(judge, home)
    const path = pathIn(judge, home, `wire-${fileNameOf(file).replace(/\.(?:test|spec)(?=\.)/, '')}`)
    if (folder === null || path === null) continue
    const both = [reach(context, path, file, false), reach(context, path, target, false)]
    if (both.every((one) => one !== null)) return { folder, leaves: both.flatMap(({ leaves }) => leaves) }
  }
  return null
}

/** The places of one layer that stand above a file's layer, the nearest first: an app that is a layer rather than a role. */
function fixedHomesAbove(judge: Judge, file: string): Home[] {
  const { policy } = judge
  const layer = judge.locate(file)?.layer
  if (layer == null) return []
  return policy.layers.names
    .filter((name) => policy.layers.below[name]!.includes(layer))
    .flatMap((name) =>
      policy.places
        .filter((place) => place.layer === name && place.identity.length === 0)
        .map((place) => homeOf(judge, place)),
    )
}

/** Whether a file is code that can declare an interface. */
export function isTypeScript(path: string): boolean {
  return /\.(?:[cm]?tsx?|vue|svelte|astro)$/.test(path)
}

/** The layers, lowest first, that a file of this location may see within its own instance; the file's own included. */
export function visibleHomes(judge: Judge, file: string): Home[] {
  const at = judge.locate(file)
  const sees = at?.layer == null ? [] : [at.layer, ...(judge.policy.layers.sees[at.layer] ?? [])]
  return homesOf(judge, file).filter(({ layer, place }) =>
    layer === null ? place === at?.place : sees.includes(layer),
  )
}
