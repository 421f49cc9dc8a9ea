import type { DiskTrace } from '@stratalint/graph'
import { dirname, join, relative } from 'node:path'
import { changedSince, joinStamps, pickStamps, stampAll, type Stamps } from '../files/stamps.ts'
import { createSurvey, firstMissing, kindOf, stateOf, stateOfFile } from './survey.ts'

/** Everything on disk that a run depends on, apart from the checked files. Paths are relative to the root. */
export interface Surroundings {
  folders: string[]
  folderStamps: Stamps
  /** Of the names and kinds of the entries; `''` for a folder that changed during the run. */
  folderHashes: string[]
  /** The same of the entries that may affect imports of any file. */
  folderDeciding: string[]
  /** The names of the folders in each folder that are not among these, one after another. */
  folderOthers: string[]
  /** Manifests, configs and other files that were read. */
  read: string[]
  readStamps: Stamps
  readHashes: string[]
  /** Single paths and what they are: paths outside of the root, and every link in the folders. */
  single: string[]
  singleStates: string[]
  /** Paths in the folders whose existence may affect imports of any file, and the kind of each as a letter. */
  asked: string[]
  askedKinds: string
}

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
export const UNKNOWN = ''

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

  const folders = [...survey.folders.keys()]
  const listings = [...survey.folders.values()]
  const folderStamps = stampAll(folders.length, (index) => folders[index]!)
  const deciding = new Set(trace.deciding)
  const read = [...survey.read].filter((path) => deciding.has(path) || !files.has(relative(root, path)))
  const readStamps = stampAll(read.length, (index) => read[index]!)
  const unlessChanged = (stamps: Stamps, index: number, hash: string): string =>
    changedSince(stamps, index, since) ? UNKNOWN : hash
  const asked = [...new Set(trace.asked.map(firstMissing))]
  return {
    folders: folders.map((path) => relative(root, path)),
    folderStamps,
    folderHashes: listings.map(({ hash }, index) => unlessChanged(folderStamps, index, hash)),
    folderDeciding: listings.map(({ deciding }) => deciding),
    folderOthers: listings.map(({ folders: inner }, index) =>
      inner.filter((name) => !survey.folders.has(join(folders[index]!, name))).join('\0'),
    ),
    read: read.map((path) => relative(root, path)),
    readStamps,
    readHashes: read.map((path, index) => unlessChanged(readStamps, index, stateOfFile(path))),
    single: [...survey.single].map((path) => relative(root, path)),
    singleStates: [...survey.single].map((path) => stateOf(root, path)),
    asked: asked.map((path) => relative(root, path)),
    askedKinds: asked.map(kindOf).join(''),
  }
}

/** Adds what a later run depends on. */
export function addSurroundings(
  root: string,
  known: Surroundings,
  trace: DiskTrace,
  survey: (trace: DiskTrace) => Surroundings,
): Surroundings {
  const [folders, read, single, asked] = [known.folders, known.read, known.single, known.asked].map(
    (list) => new Set(list),
  ) as [Set<string>, Set<string>, Set<string>, Set<string>]
  const isNew =
    (set: ReadonlySet<string>) =>
    (path: string): boolean =>
      !set.has(relative(root, path))
  const rest = {
    folders: trace.folders.filter(isNew(folders)),
    files: trace.files.filter(isNew(read)),
    deciding: trace.deciding,
    outside: trace.outside.filter(isNew(single)),
    asked: trace.asked.filter(isNew(asked)),
  }
  if (rest.folders.length + rest.files.length + rest.outside.length + rest.asked.length === 0) return known
  const more = survey(rest)
  const pick = (paths: readonly string[], set: ReadonlySet<string>): number[] =>
    paths.flatMap((path, index) => (set.has(path) ? [] : index))
  const [newFolders, newRead, newSingle, newAsked] = [
    pick(more.folders, folders),
    pick(more.read, read),
    pick(more.single, single),
    pick(more.asked, asked),
  ]
  const at = (list: ArrayLike<string>, indexes: readonly number[]): string[] => indexes.map((index) => list[index]!)
  return {
    folders: [...known.folders, ...at(more.folders, newFolders)],
    folderStamps: joinStamps(known.folderStamps, pickStamps(more.folderStamps, newFolders)),
    folderHashes: [...known.folderHashes, ...at(more.folderHashes, newFolders)],
    folderDeciding: [...known.folderDeciding, ...at(more.folderDeciding, newFolders)],
    folderOthers: [...known.folderOthers, ...at(more.folderOthers, newFolders)],
    read: [...known.read, ...at(more.read, newRead)],
    readStamps: joinStamps(known.readStamps, pickStamps(more.readStamps, newRead)),
    readHashes: [...known.readHashes, ...at(more.readHashes, newRead)],
    single: [...known.single, ...at(more.single, newSingle)],
    singleStates: [...known.singleStates, ...at(more.singleStates, newSingle)],
    asked: [...known.asked, ...at(more.asked, newAsked)],
    askedKinds: known.askedKinds + at(more.askedKinds, newAsked).join(''),
  }
}
