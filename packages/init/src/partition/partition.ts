import { runsInBrowser, startsFolder } from '../frameworks/detect.ts'
import { baseName, below, isBelow, lastSegment } from '../paths.ts'
import { folderNames, isLayerName, rankOf } from '../roles/names.ts'
import { environmentOf, filesIn, folderEnvironment, foldersIn, type Code } from './code.ts'
import { domainParts, findContainer } from './domains.ts'
import { withEnvironments } from './environments.ts'
import { hasInnerLayers } from './inner-order.ts'
import { looseParts } from './loose-files.ts'
import { part, type Part } from './part.ts'

/** The share of the code from which a folder is divided instead of being one part. */
const MOST = 0.8

/** Fewer files for the browser are an exception among those that the framework starts. */
const FEW_CLIENTS = 3

/** Divides the code of a project into parts. */
export function partition(code: Code): Part[] {
  return withEnvironments(code, partitionFolder(code, code.project))
}

function partitionFolder(code: Code, folder: string): Part[] {
  const folders = foldersIn(code, folder)
  const main = mainFolder(code, folder, folders)
  if (main === null) return partsOf(code, folder, folders)
  const inside = partitionFolder(code, below(folder, main))
  const beside = [...folders.keys()]
    .filter((name) => name !== main && isConnected(code, below(folder, main), below(folder, name), folders.get(name)!))
    .flatMap((name) => partsOfFolder(code, folder, name))
  const loose = folder === code.project ? [] : looseParts(code, folder, true)
  return [
    ...inside.filter(({ isDomain }) => !isDomain),
    ...beside,
    ...loose,
    ...inside.filter(({ isDomain }) => isDomain),
  ]
}

/** The folder with nearly all of the code, which is divided in its place. */
function mainFolder(code: Code, folder: string, folders: ReadonlyMap<string, readonly string[]>): string | null {
  const fixed = code.frameworks
    .flatMap(({ base }) => base ?? [])
    .find((name) => folder === code.project && folders.has(name))
  if (fixed !== undefined) return fixed
  const sum = [...folders.values()].reduce((total, { length }) => total + length, 0) + loneFiles(code, folder)
  const [name, files] = [...folders].sort(([, a], [, b]) => b.length - a.length)[0] ?? ['', []]
  if (files.length === 0 || startsFolder(code.frameworks, name) || folderNames.isProviders(name)) return null
  const share = files.length / sum
  if (share < MOST || (rankOf(name) ?? 0) > rankOf('lib')!) return null
  const next = below(folder, name)
  if (findContainer(code, folder) !== null || findContainer(code, next) !== null) {
    // The folders next to domains are parts too, so the container is divided together with them.
    return findContainer(code, folder) === null && !folderNames.isContainer(name) ? name : null
  }
  const inner = [...foldersIn(code, next).values()].reduce((total, { length }) => total + length, 0)
  return folder === code.project || (foldersIn(code, next).size >= 2 && inner >= files.length / 2) ? name : null
}

/** Files of the root are mostly configuration, so they do not count there. */
function loneFiles(code: Code, folder: string): number {
  return folder === code.project ? 0 : filesIn(code, folder).length
}

/** Whether a folder next to most of the code is part of the product: that code imports it, or it is more than a script that imports that code. */
function isConnected(code: Code, folder: string, other: string, files: readonly string[]): boolean {
  const name = lastSegment(other)
  const isKnown = rankOf(name) !== null || environmentOf(code, name) !== null || folderNames.isApp(name)
  return code.links.some(
    ({ from, to }) =>
      (isBelow(from, folder) && isBelow(to, other)) ||
      ((isKnown || files.length >= code.files.length * 0.1) && isBelow(from, other) && isBelow(to, folder)),
  )
}

/** The parts of the folder at which the division stops. */
function partsOf(code: Code, folder: string, folders: ReadonlyMap<string, readonly string[]>): Part[] {
  const container = findContainer(code, folder)
  const isDomain = (name: string): boolean => container?.domains.includes(name) === true
  if (isTop(code, folder)) blockRecurring(code, folder, [...folders.keys()])
  const parts = [...folders.keys()]
    .filter((name) => !isDomain(name))
    .flatMap((name) => partsOfFolder(code, folder, name))
  const loose = looseParts(code, folder, parts.length > 0 || container !== null)
  return [
    ...parts.filter((one) => !one.isDomain),
    ...loose,
    ...parts.filter((one) => one.isDomain),
    ...(container === null ? [] : domainParts(code, container, true)),
  ]
}

function partsOfFolder(code: Code, parent: string, name: string): Part[] {
  const folder = below(parent, name)
  if (startsFolder(code.frameworks, name)) return appParts(code, folder)
  if (isDivided(code, folder)) {
    const folders = [...foldersIn(code, folder).keys()]
    // Beside the folders for one side, the rest is one part, in which the next folder has a place too.
    return folders.every((inner) => environmentOf(code, inner) !== null)
      ? [...folders.map((inner) => folderPart(code, folder, inner)), folderPart(code, parent, name)]
      : partsOf(code, folder, foldersIn(code, folder))
  }
  // Each program is a part, because they run in different places.
  if (name === 'apps' && parent === code.project && foldersIn(code, folder).size > 1)
    return [...foldersIn(code, folder).keys()].map((inner) => folderPart(code, folder, inner))
  const container = findContainer(code, folder)
  if (container === null && isTop(code, parent) && hasInnerLayers(code, folder)) {
    const environment = folderEnvironment(code, folder)
    const all = partsOf(code, folder, foldersIn(code, folder))
    // Folders of components are named after what they show, and the next one has another name.
    const inner = isShown(name) ? [...all.filter((one) => isKnown(one)), folderPart(code, parent, name)] : all
    return inner.map((one) => ({ ...one, environment: one.environment ?? environment }))
  }
  if (container !== null) {
    const others = [...foldersIn(code, folder).keys()].filter((inner) => !container.domains.includes(inner))
    const isGroup = (inner: string): boolean => findContainer(code, below(folder, inner))?.by === 'framework'
    const domains = domainParts(code, container, false)
    return [
      ...others.filter((inner) => !isGroup(inner)).map((inner) => folderPart(code, folder, inner)),
      ...others.filter(isGroup).flatMap((inner) => movedInto(domains, folder, below(folder, inner))),
      ...domains,
    ]
  }
  return [folderPart(code, parent, name)]
}

