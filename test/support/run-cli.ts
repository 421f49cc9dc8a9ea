import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))

/** The Node that runs the command line; CI also uses the oldest supported releases. */
export const CLI_NODE = process.env['STRATALINT_TEST_NODE'] ?? process.execPath

/** The result of a run of the command line. */
export interface CliRun {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs the built command line in a folder. */
export function runCli(args: readonly string[], { cwd, env = {} }: { cwd: string; env?: NodeJS.ProcessEnv }): CliRun {
  const { status, stdout, stderr } = spawnSync(CLI_NODE, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}
