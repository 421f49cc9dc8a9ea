import { statSync } from 'node:fs'
import path from 'node:path'
import { readRegularText } from '@stratalint/policy'
import type { DiskWatch } from '../disk/disk-log.ts'

/** A git working tree. */
export interface GitRepository {
  worktree: string
  /** The folder with `config` and `info`; a linked working tree or a submodule has it elsewhere. */
  common: string
}

/** The repository that contains a folder. */
export function repositoryOf(root: string, watch?: DiskWatch): GitRepository | null {
  for (let folder = root; ; folder = path.dirname(folder)) {
    const dotGit = path.join(folder, '.git')
    watch?.probed(dotGit)
    const stat = statOf(dotGit)
    if (stat !== undefined) return { worktree: folder, common: stat.isDirectory() ? dotGit : commonOf(dotGit, watch) }
    if (folder === path.dirname(folder)) return null
  }
}

/** Follows a `.git` file, and from a linked working tree to its repository. */
function commonOf(dotGit: string, watch?: DiskWatch): string {
  const target = firstLine(dotGit, watch)?.replace(/^gitdir:\s*/, '')
  if (target === undefined) return dotGit
  const folder = path.resolve(path.dirname(dotGit), target)
  const common = firstLine(path.join(folder, 'commondir'), watch)
  return common === undefined ? folder : path.resolve(folder, common)
}

function firstLine(file: string, watch?: DiskWatch): string | undefined {
  watch?.probed(file)
  watch?.read(file)
  try {
    return readRegularText(file).split('\n')[0]!.trimEnd()
  } catch {
    return undefined
  }
}

function statOf(file: string): ReturnType<typeof statSync> {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
