import { baseName, below, firstFolder, isBelow, lastSegment, relativeTo } from '../paths.ts'
import { HARNESS_LAYERS, HEXAGONAL_LAYERS, folderNames, isLayerName, isSupportName, rankOf } from '../roles/names.ts'
import { filesIn, foldersIn, type Code } from './code.ts'
import { part, type Part } from './part.ts'

/** A folder of domains. */
export interface Container {
  folder: string
  domains: string[]
  /** How it was recognised. */
  by: 'name' | 'framework' | 'folders'
}

/** The domains in a folder; `null` where it is no container. */
export function findContainer(code: Code, folder: string): Container | null {
  const folders = foldersIn(code, folder)
  const names = [...folders.keys()]
  const marked = markedIn(code, folder, folders)
  // The first module of a program is not the last.
  if (marked.length >= 2 || (marked.length === 1 && folder === below(code.project, 'src')))
    return { folder, domains: [...marked, ...similarTo(marked, folder, folders)].sort(), by: 'framework' }
  if (names.length > 0 && folderNames.isContainer(lastSegment(folder))) return { folder, domains: names, by: 'name' }
  if (names.length >= 3 && haveCommonFolders(code, folder, folders)) return { folder, domains: names, by: 'folders' }
  const similar = haveCommonFile(folder, folders) ? names.filter((name) => !isKnownName(name)) : []
  return similar.length >= MANY_SIMILAR ? { folder, domains: similar, by: 'folders' } : null
}

/** So many folders with a file of one name are instances of one thing, such as the widgets of a dashboard. */
const MANY_SIMILAR = 8
const MOST_SIMILAR = 0.6

/** Whether most folders have a file of the same name directly inside, apart from an index, which says nothing. */
function haveCommonFile(folder: string, folders: ReadonlyMap<string, readonly string[]>): boolean {
  if (rankOf(lastSegment(folder)) !== null) return false
  const owners = new Map<string, number>()
  for (const [name, files] of folders) {
    const inner = below(folder, name)
    const own = new Set(files.map((file) => relativeTo(file, inner)).filter((path) => !path.includes('/')))
    for (const one of new Set([...own].map(baseName))) owners.set(one, (owners.get(one) ?? 0) + 1)
  }
  owners.delete('index')
  return [...owners.values()].some((count) => count >= MANY_SIMILAR && count >= folders.size * MOST_SIMILAR)
}

function isKnownName(name: string): boolean {
  return rankOf(name) !== null || folderNames.isShared(name)
}

/** The folders that the framework calls modules of the product, such as one with `orders.module.ts`; not one with such folders inside. */
function markedIn(code: Code, folder: string, folders: ReadonlyMap<string, readonly string[]>): string[] {
  const markers = code.frameworks.flatMap(({ domainMarker }) => domainMarker ?? [])
  if (markers.length === 0 || rankOf(lastSegment(folder)) !== null) return []
  return [...folders.keys()].filter((name) => {
    const inner = below(folder, name)
    return (
      rankOf(name) === null &&
      !folderNames.isShared(name) &&
      filesIn(code, inner).some((file) => markers.some((marker) => marker.test(file))) &&
      markedIn(code, inner, foldersIn(code, inner)).length < 2
    )
  })
}

/** Other folders with the same folders inside. */
function similarTo(
  domains: readonly string[],
  folder: string,
  folders: ReadonlyMap<string, readonly string[]>,
): string[] {
  const innerOf = (name: string): string[] =>
    folders.get(name)!.flatMap((file) => firstFolder(relativeTo(file, below(folder, name))) ?? [])
  const usual = new Set(domains.flatMap(innerOf))
  return [...folders.keys()].filter(
    (name) =>
      !domains.includes(name) &&
      rankOf(name) === null &&
      !folderNames.isShared(name) &&
      innerOf(name).some((inner) => usual.has(inner)),
  )
}

/** Whether most folders have the same two folders, or kinds of files, inside, as vertical slices do. */
function haveCommonFolders(code: Code, folder: string, folders: ReadonlyMap<string, readonly string[]>): boolean {
  const names = [...folders.keys()]
  const fileLayers = code.frameworks.flatMap(({ fileLayers: own }) => own ?? [])
  // The folders of services are services, not domains.
  if (rankOf(lastSegment(folder)) !== null && !folderNames.isApp(lastSegment(folder))) return false
  if (names.filter((name) => rankOf(name) !== null || folderNames.isShared(name)).length > names.length * 0.2)
    return false
  const owners = new Map<string, number>()
  for (const [name, files] of folders) {
    const inner = new Set(files.map((file) => firstFolder(relativeTo(file, below(folder, name)))))
    for (const one of inner) if (one !== null && !isSupportName(one)) owners.set(one, (owners.get(one) ?? 0) + 1)
    for (const { layer, suffixes } of fileLayers)
      if (hasSuffix(files, suffixes)) owners.set(`.${layer}`, (owners.get(`.${layer}`) ?? 0) + 1)
  }
  return [...owners.values()].filter((count) => count >= names.length / 2).length >= 2
}

