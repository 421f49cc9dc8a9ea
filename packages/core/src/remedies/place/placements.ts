import type { ResolvedEdge } from '../../facts/edge.ts'
import { once, type Facts } from '../../facts/facts.ts'
import { staticPrefix } from '../../patterns/place-pattern.ts'
import { capturesLayer } from '../../places/location.ts'
import type { Judge } from '../../verdict/judge.ts'
import { homesOf, pathIn, type Home } from '../home.ts'
import { extensionOf, fileNameOf, folderOf, kebabCase, stemOf } from '../paths/path.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'

/** A path at which an unplaced file would have a place. */
export interface Placement {
  path: string
  home: Home
  /** How many of the imports are legal from there. */
  legal: number
  /** How many of the imports are legal from there, and of those by others to there. */
  fits: number
}

/** An import of the file that is to be placed. */
export interface Incoming {
  from: string
  typeOnly: boolean
}

/** The known imports of a file by files with a place. */
export function incomingOf(judge: Judge, facts: Facts, file: string): Incoming[] {
  const importers = facts.importersOf?.(file) ?? []
  return importers
    .filter((from) => from !== file && judge.locate(from) !== null)
    .flatMap((from) =>
      (facts.importsOf?.(from) ?? []).flatMap(({ target, typeOnly }) =>
        target.type === 'file' && target.path === file ? [{ from, typeOnly }] : [],
      ),
    )
}

/** The placements of a file in homes that suit it, the likeliest first: by its imports and its importers. */
export function placementsFor(
  judge: Judge,
  facts: Facts,
  file: string,
  imports: readonly Pick<ResolvedEdge, 'target' | 'typeOnly'>[],
  incoming: readonly Incoming[] = [],
  suits: (home: Home) => boolean = () => true,
): Placement[] {
  const neighbours = [
    ...imports.flatMap(({ target }) => (target.type === 'file' ? [target.path] : [])),
    ...incoming.map(({ from }) => from),
  ]
  const instances = new Map(neighbours.map((path) => [judge.locate(path)?.instance, path]))
  const homes = [...[...instances.values()].flatMap((path) => homesOf(judge, path)), ...homesFromPath(judge, file)]
  const placements = new Map<string, Placement & { order: number; keepsTail: boolean }>()
  const candidates = [
    ...keptTails(judge, facts, file).map((kept) => ({ ...kept, keepsTail: true })),
    ...homes.filter(suits).map((home) => ({ home, path: pathInHome(judge, facts, home, file), keepsTail: false })),
  ]
  for (const { home, path, keepsTail } of candidates) {
    if (path === null || placements.has(path)) continue
    const legal = imports.filter(({ target, typeOnly }) => areLegal(judge, [{ from: path, target, typeOnly }])).length
    const fits =
      legal + incoming.filter(({ from, typeOnly }) => areLegal(judge, [fileEdge(from, path, typeOnly)])).length
    placements.set(path, { path, home, legal, keepsTail, fits, order: placements.size })
  }
  const named = (placement: Placement): number =>
    placement.home.layer !== null && mentions(file, placement.home.layer) ? 1 : 0
  return [...placements.values()].sort(
    (a, b) =>
      b.fits - a.fits ||
      b.legal - a.legal ||
      Number(b.keepsTail) - Number(a.keepsTail) ||
      named(b) - named(a) ||
      isInvented(file, a) - isInvented(file, b) ||
      sharedFolders(file, b.path) - sharedFolders(file, a.path) ||
      a.path.split('/').length - b.path.split('/').length ||
      height(judge, a.home) - height(judge, b.home) ||
      a.order - b.order,
  )
}

/** A provider is imported through its index, so a file that makes a new provider becomes its index. */
function pathInHome(judge: Judge, facts: Facts, home: Home, file: string): string | null {
  const entry = home.place.entry.instances
  const byIndex =
    entry === 'index' ||
    (entry === null && home.place.role === 'provider') ||
    (Array.isArray(entry) && entry.some((glob) => typeof glob === 'string' && /^index(?:\.|$)/.test(glob)))
  const isNew = home.like === null && home.otherwise === kebabCase(stemOf(file)) && home.place.identity.length > 0
  const names = byIndex && isNew ? [`index${extensionOf(file) ?? ''}`] : namesFor(file)
  // A pattern that prescribes the file's name would make another kind of file of it.
  const paths = names
    .map((name) => pathIn(judge, home, name, true))
    .filter((path): path is string => path !== null && names.includes(fileNameOf(path)))
  return (
    paths.find(
      (path) =>
        path !== file && judge.unchecked(path) === null && !facts.exists(path) && !isTaken(judge, facts, file, path),
    ) ?? null
  )
}

