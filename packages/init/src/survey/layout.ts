import {
  APP,
  BESIDE,
  CONTAINER,
  HARNESS_LAYERS,
  HEXAGONAL_LAYERS,
  isAsideName,
  isLayerName,
  isTestFile,
  PROVIDERS,
  rankOf,
  SHARED,
  SLICED_LAYERS,
  TESTS,
} from './names.ts'
import type { Link, Survey } from './survey.ts'

/** A folder of domains. */
export interface Container {
  folder: string
  /** The folders that recur inside its domains; empty where nothing does. */
  layers: string[]
  /** Whether a file stands in a domain but in none of the layers. */
  hasRest: boolean
  /** Whether such a file stands in a folder of the domain, not straight under it. */
  hasOtherFolders: boolean
}

/** What the parts of a source folder are for. Names are first segments below `base`. */
export interface Layout {
  base: string
  container: Container | null
  shared: string[]
  providers: string | null
  apps: string[]
  /** Folders, and single files that folders import, without a role of their own. */
  layers: string[]
  /** Whether files straight below the base start the program. */
  hasEntry: boolean
  /** Patterns of what lies outside of the base. */
  outside: string[]
}

/** Where the source begins, below which nearly everything is. */
export function findBase(survey: Survey): string {
  let base = ''
  for (;;) {
    const inside = survey.files.filter((file) => isBelow(file, base) && !isAside(local(file, base)))
    const sizes = countBy(inside.map((file) => head(local(file, base))).filter((name) => name !== null))
    const [name, size] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
    const next = base === '' ? name : `${base}/${name}`
    if (
      size === 0 ||
      size < inside.length * (base === '' ? 0.8 : 0.9) ||
      CONTAINER.test(name) ||
      isSliced(survey, base)
    )
      return base
    const subfolders = new Set(
      inside.map((file) => (isBelow(file, next) ? head(local(file, next)) : null)).filter((folder) => folder !== null),
    )
    const leans = survey.links.some(
      ({ from, to, test }) => !test && isBelow(from, next) && !isBelow(to, next) && !isAside(local(to, base)),
    )
    if (leans || (base !== '' && subfolders.size < 2)) return base
    base = next
  }
}

/** The layers of feature-sliced design that a folder has, where they are enough to tell. */
export function slicedLayers(survey: Survey, base: string): string[] {
  const present = new Set(survey.files.filter((file) => isBelow(file, base)).map((file) => head(local(file, base))))
  return SLICED_LAYERS.filter((layer) => present.has(layer))
}

function isSliced(survey: Survey, base: string): boolean {
  return slicedLayers(survey, base).length >= 3
}

/** Tells what each part of the source folder is for, by its name and by who imports whom. */
export function readLayout(survey: Survey, base: string): Layout {
  const files = survey.files.filter((file) => isBelow(file, base) && !(base === '' && isAside(file)))
  const folders = [
    ...new Set(
      [...files, ...survey.assets.filter((asset) => isBelow(asset, base))]
        .map((file) => head(local(file, base)))
        .filter((name) => name !== null),
    ),
  ].sort()
  const container = findContainer(files, folders, base)
  const isHouse =
    container !== null &&
    [HARNESS_LAYERS, HEXAGONAL_LAYERS].some(
      (house) => container.layers.length > 0 && container.layers.every((layer) => house.includes(layer)),
    )
  const links = survey.links.filter(({ from, to, test }) => !test && isBelow(from, base) && isBelow(to, base))
  const partOf = (file: string): string => head(local(file, base)) ?? '.'
  const count = (test: (from: string, to: string) => boolean): number =>
    links.filter(({ from, to }) => partOf(from) !== partOf(to) && test(partOf(from), partOf(to))).length
  const isFew = (some: number, all: number): boolean => some <= Math.max(1, all * 0.05)

  const rest = folders.filter((name) => name !== container?.folder)
  const shared = rest.filter(
    (name) =>
      SHARED.test(name) &&
      (isHouse ||
        isFew(
          count((from, to) => from === name && !SHARED.test(to)),
          count((_, to) => to === name),
        )),
  )
  const apps = rest.filter(
    (name) =>
      APP.test(name) &&
      !shared.includes(name) &&
      (isHouse ||
        isFew(
          count((from, to) => to === name && from !== '.' && !APP.test(from)),
          count((from) => from === name),
        )),
  )
  const providers =
    rest.find(
      (name) =>
        PROVIDERS.test(name) && (isHouse || isEnteredByIndex(files, links, base === '' ? name : `${base}/${name}`)),
    ) ?? null
  const imported = new Set(
    links
      .filter(
        ({ from, to }) =>
          partOf(to) === '.' && files.includes(to) && partOf(from) !== '.' && !apps.includes(partOf(from)),
      )
      .map(({ to }) => stem(local(to, base))),
  )
  const single = files.filter((file) => partOf(file) === '.').map((file) => stem(local(file, base)))
  return {
    base,
    container,
    shared,
    providers,
    apps,
    layers: [
      ...new Set([
        ...rest.filter((name) => ![...shared, ...apps, providers].includes(name) && !TESTS.test(name)),
        ...imported,
      ]),
    ].filter(isLayerName),
    hasEntry: single.some((name) => !imported.has(name)),
    outside: outsideOf(survey, base),
  }
}

