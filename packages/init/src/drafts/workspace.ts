import type { Config } from '@stratalint/policy'
import { posix } from 'node:path'
import type { Draft } from './draft.ts'
import { addOutside, IGNORES_NOTE, ignoresOf, notesOf, testsOf, unused } from './folders.ts'
import { head, isBelow, local } from '../survey/layout.ts'
import { BESIDE, isLayerName, isTestFile } from '../survey/names.ts'
import { groupSiblings, orderLayers } from './order-layers.ts'
import type { Survey } from '../survey/survey.ts'

type Architecture = NonNullable<Config['architecture']>
type Places = NonNullable<Architecture['places']>

/** More packages than anyone would keep in one list. */
const MANY_PACKAGES = 40

const CROSS_DOMAIN_NOTES = {
  deny: 'One package imports nothing of another.',
  'same-layers': 'Packages may import each other along the layers.',
  'lower-layers': 'A package imports those that stand before it.',
}

/** Policies for a workspace, the strictest first; none where the source is not mainly in its packages. */
export function draftWorkspaces(survey: Survey): Draft[] {
  const { members, files } = survey
  const inside = files.filter((file) => memberOf(survey, file) !== null)
  if (members.length < 2 || inside.length < files.length / 2) return []
  const groups = [...new Set(members.map((member) => posix.dirname(member)))].sort()
  return [draftLayered(survey, groups), draftPackages(survey, groups), draftGroups(survey, groups)].filter(
    (draft) => draft !== null,
  )
}

/** Where the packages have the same folders inside, those are the layers; what else a package holds is one more. */
function draftLayered(survey: Survey, groups: string[]): Draft | null {
  const folderOf = (file: string): string | null => {
    const member = memberOf(survey, file)
    return member !== null && isBelow(file, `${member}/src`) ? head(local(file, `${member}/src`)) : null
  }
  const owners = new Map<string, Set<string>>()
  for (const file of [...survey.files, ...survey.assets]) {
    const folder = folderOf(file)
    if (folder !== null && isLayerName(folder))
      owners.set(folder, (owners.get(folder) ?? new Set()).add(memberOf(survey, file)!))
  }
  const found = [...owners].filter(([, { size }]) => size > 1).map(([name]) => name)
  const inside = survey.files.filter((file) => memberOf(survey, file) !== null)
  const rest = inside.filter((file) => !found.includes(folderOf(file) ?? ''))
  const isProduct = (file: string): boolean => !isTestFile(file)
  if (found.length < 2 || rest.filter(isProduct).length > inside.filter(isProduct).length * 0.3) return null
  const index = unused('index', found)
  const layerOf = (file: string): string | null => {
    const folder = folderOf(file) ?? ''
    return memberOf(survey, file) === null ? null : found.includes(folder) ? folder : index
  }
  const layers = order(rest.length > 0 ? [...found, index] : found, layerOf, survey)
  const places: Places = {}
  for (const group of groups) {
    const name = placeName(group, layers)
    places[name] = { pattern: below(group, '{domain}/src/{layer}/**'), role: 'domain', entry: 'any' }
    if (rest.some((file) => posix.dirname(memberOf(survey, file)!) === group)) {
      places[`${name}-${index}`] = { pattern: below(group, '{domain}/**'), role: 'domain', layer: index, entry: 'any' }
    }
  }
  const meet = survey.links.some(({ from, to }) => memberOf(survey, from) !== memberOf(survey, to))
  return finish(
    'The packages of the repository, with the same folders inside.',
    places,
    layers,
    meet ? 'same-layers' : 'deny',
    survey,
  )
}

function memberOf({ members }: Survey, file: string): string | null {
  return members.find((member) => isBelow(file, member)) ?? null
}

/** Each package is a layer of its own. */
function draftPackages(survey: Survey, groups: string[]): Draft | null {
  const names = survey.members.map((member) => posix.basename(member))
  if (names.length > MANY_PACKAGES || new Set(names).size < names.length || !names.every(isLayerName)) return null
  const layerOf = (file: string): string | null => {
    const member = memberOf(survey, file)
    return member === null ? null : posix.basename(member)
  }
  const layers = order(names, layerOf, survey)
  const places: Places = Object.fromEntries(
    groups.map((group) => [
      placeName(group, layers),
      { pattern: below(group, '{layer}/**'), role: 'domain', identity: ['layer'], entry: 'any' },
    ]),
  )
  return finish('The packages of the repository, ordered by their imports.', places, layers, 'lower-layers', survey)
}

/** Each group of packages is a layer. */
function draftGroups(survey: Survey, groups: string[]): Draft | null {
  const layerName = (group: string): string => `in-${group === '.' ? 'root' : group.replaceAll('/', '-')}`
  const layers = order(
    groups.map(layerName),
    (file) => {
      const member = memberOf(survey, file)
      return member === null ? null : layerName(posix.dirname(member))
    },
    survey,
  )
  const places: Places = Object.fromEntries(
    groups.map((group) => [
      placeName(group, layers),
      { pattern: below(group, '{domain}/**'), role: 'domain', layer: layerName(group), entry: 'any' },
    ]),
  )
  return finish('The packages of the repository, group by group.', places, layers, 'same-layers', survey)
}

function finish(
  found: string,
  places: Places,
  layers: (string | string[])[],
  crossDomain: 'deny' | 'same-layers' | 'lower-layers',
  survey: Survey,
): Draft {
  const outside = survey.files
    .filter((file) => memberOf(survey, file) === null)
    .map((file) => head(file))
    .filter(
      (name) =>
        name !== null &&
        isLayerName(name) &&
        !BESIDE.test(name) &&
        !survey.members.some((member) => isBelow(member, name)),
    )
  addOutside(places, '', false, [...new Set(outside.map((name) => `${name}/**`))].sort(), layers.flat(), layers.flat())
  const groups = Object.values(places).map((place) => (place as { pattern: string }).pattern)
  return {
    found,
    config: {
      ...(groups.some((pattern) => pattern.startsWith('{')) && {
        files: [...survey.members, ...new Set(outside)].map((folder) => `${folder}/**`),
      }),
      ...ignoresOf(survey),
      architecture: { places, layers, crossDomain, ...testsOf(survey) },
    },
    notes: {
      ignores: IGNORES_NOTE,
      files: 'What is source.',
      'architecture.layers':
        'From the lowest to the highest, as the imports run today: each imports itself and what stands before it' +
        (layers.some(Array.isArray) ? ', but not its neighbours in brackets.' : '.'),
      'architecture.crossDomain': CROSS_DOMAIN_NOTES[crossDomain],
      'architecture.tests.files': 'What may import more than its folder.',
      ...notesOf(places),
    },
  }
}

function order(
  names: readonly string[],
  layerOf: (file: string) => string | null,
  { links }: Survey,
): (string | string[])[] {
  const weights = new Map<string, Map<string, number>>()
  for (const { from, to, test } of links) {
    const [importer, target] = test ? [null, null] : [layerOf(from), layerOf(to)]
    if (importer === null || target === null || importer === target) continue
    const counts = weights.get(importer) ?? new Map<string, number>()
    weights.set(importer, counts.set(target, (counts.get(target) ?? 0) + 1))
  }
  return groupSiblings(orderLayers(names, weights), weights)
}

function placeName(group: string, layers: readonly (string | string[])[]): string {
  const name = group === '.' ? 'package' : group.replaceAll('/', '-').replace(/s$/, '')
  return layers.flat().includes(name) ? `${name}-place` : name
}

function below(group: string, pattern: string): string {
  return group === '.' ? pattern : `${group}/${pattern}`
}
