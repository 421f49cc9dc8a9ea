import type { Draft } from './draft.ts'

const WIDTH = 100

/** The text of a config file: TypeScript, or JavaScript with its type in a comment. */
export function render({ found, config, notes }: Draft, typescript: boolean): string {
  const body = renderValue(config, '', 0, notes)
  return typescript
    ? `import { defineConfig } from 'stratalint'\n\n// ${found}\nexport default defineConfig(${body})\n`
    : `// ${found}\n/** @type {import('stratalint').Config} */\nexport default ${body}\n`
}

function renderValue(value: unknown, path: string, depth: number, notes: Record<string, string>): string {
  const inline = renderInline(value)
  const hasNotes = Object.keys(notes).some((key) => key.startsWith(path === '' ? '' : `${path}.`))
  const fits = depth > 0 && !hasNotes && inline.length + depth * 2 <= WIDTH - 20
  if (typeof value !== 'object' || value === null || fits) return inline
  const pad = '  '.repeat(depth + 1)
  const end = '  '.repeat(depth)
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${pad}${renderValue(item, `${path}[]`, depth + 1, notes)},\n`).join('')}${end}]`
  }
  const lines = Object.entries(value).map(([key, item]) => {
    const at = path === '' ? key : `${path}.${key}`
    const note = notes[at] === undefined ? '' : `${pad}// ${notes[at]}\n`
    return `${note}${pad}${renderKey(key)}: ${renderValue(item, at, depth + 1, notes)},\n`
  })
  return `{\n${lines.join('')}${end}}`
}

function renderInline(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(renderInline).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => `${renderKey(key)}: ${renderInline(item)}`)
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
  }
  return JSON.stringify(value)
}

function renderKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key)
}

function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
