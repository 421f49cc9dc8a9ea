import { groupBy } from '@stratalint/core'
import { baseName, below, isBelow, isCode, lastSegment } from '../../paths.ts'
import { part, type Part } from '../../partition/part.ts'
import { isLayerName } from '../../roles/names.ts'
import type { Survey } from '../../survey/survey.ts'
import { isNameable } from '../environments/folder-sides.ts'
import { listsOf } from '../environments/server-files.ts'
import type { Crossing, Spot } from '../locate.ts'
import type { Order } from '../order.ts'

/** Fewer imports are an accident, and more files are no exception in their folder. */
const FEW_IMPORTS = 4
const MOST_FILES = 5
const MOST = 0.2

/** What is known about parts in an order. */
interface Arranged {
  parts: readonly Part[]
  order: Order
  crossings: readonly Crossing[]
  locate(file: string): Spot | null
}

/**
 * Takes files out of a layer that a layer below uses, and that need nothing of their own layer: they are below both. A domain
 * of this kind becomes part of the layer below. `null` where there are none.
 */
export function takeLowFiles(arranged: Arranged, survey: Survey): Part[] | null {
  const { parts, order, crossings } = arranged
  const against = crossings.filter(
    ({ source, target, typeOnly }) =>
      !typeOnly &&
      source.part.role === 'layer' &&
      target.part.role === 'layer' &&
      order.below.get(target.part.layer)?.has(source.part.layer) === true,
  )
  for (const own of groupBy(against, ({ source, target }) =>
    JSON.stringify([source.part.layer, target.part.layer, target.domain]),
  ).values()) {
    const [{ source, target }] = own as [Crossing]
    const files = [...new Set(own.map(({ to }) => to))]
    if (own.length < FEW_IMPORTS || !isSameSide(source.part, target.part)) continue
    const taken = target.part.isDomain
      ? lowDomain(source, target, arranged, survey)
      : lowFiles(files, source.part, target.part, arranged, survey)
    if (taken !== null) return [...taken, ...parts]
  }
  return null
}

function isSameSide(one: Part, other: Part): boolean {
  return one.environment === null || other.environment === null || one.environment === other.environment
}

/** A domain that uses no other one and nothing above the layer that uses it. */
function lowDomain(source: Spot, target: Spot, { order, locate }: Arranged, survey: Survey): Part[] | null {
  const { layer } = source.part
  const folder = /^([^*{]*)\{domain\}\//.exec(target.part.pattern)?.[1]
  if (folder === undefined || source.part.isDomain || target.domain === null || !isLayerName(target.domain)) return null
  const path = `${folder}${target.domain}`
  const isAllowed = (to: string): boolean => {
    const spot = locate(to)
    return isBelow(to, path) || (spot !== null && (spot.part.layer === layer || isLow(spot, layer, order)))
  }
  const isLeaf = survey.links.every(
    ({ from, to, test }) => test || !isBelow(from, path) || !isCode(to) || isAllowed(to),
  )
  if (!isLeaf) return null
  return [part({ layer, pattern: `${path}/**`, shown: path, environment: source.part.environment, isInside: true })]
}

function isLow({ part: { role, layer } }: Spot, above: string, order: Order): boolean {
  return role === 'shared' || role === 'provider' || (role === 'layer' && order.below.get(above)!.has(layer))
}

function lowFiles(
  files: readonly string[],
  low: Part,
  high: Part,
  { parts, order, locate }: Arranged,
  survey: Survey,
): Part[] | null {
  const folder = high.pattern.slice(0, -'/**'.length)
  const own = survey.files.filter((file) => isCode(file) && locate(file)?.part === high)
  const layer = `${high.layer}-common`
  const isOpen =
    high.pattern.endsWith('/**') &&
    !/[*{]/.test(folder) &&
    !high.isPackage &&
    high.origin === null &&
    !parts.some((one) => one.layer === layer)
  if (!isOpen || files.length > MOST_FILES || !files.every(isNameable)) return null
  const isNeeded = (to: string): boolean => {
    const spot = locate(to)
    return !isCode(to) || files.includes(to) || (spot !== null && isLow(spot, low.layer, order))
  }
  // A type of the layer below is gone when the program runs.
  const isType = (to: string, typeOnly: boolean): boolean => typeOnly && locate(to)?.part.layer === low.layer
  const isLeaf = survey.links.every(
    ({ from, to, test, edge }) => test || !files.includes(from) || isNeeded(to) || isType(to, edge.typeOnly === true),
  )
  if (!isLeaf) return null
  const ending = /\.[\w-]+$/.exec(baseName(lastSegment(files[0]!)))?.[0]
  const alike = ending === undefined ? [] : own.filter((file) => baseName(lastSegment(file)).endsWith(ending))
  const isKind = ending !== undefined && alike.length === files.length && files.every((file) => alike.includes(file))
  if (!isKind && files.length > own.length * MOST) return null
  const patterns = isKind ? [below(folder, `**/*${ending}.*`)] : listsOf(folder, files)
  return patterns.map((pattern) =>
    part({ layer, pattern, shown: pattern, environment: high.environment, isInside: true }),
  )
}
