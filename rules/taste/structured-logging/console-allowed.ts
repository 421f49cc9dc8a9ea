import { compileGlobs, withoutExtension } from '@stratalint/core'
import type { Inspection, Project } from '@stratalint/rule'
import { exportedLoggers, isRunByName, isStandaloneScript } from '@stratalint/rule/analysis'
import { posix } from 'node:path'

const LOGGER_PATH =
  /(?:^|\/)(?:(?:\w+[-.])?(?:loggers?|logging)(?:[-.]\w+)?\.[cm]?[jt]sx?$|(?:logs?|telemetry|observability)\.[cm]?[jt]sx?$|(?:log|logs|logger|loggers|logging|telemetry|observability)\/)/i
/** Packages for load tests, and those that read a command line or ask the person who runs it. */
const AT_TERMINAL =
  /^(?:k6|inquirer|@inquirer\/.+|prompts|enquirer|@clack\/.+|(?:node:)?readline|commander|@commander-js\/.+|yargs|cac|citty|meow|ora|listr2|zx|@oclif\/core|@drizzle-team\/brocli|clipanion|cmd-ts|gunshi|sade|@effect\/cli|@cliffy\/.+|minimist|mri|cli-table3?|boxen|cli-progress)(?:\/|$)/
const LEVEL_METHOD =
  /(?:^|[\s{,(])(trace|debug|info|warn|error|fatal)\s*(?:\(|[:=]\s*(?:async\s*)?(?:\(|function\b|\w+\s*=>))/g

/** Whether a file may use the console: `bin`, `providers`, the names of places and layers, and globs. */
export function mayUseConsole(project: Project, inspection: Inspection, consoleIn: readonly string[]): boolean {
  const { file } = inspection
  const location = project.judge.locate(file)
  return consoleIn.some((entry) => {
    if (entry === 'bin') return isBin(project, inspection)
    if (entry === 'providers') return makesLogger(project, inspection)
    return location?.place.name === entry || location?.layer === entry || compileGlobs([entry])(file)
  })
}

/** A file that is run by its name or talks to the person at a terminal, and so writes to it. */
export function isBin({ judge, resolver, facts, loaded }: Project, { file, text, module }: Inspection): boolean {
  if (
    text.startsWith('#!') ||
    isRunByName({ judge, resolver }, file) ||
    isStandaloneScript({ judge }, { file, text, module })
  )
    return true
  if (module.edges.some(({ specifier }) => AT_TERMINAL.test(specifier))) return true
  const manifest = resolver.manifestOf(file)
  const bin = manifest?.fields['bin']
  const paths = typeof bin === 'string' ? [bin] : typeof bin === 'object' && bin !== null ? Object.values(bin) : []
  // Without layers, the command and the code that it calls look alike.
  if (isScript(manifest, file) || (paths.length > 0 && loaded.policy.layers.names.length === 0)) return true
  return paths.some((path) => {
    if (typeof path !== 'string') return false
    const target = posix.join(manifest!.folder, path)
    return target === file || facts.sourceOf?.(target) === file
  })
}

/** Whether a script of package.json, other than those that start the program, runs a file by its path. */
function isScript(manifest: ReturnType<Project['resolver']['manifestOf']>, file: string): boolean {
  const scripts = manifest?.fields['scripts']
  if (typeof scripts !== 'object' || scripts === null) return false
  return Object.entries(scripts).some(([name, command]) => {
    if (typeof command !== 'string' || /^(?:start|dev|serve|preview|watch|debug)\b/.test(name)) return false
    const run =
      /\b(?:tsx|ts-node|node|bun|jiti|vite-node)\b[^&|;]*?\s(?:\.\/)?([\w./@-]+\/[\w.@-]+|[\w.@-]+\.[cm]?[jt]s)(?=\s|$)/g
    return [...command.matchAll(run)].some((found) => {
      const path = posix.join(manifest!.folder, found[1]!)
      return path === file || path === withoutExtension(file)
    })
  })
}

/** A part of a provider that exports a logger; without providers, the file that makes one. */
function makesLogger(project: Project, { file, text }: Inspection): boolean {
  const location = project.judge.locate(file)
  const hasProviders = project.loaded.policy.places.some(({ role }) => role === 'provider')
  if (location?.place.role !== 'provider')
    return !hasProviders && (exportedLoggers(project, file).length > 0 || (LOGGER_PATH.test(file) && hasLevels(text)))
  if (LOGGER_PATH.test(file)) return true
  const { facts } = project
  const indexes = facts.filesIn(location.root).filter((name) => /^index\.[cm]?[jt]sx?$/.test(name))
  return [file, ...indexes.map((name) => posix.join(location.root, name))].some(
    (path) => exportedLoggers(project, path).length > 0,
  )
}

/** Whether a text defines a logger by hand: methods or functions for two levels or more. */
function hasLevels(text: string): boolean {
  return new Set([...text.matchAll(LEVEL_METHOD)].map(([, level]) => level)).size > 1
}
