import { isContentDigest, type Baseline, type BaselineEntry, type Extent } from '@stratalint/core'
import { parseRecords } from '../records/records.ts'
import { SCHEMA_VERSION } from './format.ts'

/** The name of the baseline file, which is next to the policy. */
export const BASELINE_FILE = 'stratalint.baseline.json'

/** Reads the text of a baseline; throws an error that names the line. */
export function parseBaseline(source: string): Baseline {
  const { records, problemAt } = parseRecords(source, {
    file: BASELINE_FILE,
    kind: 'Stratalint baseline',
    schemaVersion: SCHEMA_VERSION,
    onConflict: 'keep the findings of both sides, then run stratalint baseline --prune',
  })
  const reasons: string[] = []
  const entries: BaselineEntry[] = []
  records.forEach((element, index) => {
    const read = readElement(element)
    if (typeof read === 'string') throw problemAt(index, read)
    if ('reason' in read) reasons.push(read.reason)
    else entries.push(read)
  })
  return { reasons, entries }
}

/** The reason or finding of one element, or its error. */
function readElement(element: Record<string, unknown>): BaselineEntry | { reason: string } | string {
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

function isExtent(value: unknown): value is Extent {
  if (Array.isArray(value)) return value.every((name) => typeof name === 'string')
  return value === null || (typeof value === 'number' && value >= 0)
}

function isDigest(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && isContentDigest(value))
}
