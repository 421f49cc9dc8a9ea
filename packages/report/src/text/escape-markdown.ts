import { clean, clip } from '@stratalint/core'

/** A name as inline code of Markdown, cut where it is long. Names come from the repository and may contain anything. */
export function code(name: string): string {
  return wholeCode(clip(clean(name), MOST_CHARACTERS))
}

const MOST_CHARACTERS = 80

/** A path or a command as inline code of Markdown. */
export function wholeCode(text: string): string {
  return `\`${clean(text).replaceAll('`', "'")}\``
}

/** Text as Markdown shows it, without any effect. */
export function escapeMarkdown(text: string): string {
  return clean(text).replace(/[\\`*_[\]<>|@#]/g, (character) => `\\${character}`)
}

/** The same for a sentence whose code is between backticks, which Markdown shows as code. */
export function escapeWithCode(text: string): string {
  return text
    .split(/`([^`]*[^`\s][^`]*)`/)
    .map((piece, index) => (index % 2 === 1 ? wholeCode(piece) : keepEnds(piece, escapeMarkdown(piece))))
    .join('')
}

/** The spaces around a text that was trimmed. */
function keepEnds(before: string, after: string): string {
  return after === ''
    ? before.replace(/\s+/g, ' ')
    : `${/^\s/.test(before) ? ' ' : ''}${after}${/\s$/.test(before) ? ' ' : ''}`
}
