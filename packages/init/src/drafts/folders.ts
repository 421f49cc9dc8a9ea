import type { Config } from '@stratalint/policy'
import type { Draft } from './draft.ts'
import { head, isBelow, local, stem, type Container, type Layout } from '../survey/layout.ts'
import { HARNESS_LAYERS, HEXAGONAL_LAYERS, TESTS } from '../survey/names.ts'
import { orderLayers } from './order-layers.ts'
import type { Survey } from '../survey/survey.ts'

type Architecture = NonNullable<Config['architecture']>
type Places = NonNullable<Architecture['places']>

/** The preset that a layout fits exactly, with the places that it lacks; `null` where it fits none. */
export function draftPreset(layout: Layout, survey: Survey): Draft | null {
  const { base, container, shared, providers, apps, layers, hasEntry, outside } = layout
  if (base !== 'src' || container === null || container.layers.length === 0 || container.hasOtherFolders) return null
  const fits = (folder: string, known: readonly string[]): boolean =>
    container.folder === folder && container.layers.every((layer) => known.includes(layer))
  const places: Places = {}
  if (fits('domains', HARNESS_LAYERS) && layers.length === 0 && (providers === null || providers === 'providers')) {
    addShared(
      places,
      base,
      shared.filter((name) => name !== 'utils'),
      [],
    )
    addApps(
      places,
      base,
      apps.filter((name) => name !== 'app'),
      ['runtime', 'ui'],
      [],
    )
    addOutside(places, base, hasEntry, outside, ['runtime', 'ui'], [])
    return preset(
      'harness',
      'Domains in src/domains, layered as types, config, repo, service, runtime, ui.',
      places,
      survey,
    )
  }
  if (
    fits('contexts', HEXAGONAL_LAYERS) &&
    layers.every((name) => name === 'shared-kernel' || name === 'bootstrap') &&
    providers === null
  ) {
    addShared(places, base, shared, [])
    addApps(places, base, apps, HEXAGONAL_LAYERS, [])
    addOutside(places, base, hasEntry, outside, HEXAGONAL_LAYERS, [])
    return preset(
      'hexagonal',
      'Contexts in src/contexts, each with a domain, its application and its adapters.',
      places,
      survey,
    )
  }
  return null
}

function preset(name: string, found: string, places: Places, survey: Survey): Draft {
  const more = Object.keys(places).length > 0
  return {
    found,
    config: { extends: name, ...ignoresOf(survey), ...(more && { architecture: { places } }) },
    notes: {
      extends: `The places and layers are those of ${name}.`,
      ignores: IGNORES_NOTE,
      'architecture.places': 'What the preset has no place for.',
      ...notesOf(places),
    },
  }
}

