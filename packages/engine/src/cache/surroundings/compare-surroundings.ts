import { toPosix } from '@stratalint/core'
import { realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { isRacy, isSameStamp, stampAll, type Stamps } from '../files/stamps.ts'
import { UNKNOWN, type Surroundings } from './surroundings.ts'
import { foldersBelow, kindOf, readFolder, stateOf, stateOfFile } from './survey.ts'

/** How the surroundings of a run differ from those of an earlier one. */
export interface SurroundingChanges {
  /** Nothing changed. */
  same: boolean
  /** The only folders whose entries changed, where nothing changed that affects imports of any file; else `null`. */
  folders: string[] | null
  /** How many stamps differed although nothing changed. */
  renewed: number
  /** Those that were compared, with new stamps and what changed in the folders. */
  now: Surroundings
}

/** Compares stamps and, where those prove nothing, contents. */
export function compareSurroundings(root: string, known: Surroundings, takenAt: number): SurroundingChanges {
  const now: Surroundings = {
    ...known,
    folderStamps: stampAll(known.folders.length, (index) => `${root}${sep}${known.folders[index]!}`),
    readStamps: stampAll(known.read.length, (index) => `${root}${sep}${known.read[index]!}`),
  }
  const other: SurroundingChanges = { same: false, folders: null, renewed: 0, now }
  if (!known.single.every((path, index) => stateOf(root, join(root, path)) === known.singleStates[index])) return other
  let renewed = 0
  /** The indexes of what changed; `null` if one is not known. */
  const changedIn = (count: number, before: Stamps, after: Stamps, isSame: (index: number) => boolean): number[] => {
    const changed: number[] = []
    for (let index = 0; index < count; index++) {
      if (isSameStamp(after, index, before, index) && !isRacy(before, index, takenAt)) continue
      if (isSame(index)) renewed += 1
      else changed.push(index)
    }
    return changed
  }
  const pathOf = (list: readonly string[], index: number): string => `${root}${sep}${list[index]!}`
  const isReadSame = (index: number): boolean => stateOfFile(pathOf(known.read, index)) === known.readHashes[index]
  if (changedIn(known.read.length, known.readStamps, now.readStamps, isReadSame).length > 0) return other
  if (known.readHashes.includes(UNKNOWN) || known.folderHashes.includes(UNKNOWN)) return other

  const folders = changedIn(
    known.folders.length,
    known.folderStamps,
    now.folderStamps,
    (index) => readFolder(pathOf(known.folders, index)).hash === known.folderHashes[index],
  )
  if (folders.length === 0) {
    known.folderStamps.set(now.folderStamps)
    known.readStamps.set(now.readStamps)
    return { same: true, folders: [], renewed, now: known }
  }
  const fresh = recordFolders(root, known, folders, now)
  if (fresh === null) return other
  const paths = [...folders.map((index) => join(root, known.folders[index]!)), ...fresh]
  return { same: false, folders: namesOf(root, paths), renewed, now }
}

/** Records the entries of changed folders, and returns the new folders; `null` if they may affect imports of any file. */
function recordFolders(
  root: string,
  known: Surroundings,
  changed: readonly number[],
  now: Surroundings,
): string[] | null {
  const folders = new Set(known.folders)
  const fresh: string[] = []
  now.folderHashes = [...known.folderHashes]
  now.folderOthers = [...known.folderOthers]
  for (const index of changed) {
    const folder = known.folders[index]!
    const state = readFolder(join(root, folder))
    if (state.deciding !== known.folderDeciding[index] || state.hash === 'closed') return null
    const others = known.folderOthers[index]!.split('\0')
    const added = state.folders.filter(
      (name) => !others.includes(name) && !folders.has(folder === '' ? name : `${folder}${sep}${name}`),
    )
    for (const name of added) {
      const below = foldersBelow(join(root, folder, name))
      if (below === null) return null
      fresh.push(...below)
    }
    now.folderHashes[index] = state.hash
    now.folderOthers[index] = [...others, ...added].filter((name) => name !== '').join('\0')
  }
  return known.asked.every((path, index) => kindOf(join(root, path)) === known.askedKinds[index]) ? fresh : null
}

/** Their paths as the files below have them, also where the root is a link. */
function namesOf(root: string, paths: readonly string[]): string[] {
  const real = realpathSync.native(root)
  const roots = real === root ? [root] : [root, real]
  return roots.flatMap((from) => paths.map((path) => toPosix(relative(from, path))))
}
