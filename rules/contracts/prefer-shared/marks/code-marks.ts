import { createBracketStack } from './bracket-stack.ts'
import { createMarkList, type MarkList } from './mark-list.ts'
import {
  AS,
  BEFORE_CALL,
  BEFORE_CALL_CODES,
  CALL,
  DECLARATION,
  DECLARING,
  isDigit,
  isWord,
  MARKED,
  NEW,
  NO_CALLEE,
  OPERATORS,
  TYPE_WORDS,
} from './mark-words.ts'
import { codeFrom, endOf, isTypedCall, lineEnd, NUMBER, REGEX, stringEnd } from './token-ends.ts'

/**
 * The marks of a text: keywords, operators and called members that only code has, which no name, literal, type, comment or
 * layout changes. The bodies of two twins have equal marks.
 */
export interface CodeMarks {
  marks: Pick<MarkList, 'length' | 'hashOf'>
  /** Whether marks may be missing: it ends in the middle of a template or a block, or calls what may be a cast. */
  isUnsure: boolean
  /** For each block: the mark after its `{`, the one after its `}`, and the number of parameters before it, -1 where that is not sure. */
  blocks: readonly number[]
  /** For each `=>` without braces: the mark after it, and the number of parameters before it. */
  arrows: readonly number[]
}

/** Reads the marks of a text without a parser. Text that it reads as a string or a comment by mistake hides marks. */
export function marksOf(text: string): CodeMarks {
  const marks = createMarkList()
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

  const readName = (): void => {
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
      if (last !== 60 && last !== 44 && (last !== 0 || lastWord !== AS)) marks.add(DECLARATION)
      return
    }
    const next = codeFrom(text, at)
    // A key of an object, or a type of constructors.
    if (next === 58 || next === 63 || (hash === NEW && !isWord(next))) return
    marks.add(hash)
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
    if (called !== 0 && (code === 40 || (code === 60 && isTypedCall(text, at)))) marks.add(called)
    else if (code === 40 && last === 41) isUnsure = true
    if (isWord(code) && !(isDigit(code) && !isMember)) {
      readName()
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
  return { marks, isUnsure: isUnsure || brackets.depth > 0, blocks, arrows }

  function mayBeParameters(): boolean {
    return last === 0 ? !TYPE_WORDS.has(lastWord) : last === 61 || last === 62
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
        brackets.open(code, marks.length, mayBeParameters())
        isValue = false
        break
      case 125: {
        // }
        const start = brackets.close(code, false, false)
        if (start === -1) {
          template()
          return
        }
        if (start !== undefined) blocks.push(start, marks.length, brackets.parameters())
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
          marks.add(code)
        } else if (next === 62) {
          at++
          if (last === 0) brackets.forget()
          if (codeFrom(text, at + 1) !== 123) arrows.push(marks.length, brackets.parameters())
        } else brackets.unsure()
        isValue = false
        break
      case 33: // !
        if (next === 61) {
          at += text.charCodeAt(at + 2) === 61 ? 2 : 1
          marks.add(code)
          isValue = false
        } else if (!isValue) marks.add(code + 1)
        // A call may follow the `!` of TypeScript.
        else callee = called
        break
      case 63: // ?
        if (next === 46 && !isDigit(text.charCodeAt(at + 2))) {
          at++
          isMember = true
        } else if (next === 63) {
          at++
          marks.add(code)
        }
        isValue = false
        break
      case 38: // &
      case 124: // |
        if (next === code) {
          at++
          marks.add(code)
        }
        isValue = false
        break
      case 43: // +
      case 45: // -
        if (next === code) {
          at++
          marks.add(code + 512)
          break
        }
        if (isValue && codeFrom(text, at + 1) !== 63) marks.add(code)
        isValue = false
        break
      case 42: // *
      case 37: // %
        if (isValue) marks.add(code)
        isValue = false
        break
      case 47: // /
        if (isValue) marks.add(code)
        else at = endOf(REGEX, text, at) - 1
        isValue = !isValue
        break
      default:
        isValue = false
    }
    at++
  }
}
