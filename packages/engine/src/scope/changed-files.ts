import { posixRelative } from '@stratalint/core'
import { realpathSync } from 'node:fs'
import { CheckError } from '../base/check-error.ts'
import { runGit, withoutFilters } from '../base/git.ts'

/** The files that differ from the start of a branch, including staged, unstaged and untracked ones; POSIX, from the root. */
export function changedFiles(root: string, ref: string | null): Set<string> {
  const top = git(root, ['rev-parse', '--show-toplevel'])
  if (top === null) throw new CheckError('--changed requires a git repository; this folder is not in one.')
  const base = baseOf(root, ref)
  // Without a commit, every file is new.
  const tracked =
    base === null
      ? git(root, ['ls-files', '-z', '--full-name'])
      : git(
          root,
          [
            'diff',
            '--name-only',
            '-z',
            '--no-renames',
            '--no-ext-diff',
            '--no-textconv',
            '--ignore-submodules',
            base,
            '--',
          ],
          withoutFilters(root),
        )
  const untracked = git(root, ['ls-files', '-z', '--full-name', '--others', '--exclude-standard'])
  if (tracked === null || untracked === null) throw new CheckError('git could not list the changed files.')
  const prefix = posixRelative(realpathSync(top.trim()), realpathSync(root))
  return new Set(
    `${tracked}${untracked}`
      .split('\0')
      .filter((path) => path !== '')
      .flatMap((path) => inRoot(path, prefix)),
  )
}

function inRoot(path: string, prefix: string): string[] {
  if (prefix === '') return [path]
  return path.startsWith(`${prefix}/`) ? [path.slice(prefix.length + 1)] : []
}

/** The last commit in common with a ref, by default the branch to merge into; `null` if there is no commit yet. */
function baseOf(root: string, ref: string | null): string | null {
  if (ref !== null) {
    if (commitOf(root, ref) === null) throw new CheckError(`--changed: unknown commit ${ref}.`)
    const base = mergeBase(root, ref)
    if (base === null)
      throw new CheckError(`--changed: ${ref} and HEAD have no commit in common; a shallow clone needs more history.`)
    return base
  }
  if (commitOf(root, 'HEAD') === null) return null
  for (const candidate of ['@{upstream}', 'origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const base = commitOf(root, candidate) === null ? null : mergeBase(root, candidate)
    if (base !== null) return base
  }
  return commitOf(root, 'HEAD')
}

function commitOf(root: string, ref: string): string | null {
  return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])?.trim() || null
}

function mergeBase(root: string, ref: string): string | null {
  return git(root, ['merge-base', 'HEAD', commitOf(root, ref)!])?.trim() || null
}

/** The output of git as text; `null` where it refuses. */
function git(root: string, args: readonly string[], env?: Record<string, string>): string | null {
  return runGit(root, args, { for: '--changed', ...(env !== undefined && { env }) })?.toString('utf8') ?? null
}
