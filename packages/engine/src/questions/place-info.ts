import { fullLabel, type Location, type Role } from '@stratalint/core'

/** The place of a file, as answers describe it. */
export interface PlaceInfo {
  /** Its name in the policy. */
  place: string
  role: Role
  /** The domain, the provider or another instance of the place; `null` for a place without instances. */
  instance: string | null
  layer: string | null
  test: boolean
  /** As messages name it: `orders/service`, `auth`, `utils`. */
  label: string
}

/** The place of a location. */
export function placeInfo(location: Location): PlaceInfo {
  const { place, layer, domain, test } = location
  return {
    place: place.name,
    role: place.role,
    instance: place.identity.length === 0 ? null : domain,
    layer,
    test,
    label: fullLabel(location),
  }
}
