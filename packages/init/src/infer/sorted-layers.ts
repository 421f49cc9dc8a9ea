import { memoize } from '@stratalint/core'

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
  const height = memoize((name: string): number =>
    Math.max(0, ...[...below.get(name)!].map((lower) => height(lower) + 1)),
  )
  return [...below.keys()].sort((a, b) => height(a) - height(b) || (a < b ? -1 : 1))
}

/** The layers as one chain, if each is above all before it; else `null`. */
export function asChain(below: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const sorted = sortLayers(below)
  return sorted.every((name, index) => below.get(name)!.size === index) ? sorted : null
}
