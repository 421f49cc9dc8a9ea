import { join } from 'node:path'
import { below } from '../paths.ts'
import type { Advice, FileChange, Project } from './setup.ts'
import { lineBreakOf, readPlainFile } from './read-file.ts'

const NAME = 'lint:architecture'
const COMMAND = 'stratalint check'

/** Adds a script to package.json, if the file is formatted as package managers format it; otherwise, the line to add. */
export function planScript({ root, install }: Project): (FileChange | Advice)[] {
  const path = below(install, 'package.json')
  const before = readPlainFile(join(root, path))
  if (before === null) return []
  const text = before.replace(/^\uFEFF/, '')
  const manifest = parse(text)
  if (manifest === null) return []
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  '
  const print = (value: object): string =>
    `${JSON.stringify(value, null, indent)}${/\s$/.test(text) ? '\n' : ''}`.replaceAll('\n', lineBreakOf(text))
  const scripts = manifest['scripts'] ?? {}
  const isPlain = typeof scripts === 'object' && scripts !== null && !Array.isArray(scripts)
  if (!isPlain || JSON.stringify(scripts).includes('stratalint') || NAME in scripts) return []
  if (print(manifest) !== text) return [{ part: 'script', file: `${path}#scripts`, lines: [`"${NAME}": "${COMMAND}"`] }]
  const next = { ...manifest, scripts: { ...scripts, [NAME]: COMMAND } }
  return [{ part: 'script', path, before, after: `${before.slice(0, before.length - text.length)}${print(next)}` }]
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
