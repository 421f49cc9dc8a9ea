import { baseName, firstFolder, isBelow, relativeTo, type Container, type Layout } from '../survey/layout.ts'
import { HARNESS_LAYERS, HEXAGONAL_LAYERS } from '../survey/names.ts'
import type { Survey } from '../survey/survey.ts'
import { found, notes, sharedFolders } from '../texts.ts'
import type { Draft } from './draft.ts'
import { countImports, orderLayers } from './order-layers.ts'
import { below, freeName, ignoresOf, placeNotes, PlaceList, testsOf } from './places.ts'

/** A policy made from the folders themselves, ordered by today's imports. */
export function draftFolders(
  layout: Layout,
  survey: Survey,
  { layered, crossDomain }: { layered: boolean; crossDomain: 'deny' | 'same-layers' },
): Draft {
  const { base, container, shared, providers, apps } = layout
  const inner = layered ? (container?.layers ?? []) : []
  const isSplit = inner.length > 0
  // The layer of the files in a domain that are in none of its layers.
  const rest = isSplit && container!.hasUnlayeredFiles ? freeName('index', [...layout.layers, ...inner]) : null
  const names = [
    ...new Set([
      ...layout.layers,
      ...(isSplit ? inner : container === null ? [] : [container.folder]),
      ...(rest === null ? [] : [rest]),
    ]),
  ]
  const layers = orderOf(names, inner, rest, layout, survey)
  const flatNames = Array.isArray(layers) ? layers : Object.keys(layers)
  const list = new PlaceList(base, names)
  const { places } = list

  list.addShared(shared)
  if (providers !== null) {
    list.add('provider', {
      pattern: below(base, `${providers}/{provider}/**`),
      role: 'provider',
      ...(names.includes('service') && { usableFrom: 'service' }),
    })
  }
  list.addApps(apps, flatNames)
  const domain = (pattern: string, layer?: string) =>
    ({ pattern: below(base, pattern), role: 'domain', ...(layer !== undefined && { layer }), entry: 'any' }) as const
  if (container !== null) {
    const { folder } = container
    const name = list.add(
      folder.replace(/s$/, ''),
      isSplit ? domain(`${folder}/{domain}/{layer}/**`) : domain(`${folder}/{domain}/**`, folder),
    )
    if (rest !== null) places[`${name}-${rest}`] = domain(`${folder}/{domain}/**`, rest)
  }
  const source = freeName('source', names)
  if (layout.layers.length > 0) places[source] = domain('{layer}/**')
  const isFlat = names.length === 0 && apps.length === 0 && shared.length === 0 && providers === null
  if (isFlat) places[source] = domain(base === '' ? '*' : '**')
  list.addSurroundings(layout.hasEntryFiles && !isFlat, layout.outside, flatNames)

  const draft: Draft = {
    found: container === null ? found.folders(base) : found.domains(below(base, container.folder)),
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
      files: notes.rootFiles,
      ignores: notes.ignores,
      'architecture.layers': isSplit ? notes.layers : notes.foldersAsLayers,
      'architecture.crossDomain': notes.crossDomain[crossDomain],
      'architecture.tests.files': notes.tests,
      ...placeNotes(places),
    },
  }
  if (container !== null && crossDomain === 'deny' && layout.layers.length > 0)
    allowSharedFolders(draft, source, container, layout, survey)
  return draft
}

/** Domains may import the folders next to them, where one of them does. */
function allowSharedFolders(
  draft: Draft,
  source: string,
  container: Container,
  { base, layers }: Layout,
  { links }: Survey,
): void {
  const isUsed = links.some(({ from, to }) => {
    const target = relativeTo(to, base)
    return (
      isBelow(from, below(base, container.folder)) &&
      isBelow(to, base) &&
      layers.includes(firstFolder(target) ?? baseName(target))
    )
  })
  if (!isUsed) return
  draft.config.architecture!.crossDomain = {
    default: 'deny',
    allow: [{ from: '*', to: source, reason: sharedFolders }],
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
    if (!isBelow(file, layout.base)) return null
    const [first = '', , third = ''] = relativeTo(file, layout.base).split('/')
    if (inner.length > 0 && first === layout.container?.folder) {
      const name = baseName(third)
      return inner.includes(name) ? name : rest
    }
    const name = baseName(first)
    return names.includes(name) ? name : null
  }
  return orderLayers(names, countImports(survey.links, layerOf))
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
