import { posixRelative } from '@stratalint/core'
import { CheckError, runGit, withoutFilters } from '@stratalint/engine'
import { realpathSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'

/** The git repository that a review reads. */
export interface Repository {
  /** The working tree, without links. */
  top: string
  /** The folder with the objects and the index. */
  gitFolder: string
  /** The working directory, from the top; empty for the top itself. */
  folder: string
  /** The output of git in the top folder; `null` where it refuses. */
  read(args: readonly string[], options?: ReadOptions): string | null
}

export interface ReadOptions {
  env?: Record<string, string>
  input?: string
}

const COMMAND = 'stratalint review'

/** Opens the repository of a folder. */
export function openRepository(cwd: string): Repository {
  const top = line(runGit(cwd, ['rev-parse', '--show-toplevel'], { for: COMMAND }))
  const gitFolder = line(runGit(cwd, ['rev-parse', '--absolute-git-dir'], { for: COMMAND }))
  if (top === null || gitFolder === null)
    throw new CheckError(`${COMMAND} compares with a commit, and this folder is not in a git working tree.`)
  const real = realpathSync(top)
  let filters: Record<string, string> | null = null
  return {
    top: real,
    gitFolder: isAbsolute(gitFolder) ? gitFolder : join(real, gitFolder),
    folder: posixRelative(real, realpathSync(cwd)),
    read(args, { env, input } = {}) {
      filters ??= withoutFilters(real)
      const options = { for: COMMAND, env: { ...filters, ...env }, ...(input !== undefined && { input }) }
      return runGit(real, args, options)?.toString('utf8') ?? null
    },
  }
}

function line(output: Buffer | null): string | null {
  return output?.toString('utf8').replace(/\r?\n$/, '') ?? null
}
