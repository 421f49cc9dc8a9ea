/** Names are hashed into 32 bits; these are the hashes of what is written the same wherever it occurs. */
function hashOfName(name: string): number {
  let hash = 0
  for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0
  return hash
}

const hashesOf = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashOfName))

export const MARKED = hashesOf(
  'if else for while do switch case break continue throw try catch finally await yield instanceof delete',
)
export const [NEW, AS] = [hashOfName('new'), hashOfName('as')]
export const DECLARING = hashesOf('const let var')
/** Keywords after which a value starts. */
export const OPERATORS = hashesOf(
  'return typeof case in of do else await yield void delete throw new instanceof extends as satisfies keyof',
)
/** Keywords that a parenthesis follows, and no call. */
export const NO_CALLEE = hashesOf(
  'async function import class return typeof await yield void delete throw new keyof readonly',
)
/** After these, a parenthesis is part of a type. */
export const TYPE_WORDS = hashesOf('is keyof readonly infer typeof extends new import')
/** Where a name follows these and a call follows the name, it is neither a method nor part of a type. */
export const BEFORE_CALL = hashesOf('return await throw yield')
/** The same for punctuation. */
export const BEFORE_CALL_CODES = new Set([...'([=!&|+-*%/?:'].map((character) => character.charCodeAt(0)))
export const CALL = hashOfName('call()')
export const DECLARATION = hashOfName('const')

export const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95 || code === 36 || code > 127