/** The parts of a container: all domains as one layer, or the layers inside them. */
export function domainParts(code: Code, { folder, domains }: Container, isBase: boolean): Part[] {
  const name = lastSegment(folder)
  const inside = code.files.filter((file) => domains.some((domain) => isBelow(file, below(folder, domain))))
  const inner = code.layeredDomains ? innerParts(code, folder, inside) : []
  // Beside layers, it is the code that is in none of them.
  const layer = code.names.take(
    ...(inner.length > 0 ? ['rest'] : []),
    ...(isBase || !isLayerName(name) || rankOf(name) !== null || folder === code.project ? ['modules'] : [name]),
    ...(code.prefix === '' ? [] : [`${code.prefix}-${isBase ? 'modules' : name}`]),
    'domains',
  )
  const rest = part({ layer, pattern: below(folder, '{domain}/**'), shown: folder, isDomain: true })
  const loose =
    isBase || filesIn(code, folder).length === 0
      ? []
      : [part({ layer: '', pattern: below(folder, '*'), shown: below(folder, '*'), role: 'app', origin: 'entry' })]
  return [...inner, rest, ...loose]
}

/** The layers that domains have in common, by their folders and by the ends of file names. */
function innerParts(code: Code, folder: string, files: readonly string[]): Part[] {
  // A Nest project is a Node service too, and its own names are those that count.
  const byFile = (code.frameworks.find(({ fileLayers }) => fileLayers !== undefined)?.fileLayers ?? []).filter(
    ({ suffixes }) => hasSuffix(files, suffixes),
  )
  const folders = innerLayers(folder, files)
  if (folders.length + byFile.length < 2) return []
  const shown = below(folder, '*')
  return [
    ...(byFile.length < 2 ? [] : byFile).map(({ layer, suffixes }) => {
      const ending = suffixPattern(suffixes)
      return part({
        layer,
        pattern: below(folder, `{domain}/**/${ending}`),
        shown: `${shown}/${ending}`,
        isDomain: true,
      })
    }),
    ...folders.map((layer) =>
      part({
        layer,
        pattern: below(folder, `{domain}/${layer}/**`),
        parent: below(folder, '{domain}'),
        shown: `${shown}/${layer}`,
        isDomain: true,
      }),
    ),
  ]
}

/** A pattern for files that end so, as `*{service,provider}.*`. */
export function suffixPattern(suffixes: readonly string[]): string {
  return suffixes.length === 1 ? `*${suffixes[0]}.*` : `*{${suffixes.join(',')}}.*`
}

/** Whether a file ends so, and there is one at least. */
export function hasSuffix(files: readonly string[], suffixes: readonly string[]): boolean {
  return files.some((file) => suffixes.some((suffix) => lastSegment(file).includes(`${suffix}.`)))
}

/** The folders, and single files, that recur inside domains. */
function innerLayers(folder: string, files: readonly string[]): string[] {
  const paths = files.map((file) => relativeTo(file, folder).split('/'))
  const domains = new Set(paths.map(([domain]) => domain))
  const layerOf = (path: readonly string[]): string => (path.length > 2 ? path[1]! : baseName(path[1]!))
  const owners = new Map<string, Set<string>>()
  for (const path of paths) owners.set(layerOf(path), (owners.get(layerOf(path)) ?? new Set()).add(path[0]!))
  const isFolder = (name: string): boolean => paths.some((path) => path.length > 2 && path[1] === name)
  const layers = [...owners]
    .filter(
      ([name, { size }]) =>
        isLayerName(name) &&
        !isSupportName(name) &&
        name !== 'index' &&
        (isKnownLayer(name) ||
          (rankOf(name) !== null && isFolder(name)) ||
          (isFolder(name) && size > 1 && size >= domains.size * 0.3)),
    )
    .map(([name]) => name)
  const rest = paths.filter((path) => !layers.includes(layerOf(path)))
  return layers.length > 1 && rest.length <= paths.length / 2 ? layers.sort() : []
}

function isKnownLayer(name: string): boolean {
  return HARNESS_LAYERS.includes(name) || HEXAGONAL_LAYERS.includes(name)
}
