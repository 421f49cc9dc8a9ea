import { isSourceFile } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { exportedLoggers, LOG_LIBRARIES, loggerPackage, mayImport, type LogLibrary } from '@stratalint/rule/analysis'
import { posix } from 'node:path'

/** The logger that the project's code uses. */
export interface ProjectLogger {
  file: string
  name: string
  library: LogLibrary | null
  isFunction: boolean
  /** Whether only its name and its importers show that it is a logger. */
  isNamedOnly: boolean
  /** Whether the policy lets the file import it. */
  isLegal: boolean
  /** How the file names it in an import. */
  specifier: string
}

const INDEX = /^index\.[cm]?[jt]sx?$/
const LOGGER_FILE = /^(?:log|logs|logger|loggers|logging)\.[cm]?[jt]sx?$/
const LOGGER_FOLDER = /^(?:log|logs|logger|loggers|logging|telemetry|observability)$/
const COMMON_FOLDERS = [
  '',
  'src',
  'lib',
  'src/lib',
  'utils',
  'src/utils',
  'server',
  'src/server',
  'shared',
  'src/shared',
  'common',
  'src/common',
  'core',
  'src/core',
]
/** Names under which code imports its logger. */
const LOGGER_NAME = /^(?:log|logger|Log)$/
const LOGGERS = {}

/** The logger of the project that a file should use: the provider's, else the one in its package. */
export function projectLogger(project: Project, file: string): ProjectLogger | null {
  const known = [...providerLoggers(project), ...packageLoggers(project, file)].filter((one) => one.file !== file)
  const named = known.length > 0 ? [] : namedLoggers(project, file).filter((one) => one.file !== file)
  const found = [...known, ...named].map((one) => withImport(project, file, one))
  return found.find(({ isLegal }) => isLegal) ?? found[0] ?? null
}

type Found = Pick<ProjectLogger, 'file' | 'name' | 'library' | 'isFunction' | 'isNamedOnly'>

