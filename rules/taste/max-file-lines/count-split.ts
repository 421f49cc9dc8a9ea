import type { Outline } from './outline.ts'

/** What the lines of a split are counted from. */
export type Countable = Pick<Outline, 'units' | 'header' | 'importLines' | 'directives'>

/** What may not leave the file, and how long files may be. */
export interface SplitLimits {
  max: number
  /** Indexes of units that stay. */
  stays: ReadonlySet<number>
  /** Whether the file must re-export what it loses, so that what moves cannot import from it. */
  reExports: boolean
}

/** The lines of a file with some of the units, with only the imports that these need. */
export function linesOfFile({ units, header, importLines }: Countable, kept: ReadonlySet<number>): number {
  const needed = new Set<number>()
  let own = 0
  for (const index of kept) {
    const { lines, gap, edges } = units[index]!
    own += lines + gap
    for (const edge of edges) needed.add(edge)
  }
  const dropped = new Set<number>()
  for (const { edges } of units) for (const edge of edges) if (!needed.has(edge)) dropped.add(edge)
  return header + own - sumOf([...dropped].map((edge) => importLines[edge]!))
}

/** The lines of a new file: its units with a blank line each, and the imports that they need. */
export function linesOfPart({ units, importLines, directives }: Countable, moved: ReadonlySet<number>): number {
  const edges = new Set<number>()
  let [own, fromOld] = [-1, false]
  for (const index of moved) {
    const unit = units[index]!
    own += unit.lines + 1
    for (const edge of unit.edges) edges.add(edge)
    fromOld ||= unit.uses.some((to) => !moved.has(to))
  }
  let head = fromOld ? 1 : 0
  for (const edge of edges) head += Math.min(importLines[edge]!, 6)
  return own + (head === 0 ? 0 : head + 1) + (directives.length === 0 ? 0 : directives.length + 1)
}

/** Counts the lines of a file after some of its units have moved, like `linesOfFile` but without a look at all units. */
export function createLineCounter(
  outline: Countable,
  remaining: ReadonlySet<number>,
): (moved: ReadonlySet<number>) => number {
  const { units, importLines } = outline
  const all = linesOfFile(outline, remaining)
  const users = new Map<number, number>()
  for (const index of remaining) for (const edge of units[index]!.edges) users.set(edge, (users.get(edge) ?? 0) + 1)
  return (moved) => {
    const counts = new Map<number, number>()
    let left = all
    for (const index of moved) {
      const { lines, gap, edges } = units[index]!
      left -= lines + gap
      for (const edge of edges) {
        const count = (counts.get(edge) ?? 0) + 1
        counts.set(edge, count)
        if (count === users.get(edge)) left -= importLines[edge]!
      }
    }
    return left
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
