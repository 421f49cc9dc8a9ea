import { linesOfPart, type Countable, type SplitLimits } from './count-split.ts'
import type { Unit } from './outline.ts'
import { kindOf, topicWords, usersOf } from './unit-words.ts'

/** Units that could move to one file. */
export interface Group {
  units: ReadonlySet<number>
  /** Words for what they have in common, where it is not their names. */
  topic: readonly string[]
  /** What its score gets apart from what the units are. */
  bonus: number
}

/** More groups take longer and are no better. */
const MOST_GROUPS = 400
/** How many units a search looks at: the first ones of a file that has thousands. */
const MOST_MOVABLE = 500

/** Groups of units that have something in common, each with everything that has to move along. */
export function* createGroups(
  outline: Countable,
  remaining: ReadonlySet<number>,
  limits: SplitLimits,
  need: number,
): Generator<Group> {
  const { units } = outline
  const closed = createCloser(outline, remaining, limits)
  const movable = [...remaining].filter((index) => !limits.stays.has(index)).slice(0, MOST_MOVABLE)
  const wanted = need + Math.ceil(limits.max / 10)
  const most = limits.max - Math.min(8, Math.ceil(limits.max / 10))
  const known = new Set<string>()
  let count = 0
  const groupOf = (indexes: Iterable<number>, topic: readonly string[], bonus: number): Group[] => {
    const set = count < MOST_GROUPS ? closed(indexes) : null
    if (set === null) return []
    let [sum, squares] = [0, 0]
    for (const index of set) {
      sum += index
      squares += index * index
    }
    const key = `${set.size} ${sum} ${squares}`
    if (known.has(key)) return []
    known.add(key)
    count++
    return [{ units: set, topic, bonus }]
  }
  /** A list of units as a whole, and as many of it as are needed. */
  function* listed(list: readonly number[], topic: readonly string[], bonus: number): Generator<Group> {
    if (list.length < 2) return
    yield* groupOf(list, topic, bonus)
    // From both ends, because what a file is about comes first or last.
    for (const ordered of [list, list.toReversed()]) {
      const taken: number[] = []
      let lines = 0
      for (const index of ordered) {
        if (lines + units[index]!.lines > most) break
        taken.push(index)
        lines += units[index]!.lines + 1
        if (lines >= wanted) break
      }
      if (taken.length > 1 && taken.length < list.length) yield* groupOf(taken, topic, bonus - 4)
    }
  }
  const sections = groupsBy(movable, (index) => [units[index]!.section].filter((one) => one !== -1))
  for (const list of sections.values()) yield* groupOf(list, [], 12)
  for (const index of movable) yield* groupOf([index], [], 0)
  const words = groupsBy(movable, (index) => topicWords(units[index]!))
  for (const [word, list] of words) if (list.length < remaining.size * 0.8) yield* listed(list, [word], 0)
  // What only works on one type, or on one value, is about it.
  const targets = groupsBy(movable, (index) => units[index]!.uses.filter((to) => remaining.has(to)))
  for (const [target, list] of targets)
    if (list.length <= Math.max(2, remaining.size * 0.6)) {
      const { shape } = units[target]!
      const topic = shape === 'function' || shape === 'component' ? [] : topicWords(units[target]!)
      yield* listed(limits.stays.has(target) ? list : [target, ...list], topic, -2)
    }
  const edges = groupsBy(movable, (index) => units[index]!.edges)
  for (const list of edges.values()) if (list.length <= remaining.size * 0.6) yield* listed(list, [], -4)
  const kinds = groupsBy(movable, (index) => [kindOf(units[index]!)])
  for (const [kind, list] of kinds) yield* listed(list, [], kind === 'function' || kind === 'code' ? -14 : -2)
  yield* windows(movable, groupOf, { units, wanted, most })
}

/** Neighbours in the file, where nothing else groups them. */
function* windows(
  movable: readonly number[],
  groupOf: (indexes: Iterable<number>, topic: readonly string[], bonus: number) => Group[],
  { units, wanted, most }: { units: readonly Unit[]; wanted: number; most: number },
): Generator<Group> {
  const step = Math.ceil(movable.length / 40)
  for (let from = 0; from < movable.length; from += step) {
    let lines = 0
    const taken: number[] = []
    for (const index of movable.slice(from)) {
      if (lines + units[index]!.lines > most) break
      taken.push(index)
      lines += units[index]!.lines + 1
      if (lines >= wanted) break
    }
    if (taken.length > 1) yield* groupOf(taken, [], -8)
  }
}

function groupsBy<T>(indexes: readonly number[], keysOf: (index: number) => readonly T[]): Map<T, number[]> {
  const groups = new Map<T, number[]>()
  for (const index of indexes)
    for (const key of new Set(keysOf(index))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [index])
      else group.push(index)
    }
  return groups
}

/** Adds to a set what has to move along, so that no import goes in a cycle; `null` where that is too much. */
function createCloser(
  outline: Countable,
  remaining: ReadonlySet<number>,
  limits: SplitLimits,
): (indexes: Iterable<number>) => ReadonlySet<number> | null {
  const { units } = outline
  const users = usersOf(units).map((list) => list.filter((from) => remaining.has(from)))
  const uses = units.map((unit) => unit.uses.filter((to) => remaining.has(to)))
  const words = units.map(topicWords)
  const isTooLong = (set: ReadonlySet<number>): boolean => linesOfPart(outline, set) > limits.max

  /** Adds the helpers that only the set uses. */
  const withPrivate = (set: Set<number>): void => {
    // A set also visits what is added to it; a helper of two of its units may come with the last of them only.
    for (let before = -1; before !== set.size;) {
      before = set.size
      for (const index of set)
        for (const to of uses[index]!) {
          if (set.has(to) || limits.stays.has(to) || !users[to]!.every((from) => set.has(from))) continue
          if (units[to]!.exported.length > 0 && words[to]!.every((word) => !words[index]!.includes(word))) continue
          set.add(to)
        }
    }
  }
  const closeOver = (set: Set<number>, next: readonly (readonly number[])[]): Set<number> | null => {
    for (const index of set)
      for (const other of next[index]!) {
        if (limits.stays.has(other)) return null
        set.add(other)
      }
    return isTooLong(set) ? null : set
  }
  return (indexes) => {
    const set = new Set(indexes)
    withPrivate(set)
    if (isTooLong(set)) return null
    const needsRest = [...set].some((index) => uses[index]!.some((to) => !set.has(to)))
    const isNeeded = [...set].some(
      (index) =>
        users[index]!.some((from) => !set.has(from)) ||
        units[index]!.isListed ||
        (limits.reExports && units[index]!.exported.length > 0),
    )
    if (!needsRest || !isNeeded) return set
    const down = closeOver(new Set(set), uses)
    if (down !== null) return down
    return limits.reExports ? null : closeOver(set, users)
  }
}
