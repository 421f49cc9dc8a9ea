import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file for agents with a map between markers, or without one. */
export interface MapFile {
  /** POSIX, from the root. */
  name: string
  /** The whole text; `null` where there is no such file. */
  text: string | null
}

const START = '<!-- stratalint:map:start -->'
const END = '<!-- stratalint:map:end -->'

/** The files in which agents look for instructions, the most widely read one first. */
const NAMES = ['AGENTS.md', 'CLAUDE.md']

/** The file that has the map, else the first one that exists, else the one to create. */
export function findMapFile(root: string): MapFile {
  const files = NAMES.map((name): MapFile => ({ name, text: readText(join(root, name)) }))
  return (
    files.find(({ text }) => text !== null && readMap(text) !== null) ??
    files.find(({ text }) => text !== null) ??
    files[0]!
  )
}

function readText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** The lines between the markers; `null` without markers. */
export function readMap(text: string): string[] | null {
  const found = between(text)
  return found === null ? null : text.slice(found.start, found.end).split(/\r?\n/).slice(1, -1)
}

/** Where the text between the markers is. */
function between(text: string): { start: number; end: number } | null {
  const start = text.indexOf(START)
  const end = text.indexOf(END, start)
  return start === -1 || end === -1 ? null : { start: start + START.length, end }
}

/** Writes the map between the markers and leaves everything else as it is. */
export function writeMap(root: string, { name, text }: MapFile, lines: readonly string[]): void {
  const newline = text?.includes('\r\n') ? '\r\n' : '\n'
  const map = ['', ...lines, ''].join(newline)
  const found = text === null ? null : between(text)
  writeFileSync(
    join(root, name),
    found === null
      ? `${withBlankLine(text ?? '', newline)}${START}${map}${END}${newline}`
      : text!.slice(0, found.start) + map + text!.slice(found.end),
  )
}

function withBlankLine(text: string, newline: string): string {
  if (text === '') return ''
  return text.endsWith(newline) ? `${text}${newline}` : `${text}${newline}${newline}`
}
