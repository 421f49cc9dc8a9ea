import { shortHash } from '@stratalint/core'
import { CheckError, linkPackages } from '@stratalint/engine'
import { isInside, userFolder } from '@stratalint/policy'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Repository } from '../git/repository.ts'
import { lockFolder } from './lock-folder.ts'

/** What a snapshot is for; each has a folder of its own. */
export type SnapshotName = keyof typeof CONTENTS

const CONTENTS = {
  base: 'the base',
  head: 'the change',
  week: 'a commit',
  'since-1': 'a commit',
  'since-2': 'a commit',
}

/** The files of a tree on disk, outside the repository. */
export interface Snapshot {
  folder: string
  dispose(): void
}

/**
 * Writes a tree to a folder of the user, where the next review of the same repository finds it: git then writes only the files
 * that differ, and the cache of the check in it stays valid for the others. This process goes on meanwhile.
 */
export async function writeSnapshot(repository: Repository, tree: string, name: SnapshotName): Promise<Snapshot> {
  const kept = keptFolder(repository, name)
  // Another review may use the folder, and would then check a mixture of both trees.
  const unlock = kept === null ? null : lockFolder(kept)
  if (kept !== null && unlock !== null) {
    if (await fill(repository, tree, kept)) return { folder: kept, dispose: unlock }
    unlock()
  }
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'stratalint-review-'))
  const dispose = (): void => rmSync(folder, { recursive: true, force: true })
  if (await fill(repository, tree, folder)) return { folder, dispose }
  dispose()
  throw new CheckError(
    repository.read(['config', '--get-regexp', '^remote\\..*\\.(promisor|partialclonefilter)$']) === null
      ? `git could not write the files of ${CONTENTS[name]} to a folder.`
      : `This is a partial clone, which lacks files of ${CONTENTS[name]}. Fetch them first: git fetch --refetch --no-filter.`,
  )
}

function keptFolder({ top }: Repository, name: string): string | null {
  const user = userFolder()
  if (user === null || isInside(top, user)) return null
  const all = join(user, 'review')
  const own = join(all, shortHash(top))
  const folder = join(own, name)
  try {
    if (!existsSync(own)) removeUnused(all)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    utimesSync(own, new Date(), new Date())
    chmodSync(folder, 0o700)
    const real = realpathSync(folder)
    return isInside(realpathSync(user), real) ? real : null
  } catch {
    return null
  }
}

const UNUSED_MS = 30 * 24 * 60 * 60 * 1000

/** Removes the copies of repositories that nobody has reviewed for a month. */
function removeUnused(folder: string): void {
  for (const name of tryTo(() => readdirSync(folder)) ?? []) {
    const path = join(folder, name)
    const stat = lstatSync(path, { throwIfNoEntry: false })
    const isOld = stat?.isDirectory() === true && Date.now() - stat.mtimeMs > UNUSED_MS
    if (isOld && /^[0-9a-f]{16}$/.test(name)) rmSync(path, { recursive: true, force: true })
  }
}

async function fill(repository: Repository, tree: string, folder: string): Promise<boolean> {
  const marker = join(folder, '.git')
  // The exclude file of the repository is not copied: it is not part of any commit, and must not hide files of one.
  mkdirSync(marker, { recursive: true })
  const env = { GIT_DIR: repository.gitFolder, GIT_WORK_TREE: folder, GIT_INDEX_FILE: join(marker, 'index') }
  const settings = ['-c', 'core.splitIndex=false', '-c', 'index.sparse=false', '-c', 'advice.updateSparsePath=false']
  const written = await repository.start([...settings, 'read-tree', '--reset', '-u', tree], { env })
  if (written === null) return false
  const manifests = (await repository.start(['ls-files', '-z', '--', '*package.json'], { env }))?.split('\0') ?? []
  const packages = manifests.filter((path) => /(?:^|\/)package\.json$/.test(path)).map((path) => dirname(path))
  for (const one of new Set(['', ...packages])) linkPackages(repository.top, folder, one)
  return true
}

function tryTo<T>(attempt: () => T): T | null {
  try {
    return attempt()
  } catch {
    return null
  }
}
