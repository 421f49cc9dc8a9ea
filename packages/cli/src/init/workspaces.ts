import type { Config } from '@stratalint/policy'
import { posix } from 'node:path'
import type { Draft } from './draft.ts'
import { addOutside, IGNORES_NOTE, ignoresOf, notesOf, testsOf } from './folders.ts'
import { head, isBelow, local } from './layout.ts'
import { BESIDE, isLayerName, rankOf } from './names.ts'
import { orderLayers } from './order-layers.ts'
import type { Survey } from './survey.ts'

type Architecture = NonNullable<Config['architecture']>
type Places = NonNullable<Architecture['places']>

/** More packages than anyone would keep in one list. */
const MANY_PACKAGES = 40

/** Policies for a workspace, the strictest first; none where the source is not mainly in its packages. */
export function draftWorkspaces(survey: Survey): Draft[] {
  const { members, files } = survey
  const inside = files.filter((file) => members.some((member) => isBelow(file, member)))
  if (members.length === 0 || inside.length < files.length / 2) return []
  const groups = [...new Set(members.map((member) => posix.dirname(member)))].sort()
  return [draftLayered(survey, groups), draftPackages(survey, groups), draftGroups(survey, groups)].filter((draft) => draft !== null)
}

/** Where the packages have the same folders inside, those are the layers. */
function draftLayered(survey: Survey, groups: string[]): Draft | null {
  const layerOf = (file: string): string | null => {
    const member = survey.members.find((folder) => isBelow(file, folder))
    return member !== undefined && isBelow(file, `${member}/src`) ? head(local(file, `${member}/src`)) : null
  }
  const source = survey.files.filter((file) => survey.members.some((member) => isBelow(file, `${member}/src`)))
  const owners = new Map<string, Set<string>>()
  for (const file of source) {
    const layer = layerOf(file)
    if (layer !== null && isLayerName(layer)) owners.set(layer, (owners.get(layer) ?? new Set()).add(survey.members.find((member) => isBelow(file, member))!))
  }
  const names = [...owners].filter(([name, { size }]) => size > 1 || rankOf(name) !== null).map(([name]) => name)
  const covered = source.filter((file) => names.includes(layerOf(file) ?? '')).length
  if (names.length < 2 || covered < survey.files.length * 0.7) return null
  const layers = order(names, layerOf, survey)
  const places: Places = Object.fromEntries(groups.map((group) => [placeName(group, layers), { pattern: below(group, '{domain}/src/{layer}/**'), role: 'domain', entry: 'any' }]))
  return finish('The packages of a workspace, each with the same folders inside.', places, layers, 'same-layers', survey)
}

/** Each package is a layer of its own. */
function draftPackages(survey: Survey, groups: string[]): Draft | null {
  const names = survey.members.map((member) => posix.basename(member))
  if (names.length > MANY_PACKAGES || new Set(names).size < names.length || !names.every(isLayerName)) return null
  const layerOf = (file: string): string | null => {
    const member = survey.members.find((folder) => isBelow(file, folder))
    return member === undefined ? null : posix.basename(member)
  }
  const layers = order(names, layerOf, survey)
  const places: Places = Object.fromEntries(groups.map((group) => [placeName(group, layers), { pattern: below(group, `${'{layer}'}/**`), role: 'domain', identity: ['layer'], entry: 'any' }]))
  return finish('The packages of a workspace, ordered by their imports.', places, layers, 'lower-layers', survey)
}

/** Each group of packages is a layer. */
function draftGroups(survey: Survey, groups: string[]): Draft | null {
  const layerName = (group: string): string => `in-${group === '.' ? 'root' : group.replaceAll('/', '-')}`
  const layers = order(groups.map(layerName), (file) => {
    const member = survey.members.find((folder) => isBelow(file, folder))
    return member === undefined ? null : layerName(posix.dirname(member))
  }, survey)
  const places: Places = Object.fromEntries(groups.map((group) => [placeName(group, layers), { pattern: below(group, '{domain}/**'), role: 'domain', layer: layerName(group), entry: 'any' }]))
  return finish('The packages of a workspace, group by group.', places, layers, 'same-layers', survey)
}

function finish(found: string, places: Places, layers: string[], crossDomain: 'same-layers' | 'lower-layers', survey: Survey): Draft {
  const outside = survey.files
    .filter((file) => !survey.members.some((member) => isBelow(file, member)))
    .map((file) => head(file))
    .filter((name) => name !== null && isLayerName(name) && !BESIDE.test(name) && !survey.members.some((member) => isBelow(member, name)))
  addOutside(places, '', false, [...new Set(outside.map((name) => `${name}/**`))].sort(), layers, layers)
  const groups = Object.values(places).map((place) => (place as { pattern: string }).pattern)
  return {
    found,
    config: {
      ...(groups.some((pattern) => pattern.startsWith('{')) && { files: [...survey.members, ...new Set(outside)].map((folder) => `${folder}/**`) }),
      ...ignoresOf(survey),
      architecture: { places, layers, crossDomain, ...testsOf(survey) },
    },
    notes: {
      'ignores': IGNORES_NOTE,
      'files': 'What is source.',
      'architecture.layers': 'From the lowest to the highest, as the imports run today: each imports itself and what stands before it.',
      'architecture.crossDomain': crossDomain === 'same-layers' ? 'Packages may import each other along the layers.' : 'A package imports those that stand before it.',
      'architecture.tests.files': 'What may import more than its folder.',
      ...notesOf(places),
    },
  }
}

function order(names: readonly string[], layerOf: (file: string) => string | null, { links }: Survey): string[] {
  const weights = new Map<string, Map<string, number>>()
  for (const { from, to, test } of links) {
    const [importer, target] = test ? [null, null] : [layerOf(from), layerOf(to)]
    if (importer === null || target === null || importer === target) continue
    const counts = weights.get(importer) ?? new Map<string, number>()
    weights.set(importer, counts.set(target, (counts.get(target) ?? 0) + 1))
  }
  return orderLayers(names, weights)
}

function placeName(group: string, layers: readonly string[]): string {
  const name = group === '.' ? 'package' : group.replaceAll('/', '-').replace(/s$/, '')
  return layers.includes(name) ? `${name}-place` : name
}

function below(group: string, pattern: string): string {
  return group === '.' ? pattern : `${group}/${pattern}`
}
