import type { Config } from '@stratalint/policy'
import { TESTS } from '../survey/names.ts'
import type { Survey } from '../survey/survey.ts'
import { notes } from '../texts.ts'

export type Places = NonNullable<NonNullable<Config['architecture']>['places']>
type Place = Exclude<Places[string], string | null>

/** A pattern below a folder; an empty folder is the root. */
export function below(folder: string, pattern: string): string {
  return folder === '' ? pattern : `${folder}/${pattern}`
}

/** Builds the places of a draft below a base folder. */
export class PlaceList {
  readonly places: Places
  readonly #base: string
  readonly #layerNames: readonly string[]

  constructor(base: string, layerNames: readonly string[] = [], places: Places = {}) {
    this.places = places
    this.#base = base
    this.#layerNames = layerNames
  }

  /** Returns the name of the place, which is not that of a layer. */
  add(name: string, place: Place): string {
    const free = freeName(name, this.#layerNames)
    this.places[free] = place
    return free
  }

  addShared(folders: readonly string[]): void {
    if (folders.length > 0) this.add('shared', { pattern: below(this.#base, `${anyOf(folders)}/**`), role: 'shared' })
  }

  addApps(folders: readonly string[], uses: string[]): void {
    for (const folder of folders)
      this.#addApp(folder === 'app' ? 'app' : `app-${folder}`, below(this.#base, `${folder}/**`), uses)
  }

  /** Adds the files that start the program, and the source around the base. */
  addSurroundings(hasEntryFiles: boolean, outside: readonly string[], uses: string[]): void {
    if (hasEntryFiles) this.#addApp('entry', below(this.#base, '*'), uses)
    const rootFiles = outside.filter((pattern) => !pattern.includes('/'))
    if (rootFiles.length > 0) this.#addApp('root', anyOf(rootFiles), uses)
    for (const pattern of outside.filter((other) => other.includes('/'))) {
      const name = pattern.replace(/\/\*+$/, '').replaceAll('/', '-')
      this.#addApp(/^\d/.test(name) || Object.hasOwn(this.places, name) ? `outside-${name}` : name, pattern, uses)
    }
  }

  #addApp(name: string, pattern: string, uses: string[]): void {
    this.add(name, { pattern, role: 'app', ...(uses.length > 0 && { uses }) })
  }
}

export function ignoresOf({ ignores }: Survey): { ignores?: string[] } {
  return ignores.length === 0 ? {} : { ignores }
}

export function testsOf({ files }: Survey): { tests?: { files: string[] } } {
  const folders = files
    .flatMap((file) => file.split('/').slice(0, -1))
    .filter((folder) => TESTS.test(folder) && folder !== '__tests__')
  const globs = [...new Set(folders)].sort().map((folder) => `**/${folder}/**`)
  return globs.length === 0 ? {} : { tests: { files: ['**/*.{test,spec}.*', '**/__tests__/**', ...globs] } }
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

/** A name that no layer has: places and layers share one namespace. */
export function freeName(name: string, layerNames: readonly string[]): string {
  return layerNames.includes(name) ? freeName(`${name}-place`, layerNames) : name
}
