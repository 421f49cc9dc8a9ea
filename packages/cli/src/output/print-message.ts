import { messageLine } from '@stratalint/report'

/** Prints a message to stderr, one line per argument. Names in it are escaped, so all messages are printed here. */
export function printMessage(...lines: readonly string[]): void {
  process.stderr.write(formatMessage(lines))
}

/** The text that `printMessage` prints. */
export function formatMessage(lines: readonly string[]): string {
  return lines.map((line) => `${messageLine(line)}\n`).join('')
}
