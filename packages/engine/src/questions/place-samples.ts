import {
  capturesLayer,
  folderOf,
  captureNames,
  placeLabel,
  staticPrefix,
  samplePath,
  type Place,
} from '@stratalint/core'
import type { Project } from '@stratalint/rule'

/** A part of the architecture that a question names, with a path that is judged like any new file there. */
export interface PlaceSample {
  label: string
  path: string
  index: string
}

/** The parts of the architecture that a name means: `orders/service`, `service`, `auth`, `providers/auth`, `utils`. */
export function samplesNamed(
  project: Project,
  text: string,
  fileName: string,
  near: string | null = null,
): PlaceSample[] {
  const segments = text.replace(/\/+$/, '').split('/')
  const found = project.judge.policy.places.flatMap((place) => samplesIn(project, place, segments, fileName, near))
  return [...new Map(found.map((sample) => [sample.path, sample])).values()]
}

function samplesIn(
  project: Project,
  place: Place,
  segments: readonly string[],
  fileName: string,
  near: string | null,
): PlaceSample[] {
  const { layers } = project.judge.policy
  const sampleIn = (values: readonly string[], layer: string | null): PlaceSample[] =>
    sampleOf(project, place, values, layer, fileName)
  const names = [place.name, placeLabel(place)]
  const isNamed = names.includes(segments[0]!)
  const rest = isNamed ? segments.slice(1) : segments
  const count = captureNames(place).length
  if (!capturesLayer(place)) {
    if (count === 0)
      return (isNamed && rest.length === 0) || (!isNamed && segments.join('/') === place.layer)
        ? sampleIn([], null)
        : []
    if (rest.length === 0) return isNamed ? sampleIn(instanceNear(project, place, near), null) : []
    if (rest.length !== count) return []
    // Any name could be an instance; one that is not on disk must be written with its place.
    const samples = sampleIn(rest, null)
    return isNamed || samples.some(({ path }) => project.facts.exists(folderOf(path))) ? samples : []
  }
  const layer = rest.find((segment) => layers.names.includes(segment))
  if (layer === undefined) return []
  const values = rest.filter((segment) => segment !== layer)
  if (values.length === count) return sampleIn(values, layer)
  return values.length === 0 ? sampleIn(instanceNear(project, place, near), layer) : []
}

/** The instance that a file belongs to if it is of this place, else the first one on disk. */
function instanceNear({ judge, facts }: Project, place: Place, near: string | null): readonly string[] {
  const at = near === null ? null : judge.locate(near)
  const names = captureNames(place)
  if (at !== null && at.place.identity.length > 0) {
    const [identity, values] = JSON.parse(at.instance) as [string[], string[]]
    const known = new Map(identity.map((name, index) => [name, values[index]!]))
    if (names.every((name) => known.has(name))) return names.map((name) => known.get(name)!)
  }
  const first = facts.foldersIn?.(staticPrefix(place.pattern))[0]
  return names.map(() => first ?? 'new')
}

function sampleOf(
  project: Project,
  place: Place,
  values: readonly string[],
  layer: string | null,
  fileName: string,
): PlaceSample[] {
  const [path, index] = [fileName, 'index.ts'].map((name) => samplePath(place, values, layer, name)) as [string, string]
  const at = project.judge.locate(path)
  if (at === null || at.place !== place) return []
  return [{ label: labelOf(place, values, layer), path, index }]
}

function labelOf(place: Place, values: readonly string[], layer: string | null): string {
  return values.length === 0 ? (layer ?? placeLabel(place)) : [...values, ...(layer === null ? [] : [layer])].join('/')
}
