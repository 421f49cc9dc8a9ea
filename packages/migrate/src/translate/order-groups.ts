import { compilePattern } from '@stratalint/core'
import type { Group, OldConfig } from '../model/old-config.ts'

/**
 * Orders the groups so that the first one that matches a file is the one that the old tool puts it in. Only groups that
 * share files have an order; the others keep that of the config.
 */
export function orderGroups({ groups, groupOf }: OldConfig, files: readonly string[]): Group[] {
  if (groupOf === undefined) return [...groups]
  const compiled = groups.map((group) => ({ group, pattern: compilePattern(group.pattern, []) }))
  const later = new Map<Group, Set<Group>>(groups.map((group) => [group, new Set()]))
  for (const file of files) {
    const matching = compiled.filter(({ pattern }) => pattern.match(file) !== null).map(({ group }) => group)
    if (matching.length < 2) continue
    const name = groupOf(file)
    const own = matching.find((group) => group.name === name)
    for (const other of matching) if (own !== undefined && other !== own) later.get(own)!.add(other)
  }
  const ordered: Group[] = []
  const rest = [...groups]
  while (rest.length > 0) {
    // Where two groups each precede the other, the order of the config decides.
    const next =
      rest.find((group) => !rest.some((other) => other !== group && later.get(other)!.has(group))) ?? rest[0]!
    ordered.push(next)
    rest.splice(rest.indexOf(next), 1)
  }
  return ordered
}
