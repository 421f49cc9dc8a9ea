import { capturesLayer, folderOf, type ResolvedEdge } from '@stratalint/core'
import { judgeEdge, type Project } from '@stratalint/rule'
import { placeInfo } from '../place-info.ts'
import type { PlaceAnswer, PlaceOption } from '../place-of.ts'
import { existingFile, fileNameFor, readName, styleOf, type GivenName } from './file-name.ts'
import { instanceEvidence, roleEvidence, type Evidence } from './evidence.ts'
import { surveyPlaces, type Neighbour } from './survey.ts'

const MOST_OPTIONS = 3

/** Where new code of a name goes, judged by the names and places of the files that exist and by the imports of the code. */
export function optionsForName(
  project: Project,
  text: string,
  imports: readonly ResolvedEdge[],
): Pick<PlaceAnswer, 'options' | 'certainty'> {
  const name = readName(text)
  if (name.words.length === 0) return { options: [], certainty: 'none' }
  const all = surveyPlaces(project)
  const ranked = groupsOf(all)
    .map((group) => rank(name, group, all))
    .filter((one) => one.score > 0)
    .map((one) => ({ ...one, option: optionIn(project, name, one, all, imports) }))
    .filter((one): one is typeof one & { option: PlaceOption } => one.option !== null)
    .sort((a, b) => b.option.legal - a.option.legal || b.score - a.score)
  const [first, second] = ranked
  if (first === undefined) return { options: [], certainty: 'none' }
  const close = ranked.filter(({ score }) => score >= first.score * 0.6).slice(0, MOST_OPTIONS)
  return { options: close.map(({ option }) => option), certainty: certaintyOf(first, second) }
}

/** Files of one layer of one instance, or of one place without layers. */
interface Group {
  files: Neighbour[]
}

interface Ranked extends Group {
  role: Evidence
  instance: Evidence
  score: number
}

function groupsOf(files: readonly Neighbour[]): Group[] {
  const groups = new Map<string, Neighbour[]>()
  for (const file of files) {
    const { place, layer, instance } = file.location
    const key = JSON.stringify([place.name, layer, instance])
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [file])
    else known.push(file)
  }
  return [...groups.values()].map((group) => ({ files: group }))
}

function rank(name: GivenName, { files }: Group, all: readonly Neighbour[]): Ranked {
  const { location } = files[0]!
  const role = roleEvidence(name, location, all)
  const instance = instanceEvidence(name, location, all)
  // An instance that the name does not mean is as good as any other, and says nothing.
  const isNeeded =
    location.place.identity.length > 0 && (capturesLayer(location.place) || location.place.role === 'domain')
  return { files, role, instance, score: isNeeded && instance.weight === 0 ? 0 : role.weight + instance.weight }
}

function optionIn(
  project: Project,
  name: GivenName,
  { files, role, instance }: Ranked,
  all: readonly Neighbour[],
  imports: readonly ResolvedEdge[],
): PlaceOption | null {
  const { judge, facts } = project
  const { location } = files[0]!
  const sameLayer = all.filter(({ location: { place, layer } }) => place === location.place && layer === location.layer)
  const known = existingFile(name, files)
  const style = styleOf(files.length > 1 ? files : sameLayer, all, name.isComponent)
  const path = known?.path ?? `${folderFor(files)}/${fileNameFor(name, style)}`.replace(/^\//, '')
  const at = judge.locate(path)
  if (at === null || at.place !== location.place || at.layer !== location.layer || judge.unchecked(path) !== null)
    return null
  const judged = imports.filter(({ target }) => target.type !== 'unresolved')
  const legal = judged.filter((edge) => judgeEdge(judge, path, edge).status !== 'forbidden').length
  return {
    path,
    exists: facts.exists(path),
    place: placeInfo(at),
    legal,
    total: judged.length,
    because: [
      ...role.because,
      ...instance.because,
      ...(judged.length > 0 ? [`${legal} of its ${judged.length} imports are legal there`] : []),
    ],
  }
}

/** The folder with the most files of a group, the one nearest to the root of several. */
function folderFor(files: readonly Neighbour[]): string {
  const counts = new Map<string, number>()
  for (const { path } of files) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length)[0]![0]
}

function certaintyOf(first: Ranked & { option: PlaceOption }, second: Ranked | undefined): PlaceAnswer['certainty'] {
  const hasInstance = first.files[0]!.location.place.identity.length === 0 || first.instance.weight >= 2
  if (first.role.weight >= 3 && hasInstance && (second === undefined || second.score < first.score * 0.8)) return 'sure'
  return first.role.weight >= 1.5 && hasInstance ? 'likely' : 'weak'
}
