import { parseWhole } from '../parser.ts'
import { scanMarkup } from './markup.ts'
import { addBracedComment, addHtmlComment, emptyParts, type ComponentParts } from './component-parts.ts'

const STATEMENT = /(?:import|export) /y
/** The markers of containers: block quotes and list items. */
const CONTAINERS = /(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s)))*/y
const FENCE = /^[ \t]*(?:(`{3,})[^`]*|(~{3,}).*)$/
const HEADING = /^[ \t]*#{1,6}(?:\s|$)/
const BREAK = /^[ \t]*([-_*])(?:[ \t]*\1){2,}[ \t]*$/
const UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/

/** The maximum number of attempts to find the end of a statement that does not parse. */
const MAX_ATTEMPTS = 64

/**
 * The imports and exports of an MDX document: each run starts on a line outside paragraphs and ends at a blank line.
 */
export function findMdxParts(text: string): ComponentParts {
  const parts = emptyParts()
  let isParagraphOpen = false
  let isQuoted = false
  /** The columns at which the content of the open list items begins. */
  const lists: number[] = []
  let at = endOfFrontmatter(text)
  while (at < text.length && parts.fault === null) {
    const end = lineEnd(text, at)
    const inside = matchAt(CONTAINERS, text, at)
    const line = text.slice(at + inside, end)
    const first = at + inside + line.search(/\S|$/)
    const isBlank = line.trim() === ''
    const fence = FENCE.exec(line.trimEnd())
    // Text continues a paragraph at any indentation.
    const isText = fence === null && !/^[ \t]*[<{]/.test(line) && !HEADING.test(line) && !BREAK.test(line)
    if (!isBlank && (inside > 0 || !isParagraphOpen || !isText))
      enterLists(lists, text.slice(at, at + inside), first - at)
    if (isBlank) {
      isParagraphOpen = false
      at = next(text, end)
    } else if (!isParagraphOpen && matchAt(STATEMENT, text, at) > 0) {
      at = addStatements(parts, text, at)
    } else if (fence !== null) {
      at = endOfFence(text, end, fence[1] ?? fence[2]!, text.slice(at, first).includes('>'), lists.at(-1) ?? 0)
      isParagraphOpen = false
    } else if (text.startsWith('<!--', first)) {
      const close = text.indexOf('-->', first)
      const after = close === -1 ? text.length : close + 3
      addHtmlComment(parts, text, first, after)
      isParagraphOpen = false
      at = next(text, lineEnd(text, after))
    } else if (text[first] === '<' || text[first] === '{') {
      const after = endOfMarkup(parts, text, first)
      const rest = text.slice(after, lineEnd(text, after))
      addComments(parts, text, after, after + rest.length)
      isParagraphOpen = rest.trim() !== ''
      at = next(text, after + rest.length)
    } else {
      addComments(parts, text, first, end)
      const isLazy: boolean = isParagraphOpen && inside === 0 && (isQuoted || first - at < (lists.at(-1) ?? 0))
      isQuoted = isLazy ? isQuoted : text.slice(at, first).includes('>')
      isParagraphOpen = isText && !(isParagraphOpen && !isLazy && UNDERLINE.test(line))
      at = next(text, end)
    }
  }
  return parts
}

/** Closes the list items that a line is not part of, and opens those that it starts. */
function enterLists(lists: number[], markers: string, column: number): void {
  const indent = markers === '' ? column : markers.search(/\S/)
  while (lists.length > 0 && indent < lists.at(-1)!) lists.pop()
  if (/[-+*.)]\s*$/.test(markers)) lists.push(column)
}

/** Adds imports and exports up to the first blank line at which they are complete; returns their end. */
function addStatements(parts: ComponentParts, text: string, start: number): number {
  let end = endOfRun(text, start)
  let fault: ComponentParts['fault'] = null
  for (let attempts = 0; attempts < MAX_ATTEMPTS; attempts++) {
    const parsed = parseWhole('statements.jsx', text.slice(start, end))
    if (!('error' in parsed)) {
      parts.scripts.push({ start, end, language: 'jsx', scope: 'module' })
      return end
    }
    const { message, start: from, end: to } = parsed.error
    fault ??= { message, start: start + from, end: start + to }
    if (end >= text.length) break
    end = endOfRun(text, next(text, end))
  }
  parts.fault ??= fault
  return endOfRun(text, start)
}

/** The end of the last line before a blank one; from a blank line on, the end of that line. */
function endOfRun(text: string, from: number): number {
  let end = lineEnd(text, from)
  for (let at = next(text, end); at < text.length; at = next(text, end)) {
    const after = lineEnd(text, at)
    if (text.slice(at, after).trim() === '') break
    end = after
  }
  return end
}

/** The start of the line after a code block: after its closing fence, or at the end of its container. */
function endOfFence(text: string, from: number, fence: string, isQuoted: boolean, column: number): number {
  for (let at = next(text, from); at < text.length; at = next(text, lineEnd(text, at))) {
    const line = text.slice(at, lineEnd(text, at))
    if (line.trim() !== '' && (isQuoted ? !/^\s*>/.test(line) : line.search(/\S/) < column)) return at
    const mark = line.replace(isQuoted ? /^[ \t>]*/ : /^[ \t]*/, '').trimEnd()
    if (mark.length >= fence.length && mark.startsWith(fence) && mark === fence[0]!.repeat(mark.length))
      return next(text, at + line.length)
  }
  return text.length
}

/** The end of the tags and braced code that begin at an offset. */
function endOfMarkup(parts: ComponentParts, text: string, from: number): number {
  const visitor = { braces: (at: number) => addBracedComment(parts, text, at) }
  let at = from
  while (text[at] === '<' || text[at] === '{') {
    const isCode = text[at] === '{'
    at = Math.max(at + 1, scanMarkup(text, at, 'jsx', visitor, isCode ? 'code' : 'tag'))
    while (text[at] === ' ' || text[at] === '\t') at++
    // Code right after code is text.
    if (isCode && text[at] === '{') break
  }
  return at
}

/** Adds the comments in braces of a line of text, except in inline code. */
function addComments(parts: ComponentParts, text: string, from: number, to: number): void {
  let isCode = false
  for (let at = from; at < to; at++) {
    if (text[at] === '`') isCode = !isCode
    else if (text[at] === '{' && !isCode) addBracedComment(parts, text, at)
  }
}

/** The end of the YAML at the top of a document. */
function endOfFrontmatter(text: string): number {
  const found = /^---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)
  return found === null ? 0 : found[0].length
}

function lineEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}

function next(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
}

function matchAt(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.exec(text)?.[0].length ?? 0
}
