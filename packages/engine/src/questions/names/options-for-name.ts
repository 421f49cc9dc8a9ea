import { folderOf, instanceLabel, placeLabel, type ResolvedEdge } from '@stratalint/core'
import { judgeEdge, type Project } from '@stratalint/rule'
import { placeInfo } from '../place-info.ts'
import { legalThere } from '../legal-there.ts'
import type { PlaceAnswer, PlaceOption } from '../place-answer.ts'
import { createEvidence, type Evidence, type NameEvidence } from './evidence.ts'
import { fileNameFor } from './file-name.ts'
import { readName, type GivenName } from './given-name.ts'
import { areSynonyms, isRoleWord } from './role-words.ts'
import { groupsOf, surveyPlaces, type Group, type Neighbour } from './survey.ts'

const MOST_OPTIONS = 3
const MOST_TRIED = 6
/** So many files show how files are named. */
const MOST_ALIKE = 80

interface Ranked extends Group {
  role: Evidence
  instance: Evidence
  imports: Evidence
  known: Neighbour | null
  /** Of a place of many instances, and nothing shows which one is meant. */
  isOpen: boolean
  score: number
}

/** Where new code of a name goes, judged by the names and places of the files that exist and by the imports of the code. */
export function optionsForName(
  project: Project,
  text: string,
  imports: readonly ResolvedEdge[],
): Pick<PlaceAnswer, 'options' | 'certainty' | 'home'> {
  const name = readName(text)
  if (name.words.length === 0) return { options: [], certainty: 'none', home: null }
  const all = surveyPlaces(project)
  const evidence = createEvidence(name, all)
  const judged = imports.filter(({ target }) => target.type !== 'unresolved')
  const groups = groupsOf(project, all)
    .map((group) => rank(project, name, group, evidence, judged))
    .sort((a, b) => b.score - a.score)
  const strongest = groups.filter(({ score }) => score > 0).slice(0, MOST_TRIED)
  const ranked = strongest.flatMap((one) => {
    const option = optionIn(project, name, one, all, judged)
    return option === null ? [] : [{ ...one, option }]
  })
  const [first] = ranked
  // Another layer may be meant more clearly, in a domain that does not exist yet.
  const home = homeOf(groups)
  if (first === undefined || (home !== null && home.weight > first.score))
    return { options: [], certainty: 'none', home: home?.home ?? null }
  const needsRole = first.role.weight + first.imports.weight > 0
  const close = ranked.filter(
    ({ score, role, imports: ofImports }) =>
      score >= first.score * 0.6 &&
      (!needsRole || role.weight + ofImports.weight > 0) &&
      (first.known === null || score >= first.score * 0.9),
  )
  return {
    options: close.slice(0, MOST_OPTIONS).map(({ option }) => option),
    certainty: certaintyOf(first, close[1]),
    home: null,
  }
}

function rank(
  project: Project,
  name: GivenName,
  group: Group,
  evidence: NameEvidence,
  edges: readonly ResolvedEdge[],
): Ranked {
  const [role, instance] = [evidence.role(group), evidence.instance(group)]
  const imports = importEvidence(project, group, edges)
  const known = existingFile(name, group)
  // In a place of many instances, something must show which one is meant.
  const isOpen = group.location.place.identity.length > 0 && instance.weight + imports.instance === 0 && known === null
  // That a domain is about the subject shows no layer, unless the name contains the domain or most files are there.
  const isVague = role.weight + imports.weight === 0 && known === null && instance.weight < 2
  const score =
    isOpen || isVague || imports.weight < 0
      ? 0
      : role.weight + instance.weight + imports.weight + (known === null ? 0 : 3)
  return { ...group, role, instance, imports, known, isOpen, score }
}

/** What the imports of the code show: where all of them are legal, and which instance they are part of. */
function importEvidence(
  { judge }: Project,
  group: Group,
  edges: readonly ResolvedEdge[],
): Evidence & { instance: number } {
  if (edges.length === 0) return { weight: 0, because: [], instance: 0 }
  const { location, files } = group
  const from = files[0]?.path ?? inFolder(group.folder!, 'new.ts')
  const legal = edges.filter((edge) => judgeEdge(judge, from, edge).status !== 'forbidden').length
  if (legal < edges.length) return { weight: -1, because: [], instance: 0 }
  const own = edges.filter(
    ({ target }) => target.type === 'file' && judge.locate(target.path)?.instance === location.instance,
  ).length
  const restricted = edges.filter(
    ({ target }) => target.type === 'external' && judge.externalFor(target.name, target.virtual) !== null,
  )
  return {
    weight: (restricted.length > 0 ? 2 : 0) + (own > 0 ? 2 : 0),
    because: [legalThere(edges.length, edges.length)],
    instance: own,
  }
}

