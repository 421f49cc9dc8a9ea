import { clean, clip } from '@stratalint/core'

/** A name as inline code of Markdown. Names come from the repository and may contain anything. */
export function code(text: string, most = 80): string {
  return `\`${clip(clean(text), most).replaceAll('`', "'")}\``
}

/** Text as Markdown shows it, without any effect. */
export function escapeMarkdown(text: string): string {
  return clean(text).replace(/[\\`*_[\]<>|@#]/g, (character) => `\\${character}`)
}
