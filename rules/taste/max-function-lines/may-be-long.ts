import { countBreaks } from './own-lines.ts'

/** A statement at the start of a line, in code that is laid out as usual, is not inside of a function. */
const STATEMENT =
  /(?:export|import|function|async function|class|abstract class|interface|type|declare|enum|const|let|var)\b/y
const OPENS = /(?:[{(]|=>)\s*$/

/**
 * Whether a function of a file may be longer than `max` lines, from its text alone: a tree costs more than all else.
 * Where the layout does not show it, the answer is yes.
 */
export function mayHaveLongFunction(text: string, max: number): boolean {
  if (countBreaks(text) < max) return false
  if (/[\r\u2028\u2029](?!\n)/.test(text)) return true
  let startOfStatement = 0
  let line = 0
  let opened = false
  for (let at = 0; at !== -1 && at < text.length; line++) {
    const breakAt = text.indexOf('\n', at)
    const end = breakAt === -1 ? text.length : breakAt
    const first = text.charCodeAt(at)
    const isIndented = first === 32 || first === 9
    const isBlank = end === at || (first === 13 && end === at + 1)
    if (!isIndented && !isBlank) {
      // `}` and `)` close what was opened; anything else there is code without indentation.
      if (opened && first !== 125 && first !== 41 && first !== 93) return true
      if (first >= 97 && first <= 122 && startsStatement(text, at)) {
        if (line - startOfStatement > max) return true
        startOfStatement = line
      }
      opened = OPENS.test(text.slice(at, end))
    } else if (isIndented) opened = false
    at = breakAt === -1 ? -1 : breakAt + 1
  }
  return line - startOfStatement > max || hasOpenTemplate(text)
}

function startsStatement(text: string, at: number): boolean {
  STATEMENT.lastIndex = at
  return STATEMENT.test(text)
}

/** Whether a template goes over several lines, which need no indentation. */
function hasOpenTemplate(text: string): boolean {
  if (!text.includes('`')) return false
  return text.split('\n').some((line) => (line.split('`').length - 1) % 2 === 1)
}
