import { messageLine } from '@stratalint/report'
import type { Draft } from '../propose/draft.ts'

const WIDTH = 110

/** The text of a config file: TypeScript, or JavaScript with its type in a comment. */
export function render({ found, config, notes }: Draft, typescript: boolean): string {
  const layers = config.architecture?.layers
  const names = Array.isArray(layers) ? layers.flat() : Object.keys(layers ?? {})
  const lists = Object.entries(config.architecture?.places ?? {}).flatMap(([name, place]) => {
    const { uses } = (place ?? {}) as { uses?: string[] }
    return uses === undefined ? [] : [{ name, uses }]
  })
  const ofPackages = Object.values(config.architecture?.externals ?? {}).flatMap((uses) =>
    Array.isArray(uses) ? [{ name: 'package', uses }] : [],
  )
  const isRepeated = names.length > 2 && lists.some(({ uses }) => isSame(uses, names))
  const variables = [
    ...(isRepeated
      ? [
          { value: layers, name: 'layers' },
          { value: names, name: Array.isArray(layers) ? 'layers.flat()' : 'Object.keys(layers)' },
        ]
      : []),
  ]
  const repeated = repeatedLists(
    [...lists, ...ofPackages].filter(({ uses }) => !variables.some(({ value }) => isSame(value, uses))),
  )
  const note = notes['architecture.layers']
  const declare = (name: string, value: unknown): string =>
    `const ${name} = ${renderValue(value, name, 0, { notes: {}, variables: [] })}\n\n`
  const declared = [
    ...(isRepeated ? [`${note === undefined ? '' : `// ${comment(note)}\n`}${declare('layers', layers)}`] : []),
    ...repeated.map(({ name, value }) => declare(name, value)),
  ].join('')
  const body = renderValue(config, '', 0, {
    notes: isRepeated ? { ...notes, 'architecture.layers': '' } : notes,
    variables: [...variables, ...repeated],
  })
  return typescript
    ? `import { defineConfig } from 'stratalint'\n\n${declared}// ${comment(found)}\nexport default defineConfig(${body})\n`
    : `${declared}// ${comment(found)}\n/** @type {import('stratalint').Config} */\nexport default ${body}\n`
}

/** Long lists of layers that several places use, each under the name of the first of these places. */
function repeatedLists(lists: readonly { name: string; uses: string[] }[]): { name: string; value: string[] }[] {
  const first = lists.filter(
    ({ uses }, index) =>
      uses.length > 3 &&
      lists.findIndex((other) => isSame(other.uses, uses)) === index &&
      lists.filter((other) => isSame(other.uses, uses)).length > 1,
  )
  const nameOf = (place: string, index: number): string => {
    const words = place.replace(/[^A-Za-z]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '')
    return /^[a-z]/.test(words) ? `${words}Layers` : `layers${index + 1}`
  }
  const names = first.map(({ name }, index) => nameOf(name, index))
  return first.map(({ uses }, index) => {
    const name = names[index]!
    return { name: names.indexOf(name) === index ? name : `${name}${index + 1}`, value: uses }
  })
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
