import type { Standing } from '../finding.ts'
import { staticPrefix } from '../pattern.ts'
import type { Location } from '../place.ts'
import type { Place } from '../policy.ts'
import type { Judge } from '../verdict.ts'

/** A location as a finding carries it. */
export function standingOf(location: Location): Standing {
  return {
    place: location.place.name,
    ...(location.place.identity.length > 0 ? { domain: location.domain } : {}),
    ...(location.layer === null ? {} : { layer: location.layer }),
  }
}

/** What people call a place: the folder that all its files share when that says something, else its name. */
export function placeLabel(place: Place): string {
  if (place.role === 'domain') return place.name
  const folder = staticPrefix(place.pattern).split('/').at(-1)!
  return folder === '' || folder === '.' || folder === 'src' ? place.name : folder
}

/** The layer of a file, or what its place or instance is called when it has none. */
export function layerLabel(location: Location): string {
  return location.layer ?? instanceLabel(location)
}

/** The instance of a file: the domain, the provider, or the place itself. */
export function instanceLabel(location: Location): string {
  const { identity } = location.place
  if (identity.length === 0) return placeLabel(location.place)
  return identity.includes('domain')
    ? location.domain
    : (JSON.parse(location.instance) as [string[], string[]])[1].join('/')
}

/** Instance and layer: `orders/service`, `auth`, `utils`. */
export function fullLabel(location: Location): string {
  if (location.place.identity.length === 0) return layerLabel(location)
  const instance = instanceLabel(location)
  return location.layer === null || location.place.identity.includes('layer')
    ? instance
    : `${instance}/${location.layer}`
}

/** A place by what people call it; a layer by its name. */
export function scopeLabel({ policy }: Judge, scope: string): string {
  const place = policy.places.find((one) => one.name === scope)
  return place === undefined ? scope : placeLabel(place)
}
