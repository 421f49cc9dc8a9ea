import { memoize } from '../memoize.ts'
import { compileGlobs } from '../patterns/glob.ts'
import { compilePattern } from '../patterns/place-pattern.ts'
import type { Place, Policy } from '../policy/policy.ts'

/** The place, layer and instance of a file. */
export interface Location {
  place: Place
  layer: string | null
  /** Equal for two files exactly when they belong to one instance. */
  instance: string
  /** The instance's name for people and for `crossDomain.allow`. */
  domain: string
  test: boolean
  /** The folder that the place's pattern matched, or the single file of a layer without its extension. */
  root: string
  /** The path below `root`. */
  inside: string
  /** The layers that tests of this instance are judged as. */
  lastLayers: readonly string[]
}

/** Creates a memoized function that finds the location of a path; `null` for a path that matches no place. */
export function createLocator(policy: Policy): (path: string) => Location | null {
  const compiled = policy.places.map((place) => ({
    place,
    pattern: compilePattern(place.pattern, policy.layers.names),
  }))
  const isTest = compileGlobs(policy.tests)
  const lastLayersOf = createLastLayers(policy)

  return memoize((path) => {
    // A path outside the root has no place, even if `**` matches it.
    if (path.startsWith('../')) return null
    for (const { place, pattern } of compiled) {
      const match = pattern.match(path)
      if (match === null) continue
      const layer = match.captures['layer'] ?? place.layer
      const values = place.identity.map((name) => match.captures[name]!)
      return {
        place,
        layer,
        instance: place.identity.length === 0 ? `place:${place.name}` : JSON.stringify([place.identity, values]),
        domain: match.captures['domain'] ?? (values.length === 0 ? place.name : values.join('/')),
        test: isTest(path),
        root: match.root,
        inside: match.inside,
        lastLayers: lastLayersOf(place, layer),
      }
    }
    return null
  })
}

/** The last layers of the instance that a place belongs to: those of all the places that share its identity. */
function createLastLayers(policy: Policy): (place: Place, layer: string | null) => readonly string[] {
  const layersOfIdentity = new Map<string, Set<string>>()
  const key = (place: Place): string =>
    place.identity.length === 0 ? `place:${place.name}` : JSON.stringify(place.identity)
  for (const place of policy.places) {
    const layers = layersOfIdentity.get(key(place)) ?? new Set<string>()
    layersOfIdentity.set(key(place), layers)
    if (capturesLayer(place)) policy.layers.names.forEach((layer) => layers.add(layer))
    else if (place.layer !== null) layers.add(place.layer)
  }
  const lastOf = (layers: ReadonlySet<string>): string[] => {
    const covered = new Set([...layers].flatMap((layer) => policy.layers.below[layer] ?? []))
    return [...layers].filter((layer) => !covered.has(layer))
  }
  const lastOfIdentity = new Map([...layersOfIdentity].map(([identity, layers]) => [identity, lastOf(layers)]))
  const lastOfPlace = new Map(
    policy.places.map((place) => [place, place.identity.includes('layer') ? null : lastOfIdentity.get(key(place))!]),
  )
  return (place, layer) => (layer === null ? [] : (lastOfPlace.get(place) ?? [layer]))
}

/** Whether the place's pattern captures `{layer}`. */
export function capturesLayer(place: Place): boolean {
  return place.pattern.includes('{layer}')
}
