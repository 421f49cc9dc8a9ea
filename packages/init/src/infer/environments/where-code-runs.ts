import { groupBy, needsServer } from '@stratalint/core'
import { posix } from 'node:path'
import { firstFolder, isBelow, relativeTo } from '../../paths.ts'
import { isProcess, part, type Part } from '../../partition/part.ts'
import { isLayerName } from '../../roles/names.ts'
import type { Survey } from '../../survey/survey.ts'
import { codeByPart, type Crossing, type Spot } from '../locate.ts'
import { EXTENSION, isComponent, sidesOf } from './sides.ts'

type Locate = (file: string) => Spot | null

/** The browser needs so few files of a part that it is code of the server all the same. */
const FEW_FILES = 2
const FEW = 0.1

/** The server needs so few files of what the browser shows, such as schemas, that they are misplaced there. */
const FEW_COMMON = 0.05

/** Components of mails, which the server renders. */
const MAIL = /^(?:react-email|@react-email\/.+|@faire\/mjml-react|jsx-email)$/

/** Code with more components than these is shown, wherever it runs. */
const COMPONENTS = 0.2

/** More folders than these are no exception in a part. */
const MOST_FOLDERS = 4

/** The files of each part that need a server or that the browser needs. */
interface Needs {
  /** Those that import a package or a part of the server. */
  needing(one: Part): string[]
  /** Those that code of the browser needs, directly or through others. */
  shared(one: Part): string[]
  filesOf(one: Part): readonly string[]
  /** The files that a file needs when it runs. */
  targetsOf(file: string): readonly string[]
}

/**
 * Finds the parts that run on the server because of what they need when they run: other code of the server, databases and
 * similar. Parts that code of the browser needs run everywhere.
 */
export function withServers(parts: readonly Part[], survey: Survey, locate: Locate): Part[] {
  const servers = new Set(parts.filter(({ environment }) => environment === 'server'))
  if (!parts.some(({ environment }) => environment === 'browser')) return [...parts]
  for (;;) {
    const needs = needsOf(servers, survey, locate)
    const found = parts.filter((one) => isOpen(one) && !servers.has(one) && isServer(one, needs))
    if (found.length === 0) break
    for (const one of found) servers.add(one)
  }
  return parts.map((one) => (servers.has(one) ? { ...one, environment: 'server' } : one))
}

function isOpen({ role, environment }: Part): boolean {
  return role === 'layer' && environment === null
}

function isServer(one: Part, { needing, shared, filesOf }: Needs): boolean {
  const [files, own, common] = [filesOf(one), needing(one).length, shared(one).length]
  const components = files.filter(isComponent).length
  if (own === 0 || own < files.length * FEW || components > files.length * COMPONENTS) return false
  return common === 0 || (common <= FEW_FILES && common <= files.length * FEW && own > common)
}

/** Finds the parts that show the product: components that the browser needs, and nothing that needs a server. */
export function withBrowsers(parts: readonly Part[], survey: Survey, locate: Locate): Part[] {
  const { isServer, isBrowser } = sidesOf(survey, locate)
  const ofServer = new Set(
    survey.links.flatMap(({ from, to, test, edge }) => {
      // What the server renders shows the same components as the browser.
      const isRunning = !test && edge.typeOnly !== true && !isComponent(from)
      return isRunning && (isServer(from) || locate(from)?.part.environment === 'server') ? [to] : []
    }),
  )
  const mails = new Set(survey.packageUses.flatMap(({ name, from }) => (MAIL.test(name) ? [from] : [])))
  const byPart = codeByPart(survey, locate)
  return parts.map((one) => {
    const files = byPart.get(one) ?? []
    const isShown =
      isOpen(one) &&
      !one.isPackage &&
      files.filter(isBrowser).length > files.length / 2 &&
      files.filter(isComponent).length > files.length * COMPONENTS &&
      !files.some(isServer) &&
      !files.some((file) => mails.has(file)) &&
      files.filter((file) => ofServer.has(file)).length <= Math.max(FEW_FILES, files.length * FEW_COMMON)
    return isShown ? { ...one, environment: 'browser' } : one
  })
}

/** More imports than these of code that runs in one process are no accident. */
const FEW_OF_PROCESS = 2

