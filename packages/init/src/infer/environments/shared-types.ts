import { groupBy } from '@stratalint/core'
import type { Crossing } from '../locate.ts'
import type { Order } from '../order.ts'
import type { Packages } from '../packages.ts'

/** Imports of types against the order. */
export interface SharedTypes {
  all: number
  /** Those by which other code uses types of the server. */
  ofServer: number
}

/** So many imports of types are no accident; those of the server are none at all. */
const MANY_TYPES = 3

/**
 * The imports that show which layer is above another: what remains when the program runs, and types where nothing else connects
 * two layers of one package that run in the same place.
 */
export function decidingImports(crossings: readonly Crossing[], packages: Packages): Crossing[] {
  const pairOf = ({ source, target }: Crossing): string => [source.part.layer, target.part.layer].sort().join('\0')
  return [...groupBy(crossings, pairOf).values()].flatMap((own) => {
    const running = own.filter(({ typeOnly }) => !typeOnly)
    return running.length > 0 ? running : own.filter((crossing) => isNear(crossing, packages))
  })
}

function isNear({ from, to, source, target }: Crossing, packages: Packages): boolean {
  const [here, there] = [source.part.environment, target.part.environment]
  return packages.of(from) === packages.of(to) && (here === there || there === null)
}

/** What allowing types everywhere allows; `null` where few types are imported against the order. */
export function typesSharedBy({ below }: Order, crossings: readonly Crossing[]): SharedTypes | null {
  const isAgainst = ({ source: { part: from }, target: { part: to } }: Crossing): boolean =>
    to.role === 'app'
      ? from.role !== 'app'
      : to.role === 'layer' &&
        (from.role === 'shared' ||
          (from.role === 'layer' && from.layer !== to.layer && !below.get(from.layer)!.has(to.layer)))
  const against = crossings.filter((crossing) => crossing.typeOnly && isAgainst(crossing))
  const ofServer = against.filter(
    ({ source, target }) => target.part.environment === 'server' && source.part.environment !== 'server',
  )
  return against.length < MANY_TYPES && ofServer.length === 0
    ? null
    : { all: against.length, ofServer: ofServer.length }
}
