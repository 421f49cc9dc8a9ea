/** Two letters or more; writing that has no spaces counts two characters as a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])\p{L}[\p{L}\p{M}]+/gu

/** The fewest words of a reason; a shorter one does not let the next reader judge it. */
export const FEWEST_WORDS = 2

/** Whether a text can be a reason: at least two different words. */
export function isReason(text: string): boolean {
  return new Set(text.toLowerCase().match(WORD)).size >= FEWEST_WORDS
}
