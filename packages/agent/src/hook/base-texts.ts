import { runGit } from '@stratalint/engine'
import { posixRelative } from '@stratalint/core'
import { topOf } from './projects.ts'
import type { Session } from './session.ts'

/** What needs git, for messages. */
export const GIT = { for: 'stratalint agent hook' }

/** The commit that the work of a session started from; `null` without git, or before the first commit. */
export function baseCommit(root: string, session: Session): string | null {
  const commit = session.once('base', () => tryGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])?.trim() ?? '')
  return commit === '' ? null : commit
}

/** The text of a file at a commit; `null` for one that is not part of it. */
export function textAt(root: string, commit: string, file: string): string | null {
  const path = posixRelative(topOf(root), root)
  const text = tryGit(root, ['cat-file', 'blob', `${commit}:${path === '' ? '' : `${path}/`}${file}`])
  return text === null || text.includes('\0') ? null : text.replace(/^\uFEFF/, '')
}

/** The output of git; `null` without git, and where it refuses. */
export function tryGit(root: string, args: readonly string[]): string | null {
  try {
    return runGit(root, args, GIT)?.toString('utf8') ?? null
  } catch {
    // git is not installed.
    return null
  }
}
