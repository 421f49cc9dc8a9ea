import { countBreaks } from './own-lines.ts'

/** A statement at the start of a line, in code that is laid out as usual, is not inside of a function. */
const STATEMENT =
  /(?:export|import|function|async function|class|abstract class|interface|type|declare|enum|const|let|var)\b/y
const OPENS = /(?:[{(]|=>)\s*$/
const CLASS = /(?:export )?(?:default )?(?:abstract )?class\b/y
/** What contains no function. */
const TYPE = /(?:export )?(?:declare )?(?:interface|type|enum|const enum)\b/y

/**
 * Whether a function of a file may be longer than `max` lines, from its text alone: a tree costs more than all else.
 * Where the layout does not show it, the answer is yes.
 */
export function mayHaveLongFunction(text: string, max: number): boolean {
  if (countBreaks(text) < max) return false
  if (/[\r\u2028\u2029](?!\n)/.test(text)) return true
  let tick = text.indexOf('`')
  let [start, line] = [0, 0]
  let kind: 'type' | 'class' | 'code' = 'code'
  /** In a class: the indentation of its members, and where the last of them started. */
  let [indent, member] = [0, 0]
  let [opened, isText] = [false, false]
  /** Whether the line before started a member whose body is further in. */
  let isInMember = false
  for (let at = 0; at !== -1 && at < text.length; line++) {
    const breakAt = text.indexOf('\n', at)
    const end = breakAt === -1 ? text.length : breakAt
    const first = text.charCodeAt(at)
    const isIndented = first === 32 || first === 9
    const isBlank = end === at || (first === 13 && end === at + 1)
    const wasText = isText
    // Lines of a template need no indentation.
    for (; tick !== -1 && tick < end; tick = text.indexOf('`', tick + 1))
      if (text.charCodeAt(tick - 1) !== 92) isText = !isText
    if (wasText || isBlank) opened &&= isBlank
    else if (isIndented) {
      opened = false
      if (kind === 'class') {
        const width = indentOf(text, at)
        indent ||= width
        if (isInMember && width <= indent && !closesAt(text, at + width)) return true
        isInMember = width === indent && OPENS.test(text.slice(at, end))
        if (width < indent) kind = 'code'
        else if (width === indent && !continues(text, at + width, end)) {
          if (line - member + 1 > max) return true
          member = line
        }
      }
    } else {
      // `}` and `)` close what was opened; anything else there is code without indentation.
      const closes = closesAt(text, at)
      if (opened && !closes) return true
      if (!closes) {
        const isStatement = first >= 97 && first <= 122 && matches(STATEMENT, text, at)
        if (isStatement || kind !== 'code') {
          if (isTooLong()) return true
          start = member = line
          indent = 0
          isInMember = false
          kind = !isStatement ? 'code' : matches(TYPE, text, at) ? 'type' : matches(CLASS, text, at) ? 'class' : 'code'
        }
      }
      opened = OPENS.test(text.slice(at, end))
    }
    at = breakAt === -1 ? -1 : breakAt + 1
  }
  return isTooLong() || isText

  function isTooLong(): boolean {
    return kind === 'code' ? line - start > max : kind === 'class' && line - member + 1 > max
  }
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function closesAt(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  return first === 125 || first === 41 || first === 93
}

function indentOf(text: string, at: number): number {
  let width = 0
  for (let code = text.charCodeAt(at); code === 32 || code === 9; code = text.charCodeAt(at + width)) width++
  return width
}

/** Whether a line goes on with a member: `) {` after its parameters. */
function continues(text: string, at: number, end: number): boolean {
  return closesAt(text, at) && /[{(,:|&=]\s*$/.test(text.slice(at, end))
}
