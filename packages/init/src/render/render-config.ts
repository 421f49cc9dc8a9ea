import { messageLine } from '@stratalint/report'
import type { Draft } from '../propose/draft.ts'

const WIDTH = 110

/** The text of a config file: TypeScript, or JavaScript with its type in a comment. */
export function render({ found, config, notes }: Draft, typescript: boolean): string {
  const layers = config.architecture?.layers
  const names = Array.isArray(layers) ? layers.flat() : Object.keys(layers ?? {})
  const isRepeated =
    names.length > 2 &&
    Object.values(config.architecture?.places ?? {}).some((place) => isSame((place as { uses?: unknown }).uses, names))
  const variables = isRepeated
    ? [
        { value: layers, name: 'layers' },
        { value: names, name: Array.isArray(layers) ? 'layers.flat()' : 'Object.keys(layers)' },
      ]
    : []
  const note = notes['architecture.layers']
  const declared = isRepeated
    ? `${note === undefined ? '' : `// ${comment(note)}\n`}const layers = ${renderValue(layers, 'layers', 0, { notes: {}, variables: [] })}\n\n`
    : ''
  const body = renderValue(config, '', 0, {
    notes: isRepeated ? { ...notes, 'architecture.layers': '' } : notes,
    variables,
  })
  return typescript
    ? `import { defineConfig } from 'stratalint'\n\n${declared}// ${comment(found)}\nexport default defineConfig(${body})\n`
    : `${declared}// ${comment(found)}\n/** @type {import('stratalint').Config} */\nexport default ${body}\n`
}

/** A line break in the name of a folder would end the comment and start code. */
function comment(text: string): string {
  return messageLine(text)
}

interface Style {
  notes: Record<string, string>
  /** Values that the file declares as constants. */
  variables: { value: unknown; name: string }[]
}

function renderValue(value: unknown, path: string, depth: number, style: Style): string {
  const variable = style.variables.find((known) => isSame(known.value, value))
  if (variable !== undefined) return variable.name
  const inline = renderInline(value, style)
  const hasNotes = Object.entries(style.notes).some(([key, note]) => note !== '' && key.startsWith(`${path}.`))
  const fits = path !== '' && !hasNotes && inline.length + depth * 2 + path.length - path.lastIndexOf('.') <= WIDTH
  if (typeof value !== 'object' || value === null || fits) return inline
  const pad = '  '.repeat(depth + 1)
  const end = '  '.repeat(depth)
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${pad}${renderValue(item, `${path}[]`, depth + 1, style)},\n`).join('')}${end}]`
  }
  const lines = Object.entries(value).map(([key, item]) => {
    const at = path === '' ? key : `${path}.${key}`
    const note = style.notes[at] ?? ''
    const text = renderValue(item, at, depth + 1, style)
    return `${note === '' ? '' : `${pad}// ${comment(note)}\n`}${pad}${text === key ? key : `${renderKey(key)}: ${text}`},\n`
  })
  return `{\n${lines.join('')}${end}}`
}

function isSame(a: unknown, b: unknown): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b)
}

function renderInline(value: unknown, style: Style): string {
  const variable = style.variables.find((known) => isSame(known.value, value))
  if (variable !== undefined) return variable.name
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map((item) => renderInline(item, style)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => `${renderKey(key)}: ${renderInline(item, style)}`)
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
