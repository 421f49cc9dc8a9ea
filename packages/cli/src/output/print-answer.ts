import { messageLine, wrapText } from '@stratalint/report'
import { displayOf } from './display.ts'

/** Prints an answer to stdout: as one JSON document, or as lines of text, wrapped in a terminal. */
export function printAnswer(format: string | undefined, answer: object, lines: () => readonly string[]): void {
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ schemaVersion: 1, ...answer }, null, 2)}\n`)
    return
  }
  const { width } = displayOf(true)
  const texts = lines().map((line) => messageLine(line))
  process.stdout.write(texts.map((text) => `${width === null ? text : wrapText(text, width).join('\n')}\n`).join(''))
}
