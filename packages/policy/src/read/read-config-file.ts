import { basename, extname } from 'node:path'
import { evaluateModule, isMissingDefault } from './module/evaluate-module.ts'
import { isInstalled, nearestFile } from '../files/file-stat.ts'
import { loadYaml } from '../bundle/lazy-libraries.ts'
import { positionAt } from './locate/locate.ts'
import { collectModuleSources } from './module/module-sources.ts'
import { PACKAGE_KEY } from '../find/package-key.ts'
import { fileError, type PolicyError } from '../errors/policy-error.ts'
import { readRegularText, UnusableFileError } from '../files/regular-file.ts'
import { displayPath, type Sources } from '../files/sources.ts'

const MODULE_EXTENSIONS = ['.ts', '.mts', '.js', '.mjs', '.cjs']
const MODULE_EXAMPLE = 'expected an object, such as `export default { extends: "harness" }`'
const EXAMPLE = 'expected an object such as { "extends": "harness" }'

/** Reads a config file of any kind, and adds every file that it is made from to `sources`. */
export function readConfigFile(file: string, root: string, sources: Sources): unknown {
  const shown = displayPath(root, file)
  sources.add(file)
  const text = readText(file, shown)
  if (text.trim() === '') throw fileError(shown, `the file is empty; ${EXAMPLE}`)
  const extension = extname(file)
  if (extension === '.json') return readJson(file, text, shown)
  if (extension === '.yaml' || extension === '.yml') return readYaml(text, shown)
  if (!MODULE_EXTENSIONS.includes(extension) && extension !== '.cts') {
    const found = extension === '' ? 'none' : `"${extension}"`
    throw fileError(shown, `expected the extension .ts, .mts, .js, .mjs, .cjs, .json, .yaml or .yml, got ${found}`)
  }
  collectModuleSources(file, sources)
  return evaluateSource(file, root, shown, sources, MODULE_EXAMPLE)
}

function readText(file: string, shown: string): string {
  try {
    return readRegularText(file)
  } catch (error) {
    if (error instanceof UnusableFileError && error.code !== 'EISDIR') throw fileError(shown, error.message)
    throw unreadable(file, shown, (error as NodeJS.ErrnoException).code)
  }
}

function unreadable(file: string, shown: string, code: string | undefined): PolicyError {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileError(shown, 'does not exist', { nearest: nearestFile(file) })
    case 'EISDIR':
      return fileError(shown, 'expected a config file, got a folder')
    case 'EACCES':
    case 'EPERM':
      return fileError(shown, 'cannot be read: permission denied')
    default:
      return fileError(shown, `cannot be read: ${code ?? 'unknown reason'}`)
  }
}

function readJson(file: string, text: string, shown: string): unknown {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw jsonError(shown, messageOf(error), text)
  }
  if (basename(file) !== 'package.json') return parsed
  const own = (parsed as Record<string, unknown> | null)?.[PACKAGE_KEY]
  if (own === undefined) throw fileError(shown, `missing, expected a key "${PACKAGE_KEY}"`)
  return own
}

function readYaml(text: string, shown: string): unknown {
  let parsed: unknown
  try {
    const documents = loadYaml().loadAll(text)
    if (documents.length > 1) throw new Error(`expected one document, got ${documents.length}`)
    parsed = documents[0]
  } catch (error) {
    throw yamlError(shown, error)
  }
  if (parsed === undefined || parsed === null) throw fileError(shown, `the file is empty; ${EXAMPLE}`)
  return parsed
}

function jsonError(shown: string, message: string, text: string): PolicyError {
  const position = /at position (\d+)/.exec(message)?.[1]
  const what = firstLine(message).replace(/(?: in JSON)? at position .*$| in JSON$|, ".*$/, '')
  return fileError(shown, `invalid JSON: ${what}`, {
    at: positionAt(text, position === undefined ? text.trimEnd().length : Number(position)),
  })
}

function yamlError(shown: string, error: unknown): PolicyError {
  const { reason, mark } = error as { reason?: string; mark?: { line: number; column: number } }
  if (reason === undefined || mark === undefined)
    return fileError(shown, `invalid YAML: ${firstLine(messageOf(error).replace(/^YAML Error in [\s\S]*?:\n/, ''))}`)
  return fileError(shown, `invalid YAML: ${reason}`, { at: { line: mark.line + 1, column: mark.column + 1 } })
}

/** Runs a module and returns its default export; errors say what was `expected`. */
export function evaluateSource(file: string, root: string, shown: string, sources: Sources, expected: string): unknown {
  let exported: unknown
  try {
    // The text has the imports with literal names; running it finds those with computed names.
    exported = evaluateModule(file, (path) => {
      if (!isInstalled(path)) sources.add(path)
    })
  } catch (error) {
    throw moduleError(error, root, shown, expected)
  }
  if (typeof exported === 'function') throw fileError(shown, `the default export is a function; ${expected}`)
  return exported
}

function moduleError(error: unknown, root: string, shown: string, expected: string): PolicyError {
  const message = messageOf(error)
  if (isMissingDefault(error)) return fileError(shown, `the default export is missing; ${expected}`)
  const syntax = /^ParseError: ([\s\S]*?)\s*\n\s*(\S+):(\d+):(\d+)\s*$/.exec(message)
  if (syntax !== null) {
    const [, what, where, line, column] = syntax
    return fileError(displayPath(root, where!), `syntax error: ${firstLine(what!)}`, {
      at: { line: Number(line), column: Number(column) + 1 },
    })
  }
  const missing = /^Cannot find (?:module|package) '([^']+)'/.exec(message)
  if (missing !== null) {
    const importer = (error as { requireStack?: string[] }).requireStack?.[0]
    const where = importer === undefined ? shown : displayPath(root, importer)
    return fileError(where, `cannot find the import "${displaySpecifier(root, missing[1]!)}"`)
  }
  return fileError(shown, `cannot be loaded: ${firstLine(message).replaceAll(`${root}/`, '')}`)
}

function displaySpecifier(root: string, specifier: string): string {
  return specifier.startsWith('/') ? displayPath(root, specifier) : specifier
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function firstLine(text: string): string {
  return text.split('\n')[0]!.trim()
}
