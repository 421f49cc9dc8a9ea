import type { Config } from '@stratalint/policy'
import { below, firstFolder, isBelow, relativeTo } from '../paths.ts'
import { isLayerName, isSupportName, SLICED_LAYERS } from '../roles/names.ts'
import { testGlobs } from '../roles/file-role.ts'
import type { Survey } from '../survey/survey.ts'
import { found, notes } from '../texts/notes.ts'
import { ignoresOf, placeNotes } from '../propose/draft-model.ts'
import type { Draft } from '../propose/draft.ts'
import type { Places } from '../propose/places.ts'

/** The folder that has at least three layers of feature-sliced design, with names that are usual only there; `null` if there is none. */
export function findSliced(survey: Survey): string | null {
  const layersIn = new Map<string, Set<string>>()
  for (const file of survey.files) {
    const path = file.split('/')
    path.slice(0, -1).forEach((name, index) => {
      if (!SLICED_LAYERS.includes(name)) return
      const folder = path.slice(0, index).join('/')
      layersIn.set(folder, (layersIn.get(folder) ?? new Set()).add(name))
    })
  }
  const isSliced = (layers: ReadonlySet<string>): boolean =>
    layers.size >= 3 &&
    (['entities', 'widgets'].some((name) => layers.has(name)) ||
      ['features', 'shared', 'pages'].every((name) => layers.has(name)))
  const folder = [...layersIn].find(([, layers]) => isSliced(layers))?.[0]
  const inside = survey.files.filter((file) => folder !== undefined && isBelow(file, folder)).length
  return folder === undefined || inside < survey.files.length * 0.5 ? null : folder
}

/** A policy for feature-sliced design in a folder. */
export function draftFeatureSliced(base: string, survey: Survey): Draft {
  const files = survey.files.filter((file) => isBelow(file, base))
  const folders = [...new Set(files.map((file) => firstFolder(relativeTo(file, base))))].filter((name) => name !== null)
  const present = SLICED_LAYERS.filter((layer) => folders.includes(layer))
  const others = folders
    .filter((name) => !SLICED_LAYERS.includes(name) && !isSupportName(name) && isLayerName(name))
    .sort()
  const places: Places = {
    ...besidePlaces(base, others, survey),
    ...loosePlaces(base, present, files),
    ...(base === 'src'
      ? {}
      : ownPlaces(
          base,
          files.some((file) => file.includes('/@')),
        )),
    ...(files.some((file) => isOwnFile(file, base) && !survey.tests.isTest(file)) && {
      entry: { pattern: below(base, '*'), role: 'app', uses: SLICED_LAYERS },
    }),
  }
  const tests = testGlobs(files, survey.tests)
  const architecture = {
    ...(Object.keys(places).length > 0 && { places }),
    ...(base !== 'src' && { layers: SLICED_LAYERS, crossDomain: 'lower-layers' as const }),
    ...(tests !== null && { tests: { files: tests } }),
  }
  const config: Config = {
    ...(base === 'src' && { extends: 'feature-sliced' }),
    ...(base === '' && { files: [...present, ...others].map((name) => `${name}/**`) }),
    ...(Object.keys(architecture).length > 0 && { architecture }),
  }
  return {
    found: found.featureSliced(base),
    config: { ...ignoresOf(config, survey), ...config },
    notes: {
      extends: notes.featureSliced,
      files: notes.files,
      ignores: notes.ignores,
      'architecture.layers': notes.featureSlicedLayers,
      'architecture.tests.files': notes.tests,
      ...placeNotes(places),
      ...(base === 'src' && { 'architecture.places': notes.presetPlaces }),
    },
  }
}

/** Folders next to the layers: shared where other code imports them. */
function besidePlaces(base: string, names: readonly string[], { links }: Survey): Places {
  return Object.fromEntries(
    names.map((name) => {
      const folder = below(base, name)
      const isShared = links.some(({ from, to, test }) => !test && isBelow(to, folder) && !isBelow(from, folder))
      const pattern = `${folder}/**`
      return [`beside-${name}`, isShared ? { pattern, role: 'shared' } : { pattern, role: 'app', uses: SLICED_LAYERS }]
    }),
  )
}

/** Files directly in a layer, such as routes, are in no slice and so have no index. */
function loosePlaces(base: string, layers: readonly string[], files: readonly string[]): Places {
  return Object.fromEntries(
    layers
      .filter((layer) => layer !== 'shared' && layer !== 'app')
      .filter((layer) => files.some((file) => isOwnFile(file, below(base, layer))))
      .map((layer) => [
        `loose-${layer}`,
        { pattern: below(base, `${layer}/*`), role: 'domain' as const, layer, entry: 'any' as const },
      ]),
  )
}

function isOwnFile(file: string, folder: string): boolean {
  return isBelow(file, folder) && firstFolder(relativeTo(file, folder)) === null
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
