import type { Place } from '@stratalint/core'

/** Globs of everything below the first segment of each place's pattern; of the whole project where such a segment is not literal. */
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

/** The first segment of a pattern; `null` where it is a glob or the file itself. */
function firstFolder(pattern: string): string | null {
  const [first = '', ...rest] = pattern.split('/')
  return rest.length === 0 || /[*{]/.test(first) ? null : first
}
