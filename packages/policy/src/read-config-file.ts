import { basename, extname } from 'node:path'
import { evaluateModule, isMissingDefault } from './evaluate-module.ts'
import { isInstalled, nearestFile } from './file-stat.ts'
import { loadYaml } from './lazy.ts'
import { collectModuleSources } from './module-sources.ts'
import { fileError, type PolicyError } from './policy-error.ts'
import { readRegularText, UnusableFileError } from './regular-file.ts'
import { displayPath, type Sources } from './sources.ts'

export const PACKAGE_KEY = 'stratalint'
const MODULE_EXTENSIONS = ['.ts', '.mts', '.js', '.mjs', '.cjs']
const MODULE_EXAMPLE = ['export default { extends: "harness" }']
const EXAMPLE = ['an object, such as { "extends": "harness" }']

/** Reads one config file of any kind as it stands, and notes every file that it is made from. */
export function readConfigFile(file: string, root: string, sources: Sources): unknown {
  const shown = displayPath(root, file)
  sources.add(file)
  const text = readText(file, shown)
  if (text.trim() === '') throw fileError(shown, 'the file is empty', EXAMPLE)
  const extension = extname(file)
  if (extension === '.json') return readJson(file, text, shown)
  if (extension === '.yaml' || extension === '.yml') return readYaml(text, shown)
  if (!MODULE_EXTENSIONS.includes(extension) && extension !== '.cts') {
    throw fileError(shown, 'is not a kind of file that can hold a policy', ['.ts', '.mts', '.js', '.mjs', '.cjs', '.json', '.yaml', '.yml'])
  }
  collectModuleSources(file, sources)
  return readModule(file, root, shown, sources)
}

/** The text of a file without its byte order mark. */
function readText(file: string, shown: string): string {
  try {
    return readRegularText(file)
  } catch (error) {
    if (error instanceof UnusableFileError && error.code !== 'EISDIR') throw fileError(shown, error.message, ['a config file'])
    throw unreadable(file, shown, (error as NodeJS.ErrnoException).code)
  }
}

function unreadable(file: string, shown: string, code: string | undefined): PolicyError {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileError(shown, 'the file does not exist', [], nearestFile(file))
    case 'EISDIR':
      return fileError(shown, 'is a folder', ['a config file'])
    case 'EACCES':
    case 'EPERM':
      return fileError(shown, 'the file may not be read: permission denied')
    default:
      return fileError(shown, `the file cannot be read (${code ?? 'unknown reason'})`)
  }
}

function readJson(file: string, text: string, shown: string): unknown {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw fileError(shown, jsonProblem(messageOf(error), text))
  }
  if (basename(file) !== 'package.json') return parsed
  const own = (parsed as Record<string, unknown> | null)?.[PACKAGE_KEY]
  if (own === undefined) throw fileError(shown, `has no key "${PACKAGE_KEY}"`)
  return own
}

function readYaml(text: string, shown: string): unknown {
  let parsed: unknown
  try {
    const documents = loadYaml().loadAll(text)
    if (documents.length > 1) throw new Error('expected one document, but found more')
    parsed = documents[0]
  } catch (error) {
    throw fileError(shown, yamlProblem(error))
  }
  if (parsed === undefined || parsed === null) throw fileError(shown, 'the file is empty', EXAMPLE)
  return parsed
}

function jsonProblem(message: string, text: string): string {
  const position = /at position (\d+)/.exec(message)?.[1]
  const before = (position === undefined ? text.trimEnd() : text.slice(0, Number(position))).split('\n')
  const what = firstLine(message).replace(/(?: in JSON)? at position .*$| in JSON$|, ".*$/, '')
  return `is not valid JSON at line ${before.length}, column ${before.at(-1)!.length + 1}: ${what}`
}

function yamlProblem(error: unknown): string {
  const { reason, mark } = error as { reason?: string; mark?: { line: number; column: number } }
  if (reason === undefined || mark === undefined) return `is not valid YAML: ${firstLine(messageOf(error).replace(/^YAML Error in [\s\S]*?:\n/, ''))}`
  return `is not valid YAML at line ${mark.line + 1}, column ${mark.column + 1}: ${reason}`
}

function readModule(file: string, root: string, shown: string, sources: Sources): unknown {
  let exported: unknown
  try {
    // Reading the text finds what is imported by name; only running finds what is imported by a computed one.
    exported = evaluateModule(file, (path) => {
      if (!isInstalled(path)) sources.add(path)
    })
  } catch (error) {
    throw moduleError(error, root, shown)
  }
  if (typeof exported === 'function') throw fileError(shown, 'exports a function', MODULE_EXAMPLE)
  return exported
}

function moduleError(error: unknown, root: string, shown: string): PolicyError {
  const message = messageOf(error)
  if (isMissingDefault(error)) return fileError(shown, 'has no default export', MODULE_EXAMPLE)
  const syntax = /^ParseError: ([\s\S]*?)\s*\n\s*(\S+):(\d+):(\d+)\s*$/.exec(message)
  if (syntax !== null) {
    const [, what, where, line, column] = syntax
    return fileError(displayPath(root, where!), `syntax error at line ${line}, column ${Number(column) + 1}: ${firstLine(what!)}`)
  }
  const missing = /^Cannot find (?:module|package) '([^']+)'/.exec(message)
  if (missing !== null) {
    const importer = (error as { requireStack?: string[] }).requireStack?.[0]
    const where = importer === undefined ? shown : displayPath(root, importer)
    return fileError(where, `imports "${displaySpecifier(root, missing[1]!)}", which cannot be found`)
  }
  return fileError(shown, `fails while it loads: ${firstLine(message).replaceAll(`${root}/`, '')}`)
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
