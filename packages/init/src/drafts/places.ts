import type { Config } from '@stratalint/policy'
import { TESTS } from '../survey/names.ts'
import type { Survey } from '../survey/survey.ts'
import { notes } from '../texts.ts'

export type Architecture = NonNullable<Config['architecture']>
export type Places = NonNullable<Architecture['places']>

/** A pattern below a folder; an empty folder is the root. */
export function below(folder: string, pattern: string): string {
  return folder === '' ? pattern : `${folder}/${pattern}`
}

export function addShared(
  places: Places,
  base: string,
  names: readonly string[],
  layerNames: readonly string[] = [],
): void {
  if (names.length > 0)
    places[freeName('shared', layerNames)] = { pattern: below(base, `${anyOf(names)}/**`), role: 'shared' }
}

export function addApps(
  places: Places,
  base: string,
  names: readonly string[],
  uses: string[],
  layerNames: readonly string[] = [],
): void {
  for (const name of names)
    places[freeName(name === 'app' ? 'app' : `app-${name}`, layerNames)] = {
      pattern: below(base, `${name}/**`),
      role: 'app',
      ...usesOf(uses),
    }
}

/** Adds the files that start the program, and the folders around the source. */
export function addSurroundings(
  places: Places,
  { base, hasEntryFiles, outside }: { base: string; hasEntryFiles: boolean; outside: readonly string[] },
  uses: string[],
  layerNames: readonly string[] = [],
): void {
  const add = (name: string, pattern: string): void => {
    places[freeName(name, layerNames)] = { pattern, role: 'app', ...usesOf(uses) }
  }
  if (hasEntryFiles) add('entry', below(base, '*'))
  const rootFiles = outside.filter((pattern) => !pattern.includes('/'))
  if (rootFiles.length > 0) add('root', anyOf(rootFiles))
  for (const pattern of outside.filter((other) => other.includes('/'))) {
    const name = pattern.replace(/\/\*+$/, '').replaceAll('/', '-')
    add(/^\d/.test(name) || Object.hasOwn(places, name) ? `outside-${name}` : name, pattern)
  }
}

function usesOf(uses: string[]): { uses?: string[] } {
  return uses.length > 0 ? { uses } : {}
}

export function ignoresOf({ ignores }: Survey): { ignores?: string[] } {
  return ignores.length === 0 ? {} : { ignores }
}

export function testsOf({ files }: Survey): { tests?: { files: string[] } } {
  const folders = new Set(
    files
      .flatMap((file) => file.split('/').slice(0, -1))
      .filter((folder) => TESTS.test(folder) && folder !== '__tests__'),
  )
  return folders.size === 0
    ? {}
    : {
        tests: {
          files: ['**/*.{test,spec}.*', '**/__tests__/**', ...[...folders].sort().map((folder) => `**/${folder}/**`)],
        },
      }
}

/** One comment for each place, by its role. */
export function placeNotes(places: Places): Record<string, string> {
  return Object.fromEntries(
    Object.entries(places).map(([name, place]) => [
      `architecture.places.${name}`,
      notes.roles[(place as { role: string }).role]!,
    ]),
  )
}

function anyOf(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `{${names.join(',')}}`
}

/** A name for a place that is not the name of a layer: both share one namespace. */
export function freeName(name: string, layerNames: readonly string[]): string {
  return layerNames.includes(name) ? freeName(`${name}-place`, layerNames) : name
}
