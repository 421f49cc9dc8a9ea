import { spawnSync } from 'node:child_process'
import { relative, sep } from 'node:path'
import { realpathSync } from 'node:fs'
import { CheckError } from './check-error.ts'

/** The files that differ from where a branch began, staged, unstaged and untracked ones included; POSIX, relative to the root. */
export function changedFiles(root: string, ref: string | null): Set<string> {
  const top = git(root, ['rev-parse', '--show-toplevel'])
  if (top === null) throw new CheckError('--changed needs a git repository, and this is none.')
  const base = baseOf(root, ref)
  // Without a commit everything is new.
  const tracked = base === null ? git(root, ['ls-files', '-z', '--full-name']) : git(root, ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules', base, '--'])
  const untracked = git(root, ['ls-files', '-z', '--full-name', '--others', '--exclude-standard'])
  if (tracked === null || untracked === null) throw new CheckError('git could not tell which files changed.')
  const prefix = relative(realpathSync(top.trim()), realpathSync(root)).split(sep).join('/')
  return new Set(`${tracked}${untracked}`.split('\0').filter((path) => path !== '').flatMap((path) => inRoot(path, prefix)))
}

function inRoot(path: string, prefix: string): string[] {
  if (prefix === '') return [path]
  return path.startsWith(`${prefix}/`) ? [path.slice(prefix.length + 1)] : []
}

/** The commit that the branch shares with a ref, by default the one it is to be merged into; `null` where there is no commit yet. */
function baseOf(root: string, ref: string | null): string | null {
  if (ref !== null) {
    if (commitOf(root, ref) === null) throw new CheckError(`--changed: git knows no commit ${ref}.`)
    const base = mergeBase(root, ref)
    if (base === null) throw new CheckError(`--changed: ${ref} and HEAD have no commit in common; a shallow clone needs more history.`)
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

function git(cwd: string, args: readonly string[]): string | null {
  const { status, stdout, error } = spawnSync('git', ['-c', 'diff.relative=false', ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })
  if (error !== undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') throw new CheckError('--changed needs git, which is not installed.')
  return status === 0 ? stdout : null
}