/** The loggers that the entries of providers export. */
export function providerLoggers(project: Project): Found[] {
  const { facts, loaded } = project
  return facts.once(LOGGERS, 'providers', () =>
    loaded.policy.places
      .filter(({ role }) => role === 'provider')
      .flatMap(({ pattern }) => {
        const literal = pattern.split('/').slice(
          0,
          pattern.split('/').findIndex((segment) => /[{*]/.test(segment)),
        )
        const folder = literal.join('/')
        const isOne = !pattern.slice(folder.length).includes('{')
        const folders = isOne ? [folder] : (facts.foldersIn?.(folder) ?? []).map((name) => posix.join(folder, name))
        // The likeliest folder first.
        return folders.sort(
          (a, b) => Number(LOGGER_FOLDER.test(posix.basename(b))) - Number(LOGGER_FOLDER.test(posix.basename(a))),
        )
      })
      .flatMap((folder) =>
        facts
          .filesIn(folder)
          .filter((name) => INDEX.test(name))
          .map((name) => posix.join(folder, name)),
      )
      .flatMap((path) => loggersIn(project, path)),
  )
}

/** The loggers in the files of a package whose name says so. */
function packageLoggers(project: Project, file: string): Found[] {
  const { facts, resolver } = project
  const manifest = resolver.manifestOf(file)
  const root = manifest?.folder ?? ''
  const own = facts.once(LOGGERS, `package ${root}`, () =>
    COMMON_FOLDERS.map((folder) => posix.join(root, folder)).flatMap((folder) => [
      ...facts
        .filesIn(folder)
        .filter((name) => LOGGER_FILE.test(name))
        .flatMap((name) => loggersIn(project, posix.join(folder, name))),
      ...(facts.foldersIn?.(folder) ?? [])
        .filter((name) => LOGGER_FOLDER.test(name))
        .flatMap((name) =>
          facts
            .filesIn(posix.join(folder, name))
            .filter((one) => INDEX.test(one) || LOGGER_FILE.test(one))
            .map((one) => posix.join(folder, name, one)),
        )
        .flatMap((path) => loggersIn(project, path)),
    ]),
  )
  const others = [...(manifest?.declared ?? [])]
    .filter((name) => /log(?:ger|ging|s)?$/.test(name))
    .flatMap((name) => facts.packageEntries?.(name) ?? [])
    .flatMap(({ path }) => loggersIn(project, path))
  return [...own, ...others]
}

function loggersIn(project: Project, file: string): Found[] {
  return exportedLoggers(project, file)
    .map((one) => ({ file, name: one.name, library: one.library, isFunction: one.isFunction, isNamedOnly: false }))
    .sort((a, b) => Number(a.isFunction) - Number(b.isFunction))
}

/** A logger by its name alone: what several files import as `logger` or `log` from a file of the package, or of one that it declares. */
function namedLoggers({ facts, resolver, textOf }: Project, file: string): Found[] {
  if (facts.importersOf?.(file) == null) return []
  const home = resolver.manifestOf(file)
  const counts = facts.once(LOGGERS, 'named', () => countNamed(facts))
  const isNear = (path: string): boolean => {
    const other = resolver.manifestOf(path)
    const name = other?.fields['name']
    return other?.folder === home?.folder || (typeof name === 'string' && home?.declared.has(name) === true)
  }
  const best = counts.find(
    ({ file: path, name, count }) => count > 1 && isNear(path) && isLoggerFile(path, textOf(path), name),
  )
  return best === undefined
    ? []
    : [{ name: best.name, file: best.file, library: null, isFunction: false, isNamedOnly: true }]
}

/**
 * Whether what a file exports may be a logger: not a function such as `log({ message, type })`, which has no method for
 * each level, and not a `Log` that is an entry of a journal.
 */
function isLoggerFile(path: string, text: string, name: string): boolean {
  const isFunction = new RegExp(
    `\\bfunction ${name}\\b|\\bconst ${name}\\b[^=;]*=\\s*(?:async\\s*)?(?:\\(|function\\b|\\w+\\s*=>)`,
  )
  if (isFunction.test(text)) return false
  return name !== 'Log' || LOGGER_FILE.test(posix.basename(path)) || /\bclass Log\b|\bLog\s*=\s*new\b/.test(text)
}

/** What the files of the repository import as a logger, the most imported first. */
function countNamed(facts: Project['facts']): { name: string; file: string; count: number }[] {
  const counts = new Map<string, { name: string; file: string; count: number }>()
  for (const importer of sourcesBelow(facts, ''))
    for (const { target, names } of facts.importsOf?.(importer) ?? [])
      for (const { name } of names) {
        if (target.type !== 'file' || !LOGGER_NAME.test(name)) continue
        const key = `${name} ${target.path}`
        counts.set(key, { name, file: target.path, count: (counts.get(key)?.count ?? 0) + 1 })
      }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

function* sourcesBelow(facts: Project['facts'], folder: string): Generator<string> {
  for (const name of facts.filesIn(folder)) if (isSourceFile(name)) yield posix.join(folder, name)
  for (const name of facts.foldersIn?.(folder) ?? [])
    if (!/^(?:\..*|node_modules|dist|build|out|coverage|vendor)$/.test(name))
      yield* sourcesBelow(facts, posix.join(folder, name))
}

function withImport(project: Project, file: string, found: Found): ProjectLogger {
  const specifier =
    project.facts.packageOf?.(file) === project.facts.packageOf?.(found.file)
      ? relativeSpecifier(file, found.file)
      : (project.facts.packageSpecifier?.(found.file) ?? relativeSpecifier(file, found.file))
  return { ...found, specifier, isLegal: mayImport(project, file, found.file, false) }
}

/** As the imports of TypeScript are written: without an extension and without `/index`. */
function relativeSpecifier(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to.replace(/(?:\/index)?\.[cm]?[jt]sx?$/, ''))
  return path.startsWith('.') ? path : `./${path}`
}

/** Where a project without a logger should make one for a file, and with which library. */
export function newLogger(
  project: Project,
  file: string,
  fallback: LogLibrary,
): { file: string; library: LogLibrary; isDeclared: boolean; isLegal: boolean } {
  const manifest = project.resolver.manifestOf(file)
  const declared = [...(manifest?.declared ?? [])].flatMap((name) => loggerPackage(name) ?? [])
  const library = LOG_LIBRARIES.find((one) => declared.includes(one)) ?? fallback
  const paths = newLoggerPaths(project, file, manifest?.folder ?? '')
  const legal = paths.find((path) => mayImport(project, file, path, false))
  return { library, isDeclared: declared.includes(library), file: legal ?? paths[0]!, isLegal: legal !== undefined }
}

/** The files in which a new logger may be made: in a provider of its own, else beside the code, else in shared code. */
function newLoggerPaths({ loaded, resolver, judge }: Project, file: string, root: string): string[] {
  const { places } = loaded.policy
  const own = judge.locate(file)
  const provider = places.find(({ role, pattern }) => role === 'provider' && /\{\w+\}/.test(pattern))
  if (provider !== undefined) return [`${provider.pattern.replace(/\{\w+\}.*$/, 'logging')}/index.ts`]
  const shared = places
    .filter(({ role, pattern }) => role === 'shared' && /^[^*{]+\/\*\*$/.test(pattern))
    .map(({ pattern }) => pattern.replace(/\*\*$/, 'logger.ts'))
    .filter((path) => (resolver.manifestOf(path)?.folder ?? '') === root)
  return [
    posix.join(root, file.startsWith(posix.join(root, 'src/')) ? 'src/lib/logger.ts' : 'lib/logger.ts'),
    ...shared,
    ...(own !== null && !/\{\w+\}/.test(own.place.pattern) ? [posix.join(own.root, 'logger.ts')] : []),
  ]
}

/** The statement with which a library makes a logger. */
export const MAKING: Readonly<Record<LogLibrary, string>> = {
  pino: 'export const log = pino()',
  winston: 'export const log = createLogger({ transports: [new transports.Console()] })',
  bunyan: "export const log = createLogger({ name: 'app' })",
  consola: 'export const log = createConsola()',
  logtape: "export const log = getLogger(['app'])",
  opentelemetry: "export const log = logs.getLogger('app')",
}
