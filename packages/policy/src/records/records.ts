import { fileError, type PolicyError } from '../errors/policy-error.ts'
import { brokenLine, elementLines } from './element-lines.ts'

/** A file with a list of records, one a line, that starts with the version of its format. */
export interface RecordFormat {
  file: string
  /** What such a file is, for an error: `a Stratalint baseline`. */
  kind: string
  schemaVersion: number
  /** How people solve a merge conflict. */
  onConflict: string
}

/** The records of a file, and the error about one of them. */
export interface ParsedRecords {
  records: Record<string, unknown>[]
  problemAt(index: number, problem: string): PolicyError
}

/** Reads such a file; throws an error that names the line. */
export function parseRecords(source: string, format: RecordFormat): ParsedRecords {
  const text = source.replace(/^\uFEFF/, '')
  const elements = parseList(text, format)
  let lines: number[] | null = null
  const fail = (index: number, problem: string): PolicyError =>
    problemOn((lines ??= elementLines(text))[index] ?? 1, problem, format)
  const [header, ...rest] = elements
  const { schemaVersion } = format
  if (!isRecord(header) || !Object.hasOwn(header, 'schemaVersion'))
    throw fail(0, `not a ${format.kind}, which starts with [{"schemaVersion":${schemaVersion}}`)
  if (header['schemaVersion'] !== schemaVersion)
    throw fail(0, `expected schemaVersion ${schemaVersion}, got ${JSON.stringify(header['schemaVersion'])}`)
  return {
    records: rest.map((record, index) => {
      if (!isRecord(record)) throw fail(index + 1, 'expected an object')
      return record
    }),
    problemAt: (index, problem) => fail(index + 1, problem),
  }
}

function parseList(text: string, format: RecordFormat): unknown[] {
  const conflict = text.split('\n').findIndex((line) => /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/.test(line))
  if (conflict !== -1) throw problemOn(conflict + 1, `unresolved merge conflict; ${format.onConflict}`, format)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw problemOn(brokenLine(text, error), 'invalid JSON; restore the file from version control', format)
  }
  if (!Array.isArray(parsed)) throw problemOn(1, `not a ${format.kind}, which is a list`, format)
  return parsed
}

function problemOn(line: number, problem: string, { file }: RecordFormat): PolicyError {
  return fileError(`${file}:${line}`, problem)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
