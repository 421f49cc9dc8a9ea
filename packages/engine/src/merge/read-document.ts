import { CheckError } from '../check-error.ts'
import type { CheckDocument, NamedDocument } from './document.ts'

/** Reads what a check printed; anything else is an error that names it. */
export function readDocument(name: string, text: string): NamedDocument {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new CheckError(text.trim() === '' ? `${name} is empty: its check did not finish.` : `${name} is not JSON; merge takes what stratalint check --format json prints.`)
  }
  if (!isRecord(parsed) || !isRecord(parsed['tool']) || parsed['tool']['name'] !== 'stratalint') {
    throw new CheckError(`${name} is not of stratalint; merge takes what stratalint check --format json prints.`)
  }
  if (!isDocument(parsed)) throw new CheckError(`${name} is not the JSON of a check as this version of stratalint prints it.`)
  return { name, document: parsed }
}

function isDocument(value: Record<string, unknown>): value is Record<string, unknown> & CheckDocument {
  const { schemaVersion, tool, project, summary, findings, shard } = value
  return schemaVersion === 1
    && isRecord(tool) && typeof tool['version'] === 'string'
    && isRecord(project) && typeof project['folder'] === 'string' && typeof project['trusted'] === 'boolean'
    && isRecord(summary) && Object.values(summary).every((count) => typeof count === 'number')
    && isListOf(findings, isFinding)
    && (shard === undefined || isShard(shard))
}

function isShard(shard: unknown): boolean {
  if (!isRecord(shard)) return false
  const { baseline } = shard
  return Number.isInteger(shard['index']) && Number.isInteger(shard['count'])
    && typeof shard['policy'] === 'string' && typeof shard['project'] === 'string' && typeof shard['conclusive'] === 'boolean'
    && isListOf(shard['exceptions'], Number.isInteger) && isListOf(shard['held'], isFinding)
    && isListOf(shard['absences'], (absence) => isRecord(absence) && isFinding(absence['finding']))
    && (baseline === null || (isRecord(baseline) && isListOf(baseline['entries'], isRecord) && isListOf(baseline['missing'], isText) && isRecord(baseline['contents'])))
}

function isFinding(finding: unknown): boolean {
  return isRecord(finding) && ['id', 'rule', 'severity', 'file', 'what', 'subject'].every((key) => isText(finding[key]))
    && ['line', 'column', 'endLine', 'endColumn'].every((key) => Number.isInteger(finding[key])) && Array.isArray(finding['fix'])
}

function isListOf(value: unknown, is: (element: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
