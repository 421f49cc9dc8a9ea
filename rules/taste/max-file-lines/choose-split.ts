import { createLineCounter, linesOfFile, linesOfPart, type Countable, type SplitLimits } from './count-split.ts'
import { createGroups, type Group } from './groups.ts'
import { createScorer } from './score-group.ts'

/** Units that move to one file. */
export interface Part {
  units: number[]
  lines: number
  /** Words for what they have in common, where it is not their names. */
  topic: string[]
}

/** The parts to move, in the order in which they are taken out, and the lines that stay. */
export interface Split {
  parts: Part[]
  rest: number
}

const MAX_PARTS = 8
/** A smaller file is not worth an import. */
const leastPart = (max: number): number => Math.min(12, Math.ceil(max / 5))

/** Groups the units of a file so that the file and each new one are within the limit; `null` where nothing can move. */
export function chooseSplit(outline: Countable, limits: SplitLimits): Split | null {
  const remaining = new Set(outline.units.keys())
  const parts: Part[] = []
  let rest = linesOfFile(outline, remaining)
  while (rest > limits.max && parts.length < MAX_PARTS) {
    const best = bestPart(outline, remaining, limits, rest)
    if (best === null) break
    for (const unit of best.units) remaining.delete(unit)
    parts.push(best)
    rest = linesOfFile(outline, remaining) + parts.filter(({ units }) => isImported(units, outline, remaining)).length
  }
  return parts.length === 0 ? null : { parts, rest }
}

/** Whether what stays uses some of what moves. */
function isImported(moved: readonly number[], { units }: Countable, remaining: ReadonlySet<number>): boolean {
  return [...remaining].some((index) => units[index]!.uses.some((to) => moved.includes(to)))
}

/** The group of units with the best score that may become a file of its own. */
function bestPart(outline: Countable, remaining: ReadonlySet<number>, limits: SplitLimits, rest: number): Part | null {
  const linesLeft = createLineCounter(outline, remaining)
  const score = createScorer(outline.units, remaining, limits)
  const need = Math.min(rest - limits.max, limits.max)
  let best: Part | null = null
  let bestScore = -Infinity
  const consider = ({ units, topic, bonus }: Group): void => {
    const lines = linesOfPart(outline, units)
    if (lines > limits.max || lines < leastPart(limits.max) || units.size === remaining.size) return
    const value = score({ units, lines, left: linesLeft(units) + 1, rest }) + bonus
    if (value > bestScore)
      [best, bestScore] = [{ units: [...units].sort((a, b) => a - b), lines, topic: [...topic] }, value]
  }
  for (const group of createGroups(outline, remaining, limits, need)) consider(group)
  return best
}