/** Finds the parts that run in one process of a program, such as the main process of Electron: they need its code, and no other process needs theirs. */
export function withProcesses(parts: readonly Part[], crossings: readonly Crossing[]): Part[] {
  const running = crossings.filter(({ typeOnly }) => !typeOnly)
  return parts.map((one) => {
    if (!isOpen(one)) return one
    const needed = groupBy(
      running.filter(({ source, target }) => source.part === one && isProcess(target.part)),
      ({ target }) => target.part.environment,
    )
    const [[environment, imports] = [null, []]] = [...needed]
    const isNeededElsewhere = running.some(
      ({ source, target }) =>
        target.part === one && source.part.environment !== null && source.part.environment !== environment,
    )
    return needed.size === 1 && imports.length > FEW_OF_PROCESS && !isNeededElsewhere ? { ...one, environment } : one
  })
}

/** Adds a part for the folders in a part of the server that the browser needs, where the rest is for the server alone. */
export function withCommonFolders(parts: readonly Part[], survey: Survey, locate: Locate): Part[] {
  if (!parts.some(({ environment }) => environment === 'browser')) return [...parts]
  const servers = new Set(parts.filter(({ environment }) => environment === 'server'))
  const needs = needsOf(servers, survey, locate)
  return [...parts.flatMap((one) => (isOpen(one) ? (commonFoldersOf(one, needs) ?? []) : [])), ...parts]
}

function commonFoldersOf(one: Part, needs: Needs): Part | null {
  const folder = one.pattern.slice(0, -'/**'.length)
  const [needing, shared] = [needs.needing(one), needs.shared(one)]
  if (one.isDomain || !one.pattern.endsWith('/**') || /[*{]/.test(folder) || needing.length === 0) return null
  const nameOf = (file: string): string | null => firstFolder(relativeTo(file, folder))
  const names = [...new Set(shared.map(nameOf))].filter((name) => name !== null).sort()
  const isCommon = (file: string): boolean => isBelow(file, folder) && names.includes(nameOf(file)!)
  const common = needs.filesOf(one).filter(isCommon)
  const isApart =
    names.length > 0 &&
    names.length <= MOST_FOLDERS &&
    names.every((name) => isLayerName(name) && !name.includes('}')) &&
    shared.filter((file) => nameOf(file) === null).length <= FEW_FILES &&
    needing.some((file) => !isCommon(file)) &&
    !common.some((file) => needs.targetsOf(file).some((to) => isBelow(to, folder) && !isCommon(to)))
  if (!isApart) return null
  const pattern = `${folder}/${names.length === 1 ? names[0]! : `{${names.join(',')}}`}/**`
  return part({ layer: `${one.layer}-common`, pattern, shown: pattern.replace(/\/\*\*$/, ''), isInside: true })
}

function needsOf(servers: ReadonlySet<Part>, survey: Survey, locate: Locate): Needs {
  const { links, members, packageUses } = survey
  const byPart = codeByPart(survey, locate)
  const partOf = new Map([...byPart].flatMap(([one, own]) => own.map((file) => [file, one] as const)))
  const files = [...partOf.keys()]
  const running = links.filter(({ to, test, edge }) => !test && edge.typeOnly !== true && partOf.has(to))
  const targets = groupBy(running, ({ from }) => from)
  const targetsOf = (file: string): string[] => (targets.get(file) ?? []).map(({ to }) => to)
  const imported = new Set(running.map(({ to }) => to))
  const hosted = new Set(packageUses.filter(({ name }) => EXTENSION.test(name)).map(({ from }) => from))
  // A script next to a package.json runs alone.
  const isScript = (file: string): boolean => members.includes(posix.dirname(file)) && !imported.has(file)
  const using = new Set(
    packageUses
      .filter((use) => !use.typeOnly && needsServer(use) && !hosted.has(use.from) && !isScript(use.from))
      .map(({ from }) => from),
  )
  const isServerFile = (file: string): boolean => servers.has(partOf.get(file)!)
  const isNeeding = (file: string): boolean => using.has(file) || targetsOf(file).some(isServerFile)
  // What the browser reaches only through a file that needs a server is not for the browser.
  const reached = new Set(files.filter((file) => partOf.get(file)?.environment === 'browser'))
  for (const file of reached)
    if (partOf.get(file)?.environment === 'browser' || (!isServerFile(file) && !isNeeding(file)))
      targetsOf(file).forEach((to) => reached.add(to))
  const filesOf = (one: Part): readonly string[] => byPart.get(one) ?? []
  return {
    filesOf,
    targetsOf,
    needing: (one) => filesOf(one).filter(isNeeding),
    shared: (one) => filesOf(one).filter((file) => reached.has(file)),
  }
}
