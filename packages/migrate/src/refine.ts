import type { Migration } from './migration.ts'
import type { Group } from './model/old-config.ts'
import type { Comparison } from './verify/compare.ts'

/** A policy, and how it compares with the old rules. */
export interface Compared {
  migration: Migration
  comparison: Comparison
}

const ROUNDS = 3
const FOLDERS_A_ROUND = 5

/**
 * Rules with loose expressions, such as one that matches `utl` anywhere, may treat a folder unlike the others of its place.
 * Folders on whose imports the sides disagree become places of their own, as long as they then disagree less.
 */
export function refine(first: Compared, retry: (groups: readonly Group[]) => Compared): Compared {
  let best = first
  const { config } = first.migration
  // Another tool's own division into groups is not refined.
  if (config.groupOf !== undefined || config.preset !== undefined) return best
  for (let round = 0; round < ROUNDS && best.comparison.disagreements.length > 0; round++) {
    const { groups } = best.migration.config
    const own = foldersOf(best.comparison).filter(({ pattern }) => !groups.some((group) => group.pattern === pattern))
    if (own.length === 0) break
    const next = retry([...own, ...groups])
    if (next.comparison.disagreements.length >= best.comparison.disagreements.length) break
    best = next
  }
  return best
}

/** The folders of the imported files on which most disagreements are. */
function foldersOf({ disagreements }: Comparison): Group[] {
  const counts = new Map<string, number>()
  for (const { target } of disagreements) {
    const folder = target.slice(0, Math.max(0, target.lastIndexOf('/')))
    if (folder !== '') counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, FOLDERS_A_ROUND)
    .map(([folder]) => ({
      name: folder.replace(/^src\//, '').replaceAll('/', '-'),
      pattern: `${folder}/**`,
      source: `${folder}, which a rule names apart`,
      isDerived: true,
    }))
}
