import { rankOf } from '../survey/names.ts'
import type { Link } from '../survey/survey.ts'

/** How many imports lead from one layer to another. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The weight of an import; the usual order of two names weighs 1. Whole numbers, because rounding could make `improve` run forever. */
const IMPORT = 1000

/** Counts the imports between layers, without those of tests. */
export function countImports(links: readonly Link[], layerOf: (file: string) => string | null): Weights {
  const weights = new Map<string, Map<string, number>>()
  for (const { from, to, test } of links) {
    const [importer, target] = test ? [null, null] : [layerOf(from), layerOf(to)]
    if (importer === null || target === null || importer === target) continue
    const counts = weights.get(importer) ?? new Map<string, number>()
    weights.set(importer, counts.set(target, (counts.get(target) ?? 0) + 1))
  }
  return weights
}

/** Orders layers from the lowest to the highest so that few imports lead upwards. */
export function orderLayers(names: readonly string[], weights: Weights): string[] {
  const weight = (from: string, to: string): number => {
    const [high, low] = [rankOf(from), rankOf(to)]
    return (weights.get(from)?.get(to) ?? 0) * IMPORT + (high !== null && low !== null && high > low ? 1 : 0)
  }
  return improve(peel([...names].sort(byUsualHeight), weight), weight)
}

/** Joins neighbours that do not import each other into siblings. */
export function groupSiblings(ordered: readonly string[], weights: Weights): (string | string[])[] {
  const steps: string[][] = []
  for (const name of ordered) {
    const mustStayApart = (other: string): boolean =>
      weights.get(name)?.has(other) === true ||
      weights.get(other)?.has(name) === true ||
      (rankOf(name) !== null && rankOf(other) !== null)
    const last = steps.at(-1)
    if (last !== undefined && !last.some(mustStayApart)) last.push(name)
    else steps.push([name])
  }
  return steps.map((step) => (step.length === 1 ? step[0]! : step))
}

type Weight = (from: string, to: string) => number

/** Removes the lowest layer until none is left: one that imports no other, else the one most imported in excess of its own imports. */
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

/** Moves single layers as long as a move saves upward imports. */
function improve(ordered: string[], weight: Weight): string[] {
  for (let moved = true; moved;) {
    moved = false
    for (const name of [...ordered]) {
      const rest = ordered.filter((other) => other !== name)
      // The cost of a position is the weight of the upward imports; each step changes it by one neighbour.
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
