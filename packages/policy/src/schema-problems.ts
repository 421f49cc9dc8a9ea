import type { KeyPath } from './key-path.ts'
import { nearestSpelling } from '@stratalint/core'
import { describeValue } from './plain-data.ts'
import type { Problems } from './problems.ts'
import { SEVERITIES } from './schema.ts'

/** The parts of a zod issue that matter here. */
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
}

const TYPE_NAMES: Record<string, string> = {
  array: 'a list', tuple: 'a list', object: 'an object', record: 'an object', string: 'text', boolean: 'true or false',
}

/** Says what zod found in our own words: the key, the mistake, what is allowed and what was probably meant. */
export function addIssue(problems: Problems, issue: Issue, config: unknown, parent: KeyPath = []): void {
  const path = [...parent, ...(issue.path as (string | number)[])]
  const value = valueAt(config, path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split(' ')
      for (const key of issue.keys ?? []) {
        problems.add([...path, key], 'unknown key', { allowed: known, nearest: nearestKey(key, known, path) })
      }
      return
    }
    case 'invalid_type':
      problems.add(path, `is ${describeValue(value)}`, { allowed: allowedBy(issue) })
      return
    case 'invalid_value': {
      const allowed = allowedBy(issue)
      problems.add(path, `is ${describeValue(value)}`, { allowed, nearest: nearestValue(value, allowed) })
      return
    }
    case 'invalid_union':
      addUnionIssue(problems, issue, config, path)
      return
    case 'too_small':
      problems.add(path, issue.origin === 'array' ? 'is an empty list' : 'is empty text')
      return
    case 'invalid_format':
      problems.add(path, `is ${describeValue(value)}`, { allowed: ['a real day written as YYYY-MM-DD'] })
      return
    default:
      problems.add(path, issue.message)
  }
}

/** Speaks for the form that the value most resembles; when it resembles none, names them all. */
function addUnionIssue(problems: Problems, issue: Issue, config: unknown, path: KeyPath): void {
  const forms = issue.errors ?? []
  const resembling = forms.filter((issues) => !issues.some(isMismatch))
  const [best] = [...resembling].sort((a, b) => depth(b) - depth(a) || strangeness(a) - strangeness(b))
  if (best !== undefined) {
    for (const nested of best) addIssue(problems, nested, config, path)
    return
  }
  const value = valueAt(config, path)
  const values = forms.flat().flatMap(valuesOf)
  const allowed = [...new Set(forms.flat().flatMap(allowedBy))]
  problems.add(path, `is ${describeValue(value)}`, { allowed, nearest: nearestValue(value, values) })
}

function nearestValue(value: unknown, values: readonly string[]): string | null {
  if (typeof value === 'string') return nearestSpelling(value, values)
  // Other linters number their severities.
  return typeof value === 'number' && values.join() === SEVERITIES.join() ? (SEVERITIES[value] ?? null) : null
}

/** Whether the value as a whole is of another kind than this form. */
function isMismatch(issue: Issue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') return (issue.errors ?? []).every((issues) => issues.some(isMismatch))
  return issue.code === 'invalid_type' || issue.code === 'invalid_value'
}

/** How far into the value the form fits. */
function depth(issues: readonly Issue[]): number {
  return Math.min(...issues.map(({ code, path }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)))
}

/** How far a value is from a form: parts of the wrong kind weigh more than wrong words. */
function strangeness(issues: readonly Issue[]): number {
  return issues.reduce((sum, { code }) => sum + (code === 'invalid_type' || code === 'invalid_union' ? 10 : 1), 0)
}

function valuesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_union') return (issue.errors ?? []).flat().flatMap(valuesOf)
  return issue.code === 'invalid_value' ? (issue.values ?? []).map(String) : []
}

function allowedBy(issue: Issue): string[] {
  if (issue.code === 'invalid_union') return (issue.errors ?? []).flat().flatMap(allowedBy)
  if (issue.code === 'invalid_value') return valuesOf(issue)
  if (issue.code !== 'invalid_type') return []
  // The schema's own words, where it has any, say more than the bare type.
  return [issue.message.startsWith('Invalid') ? (TYPE_NAMES[issue.expected ?? ''] ?? String(issue.expected)) : issue.message]
}

const ARCHITECTURE_KEYS = ['places', 'layers', 'crossDomain', 'externals', 'outside', 'virtual', 'typeOnly', 'tests']

function nearestKey(key: string, known: readonly string[], path: KeyPath): string | null {
  if (path.length === 0 && ARCHITECTURE_KEYS.includes(key)) return `architecture.${key}`
  return nearestSpelling(key, known)
}

function valueAt(config: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], config)
}
