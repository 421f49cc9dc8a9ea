import { clip } from '@stratalint/core'
import { messageLine, wrapText } from '@stratalint/report'
import { displayOf } from './display.ts'

/** Prints an answer to stdout: as one JSON document, or as lines of text, wrapped in a terminal. */
export function printAnswer(format: string | undefined, answer: object, lines: () => readonly string[]): void {
  if (format === 'json') {
    process.stdout.write(`${escapeJson(JSON.stringify({ schemaVersion: 1, ...answer }, null, 2))}\n`)
    return
  }
  const { width } = displayOf(true)
  const texts = lines().map((line) => clip(messageLine(line), MOST_CHARACTERS))
  process.stdout.write(texts.map((text) => `${width === null ? text : wrapText(text, width).join('\n')}\n`).join(''))
}

/** Names from outside may have any length. */
const MOST_CHARACTERS = 2_000

/** The same JSON without characters that control a terminal or a build log. */
function escapeJson(json: string): string {
  return json
    .replace(/##(?=\[)/g, '\\u0023#')
    .replace(
      /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}
