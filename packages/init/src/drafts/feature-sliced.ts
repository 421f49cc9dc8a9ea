import { firstFolder, isBelow, relativeTo, slicedLayers, type Layout } from '../survey/layout.ts'
import { SHARED, SLICED_LAYERS } from '../survey/names.ts'
import type { Survey } from '../survey/survey.ts'
import { found, notes } from '../texts.ts'
import type { Draft } from './draft.ts'
import { below, ignoresOf, placeNotes, PlaceList, testsOf, type Places } from './places.ts'

/** A policy for feature-sliced design; `null` if fewer than three of its layers exist. */
export function draftFeatureSliced(layout: Layout, survey: Survey): Draft | null {
  const { base, outside, hasEntryFiles } = layout
  const present = slicedLayers(survey, base)
  if (present.length < 3) return null
  const files = survey.files.filter((file) => isBelow(file, base))
  const others = [
    ...new Set(
      files
        .map((file) => firstFolder(relativeTo(file, base)))
        .filter((name) => name !== null && !SLICED_LAYERS.includes(name)),
    ),
  ].sort() as string[]
  const list = new PlaceList(base, SLICED_LAYERS)
  const { places } = list
  for (const name of others) {
    const isShared =
      SHARED.test(name) ||
      survey.links.some(({ from, to }) => isBelow(to, below(base, name)) && !isBelow(from, below(base, name)))
    places[`beside-${name}`] = isShared
      ? { pattern: below(base, `${name}/**`), role: 'shared' }
      : { pattern: below(base, `${name}/**`), role: 'app', uses: SLICED_LAYERS }
  }
  // Files directly in a layer, such as routes, are in no slice and so have no index.
  for (const layer of present.filter((name) => name !== 'shared' && name !== 'app')) {
    if (
      files.some(
        (file) =>
          firstFolder(relativeTo(file, base)) === layer && firstFolder(relativeTo(file, below(base, layer))) === null,
      )
    ) {
      places[`loose-${layer}`] = { pattern: below(base, `${layer}/*`), role: 'domain', layer, entry: 'any' }
    }
  }
  if (base !== 'src')
    Object.assign(
      places,
      ownPlaces(
        base,
        files.some((file) => file.includes('/@')),
      ),
    )
  list.addSurroundings(hasEntryFiles, outside, SLICED_LAYERS)
  const more = Object.keys(places).length > 0
  return {
    found: found.featureSliced(base),
    config: {
      ...(base === 'src' && { extends: 'feature-sliced' }),
      ...(base === '' && {
        files: [...SLICED_LAYERS.filter((layer) => present.includes(layer)), ...others]
          .map((name) => `${name}/**`)
          .concat(outside),
      }),
      ...ignoresOf(survey),
      ...(base === 'src'
        ? more && { architecture: { places } }
        : {
            architecture: { places, layers: SLICED_LAYERS, crossDomain: 'lower-layers' as const, ...testsOf(survey) },
          }),
    },
    notes: {
      extends: notes.featureSliced,
      files: notes.files,
      ignores: notes.ignores,
      'architecture.layers': notes.featureSlicedLayers,
      ...placeNotes(places),
      ...(base === 'src' && { 'architecture.places': notes.presetPlaces }),
    },
  }
}

function ownPlaces(base: string, hasCrossImports: boolean): Places {
  return {
    'shared-unit': {
      pattern: below(base, 'shared/{ui,lib}/**'),
      role: 'shared',
      layer: 'shared',
      entry: ['*', '*/index.*'],
    },
    'shared-code': { pattern: below(base, 'shared/**'), role: 'shared', layer: 'shared', entry: 'any' },
    application: { pattern: below(base, 'app/**'), role: 'domain', layer: 'app' },
    slice: {
      pattern: below(base, '{layer}/{slice}/**'),
      role: 'domain',
      identity: ['layer', 'slice'],
      entry: ['index.*', ...(hasCrossImports ? [{ for: 'entities/*', glob: '@x/*' }] : [])],
    },
  }
}
