import type { KeyPath } from '../errors/key-path.ts'
import type { Problems } from '../errors/problems.ts'

const MAX_DEPTH = 100

/** Copies a config as plain JSON, without `undefined` and with YAML dates as text. Anything else, and a value that throws when read, is a problem. */
export function toPlainData(
  value: unknown,
  problems: Problems,
  path: KeyPath = [],
  ancestors: readonly object[] = [],
): unknown {
  try {
    return copy(value, problems, path, ancestors)
  } catch (error) {
    problems.add(path, `reading this value throws an error: ${reasonOf(error)}`)
    return null
  }
}

function copy(value: unknown, problems: Problems, path: KeyPath, ancestors: readonly object[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return value.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (typeof value !== 'object' || !(Array.isArray(value) || isPlainObject(value))) {
    problems.add(
      path,
      `expected plain data (strings, numbers, booleans, arrays and objects), got ${describeValue(value)}`,
    )
    return null
  }
  if (ancestors.includes(value)) {
    problems.add(path, 'this value contains itself')
    return null
  }
  if (ancestors.length > MAX_DEPTH) {
    problems.add(path.slice(0, 3), `this value is nested more than ${MAX_DEPTH} levels deep`)
    return null
  }
  const within = [...ancestors, value]
  if (Array.isArray(value))
    return value.map((item, index) => toPlainData(item ?? null, problems, [...path, index], within))
  const entries = Object.keys(value).map((key): [string, unknown] => {
    const inner = [...path, key]
    try {
      const item = (value as Record<string, unknown>)[key]
      return [key, item === undefined ? undefined : toPlainData(item, problems, inner, within)]
    } catch (error) {
      problems.add(inner, `reading this value throws an error: ${reasonOf(error)}`)
      return [key, null]
    }
  })
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined))
}

/** The reason of an error; anything can be thrown. */
function reasonOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error).split('\n')[0]!
  } catch {
    return 'unknown reason'
  }
}

/** Describes a value in a message. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  switch (typeof value) {
    case 'string':
      return value === '' ? 'an empty string' : JSON.stringify(shorten(value))
    case 'number':
    case 'boolean':
      return String(value)
    case 'function':
      return 'a function'
    case 'object':
      if (value instanceof RegExp) return 'a regular expression'
      return isPlainObject(value) ? 'an object' : `a ${value.constructor?.name ?? 'special object'}`
    default:
      return `a ${typeof value}`
  }
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  // An object of another realm, such as jiti's, has another `Object.prototype`.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
