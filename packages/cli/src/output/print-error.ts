import { isAbsolute, relative } from 'node:path'
import { printMessage } from './print-message.ts'

/** Errors whose message is written for people; anything else is a bug in Stratalint. */
const FOR_PEOPLE = new Set([
  'UsageError',
  'CheckError',
  'PolicyError',
  'OutputError',
  'InitError',
  'MigrateError',
  'SettingsError',
])

/** Prints an error to stderr, without its stack. */
export function printError(error: unknown): void {
  printMessage(...errorLines(error))
  if (process.env['STRATALINT_DEBUG'] !== undefined && error instanceof Error)
    printMessage(...(error.stack ?? '').split('\n'))
}

/** The lines of an error's message. */
export function errorLines(error: unknown): readonly string[] {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  return FOR_PEOPLE.has(name)
    ? ((error as { lines?: readonly string[] }).lines ?? [message])
    : [`stratalint failed: ${withRelativePath(error, message).split('\n', 1)[0]}`]
}

/** Messages of the operating system name files by absolute paths. */
function withRelativePath(error: unknown, message: string): string {
  const path = error instanceof Error ? (error as NodeJS.ErrnoException).path : undefined
  return typeof path === 'string' && isAbsolute(path)
    ? message.replaceAll(path, relative(process.cwd(), path) || '.')
    : message
}
