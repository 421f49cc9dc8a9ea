import type { DependencyRules } from './dependency-rules.ts'
import { captureOf, matchModule, type Module, type ModulePattern } from './modules.ts'

/** The most groups that one module is split into. */
const MOST_PARTS = 60

/** The values of placeholders on which the tags of a module, or the rules about them, depend. */
export function valuesOf(
  module: ModulePattern,
  {
    depRules,
    files,
    moduleOf,
  }: { depRules: DependencyRules; files: readonly string[]; moduleOf: (path: string) => Module },
): Record<string, string[]> {
  return typeof module.tags === 'function' ? computedValues(files, module, moduleOf) : namedValues(depRules, module)
}

/** Joins values by their placeholder. */
export function joinValues(
  named: Readonly<Record<string, readonly string[]>>,
  others: Readonly<Record<string, ReadonlySet<string>>>,
): Record<string, string[]> {
  const names = [...new Set([...Object.keys(named), ...Object.keys(others)])]
  return Object.fromEntries(
    names.map((name) => [name, [...new Set([...(named[name] ?? []), ...(others[name] ?? [])])]]),
  )
}

/** The values that the project's folders have for the placeholders of a module, by which a function decides about its tags. */
function computedValues(
  files: readonly string[],
  module: ModulePattern,
  moduleOf: (path: string) => Module,
): Record<string, string[]> {
  const found: Record<string, Set<string>> = {}
  for (const { pattern, folder } of files.map(moduleOf)) {
    if (pattern !== module) continue
    for (const [name, value] of Object.entries(matchModule(module, folder.split('/'))!.placeholders))
      (found[captureOf(name)] ??= new Set()).add(value)
  }
  const values = Object.entries(found).map(([name, some]): [string, string[]] => [name, [...some].sort()])
  // Each value is combined with each of the others.
  return values.reduce((product, [, { length }]) => product * (length + 1), 1) > MOST_PARTS
    ? {}
    : Object.fromEntries(values)
}

/** Values of placeholders that rules name by a whole tag, such as `domain:bookings`. */
function namedValues(depRules: DependencyRules, { tags }: ModulePattern): Record<string, string[]> {
  const written = Object.entries(depRules).flatMap(([tag, allowed]) => [tag, ...[allowed].flat()])
  const names = written.filter((tag): tag is string => typeof tag === 'string' && tag !== '')
  const values: Record<string, Set<string>> = {}
  for (const tag of typeof tags === 'function' ? [] : [tags].flat()) {
    const [, before, placeholder, after] = /^(.*)<([A-Za-z-_]+)>(.*)$/.exec(tag) ?? []
    if (placeholder === undefined) continue
    for (const name of names) {
      if (!name.startsWith(before!) || !name.endsWith(after!)) continue
      const value = name.slice(before!.length, name.length - after!.length)
      if (/^[\w.-]+$/.test(value)) (values[placeholder] ??= new Set()).add(value)
    }
  }
  return Object.fromEntries(Object.entries(values).map(([name, some]) => [name, [...some]]))
}
