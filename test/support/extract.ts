import { parse } from '@typescript-eslint/parser'
import { extractModule, parseSource, type ModuleRecord } from '@stratalint/graph'

/** Extracts with oxc-parser and with typescript-eslint, and fails when the two disagree. */
export function extract(filename: string, text: string): ModuleRecord {
  const fromOxc = extractWithOxc(filename, text)
  const fromEslint = extractWithEslint(filename, text)
  if (JSON.stringify(fromOxc) !== JSON.stringify(fromEslint)) {
    throw new Error(`The parsers disagree:\n${JSON.stringify(fromOxc)}\n${JSON.stringify(fromEslint)}`)
  }
  return fromOxc
}

/** The edges as `kind source-text`, so that a test shows the ranges with their quotes. */
export function edgesIn(text: string, filename = 'a.ts'): string[] {
  return extract(filename, text).edges.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
}

/** The names of each edge as `name`, `name:local`, with `type ` before those that are types only. */
export function namesIn(text: string, filename = 'a.ts'): string[][] {
  return extract(filename, text).edges.map(({ names }) =>
    names.map(({ name, local, typeOnly }) => `${typeOnly ? 'type ' : ''}${name}${local === null ? '' : `:${local}`}`),
  )
}

/** The exports as `name = kind` or `name = imported from 'x'`, with `type ` before those that are types only. */
export function exportsIn(text: string, filename = 'a.ts'): string[] {
  const { edges, exports } = extract(filename, text)
  return exports.map(({ name, typeOnly, binding }) => {
    const what = binding.type === 'local' ? binding.kind : `${binding.imported} from ${edges[binding.edge]!.specifier}`
    return `${typeOnly ? 'type ' : ''}${name} = ${what}`
  })
}

/** Extracts with oxc-parser alone, for syntax that typescript-eslint does not read. */
export function extractWithOxc(filename: string, text: string): ModuleRecord {
  const parsed = parseSource(filename, text)
  if ('error' in parsed) throw new Error(parsed.error.message)
  return extractModule(parsed.program, text, filename)
}

function extractWithEslint(filename: string, text: string): ModuleRecord {
  const jsx = !/\.[cm]?ts$/.test(filename)
  const program = parse(text, { range: true, filePath: filename, sourceType: 'module', ecmaFeatures: { jsx } })
  return extractModule(program, text, filename)
}
