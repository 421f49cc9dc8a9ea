import type { SplitLimits } from './count-split.ts'
import type { Unit } from './outline.ts'
import { kindOf, topicWords, usersOf } from './unit-words.ts'

interface Candidate {
  units: ReadonlySet<number>
  lines: number
  /** The lines of the old file afterwards. */
  left: number
  /** The lines of the old file now. */
  rest: number
}

/** Says how good it is to move some units to a file of their own. */
export function createScorer(
  units: readonly Unit[],
  remaining: ReadonlySet<number>,
  { max }: SplitLimits,
): (candidate: Candidate) => number {
  const users = usersOf(units)
  const words = units.map(topicWords)
  const counts = new Map<string, number>()
  for (const index of remaining) for (const word of words[index]!) counts.set(word, (counts.get(word) ?? 0) + 1)
  /** A word that most names have says nothing. */
  const rare = words.map((all) => all.filter((word) => counts.get(word)! <= Math.max(2, remaining.size * 0.6)))
  const room = Math.ceil(max / 20)
  return ({ units: set, lines, left, rest }) => {
    // What counts most is that both files are within the limit, with some room.
    let score = left <= max - room ? 60 : left <= max ? 45 : Math.min(lines / Math.min(rest - max, max * 0.8), 1) * 44
    if (lines > max - room) score -= 6
    const within = [...set].sort((a, b) => a - b)
    const up = new Set<number>()
    let [down, exported, jumps] = [0, 0, -1]
    for (const [at, index] of within.entries()) {
      if (users[index]!.some((from) => remaining.has(from) && !set.has(from))) down++
      for (const to of units[index]!.uses) if (remaining.has(to) && !set.has(to)) up.add(to)
      if (units[index]!.exported.length > 0) exported++
      if (at === 0 || within[at - 1] !== index - 1) jumps++
    }
    score -= Math.min(2.5 * down + 3 * up.size, 30)
    score -= 7 * Math.min(componentsOf(within, units, rare) - 1, 6)
    score -= Math.min(exported, 6) * 0.5
    // Neighbours are about one thing more often.
    score -= Math.min(jumps, 8)
    const kinds = new Set(within.map((index) => kindOf(units[index]!)))
    if (kinds.size === 1 && within.length > 1) score += 4
    score += 6 * separation(words, within, counts)
    // Types that only what stays uses belong to it.
    const isTypes = kinds.size === 1 && kinds.has('type')
    const isOwn = within.every((index) => units[index]!.exported.length === 0 || /Props$/.test(units[index]!.names[0]!))
    if (isTypes && isOwn) score -= 25
    else if (isTypes && lines < rest / 2) score -= 20
    // What is left should not be less than what moves.
    if (left < lines) score -= 4
    if (left < rest / 6) score -= 30
    return score
  }
}

/** How many groups a set falls into that neither use each other nor share a word. */
function componentsOf(set: readonly number[], units: readonly Unit[], words: readonly string[][]): number {
  const parents = new Map<unknown, unknown>()
  const rootOf = (one: unknown): unknown => {
    let root = one
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next
    return root
  }
  const join = (one: unknown, other: unknown): void => {
    const [a, b] = [rootOf(one), rootOf(other)]
    if (a !== b) parents.set(a, b)
  }
  const within = new Set(set)
  for (const index of set) {
    for (const word of words[index]!) join(index, word)
    for (const to of units[index]!.uses) if (within.has(to)) join(index, to)
    if (units[index]!.section !== -1) join(index, `section ${units[index]!.section}`)
  }
  return new Set(set.map(rootOf)).size
}

/** From 0 to 1: how much the words of a set are its own. */
function separation(words: readonly string[][], set: readonly number[], all: ReadonlyMap<string, number>): number {
  const own = new Map<string, number>()
  for (const index of set) for (const word of words[index]!) own.set(word, (own.get(word) ?? 0) + 1)
  if (own.size === 0) return 0
  let whole = 0
  for (const [name, count] of own) if (all.get(name) === count) whole++
  return whole / own.size
}
