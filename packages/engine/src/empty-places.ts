import type { Project } from '@stratalint/rule'
import { CheckError } from './check-error.ts'

/** What to tell of places and layers that hold no file; when none holds any, the policy does not fit the project. */
export function emptyPlaces(project: Project, files: readonly string[], policyFile: string): string[] {
  const { places, layers } = project.loaded.policy
  const seenPlaces = new Set<string>()
  const seenLayers = new Set<string>()
  for (const file of files) {
    const location = project.judge.locate(file)
    if (location === null) continue
    seenPlaces.add(location.place.name)
    if (location.layer !== null) seenLayers.add(location.layer)
  }
  if (seenPlaces.size === 0) {
    throw new CheckError(`No file stands in any place of ${policyFile}: ${places.map(({ name, pattern }) => `${name} (${pattern})`).slice(0, 4).join(', ')}. ${files.length} files were looked at, the first is ${files[0]}.`)
  }
  return [
    ...places.filter((place) => place.inherited !== true && !seenPlaces.has(place.name)).map((place) => `Place ${place.name} (${place.pattern}) holds no file.`),
    ...layers.names.filter((layer) => !seenLayers.has(layer)).map((layer) => `Layer ${layer} holds no file.`),
  ]
}
