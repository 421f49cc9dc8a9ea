import type { Config } from '@stratalint/policy'
import type { Model } from '../infer/model.ts'
import type { Part } from '../partition/part.ts'
import { HARNESS_LAYERS, HEXAGONAL_LAYERS } from '../roles/names.ts'
import type { Survey } from '../survey/survey.ts'
import { found, notes } from '../texts/notes.ts'
import { ignoresOf, placeNotes } from '../propose/draft-model.ts'
import type { Draft } from '../propose/draft.ts'
import { planPlaces, type Places } from '../propose/places.ts'

/** A preset by the folder of its domains, its layers, and the parts beside them that it has places for. */
interface Preset {
  name: string
  folder: string
  layers: readonly string[]
  uses: string[]
  covered: readonly string[]
  found: string
}

const PRESETS: readonly Preset[] = [
  {
    name: 'harness',
    folder: 'src/domains',
    layers: HARNESS_LAYERS,
    uses: ['runtime', 'ui'],
    covered: ['src/utils/**', 'src/app/**'],
    found: found.harness,
  },
  {
    name: 'hexagonal',
    folder: 'src/contexts',
    layers: HEXAGONAL_LAYERS,
    uses: [...HEXAGONAL_LAYERS],
    covered: ['src/shared-kernel/**', 'src/bootstrap/**'],
    found: found.hexagonal,
  },
]

/** The preset that the domains of a model match exactly, with places for the code beside them; `null` if none does. */
export function draftPreset(model: Model, survey: Survey): Draft | null {
  const domainParts = model.parts.filter(({ isDomain, role }) => isDomain && role === 'layer')
  const preset = PRESETS.find(
    ({ folder, layers }) =>
      domainParts.length > 0 &&
      domainParts.every(({ pattern, layer }) => pattern === `${folder}/{domain}/${layer}/**` && layers.includes(layer)),
  )
  if (preset === undefined) return null
  const others = model.parts.filter((one) => !domainParts.includes(one) && !isCovered(one, preset))
  if (others.some(({ role }) => role === 'layer')) return null
  const { places } = planPlaces({ ...model, parts: others, usesOf: () => preset.uses }, preset.uses)
  return extending(preset, places, survey)
}

function isCovered({ pattern, role }: Part, { covered }: Preset): boolean {
  return covered.includes(pattern) || (role === 'provider' && pattern === 'src/providers/**')
}

function extending({ name, found: description }: Preset, places: Places, survey: Survey): Draft {
  const config: Config = { extends: name, ...(Object.keys(places).length > 0 && { architecture: { places } }) }
  return {
    found: description,
    config: { ...config, ...ignoresOf(config, survey) },
    notes: {
      extends: notes.extends(name),
      ignores: notes.ignores,
      'architecture.places': notes.presetPlaces,
      ...placeNotes(places),
    },
  }
}
