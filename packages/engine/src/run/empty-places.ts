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
  for (const file of files) {
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
    ...places
      .filter((place) => place.inherited !== true && !seenPlaces.has(place.name))
      .map((place) => `No files match place ${place.name} (${place.pattern}).`),
    ...layers.names.filter((layer) => !seenLayers.has(layer)).map((layer) => `No files match layer ${layer}.`),
  ]
}
