import { type Place, SOURCE_EXTENSIONS, staticPrefix } from '@stratalint/core'

/** Globs of the source files below the places, no folder within another. */
export function defaultFiles(places: readonly Place[]): string[] {
  const patterns = places.map(({ pattern }) => pattern)
  const folders = [...new Set(patterns.filter(hasWildcard).map(staticPrefix))]
  const outermost = folders.filter((folder) => !folders.some((other) => other !== folder && isBelow(folder, other)))
  const single = [...new Set(patterns.filter((pattern) => !hasWildcard(pattern)))]
  const extensions = SOURCE_EXTENSIONS.map((extension) => extension.slice(1)).join(',')
  return [
    ...outermost.map((folder) => `${folder === '' ? '' : `${folder}/`}**/*.{${extensions}}`),
    ...single.filter((file) => !outermost.some((folder) => isBelow(file, folder))),
  ]
}

function hasWildcard(pattern: string): boolean {
  return /[{*]/.test(pattern)
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}
