import type { Group } from '../model/old-config.ts'
import { componentsOf } from './components.ts'
import { nameOf } from './names.ts'
import type { Relation } from './relation.ts'

/** One layer: the groups that reach each other. */
export interface Layer {
  name: string
  groups: readonly Group[]
}

/** The layers of a relation, the lowest first. */
export interface Layering {
  layers: readonly Layer[]
  layerOf(group: Group): Layer
  /** Whether the first layer is above the second, directly or through others. */
  isAbove(upper: Layer, lower: Layer): boolean
}

/** Orders the groups by who may import whom. With `joinsKinds`, groups of one kind that are treated alike share a layer. */
export function layeringOf({ groups, across, within }: Relation, joinsKinds: boolean): Layering {
  const leadsTo = (from: Group, to: Group): boolean => across(from, to) || within(from, to) !== null
  const taken = new Set<string>()
  const components = componentsOf(groups, leadsTo)
  const joined = joinsKinds ? joinKinds(components, groups, leadsTo) : components
  const layers = joined.map((members): Layer => {
    const inOrder = groups.filter((group) => members.includes(group))
    const kind = inOrder[0]!.kind
    if (kind !== undefined && inOrder.every((group) => group.kind === kind))
      return { name: nameOf(kind, taken), groups: inOrder }
    const names = inOrder.map((group) => group.name)
    return { name: nameOf(names.length > 2 ? 'peers' : names.join('-'), taken), groups: inOrder }
  })
  const layerOf = (group: Group): Layer => layers.find((layer) => layer.groups.includes(group))!
  const below = new Map<Layer, Set<Layer>>()
  // The lowest come first, so those below a layer are complete when it needs them.
  for (const layer of layers) {
    const lower = new Set<Layer>()
    for (const group of layer.groups) {
      for (const target of groups) {
        const other = layerOf(target)
        if (other === layer || !leadsTo(group, target)) continue
        lower.add(other)
        for (const further of below.get(other)!) lower.add(further)
      }
    }
    below.set(layer, lower)
  }
  return { layers, layerOf, isAbove: (upper, lower) => below.get(upper)!.has(lower) }
}

/** Joins the sets that lead to the same groups and that the same groups lead to. */
function joinKinds(
  components: readonly Group[][],
  groups: readonly Group[],
  leadsTo: (from: Group, to: Group) => boolean,
): Group[][] {
  const byKey = new Map<string, Group[]>()
  for (const members of components) {
    const [group] = members as [Group]
    const links = groups.map((other) => [leadsTo(group, other), leadsTo(other, group)].map(Number).join(''))
    const isAlone = members.length === 1 && group.kind !== undefined
    const own = groups.indexOf(group)
    const key = isAlone ? `${group.kind} ${links.toSpliced(own, 1, '').join()}` : String(own)
    byKey.set(key, [...(byKey.get(key) ?? []), ...members])
  }
  return [...byKey.values()]
}

/** The layers directly below one: those that no other layer below it reaches. */
export function directlyBelow({ layers, isAbove }: Layering, layer: Layer): Layer[] {
  const lower = layers.filter((other) => isAbove(layer, other))
  return lower.filter((other) => !lower.some((between) => isAbove(between, other)))
}

/** Whether every two layers are ordered, so that a list describes them. */
export function isTotal({ layers, isAbove }: Layering): boolean {
  return layers.every((upper, index) => layers.slice(0, index).every((lower) => isAbove(upper, lower)))
}
