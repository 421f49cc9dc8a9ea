import type { Layout } from '../survey/layout.ts'
import { HARNESS_LAYERS, HEXAGONAL_LAYERS } from '../survey/names.ts'
import type { Survey } from '../survey/survey.ts'
import { found, notes } from '../texts.ts'
import type { Draft } from './draft.ts'
import { ignoresOf, placeNotes, PlaceList, type Places } from './places.ts'

/** The preset that a layout matches exactly, with the places that the preset does not have; `null` if none matches. */
export function draftPreset(layout: Layout, survey: Survey): Draft | null {
  const { base, container, shared, providers, apps, layers, hasEntryFiles, outside } = layout
  if (base !== 'src' || container === null || container.layers.length === 0 || container.hasUnlayeredFolders)
    return null
  const matches = (folder: string, known: readonly string[]): boolean =>
    container.folder === folder && container.layers.every((layer) => known.includes(layer))
  const list = new PlaceList(base)
  if (matches('domains', HARNESS_LAYERS) && layers.length === 0 && (providers === null || providers === 'providers')) {
    const uses = ['runtime', 'ui']
    list.addShared(shared.filter((name) => name !== 'utils'))
    list.addApps(
      apps.filter((name) => name !== 'app'),
      uses,
    )
    list.addSurroundings(hasEntryFiles, outside, uses)
    return extending('harness', found.harness, list.places, survey)
  }
  if (
    matches('contexts', HEXAGONAL_LAYERS) &&
    layers.every((name) => name === 'shared-kernel' || name === 'bootstrap') &&
    providers === null
  ) {
    list.addShared(shared)
    list.addApps(apps, HEXAGONAL_LAYERS)
    list.addSurroundings(hasEntryFiles, outside, HEXAGONAL_LAYERS)
    return extending('hexagonal', found.hexagonal, list.places, survey)
  }
  return null
}

function extending(preset: string, description: string, places: Places, survey: Survey): Draft {
  return {
    found: description,
    config: {
      extends: preset,
      ...ignoresOf(survey),
      ...(Object.keys(places).length > 0 && { architecture: { places } }),
    },
    notes: {
      extends: notes.extends(preset),
      ignores: notes.ignores,
      'architecture.places': notes.presetPlaces,
      ...placeNotes(places),
    },
  }
}
