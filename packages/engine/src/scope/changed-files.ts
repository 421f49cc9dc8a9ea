import { posixRelative } from '@stratalint/core'
import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { devNull } from 'node:os'
import { CheckError } from '../base/check-error.ts'

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

/** Turns off everything that a repository's own settings can make git execute. */
const READ_ONLY = [
  '--no-pager',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  `core.hooksPath=${devNull}`,
  '-c',
  'diff.relative=false',
]

/** A partial clone would fetch missing objects with commands from its settings. */
const NO_NETWORK = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', GIT_TERMINAL_PROMPT: '0' }

/** Turns off filters such as Git LFS, which git runs to compare files. Files with filters may count as changed. */
function withoutFilters(cwd: string): Record<string, string> {
  const names =
    git(cwd, ['config', '-z', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|smudge|process|required)$'])?.split(
      '\0',
    ) ?? []
  const keys = [...new Set(names.filter((name) => name !== ''))]
  // As variables, because the option `-c` cannot pass every name.
  const given = Number(process.env['GIT_CONFIG_COUNT'] ?? 0)
  const entries = keys.flatMap((key, index) => [
    [`GIT_CONFIG_KEY_${given + index}`, key],
    [`GIT_CONFIG_VALUE_${given + index}`, key.endsWith('.required') ? 'false' : ''],
  ])
  return { GIT_CONFIG_COUNT: String(given + keys.length), ...(Object.fromEntries(entries) as Record<string, string>) }
}

/** A file that git reads may be a pipe without a writer. */
const TIMEOUT_MS = 120_000

function git(cwd: string, args: readonly string[], env: Record<string, string> = {}): string | null {
  const { status, stdout, error } = spawnSync('git', [...READ_ONLY, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: TIMEOUT_MS,
    env: { ...process.env, ...NO_NETWORK, ...env },
  })
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  if (code === 'ENOENT') throw new CheckError('--changed needs git, which is not installed.')
  if (code === 'ETIMEDOUT') throw new CheckError('--changed: git did not finish within two minutes.')
  return status === 0 ? stdout : null
}
