import { fileNameOf, SOURCE_EXTENSIONS } from '@stratalint/core'
import { isHelperWord, isRoleWord } from './role-words.ts'
import { wordsIn } from './words-in.ts'

/** A name as a question gives it. */
export interface GivenName {
  text: string
  /** In the singular, in small letters. */
  words: readonly string[]
  /** The words that are about the subject, not about the role of the code. */
  topic: readonly string[]
  /** What its spelling shows: `useCart`, `Invoice`, `placeOrder`. */
  form: 'hook' | 'noun' | 'action' | null
  isComponent: boolean
}

const COMPONENT_WORDS = new Set(
  'page view screen form modal dialog button card list panel menu tab icon layout component'.split(' '),
)

/** Reads a name: `OrderRepository`, `format-price`, `order.repo.ts`, `useCart`. */
export function readName(given: string): GivenName {
  const file = fileNameOf(given)
  const extension = SOURCE_EXTENSIONS.find((one) => file.endsWith(one)) ?? ''
  const text = file.slice(0, file.length - extension.length).replace(/^I(?=\p{Lu}\p{Ll})/u, '')
  const words = wordsIn(text)
  const isPascal = /^\p{Lu}/u.test(text) && /\p{Ll}/u.test(text)
  const isHook = /^use\p{Lu}/u.test(text) || (words[0] === 'use' && words.length > 1)
  return {
    text,
    words,
    topic: words.filter((word, index) => !isRoleWord(word) && !(index === 0 && (isHook || isHelperWord(word)))),
    form: isHook
      ? 'hook'
      : isPascal && !words.some(isRoleWord)
        ? 'noun'
        : /^\p{Ll}+\p{Lu}/u.test(text) && !isRoleWord(words.at(-1)!)
          ? 'action'
          : null,
    isComponent: extension === '.tsx' || extension === '.jsx' || (isPascal && COMPONENT_WORDS.has(words.at(-1)!)),
  }
}
