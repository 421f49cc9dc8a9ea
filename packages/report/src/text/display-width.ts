import { stripVTControlCharacters } from 'node:util'

const PLAIN_ASCII = /^[\x20-\x7e]*$/
/** East Asian wide and fullwidth characters, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const COMBINING = /[\p{M}\u200b-\u200d\u2060\ufeff]/u

/** The columns that a text takes on a terminal; escape sequences take none. */
export function displayWidth(text: string): number {
  if (PLAIN_ASCII.test(text)) return text.length
  let width = 0
  for (const character of stripVTControlCharacters(text)) width += widthOf(character)
  return width
}

/** The start of a text, at most so many columns wide. */
export function sliceColumns(text: string, columns: number): string {
  let width = 0
  let end = 0
  for (const character of text) {
    width += widthOf(character)
    if (width > columns) break
    end += character.length
  }
  return text.slice(0, end)
}

function widthOf(character: string): number {
  return COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1
}
