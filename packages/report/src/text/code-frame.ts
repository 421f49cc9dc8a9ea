import type { Finding } from '@stratalint/core'
import { displayWidth, sliceColumns } from './display-width.ts'
import { plain } from './plain.ts'

const WIDEST = 100
const NARROWEST = 60
/** The columns that stay visible in front of the range when a line is cut. */
const LEAD = 24

/** The line of a finding with its range marked; a long line is cut around the range. */
export function codeFrame(
  text: string,
  { line, column, endLine, endColumn }: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>,
  width: number | null = null,
): string[] {
  const source = text.split(/\r\n|[\n\r\u2028\u2029]/, line)[line - 1]
  if (source === undefined || source.trim() === '') return []
  const gutter = String(line)
  const columns = width === null ? WIDEST : Math.min(WIDEST, Math.max(NARROWEST, width - gutter.length - 3))
  const from = column - 1
  const to = endLine === line ? Math.max(endColumn - 1, from + 1) : source.length
  // A width costs time, and a line may be megabytes long.
  const isLong = source.length > columns || displayWidth(source) > columns
  const start = isLong ? Math.max(0, Math.min(from - LEAD, source.length - columns)) : 0
  const shown = sliceColumns(plain(source.slice(start, start + columns)), columns)
  const end = start + shown.length
  const lead = plain(source.slice(start, from))
  const marked = displayWidth(plain(source.slice(from, Math.min(to, end))))
  return [
    `${gutter} | ${withEllipses(shown, { start: start > 0, end: end < source.length })}`,
    `${' '.repeat(gutter.length)} | ${blank(lead)}${'^'.repeat(Math.max(1, marked))}`,
  ]
}

/** Spaces as wide as a text; tabs stay, because their width depends on the terminal. */
function blank(text: string): string {
  return text
    .split('\t')
    .map((part) => ' '.repeat(displayWidth(part)))
    .join('\t')
}

/** Marks where a line was cut. Each mark replaces one column, so that the carets below stay aligned. */
function withEllipses(shown: string, cut: { start: boolean; end: boolean }): string {
  const characters = [...shown]
  if (cut.start) characters.splice(0, 1, displayWidth(characters[0]!) === 2 ? '… ' : '…')
  if (cut.end) characters.splice(-1, 1, '…')
  return characters.join('')
}
