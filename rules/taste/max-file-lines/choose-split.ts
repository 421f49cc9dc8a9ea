import { groupBy } from '@stratalint/core'
import { wordsOf } from '@stratalint/rule/analysis'
import type { Outline, Unit } from './outline.ts'

/** What may not leave the file, and how long files may be. */
export interface SplitLimits {
  max: number
  /** Indexes of units that stay. */
  stays: ReadonlySet<number>
  /** Whether the file must re-export what it loses, so that what moves cannot import from it. */
  reExports: boolean
}

/** Units that move to one file. */
export interface Part {
  units: number[]
  lines: number
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
export function chooseSplit(outline: Outline, limits: SplitLimits): Split | null {
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

/** The lines of a file with some of the units, with only the imports that these need. */
export function linesOfFile({ units, header, importLines }: Outline, kept: ReadonlySet<number>): number {
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

/** Whether what stays uses some of what moves. */
function isImported(moved: readonly number[], { units }: Outline, remaining: ReadonlySet<number>): boolean {
  return [...remaining].some((index) => units[index]!.uses.some((to) => moved.includes(to)))
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** The lines of a new file: its units with a blank line each, and the imports that they need. */
export function linesOfPart({ units, importLines, directives }: Outline, moved: ReadonlySet<number>): number {
  const edges = new Set([...moved].flatMap((index) => units[index]!.edges))
  const imports = [...edges].reduce((sum, edge) => sum + Math.min(importLines[edge]!, 6), 0)
  const fromOld = [...moved].some((index) => units[index]!.uses.some((to) => !moved.has(to)))
  const own = [...moved].reduce((sum, index) => sum + units[index]!.lines + 1, -1)
  const head = imports + (fromOld ? 1 : 0)
  return own + (head === 0 ? 0 : head + 1) + (directives.length === 0 ? 0 : directives.length + 1)
}

/** Counts the lines of a file after some of its units have moved, like `linesOfFile` but without a look at all units. */
function createLineCounter(outline: Outline, remaining: ReadonlySet<number>): (moved: ReadonlySet<number>) => number {
  const { units, importLines } = outline
  const all = linesOfFile(outline, remaining)
  const edgesOf = (indexes: ReadonlySet<number>): Map<number, number> =>
    countsOf([...indexes].map((index) => [...new Set(units[index]!.edges)]))
  const users = edgesOf(remaining)
  return (moved) => {
    const own = sumOf([...moved].map((index) => units[index]!.lines + units[index]!.gap))
    const dropped = [...edgesOf(moved)].filter(([edge, count]) => users.get(edge) === count)
    return all - own - sumOf(dropped.map(([edge]) => importLines[edge]!))
  }
}

/** The set of units with the best score that may become a file of its own. */
function bestPart(outline: Outline, remaining: ReadonlySet<number>, limits: SplitLimits, rest: number): Part | null {
  const search = createSearch(outline, remaining, limits)
  const linesLeft = createLineCounter(outline, remaining)
  const need = Math.min(rest - limits.max, limits.max)
  let best: Part | null = null
  let bestScore = -Infinity
  const consider = (units: ReadonlySet<number>): void => {
    const lines = linesOfPart(outline, units)
    if (lines > limits.max || lines < leastPart(limits.max) || units.size === remaining.size) return
    const left = linesLeft(units) + 1
    const score = search.scoreOf(units, lines, left, rest)
    if (score > bestScore) [best, bestScore] = [{ units: [...units].sort((a, b) => a - b), lines }, score]
  }
  for (const seed of search.seeds()) {
    const growing = search.start(seed)
    for (let step = 0; growing.units !== null && step < 60; step++) {
      consider(growing.units)
      const lines = linesOfPart(outline, growing.units)
      if (lines > limits.max || lines >= need + Math.ceil(limits.max / 5)) break
      growing.grow()
    }
  }
  return best
}

interface Search {
  seeds(): number[]
  /** A set that starts with one unit and everything that has to move along. */
  start(seed: number): Growing
  scoreOf(units: ReadonlySet<number>, lines: number, left: number, rest: number): number
}

interface Growing {
  /** `null` where too much would have to move. */
  readonly units: ReadonlySet<number> | null
  /** Adds the unit that belongs to the set most. */
  grow(): void
}

/** How many units a search looks at: the first ones of a file that has thousands. */
const MOST_MOVABLE = 500
/** How many of the units that belong to a set most are tried. */
const MOST_TRIED = 5

function createSearch(outline: Outline, remaining: ReadonlySet<number>, limits: SplitLimits): Search {
  const { units } = outline
  const users = usersOf(units)
  const words = units.map(topicWords)
  const rarity = rarityOf(words)
  const wordCounts = countsOf([...remaining].map((index) => words[index]!))
  const edgeUsers = groupBy(
    units.flatMap(({ edges }, index) => edges.map((edge) => ({ edge, index }))),
    ({ edge }) => edge,
  )

  const uses = (index: number): number[] => units[index]!.uses.filter((to) => remaining.has(to))
  const usedBy = (index: number): number[] => users[index]!.filter((from) => remaining.has(from))
  const isTooLong = (set: ReadonlySet<number>): boolean => linesOfPart(outline, set) > limits.max

  /** Adds the helpers that only the set uses. */
  const withPrivate = (set: Set<number>): void => {
    for (let changed = true; changed;) {
      changed = false
      for (const index of [...set])
        for (const to of uses(index)) {
          if (set.has(to) || limits.stays.has(to) || !usedBy(to).every((from) => set.has(from))) continue
          if (units[to]!.exported.length > 0 && words[to]!.every((word) => !words[index]!.includes(word))) continue
          set.add(to)
          changed = true
        }
    }
  }
  const closeOver = (set: Set<number>, next: (index: number) => number[]): Set<number> | null => {
    for (const index of set)
      for (const other of next(index)) {
        if (limits.stays.has(other)) return null
        set.add(other)
      }
    return isTooLong(set) ? null : set
  }
  const needsRest = (set: ReadonlySet<number>): boolean =>
    [...set].some((index) => uses(index).some((to) => !set.has(to)))
  const isNeeded = (set: ReadonlySet<number>): boolean =>
    [...set].some(
      (index) =>
        usedBy(index).some((from) => !set.has(from)) || (limits.reExports && units[index]!.exported.length > 0),
    )

  const movable = [...remaining].filter((index) => !limits.stays.has(index)).slice(0, MOST_MOVABLE)
  const slots = new Int32Array(units.length).fill(-1)
  for (const [slot, index] of movable.entries()) slots[index] = slot
  const pairs = new Float64Array(movable.length ** 2).fill(NaN)
  /** How much two units belong together. */
  const pairOf = (one: number, other: number): number => {
    const [first, second] = [slots[Math.min(one, other)]!, slots[Math.max(one, other)]!]
    const key = first === -1 || second === -1 ? -1 : first * movable.length + second
    let sum = pairs[key] ?? NaN
    if (Number.isNaN(sum)) {
      const isUsed = units[other]!.uses.includes(one) || units[one]!.uses.includes(other)
      sum = isUsed ? 3 : 0
      for (const word of words[one]!) if (words[other]!.includes(word)) sum += 2 * rarity(word)
      for (const edge of units[one]!.edges)
        if (units[other]!.edges.includes(edge) && edgeUsers.get(edge)!.length <= 4) sum += 1
      if (units[one]!.shape === units[other]!.shape) sum += 0.3
      if (Math.abs(one - other) === 1) sum += 0.6
      if (key !== -1) pairs[key] = sum
    }
    return sum
  }
  const closed = (wanted: ReadonlySet<number>): ReadonlySet<number> | null => {
    const set = new Set(wanted)
    withPrivate(set)
    if (isTooLong(set)) return null
    if (!needsRest(set) || !isNeeded(set)) return set
    const down = closeOver(new Set(set), uses)
    if (down !== null) return down
    return limits.reExports ? null : closeOver(set, usedBy)
  }

  return {
    seeds: () =>
      movable.toSorted((a, b) => units[b]!.lines - units[a]!.lines).slice(0, units.length > MOST_MOVABLE ? 15 : 60),
    start(seed) {
      /** How much each unit belongs to the set; kept up to date, because every step asks for all of them. */
      const affinity = new Float64Array(units.length)
      let set = closed(new Set([seed]))
      const count = (added: Iterable<number>): void => {
        for (const one of added) for (const index of movable) affinity[index]! += pairOf(index, one)
      }
      if (set !== null) count(set)
      return {
        get units() {
          return set
        },
        grow() {
          const before = set!
          set = null
          const tried = new Set<number>()
          while (set === null && tried.size < MOST_TRIED) {
            let best = -1
            for (const index of movable)
              if (!before.has(index) && !tried.has(index) && (best === -1 || affinity[index]! > affinity[best]!))
                best = index
            if (best === -1) return
            tried.add(best)
            set = closed(new Set([...before, best]))
          }
          if (set !== null) count([...set].filter((index) => !before.has(index)))
        },
      }
    },
    scoreOf(set, lines, left, rest) {
      const { max } = limits
      const room = Math.ceil(max / 20)
      // What counts most is that both files are within the limit, with some room.
      let score = left <= max - room ? 60 : left <= max ? 45 : (Math.min(lines, max) / Math.min(rest - max, max)) * 30
      if (lines > max - room) score -= 6
      const within = [...set]
      const down = new Set(within.filter((index) => usedBy(index).some((from) => !set.has(from))))
      const up = new Set(within.flatMap((index) => uses(index).filter((to) => !set.has(to))))
      score -= Math.min(2.5 * down.size + 3 * up.size, 30)
      score -= 5 * Math.min(componentsOf(within, units, words) - 1, 6)
      const exported = within.filter((index) => units[index]!.exported.length > 0).length
      score -= Math.min(exported, 6) * 0.5
      const shapes = new Set(within.map((index) => kindOf(units[index]!)))
      if (shapes.size === 1 && within.length > 1) score += 4
      score += 6 * separation(words, within, wordCounts)
      // Types that only what stays uses belong to it.
      const isTypes = within.every((index) => units[index]!.shape === 'type')
      const isOwn = within.every(
        (index) => units[index]!.exported.length === 0 || /Props$/.test(units[index]!.names[0]!),
      )
      if (isTypes && isOwn) score -= 25
      else if (isTypes && lines < rest / 2) score -= 20
      // What is left should not be less than what moves.
      if (left < lines) score -= 4
      if (left < rest / 6) score -= 30
      return score
    },
  }
}

function usersOf(units: readonly Unit[]): number[][] {
  const users = units.map((): number[] => [])
  units.forEach(({ uses }, index) => {
    for (const to of uses) users[to]!.push(index)
  })
  return users
}

const DULL = new Set(
  'get set is has to from of on use create make build handle the a an and or by with for in default props type schema config options data params input result state context'.split(
    ' ',
  ),
)

/** The words of a unit's names that say what it is about. */
export function topicWords({ names }: Unit): string[] {
  const words = names.slice(0, 3).flatMap((name) => wordsOf(name).map((word) => word.toLowerCase().replace(/s$/, '')))
  return [...new Set(words.filter((word) => !DULL.has(word) && word.length > 1))]
}

/** How much a word says about a unit: one that most names have says nothing. */
function rarityOf(words: readonly string[][]): (name: string) => number {
  const counts = countsOf(words)
  return (name) => {
    const share = (counts.get(name) ?? 0) / Math.max(words.length, 1)
    return share > 0.6 ? 0.1 : share > 0.3 ? 0.5 : 1
  }
}

const kindOf = ({ shape }: Unit): string => (shape === 'object' ? 'data' : shape)

/** How many groups a set falls into that neither use each other nor share a word. */
function componentsOf(set: readonly number[], units: readonly Unit[], words: readonly string[][]): number {
  const left = new Set(set)
  let components = 0
  for (const start of set) {
    if (!left.delete(start)) continue
    components++
    const pending = [start]
    for (let at = pending.pop(); at !== undefined; at = pending.pop())
      for (const other of left) {
        const isJoined =
          units[at]!.uses.includes(other) ||
          units[other]!.uses.includes(at) ||
          words[at]!.some((word) => words[other]!.includes(word)) ||
          units[at]!.uses.some((to) => units[other]!.uses.includes(to) && set.includes(to))
        if (!isJoined) continue
        left.delete(other)
        pending.push(other)
      }
  }
  return components
}

/** From 0 to 1: how much the words of a set are its own. */
function separation(words: readonly string[][], set: readonly number[], all: ReadonlyMap<string, number>): number {
  const own = countsOf(set.map((index) => words[index]!))
  if (own.size === 0) return 0
  return [...own].filter(([name, count]) => all.get(name) === count).length / own.size
}

function countsOf<T>(words: readonly (readonly T[])[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const each of words) for (const one of each) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
