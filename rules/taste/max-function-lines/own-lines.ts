/** A range of a text. */
export type Span = readonly [start: number, end: number]

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/

/** How many line breaks there are in a text. */
export function countBreaks(text: string): number {
  let breaks = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks++
  return /[\r\u2028\u2029]/.test(text) ? text.split(LINE_BREAK).length - 1 : breaks
}

/**
 * How many lines of a range are its own: those with code outside of the nested ranges, and those that no nested range
 * touches. A comma or semicolon after a nested range is no code.
 */
export function ownLines(text: string, [start, end]: Span, nested: readonly Span[]): number {
  if (nested.length === 0) return countBreaks(text.slice(start, end)) + 1
  const parts: string[] = []
  let at = start
  for (const [from, to] of nested) {
    if (from < at || to > end) continue
    parts.push(text.slice(at, from), hidden(text.slice(from, to)))
    at = to
  }
  parts.push(text.slice(at, end))
  const lines = parts.join('').split(LINE_BREAK)
  return lines.filter((line) => !isHidden(line)).length
}

const HIDDEN = '\0'

/** Marks each line of a nested range. */
function hidden(text: string): string {
  return `${HIDDEN}\n`.repeat(countBreaks(text)) + HIDDEN
}

function isHidden(line: string): boolean {
  return line.includes(HIDDEN) && /^[\s\0,;]*$/.test(line)
}
