import { compilePattern, patternCaptures } from '@stratalint/core'
import type { Group } from '../model/old-config.ts'

/**
 * Rules that name a value of a capture apply to a part of a group. Each such part becomes a group of its own, before the
 * group that it is part of.
 */
export function splitByValues<T extends { group: Group }>(
  items: readonly T[],
  valuesOf: (item: T) => Readonly<Record<string, readonly string[]>>,
): (T & { matches(file: string): boolean })[] {
  return items.flatMap((item) => {
    const { group } = item
    const values = valuesOf(item)
    const named = patternCaptures(group.pattern).filter((name) => (values[name]?.length ?? 0) > 0)
    const parts = named.reduce<Group[]>(
      (some, name) =>
        some.flatMap((part) => [
          ...values[name]!.filter((value) => /^[\w@.*-]+$/.test(value)).map((value) => ({
            ...part,
            name: `${part.name}-${value.replaceAll('*', 'x')}`,
            pattern: part.pattern.replace(`{${name}}`, value),
            isDerived: true as const,
          })),
          part,
        ]),
      [group],
    )
    return parts.map((part) => {
      const pattern = compilePattern(part.pattern, [])
      return { ...item, group: part, matches: (file: string) => pattern.match(file) !== null }
    })
  })
}
