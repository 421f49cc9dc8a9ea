import { displayWidth } from './display-width.ts'

const NARROWEST = 20

/** Breaks a text at spaces. Words are never broken, so that paths and links stay whole; a `null` width leaves one line. */
export function wrapText(text: string, width: number | null): string[] {
  if (width === null) return [text]
  const [first = '', ...words] = text.split(' ')
  const lines = [first]
  let room = Math.max(width, NARROWEST) - displayWidth(first)
  for (const word of words) {
    room -= displayWidth(word) + 1
    if (room >= 0) lines.push(`${lines.pop()} ${word}`)
    else {
      lines.push(word)
      room = Math.max(width, NARROWEST) - displayWidth(word)
    }
  }
  return lines
}

/** Wraps a text behind a label, with later lines indented to where it starts. */
export function wrapLabelled(label: string, text: string, width: number | null): string[] {
  const indent = displayWidth(label)
  return wrapText(text, width === null ? null : width - indent).map(
    (line, index) => (index === 0 ? label : ' '.repeat(indent)) + line,
  )
}
