import type { ConsumerEntry, Entry, Layers, Place } from '@stratalint/core'
import { checkName } from './check-name.ts'
import { checkPath, checkPlacePattern } from './check-pattern.ts'
import type { KeyPath } from '../errors/key-path.ts'
import type { EntryConfig, PlaceConfig } from '../merge/merged-config.ts'
import { oneOf, type Problems, quote } from '../errors/problems.ts'

const ROLES = ['domain', 'provider', 'shared', 'app']

/** Compiles the places, in the order in which they are matched. */
export function compilePlaces(config: Record<string, PlaceConfig>, layers: Layers, problems: Problems): Place[] {
  const places: Place[] = []
  for (const [name, place] of Object.entries(config)) {
    const path = ['architecture', 'places', name]
    checkName(name, 'place', path, problems)
    if (layers.names.includes(name)) {
      problems.add(path, `"${name}" is the name of a layer too; places and layers share one namespace`)
    }
    const compiled = compilePlace(name, place, path, layers, problems)
    if (compiled === null) continue
    const twin = places.find(({ pattern }) => pattern === compiled.pattern)
    if (twin === undefined) places.push(compiled)
    else problems.add([...path, 'pattern'], `place "${twin.name}" has the same pattern, so this place never matches`)
  }
  return places
}

function compilePlace(
  name: string,
  place: PlaceConfig,
  path: KeyPath,
  layers: Layers,
  problems: Problems,
): Place | null {
  if (place.pattern === undefined) {
    problems.add([...path, 'pattern'], 'missing, expected a pattern such as "src/domains/{domain}/{layer}/**"')
    return null
  }
  const pattern = place.pattern.replace(/^(?:\.\/)+/, '')
  const captures = checkPlacePattern(pattern, [...path, 'pattern'], problems)
  if (captures === null) return null
  const capturesLayer = captures.includes('layer')
  const role = place.role ?? (capturesLayer ? 'domain' : null)
  if (role === null) {
    problems.add(
      [...path, 'role'],
      `missing, expected ${oneOf(ROLES.map(quote))}; it is optional only if the pattern captures {layer}`,
    )
    return null
  }
  checkLayer(place, role, capturesLayer, path, layers, problems)
  checkUsage(place, role, path, layers, problems)
  return {
    name,
    pattern,
    role,
    layer: place.layer ?? null,
    identity: compileIdentity(place.identity, captures, [...path, 'identity'], problems),
    entry: compileEntry(place.entry, [...path, 'entry'], problems),
    usableFrom: place.usableFrom ?? null,
    uses: role === 'app' ? (place.uses ?? layers.last) : [],
  }
}

function checkLayer(
  place: PlaceConfig,
  role: string,
  capturesLayer: boolean,
  path: KeyPath,
  layers: Layers,
  problems: Problems,
): void {
  if (capturesLayer && layers.names.length === 0) {
    problems.add([...path, 'pattern'], 'the pattern captures {layer}, but architecture.layers is empty')
  }
  if (place.layer !== undefined) {
    if (capturesLayer) problems.add([...path, 'layer'], 'the pattern captures {layer} already; remove one of the two')
    else if (!layers.names.includes(place.layer))
      problems.addUnknown([...path, 'layer'], place.layer, 'a layer', layers.names)
  } else if (role === 'domain' && !capturesLayer && layers.names.length > 0) {
    problems.add(
      [...path, 'layer'],
      `missing, expected ${oneOf(layers.names.map(quote))}; a domain gets its layer from this key or from {layer} in its pattern`,
    )
  }
}

function checkUsage(place: PlaceConfig, role: string, path: KeyPath, layers: Layers, problems: Problems): void {
  if (place.usableFrom !== undefined) {
    const at = [...path, 'usableFrom']
    if (role !== 'provider')
      problems.add(at, `only places with the role "provider" may have this key; this place has the role "${role}"`)
    else if (!layers.names.includes(place.usableFrom))
      problems.addUnknown(at, place.usableFrom, 'a layer', layers.names)
  }
  if (place.uses !== undefined) {
    const at = [...path, 'uses']
    if (role !== 'app')
      problems.add(at, `only places with the role "app" may have this key; this place has the role "${role}"`)
    else {
      place.uses.forEach((layer, index) => {
        if (!layers.names.includes(layer)) problems.addUnknown([...at, index], layer, 'a layer', layers.names)
      })
    }
  }
}

function compileIdentity(
  identity: string[] | undefined,
  captures: string[],
  path: KeyPath,
  problems: Problems,
): string[] {
  if (identity === undefined) return captures.filter((capture) => capture !== 'layer').sort()
  identity.forEach((name, index) => {
    if (!captures.includes(name)) problems.addUnknown([...path, index], name, 'a capture of the pattern', captures)
    else if (identity.indexOf(name) !== index) problems.add([...path, index], `"${name}" is listed twice`)
  })
  return [...identity].sort()
}

function compileEntry(entry: PlaceConfig['entry'], path: KeyPath, problems: Problems): Place['entry'] {
  if (entry === undefined) return { instances: null, layers: null }
  if (typeof entry === 'object' && !Array.isArray(entry)) {
    return {
      instances: checkEntry(entry.instances ?? null, [...path, 'instances'], problems),
      layers: checkEntry(entry.layers ?? null, [...path, 'layers'], problems),
    }
  }
  return { instances: checkEntry(entry, path, problems), layers: null }
}

function checkEntry(entry: EntryConfig | null, path: KeyPath, problems: Problems): Entry | null {
  if (!Array.isArray(entry)) return entry
  const compiled = entry.map((one, index) => {
    checkPath(
      typeof one === 'string' ? one.replace(/^!/, '') : one.glob,
      typeof one === 'string' ? [...path, index] : [...path, index, 'glob'],
      problems,
    )
    return typeof one === 'string' ? one : checkConsumer(one, [...path, index], problems)
  })
  const globs = entry.filter((one) => typeof one === 'string')
  if (globs.length > 0 && globs.length === entry.length && globs.every((glob) => glob.startsWith('!'))) {
    problems.add(
      path,
      `every glob excludes, so no file is an entry; expected one that does not, such as ["**", "${globs[0]}"]`,
    )
  }
  return compiled
}

/** Checks an entry for some consumers only. */
function checkConsumer(
  { for: consumers, glob }: Exclude<Exclude<EntryConfig, string>[number], string>,
  path: KeyPath,
  problems: Problems,
): ConsumerEntry {
  const list = typeof consumers === 'string' ? [consumers] : consumers
  if (glob.startsWith('!'))
    problems.add(
      [...path, 'glob'],
      `expected a glob of the files that the consumer may import, got ${quote(glob)}, which excludes`,
    )
  else if (list.some((consumer) => consumer.includes('*')) && !/(?:^|[^*])\*(?!\*)/.test(glob)) {
    problems.add([...path, 'glob'], `expected a * for the consumer's name, as in "@x/*", got ${quote(glob)}`)
  }
  return { for: list, glob }
}