/** A policy made from the folders themselves, their layers ordered by the imports that there are. */
export function draftFolders(
  layout: Layout,
  survey: Survey,
  { layered, crossDomain }: { layered: boolean; crossDomain: 'deny' | 'same-layers' },
): Draft {
  const { base, container, shared, providers, apps, hasEntry, outside } = layout
  const inner = layered ? (container?.layers ?? []) : []
  const isSplit = inner.length > 0
  const rest = isSplit && container!.hasRest ? unused('index', [...layout.layers, ...inner]) : null
  const names = [
    ...new Set([
      ...layout.layers,
      ...(isSplit ? inner : container === null ? [] : [container.folder]),
      ...(rest === null ? [] : [rest]),
    ]),
  ]
  const layers = orderOf(names, inner, rest, layout, survey)
  const below = (pattern: string): string => (base === '' ? pattern : `${base}/${pattern}`)
  const places: Places = {}
  const flatNames = Array.isArray(layers) ? (layers as string[]) : Object.keys(layers)

  addShared(places, base, shared, names)
  if (providers !== null) {
    places[unused('provider', names)] = {
      pattern: below(`${providers}/{provider}/**`),
      role: 'provider',
      ...(names.includes('service') && { usableFrom: 'service' }),
    }
  }
  addApps(places, base, apps, flatNames, names)
  const one = container === null ? '' : unused(container.folder.replace(/s$/, ''), names)
  if (container !== null) {
    places[one] = isSplit
      ? { pattern: below(`${container.folder}/{domain}/{layer}/**`), role: 'domain', entry: 'any' }
      : { pattern: below(`${container.folder}/{domain}/**`), role: 'domain', layer: container.folder, entry: 'any' }
    if (rest !== null)
      places[`${one}-${rest}`] = {
        pattern: below(`${container.folder}/{domain}/**`),
        role: 'domain',
        layer: rest,
        entry: 'any',
      }
  }
  const source = unused('source', names)
  if (layout.layers.length > 0) places[source] = { pattern: below('{layer}/**'), role: 'domain', entry: 'any' }
  const isFlat = names.length === 0 && apps.length === 0 && shared.length === 0 && providers === null
  if (isFlat) places[source] = { pattern: base === '' ? '*' : below('**'), role: 'domain', entry: 'any' }
  addOutside(places, base, hasEntry && !isFlat, outside, flatNames, names)

  const draft: Draft = {
    found:
      container === null
        ? `The folders of ${base === '' ? 'the project' : base}, ordered by their imports.`
        : `Domains in ${below(container.folder)}.`,
    config: {
      ...(base === '' && { files: filesOf(layout) }),
      ...ignoresOf(survey),
      architecture: {
        places,
        ...(names.length > 0 && { layers: layers as string[] }),
        ...(container !== null && { crossDomain }),
        ...testsOf(survey),
      },
    },
    notes: {
      files: 'What is source; a new folder at the root belongs here.',
      ignores: IGNORES_NOTE,
      'architecture.layers':
        inner.length > 0 && layers !== names
          ? 'From the lowest to the highest: a layer imports itself and what stands before it.'
          : 'From the lowest to the highest, as the imports run today: a folder imports itself and what stands before it.',
      'architecture.crossDomain':
        crossDomain === 'deny'
          ? 'One domain imports nothing of another.'
          : 'Domains may import each other along the layers; deny would be stricter.',
      'architecture.tests.files': 'What may import more than its folder.',
      ...notesOf(places),
    },
  }
  if (container !== null && crossDomain === 'deny' && layout.layers.length > 0)
    openTo(draft, source, container, layout, survey)
  return draft
}

/** What is not in a domain is there for all of them; said only where a domain does use it. */
function openTo(draft: Draft, source: string, container: Container, { base, layers }: Layout, { links }: Survey): void {
  const folder = base === '' ? container.folder : `${base}/${container.folder}`
  const isUsed = links.some(
    ({ from, to }) =>
      isBelow(from, folder) && isBelow(to, base) && layers.includes(head(local(to, base)) ?? stem(local(to, base))),
  )
  if (!isUsed) return
  draft.config.architecture!.crossDomain = {
    default: 'deny',
    allow: [{ from: '*', to: source, reason: 'The folders beside the domains serve all of them.' }],
  }
}

function orderOf(
  names: string[],
  inner: readonly string[],
  rest: string | null,
  layout: Layout,
  survey: Survey,
): string[] | Record<string, string[]> {
  const isAlone = names.every((name) => inner.includes(name))
  if (isAlone && inner.length > 0 && inner.every((name) => HARNESS_LAYERS.includes(name))) return HARNESS_LAYERS
  if (isAlone && inner.includes('application') && inner.every((name) => HEXAGONAL_LAYERS.includes(name))) {
    return { domain: [], application: ['domain'], inbound: ['application'], outbound: ['application'] }
  }
  const layerOf = (file: string): string | null => {
    const [first = '', , third = ''] = local(file, layout.base).split('/')
    if (inner.length > 0 && first === layout.container?.folder) {
      const name = stem(third)
      return inner.includes(name) ? name : rest
    }
    const name = stem(first)
    return names.includes(name) ? name : null
  }
  const weights = new Map<string, Map<string, number>>()
  for (const { from, to, test } of survey.links) {
    if (test || !isBelow(from, layout.base) || !isBelow(to, layout.base)) continue
    const [importer, target] = [layerOf(from), layerOf(to)]
    if (importer === null || target === null || importer === target) continue
    const counts = weights.get(importer) ?? new Map<string, number>()
    weights.set(importer, counts.set(target, (counts.get(target) ?? 0) + 1))
  }
  return orderLayers(names, weights)
}

