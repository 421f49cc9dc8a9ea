import { posixRelative } from '@stratalint/core'
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'

/** The nearest folder with `.git`, from here upward; `null` if there is none. */
export function repositoryOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (statOf(join(at, '.git')) !== undefined) return at
    if (at === dirname(at)) return null
  }
}

/** For a larger index, git itself is called. */
const MAX_INDEX_BYTES = 32 * 1024 * 1024

/** Whether git tracks a file in a folder. */
export function isTracked(folder: string): boolean {
  const repository = repositoryOf(dirname(folder))
  if (repository === null) return false
  const prefix = `${posixRelative(repository, folder)}/`
  const index = readIndex(join(repository, '.git'))
  return index === null ? isListed(repository, prefix) : index.includes(prefix)
}

/** The index of git; `null` if its paths are compressed or it is too large. */
function readIndex(git: string): Buffer | null {
  try {
    const folder = statSync(git).isDirectory()
      ? git
      : resolve(dirname(git), /^gitdir: (.*)/.exec(readFileSync(git, 'utf8'))?.[1] ?? '')
    const file = openSync(join(folder, 'index'), 'r')
    try {
      const { size } = fstatSync(file)
      const head = Buffer.alloc(8)
      readSync(file, head, 0, 8, 0)
      // Version 4 shortens each path by what it has in common with the one before.
      if (size > MAX_INDEX_BYTES || head.readUInt32BE(4) > 3) return null
      const bytes = Buffer.alloc(size)
      return bytes.subarray(0, readSync(file, bytes, 0, size, 0))
    } finally {
      closeSync(file)
    }
  } catch {
    // There is no index before the first `git add`.
    return Buffer.alloc(0)
  }
}

function isListed(repository: string, prefix: string): boolean {
  try {
    const settings = ['-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false']
    return (
      execFileSync('git', [...settings, 'ls-files', '--', `:(literal)${prefix}`], {
        cwd: repository,
        stdio: ['ignore', 'pipe', 'ignore'],
      }).length > 0
    )
  } catch {
    return false
  }
}

function statOf(path: string): object | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