/** The file of a group that has the same name, or that has the same subject and a role of the same meaning. */
function existingFile(
  { words, topic, isComponent }: GivenName,
  { location: { layer, place }, files }: Group,
): Neighbour | null {
  const same = files.find((one) => one.mayContain(words[0]!) && one.words.join(' ') === words.join(' '))
  if (same !== undefined || isComponent || topic.length === 0) return same ?? null
  const home = layer ?? placeLabel(place)
  const [role, ...more] = words.filter(isRoleWord)
  if (role === undefined || more.length > 0) return null
  return (
    files.find((one) => {
      if (!one.mayContain(topic[0]!)) return false
      const [written, ...others] = one.words.filter(isRoleWord)
      const isSame = others.length === 0 && areSynonyms(role, written ?? home)
      return isSame && one.words.filter((word) => !isRoleWord(word)).join(' ') === topic.join(' ')
    }) ?? null
  )
}

function optionIn(
  { judge, facts }: Project,
  name: GivenName,
  { files, folder, location, segment, role, instance, imports, known }: Ranked,
  all: readonly Neighbour[],
  edges: readonly ResolvedEdge[],
): PlaceOption | null {
  const alike = all
    .filter(
      (one) =>
        one.location.place === location.place && one.location.layer === location.layer && one.segment === segment,
    )
    .slice(0, MOST_ALIKE)
  const path = known?.path ?? inFolder(folder ?? folderFor(files), fileNameFor(name, files, alike))
  const at = judge.locate(path)
  if (
    at === null ||
    at.test ||
    at.place !== location.place ||
    at.layer !== location.layer ||
    judge.unchecked(path) !== null
  )
    return null
  const exists = facts.exists(path)
  const isDeclared = exists && facts.exportsOf(path)?.some((one) => one.name === name.text) === true
  return {
    path,
    exists,
    place: placeInfo(at),
    legal: edges.length,
    total: edges.length,
    because: [
      ...(isDeclared ? [`it exports ${name.text} already`] : []),
      ...role.because,
      ...instance.because,
      ...imports.because,
      ...(folder === undefined ? [] : [`${instanceLabel(location)} has no ${location.layer!} yet`]),
    ],
  }
}

/** The folder of a group that is nearest to the root. */
function folderFor(files: readonly Neighbour[]): string {
  return files.map(({ path }) => folderOf(path)).sort((a, b) => a.length - b.length)[0]!
}

/** The layer that a name means most clearly, and the instances that have one; nothing shows which of them is meant. */
function homeOf(groups: readonly Ranked[]): { home: NonNullable<PlaceAnswer['home']>; weight: number } | null {
  const weightOf = ({ role, imports }: Ranked): number => (imports.weight < 0 ? -1 : role.weight + imports.weight)
  const [first] = groups.filter(({ isOpen }) => isOpen).sort((a, b) => weightOf(b) - weightOf(a))
  if (first === undefined || weightOf(first) < 1) return null
  const { place, layer } = first.location
  const same = groups.filter(
    ({ location }) => location.place === place && (location.layer === layer || !place.identity.includes('layer')),
  )
  return {
    weight: weightOf(first),
    home: {
      place: place.name,
      layer,
      because: [...first.role.because, ...first.imports.because],
      instances: [...new Set(same.map(({ location }) => instanceLabel(location)))].sort(),
    },
  }
}

function certaintyOf(first: Ranked, second: Ranked | undefined): PlaceAnswer['certainty'] {
  if (first.known !== null && (second === undefined || second.score < first.score)) return 'sure'
  const [role, isKnown] = [
    first.role.weight + first.imports.weight,
    first.location.place.identity.length === 0 || first.instance.weight >= 2 || first.imports.weight > 0,
  ]
  if (role >= 3 && isKnown && (second === undefined || second.score < first.score * 0.85)) return 'sure'
  return role >= 1.5 && isKnown ? 'likely' : 'weak'
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
