import type { Display } from '@stratalint/report'

/** How text is shown on stdout. Only a terminal has a width: text in a pipe or a file is not wrapped. */
export function displayOf(noColor: boolean): Display {
  return { color: hasColor(noColor), width: process.stdout.isTTY ? process.stdout.columns || 80 : null }
}

function hasColor(noColor: boolean): boolean {
  if (noColor || process.env['NO_COLOR']) return false
  const forced = process.env['FORCE_COLOR']
  if (forced) return forced !== '0' && forced !== 'false'
  return process.stdout.isTTY && process.stdout.hasColors()
}
