import { shortHash } from '@stratalint/core'
import type { DiskTrace } from '@stratalint/graph'
import { cacheFolder, readRegularText } from '@stratalint/policy'
import { readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import {
  changedSince,
  contentsHash,
  isRacy,
  isSameStamp,
  joinStamps,
  pickStamps,
  stampAll,
  statOf,
  type Stamps,
} from './stamps.ts'

/** Everything on disk that a run depends on, apart from the checked files. Paths are relative to the root. */
export interface Surroundings {
  folders: string[]
  folderStamps: Stamps
  /** Of the names and kinds of the entries; `''` for a folder that changed during the run. */
  folderHashes: string[]
  /** Manifests, configs and other files that were read. */
  read: string[]
  readStamps: Stamps
  readHashes: string[]
  /** Single paths and what they are: paths outside of the root, and every link in the folders. */
  single: string[]
  singleStates: string[]
}

const CONFIG = /^(?:package\.json|pnpm-workspace\.yaml|\.gitignore|[tj]sconfig.*\.json)$/

/** What resolving and walking look for in the folders above the root. */
const ABOVE = [
  'package.json',
  'tsconfig.json',
  'jsconfig.json',
  'pnpm-workspace.yaml',
  '.gitignore',
  '.git',
  'node_modules',
]

/** Differs from every state, so that the path counts as changed. */
const UNKNOWN = ''

/** Records the state of everything that a trace names and that affects it. `since` is when the run began. */
export function surveySurroundings(
  root: string,
  trace: DiskTrace,
  files: ReadonlySet<string>,
  since: number,
): Surroundings {
  const survey = createSurvey(root)
  for (const folder of trace.folders) survey.addFolder(folder)
  for (const path of trace.files) survey.addRead(path)
  for (const path of trace.outside) survey.single.add(path)
  for (let folder = root; dirname(folder) !== folder;) {
    folder = dirname(folder)
    for (const name of ABOVE) survey.addAbove(join(folder, name))
  }

  const { absolute, hashes } = survey.finish()
  const folderStamps = stampAll(absolute.length, (index) => absolute[index]!)
  const deciding = new Set(trace.deciding)
  const read = [...survey.read].filter((path) => deciding.has(path) || !files.has(relative(root, path)))
  const readStamps = stampAll(read.length, (index) => read[index]!)
  const unlessChanged = (stamps: Stamps, index: number, hash: string): string =>
    changedSince(stamps, index, since) ? UNKNOWN : hash
  return {
    folders: absolute.map((path) => relative(root, path)),
    folderStamps,
    folderHashes: hashes.map((hash, index) => unlessChanged(folderStamps, index, hash)),
    read: read.map((path) => relative(root, path)),
    readStamps,
    readHashes: read.map((path, index) => unlessChanged(readStamps, index, stateOfFile(path))),
    single: [...survey.single].map((path) => relative(root, path)),
    singleStates: [...survey.single].map((path) => stateOf(root, path)),
  }
}

/** Whether nothing changed. Stamps that differ although nothing changed are replaced in place; `renewed` counts them. */
export function compareSurroundings(
  root: string,
  known: Surroundings,
  takenAt: number,
): { same: boolean; renewed: number } {
  let renewed = 0
  const compare = (
    paths: readonly string[],
    stamps: Stamps,
    hashes: readonly string[],
    hash: (path: string) => string,
  ): boolean => {
    const absolute = (index: number): string => `${root}${sep}${paths[index]!}`
    const now = stampAll(paths.length, absolute)
    for (let index = 0; index < paths.length; index++) {
      if (hashes[index] === UNKNOWN) return false
      if (isSameStamp(now, index, stamps, index) && !isRacy(stamps, index, takenAt)) continue
      if (hash(absolute(index)) !== hashes[index]) return false
      renewed += 1
    }
    stamps.set(now)
    return true
  }
  const same =
    known.single.every((path, index) => stateOf(root, join(root, path)) === known.singleStates[index]) &&
    compare(known.read, known.readStamps, known.readHashes, stateOfFile) &&
    compare(known.folders, known.folderStamps, known.folderHashes, (path) => readFolder(path).hash)
  return { same, renewed }
}

/** Adds what a later run depends on. */
export function addSurroundings(
  root: string,
  known: Surroundings,
  trace: DiskTrace,
  survey: (trace: DiskTrace) => Surroundings,
): Surroundings {
  const [folders, read, single] = [new Set(known.folders), new Set(known.read), new Set(known.single)]
  const isNew =
    (set: ReadonlySet<string>) =>
    (path: string): boolean =>
      !set.has(relative(root, path))
  const rest = {
    folders: trace.folders.filter(isNew(folders)),
    files: trace.files.filter(isNew(read)),
    deciding: trace.deciding,
    outside: trace.outside.filter(isNew(single)),
  }
  if (rest.folders.length + rest.files.length + rest.outside.length === 0) return known
  const more = survey(rest)
  const pick = (paths: readonly string[], set: ReadonlySet<string>): number[] =>
    paths.flatMap((path, index) => (set.has(path) ? [] : index))
  const [newFolders, newRead, newSingle] = [
    pick(more.folders, folders),
    pick(more.read, read),
    pick(more.single, single),
  ]
  const at = (list: readonly string[], indexes: readonly number[]): string[] => indexes.map((index) => list[index]!)
  return {
    folders: [...known.folders, ...at(more.folders, newFolders)],
    folderStamps: joinStamps(known.folderStamps, pickStamps(more.folderStamps, newFolders)),
    folderHashes: [...known.folderHashes, ...at(more.folderHashes, newFolders)],
    read: [...known.read, ...at(more.read, newRead)],
    readStamps: joinStamps(known.readStamps, pickStamps(more.readStamps, newRead)),
    readHashes: [...known.readHashes, ...at(more.readHashes, newRead)],
    single: [...known.single, ...at(more.single, newSingle)],
    singleStates: [...known.singleStates, ...at(more.singleStates, newSingle)],
  }
}

interface Survey {
  read: Set<string>
  single: Set<string>
  addFolder(folder: string): void
  addRead(path: string): void
  addAbove(path: string): void
  finish(): { absolute: string[]; hashes: string[] }
}

function createSurvey(root: string): Survey {
  const folders = new Map<string, string>()
  const read = new Set<string>()
  const single = new Set<string>()
  const seen = new Set<string>()
  const roots = [root, realpathSync.native(root)]
  const cache = cacheFolder(root)
  const caches = cache === null ? [] : [cache, realpathSync.native(cache)]
  const isInside = (path: string): boolean => roots.some((one) => path === one || path.startsWith(one + sep))

  const addFolder = (folder: string): void => {
    if (seen.has(folder)) return
    seen.add(folder)
    if (statOf(folder)?.isDirectory() === true) {
      // Git and this cache write there all the time, and no import resolves into them.
      if (basename(folder) !== '.git' && !caches.includes(folder)) open(folder)
    } else if (!isInside(folder)) {
      single.add(folder)
      return
    }
    if (isInside(folder) && !roots.includes(folder)) addFolder(dirname(folder))
  }

  const open = (folder: string): void => {
    const { hash, names, links } = readFolder(folder)
    folders.set(folder, hash)
    for (const name of links) single.add(join(folder, name))
    for (const name of names) {
      if (!CONFIG.test(name)) continue
      read.add(join(folder, name))
      if (name === 'package.json')
        for (const main of mainsOf(join(folder, name))) [dirname(main), main].forEach(addFolder)
    }
  }

  return {
    read,
    single,
    addFolder,
    addRead(path) {
      read.add(path)
    },
    addAbove(path) {
      single.add(path)
      if (CONFIG.test(basename(path))) read.add(path)
    },
    finish: () => ({ absolute: [...folders.keys()], hashes: [...folders.values()] }),
  }
}

/** The files that importing a folder resolves to, according to its manifest. */
function mainsOf(manifest: string): string[] {
  if (!isReadable(manifest)) return []
  try {
    const json = JSON.parse(readRegularText(manifest)) as Record<string, unknown>
    return ['source', 'module', 'main', 'types']
      .map((field) => json[field])
      .flatMap((main) => (typeof main === 'string' ? [join(dirname(manifest), main)] : []))
  } catch {
    return []
  }
}

function readFolder(folder: string): { hash: string; names: string[]; links: string[] } {
  try {
    // Tools keep caches in hidden folders there.
    const isHidden = basename(folder) === 'node_modules' ? (name: string) => name.startsWith('.') : () => false
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isHidden(name))
    const rows = entries.map((entry) => {
      if (entry.isSymbolicLink()) return `l${entry.name}\0${readlinkSync(join(folder, entry.name))}`
      return `${entry.isDirectory() ? 'd' : entry.isFile() ? 'f' : '?'}${entry.name}`
    })
    return {
      hash: shortHash(rows.sort().join('\n')),
      names: entries.map(({ name }) => name),
      links: entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name),
    }
  } catch {
    return { hash: statOf(folder) === undefined ? 'gone' : 'closed', names: [], links: [] }
  }
}

/** Reading a pipe or a device may never end, and a huge file is not a manifest. */
function isReadable(path: string): boolean {
  const stat = statOf(path)
  return stat?.isFile() === true && Number(stat.size) <= 8 * 1024 * 1024
}

function stateOfFile(path: string): string {
  return isReadable(path) ? contentsHash(path) || 'closed' : 'none'
}

/** What a path is, and its real path. */
function stateOf(root: string, path: string): string {
  const stat = statOf(path)
  if (stat === undefined) return 'none'
  let real = path
  try {
    real = realpathSync.native(path)
  } catch {
    // Deleted just now; the next run notices.
  }
  return `${stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other'} ${relative(root, real)}`
}
