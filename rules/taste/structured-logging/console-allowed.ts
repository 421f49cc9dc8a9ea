import { compileGlobs } from '@stratalint/core'
import type { Inspection, Project } from '@stratalint/rule'
import { exportedLoggers } from '@stratalint/rule/analysis'
import { posix } from 'node:path'

const LOGGER_PATH = /(?:^|\/)(?:log|logs|logger|loggers|logging|telemetry|observability)(?:\/|\.[cm]?[jt]sx?$)/

/** Whether a file may use the console: `bin`, `providers`, the names of places and layers, and globs. */
export function mayUseConsole(project: Project, { file, text }: Inspection, consoleIn: readonly string[]): boolean {
  const location = project.judge.locate(file)
  return consoleIn.some((entry) => {
    if (entry === 'bin') return isBin(project, file, text)
    if (entry === 'providers') return makesLogger(project, file)
    return location?.place.name === entry || location?.layer === entry || compileGlobs([entry])(file)
  })
}

/** A file that is run by its name, and so writes to a terminal. */
function isBin({ resolver, facts }: Project, file: string, text: string): boolean {
  if (text.startsWith('#!') || /(?:^|\/)(?:bin|scripts)\//.test(file)) return true
  const manifest = resolver.manifestOf(file)
  const bin = manifest?.fields['bin']
  const paths = typeof bin === 'string' ? [bin] : typeof bin === 'object' && bin !== null ? Object.values(bin) : []
  if (isScript(manifest, file)) return true
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
    const run = /\b(?:tsx|ts-node|node|bun|jiti|vite-node)\b[^&|;]*?\s(?:\.\/)?([\w./@-]+\.[cm]?[jt]s)\b/g
    return [...command.matchAll(run)].some((found) => posix.join(manifest!.folder, found[1]!) === file)
  })
}

/** A part of a provider that exports a logger; without providers, the file that makes one. */
function makesLogger(project: Project, file: string): boolean {
  const location = project.judge.locate(file)
  const hasProviders = project.loaded.policy.places.some(({ role }) => role === 'provider')
  if (location?.place.role !== 'provider') return !hasProviders && exportedLoggers(project, file).length > 0
  if (LOGGER_PATH.test(file)) return true
  const { facts } = project
  const indexes = facts.filesIn(location.root).filter((name) => /^index\.[cm]?[jt]sx?$/.test(name))
  return [file, ...indexes.map((name) => posix.join(location.root, name))].some(
    (path) => exportedLoggers(project, path).length > 0,
  )
}
