import { singularOf, wordsOf } from './words.ts'

/** Words that name anything, as the whole name of a file, a folder or an export. */
export const VAGUE_WORDS: ReadonlySet<string> = new Set(
  `util utility helper common misc miscellaneous shared various other manager handler processor wrapper data
  info temp tmp stuff thing junk dummy foo baz`.split(/\s+/),
)

/** Whether a name is one vague word, in any case and number, with or without digits at the end. */
export function isVague(name: string, words: ReadonlySet<string> = VAGUE_WORDS): boolean {
  const [first, ...others] = wordsOf(name)
  if (first === undefined || others.some((part) => !/^\p{N}+$/u.test(part))) return false
  const single = first.toLowerCase().replace(/\p{N}+$/u, '')
  return words.has(single) || words.has(singularOf(single))
}
