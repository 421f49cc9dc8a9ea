import { capturesLayer, fullLabel, type Location, type Policy } from '@stratalint/core'

/** The part of the map that a cell belongs to. */
export type Band = 'app' | 'domain' | 'provider' | 'shared' | 'none'

/** What is graded: a layer of a domain, another place, or the files without a place. */
export interface Cell {
  /** Unique, and readable. */
  id: string
  band: Band
  /** The domain that it is a layer of; `null` outside the domains, and for a layer that makes a whole instance. */
  domain: string | null
  layer: string | null
}

/** The files without a place, and the policy where a finding is about it. */
const NO_PLACE = 'no place'

/** Finds the cell of a file, and creates it on first use. */
export interface CellIndex {
  cells: Cell[]
  cellOf(location: Location | null): number
}

/** An index of cells for the files of a policy. */
export function createCellIndex(policy: Policy): CellIndex {
  const cells: Cell[] = []
  const numbers = new Map<string, number>()
  const ids = new Set<string>()
  const layered = layeredInstances(policy)
  const uniqueId = (label: string, place: string): string => {
    const spellings = [label, `${label} (${place})`]
    const free = spellings.find((one) => !ids.has(one)) ?? `${label} (${place}, ${ids.size})`
    ids.add(free)
    return free
  }
  return {
    cells,
    cellOf(location) {
      const key = location === null ? '' : `${location.instance}\0${location.layer}`
      let number = numbers.get(key)
      if (number === undefined) {
        number = cells.length
        numbers.set(key, number)
        cells.push(
          location === null
            ? { id: uniqueId(NO_PLACE, 'none'), band: 'none', domain: null, layer: null }
            : cellAt(location, layered(location), uniqueId),
        )
      }
      return number
    },
  }
}

function cellAt(location: Location, isLayered: boolean, uniqueId: (label: string, place: string) => string): Cell {
  const { place, layer, domain } = location
  const ofDomain = place.role === 'domain' && isLayered
  const label = ofDomain && layer !== null ? `${domain}/${layer}` : fullLabel(location)
  return { id: uniqueId(label, place.name), band: place.role, domain: ofDomain ? domain : null, layer }
}

/** Whether an instance can have several layers, so that it is a domain of its own on the map. */
function layeredInstances(policy: Policy): (location: Location) => boolean {
  const layersOf = new Map<string, Set<string>>()
  const keyOf = ({ name, identity }: Location['place']): string => (identity.length === 0 ? name : identity.join())
  for (const place of policy.places) {
    const layers = layersOf.get(keyOf(place)) ?? new Set()
    layersOf.set(keyOf(place), layers)
    if (capturesLayer(place) && !place.identity.includes('layer'))
      for (const name of policy.layers.names) layers.add(name)
    else if (place.layer !== null) layers.add(place.layer)
  }
  return ({ place }) => !place.identity.includes('layer') && layersOf.get(keyOf(place))!.size > 1
}
