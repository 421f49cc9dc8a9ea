import { once } from '../facts.ts'
import { staticPrefix } from '../pattern.ts'
import type { Judge } from '../verdict.ts'
import type { RemedyContext } from './context.ts'
import { indexOf } from './folder-files.ts'
import { folderIn, homesByRole, homesOf, pathIn, sampleIn, type Home } from './home.ts'
import { fileNameOf, newExtension } from './path.ts'
import { fileEdge, simulate, type LeftEdge } from './simulate.ts'
import { standsOf } from './stands.ts'

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
  return homes.length === 0 ? [] : once(facts, homes, `entries ${extension}`, () => findEntries({ judge, facts }, path, homes, extension))
}

function findEntries({ judge, facts }: World, path: string, homes: readonly Home[], extension: string): string[] {
  const at = judge.locate(path)!
  const entries: string[] = []
  for (const home of homes) {
    const folder = folderIn(judge, home)
    if (folder === null) continue
    const index = indexOf(facts.filesIn(folder)) ?? `index${extension}`
    const globs = [home.place.entry.instances, home.place.entry.layers].flatMap((entry) => (Array.isArray(entry) ? entry : []))
    const folders = new Set(globs.filter((glob) => !glob.startsWith('!')).map((glob) => [folder, staticPrefix(glob)].filter((part) => part !== '').join('/')))
    const others = [...folders].flatMap((one) => [...facts.filesIn(one).map((name) => `${one}/${name}`), `${one}/index${extension}`])
    const fromIndex = pathIn(judge, home, index)
    entries.push(...(fromIndex === null ? [] : [fromIndex]), ...others.filter((other) => judge.locate(other)?.instance === at.instance))
  }
  return [...new Set(entries)]
}

/** The legal way from a file to another one, or `null`. */
export function reach(context: Pick<RemedyContext, 'judge' | 'facts'>, from: string, to: string, typeOnly: boolean): Reach | null {
  const direct = [fileEdge(from, to, typeOnly)]
  if (simulate(context.judge, direct)) return { entry: null, leaves: direct }
  const entry = entriesBetween(context, from, to, typeOnly).find((one) => one !== to && one !== from)
  return entry === undefined ? null : { entry, leaves: [fileEdge(from, entry, typeOnly), fileEdge(entry, to, typeOnly)] }
}

/** Whether there is a way from a file to a new file of a home; where its name may count, that is left open. */
export function mayReach(context: World, from: string, home: Home, typeOnly: boolean): boolean {
  const sample = sampleIn(context.judge, home)
  return sample === null || reach(context, from, sample, typeOnly) !== null
}

/** The entries of a path's instance that a file may import. */
export function entriesFor({ judge, facts }: World, file: string, path: string, typeOnly: boolean): readonly string[] {
  const entries = entriesOf({ judge, facts }, path)
  const { of, allows } = standsOf(judge)
  return remember(entries, `${of(file)} ${typeOnly}`, () => entries.filter((entry) => allows(file, entry, typeOnly)))
}

/** Those of them that may import the path. */
function entriesBetween(context: World, from: string, to: string, typeOnly: boolean): readonly string[] {
  const entries = entriesFor(context, from, to, typeOnly)
  const { of, allows } = standsOf(context.judge)
  return entries.length === 0 ? entries : remember(entries, String(of(to)), () => entries.filter((entry) => allows(entry, to, typeOnly)))
}

const memos = new WeakMap<readonly string[], Map<string, readonly string[]>>()

/** What follows from a list of entries; the list of a run stays the same one. */
function remember(entries: readonly string[], key: string, compute: () => readonly string[]): readonly string[] {
  let memo = memos.get(entries)
  if (memo === undefined) memos.set(entries, (memo = new Map()))
  let found = memo.get(key)
  if (found === undefined) memo.set(key, (found = compute()))
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
  const homes: Home[] = [...homesOf(judge, file), ...homesOf(judge, target), ...homesByRole(judge, 'app', 'main'), ...fixedHomesAbove(judge, file)]
  for (const home of homes) {
    const sample = sampleIn(judge, home)
    if (sample !== null && !(reach(context, sample, file, false) && reach(context, sample, target, false))) continue
    const folder = folderIn(judge, home)
    const path = pathIn(judge, home, `wire-${fileNameOf(file).replace(/\.(?:test|spec)(?=\.)/, '')}`)
    if (folder === null || path === null) continue
    const both = [reach(context, path, file, false), reach(context, path, target, false)]
    if (both.every((one) => one !== null)) return { folder, leaves: both.flatMap(({ leaves }) => leaves) }
  }
  return null
}

/** The places of one layer that stand above a file's layer, the nearest first: an app that is a layer rather than a role. */
function fixedHomesAbove({ policy, locate }: Judge, file: string): Home[] {
  const layer = locate(file)?.layer
  if (layer == null) return []
  return policy.layers.names
    .filter((name) => policy.layers.below[name]!.includes(layer))
    .flatMap((name) => policy.places.filter((place) => place.layer === name && place.identity.length === 0).map((place) => ({ place, layer: name, like: null })))
}

/** Whether a file is code that can declare an interface. */
export function isTypeScript(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path)
}

/** The layers, lowest first, that a file of this location may see within its own instance; the file's own included. */
export function visibleHomes(judge: Judge, file: string): Home[] {
  const at = judge.locate(file)
  const sees = at?.layer == null ? [] : [at.layer, ...judge.policy.layers.sees[at.layer] ?? []]
  return homesOf(judge, file).filter(({ layer, place }) => (layer === null ? place === at?.place : sees.includes(layer)))
}
