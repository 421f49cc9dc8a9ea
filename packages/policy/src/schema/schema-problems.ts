import { nearestSpelling } from '@stratalint/core'
import type { KeyPath } from '../errors/key-path.ts'
import { TYPE_NAMES } from './json-schema.ts'
import { describeValue } from './plain-data.ts'
import { oneOf, type Problems, quote } from '../errors/problems.ts'
import { SEVERITIES } from './schema.ts'

/** The relevant parts of a zod issue. */
export interface Issue {
  code?: string | undefined
  path: PropertyKey[]
  message: string
  expected?: string
  keys?: string[]
  values?: readonly unknown[]
  errors?: Issue[][]
  format?: string
  origin?: string
  minimum?: number
  maximum?: number
}

/** The types that only zod has. */
const ZOD_TYPE_NAMES: Record<string, string> = { tuple: 'an array', record: 'an object', int: 'a whole number' }

/** Adds an issue of zod: its key, the expected and the actual value, and the nearest spelling. */
export function addIssue(problems: Problems, issue: Issue, config: unknown, parent: KeyPath = []): void {
  const path = [...parent, ...(issue.path as (string | number)[])]
  const value = valueAt(config, path)
  const add = (allowed: readonly string[], nearest: string | null = null): void =>
    problems.add(path, expectation(allowed, value), nearest)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split(' ').filter((key) => key !== '')
      for (const key of issue.keys ?? []) {
        const nearest = nearestKey(key, known, path)
        problems.add(
          [...path, key],
          nearest !== null
            ? 'unknown key'
            : known.length === 0
              ? 'unknown key, expected an empty object'
              : `unknown key, expected ${oneOf(known.map(quote))}`,
          nearest,
        )
      }
      return
    }
    case 'invalid_type':
      add(allowedBy(issue))
      return
    case 'invalid_value':
      add(allowedBy(issue), nearestValue(value, valuesOf(issue)))
      return
    case 'invalid_union':
      addUnionIssue(problems, issue, config, path)
      return
    case 'too_small':
      add([
        issue.origin === 'array'
          ? 'an array with at least one item'
          : issue.origin === 'string'
            ? 'a string that is not empty'
            : `a number of at least ${issue.minimum}`,
      ])
      return
    case 'too_big':
      add([`a number of at most ${issue.maximum}`])
      return
    case 'invalid_format':
      add(['a date written as YYYY-MM-DD'])
      return
    default:
      problems.add(path, issue.message)
  }
}

function expectation(allowed: readonly string[], value: unknown): string {
  return value === undefined
    ? `missing, expected ${oneOf(allowed)}`
    : `expected ${oneOf(allowed)}, got ${describeValue(value)}`
}

/** Reports the mismatch with the form most similar to the value; all forms if none is similar. */
function addUnionIssue(problems: Problems, issue: Issue, config: unknown, path: KeyPath): void {
  const forms = issue.errors ?? []
  const similar = forms.filter((issues) => !issues.some(isMismatch))
  const [best] = [...similar].sort((a, b) => depth(b) - depth(a) || distance(a) - distance(b))
  if (best !== undefined) {
    for (const nested of best) addIssue(problems, nested, config, path)
    return
  }
  const value = valueAt(config, path)
  const values = forms.flat().flatMap(valuesOf)
  const allowed = [...new Set(forms.flat().flatMap(allowedBy))]
  problems.add(path, expectation(allowed, value), nearestValue(value, values))
}

function nearestValue(value: unknown, values: readonly string[]): string | null {
  if (typeof value === 'string') return nearestSpelling(value, values)
  // Other linters have numbers for severities.
  return typeof value === 'number' && values.join() === SEVERITIES.join() ? (SEVERITIES[value] ?? null) : null
}

/** Whether the whole value is of another type than this form. */
function isMismatch(issue: Issue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') return (issue.errors ?? []).every((issues) => issues.some(isMismatch))
  return issue.code === 'invalid_type' || issue.code === 'invalid_value'
}

/** How deep the value matches the form. */
function depth(issues: readonly Issue[]): number {
  return Math.min(...issues.map(({ code, path }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)))
}

/** How much a value differs from a form; wrong types count more than wrong words. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, { code }) => sum + (code === 'invalid_type' || code === 'invalid_union' ? 10 : 1), 0)
}

function valuesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_union') return (issue.errors ?? []).flat().flatMap(valuesOf)
  return issue.code === 'invalid_value' ? (issue.values ?? []).map(String) : []
}

/** The accepted values, as a message names them. */
function allowedBy(issue: Issue): string[] {
  if (issue.code === 'invalid_union') return (issue.errors ?? []).flat().flatMap(allowedBy)
  if (issue.code === 'invalid_value') return (issue.values ?? []).map((value) => JSON.stringify(value))
  if (issue.code !== 'invalid_type') return []
  // A message of the schema is more specific than the type.
  return [issue.message.startsWith('Invalid') ? nameOfType(String(issue.expected)) : issue.message]
}

const ARCHITECTURE_KEYS = ['places', 'layers', 'crossDomain', 'externals', 'outside', 'virtual', 'typeOnly', 'tests']

function nearestKey(key: string, known: readonly string[], path: KeyPath): string | null {
  if (path.length === 0 && ARCHITECTURE_KEYS.includes(key)) return `architecture.${key}`
  return nearestSpelling(key, known)
}

function valueAt(config: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], config)
}

function nameOfType(type: string): string {
  return TYPE_NAMES[type] ?? ZOD_TYPE_NAMES[type] ?? type
}
