import { isAbsolute, relative } from 'node:path'
import type { Command } from './command.ts'
import { OutputError } from './output/output-error.ts'
import { HELP } from './texts.ts'
import { hint, UsageError } from './usage-error.ts'
import { version } from './version.ts'

const verbs: Record<string, () => Promise<{ default: Command }>> = {
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
    process.stderr.write(`${new OutputError('to stdout', error).message}\n`)
    process.exit(2)
  })
  // What nobody awaits, such as a promise that a config leaves behind, would end in a stack trace and an exit code of its own.
  process.on('uncaughtException', (error) => {
    tell(error)
    process.exit(2)
  })
  try {
    return await dispatch(argv)
  } catch (error) {
    tell(error)
    return 2
  }
}

function tell(error: unknown): void {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  process.stderr.write(FOR_PEOPLE.has(name) ? `${message}\n` : `stratalint failed: ${withoutFolders(error, message).split('\n', 1)[0]}\n`)
  if (process.env['STRATALINT_DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`)
}

/** The system's own messages name files by absolute paths. */
function withoutFolders(error: unknown, message: string): string {
  const path = error instanceof Error ? (error as NodeJS.ErrnoException).path : undefined
  return typeof path === 'string' && isAbsolute(path) ? message.replaceAll(path, relative(process.cwd(), path) || '.') : message
}

async function dispatch([verb, ...rest]: readonly string[]): Promise<number> {
  if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help') {
    process.stdout.write(HELP)
    return verb === undefined ? 2 : 0
  }
  if (verb === '--version' || verb === '-v') {
    process.stdout.write(`${version()}\n`)
    return 0
  }
  if (!Object.hasOwn(verbs, verb)) throw new UsageError(`Unknown verb ${verb}.${hint(verb, Object.keys(verbs))}\nVerbs: ${Object.keys(verbs).join(', ')}. See stratalint --help.`)
  const command = await verbs[verb]!()
  return command.default(rest)
}
