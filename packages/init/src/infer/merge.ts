import { below, lastSegment } from '../paths.ts'
import { part, type Part } from '../partition/part.ts'
import { isLayerName } from '../roles/names.ts'
import { listOf } from '../texts/list-of.ts'
import type { Crossing } from './locate.ts'

/** Folders that are one layer, because none is above the others. */
export interface Merged {
  /** The folders, which may be as many as there are layers. */
  layers: string[]
  /** The imports between the two groups that were joined last, in each direction. */
  forth: number
  back: number
  /** The imports between all of them. */
  all: number
}

/** So many imports in both directions are no accident. */
const MANY = 10

/** Whether neither of two folders is above the other. */
export function isTied(forth: number, back: number): boolean {
  return Math.min(forth, back) >= MANY && Math.min(forth, back) >= Math.max(forth, back) * 0.5
}

/** Makes folders one layer that import each other about as often both ways, until no two layers do. */
export function mergeEntangled(
  parts: readonly Part[],
  crossings: readonly Crossing[],
): { parts: Part[]; merged: Merged[] } {
  const isFolder = ({ role, parent, isDomain, isPackage, pattern }: Part): boolean =>
    role === 'layer' && parent !== null && !isDomain && !isPackage && pattern.endsWith('/**')
  const counts = countsOf(crossings)
  const count = (from: readonly Part[], to: readonly Part[]): number =>
    from.reduce((sum, one) => sum + to.reduce((all, other) => all + (counts.get(one)?.get(other) ?? 0), 0), 0)
  const groups = parts.filter(isFolder).map((one) => [one])
  const merged = new Map<Part[], Merged>()
  for (;;) {
    const tied = groups.flatMap((one, index) =>
      groups.slice(index + 1).flatMap((other) => {
        const [forth, back] = [count(one, other), count(other, one)]
        return one[0]!.parent === other[0]!.parent && isTied(forth, back) ? [{ one, other, forth, back }] : []
      }),
    )
    const pair = tied.sort((a, b) => Math.min(b.forth, b.back) - Math.min(a.forth, a.back))[0]
    if (pair === undefined) break
    const { one, other, forth, back } = pair
    const before = (merged.get(one)?.all ?? 0) + (merged.get(other)?.all ?? 0)
    merged.set(one, { layers: layersIn([...one, ...other]), forth, back, all: before + forth + back })
    merged.delete(other)
    groups.splice(groups.indexOf(other), 1)
    one.push(...other)
  }
  const joint = groups.filter(({ length }) => length > 1)
  const absorbed = new Set(joint.flat())
  const taken = new Set(parts.map(({ layer }) => layer))
  return {
    parts: [...parts.filter((one) => !absorbed.has(one)), ...joint.map((group) => joined(group, taken))],
    merged: [...merged.values()],
  }
}

/** How many imports lead from one part to another. */
export function countsOf(crossings: readonly Crossing[]): Map<Part, Map<Part, number>> {
  const counts = new Map<Part, Map<Part, number>>()
  for (const { source, target } of crossings) {
    const row = counts.get(source.part) ?? new Map<Part, number>()
    counts.set(source.part, row.set(target.part, (row.get(target.part) ?? 0) + 1))
  }
  return counts
}

function layersIn(group: readonly Part[]): string[] {
  return group.map(({ layer }) => layer).sort()
}

/** The name of the layer that some folders become: two are named, more are the core of their folder. */
function layerOf(group: readonly Part[], taken: Set<string>): string {
  const names = group.map(({ layer }) => layer).sort()
  const folder = lastSegment(group[0]!.parent!)
  const candidates = [
    ...(names.length === 2 ? [names.join('-and-')] : []),
    'core',
    ...(isLayerName(folder) ? [`${folder}-core`] : []),
    names.join('-and-'),
  ]
  const name = candidates.find((one) => !taken.has(one))!
  taken.add(name)
  return name
}

function joined(group: readonly Part[], taken: Set<string>): Part {
  const names = group.map(({ layer }) => layer).sort()
  const pattern = below(group[0]!.parent!, `{${names.join(',')}}/**`)
  const layer = layerOf(group, taken)
  const environments = new Set(group.flatMap(({ environment }) => environment ?? []))
  const environment = environments.size === 1 ? [...environments][0]! : null
  return part({ layer, pattern, shown: listOf(names), environment })
}
