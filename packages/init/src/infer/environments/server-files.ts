import { groupBy } from '@stratalint/core'
import { baseName, below, isBelow, lastSegment, literalGlob, relativeTo } from '../../paths.ts'
import { part, type Part } from '../../partition/part.ts'
import { isLayerName } from '../../roles/names.ts'
import type { Survey } from '../../survey/survey.ts'
import { codeByPart, type Spot } from '../locate.ts'
import { divideBySide } from './folder-sides.ts'
import { isComponent, isForAll, sidesOf, type Sides } from './sides.ts'

/** The browser needs so few files of a part that it is code of the server all the same. */
const FEW_FILES = 2
const FEW = 0.1

/** Fewer files of one name are a coincidence. */
const FEW_NAMED = 3

/** Of a part with more files of the server than this, the others are the exception. */
const MOST = 0.6

/** A folder whose own code is divided by where it runs. */
interface Mixed {
  one: Part
  folder: string
  files: readonly string[]
}

/**
 * Divides folders that have code of the server beside code that the browser needs: the files of the server become a layer of
 * their own.
 */
export function withServerFiles(parts: readonly Part[], survey: Survey, locate: (file: string) => Spot | null): Part[] {
  const sides = sidesOf(survey, locate)
  const own = codeByPart(survey, locate)
  // What no other code imports needs no protection.
  const isUsed = (files: readonly string[]): boolean => {
    const inside = new Set(files)
    return survey.links.some(({ from, to, test }) => !test && inside.has(to) && !inside.has(from))
  }
  // Components elsewhere show these, so they are for the browser, however few they are.
  const isShown = (files: readonly string[]): boolean => {
    const inside = new Set(files)
    return survey.links.some(
      ({ from, to, test, edge }) =>
        !test &&
        edge.typeOnly !== true &&
        isComponent(from) &&
        isComponent(to) &&
        sides.isBrowser(to) &&
        inside.has(to) &&
        !inside.has(from),
    )
  }
  const taken = new Set(parts.map(({ layer }) => layer))
  const found = parts.flatMap((one) => {
    const folder = folderOf(one)
    const files = own.get(one) ?? []
    return folder === null || !isMixed(files, sides, isShown)
      ? []
      : dividedParts({ one, folder, files }, sides, isUsed, taken)
  })
  return [...found, ...parts]
}

