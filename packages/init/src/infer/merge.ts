import { below } from '../paths.ts'
import { part, type Part } from '../partition/part.ts'
import type { Crossing } from './locate.ts'

/** Two folders that are one layer, because neither is above the other. */
export interface Merged {
  one: string
  other: string
  /** The imports in each direction. */
  forth: number
  back: number
}

/** So many imports in both directions are no accident. */
const MANY = 10

/** Makes folders one layer that import each other about as often both ways. */
export function mergeEntangled(
  parts: readonly Part[],
  crossings: readonly Crossing[],
): { parts: Part[]; merged: Merged[] } {
  const counts = new Map<Part, Map<Part, number>>()
  for (const { source, target } of crossings) {
    const row = counts.get(source.part) ?? new Map<Part, number>()
    counts.set(source.part, row.set(target.part, (row.get(target.part) ?? 0) + 1))
  }
  const count = (from: Part, to: Part): number => counts.get(from)?.get(to) ?? 0
  const groups: Part[][] = []
  const merged: Merged[] = []
  const isFolder = ({ role, parent, isDomain, isPackage, pattern }: Part): boolean =>
    role === 'layer' && parent !== null && !isDomain && !isPackage && pattern.endsWith('/**')
  const candidates = parts.filter(isFolder)
  for (const [index, one] of candidates.entries()) {
    for (const other of candidates.slice(index + 1)) {
      const [forth, back] = [count(one, other), count(other, one)]
      if (
        one.parent !== other.parent ||
        Math.min(forth, back) < MANY ||
        Math.min(forth, back) < Math.max(forth, back) * 0.5
      )
        continue
      merged.push({ one: one.layer, other: other.layer, forth, back })
      const known = groups.filter((group) => group.includes(one) || group.includes(other))
      for (const group of known) groups.splice(groups.indexOf(group), 1)
      groups.push([...new Set([one, other, ...known.flat()])])
    }
  }
  const absorbed = new Set(groups.flat())
  return { parts: [...parts.filter((one) => !absorbed.has(one)), ...groups.map(joined)], merged }
}

function joined(group: readonly Part[]): Part {
  const names = group.map(({ layer }) => layer).sort()
  const pattern = below(group[0]!.parent!, `{${names.join(',')}}/**`)
  const layer = names.length > 3 ? `${names[0]}-and-${names.length - 1}-more` : names.join('-and-')
  const environments = new Set(group.flatMap(({ environment }) => environment ?? []))
  const environment = environments.size === 1 ? [...environments][0]! : null
  return part({ layer, pattern, shown: names.join(' and '), environment })
}
