import type { Finding } from '@stratalint/core'

const WIDTH = 100

/** The line of a finding with its range marked; long lines are cut around the range, control characters are blanked. */
export function codeFrame(text: string, { line, column, endLine, endColumn }: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>): string[] {
  const source = text.split(/\r\n|[\n\r\u2028\u2029]/, line)[line - 1]
  if (source === undefined || source.trim() === '') return []
  const from = column - 1
  const to = endLine === line ? Math.max(endColumn - 1, from + 1) : source.length
  const cut = source.length > WIDTH ? Math.max(0, Math.min(from - 30, source.length - WIDTH)) : 0
  const shown = source.slice(cut, cut + WIDTH)
  const marked = Math.min(to, cut + WIDTH) - from
  const gutter = String(line)
  return [
    `${gutter} | ${blank(shown)}`,
    `${' '.repeat(gutter.length)} | ${blank(source.slice(cut, from)).replace(/[^\t]/gu, ' ')}${'^'.repeat(Math.max(1, marked))}`,
  ]
}

/** A hostile file must not steer the reader's terminal. */
function blank(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that steer a terminal
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')
}
