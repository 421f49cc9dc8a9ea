import type { Config } from '@stratalint/policy'
import type { Draft } from './draft.ts'
import { addOutside, IGNORES_NOTE, ignoresOf, notesOf, testsOf } from './folders.ts'
import { head, isBelow, local, slicedLayers } from '../survey/layout.ts'
import { SHARED, SLICED_LAYERS } from '../survey/names.ts'
import type { Survey } from '../survey/survey.ts'
import type { Layout } from '../survey/layout.ts'

type Places = NonNullable<NonNullable<Config['architecture']>['places']>

/** A policy for feature-sliced design; `null` where too few of its layers are there. */
export function draftSliced({ base, outside, hasEntry }: Layout, survey: Survey): Draft | null {
  const present = slicedLayers(survey, base)
  if (present.length < 3) return null
  const below = (pattern: string): string => (base === '' ? pattern : `${base}/${pattern}`)
  const files = survey.files.filter((file) => isBelow(file, base))
  const others = [
    ...new Set(
      files.map((file) => head(local(file, base))).filter((name) => name !== null && !SLICED_LAYERS.includes(name)),
    ),
  ].sort() as string[]
  const places: Places = {}
  for (const name of others) {
    const isShared =
      SHARED.test(name) || survey.links.some(({ from, to }) => isBelow(to, below(name)) && !isBelow(from, below(name)))
    places[`beside-${name}`] = isShared
      ? { pattern: below(`${name}/**`), role: 'shared' }
      : { pattern: below(`${name}/**`), role: 'app', uses: SLICED_LAYERS }
  }
  // A layer of loose files, such as routes, has no slices to be entered by an index.
  for (const layer of present.filter((name) => name !== 'shared' && name !== 'app')) {
    if (files.some((file) => head(local(file, base)) === layer && head(local(file, below(layer))) === null)) {
      places[`loose-${layer}`] = { pattern: below(`${layer}/*`), role: 'domain', layer, entry: 'any' }
    }
  }
  if (base !== 'src')
    Object.assign(
      places,
      ownPlaces(
        below,
        files.some((file) => file.includes('/@')),
      ),
    )
  addOutside(places, base, hasEntry, outside, SLICED_LAYERS, SLICED_LAYERS)
  const more = Object.keys(places).length > 0
  return {
    found: `Feature-sliced design in ${base === '' ? 'the root folder' : base}.`,
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
      extends:
        'The places and layers are those of feature-sliced design: a slice imports lower layers only, by their index.',
      files: 'What is source.',
      ignores: IGNORES_NOTE,
      'architecture.layers': 'A slice imports strictly lower layers only, by their index.',
      ...notesOf(places),
      ...(base === 'src' && { 'architecture.places': 'What the preset has no place for.' }),
    },
  }
}

function ownPlaces(below: (pattern: string) => string, hasCrossImports: boolean): Places {
  return {
    'shared-unit': { pattern: below('shared/{ui,lib}/**'), role: 'shared', layer: 'shared', entry: ['*', '*/index.*'] },
    'shared-code': { pattern: below('shared/**'), role: 'shared', layer: 'shared', entry: 'any' },
    application: { pattern: below('app/**'), role: 'domain', layer: 'app' },
    slice: {
      pattern: below('{layer}/{slice}/**'),
      role: 'domain',
      identity: ['layer', 'slice'],
      entry: ['index.*', ...(hasCrossImports ? [{ for: 'entities/*', glob: '@x/*' }] : [])],
    },
  }
}
