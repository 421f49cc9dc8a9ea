import { groupBy, type Entry, type Place, type Policy } from '@stratalint/core'
import { capped, codeOf, listed } from './words.ts'

/** At most this many lines for places. */
const MOST_LINES = 10

/** How many folders of one layer each share a line. */
const FOLDERS_A_LINE = 4

/** Where code goes and who may use it; places that differ in their folder only share a line. */
export function placeLines(policy: Policy): string[] {
  const { places, layers } = policy
  const single = places.filter(isOneLayer)
  const groups = groupBy(
    places.filter((place) => !isOneLayer(place)),
    (place) => factsOf(place, policy),
  )
  const lines = [
    ...[...groups].map(
      ([facts, group]) =>
        `- ${capped(
          group.map(({ pattern }) => codeOf(pattern)),
          4,
        )}: ${facts}`,
    ),
    ...chunks(single, FOLDERS_A_LINE).map(
      (chunk) => `- ${chunk.map(({ pattern, layer }) => `${codeOf(pattern)}: layer ${layer}`).join('; ')}`,
    ),
  ]
  const isNamed = layers.names.length > 0 && places.some(({ pattern }) => pattern.includes('{layer}'))
  return [
    `New code goes in one of these folders${isNamed ? '; {layer} is one of the layers' : ''}:`,
    ...lines.slice(0, MOST_LINES),
    ...(lines.length > MOST_LINES ? ['- and more: `npx stratalint place <file>`'] : []),
  ]
}

function isOneLayer({ role, layer, pattern }: Place): boolean {
  return role === 'domain' && layer !== null && !pattern.includes('{')
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))
}

function factsOf(place: Place, { places, crossDomain }: Policy): string {
  const { role, layer, usableFrom, uses, entry } = place
  const how = entryOf(entry.instances)
  switch (role) {
    case 'shared':
      return `usable from everywhere${how}; imports nothing else of this repository`
    case 'provider':
      return `cross-cutting code, imported${how === '' ? ' by its index' : how} from ${usableFrom === null ? 'any layer' : `layer ${usableFrom} and later`}`
    case 'app': {
      const isByIndex = places.some((other) => other.role === 'domain' && other.entry.instances === null)
      const used = `; it may import ${capped(uses, 6)} of any domain${isByIndex ? ', by its index' : ''}`
      return `wires the rest together; nothing imports it${uses.length === 0 ? '' : used}`
    }
    case 'domain': {
      const what = layer === null ? `code of one ${unitOf(place)}` : `layer ${layer}`
      return crossDomain.default === 'deny' || how === '' ? what : `${what}; others import it${how}`
    }
  }
}

/** What one instance of a place is called. */
function unitOf({ identity }: Place): string {
  const names = identity.filter((name) => name !== 'layer')
  return names.length === 0 ? 'unit' : listed(names)
}

/** How other instances import a place; empty for any file. */
function entryOf(entry: Entry | null): string {
  if (entry === null || entry === 'any') return ''
  if (entry === 'index') return ' by its index'
  return ` by ${capped(
    entry.map((one) => codeOf(typeof one === 'string' ? one : one.glob)),
    4,
  )}`
}
