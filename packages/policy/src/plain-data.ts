import type { KeyPath } from './key-path.ts'
import type { Problems } from './problems.ts'

/** Copies a config as plain JSON: absent for `undefined`, text for a YAML date; anything that JSON cannot hold is a problem. */
export function toPlainData(value: unknown, problems: Problems, path: KeyPath = [], ancestors: readonly object[] = []): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (typeof value !== 'object' || !(Array.isArray(value) || isPlainObject(value))) {
    problems.add(path, `is ${describeValue(value)}`, { allowed: ['plain data: text', 'numbers', 'true', 'false', 'lists', 'objects'] })
    return null
  }
  if (ancestors.includes(value)) {
    problems.add(path, 'contains itself')
    return null
  }
  const within = [...ancestors, value]
  if (Array.isArray(value)) return value.map((item, index) => toPlainData(item ?? null, problems, [...path, index], within))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, toPlainData(item, problems, [...path, key], within)]),
  )
}

/** Names the kind of a value as one would say it. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'string':
      return value === '' ? 'empty text' : `the text ${JSON.stringify(shorten(value))}`
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
  // An object of another realm, such as jiti's, has a prototype of its own that ends the chain too.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
