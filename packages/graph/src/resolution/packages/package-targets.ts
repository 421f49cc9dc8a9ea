import { isObject } from '../../disk/json-file.ts'

export type Mode = 'import' | 'require'

const ALWAYS = ['source', 'types', 'node', 'module', 'module-sync', 'development', 'default']

/**
 * The targets of a key in an `exports` or `imports` field, best first: by the mode's conditions, by the other mode's,
 * then by any. `source` precedes its siblings. Empty if the field does not have the key.
 */
export function packageTargets(field: unknown, key: string, mode: Mode): string[] {
  const match = matchKey(field, key)
  if (match === null) return []
  const other = mode === 'import' ? 'require' : 'import'
  const passes = [
    (condition: string) => condition === mode || ALWAYS.includes(condition) || condition.startsWith('types@'),
    (condition: string) => condition === other || ALWAYS.includes(condition),
    () => true,
  ]
  const found = passes.flatMap((allowed) =>
    collect(match.value, allowed).map((target) => target.replaceAll('*', () => match.star)),
  )
  return [...new Set(found)]
}

function matchKey(field: unknown, key: string): { value: unknown; star: string } | null {
  const byKey = isObject(field) && Object.keys(field).some((name) => /^[.#]/.test(name))
  if (!byKey) return key === '.' ? { value: field, star: '' } : null
  if (Object.hasOwn(field, key) && !key.includes('*')) return { value: field[key], star: '' }
  let best: { value: unknown; star: string; length: number } | null = null
  for (const [pattern, value] of Object.entries(field)) {
    const star = pattern.endsWith('/') && key.startsWith(pattern) ? key.slice(pattern.length) : matchStar(pattern, key)
    const length = pattern.replace(/\*.*/, '').length
    if (star !== null && length > (best?.length ?? -1)) {
      best = { value: pattern.endsWith('/') ? `${String(value)}${star}` : value, star, length }
    }
  }
  return best
}

/** The part of a text that a pattern's `*` matches; `null` if the pattern does not match. */
export function matchStar(pattern: string, text: string): string | null {
  const at = pattern.indexOf('*')
  if (at === -1) return pattern === text ? '' : null
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)]
  const fits = text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after)
  return fits ? text.slice(before.length, text.length - after.length) : null
}

function collect(value: unknown, allowed: (condition: string) => boolean): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((item) => collect(item, allowed))
  if (!isObject(value)) return []
  const found: string[] = []
  for (const [condition, inner] of Object.entries(value)) {
    if (!allowed(condition)) continue
    if (inner === null) break
    found[condition === 'source' ? 'unshift' : 'push'](...collect(inner, allowed))
  }
  return found
}
