import { isContentDigest, type Baseline, type BaselineEntry, type Extent } from '@stratalint/core'
import { fileError, type PolicyError } from '../errors/policy-error.ts'
import { brokenLine, elementLines } from './element-lines.ts'
import { SCHEMA_VERSION } from './format.ts'

/** The name of the baseline file, which is next to the policy. */
export const BASELINE_FILE = 'stratalint.baseline.json'

/** Reads the text of a baseline; throws an error that names the line. */
export function parseBaseline(source: string): Baseline {
  const text = source.replace(/^\uFEFF/, '')
  const elements = parseList(text)
  let lines: number[] | null = null
  const fail = (index: number, problem: string): PolicyError =>
    problemAt((lines ??= elementLines(text))[index] ?? 1, problem)

  const [header, ...rest] = elements
  if (!isRecord(header) || !Object.hasOwn(header, 'schemaVersion'))
    throw fail(0, `not a Stratalint baseline, which starts with [{"schemaVersion":${SCHEMA_VERSION}}`)
  if (header['schemaVersion'] !== SCHEMA_VERSION)
    throw fail(0, `expected schemaVersion ${SCHEMA_VERSION}, got ${JSON.stringify(header['schemaVersion'])}`)
  const reasons: string[] = []
  const entries: BaselineEntry[] = []
  rest.forEach((element, index) => {
    const read = readElement(element)
    if (typeof read === 'string') throw fail(index + 1, read)
    if ('reason' in read) reasons.push(read.reason)
    else entries.push(read)
  })
  return { reasons, entries }
}

function parseList(text: string): unknown[] {
  const conflict = text.split('\n').findIndex((line) => /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/.test(line))
  if (conflict !== -1)
    throw problemAt(
      conflict + 1,
      'unresolved merge conflict; keep the findings of both sides, then run stratalint baseline --prune',
    )
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw problemAt(brokenLine(text, error), 'invalid JSON; restore the file from version control')
  }
  if (!Array.isArray(parsed)) throw problemAt(1, 'not a Stratalint baseline, which is a list')
  return parsed
}

function problemAt(line: number, problem: string): PolicyError {
  return fileError(`${BASELINE_FILE}:${line}`, problem)
}

/** The reason or finding of one element, or its error. */
function readElement(element: unknown): BaselineEntry | { reason: string } | string {
  if (!isRecord(element)) return 'expected an object'
  const { reason, file, rule, subject, extent, content = null, target = null, ...others } = element
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) return `unknown key ${JSON.stringify(unknown)}`
  if (reason !== undefined) {
    return typeof reason === 'string' && Object.keys(element).length === 1
      ? { reason }
      : 'expected a reason to be a string without other keys'
  }
  if (typeof file !== 'string' || file === '') return 'expected file to be a path'
  if (typeof rule !== 'string' || !rule.includes('/')) return 'expected rule to be the id of a rule'
  if (rule.startsWith('stratalint/')) return `${rule} reports a failed check, which cannot be baselined`
  if (typeof subject !== 'string') return 'expected subject to be a string'
  if (!isExtent(extent)) return 'expected extent to be a list of names, a number or null'
  if (!isDigest(content) || !isDigest(target)) return 'expected content and target to be digests'
  return { file, rule, subject, extent, content, target }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isExtent(value: unknown): value is Extent {
  if (Array.isArray(value)) return value.every((name) => typeof name === 'string')
  return value === null || (typeof value === 'number' && value >= 0)
}

function isDigest(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && isContentDigest(value))
}
