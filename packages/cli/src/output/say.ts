import { messageLine } from '@stratalint/report'

/** Prints a message to people, one argument a line: the only way to stderr, so that no name in a message can print lines of its own. */
export function say(...lines: readonly string[]): void {
  process.stderr.write(formatLines(lines))
}

/** The text of such a message. */
export function formatLines(lines: readonly string[]): string {
  return lines.map((line) => `${messageLine(line)}\n`).join('')
}
