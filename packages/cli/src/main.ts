import type { Command } from './command-line/command.ts'
import { COMMANDS, HELP_FLAG, type CommandName } from './command-line/commands.ts'
import { parseArguments } from './command-line/parse-arguments.ts'
import { OutputError } from './output/output-error.ts'
import { printError } from './output/print-error.ts'
import { printMessage } from './output/print-message.ts'
import { hint, UsageError } from './usage-error.ts'
import { version } from './version.ts'

const LOAD: Record<Exclude<CommandName, 'help'>, () => Promise<{ default: Command }>> = {
  agent: () => import('./commands/agent.ts'),
  baseline: () => import('./commands/baseline.ts'),
  can: () => import('./commands/can.ts'),
  check: () => import('./commands/check.ts'),
  completions: () => import('./commands/completions.ts'),
  explain: () => import('./commands/explain.ts'),
  fix: () => import('./commands/fix.ts'),
  init: () => import('./commands/init.ts'),
  lsp: () => import('./commands/lsp.ts'),
  merge: () => import('./commands/merge.ts'),
  migrate: () => import('./commands/migrate.ts'),
  new: () => import('./commands/new.ts'),
  place: () => import('./commands/place.ts'),
  report: () => import('./commands/report.ts'),
  review: () => import('./commands/review.ts'),
  sweep: () => import('./commands/sweep.ts'),
}

/** Runs one command line and returns its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const failed = failureCode(argv)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` may close the pipe; the exit code is still that of the check.
    if (error.code === 'EPIPE') return
    printMessage(new OutputError('to stdout', error).message)
    process.exit(failed)
  })
  // For example a rejected promise that a config does not await: without this, a stack trace and another exit code.
  process.on('uncaughtException', (error) => {
    printError(error)
    process.exit(failed)
  })
  try {
    return await run(argv)
  } catch (error) {
    printError(error)
    return failed
  }
}

/** Hosts of coding agents read 2 as findings, so a hook that fails exits with 1. */
function failureCode([command, action]: readonly string[]): 1 | 2 {
  return command === 'agent' && action === 'hook' ? 1 : 2
}

async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version()}\n`)
    return 0
  }
  if (name === undefined || name === '--help' || name === '-h') return printHelp(undefined, name === undefined ? 2 : 0)
  const command = findCommand(name)
  const given = parseArguments(rest, { ...COMMANDS[command].flags, help: HELP_FLAG })
  if (given.switches.has('help')) return printHelp(command)
  if (command === 'help') {
    const [about] = given.positionals
    return printHelp(about === undefined ? undefined : findCommand(about))
  }
  return (await LOAD[command]()).default(given)
}

function findCommand(name: string): CommandName {
  if (Object.hasOwn(COMMANDS, name)) return name as CommandName
  const names = Object.keys(COMMANDS)
  throw new UsageError(
    `Unknown command ${name}.${hint(name, names)}`,
    `Commands: ${names.join(', ')}. See stratalint --help.`,
  )
}

async function printHelp(command: CommandName | undefined, exitCode = 0): Promise<number> {
  const { commandHelp, mainHelp } = await import('./command-line/help.ts')
  const width = Math.min(process.stdout.columns || 100, 100)
  process.stdout.write(command === undefined ? mainHelp(width) : commandHelp(command, width))
  return exitCode
}
