/** Tokenizers differ: paths and English have 3.5 to 4.5 characters in a token. */
const CHARACTERS_PER_TOKEN = 3.5

/** About how many tokens a text has for a language model: rather too many than too few. */
export function countTokens(text: string): number {
  const others = text.match(/[^\0-\x7f]/gu)?.length ?? 0
  return Math.ceil((text.length - others) / CHARACTERS_PER_TOKEN) + others
}
