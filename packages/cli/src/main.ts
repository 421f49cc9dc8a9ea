import { isAbsolute, relative } from 'node:path'
import type { Command } from './command.ts'
import { OutputError } from './output/output-error.ts'
import { printMessage } from './output/print-message.ts'
import { HELP } from './texts.ts'
import { hint, UsageError } from './usage-error.ts'
import { version } from './version.ts'

const commands: Record<string, () => Promise<{ default: Command }>> = {
  baseline: () => import('./commands/baseline.ts'),
  check: () => import('./commands/check.ts'),
  explain: () => import('./commands/explain.ts'),
  init: () => import('./commands/init.ts'),
  merge: () => import('./commands/merge.ts'),
}

/** Errors whose message is written for people; anything else is a defect of ours. */
const FOR_PEOPLE = new Set(['UsageError', 'CheckError', 'PolicyError', 'OutputError'])

/** Runs one command line and returns its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as `head`, closes the pipe; the exit code is still the check's.
    if (error.code === 'EPIPE') return
    printMessage(new OutputError('to stdout', error).message)
    process.exit(2)
  })
  // What nobody awaits, such as a promise that a config leaves behind, would end in a stack trace and an exit code of its own.
  process.on('uncaughtException', (error) => {
    printError(error)
    process.exit(2)
  })
  try {
    return await dispatch(argv)
  } catch (error) {
    printError(error)
    return 2
  }
}

function printError(error: unknown): void {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (FOR_PEOPLE.has(name)) printMessage(...((error as { lines?: readonly string[] }).lines ?? [message]))
  else printMessage(`stratalint failed: ${withoutFolders(error, message).split('\n', 1)[0]}`)
  if (process.env['STRATALINT_DEBUG'] !== undefined && error instanceof Error)
    printMessage(...(error.stack ?? '').split('\n'))
}

/** The system's own messages name files by absolute paths. */
function withoutFolders(error: unknown, message: string): string {
  const path = error instanceof Error ? (error as NodeJS.ErrnoException).path : undefined
  return typeof path === 'string' && isAbsolute(path)
    ? message.replaceAll(path, relative(process.cwd(), path) || '.')
    : message
}

async function dispatch([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP)
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version()}\n`)
    return 0
  }
  if (!Object.hasOwn(commands, name))
    throw new UsageError(
      `Unknown command ${name}.${hint(name, Object.keys(commands))}`,
      `Commands: ${Object.keys(commands).join(', ')}. See stratalint --help.`,
    )
  const command = await commands[name]!()
  return command.default(rest)
}
