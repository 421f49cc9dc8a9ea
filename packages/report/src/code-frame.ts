import type { Finding } from '@stratalint/core'
import { plain } from './plain.ts'

const WIDTH = 100

/** The line of a finding with its range marked; long lines are cut around the range. */
export function codeFrame(
  text: string,
  { line, column, endLine, endColumn }: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>,
): string[] {
  const source = text.split(/\r\n|[\n\r\u2028\u2029]/, line)[line - 1]
  if (source === undefined || source.trim() === '') return []
  const from = column - 1
  const to = endLine === line ? Math.max(endColumn - 1, from + 1) : source.length
  const cut = source.length > WIDTH ? Math.max(0, Math.min(from - 30, source.length - WIDTH)) : 0
  const shown = plain(source.slice(cut, cut + WIDTH))
  const lead = plain(source.slice(cut, from)).replace(/[^\t]/g, ' ')
  const marked = Math.min(to, cut + WIDTH) - from
  const gutter = String(line)
  return [
    `${gutter} | ${withEllipses(shown, { start: cut > 0, end: cut + WIDTH < source.length })}`,
    `${' '.repeat(gutter.length)} | ${lead}${'^'.repeat(Math.max(1, marked))}`,
  ]
}

/** Says where a line goes on; each takes the place of one character, so that the marks below stay true. */
function withEllipses(shown: string, cut: { start: boolean; end: boolean }): string {
  return `${cut.start ? '…' : ''}${shown.slice(cut.start ? 1 : 0, cut.end ? -1 : undefined)}${cut.end ? '…' : ''}`
}
