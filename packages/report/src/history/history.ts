import { CheckError } from '@stratalint/engine'
import type { Letter } from '../grades/formula.ts'

/** The grades of one day. */
export interface HistoryEntry {
  /** `YYYY-MM-DD`. */
  date: string
  commit: string | null
  letter: Letter
  score: number
  files: number
  lines: number
  /** Open findings, and findings in the baseline. */
  findings: number
  baselined: number
  /** The score of each cell, by its id. */
  cells: Record<string, number>
}

/** The usual name of the file, next to the policy. */
export const HISTORY_FILE = 'stratalint.history.jsonl'

/** Reads a history: one JSON object per line, the oldest first. */
export function parseHistory(name: string, text: string): HistoryEntry[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const entry = parseEntry(line)
      if (entry === null) throw new CheckError(describeFault(name, index + 1, line))
      return entry
    })
}

/** A history with another entry, which replaces one of the same day. */
export function addToHistory(text: string, entry: HistoryEntry): string {
  const kept = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && parseEntry(line)?.date !== entry.date)
  return [...kept, JSON.stringify(entry), ''].join('\n')
}

/** The entries of a file and those computed from git, by day; those of the file count. */
export function mergeHistories(stored: readonly HistoryEntry[], computed: readonly HistoryEntry[]): HistoryEntry[] {
  const byDate = new Map([...computed, ...stored].map((entry) => [entry.date, entry]))
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function parseEntry(line: string): HistoryEntry | null {
  try {
    const entry = JSON.parse(line) as Partial<Record<keyof HistoryEntry, unknown>> | null
    const isValid =
      typeof entry === 'object' &&
      entry !== null &&
      /^\d{4}-\d{2}-\d{2}$/.test(String(entry.date)) &&
      (entry.commit === null || typeof entry.commit === 'string') &&
      /^[ABCDF]$/.test(String(entry.letter)) &&
      [entry.score, entry.files, entry.lines, entry.findings, entry.baselined].every(
        (value) => typeof value === 'number',
      ) &&
      typeof entry.cells === 'object' &&
      entry.cells !== null &&
      Object.values(entry.cells).every((score) => typeof score === 'number')
    return isValid ? (entry as HistoryEntry) : null
  } catch {
    return null
  }
}

function describeFault(name: string, line: number, text: string): string {
  return /^(?:<{7}|={7}|>{7})/.test(text)
    ? `${name}:${line} has a merge conflict. Keep the lines of both sides, sorted by date.`
    : `${name}:${line} is not an entry that stratalint report --record wrote.`
}
