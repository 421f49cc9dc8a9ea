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
