import type { Config } from '@stratalint/policy'
import type { Group } from '../model/old-config.ts'
import type { Identity } from './identities.ts'
import { directlyBelow, isTotal, type Layer, type Layering } from './layering.ts'
import { isFree, nameOf } from './names.ts'
import type { Relation } from './relation.ts'

type Architecture = NonNullable<Config['architecture']>
type Allow = { from: string; to: string; fromLayers?: string[]; layers?: string[] }

/** One way to write a relation as a policy. */
export interface Form {
  architecture: Architecture
  /** The place of each group. */
  places: ReadonlyMap<Group, string>
  layers: ReadonlyMap<Group, string> | null
  /** Whether imports are listed one by one. */
  isListed: boolean
}

/** What the forms are made from. */
export interface Material {
  relation: Relation
  layering: Layering
  identities: ReadonlyMap<Group, Identity>
}

/** The ways to write a relation, the plainest first. */
export function formsOf(material: Material): Form[] {
  const { relation, layering } = material
  const closed = closedLayers(relation, layering)
  const ordered = (crossDomain: 'lower-layers' | 'same-layers', hidden: readonly Layer[]): Form => ({
    ...placesOf(material, true),
    isListed: false,
    architecture: { places: placesOf(material, true).config, layers: layersOf(layering, hidden), crossDomain },
  })
  const listed = (isLayered: boolean): Form => {
    const places = placesOf(material, isLayered)
    const allow = allowsOf(material, places, isLayered)
    return {
      ...places,
      isListed: allow.length > 0,
      architecture: {
        places: places.config,
        ...(isLayered && { layers: layersOf(layering, []) }),
        crossDomain: allow.length === 0 ? 'deny' : { default: 'deny', allow },
      },
    }
  }
  const isOrdered = layering.layers.length > 1
  return [
    ...(isOrdered ? [ordered('lower-layers', [])] : []),
    ordered('same-layers', []),
    ...(isOrdered
      ? [...(closed.length > 0 ? [ordered('lower-layers', closed), ordered('same-layers', closed)] : []), listed(true)]
      : []),
    ...(layering.layers.every(({ groups }) => groups.length === 1) && isOrdered ? [] : [listed(false)]),
  ]
}

/** Layers that hide what is below them from all that is above. */
function closedLayers({ across, within }: Relation, { layers, isAbove }: Layering): Layer[] {
  const mayReach = (upper: Layer, lower: Layer): boolean =>
    upper.groups.some((from) => lower.groups.some((to) => across(from, to) || within(from, to) !== null))
  return layers.filter((layer) => {
    const pairs = layers
      .filter((upper) => isAbove(upper, layer))
      .flatMap((upper) => layers.filter((lower) => isAbove(layer, lower)).map((lower) => ({ upper, lower })))
    return pairs.length > 0 && pairs.every(({ upper, lower }) => !mayReach(upper, lower))
  })
}

function layersOf(layering: Layering, closed: readonly Layer[]): NonNullable<Architecture['layers']> {
  const isClosed = (layer: Layer): boolean => closed.includes(layer)
  if (isTotal(layering))
    return layering.layers.map((layer) => (isClosed(layer) ? { name: layer.name, closed: true } : layer.name))
  return Object.fromEntries(
    [...layering.layers].reverse().map((layer) => {
      const above = directlyBelow(layering, layer).map(({ name }) => name)
      return [layer.name, isClosed(layer) ? { above, closed: true } : above]
    }),
  )
}

interface PlaceNames {
  config: NonNullable<Architecture['places']>
  places: ReadonlyMap<Group, string>
  layers: ReadonlyMap<Group, string> | null
}

function placesOf({ relation, layering, identities }: Material, isLayered: boolean): PlaceNames {
  const taken = new Set(isLayered ? layering.layers.map(({ name }) => name) : [])
  const places = new Map<Group, string>()
  const config: NonNullable<Architecture['places']> = {}
  for (const group of relation.groups) {
    const name = nameOf(isFree(group.name, taken) ? group.name : `${group.name}-place`, taken)
    places.set(group, name)
    config[name] = {
      pattern: identities.get(group)!.pattern,
      role: 'domain',
      ...(isLayered && { layer: layering.layerOf(group).name }),
      ...(group.entry !== undefined && { entry: entryOf(group.entry.globs, identities.get(group)!) }),
    }
  }
  const layers = isLayered ? new Map(relation.groups.map((group) => [group, layering.layerOf(group).name])) : null
  return { config, places, layers }
}

/** Where groups share an instance, its layers enter each other as other instances do. */
function entryOf(globs: string[], { isShared }: Identity): string[] | { instances: string[]; layers: string[] } {
  return isShared ? { instances: globs, layers: globs } : globs
}

/** Lists the imports between instances. A layer with one group means that group; otherwise its place is named. */
function allowsOf({ relation, layering, identities }: Material, names: PlaceNames, isLayered: boolean): Allow[] {
  const { groups, across } = relation
  const isOwnLayer = (group: Group): boolean => isLayered && layering.layerOf(group).groups.length === 1
  const isOneInstance = (group: Group): boolean => identities.get(group)!.captures.length === 0
  const byTargets = new Map<string, { importers: Group[]; targets: Group[] }>()
  for (const from of groups) {
    const targets = groups.filter((to) => across(from, to) && (from !== to || !isOneInstance(from)))
    if (targets.length === 0) continue
    const key = targets.map((group) => groups.indexOf(group)).join()
    const same = byTargets.get(key) ?? { importers: [], targets }
    same.importers.push(from)
    byTargets.set(key, same)
  }
  const placesOfSome = (some: readonly Group[]): string[] => some.map((group) => names.places.get(group)!)
  const ends = (some: readonly Group[]): { name: string; layers: string[] | null }[] => {
    const byName = some.filter((group) => !isOwnLayer(group) && isOneInstance(group))
    const others = some.filter((group) => !byName.includes(group))
    const listed = others.map((group) => (isOwnLayer(group) ? names.layers!.get(group)! : names.places.get(group)!))
    return [
      ...(others.length > 0 ? [{ name: '*', layers: [...new Set(listed)] }] : []),
      ...(byName.length > 0 ? [{ name: anyOf(placesOfSome(byName)), layers: null }] : []),
    ]
  }
  return [...byTargets.values()].flatMap(({ importers, targets }) =>
    ends(importers).flatMap((from) =>
      ends(targets).map((to) => ({
        from: from.name,
        to: to.name,
        ...(from.layers !== null && { fromLayers: from.layers }),
        ...(to.layers !== null && { layers: to.layers }),
      })),
    ),
  )
}

function anyOf(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `{${names.join(',')}}`
}
