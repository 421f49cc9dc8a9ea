import type { Project } from '@stratalint/rule'
import { CheckError } from '../base/check-error.ts'

/** Sentences about places and layers that match no file; an error if no place matches any file, unless that is a result. */
export function emptyPlaces(
  project: Project,
  files: readonly string[],
  policyFile: string,
  mayBeEmpty: boolean,
): string[] {
  const { places, layers } = project.loaded.policy
  const seenPlaces = new Set<string>()
  const seenLayers = new Set<string>()
  const wanted = places.filter(({ inherited }) => inherited !== true)
  const isAllSeen = (): boolean =>
    wanted.every(({ name }) => seenPlaces.has(name)) && layers.names.every((name) => seenLayers.has(name))
  for (const file of files) {
    if (seenPlaces.size > 0 && isAllSeen()) break
    const location = project.judge.locate(file)
    if (location === null) continue
    seenPlaces.add(location.place.name)
    if (location.layer !== null) seenLayers.add(location.layer)
  }
  if (seenPlaces.size === 0 && places.length > 0 && !mayBeEmpty) {
    throw new CheckError(
      `No file matches any place of ${policyFile}: ${places
        .map(({ name, pattern }) => `${name} (${pattern})`)
        .slice(0, 4)
        .join(', ')}. Checked ${files.length} ${files.length === 1 ? 'file' : 'files'}, for example ${files[0]}.`,
    )
  }
  return [
    ...wanted
      .filter(({ name }) => !seenPlaces.has(name))
      .map(({ name, pattern }) => `No files match place ${name} (${pattern}).`),
    ...layers.names.filter((layer) => !seenLayers.has(layer)).map((layer) => `No files match layer ${layer}.`),
  ]
}
