import {
  APP,
  CONTAINER,
  EXAMPLES,
  HARNESS_LAYERS,
  HEXAGONAL_LAYERS,
  isLayerName,
  isSupportName,
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
  /** The folders that recur inside its domains; may be empty. */
  layers: string[]
  /** Whether a file of a domain is in none of the layers. */
  hasUnlayeredFiles: boolean
  /** Whether such a file is in a folder of the domain, not directly in the domain. */
  hasUnlayeredFolders: boolean
}

/** The roles of the parts of a source folder. Names are first segments below `base`. */
export interface Layout {
  base: string
  container: Container | null
  shared: string[]
  providers: string | null
  apps: string[]
  /** Folders without another role, and single files that folders import. */
  layers: string[]
  /** Whether files directly in the base start the program. */
  hasEntryFiles: boolean
  /** Patterns of the source outside the base. */
  outside: string[]
}

/** The deepest folder that has nearly all of the source. */
export function findBase(survey: Survey): string {
  let base = ''
  for (;;) {
    const inside = survey.files.filter((file) => isBelow(file, base) && !isSupportCode(relativeTo(file, base)))
    const sizes = countBy(inside.map((file) => firstFolder(relativeTo(file, base))).filter((name) => name !== null))
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
      inside
        .map((file) => (isBelow(file, next) ? firstFolder(relativeTo(file, next)) : null))
        .filter((folder) => folder !== null),
    )
    const importsOutward = survey.links.some(
      ({ from, to, test }) =>
        !test && isBelow(from, next) && !isBelow(to, next) && !isSupportCode(relativeTo(to, base)),
    )
    if (importsOutward || (base !== '' && subfolders.size < 2)) return base
    base = next
  }
}

/** The layers of feature-sliced design that a folder has. */
export function slicedLayers(survey: Survey, base: string): string[] {
  const present = new Set(
    survey.files.filter((file) => isBelow(file, base)).map((file) => firstFolder(relativeTo(file, base))),
  )
  return SLICED_LAYERS.filter((layer) => present.has(layer))
}

function isSliced(survey: Survey, base: string): boolean {
  return slicedLayers(survey, base).length >= 3
}

/** Finds the role of each part of the source folder, by its name and its imports. */
export function readLayout(survey: Survey, base: string): Layout {
  const files = survey.files.filter((file) => isBelow(file, base) && !(base === '' && isSupportCode(file)))
  const folders = [
    ...new Set(
      [...files, ...survey.assets.filter((asset) => isBelow(asset, base))]
        .map((file) => firstFolder(relativeTo(file, base)))
        .filter((name) => name !== null),
    ),
  ].sort()
  const container = findContainer(files, folders, base)
  const isKnownArchitecture =
    container !== null &&
    [HARNESS_LAYERS, HEXAGONAL_LAYERS].some(
      (known) => container.layers.length > 0 && container.layers.every((layer) => known.includes(layer)),
    )
  const links = survey.links.filter(({ from, to, test }) => !test && isBelow(from, base) && isBelow(to, base))
  const partOf = (file: string): string => firstFolder(relativeTo(file, base)) ?? '.'
  const count = (test: (from: string, to: string) => boolean): number =>
    links.filter(({ from, to }) => partOf(from) !== partOf(to) && test(partOf(from), partOf(to))).length
  const isFew = (some: number, all: number): boolean => some <= Math.max(1, all * 0.05)

  const rest = folders.filter((name) => name !== container?.folder)
  const shared = rest.filter(
    (name) =>
      SHARED.test(name) &&
      (isKnownArchitecture ||
        isFew(
          count((from, to) => from === name && !SHARED.test(to)),
          count((_, to) => to === name),
        )),
  )
  const apps = rest.filter(
    (name) =>
      APP.test(name) &&
      !shared.includes(name) &&
      (isKnownArchitecture ||
        isFew(
          count((from, to) => to === name && from !== '.' && !APP.test(from)),
          count((from) => from === name),
        )),
  )
  const providers =
    rest.find(
      (name) =>
        PROVIDERS.test(name) &&
        (isKnownArchitecture || isEnteredByIndex(files, links, base === '' ? name : `${base}/${name}`)),
    ) ?? null
  const imported = new Set(
    links
      .filter(
        ({ from, to }) =>
          partOf(to) === '.' && files.includes(to) && partOf(from) !== '.' && !apps.includes(partOf(from)),
      )
      .map(({ to }) => baseName(relativeTo(to, base))),
  )
  const single = files.filter((file) => partOf(file) === '.').map((file) => baseName(relativeTo(file, base)))
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
    hasEntryFiles: single.some((name) => !imported.has(name)),
    outside: outsideOf(survey, base),
  }
}

function findContainer(files: readonly string[], folders: readonly string[], base: string): Container | null {
  const folder = folders.find((name) => CONTAINER.test(name))
  if (folder === undefined) return null
  const inside = files
    .map((file) => relativeTo(file, base).split('/'))
    .filter(([first, ...rest]) => first === folder && rest.length > 1)
  const domains = new Set(inside.map(([, domain]) => domain))
  if (inside.length === 0) return null
  const layerOf = (path: string[]): string => (path.length > 3 ? path[2]! : baseName(path[2]!))
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
    hasUnlayeredFiles: rest.length > 0,
    hasUnlayeredFolders: rest.some((path) => path.length > 3),
  }
}

function isEnteredByIndex(files: readonly string[], links: readonly Link[], folder: string): boolean {
  if (files.some((file) => isBelow(file, folder) && firstFolder(relativeTo(file, folder)) === null)) return false
  const entering = links.filter(({ from, to }) => isBelow(to, folder) && !isBelow(from, folder))
  const leaving = links.filter(({ from, to }) => isBelow(from, folder) && !isBelow(to, folder))
  return (
    leaving.length <= 1 &&
    entering.filter(({ to }) => /^[^/]+\/index\.[^/]+$/.test(relativeTo(to, folder))).length >= entering.length * 0.8
  )
}

/** Patterns of the source that is not below the base. */
function outsideOf(survey: Survey, base: string): string[] {
  const patterns = survey.files
    .filter((file) => !isBelow(file, base) || (base === '' && isSupportCode(file)))
    .flatMap((file) => {
      let folder = ''
      for (const segment of base.split('/')) {
        const next = folder === '' ? segment : `${folder}/${segment}`
        if (base === '' || !isBelow(file, next)) break
        folder = next
      }
      const name = firstFolder(relativeTo(file, folder))
      if (name === null) return [folder === '' ? file : `${folder}/*`]
      return EXAMPLES.test(name) || !isLayerName(name) ? [] : [`${folder === '' ? '' : `${folder}/`}${name}/**`]
    })
  return [...new Set(patterns)].sort()
}

function isSupportCode(path: string): boolean {
  const name = firstFolder(path)
  return name === null ? isTestFile(path) : isSupportName(name)
}

export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

export function relativeTo(path: string, folder: string): string {
  return folder === '' ? path : path.slice(folder.length + 1)
}

/** The first folder of a path; `null` for a file. */
export function firstFolder(path: string): string | null {
  const slash = path.indexOf('/')
  return slash === -1 ? null : path.slice(0, slash)
}

/** A file name without its extension, which names a layer of a single file. */
export function baseName(name: string): string {
  return name.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '')
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
