import { posix } from 'node:path'
import { firstFolder, isBelow, relativeTo } from '../survey/layout.ts'
import { EXAMPLES, isLayerName, isTestFile } from '../survey/names.ts'
import type { Survey } from '../survey/survey.ts'
import { found, notes } from '../texts.ts'
import type { Draft } from './draft.ts'
import { countImports, groupSiblings, orderLayers } from './order-layers.ts'
import { below, freeName, ignoresOf, placeNotes, PlaceList, testsOf, type Places } from './places.ts'

/** A list of layers with more packages than this is not readable. */
const MANY_PACKAGES = 40

/** Policies for a workspace, the strictest first; none if most of the source is outside its packages. */
export function draftWorkspace(survey: Survey): Draft[] {
  const { members, files } = survey
  const inside = files.filter((file) => memberOf(survey, file) !== null)
  if (members.length < 2 || inside.length < files.length / 2) return []
  const groups = [...new Set(members.map(groupOf))].sort()
  return [draftLayered(survey, groups), draftPackages(survey, groups), draftGroups(survey, groups)].filter(
    (draft) => draft !== null,
  )
}

/** The folders that the packages have in common are the layers; the other files of a package are one more. */
function draftLayered(survey: Survey, groups: string[]): Draft | null {
  const folderOf = (file: string): string | null => {
    const member = memberOf(survey, file)
    return member !== null && isBelow(file, `${member}/src`) ? firstFolder(relativeTo(file, `${member}/src`)) : null
  }
  const owners = new Map<string, Set<string>>()
  for (const file of [...survey.files, ...survey.assets]) {
    const folder = folderOf(file)
    if (folder !== null && isLayerName(folder))
      owners.set(folder, (owners.get(folder) ?? new Set()).add(memberOf(survey, file)!))
  }
  const common = [...owners].filter(([, { size }]) => size > 1).map(([name]) => name)
  const inside = survey.files.filter((file) => memberOf(survey, file) !== null)
  const rest = inside.filter((file) => !common.includes(folderOf(file) ?? ''))
  const isProduct = (file: string): boolean => !isTestFile(file)
  if (common.length < 2 || rest.filter(isProduct).length > inside.filter(isProduct).length * 0.3) return null
  const index = freeName('index', common)
  const layerOf = (file: string): string | null => {
    const folder = folderOf(file) ?? ''
    return memberOf(survey, file) === null ? null : common.includes(folder) ? folder : index
  }
  const layers = order(rest.length > 0 ? [...common, index] : common, layerOf, survey)
  const places: Places = {}
  for (const group of groups) {
    const name = placeName(group, layers)
    places[name] = { pattern: below(group, '{domain}/src/{layer}/**'), role: 'domain', entry: 'any' }
    if (rest.some((file) => groupOf(memberOf(survey, file)!) === group)) {
      places[`${name}-${index}`] = { pattern: below(group, '{domain}/**'), role: 'domain', layer: index, entry: 'any' }
    }
  }
  const isLinked = survey.links.some(({ from, to }) => memberOf(survey, from) !== memberOf(survey, to))
  return finish(found.layeredPackages, places, layers, isLinked ? 'same-layers' : 'deny', survey)
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
  return finish(found.packages, places, layers, 'lower-layers', survey)
}

/** Each group of packages is a layer. */
function draftGroups(survey: Survey, groups: string[]): Draft | null {
  const layerName = (group: string): string => `in-${group === '' ? 'root' : group.replaceAll('/', '-')}`
  const layers = order(
    groups.map(layerName),
    (file) => {
      const member = memberOf(survey, file)
      return member === null ? null : layerName(groupOf(member))
    },
    survey,
  )
  const places: Places = Object.fromEntries(
    groups.map((group) => [
      placeName(group, layers),
      { pattern: below(group, '{domain}/**'), role: 'domain', layer: layerName(group), entry: 'any' },
    ]),
  )
  return finish(found.packageGroups, places, layers, 'same-layers', survey)
}

function finish(
  description: string,
  places: Places,
  layers: (string | string[])[],
  crossDomain: 'deny' | 'same-layers' | 'lower-layers',
  survey: Survey,
): Draft {
  const outside = survey.files
    .filter((file) => memberOf(survey, file) === null)
    .map((file) => firstFolder(file))
    .filter(
      (name) =>
        name !== null &&
        isLayerName(name) &&
        !EXAMPLES.test(name) &&
        !survey.members.some((member) => isBelow(member, name)),
    )
  const list = new PlaceList('', layers.flat(), places)
  list.addSurroundings(false, [...new Set(outside.map((name) => `${name}/**`))].sort(), layers.flat())
  const groups = Object.values(places).map((place) => (place as { pattern: string }).pattern)
  return {
    found: description,
    config: {
      ...(groups.some((pattern) => pattern.startsWith('{')) && {
        files: [...survey.members, ...new Set(outside)].map((folder) => `${folder}/**`),
      }),
      ...ignoresOf(survey),
      architecture: { places, layers, crossDomain, ...testsOf(survey) },
    },
    notes: {
      ignores: notes.ignores,
      files: notes.files,
      'architecture.layers': notes.packagesAsLayers(layers.some(Array.isArray)),
      'architecture.crossDomain': notes.crossPackage[crossDomain],
      'architecture.tests.files': notes.tests,
      ...placeNotes(places),
    },
  }
}

function order(
  names: readonly string[],
  layerOf: (file: string) => string | null,
  { links }: Survey,
): (string | string[])[] {
  const weights = countImports(links, layerOf)
  return groupSiblings(orderLayers(names, weights), weights)
}

function placeName(group: string, layers: readonly (string | string[])[]): string {
  return freeName(group === '' ? 'package' : group.replaceAll('/', '-').replace(/s$/, ''), layers.flat())
}

/** The folder that a package is in; empty for the root. */
function groupOf(member: string): string {
  const folder = posix.dirname(member)
  return folder === '.' ? '' : folder
}
