import { policiesOf, type BoundaryRules } from './judge.ts'
import { isTypeWithCaptures, SELECTOR_KEYS } from './selectors.ts'

const TEMPLATE = /\{\{|\$\{/

/** Every key of every selector, with its value. */
function* entriesIn(value: unknown): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) yield* entriesIn(item)
    return
  }
  for (const [key, item] of Object.entries(value)) {
    yield [key, item]
    yield* entriesIn(item)
  }
}

function everyPolicy({ dependencies, entryPoint, external }: BoundaryRules): unknown[] {
  return [dependencies, entryPoint, external].flatMap((options) => policiesOf(options ?? {}))
}

/** The literal values that selectors ask of each capture. */
export function namedValues(rules: BoundaryRules): Record<string, string[]> {
  const values: Record<string, Set<string>> = {}
  const add = (captured: unknown): void => {
    for (const [name, wanted] of Object.entries(captured ?? {})) {
      for (const text of [wanted].flat()) {
        if (typeof text !== 'string' || TEMPLATE.test(text)) continue
        values[name] ??= new Set()
        for (const part of text.replace(/^!?\(?|\)$/g, '').split('|')) if (part !== '*') values[name].add(part)
      }
    }
  }
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      // The second item of `['helpers', { family: 'a' }]`.
      if (isTypeWithCaptures(value)) add(value[1])
      else value.forEach(visit)
      return
    }
    for (const [key, item] of Object.entries(value)) {
      if (key === 'captured') [item].flat().forEach(add)
      else visit(item)
    }
  }
  everyPolicy({ ...rules, external: null }).forEach(visit)
  return Object.fromEntries(Object.entries(values).map(([name, some]) => [name, [...some]]))
}

/** The packages that rules name. */
export function namedPackages(rules: BoundaryRules): string[] {
  const names = new Set<string>()
  const add = (value: unknown): void => {
    for (const one of [value].flat()) if (typeof one === 'string' && one !== '*' && one !== '**') names.add(one)
  }
  for (const { allow, disallow } of policiesOf(rules.external ?? {})) {
    for (const one of [allow, disallow].flat()) add(Array.isArray(one) ? one[0] : one)
  }
  for (const [key, value] of entriesIn(policiesOf(rules.dependencies ?? {}))) {
    if (key === 'module' && (typeof value === 'string' || Array.isArray(value))) add(value)
    if (key === 'module') for (const one of [value].flat()) add((one as { source?: unknown } | null)?.source)
  }
  return [...names].filter(
    (name) => !/^[!./]|[()[\]?]/.test(name) && name.split('/').length <= (name[0] === '@' ? 2 : 1),
  )
}

/** Keys of selectors that nothing here understands. */
export function unknownKeys(rules: BoundaryRules): string[] {
  const own = new Set(['allow', 'disallow', 'message', 'importKind', 'target', 'anyOf', 'allOf', 'noneOf'])
  const unknown = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    for (const [key, item] of Object.entries(value)) {
      if (!SELECTOR_KEYS.has(key) && !own.has(key)) unknown.add(key)
      if (key !== 'captured') visit(item)
    }
  }
  for (const policy of policiesOf(rules.dependencies ?? {})) visit(policy)
  // The captures of older selectors are keys of their own.
  const captures = new Set(Object.keys(namedValues(rules)))
  return [...unknown].filter((key) => !captures.has(key) && rules.dependencies?.policies !== undefined)
}
