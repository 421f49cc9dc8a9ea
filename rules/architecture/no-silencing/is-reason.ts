/** Two letters or more; writing that has no spaces counts two signs as a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])\p{L}[\p{L}\p{M}]+/gu

/** What a reason has to have; shorter ones say nothing that the next reader could judge. */
export const FEWEST_WORDS = 2

/** Whether a text can be a reason: at least two different words. */
export function isReason(text: string): boolean {
  return new Set(text.toLowerCase().match(WORD)).size >= FEWEST_WORDS
}
