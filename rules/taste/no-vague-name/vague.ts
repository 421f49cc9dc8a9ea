import { memoize } from '@stratalint/core'
import { isVague, singularOf, VAGUE_WORDS, wordsOf } from '@stratalint/rule/analysis'

export interface VagueNameOptions {
  /** More vague words. */
  words: readonly string[]
  /** Words that are not vague here. */
  allow: readonly string[]
  /** Whether a vague word at the end of a name makes the name vague. */
  compounds: boolean
}

/** The singulars of vague words that never name a thing of a business, even where a type has one of them as its name. */
const NEVER_NOUNS = new Set(
  'util utility helper common misc miscellaneous shared various other temp tmp stuff thing junk dummy foo baz datum info'.split(
    ' ',
  ),
)
/** Parts of a file's name that say its role, not its contents. */
const ROLES =
  /^(?:service|controller|module|repository|repo|model|entity|dto|types?|schemas?|client|server|config|constants?|utils?|helpers?|hooks?|store|slice|component|page|routes?|router|resolver|guard|pipe|interceptor|middleware|provider|factory|handler|functions?|lib|stories|story|mock|fixture|lite|native|web|ios|android|worker|job)$/

/** Judges names by the options of a file. */
export interface VagueNames {
  isVague(name: string): boolean
  /** Whether the whole name is one vague word, rather than its last word. */
  isVagueWord(name: string): boolean
}

/** The judge for some options, which most files share. */
export function createVagueNames(options: VagueNameOptions): VagueNames {
  return vagueNamesOf(JSON.stringify(options))
}

const vagueNamesOf = memoize((text): VagueNames => {
  const { words, allow, compounds } = JSON.parse(text) as VagueNameOptions
  const allowed = new Set(allow.map((one) => one.toLowerCase()))
  const vague = new Set([...VAGUE_WORDS, ...words.map((one) => one.toLowerCase())].filter((one) => !allowed.has(one)))
  // To split a name into words is slow, and few names begin with such a word.
  const starts = [...vague].map((one) => one.replace(/y$/, '').replace(/\W/g, '\\$&')).join('|')
  const mayBeVague = compounds ? /(?:)/ : new RegExp(`^[\\W_]*(?:${starts})`, 'i')
  const isAllowed = (name: string): boolean => allowed.has(name.toLowerCase())
  return {
    isVagueWord: (name) => isVague(name, vague),
    isVague(name) {
      if (!mayBeVague.test(name) || isAllowed(name)) return false
      if (isVague(name, vague)) return true
      const last = compounds ? wordsOf(name.replace(/[\p{N}_-]+$/u, '')).at(-1) : undefined
      return last !== undefined && isVague(last, vague) && !isAllowed(last)
    },
  }
})

/** Folders with the data and the parts of tests. */
const TEST_FOLDER =
  /(?:^|\/)(?:tests?|e2e|__tests__|__fixtures__|fixtures|__mocks__|mocks|integration-tests|cypress|playwright|testing|test-utils?)\//

/** Whether a file only serves tests. */
export const servesTests = (file: string): boolean => TEST_FOLDER.test(file)

/** Whether a word only says the role of a file. */
export const isRole = (part: string): boolean => ROLES.test(part)

/** The name of a file without its role; `null` if its parts say more than a role. */
export function nameWithoutRole(stem: string): string | null {
  const [first = '', ...others] = stem.replace(/^[._]+/, '').split('.')
  return first !== '' && others.every((part) => ROLES.test(part)) ? first : null
}

/** The noun that a vague name consists of, if it may be a noun of the business. */
export function nounIn(name: string): string | null {
  const words = wordsOf(name.replace(/[\p{N}_-]+$/u, ''))
  const noun = singularOf((words[0] ?? '').toLowerCase())
  return words.length !== 1 || NEVER_NOUNS.has(noun) ? null : noun
}
