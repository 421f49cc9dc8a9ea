import type { Span } from '../syntax/ast-node.ts'

const COMMENT = /\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\//y

/** The first occurrence of a token after an offset, comments skipped. */
export function findToken(text: string, from: number, token: string): Span {
  let start = from
  while (start < text.length && !text.startsWith(token, start)) {
    COMMENT.lastIndex = start
    start = COMMENT.test(text) ? COMMENT.lastIndex : start + 1
  }
  return { start, end: start + token.length }
}
