import { posixRelative } from '@stratalint/core'
import { CheckError, runGit, startGit, withoutFilters } from '@stratalint/engine'
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'

/** The git repository that a review reads. */
export interface Repository {
  /** The working tree, without links. */
  top: string
  /** The folder with the objects and the index. */
  gitFolder: string
  index: string
  /** The working directory, from the top; empty for the top itself. */
  folder: string
  /** The output of git in the top folder; `null` where it refuses. */
  read(args: readonly string[], options?: ReadOptions): string | null
  /** As `read`, while this process goes on. */
  start(args: readonly string[], options?: Pick<ReadOptions, 'env'>): Promise<string | null>
}

export interface ReadOptions {
  env?: Record<string, string>
  input?: string
}

const COMMAND = 'stratalint review'

/** Opens the repository of a folder, for a command that does something with commits. */
export function openRepository(cwd: string, command = COMMAND, does = 'compares with a commit'): Repository {
  const [top, gitFolder, index] = ask(cwd, command, ['--show-toplevel', '--absolute-git-dir', '--git-path=index'])
  if (top == null || gitFolder == null || index == null)
    throw new CheckError(`${command} ${does}, and this folder is not in a git working tree.`)
  const real = realpathSync(top)
  let filters: Record<string, string> | null = null
  const optionsWith = (env: Record<string, string> | undefined) => {
    filters ??= withoutFilters(real)
    return { for: command, env: { ...filters, ...env } }
  }
  return {
    top: real,
    gitFolder: resolve(real, gitFolder),
    index: resolve(cwd, index),
    folder: posixRelative(real, realpathSync(cwd)),
    read(args, { env, input } = {}) {
      const options = { ...optionsWith(env), ...(input !== undefined && { input }) }
      return runGit(real, args, options)?.toString('utf8') ?? null
    },
    async start(args, { env } = {}) {
      return (await startGit(real, args, optionsWith(env)))?.toString('utf8') ?? null
    },
  }
}

/** The answers of `git rev-parse`, one by one where a path contains a line break. */
function ask(cwd: string, command: string, questions: readonly string[]): (string | null)[] {
  const read = (...args: string[]): string | null => {
    const flags = args.flatMap((flag) => (flag === '--git-path=index' ? ['--git-path', 'index'] : [flag]))
    return line(runGit(cwd, ['rev-parse', ...flags], { for: command }))
  }
  const answers = read(...questions)?.split(/\r?\n/) ?? []
  return answers.length === questions.length ? answers : questions.map((question) => read(question))
}

function line(output: Buffer | null): string | null {
  return output?.toString('utf8').replace(/\r?\n$/, '') ?? null
}
