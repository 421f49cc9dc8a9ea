import { rankOf } from '../roles/names.ts'

/** How many imports lead from one layer to another. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>

/** One layer that may import another, and why. */
export interface Relation {
  above: string
  below: string
  /** The imports in this direction. */
  count: number
  /** The imports in the other direction, which the policy forbids. */
  against: number
  /** `usual` where the usual order of such names decided, because there are few imports or none. */
  basis: 'imports' | 'usual'
}

/** Two layers that import each other and that no order separates, or that stay apart in spite of imports. */
export interface Conflict {
  from: string
  to: string
  count: number
  why: 'environments' | 'usual' | 'cycle' | 'few'
}

/** A partial order of layers. */
export interface Order {
  /** The layers that each layer may import, closed transitively. */
  below: Map<string, Set<string>>
  /** The relations that imports or names show. */
  relations: Relation[]
  /** Imports that no relation allows. */
  conflicts: Conflict[]
}

/** What is known about layers apart from their imports. */
export interface LayerFacts {
  /** Where the code of a layer runs; `null` for anywhere. */
  environment?(name: string): string | null
  /** The number of its files. */
  size?(name: string): number
}

/** A layer with more files than this needs more than one import for an order. */
const LARGE = 200

/** So many imports against the usual order of two names are violations, not an order; fewer where the names are close. */
const USUAL = 2.5
const CLOSE = 1.5
/** Imports between code that runs in different environments need so much more to be an order. */
const APART = 4.5

/** Orders layers by the majority of their imports; layers that do not import each other stay without an order. */
export function inferOrder(
  names: readonly string[],
  weights: Weights,
  { environment = () => null, size = () => 0 }: LayerFacts = {},
): Order {
  const weight = (from: string, to: string): number => weights.get(from)?.get(to) ?? 0
  const out = new Map(names.map((name) => [name, names.reduce((sum, other) => sum + weight(name, other), 0)]))
  const isLinked = (name: string): boolean => names.some((other) => weight(name, other) + weight(other, name) > 0)
  const candidates: (Relation & { margin: number })[] = []
  const conflicts: Conflict[] = []
  for (const [index, a] of names.entries()) {
    for (const b of names.slice(index + 1)) {
      const [high, low] = [rankOf(a), rankOf(b)]
      const usual = high === null || low === null || high === low ? 0 : high > low ? 1 : -1
      const [forth, back] = [weight(a, b), weight(b, a)]
      // In a large codebase a few more imports against the usual order are still an accident.
      const isClose = usual !== 0 && Math.abs(high! - low!) === 1
      const prior = usual * ((isClose ? CLOSE : USUAL) + 0.02 * (out.get(usual > 0 ? b : a) ?? 0))
      const margin = forth - back + prior
      const [above, below] = margin > 0 ? [a, b] : [b, a]
      const [count, against] = margin > 0 ? [forth, back] : [back, forth]
      const isConvention = count === 0 && against === 0 && usual !== 0 && (!isLinked(a) || !isLinked(b))
      if (count === 0 && !isConvention) {
        if (against > 0) conflicts.push({ from: below, to: above, count: against, why: 'usual' })
        continue
      }
      if (count > 0 && count < 1 + size(above) / LARGE && size(above) > LARGE) {
        conflicts.push({ from: above, to: below, count, why: 'few' })
        if (against > 0) conflicts.push({ from: below, to: above, count: against, why: 'few' })
        continue
      }
      const [here, there] = [environment(above), environment(below)]
      if (here !== null && there !== null && here !== there && count < APART + 0.03 * out.get(above)!) {
        if (count > 0) conflicts.push({ from: above, to: below, count, why: 'environments' })
        if (against > 0) conflicts.push({ from: below, to: above, count: against, why: 'environments' })
        continue
      }
      const basis = isConvention || count <= against ? 'usual' : 'imports'
      candidates.push({ above, below, count, against, basis, margin: Math.abs(margin) })
    }
  }
  const strongest = candidates.sort(
    (x, y) =>
      Number(x.count === 0) - Number(y.count === 0) ||
      y.count - y.against - (x.count - x.against) ||
      y.margin - x.margin ||
      (`${x.above}\0${x.below}` < `${y.above}\0${y.below}` ? -1 : 1),
  )
  return close(names, strongest, conflicts)
}

/** Adds the relations, the strongest first, as long as they close no cycle. */
function close(names: readonly string[], candidates: readonly Relation[], conflicts: Conflict[]): Order {
  const below = new Map(names.map((name) => [name, new Set<string>()]))
  const relations: Relation[] = []
  for (const candidate of candidates) {
    const { above, below: lower, count, against, basis } = candidate
    if (below.get(lower)!.has(above)) {
      if (count > 0) conflicts.push({ from: above, to: lower, count, why: 'cycle' })
      continue
    }
    const gained = [lower, ...below.get(lower)!]
    for (const [name, set] of below) if (name === above || set.has(above)) gained.forEach((one) => set.add(one))
    relations.push({ above, below: lower, count, against, basis })
  }
  return { below, relations, conflicts }
}

/** The layers directly below each layer: no layer that another of them is above. */
export function directlyBelow(below: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  return new Map(
    [...below].map(([name, lower]) => [
      name,
      [...lower].filter((one) => ![...lower].some((other) => below.get(other)!.has(one))).sort(),
    ]),
  )
}

/** The layers from the lowest to the highest; those without an order by name. */
export function sortLayers(below: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const height = (name: string): number => Math.max(0, ...[...below.get(name)!].map((lower) => height(lower) + 1))
  const heights = new Map([...below.keys()].map((name) => [name, height(name)]))
  return [...below.keys()].sort((a, b) => heights.get(a)! - heights.get(b)! || (a < b ? -1 : 1))
}

/** The layers as one chain, if each is above all before it; else `null`. */
export function asChain(below: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const sorted = sortLayers(below)
  return sorted.every((name, index) => below.get(name)!.size === index) ? sorted : null
}
