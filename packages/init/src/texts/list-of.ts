import { messageLine } from '@stratalint/report'

/** Words as a list in a sentence, on one line. */
export function listOf(words: readonly string[]): string {
  const plain = words.map(messageLine)
  return plain.length < 2 ? (plain[0] ?? '') : `${plain.slice(0, -1).join(', ')} and ${plain.at(-1)}`
}
