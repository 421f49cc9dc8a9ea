import { CheckError, type CheckDocument, type NamedDocument } from '@stratalint/engine'
import { BUNDLE, findMismatch, type JsonSchema, type Mismatch } from '@stratalint/policy'
import { readFileSync } from 'node:fs'

/** Reads the JSON of a check; a mismatch with the published schema is an error that names the document and the key. */
export function readDocument(name: string, text: string): NamedDocument {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new CheckError(
      text.trim() === ''
        ? `${name} is empty: its check did not finish.`
        : `${name} is not JSON; expected the output of stratalint check --format json.`,
    )
  }
  if (!isRecord(parsed) || !isRecord(parsed['tool']) || parsed['tool']['name'] !== 'stratalint') {
    throw new CheckError(`${name} is not the output of stratalint check --format json.`)
  }
  const mismatch = findMismatch(parsed, publishedSchema())
  if (mismatch !== null)
    throw new CheckError(
      `${name} was not written by this version of stratalint check --format json: ${describe(mismatch, parsed)}.`,
    )
  return { name, document: parsed as unknown as CheckDocument }
}

let schema: JsonSchema | undefined

function publishedSchema(): JsonSchema {
  schema ??= JSON.parse(
    readFileSync(
      new URL(BUNDLE === undefined ? '../findings.schema.json' : 'findings.schema.json', import.meta.url),
      'utf8',
    ),
  ) as JsonSchema
  return schema
}

const LONGEST_VALUE = 60

function describe({ path, expected }: Mismatch, document: unknown): string {
  const found = path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    document,
  )
  const shown = found === undefined ? 'nothing' : JSON.stringify(found)
  const at = path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${key}`),
    '',
  )
  return `${at}: expected ${expected}, got ${shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}…` : shown}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
