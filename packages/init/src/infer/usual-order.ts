import { rankOf } from '../roles/names.ts'
import type { Candidate, LayerFacts } from './order.ts'

/** Where no code uses a layer yet, the layers next to it may that usually are above it; and it may import those below where it imports none. */
export function usualCandidates(
  names: readonly string[],
  weight: (from: string, to: string) => number,
  { isNextTo = () => false }: LayerFacts,
): Candidate[] {
  const isUnused = (name: string): boolean => names.every((other) => weight(other, name) === 0)
  const isAlone = (name: string): boolean => isUnused(name) && names.every((other) => weight(name, other) === 0)
  return names.flatMap((above) =>
    names.flatMap((below) => {
      const [high, low] = [rankOf(above), rankOf(below)]
      const isAbove = high !== null && low !== null && high > low && weight(below, above) + weight(above, below) === 0
      if (!isAbove || !(isUnused(below) || isAlone(above)) || !isNextTo(above, below)) return []
      return [{ above, below, count: 0, against: 0, basis: 'usual' as const, margin: high - low }]
    }),
  )
}
