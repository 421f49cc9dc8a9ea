import { execFile, spawnSync } from 'node:child_process'
import { devNull } from 'node:os'
import { CheckError } from './check-error.ts'

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

/** A file that git reads may be a pipe without a writer. */
const TIMEOUT_MS = 120_000

export interface GitOptions {
  /** The option or command that needs git, for messages. */
  for: string
  env?: Record<string, string>
  input?: string | Buffer
}

/** The output of git; `null` where it refuses. Nothing that a repository configures is executed. */
export function runGit(cwd: string, args: readonly string[], options: GitOptions): Buffer | null {
  const { status, stdout, error } = spawnSync('git', [...READ_ONLY, ...args], {
    ...processOptions(cwd, options),
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    ...(options.input !== undefined && { input: options.input }),
  })
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  if (code === 'ENOENT') throw withoutGit(options)
  if (code === 'ETIMEDOUT') throw tooSlow(options)
  return status === 0 ? stdout : null
}

/** As `runGit`, while this process goes on. */
export function startGit(
  cwd: string,
  args: readonly string[],
  options: Omit<GitOptions, 'input'>,
): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...READ_ONLY, ...args],
      { ...processOptions(cwd, options), encoding: 'buffer' },
      (error, stdout) => {
        if (error?.code === ('ENOENT' as never)) reject(withoutGit(options))
        else if (error?.killed === true) reject(tooSlow(options))
        else resolve(error === null ? stdout : null)
      },
    )
    child.stdin?.end()
  })
}

function processOptions(cwd: string, { env }: GitOptions) {
  return { cwd, maxBuffer: 1 << 29, timeout: TIMEOUT_MS, env: { ...process.env, ...NO_NETWORK, ...env } }
}

function withoutGit(options: GitOptions): CheckError {
  return new CheckError(`${options.for} needs git, which is not installed.`)
}

function tooSlow(options: GitOptions): CheckError {
  return new CheckError(`${options.for}: git did not finish within two minutes.`)
}

/** Turns off filters such as Git LFS, which git runs to compare files. Files with filters may count as changed. */
export function withoutFilters(cwd: string): Record<string, string> {
  const names =
    runGit(cwd, ['config', '-z', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|smudge|process|required)$'], {
      for: 'Stratalint',
    })
      ?.toString('utf8')
      .split('\0') ?? []
  const keys = [...new Set(names.filter((name) => name !== ''))]
  // As variables, because the option `-c` cannot pass every name.
  const given = Number(process.env['GIT_CONFIG_COUNT'] ?? 0)
  const entries = keys.flatMap((key, index) => [
    [`GIT_CONFIG_KEY_${given + index}`, key],
    [`GIT_CONFIG_VALUE_${given + index}`, key.endsWith('.required') ? 'false' : ''],
  ])
  return { GIT_CONFIG_COUNT: String(given + keys.length), ...(Object.fromEntries(entries) as Record<string, string>) }
}
