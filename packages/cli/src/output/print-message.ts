import { messageLine } from '@stratalint/report'

/** Prints a message to people, one argument a line: the only way to stderr, so that no name in a message can print lines of its own. */
export function printMessage(...lines: readonly string[]): void {
  process.stderr.write(formatMessage(lines))
}

/** The text of such a message. */
export function formatMessage(lines: readonly string[]): string {
  return lines.map((line) => `${messageLine(line)}\n`).join('')
}
