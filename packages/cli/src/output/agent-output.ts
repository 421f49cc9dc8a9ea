import { shellWord, type AgentContext } from '@stratalint/report'
import type { Arguments, Flag } from '../command-line/command.ts'
import { UsageError } from '../usage-error.ts'
import { AGENT_VARIABLES } from './agent-variables.ts'

/** The tokens that a report has at most if `--budget` does not say otherwise. */
const DEFAULT_BUDGET = 2_000

/** The format for whoever reads stdout. */
export function formatOfReader(): 'agent' | 'pretty' {
  const isAgent = AGENT_VARIABLES.some((name) => !['', '0', 'false', undefined].includes(process.env[name]))
  return isAgent && !process.stdout.isTTY ? 'agent' : 'pretty'
}

/** Reads `--budget` and `--skip`, and writes the command that runs the same again. */
export function agentContextOf(
  command: string,
  given: Arguments,
  flags: Readonly<Record<string, Flag>>,
  formats: readonly (string | undefined)[],
): AgentContext {
  const misplaced = ['budget', 'skip'].find((name) => given.values.has(name))
  if (misplaced !== undefined && !formats.includes('agent'))
    throw new UsageError(`--${misplaced} requires --format agent.`)
  const line = commandLine(command, given, flags)
  return {
    budget: readCount(given, 'budget') ?? DEFAULT_BUDGET,
    skip: readCount(given, 'skip') ?? 0,
    command: line,
    // Joining the same files again would report the same.
    verify: command === 'merge' ? 'npx stratalint check' : line,
  }
}

function readCount({ values }: Arguments, name: string): number | null {
  const text = values.get(name)?.[0]
  if (text === undefined) return null
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name}: expected a whole number, got ${text}.`)
  return Number(text)
}

/** Flags that are about one run. */
const ONCE = new Set(['skip', 'output-file', 'stdin', 'timing'])

/** The command line that `given` was read from, but for what is about one run. */
function commandLine(command: string, given: Arguments, flags: Readonly<Record<string, Flag>>): string {
  const repeated = Object.keys(flags)
    .filter((name) => !ONCE.has(name))
    .flatMap((name) => {
      if (given.switches.has(name)) return [`--${name}`]
      // The text from stdin has been written to its file by then.
      if (name === 'stdin-filename') return given.values.get(name) ?? []
      const values = given.values.get(name)
      if (values?.length === 0) return [`--${name}`]
      return (values ?? []).map((value) => `--${name}=${value}`)
    })
  const operands = given.positionals.some((one) => one.startsWith('-'))
    ? ['--', ...given.positionals]
    : given.positionals
  return ['npx', 'stratalint', command, ...[...repeated, ...operands].map(shellWord)].join(' ')
}
