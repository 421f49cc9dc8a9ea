import { createBracketStack } from './bracket-stack.ts'

/**
 * The marks of a text: keywords, operators and called members that only code has, which no name, literal, type, comment or
 * layout changes. The bodies of two twins have equal marks.
 */
export interface CodeMarks {
  /** The hash of `length` marks from one on; `null` where there are not so many. */
  hashOf(from: number, length: number): number | null
  /** How many marks the text has. */
  count: number
  /** Whether marks may be missing: it ends in the middle of a template or a block, or calls what may be a cast. */
  isUnsure: boolean
  /** For each block: the mark after its `{`, the one after its `}`, and the number of parameters before it, -1 where that is not sure. */
  blocks: readonly number[]
  /** For each `=>` without braces: the mark after it, and the number of parameters before it. */
  arrows: readonly number[]
}

const BASE = 0x01000193
const powers: number[] = [1]

/** Names are hashed into 32 bits; these are the hashes of what is written the same wherever it occurs. */
function hashOfWord(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0
  return hash
}

const hashesOf = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashOfWord))

const MARKED = hashesOf(
  'if else for while do switch case break continue throw try catch finally await yield instanceof delete',
)
const [NEW, AS] = [hashOfWord('new'), hashOfWord('as')]
const DECLARING = hashesOf('const let var')
/** Keywords after which a value starts. */
const OPERATORS = hashesOf(
  'return typeof case in of do else await yield void delete throw new instanceof extends as satisfies keyof',
)
const NO_CALLEE = hashesOf('async function import class return typeof await yield void delete throw new keyof readonly')
/** After these, a parenthesis is part of a type. */
const TYPE_WORDS = hashesOf('is keyof readonly infer typeof extends new import')
/** Where a name follows these and a call follows the name, it is neither a method nor part of a type. */
const BEFORE_CALL = hashesOf('return await throw yield')
const BEFORE_CALL_CODES = new Set([...'([=!&|+-*%/?:'].map((character) => character.charCodeAt(0)))
const CALL = hashOfWord('call()')
const DECLARATION = hashOfWord('const')
/** Type arguments of a call. */
const TYPE_ARGUMENTS = /<(?:[^;(){}]|\{[^{}]*\}|\([^()]*\)){0,120}>\s*\(/y
const SPACE = /\s*/y

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95 || code === 36 || code > 127

/** Reads the marks of a text without a parser. What it takes for a string or a comment by mistake hides marks. */
export function marksOf(text: string): CodeMarks {
  const prefixes = [0]
  const blocks: number[] = []
  const arrows: number[] = []
  /** Open brackets with the marks before them; -1 for `${`. */
  const brackets = createBracketStack()
  /** What the last token was. */
  let isValue = false
  let isMember = false
  let lastWord = 0
  let last = 0
  /** The mark of a name if it is called. */
  let callee = 0
  let isUnsure = false
  let at = text.startsWith('#!') ? lineEnd(text, 0) : 0

  const mark = (hash: number): void => {
    prefixes.push((Math.imul(prefixes[prefixes.length - 1]!, BASE) + hash) | 0)
  }
  const nextCode = (from: number): number => {
    SPACE.lastIndex = from
    SPACE.test(text)
    return text.charCodeAt(SPACE.lastIndex)
  }
  const word = (): void => {
    let hash = 0
    const start = at
    for (let code = text.charCodeAt(at); isWord(code); code = text.charCodeAt(++at))
      hash = (Math.imul(hash, 31) + code) | 0
    if (isMember) callee = hash
    else if (at - start < 11 && (MARKED.has(hash) || hash === NEW || DECLARING.has(hash))) keyword(hash)
    else if ((last === 0 ? BEFORE_CALL.has(lastWord) : BEFORE_CALL_CODES.has(last)) && !NO_CALLEE.has(hash))
      callee = CALL
    isValue = isMember || !OPERATORS.has(hash)
    isMember = false
    lastWord = hash
  }
  const keyword = (hash: number): void => {
    if (DECLARING.has(hash)) {
      // `as const` and the type parameter `<const T>` declare nothing.
      if (last !== 60 && last !== 44 && (last !== 0 || lastWord !== AS)) mark(DECLARATION)
      return
    }
    const next = nextCode(at)
    // A key of an object, or a type of constructors.
    if (next === 58 || next === 63 || (hash === NEW && !isWord(next))) return
    mark(hash)
  }

  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code <= 32 || (code > 127 && /\s/.test(text.charAt(at)))) {
      at++
      continue
    }
    if (code === 47) {
      const next = text.charCodeAt(at + 1)
      if (next === 47 || next === 42) {
        const end = next === 47 ? lineEnd(text, at) : text.indexOf('*/', at + 2) + 2
        at = end < at + 2 ? text.length : end
        continue
      }
    }
    const called = callee
    callee = 0
    if (called !== 0 && isCall(code)) mark(called)
    else if (code === 40 && last === 41) isUnsure = true
    if (isWord(code) && !(isDigit(code) && !isMember)) {
      word()
      last = 0
      continue
    }
    isMember = false
    if (isDigit(code)) {
      at = endOf(NUMBER, text, at)
      isValue = true
    } else punctuation(code, called)
    last = code
  }
  while (powers.length < prefixes.length) powers.push(Math.imul(powers.at(-1)!, BASE))
  return {
    hashOf: (from, length) =>
      from + length < prefixes.length
        ? (prefixes[from + length]! - Math.imul(prefixes[from]!, powers[length]!)) | 0
        : null,
    count: prefixes.length - 1,
    isUnsure: isUnsure || brackets.depth > 0,
    blocks,
    arrows,
  }

  function mayBeParameters(): boolean {
    return last === 0 ? !TYPE_WORDS.has(lastWord) : last === 61 || last === 62
  }

  function isCall(code: number): boolean {
    if (code === 40) return true
    if (code !== 60) return false
    TYPE_ARGUMENTS.lastIndex = at
    return TYPE_ARGUMENTS.test(text)
  }

  function template(): void {
    for (at++; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 92) at++
      else if (code === 96) break
      else if (code === 36 && text.charCodeAt(at + 1) === 123) {
        brackets.open(code, -1, false)
        at += 2
        isValue = false
        return
      }
    }
    isUnsure ||= at >= text.length
    at++
    isValue = true
  }

  function punctuation(code: number, called: number): void {
    const next = text.charCodeAt(at + 1)
    switch (code) {
      case 34: // "
      case 39: // '
        at = stringEnd(text, at, code)
        isValue = true
        return
      case 96: // `
        template()
        return
      case 123: // {
      case 40: // (
      case 91: // [
        brackets.open(code, prefixes.length - 1, mayBeParameters())
        isValue = false
        break
      case 125: {
        // }
        const start = brackets.close(code, false, false)
        if (start === -1) {
          template()
          return
        }
        if (start !== undefined) blocks.push(start, prefixes.length - 1, brackets.parameters())
        isValue = false
        break
      }
      case 41: // )
      case 93: // ]
        brackets.close(code, last === 40, last === 44)
        isValue = true
        break
      case 44: // ,
        brackets.comma()
        isValue = false
        break
      case 60: // <
      case 62: // >
        brackets.angle(code === 60 ? 1 : -1)
        isValue = false
        break
      case 46: // .
        if (next === 46) at += 2
        else if (isDigit(next)) at = endOf(NUMBER, text, at + 1) - 1
        else isMember = true
        isValue = isDigit(next)
        break
      case 61: // =
        if (next === 61) {
          at += text.charCodeAt(at + 2) === 61 ? 2 : 1
          mark(code)
        } else if (next === 62) {
          at++
          if (last === 0) brackets.forget()
          if (nextCode(at + 1) !== 123) arrows.push(prefixes.length - 1, brackets.parameters())
        } else brackets.unsure()
        isValue = false
        break
      case 33: // !
        if (next === 61) {
          at += text.charCodeAt(at + 2) === 61 ? 2 : 1
          mark(code)
          isValue = false
        } else if (!isValue) mark(code + 1)
        // A call may follow the `!` of TypeScript.
        else callee = called
        break
      case 63: // ?
        if (next === 46 && !isDigit(text.charCodeAt(at + 2))) {
          at++
          isMember = true
        } else if (next === 63) {
          at++
          mark(code)
        }
        isValue = false
        break
      case 38: // &
      case 124: // |
        if (next === code) {
          at++
          mark(code)
        }
        isValue = false
        break
      case 43: // +
      case 45: // -
        if (next === code) {
          at++
          mark(code + 512)
          break
        }
        if (isValue && nextCode(at + 1) !== 63) mark(code)
        isValue = false
        break
      case 42: // *
      case 37: // %
        if (isValue) mark(code)
        isValue = false
        break
      case 47: // /
        if (isValue) mark(code)
        else at = endOf(REGEX, text, at) - 1
        isValue = !isValue
        break
      default:
        isValue = false
    }
    at++
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

const NUMBER = /0[xXbBoO][\da-fA-F_]+n?|[\d_]+\.?[\d_]*(?:[eE][+-]?\d+)?n?/y
const REGEX = /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y

/** The end of what a pattern matches at an offset; the character after it where nothing matches. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at + 1
}

function stringEnd(text: string, from: number, quote: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote || code === 10) return at + 1
    if (code === 92) at++
  }
  return text.length
}
