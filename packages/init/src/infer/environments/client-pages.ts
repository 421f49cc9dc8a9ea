import { groupBy, needsServer } from '@stratalint/core'
import { baseName, below, lastSegment, relativeTo } from '../../paths.ts'
import { part, type Part } from '../../partition/part.ts'
import type { Survey } from '../../survey/survey.ts'
import { codeByPart, type Spot } from '../locate.ts'
import { divideBySide, type Side } from './folder-sides.ts'
import { isComponent } from './sides.ts'
import { listsOf } from './server-files.ts'

/** The name of the pages that the browser runs too. */
export const CLIENT_PAGES = 'client-pages'

/** The name of those that load data. */
export const SERVER_PAGES = 'server-pages'

/** Fewer pages for the browser are an exception. */
const FEW_CLIENTS = 3
const SHARE = 0.1

/** Where so few of so many pages load data, a page of the browser may be the next one. */
const MANY_PAGES = 10
const FEW_LOADING = 0.1

/** Longer lists than this are no rule that a team would keep. */
const MOST_PATHS = 30

/** The files that a framework starts, as `app/**` with a list of names. */
interface Started {
  one: Part
  folder: string
  files: readonly string[]
}

/**
 * Divides the pages that a framework starts where many of them begin with `'use client'`: only those that load data on the
 * server, and the folders of such pages, may import the code of the server.
 */
export function withClientPages(parts: readonly Part[], survey: Survey, locate: (file: string) => Spot | null): Part[] {
  const byPart = codeByPart(survey, locate)
  const sideOf = sideOfPages(survey, locate)
  return parts.flatMap((one) => {
    const folder = /^([^*{]+)\/\*\*\/[^/]+\.\*$/.exec(one.pattern)?.[1]
    if (one.role !== 'app' || one.origin !== 'framework' || one.environment !== null || folder === undefined)
      return [one]
    return dividePages({ one, folder, files: byPart.get(one) ?? [] }, sideOf) ?? [one]
  })
}

function dividePages({ one, folder, files }: Started, sideOf: (file: string) => Side): Part[] | null {
  const nameOf = (file: string): string => baseName(lastSegment(file))
  const clients = files.filter((file) => sideOf(file) === 'browser')
  // No file of a name such as `route` runs in the browser.
  const marked = new Set(clients.map(nameOf))
  const names = [...groupBy(files, nameOf)]
    .flatMap(([name, own]) => (marked.has(name) || own.every(isComponent) ? [name] : []))
    .sort()
  const pages = files.filter((file) => names.includes(nameOf(file)))
  const loading = pages.filter((file) => sideOf(file) === 'server')
  const isMarked = clients.length >= FEW_CLIENTS && clients.length >= pages.length * SHARE
  const isLoadedElsewhere = pages.length >= MANY_PAGES && loading.length <= pages.length * FEW_LOADING
  if (!isMarked && !isLoadedElsewhere) return null
  const divided = divideBySide(folder, pages, sideOf)
  if (divided.length > MOST_PATHS) return null
  const pathsOf = (onServer: boolean): string[] =>
    divided.flatMap(({ path, isServer }) => (isServer === onServer ? [path] : []))
  const others = [...new Set(files.map(nameOf))].filter((name) => !names.includes(name)).sort()
  const like = { role: 'app', origin: 'framework' } as const
  const browser = below(folder, `**/${namesGlob(names)}`)
  return [
    // What the browser shows of a folder of the server comes before that folder.
    ...listsOf(folder, pathsOf(false)).map((path) =>
      part({ layer: CLIENT_PAGES, pattern: pagesIn(path, names), shown: browser, environment: 'browser', ...like }),
    ),
    ...oneList(folder, pathsOf(true)).map((path) =>
      part({ layer: SERVER_PAGES, pattern: pagesIn(path, names), shown: 'the pages that load data', ...like }),
    ),
    ...(others.length === 0
      ? []
      : [
          {
            ...one,
            pattern: below(folder, `**/${namesGlob(others)}`),
            shown: below(folder, `**/${namesGlob(others)}`),
          },
        ]),
    part({ layer: CLIENT_PAGES, pattern: browser, shown: browser, environment: 'browser', ...like }),
  ]
}

/** The started files of a folder, or a single one. */
function pagesIn(path: string, names: readonly string[]): string {
  return path.endsWith('/**') ? `${path}/${namesGlob(names)}` : path
}

/** Folders at any depth as one pattern, and single files as another. */
function oneList(root: string, paths: readonly string[]): string[] {
  const folders = paths
    .filter((path) => path.endsWith('/**'))
    .map((path) => relativeTo(path.slice(0, -'/**'.length), root))
  const files = paths.filter((path) => !path.endsWith('/**'))
  const one = folders.length === 1 ? folders[0]! : `{${folders.sort().join(',')}}`
  return [...(folders.length === 0 ? [] : [`${below(root, one)}/**`]), ...listsOf(root, files)]
}

function namesGlob(names: readonly string[]): string {
  return `${names.length === 1 ? names[0]! : `{${names.join(',')}}`}.*`
}

/** Where a page runs: in the browser by its directive, on the server where it imports code of the server. */
function sideOfPages(survey: Survey, locate: (file: string) => Spot | null): (file: string) => Side {
  const { links, packageUses, directive } = survey
  const onServer = new Set([
    ...links.flatMap(({ from, to, edge }) =>
      edge.typeOnly !== true && directive(to) !== 'use server' && locate(to)?.part.environment === 'server'
        ? [from]
        : [],
    ),
    ...packageUses.filter((use) => !use.typeOnly && needsServer(use)).map(({ from }) => from),
  ])
  return (file) => (directive(file) === 'use client' ? 'browser' : onServer.has(file) ? 'server' : 'either')
}
