import { groupBy, isServerUse, needsServer, type EdgeKind } from '@stratalint/core'
import { isBuiltin } from 'node:module'
import { detectFrameworks } from '../../frameworks/detect.ts'
import { below, isBelow, isCode } from '../../paths.ts'
import type { Part } from '../../partition/part.ts'
import type { Link, PackageUse, Survey } from '../../survey/survey.ts'
import type { Spot } from '../locate.ts'

/** Packages whose functions the browser calls on the server. */
const SERVER_FUNCTIONS = /^@tanstack\/(?:react|solid|vue)-start$/

/** What an extension of another product imports, which shows it in the browser. */
export const EXTENSION = /^(?:@shopify\/ui-extensions(?:-react)?|@stripe\/ui-extension-sdk)$/

/** Whether a file is a component of a user interface. */
export function isComponent(file: string): boolean {
  return /\.(?:[jt]sx|vue|svelte)$/.test(file)
}

/** Where each file runs, as far as its imports show it. */
export interface Sides {
  /** Whether a file needs a server when it runs, itself or through others, and is for no browser. */
  isServer(file: string): boolean
  /** Whether code of the browser needs a file, directly or through others. */
  isBrowser(file: string): boolean
  /** Whether a file is a component that the server renders, because no code of the browser needs it. */
  isRendered(file: string): boolean
}

/** So many files of the browser import a file because it is for both sides. */
const MANY_SHOWN = 8

/** Finds where the files run: from what needs a server up to its importers, and from what runs in the browser down to what it needs. */
export function sidesOf(survey: Survey, locate: (file: string) => Spot | null): Sides {
  const files = survey.files.filter((file) => isCode(file) && !survey.tests.isTest(file))
  // Code that a framework starts says for itself where it runs.
  const placeOf = (file: string): string | null => {
    const one = locate(file)?.part
    return one === undefined || one.origin === 'framework' ? null : one.environment
  }
  const environment = new Map(files.map((file) => [file, placeOf(file)]))
  const started = new Set(
    files.filter((file) => locate(file)?.part.role === 'app' && locate(file)?.part.origin === 'framework'),
  )
  const running = survey.links.filter(
    ({ from, to, test, edge }) => !test && edge.typeOnly !== true && environment.has(from) && environment.has(to),
  )
  const targets = groupBy(running, ({ from }) => from)
  const importers = groupBy(running, ({ to }) => to)
  const withDirectives = directiveFolders(survey)
  const directive = withDirectives.length > 0 ? survey.directive : () => null
  const isUndirected = (file: string): boolean =>
    isComponent(file) && !withDirectives.some((folder) => isBelow(file, folder))
  const { certain, likely, builtin } = needing(survey)
  // One file has code for both sides, and the bundler takes it apart.
  const fetching = new Set(survey.packageUses.filter(({ name }) => SERVER_FUNCTIONS.test(name)).map(({ from }) => from))
  for (const file of files)
    if (directive(file) === 'use server' || (isServerName(file) && !started.has(file))) certain.add(file)

  const isInServer = (file: string): boolean => environment.get(file) === 'server'
  // Where no directive says it, the browser shows all components but those that the framework starts, which may load data too.
  const isShown = (file: string): boolean =>
    isUndirected(file) && environment.get(file) === null && !started.has(file) && !certain.has(file)
  // The pages router has no directives: the browser runs each page, and the framework takes out what loads its data.
  const isPage = (file: string): boolean =>
    isComponent(file) &&
    withDirectives.some((folder) =>
      ['pages', 'src/pages'].some(
        (name) => isBelow(file, below(folder, name)) && !isBelow(file, below(folder, `${name}/api`)),
      ),
    )
  const isStart = (file: string): boolean =>
    environment.get(file) === 'browser' || directive(file) === 'use client' || isShown(file) || isPage(file)
  // Next starts `middleware.ts` and similar files beside its folders on the server.
  const isStartedOnServer = (file: string): boolean =>
    locate(file)?.part.origin === 'entry' && withDirectives.some((folder) => isBelow(file, folder))
  const reachFrom = (starts: Iterable<string>, isFollowed: (link: Link) => boolean): Set<string> => {
    const reached = new Set(starts)
    for (const file of reached) {
      // What a database client needs is not for the browser, whatever imports it.
      if ((certain.has(file) || isInServer(file)) && !isStart(file)) continue
      for (const link of targets.get(file) ?? []) if (isFollowed(link)) reached.add(link.to)
    }
    return reached
  }
  const starts = files.filter(isStart)
  const needed = reachFrom(starts, ({ edge }) => !isReexport(edge.kind))
  // Much code of the browser needs some of a file that needs a server for the rest.
  for (const file of certain) {
    const all = importers.get(file) ?? []
    const shown = all.filter(({ from }) => needed.has(from) && !certain.has(from)).length
    if (directive(file) !== 'use server' && shown >= MANY_SHOWN && shown > all.length / 2) certain.delete(file)
  }
  const used = reachFrom(starts, ({ edge }) => !isReexport(edge.kind))
  // A barrel passes on more than what the browser asks it for.
  const browser = reachFrom(used, () => true)
  const server = new Set([...certain].filter((file) => !isStart(file)))
  for (const file of likely) if (!used.has(file)) server.add(file)
  for (const file of server) {
    if (directive(file) === 'use server') continue
    for (const { from } of importers.get(file) ?? [])
      if (!used.has(from) && !fetching.has(from) && !isUndirected(from)) server.add(from)
  }
  // What only code of the server around it imports is part of it.
  const isOfServer = (file: string): boolean =>
    server.has(file) || isInServer(file) || ((started.has(file) || isStartedOnServer(file)) && !browser.has(file))
  const partOf = (file: string): Part | undefined => locate(file)?.part
  for (let found = true; found;) {
    found = false
    for (const [file, all] of importers) {
      // A barrel that nothing imports is no use of what it passes on.
      const from = all.filter((link) => !isReexport(link.edge.kind) || importers.has(link.from))
      if (server.has(file) || browser.has(file) || started.has(file)) continue
      const isHelper =
        builtin.has(file) || from.some((link) => server.has(link.from) && partOf(link.from) === partOf(file))
      // A component that needs no server is none of it, whoever shows it today.
      const isOpen = isForAll(file) || (isComponent(file) && !isUndirected(file))
      if (isOpen || !isHelper || !from.every((link) => isOfServer(link.from))) continue
      server.add(file)
      found = true
    }
  }
  // The browser calls functions on the server from its own code.
  const isNeeded = (file: string): boolean => (server.has(file) || isInServer(file)) && directive(file) !== 'use server'
  moveToServer(
    server,
    [...browser].filter((file) => !isStart(file) && !isComponent(file)),
    { targets, importers },
    isNeeded,
  )
  return {
    isServer: (file) => server.has(file),
    isBrowser: (file) => browser.has(file) && !server.has(file),
    isRendered: (file) => isComponent(file) && !isUndirected(file) && !browser.has(file),
  }
}

