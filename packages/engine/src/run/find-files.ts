import { parentOf } from '@stratalint/core'
import { walk, type KnownFolder, type Walk } from '@stratalint/graph'
import type { Project } from '@stratalint/rule'
import type { Dirent } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { knownFolders } from '../cache/files/known-folders.ts'
import type { Earlier, WalkReport } from '../cache/project-state.ts'
import { CheckError } from '../base/check-error.ts'
import type { FolderListings } from '../hosts/oxc/folder-listings.ts'
import { emptyPlaces } from './empty-places.ts'
import type { FreshRunOptions } from './run-options.ts'

/** What a walk over the folders of a project found. */
export interface FoundFiles {
  files: string[]
  listings: FolderListings
  walk: WalkReport
  /** How many files and folders could not be read. */
  unreadable: number
}

/** What an earlier walk found, and the only folders whose entries changed since. */
export interface EarlierWalk {
  files: readonly string[]
  walk: WalkReport
  folders: ReadonlySet<string>
  /** What is known of the others. */
  known: (folder: string) => KnownFolder | undefined
}

/** The earlier walk of a run, unless a new one must look everywhere. */
export function earlierWalk(
  { state: { files, walk }, folders, surroundings }: Pick<Earlier, 'state' | 'folders' | 'surroundings'>,
  root: string,
  texts: FreshRunOptions['texts'],
): EarlierWalk | null {
  const isEveryFolderRead = walk.notices.length === walk.nested.length
  return folders === null || surroundings === null || !isEveryFolderRead || (texts?.size ?? 0) > 0
    ? null
    : { files, walk, folders, known: knownFolders(root, surroundings) }
}

/** Walks the project. `onFiles` is called with the number of files found so far. */
export function findFiles(
  { loaded, cwd, log, texts, mayBeEmpty, progress }: FreshRunOptions,
  project: Project,
  earlier: EarlierWalk | null,
  onFiles?: (files: number) => void,
): FoundFiles {
  progress({ phase: 'walk' })
  const listings = new Map<string, readonly Dirent[]>()
  const walked = walkAgain(earlier, (only) => walk(loaded, log ?? undefined, listings, onFiles, only))
  if (texts !== undefined) listFiles(loaded.root, texts.keys(), listings)
  project.resolver.prime({ listings, ...(earlier !== null && { earlier: earlier.known }) })
  const unreadable = walked.skipped.filter(({ why }) => why === 'unreadable')
  const unreadRules = walked.unreadRules.filter(({ asGitDoes }) => !asGitDoes)
  const files = withTexts(walked.files, texts)
  if (files.length === 0 && mayBeEmpty !== true) {
    throw new CheckError(
      `No source file in ${loaded.root === cwd ? 'this folder' : 'the project'} matches \`files\` of ${loaded.policyFile} (${loaded.policy.files.slice(0, 3).join(', ') || 'empty, because no places are defined'}).${nestedProjects(walked.nested)}`,
    )
  }
  const notices = [
    ...walked.nested.map((folder) => `${folder} has its own policy and is not checked here; check it from there.`),
    ...unreadable.map(({ path }) => `${path} cannot be read; nothing in it is checked.`),
    ...walked.unreadRules.map(
      ({ path, why }) => `${path} ${why}, so its rules do not apply; the files it lists are checked.`,
    ),
  ]
  return {
    files,
    listings,
    walk: {
      notices,
      nested: walked.nested,
      skipped: walked.skipped,
      empty: emptyPlaces(project, files, loaded.policyFile, mayBeEmpty === true),
    },
    unreadable: unreadable.length + unreadRules.length,
  }
}

/** Adds what an earlier walk found in the folders that are unchanged. */
function walkAgain(earlier: EarlierWalk | null, walkIn: (only?: ReadonlySet<string>) => Walk): Walk {
  if (earlier === null) return walkIn()
  const { files, walk: before, folders } = earlier
  const isKept = (path: string): boolean => !folders.has(parentOf(path))
  const found = walkIn(folders)
  return {
    ...found,
    files: [...files.filter(isKept), ...found.files].sort(),
    skipped: [...before.skipped.filter(({ path }) => isKept(path)), ...found.skipped].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
    nested: [...new Set([...before.nested, ...found.nested])].sort(),
  }
}

/** The files with those that exist only as a given text. */
export function withTexts(files: string[], texts: FreshRunOptions['texts']): string[] {
  return texts === undefined ? files : [...new Set([...files, ...texts.keys()])].sort()
}

function nestedProjects(folders: readonly string[]): string {
  return folders.length === 0
    ? ''
    : ` Check ${folders.slice(0, 3).join(', ')} from there: ${folders.length === 1 ? 'it has its own policy' : 'they have their own policies'}.`
}

/** Lists files that may not exist yet, so that imports resolve to them. */
function listFiles(root: string, files: Iterable<string>, listings: Map<string, readonly Dirent[]>): void {
  for (const file of files) {
    let kind: 'file' | 'folder' = 'file'
    for (let path = join(root, file); path !== root; path = dirname(path)) {
      const listed = listings.get(dirname(path)) ?? []
      if (listed.some(({ name }) => name === basename(path))) break
      listings.set(dirname(path), [...listed, direntOf(basename(path), kind)])
      kind = 'folder'
    }
  }
}

function direntOf(name: string, kind: 'file' | 'folder'): Dirent {
  return {
    name,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => false,
  } as Dirent
}
