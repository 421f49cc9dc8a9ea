import {
  capturesLayer,
  fileNameOf,
  isSourceFile,
  staticPrefix,
  withoutExtension,
  type Location,
} from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { wordsIn } from './words-in.ts'

/** A file of the project, as far as its path shows what it contains. A project has thousands, so what few need is computed late. */
export class Neighbour {
  readonly path: string
  readonly location: Location
  /** The name without extension. */
  readonly stem: string
  #words: readonly string[] | null = null
  #lower: string | null = null

  constructor(path: string, location: Location, stem: string) {
    this.path = path
    this.location = location
    this.stem = stem
  }

  /** The folder that divides the place further, such as `ui` in a slice; `null` for a file straight in it. */
  get segment(): string | null {
    return segmentOf(this.location)
  }

  /** In small letters and in the singular. */
  get words(): readonly string[] {
    return (this.#words ??= wordsIn(this.stem))
  }

  /** Whether the name may contain a part: quick, and never wrong about one that it contains in a regular form. */
  mayContain(part: string): boolean {
    this.#lower ??= this.stem.toLowerCase()
    // The plural may end differently.
    return this.#lower.includes(part.length > 4 ? part.slice(0, -1) : part)
  }
}

/** Files of one layer of one instance, or of one place without layers. */
export interface Group {
  location: Location
  segment: string | null
  files: Neighbour[]
  /** The folder for its files where there is none yet. */
  folder?: string
}

/** More folders than this are not listed: what is common in so many is common in all. */
const MOST_FOLDERS = 460

/** The source files in the places of a project, without tests and indexes; the folders nearest to the root come first. */
export function surveyPlaces({ judge, facts }: Project): Neighbour[] {
  const bases = judge.policy.places.map(({ pattern }) => staticPrefix(pattern))
  const pending = bases.filter(
    (base, index) => bases.indexOf(base) === index && !bases.some((other) => isBelow(base, other)),
  )
  const found: Neighbour[] = []
  let listed = 0
  for (const folder of pending) {
    if (++listed > MOST_FOLDERS) break
    for (const name of facts.foldersIn?.(folder) ?? [])
      if (name !== 'node_modules' && /^[\p{L}\p{N}(]/u.test(name)) pending.push(inFolder(folder, name))
    const locate = createFolderLocator(judge.locate)
    for (const name of facts.filesIn(folder)) {
      if (!isSourceFile(name) || /\.d\.[cm]?ts$/.test(name)) continue
      const path = inFolder(folder, name)
      const location = locate(path)
      const stem = withoutExtension(fileNameOf(path))
      if (location === null || location.test || stem === 'index') continue
      found.push(new Neighbour(path, location, stem))
    }
  }
  return found
}

/** The groups of files that a new file may join. */
export function groupsOf({ judge }: Pick<Project, 'judge'>, files: readonly Neighbour[]): Group[] {
  const groups = new Map<string, Group>()
  for (const file of files) {
    const { location, segment } = file
    const key = `${location.place.name}\0${location.layer}\0${location.instance}\0${segment}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { location, segment, files: [file] })
    else known.files.push(file)
  }
  return [...groups.values(), ...emptyLayers(judge, [...groups.values()])]
}

/** The layers that an instance may have and does not have yet. */
function emptyLayers({ locate, policy }: Project['judge'], groups: readonly Group[]): Group[] {
  const seen = new Set(groups.map(({ location: { place, layer, instance } }) => `${place.name}\0${layer}\0${instance}`))
  return groups.flatMap(({ location: { place, layer, instance, root } }) => {
    if (layer === null || !capturesLayer(place)) return []
    return policy.layers.names.flatMap((name): Group[] => {
      const key = `${place.name}\0${name}\0${instance}`
      if (seen.has(key)) return []
      const folder = root
        .split('/')
        .map((part) => (part === layer ? name : part))
        .join('/')
      const location = locate(`${folder}/new.ts`)
      if (location?.place !== place || location.layer !== name || location.instance !== instance) return []
      seen.add(key)
      return [{ location, segment: null, files: [], folder }]
    })
  })
}

/** Files of one folder have one location, unless the pattern or the name of a file makes a difference. */
function createFolderLocator(locate: (path: string) => Location | null): (path: string) => Location | null {
  let first: Location | null = null
  return (path) => {
    if (first !== null && first.place.pattern.endsWith('/**') && !fileNameOf(path).slice(1, -5).includes('.'))
      return first
    const found = locate(path)
    if (found !== null && !found.test) first ??= found
    return found
  }
}

/** The first folder below the place's own, or the last one of a place's own that is neither a layer nor an instance. */
function segmentOf({ inside, root, layer, place, domain }: Location): string | null {
  const slash = inside.indexOf('/')
  if (slash !== -1) return inside.slice(0, slash)
  const last = fileNameOf(root)
  const isPlain = last === layer || domain.split('/').includes(last) || last === fileNameOf(staticPrefix(place.pattern))
  return isPlain ? null : last
}

function isBelow(path: string, folder: string): boolean {
  return path !== folder && (folder === '' || path.startsWith(`${folder}/`))
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
