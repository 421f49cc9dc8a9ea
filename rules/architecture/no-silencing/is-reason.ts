/** Two letters or more; in scripts without spaces, two characters count as a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])\p{L}[\p{L}\p{M}]+/gu

/** A shorter reason does not help the next reader. */
export const FEWEST_WORDS = 2

/** Whether a text can be a reason: at least two different words. */
export function isReason(text: string): boolean {
  return new Set(text.toLowerCase().match(WORD)).size >= FEWEST_WORDS
}