function findContainer(files: readonly string[], folders: readonly string[], base: string): Container | null {
  const folder = folders.find((name) => CONTAINER.test(name))
  if (folder === undefined) return null
  const inside = files
    .map((file) => local(file, base).split('/'))
    .filter(([first, ...rest]) => first === folder && rest.length > 1)
  const domains = new Set(inside.map(([, domain]) => domain))
  if (inside.length === 0) return null
  const layerOf = (path: string[]): string => (path.length > 3 ? path[2]! : stem(path[2]!))
  const owners = new Map<string, Set<string>>()
  for (const path of inside) owners.set(layerOf(path), (owners.get(layerOf(path)) ?? new Set()).add(path[1]!))
  const isFolder = (name: string): boolean => inside.some((path) => path.length > 3 && path[2] === name)
  const layers = [...owners]
    .filter(
      ([name, { size }]) =>
        isLayerName(name) &&
        !TESTS.test(name) &&
        (rankOf(name) !== null || (isFolder(name) && size > 1 && size >= domains.size * 0.3)),
    )
    .map(([name]) => name)
  const rest = inside.filter((path) => !layers.includes(layerOf(path)))
  const isLayered = layers.length > 1 && rest.length <= inside.length / 2
  return {
    folder,
    layers: isLayered ? layers : [],
    hasRest: rest.length > 0,
    hasOtherFolders: rest.some((path) => path.length > 3),
  }
}

function isEnteredByIndex(files: readonly string[], links: readonly Link[], folder: string): boolean {
  if (files.some((file) => isBelow(file, folder) && head(local(file, folder)) === null)) return false
  const entering = links.filter(({ from, to }) => isBelow(to, folder) && !isBelow(from, folder))
  const leaving = links.filter(({ from, to }) => isBelow(from, folder) && !isBelow(to, folder))
  return (
    leaving.length <= 1 &&
    entering.filter(({ to }) => /^[^/]+\/index\.[^/]+$/.test(local(to, folder))).length >= entering.length * 0.8
  )
}

/** What the descent to the base has passed by, as patterns. */
function outsideOf(survey: Survey, base: string): string[] {
  const patterns = survey.files
    .filter((file) => !isBelow(file, base) || (base === '' && isAside(file)))
    .flatMap((file) => {
      let folder = ''
      for (const segment of base.split('/')) {
        const next = folder === '' ? segment : `${folder}/${segment}`
        if (base === '' || !isBelow(file, next)) break
        folder = next
      }
      const name = head(local(file, folder))
      if (name === null) return [folder === '' ? file : `${folder}/*`]
      return BESIDE.test(name) || !isLayerName(name) ? [] : [`${folder === '' ? '' : `${folder}/`}${name}/**`]
    })
  return [...new Set(patterns)].sort()
}

function isAside(path: string): boolean {
  const name = head(path)
  return name === null ? isTestFile(path) : isAsideName(name)
}

export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

export function local(path: string, folder: string): string {
  return folder === '' ? path : path.slice(folder.length + 1)
}

/** The first folder of a path; `null` for a file. */
export function head(path: string): string | null {
  const slash = path.indexOf('/')
  return slash === -1 ? null : path.slice(0, slash)
}

/** A file's name as a layer in one file would be called. */
export function stem(name: string): string {
  return name.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '')
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