/** The folder of a part that may have code for both sides. */
function folderOf({ pattern, role, environment, isDomain, origin }: Part): string | null {
  const isOpen = environment === null || (environment === 'browser' && origin === 'framework')
  if (role !== 'layer' || !isOpen || isDomain) return null
  const folder = pattern.replace(/\/\*\*?$/, '')
  return folder === pattern || /[*{]/.test(folder) ? null : folder
}

function isMixed(
  files: readonly string[],
  { isServer, isBrowser }: Sides,
  isShown: (files: readonly string[]) => boolean,
): boolean {
  const [server, browser] = [files.filter(isServer).length, files.filter(isBrowser).length]
  if (server === 0 || browser === 0) return false
  return server < files.length * MOST || browser > FEW_FILES || browser > files.length * FEW || isShown(files)
}

function dividedParts(
  { one, folder, files }: Mixed,
  sides: Sides,
  isUsed: (own: readonly string[]) => boolean,
  taken: Set<string>,
): Part[] {
  const layer = `${one.layer.replace(/-client$/, '')}-server`
  const own = files.filter((file) => sides.isServer(file) && !isPage(one, file))
  if (taken.has(layer) || !isUsed(own)) return []
  const { server, other } = patternsFor(own, { one, folder, files }, sides)
  if (server.length === 0) return []
  taken.add(layer)
  const only = server[0]!.replace(/\/\*\*$/, '')
  const shown = server.length === 1 && !/[*{]/.test(only) ? only : `the code of the server in ${one.shown}`
  const like = { isInside: true, origin: one.origin === 'framework' ? ('framework' as const) : null }
  return [
    // What the browser needs of a folder of the server stays what it was.
    ...other.map((pattern) =>
      part({ layer: one.layer, pattern, shown: one.shown, environment: one.environment, ...like }),
    ),
    ...server.map((pattern) => part({ layer, pattern, shown, environment: 'server', ...like })),
  ]
}

/** Whether the framework starts a file of the code for the browser; SvelteKit begins their names with a plus sign. */
function isPage({ origin, environment }: Part, file: string): boolean {
  return origin === 'framework' && environment === 'browser' && lastSegment(file).startsWith('+')
}

/** The folders of such files, names that are always such, and the files that neither covers. */
function patternsFor(
  own: readonly string[],
  { folder, files }: Mixed,
  { isBrowser, isRendered }: Sides,
): { server: string[]; other: string[] } {
  const wanted = new Set(own)
  const divided = divideBySide(folder, files, (file) =>
    wanted.has(file) ? 'server' : isBrowser(file) ? 'browser' : isRendered(file) ? 'rendered' : 'either',
  )
  const pathsOf = (onServer: boolean): string[] =>
    divided.flatMap(({ path, isServer }) => (isServer === onServer ? [path] : []))
  const server = pathsOf(true)
  const other = pathsOf(false)
  // A folder that is not of the server comes before a name in the folder around it.
  const rootOf = (path: string): string =>
    other
      .filter((one) => one.endsWith('/**') && path.startsWith(one.slice(0, -'**'.length)))
      .map((one) => one.slice(0, -'/**'.length))
      .sort((one, next) => next.length - one.length)[0] ?? folder
  const named = [
    ...groupBy(
      server.filter((path) => !path.endsWith('/**')),
      (path) => below(rootOf(path), lastSegment(path)),
    ).values(),
  ].filter(([first, ...more]) => {
    const [root, name] = [rootOf(first!), lastSegment(first!)]
    const same = files.filter((file) => isBelow(file, root) && lastSegment(file) === name)
    return more.length + 1 >= FEW_NAMED && literalGlob(name) === name && same.every((file) => wanted.has(file))
  })
  const byName = new Set(named.flat())
  const common = commonNames(other, server)
  return {
    server: [
      ...named.map(([first]) => below(rootOf(first!), `**/${baseName(lastSegment(first!))}.*`)),
      ...listsOf(
        folder,
        server.filter((path) => !byName.has(path)),
      ),
    ].sort(),
    other: [
      ...(common.length === 0
        ? []
        : [below(folder, `**/${common.length === 1 ? common[0]! : `{${common.join(',')}}`}.*`)]),
      ...listsOf(
        folder,
        other.filter((path) => !common.includes(baseName(lastSegment(path)))),
      ),
    ],
  }
}

/** The usual names of what both sides need, such as `constants`, where several files have them and none is of the server. */
function commonNames(other: readonly string[], server: readonly string[]): string[] {
  const ofServer = new Set(server.map((path) => baseName(lastSegment(path))))
  return [...groupBy(other.filter(isForAll), (path) => baseName(lastSegment(path)))]
    .flatMap(([name, own]) => (own.length > 1 && !ofServer.has(name) && isLayerName(name) ? [name] : []))
    .sort()
}

/** Files, and folders such as `a/**`, as patterns: one for the folders next to each other, and one for all files with the same extension. */
export function listsOf(root: string, paths: readonly string[]): string[] {
  const kindOf = (path: string): string => (path.endsWith('/**') ? '/**' : path.slice(path.lastIndexOf('.')))
  const split = paths.map((path) => {
    const kind = kindOf(path)
    const bare = path.slice(0, -kind.length)
    return { bare, parent: bare.slice(0, bare.lastIndexOf('/')), kind }
  })
  const folders = split.filter(({ kind }) => kind === '/**')
  const files = [...groupBy(split, ({ kind }) => kind)].flatMap(([kind, own]) => (kind === '/**' ? [] : [own]))
  const list = (parent: string, own: readonly { bare: string; kind: string }[]): string => {
    const names = own.map(({ bare }) => relativeTo(bare, parent)).sort()
    return `${below(parent, names.length === 1 ? names[0]! : `{${names.join(',')}}`)}${own[0]!.kind}`
  }
  return [
    ...[...groupBy(folders, ({ parent }) => parent)].map(([parent, own]) => list(parent, own)),
    ...files.map((own) => list(own.every(({ parent }) => parent === own[0]!.parent) ? own[0]!.parent : root, own)),
  ]
}
