import type { Place } from '@stratalint/core'

/** Globs of everything below the first folder of each place, or of the whole project if such a folder is a glob or a capture. */
export function defaultFiles(places: readonly Place[]): string[] {
  const folders = new Set(places.map(({ pattern }) => firstFolder(pattern)))
  if (folders.has(null))
    return ['**', ...(places.some(({ pattern }) => /(?:^|\/)\.[^/]*\//.test(pattern)) ? [] : ['!**/.*/**'])]
  return [...folders].flatMap((folder) => [
    `${folder}/**`,
    ...(places.some(({ pattern }) => pattern.startsWith(`${folder}/`) && /\/\.[^/]*\//.test(pattern))
      ? []
      : [`!${folder}/**/.*/**`]),
  ])
}

/** The first folder of a pattern; `null` if it is a glob, a capture or missing. */
function firstFolder(pattern: string): string | null {
  const [first = '', ...rest] = pattern.split('/')
  return rest.length === 0 || /[*{]/.test(first) ? null : first
}
