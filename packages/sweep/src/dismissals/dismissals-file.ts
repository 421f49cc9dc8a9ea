import { parseRecords, readProjectFile, writeProjectFile } from '@stratalint/policy'
import type { Dismissal } from './dismissal.ts'

/** The name of the file with the dismissals, which is next to the policy. */
export const SWEEP_FILE = 'stratalint.sweep.json'

const SCHEMA_VERSION = 1

/** The dismissals of a project, by item. */
export function readDismissals(root: string): Dismissal[] {
  const text = readProjectFile(root, SWEEP_FILE)
  return text === null ? [] : parseDismissals(text)
}

/** Reads the text of the file; throws an error that names the line. */
export function parseDismissals(source: string): Dismissal[] {
  const { records, problemAt } = parseRecords(source, {
    file: SWEEP_FILE,
    kind: 'list of dismissals',
    schemaVersion: SCHEMA_VERSION,
    onConflict: 'keep the lines of both sides',
  })
  return records.map((record, index) => {
    const problem = problemOf(record)
    if (problem !== null) throw problemAt(index, problem)
    return record as unknown as Dismissal
  })
}

function problemOf(record: Record<string, unknown>): string | null {
  const { item, rule, about, reason, code, ...others } = record
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) return `unknown key ${JSON.stringify(unknown)}`
  if (typeof item !== 'string' || !/^[0-9a-f]{12}$/.test(item)) return 'expected item to be the id of an item'
  if (typeof rule !== 'string') return 'expected rule to be the id of a rule'
  if (typeof about !== 'string') return 'expected about to be a string'
  if (typeof reason !== 'string' || reason.trim() === '') return 'expected reason to be a sentence'
  const isCode =
    Array.isArray(code) && code.every((one) => typeof one === 'string' && /^[0-9a-f]+:[0-9a-f]+$/.test(one))
  return isCode ? null : 'expected code to be a list of digests'
}

/** Writes the dismissals, one a line and sorted, so that two branches can be merged. */
export function writeDismissals(root: string, dismissals: readonly Dismissal[]): void {
  writeProjectFile(root, SWEEP_FILE, formatDismissals(dismissals))
}

/** The text of the file. Commas come first, so that adding or removing a line never changes another. */
export function formatDismissals(dismissals: readonly Dismissal[]): string {
  const lines = [...dismissals]
    .sort((a, b) => (a.item < b.item ? -1 : 1))
    .map(({ item, rule, about, reason, code }) => JSON.stringify({ item, rule, about, reason, code: [...code].sort() }))
  return `[${[JSON.stringify({ schemaVersion: SCHEMA_VERSION }), ...lines].join('\n,')}\n]\n`
}
