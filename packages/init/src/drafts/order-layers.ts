import { rankOf } from '../survey/names.ts'

/** Imports from one layer to another, counted. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What an import counts for; the usual order of two names counts for one. Whole numbers, so that no rounding starts a circle. */
const IMPORT = 1000

/** Orders layers from the lowest to the highest so that as few imports as possible lead upwards. */
export function orderLayers(names: readonly string[], weights: Weights): string[] {
  const weight = (from: string, to: string): number => {
    const [high, low] = [rankOf(from), rankOf(to)]
    return (weights.get(from)?.get(to) ?? 0) * IMPORT + (high !== null && low !== null && high > low ? 1 : 0)
  }
  return improve(peel([...names].sort(byUsualHeight), weight), weight)
}

/** Puts neighbours that do not import each other on one step, where neither may import the other. */
export function groupSiblings(ordered: readonly string[], weights: Weights): (string | string[])[] {
  const steps: string[][] = []
  for (const name of ordered) {
    const meets = (other: string): boolean =>
      weights.get(name)?.has(other) === true ||
      weights.get(other)?.has(name) === true ||
      (rankOf(name) !== null && rankOf(other) !== null)
    const last = steps.at(-1)
    if (last !== undefined && !last.some(meets)) last.push(name)
    else steps.push([name])
  }
  return steps.map((step) => (step.length === 1 ? step[0]! : step))
}

type Weight = (from: string, to: string) => number

/** Takes the lowest off again and again: what imports nothing that is left, else what is imported the most in excess. */
function peel(names: readonly string[], weight: Weight): string[] {
  const left = [...names]
  const ordered: string[] = []
  while (left.length > 0) {
    const sum = (count: (other: string) => number): number => left.reduce((total, other) => total + count(other), 0)
    const scored = left.map((name) => ({
      name,
      out: sum((other) => weight(name, other)),
      excess: sum((other) => weight(other, name) - weight(name, other)),
    }))
    const lowest =
      scored.find(({ out }) => out === 0) ?? scored.reduce((best, next) => (next.excess > best.excess ? next : best))
    ordered.push(lowest.name)
    left.splice(left.indexOf(lowest.name), 1)
  }
  return ordered
}

/** Moves single layers as long as a move spares upward imports. */
function improve(ordered: string[], weight: Weight): string[] {
  for (let moved = true; moved;) {
    moved = false
    for (const name of [...ordered]) {
      const rest = ordered.filter((other) => other !== name)
      // The cost of a position is what leads upwards through it; it changes by one neighbour a step.
      let cost = rest.reduce((total, other) => total + weight(name, other), 0)
      const costs = [cost, ...rest.map((other) => (cost += weight(other, name) - weight(name, other)))]
      const best = costs.indexOf(Math.min(...costs))
      if (costs[best]! >= costs[ordered.indexOf(name)]!) continue
      ordered = rest.toSpliced(best, 0, name)
      moved = true
    }
  }
  return ordered
}

function byUsualHeight(a: string, b: string): number {
  const [left, right] = [rankOf(a) ?? 3.5, rankOf(b) ?? 3.5]
  return left - right || (a < b ? -1 : 1)
}