/** A file's own name, then one that distinguishes it from files of the same name. */
function namesFor(file: string): string[] {
  const name = fileNameOf(file)
  const folder = fileNameOf(folderOf(file))
  const isTop = folder === '' || folder === 'src'
  if (/^index\./.test(name)) return [name, `${isTop ? 'entry' : folder}${name.slice('index'.length)}`]
  return isTop ? [name] : [name, `${folder}-${name}`]
}

/** An index remains the index of its own folder, and an unplaced file of the same name in a sibling folder needs the same path. */
function isTaken(judge: Judge, facts: Facts, file: string, path: string): boolean {
  const folder = folderOf(file)
  const name = fileNameOf(file)
  if (fileNameOf(path) !== name || path.split('/').slice(0, -1).includes(fileNameOf(folder))) return false
  if (/^index\./.test(name)) return true
  return (
    namesakesIn(facts, folderOf(folder))
      .get(name)
      ?.some((one) => one !== folder && judge.locate(`${one}/${name}`) === null) ?? false
  )
}

const NAMESAKES = {}

/** For each file name the subfolders of a folder that contain such a file. */
function namesakesIn(facts: Facts, parent: string): ReadonlyMap<string, readonly string[]> {
  return once(facts, NAMESAKES, parent, () => {
    const folders = new Map<string, string[]>()
    for (const name of facts.foldersIn?.(parent) ?? []) {
      const folder = parent === '' ? name : `${parent}/${name}`
      for (const file of facts.filesIn(folder)) {
        const known = folders.get(file)
        if (known === undefined) folders.set(file, [folder])
        else known.push(folder)
      }
    }
    return folders
  })
}

/** Paths that keep a file's folders from the one that names a layer, or from an instance outside of all places, on down. */
function keptTails(judge: Judge, facts: Facts, file: string): { path: string; home: Home }[] {
  const segments = file.split('/')
  return judge.policy.places.filter(capturesLayer).flatMap((place) => {
    const prefix = staticPrefix(place.pattern)
    const isBelow = prefix === '' || file.startsWith(`${prefix}/`)
    for (let from = 1; from < segments.length - 1; from += 1) {
      const path = [...(prefix === '' ? [] : [prefix]), ...segments.slice(from)].join('/')
      const at = judge.locate(path)
      if (
        at === null ||
        at.place !== place ||
        at.layer === null ||
        path === file ||
        judge.unchecked(path) !== null ||
        facts.exists(path)
      )
        continue
      const keepsLayer = isBelow ? segments[from] === at.layer : segments.slice(from, -1).includes(at.layer)
      if (keepsLayer) return [{ path, home: { place, layer: at.layer, like: path } }]
    }
    return []
  })
}

/** Homes that the file's own path suggests: its folders are values for the captures of the patterns. */
function homesFromPath(judge: Judge, file: string): Home[] {
  const { places, layers } = judge.policy
  return places.flatMap((place): Home[] => {
    const prefix = staticPrefix(place.pattern)
    const below = file.startsWith(`${prefix}/`)
      ? file.slice(prefix.length + 1).split('/')
      : folderOf(file).split('/').slice(-1).concat('')
    const folder = below.length > 1 ? below[0]! : ''
    const otherwise = kebabCase(
      folder === '' || layers.names.includes(folder) || folder === 'src' ? stemOf(file) : folder,
    )
    const homes = capturesLayer(place)
      ? layers.names.map((layer) => ({ place, layer }))
      : [{ place, layer: place.layer }]
    return homes.map((home) => ({ ...home, like: null, otherwise }))
  })
}

function mentions(file: string, layer: string): boolean {
  return file.split(/[/.\-_]/).includes(layer)
}

function height(judge: Judge, { layer }: Home): number {
  return layer === null ? -1 : judge.policy.layers.names.indexOf(layer)
}

/** Whether a file would make a new domain or provider of a folder that is elsewhere. */
function isInvented(file: string, { home: { place, like } }: Placement): number {
  return Number(like === null && place.identity.length > 0 && !file.startsWith(`${staticPrefix(place.pattern)}/`))
}

/** How many folder names of a path occur in another path. */
function sharedFolders(path: string, other: string): number {
  const kept = new Set(folderOf(other).split('/'))
  return folderOf(path)
    .split('/')
    .filter((folder) => kept.has(folder)).length
}
