import { loadJsonc } from '@stratalint/policy'
import { readRegularFile } from './config-text.ts'

export type Json = Record<string, unknown>

/** Why a configuration file cannot be fully read. */
export interface Fault {
  line: number
  /** Continues a sentence that begins with the file's name. */
  reason: string
}

/** The readable part of a JSON file; `value` is `null` if that is not an object. */
export interface JsonFile {
  text: string
  value: Json | null
  fault: Fault | null
}

/** Reads a JSON file with comments and trailing commas; `null` if it does not exist. */
export function readJsonFile(path: string): JsonFile | null {
  const read = readRegularFile(path)
  if (read === null) return null
  if ('reason' in read) return { text: '', value: null, fault: { line: 1, reason: read.reason } }
  return { text: read.text, ...parseJson(read.text) }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(text: string): Pick<JsonFile, 'value' | 'fault'> {
  const strict = attempt(text) ?? attempt(plainJson(text))
  if (strict === null) return recover(text)
  return isObject(strict.value)
    ? { value: strict.value, fault: null }
    : { value: null, fault: { line: 1, reason: 'is not a JSON object' } }
}

function attempt(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

function plainJson(text: string): string {
  const bare = text.replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string?: string) => string ?? '')
  // TypeScript reads an empty config as one without options.
  return bare.trim() === ''
    ? '{}'
    : bare.replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, (_, string?: string) => string ?? '')
}

/** Parses invalid JSON with a tolerant parser, as TypeScript does; loaded on demand, because few runs need it. */
function recover(text: string): Pick<JsonFile, 'value' | 'fault'> {
  const { parse, printParseErrorCode } = loadJsonc()
  const errors: { error: number; offset: number; length: number }[] = []
  try {
    const value = parse(text, errors, { allowTrailingComma: true }) as unknown
    const [first] = errors
    const expected =
      first === undefined
        ? ''
        : `: ${printParseErrorCode(first.error)
            .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
            .toLowerCase()}`
    return {
      value: isObject(value) ? value : null,
      fault: { line: lineAt(text, first?.offset ?? 0), reason: `is not valid JSON${expected}` },
    }
  } catch {
    // Nested deeper than the parser's stack.
    return { value: null, fault: { line: 1, reason: 'is not valid JSON' } }
  }
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(offset, 0)).split(/\r\n|\n|\r/).length
}