function addShared(places: Places, base: string, names: readonly string[], taken: readonly string[]): void {
  if (names.length > 0) places[unused('shared', taken)] = { pattern: join(base, `${oneOf(names)}/**`), role: 'shared' }
}

function addApps(
  places: Places,
  base: string,
  names: readonly string[],
  uses: string[],
  taken: readonly string[],
): void {
  for (const name of names)
    places[unused(name === 'app' ? 'app' : `app-${name}`, taken)] = {
      pattern: join(base, `${name}/**`),
      role: 'app',
      ...usesOf(uses),
    }
}

/** The files that start the program, and what lies around the source. */
export function addOutside(
  places: Places,
  base: string,
  hasEntry: boolean,
  outside: readonly string[],
  uses: string[],
  taken: readonly string[],
): void {
  if (hasEntry) places[unused('entry', taken)] = { pattern: join(base, '*'), role: 'app', ...usesOf(uses) }
  const rootFiles = outside.filter((pattern) => !pattern.includes('/'))
  if (rootFiles.length > 0) places[unused('root', taken)] = { pattern: oneOf(rootFiles), role: 'app', ...usesOf(uses) }
  for (const pattern of outside.filter((other) => other.includes('/'))) {
    const name = pattern.replace(/\/\*+$/, '').replaceAll('/', '-')
    places[unused(/^\d/.test(name) || Object.hasOwn(places, name) ? `outside-${name}` : name, taken)] = {
      pattern,
      role: 'app',
      ...usesOf(uses),
    }
  }
}

function usesOf(uses: string[]): { uses?: string[] } {
  return uses.length > 0 ? { uses } : {}
}

function filesOf({ layers, shared, apps, providers, container, outside }: Layout): string[] {
  const folders = [
    ...layers,
    ...shared,
    ...apps,
    ...(providers === null ? [] : [providers]),
    ...(container === null ? [] : [container.folder]),
  ]
  return ['*', ...[...new Set(folders)].sort().map((folder) => `${folder}/**`), ...outside]
}

export const IGNORES_NOTE = 'Not source: fixtures, and what is built or copied in.'

export function ignoresOf({ ignores }: Survey): { ignores?: string[] } {
  return ignores.length === 0 ? {} : { ignores }
}

export function testsOf({ files }: Survey): { tests?: { files: string[] } } {
  const folders = new Set(
    files
      .flatMap((file) => file.split('/').slice(0, -1))
      .filter((folder) => TESTS.test(folder) && folder !== '__tests__'),
  )
  return folders.size === 0
    ? {}
    : {
        tests: {
          files: ['**/*.{test,spec}.*', '**/__tests__/**', ...[...folders].sort().map((folder) => `**/${folder}/**`)],
        },
      }
}

export function notesOf(places: Places): Record<string, string> {
  const about: Record<string, string> = {
    shared: 'Usable from everywhere; imports nothing of the rest.',
    provider: 'Entered by its index only.',
    app: 'May use the rest; nobody imports it.',
    domain: 'Imports along the layers.',
  }
  return Object.fromEntries(
    Object.entries(places).map(([name, place]) => [
      `architecture.places.${name}`,
      about[(place as { role: string }).role]!,
    ]),
  )
}

function oneOf(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `{${names.join(',')}}`
}

function join(base: string, pattern: string): string {
  return base === '' ? pattern : `${base}/${pattern}`
}

/** Layers and places share one namespace. */
export function unused(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? unused(`${name}-place`, taken) : name
}
