import type { PlaceRef } from '../findings/finding.ts'
import { staticPrefix } from '../patterns/place-pattern.ts'
import type { Location } from '../places/location.ts'
import type { Place } from '../policy/policy.ts'
import type { Home } from '../remedies/home.ts'
import type { Judge } from '../verdict/judge.ts'
import { clean, clip } from './text.ts'

/** A location, as findings report it. */
export function placeRefOf(location: Location): PlaceRef {
  return {
    place: location.place.name,
    ...(location.place.identity.length > 0 ? { domain: location.domain } : {}),
    ...(location.layer === null ? {} : { layer: location.layer }),
  }
}

/** The label of a place: the folder that all its files share if its name is distinctive, else the place's name. */
export function placeLabel(place: Place): string {
  if (place.role === 'domain') return place.name
  const folder = staticPrefix(place.pattern).split('/').at(-1)!
  return folder === '' || folder === '.' || folder === 'src' ? place.name : folder
}

/** The layer of a file, or else the label of its instance. */
export function layerLabel(location: Location): string {
  return location.layer ?? instanceLabel(location)
}

/** The label of a file's instance: the domain, the provider, or the place itself. */
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

/** The label of a place, or the name of a layer. */
export function scopeLabel({ policy }: Judge, scope: string): string {
  const place = policy.places.find((one) => one.name === scope)
  return place === undefined ? scope : placeLabel(place)
}

/** The label of a folder of the architecture: its layer, or else its place. */
export function homeLabel({ layer, place }: Home): string {
  return clip(clean(layer ?? placeLabel(place)), 32)
}
