import { plain } from './plain.ts'

/** Text for one cell or line of Markdown: Markdown and HTML as character references, so that no name becomes a link or a mention. */
export function escapeCell(text: string): string {
  return plain(text).replace(/:\/\/|[&<>|`*_[\]\\~@$#!]/g, (found) =>
    [...found].map((character) => `&#${character.codePointAt(0)};`).join(''),
  )
}
