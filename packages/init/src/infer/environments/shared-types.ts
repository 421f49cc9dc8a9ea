import type { Crossing } from '../locate.ts'
import type { Order } from '../order.ts'

/** Imports of types against the order. */
export interface SharedTypes {
  all: number
  /** Those by which other code uses types of the server. */
  ofServer: number
}

/** So many imports of types are no accident. */
const MANY_TYPES = 3

/** Whether the browser imports mostly types of the server, apart from packages that package.json decides about. */
export function mostlyTypesCross(crossings: readonly Crossing[]): boolean {
  const into = crossings.filter(
    ({ source: { part: from }, target: { part: to } }) =>
      from.environment === 'browser' && to.environment === 'server' && !(from.isPackage && to.isPackage),
  )
  const types = into.filter(({ typeOnly }) => typeOnly).length
  return types >= MANY_TYPES && types >= into.length / 2
}

/** What allowing types everywhere allows; `null` where most of it has nothing to do with the server. */
export function typesSharedBy({ below }: Order, crossings: readonly Crossing[]): SharedTypes | null {
  const against = crossings.filter(
    ({ source: { part: from }, target: { part: to }, typeOnly }) =>
      typeOnly &&
      from.role === 'layer' &&
      to.role === 'layer' &&
      from.layer !== to.layer &&
      !below.get(from.layer)!.has(to.layer),
  )
  const ofServer = against.filter(
    ({ source, target }) => target.part.environment === 'server' && source.part.environment !== 'server',
  )
  return ofServer.length < against.length / 2 ? null : { all: against.length, ofServer: ofServer.length }
}
