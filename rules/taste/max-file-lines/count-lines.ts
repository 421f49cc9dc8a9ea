import type { RuleSource } from '@stratalint/rule'
import { countBreaks } from '../max-function-lines/own-lines.ts'

export interface CountOptions {
  skipBlankLines: boolean
  skipComments: boolean
}

/** How many lines a text has; a line break at its end does not start another. */
export function lineCount(text: string): number {
  return text === '' ? 0 : countBreaks(text.replace(/(?:\r\n|[\n\r\u2028\u2029])$/, '')) + 1
}

/** How many lines of a file count. */
export function countedLines(sourceCode: RuleSource, { skipBlankLines, skipComments }: CountOptions): number {
  const { text } = sourceCode
  const total = lineCount(text)
  if (!skipBlankLines && !skipComments) return total
  const lines = withoutComments(sourceCode, skipComments).split(/\r\n|[\n\r\u2028\u2029]/).slice(0, total)
  return lines.filter((line) => !(line.trim() === '' ? skipBlankLines : isOnlyComment(line))).length
}

const MARK = '\0'

/** The text with a mark in place of each character of a comment. */
function withoutComments(sourceCode: RuleSource, skipComments: boolean): string {
  if (!skipComments) return sourceCode.text
  const parts: string[] = []
  let at = 0
  for (const { start, end } of sourceCode.getAllComments()) {
    if (start < at) continue
    parts.push(sourceCode.text.slice(at, start), sourceCode.text.slice(start, end).replace(/[^\s]/g, MARK))
    at = end
  }
  parts.push(sourceCode.text.slice(at))
  return parts.join('')
}

function isOnlyComment(line: string): boolean {
  return line.includes(MARK) && /^[\s\0]*$/.test(line)
}