/** Whether the folders of a folder are parts, because the framework has it for them. */
function isDivided(code: Code, folder: string): boolean {
  const folders = foldersIn(code, folder)
  const runsApart = [...folders.keys()].some((name) => environmentOf(code, name) !== null)
  return (
    (folders.size >= 2 || runsApart) && code.frameworks.some(({ divided }) => divided?.includes(lastSegment(folder)))
  )
}

/** Whether a folder of this name has components of a user interface. */
function isShown(name: string): boolean {
  return rankOf(name) === rankOf('components')
}

/** Whether a part is a folder with a usual name. */
function isKnown({ pattern }: Part): boolean {
  const name = lastSegment(pattern.replace(/\/\*\*$/, ''))
  return pattern.endsWith('/**') && (rankOf(name) !== null || folderNames.isShared(name))
}

/** The domains of a folder inside their folder, which are like those around it. */
function movedInto(domains: readonly Part[], folder: string, inner: string): Part[] {
  const moved = (path: string): string => `${inner}${path.slice(folder.length)}`
  return domains.flatMap((one) => {
    const { isDomain, pattern, parent, shown } = one
    return isDomain ? [{ ...one, pattern: moved(pattern), parent: parent && moved(parent), shown: moved(shown) }] : []
  })
}

/** Whether the parts of a folder are the first division of the code. */
function isTop({ project }: Code, folder: string): boolean {
  return folder === project || folder === below(project, 'src')
}

/** Names that the folders inside several of these folders have are ambiguous without the name of the folder around. */
function blockRecurring(code: Code, parent: string, names: readonly string[]): void {
  const divided = names.map((name) => below(parent, name)).filter((folder) => hasInnerLayers(code, folder))
  const inner = divided.flatMap((folder) => [...foldersIn(code, folder).keys()])
  code.names.block(inner.filter((name, index) => inner.indexOf(name) !== index))
}

/** A folder that is one part, under its own name if that is free. */
export function folderPart(code: Code, parent: string, name: string): Part {
  const folder = below(parent, name)
  // A list of names that are numbers would not keep its order, and `src` says nothing.
  const around = lastSegment(parent)
  const own = /^\d+$/.test(name) ? `${around}-${name}` : name === 'src' && isLayerName(around) ? around : name
  const layer = code.names.take(
    own,
    ...(code.prefix === '' ? [] : [`${code.prefix}-${name}`]),
    folder.replaceAll('/', '-'),
  )
  return part({
    layer,
    pattern: `${folder}/**`,
    parent: layer === name ? parent : null,
    shown: folder,
    environment: folderEnvironment(code, folder),
  })
}

/** The folder that a framework starts; code in it that is named like a layer is a part of its own. */
function appParts(code: Code, folder: string): Part[] {
  const isMost = code.files.filter((file) => isBelow(file, folder)).length > code.files.length * 0.6
  const inner = [...(isMost ? foldersIn(code, folder) : [])].filter(([name, files]) => {
    const plain = name.replace(/^_/, '')
    return (
      (rankOf(plain) !== null || folderNames.isShared(plain)) &&
      !files.some((file) => /^(?:page|route|\+page|\+server)\./.test(lastSegment(file)))
    )
  })
  const divided = clientParts(code, folder)
  if (divided !== null) return [...inner.map(([name]) => folderPart(code, folder, name)), ...divided]
  return [
    ...inner.map(([name]) => folderPart(code, folder, name)),
    part({
      layer: '',
      pattern: `${folder}/**`,
      shown: folder,
      role: 'app',
      origin: 'framework',
      environment: runsInBrowser(code.frameworks, lastSegment(folder)) ? 'browser' : null,
    }),
  ]
}

/** The files that the framework starts on the server, and the rest as a layer for the browser, where many files say so; else `null`. */
function clientParts(code: Code, folder: string): Part[] | null {
  const framework = code.frameworks.find(({ serverFiles }) => serverFiles?.folder === lastSegment(folder))
  const names = framework?.serverFiles?.names ?? []
  const isSaid = framework?.divides === true
  const own = code.files.filter((file) => isBelow(file, folder))
  const used = names.filter((name) => own.some((file) => baseName(lastSegment(file)) === name))
  const started = isSaid ? names : used
  const rest = own.filter((file) => !started.includes(baseName(lastSegment(file))))
  const isFew = isSaid ? rest.length === 0 : rest.filter((file) => code.isClient(file)).length < FEW_CLIENTS
  if (started.length === 0 || isFew) return null
  const name = isSaid ? lastSegment(folder) : `${lastSegment(folder)}-client`
  const pattern = below(folder, `**/${started.length === 1 ? started[0]! : `{${started.join(',')}}`}.*`)
  return [
    part({ layer: '', pattern, shown: pattern, role: 'app', origin: 'framework', ...(isSaid && { isReserved: true }) }),
    part({
      layer: code.names.take(name, ...(code.prefix === '' ? [] : [`${code.prefix}-${name}`])),
      pattern: `${folder}/**`,
      shown: folder,
      origin: 'framework',
      environment: 'browser',
    }),
  ]
}