/** Adds files to those of the server that the browser reaches, but that need more code of the server than code of the browser needs them. */
function moveToServer(
  server: Set<string>,
  reached: readonly string[],
  { targets, importers }: Record<'targets' | 'importers', ReadonlyMap<string, readonly Link[]>>,
  isOfServer: (file: string) => boolean,
): void {
  for (let found = true; found;) {
    found = false
    for (const file of reached) {
      if (server.has(file)) continue
      const needed = (targets.get(file) ?? []).filter(({ to }) => isOfServer(to)).length
      const needing = (importers.get(file) ?? []).filter(({ from }) => !server.has(from)).length
      if (needed <= needing) continue
      server.add(file)
      found = true
    }
  }
}

function isReexport(kind: EdgeKind | undefined): boolean {
  return kind?.startsWith('export') === true
}

/** Whether a name such as `order.schema.ts` says that a file is for both sides. */
export function isForAll(file: string): boolean {
  return /(?:^|[/.-])(?:constants?|schemas?|types)\.[cm]?[jt]s$/.test(file)
}

/** Whether a name such as `db.server.ts` says where a file runs. */
function isServerName(file: string): boolean {
  return /\.server\.[cm]?[jt]sx?$/.test(file)
}

/** The projects whose framework reads directives. */
function directiveFolders({ members, dependencies }: Survey): string[] {
  return ['', ...members].filter((folder) =>
    detectFrameworks(dependencies(folder)).some(({ clientDirective }) => clientDirective === true),
  )
}

/** The files that import packages of a server, those that import builtins for which the browser may have a replacement, and those that import any. */
function needing({ packageUses }: Survey): Record<'certain' | 'likely' | 'builtin', Set<string>> {
  const running = packageUses.filter(({ typeOnly }) => !typeOnly)
  // The host of an extension runs it in a browser, with the packages of the server that it supports.
  const hosted = new Set(running.filter(({ name }) => EXTENSION.test(name)).map(({ from }) => from))
  const importing = (isSuch: (use: PackageUse) => boolean): Set<string> =>
    new Set(running.filter((use) => !hosted.has(use.from) && isSuch(use)).map(({ from }) => from))
  return {
    certain: importing(isServerUse),
    likely: importing((use) => needsServer(use) && !isServerUse(use)),
    builtin: importing(({ name }) => isBuiltin(name)),
  }
}
