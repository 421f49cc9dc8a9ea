import { extensionOf } from '@stratalint/core'
import { childrenOf, parseSource } from '@stratalint/graph'

/** What identifies an entry of the policy. */
interface Entry {
  /** The rule of an exception. */
  rule?: string
  from: string
  to: string | null
}

interface Node {
  type: string
  start: number
  end: number
}

/** The part of a config that has to go for an entry, with its comma; `null` where it is not written out as an element of the list that the config has under that name. */
export function entryAt(file: string, text: string, at: number, entry: Entry): { start: number; end: number } | null {
  if (!/\.json$/.test(file)) return extensionOf(file) === null ? null : entryIn(file, text, at, entry)
  // JSON is an expression of JavaScript.
  const found = entryIn('config.js', `(${text})`, at + 1, entry)
  return found === null ? null : { start: found.start - 1, end: found.end - 1 }
}

function entryIn(file: string, text: string, at: number, entry: Entry): { start: number; end: number } | null {
  const parsed = parseSource(file, text)
  const found = 'error' in parsed ? null : findElement(parsed.program, text, at)
  if (found === null || !isEntry(found.element, entry)) return null
  const { element, previous, list } = found
  const inside = { start: list.start + 1, end: list.end - 1 }
  const rest = text.slice(inside.start, element.start) + text.slice(element.end, inside.end)
  // The brackets of an empty list are on one line.
  if (/^[\s,]*$/.test(rest)) return inside
  const comma = /^\s*,/.exec(text.slice(element.end))?.[0].length ?? 0
  if (comma === 0 && previous !== null) return { start: previous.end, end: element.end }
  const line = /\n[ \t]*$/.exec(text.slice(0, element.start))?.[0].slice(1) ?? null
  const end = element.end + comma
  const isOnLines = line !== null && /^[ \t]*\r?\n/.test(text.slice(end))
  return isOnLines
    ? { start: element.start - line.length, end: end + /^[ \t]*\r?\n/.exec(text.slice(end))![0].length }
    : { start: element.start, end: end + /^[ \t]*/.exec(text.slice(end))![0].length }
}

/** What identifies an entry of `crossDomain.allow`. */
interface AllowEntry {
  from: string
  to: string
  layers: readonly string[] | null
  fromLayers: readonly string[] | null
}

/** Where the `from` of each written entry with these values is, in the order of the file. */
export function placesOf(file: string, text: string, entry: AllowEntry): { start: number; end: number }[] {
  const isJson = /\.json$/.test(file)
  if (!isJson && extensionOf(file) === null) return []
  const parsed = isJson ? parseSource('config.js', `(${text})`) : parseSource(file, text)
  if ('error' in parsed) return []
  const offset = isJson ? 1 : 0
  return elementsIn(parsed.program)
    .filter((element) => isEntry(element, entry) && isAllow(element, entry))
    .flatMap((element) => valueOf(element, 'from') ?? [])
    .map(({ start, end }) => ({ start: start + 1 - offset, end: end - 1 - offset }))
}

function elementsIn(node: Node): Node[] {
  const children: Node[] = childrenOf(node)
  return [...(node.type === 'ArrayExpression' ? children : []), ...children.flatMap(elementsIn)]
}

function isAllow(element: Node, { layers, fromLayers }: AllowEntry): boolean {
  const isList = (key: string, names: readonly string[] | null): boolean => {
    const value = valueOf(element, key)
    if (value === null || names === null) return value === null && names === null
    const written = childrenOf(value).map((one) => (one as { value?: unknown }).value)
    return value.type === 'ArrayExpression' && JSON.stringify(written) === JSON.stringify(names)
  }
  return isList('layers', layers) && isList('fromLayers', fromLayers)
}

/** The value of a property of an object. */
function valueOf(element: Node, name: string): Node | null {
  const found = propertiesOf(element).find(({ key }) => key === name)
  return found?.value ?? null
}

interface Found {
  element: Node
  previous: Node | null
  list: Node
}

/** The element around an offset of a list that is `exceptions` or `allow` of the config, and used for nothing else. */
function findElement(root: Node, text: string, at: number): Found | null {
  let found: Found | null = null
  let path: string[] = []
  for (let node: Node | undefined = root; node !== undefined;) {
    const children: Node[] = childrenOf(node)
    const inner: Node | undefined = children.find(({ start, end }) => start <= at && at < end)
    if (node.type === 'ArrayExpression' && inner?.type === 'ObjectExpression') {
      found = { element: inner, previous: children[children.indexOf(inner) - 1] ?? null, list: node }
      break
    }
    if (node.type === 'Property') path = [...path, keyOf(node)]
    if (!leadsToConfig(node, inner, text)) return null
    node = inner
  }
  return /^(?:exceptions|architecture crossDomain allow)$/.test(path.join(' ')) ? found : null
}

/** Whether a node is a part of the config because the one around it is. */
function leadsToConfig(
  node: Node & { id?: { name?: string }; key?: Node },
  inner: Node | undefined,
  text: string,
): boolean {
  if (node.type === 'CallExpression') return /^defineConfig\s*\(/.test(text.slice(node.start))
  if (node.type === 'AssignmentExpression') return /^module\.exports\s*=/.test(text.slice(node.start))
  if (node.type === 'VariableDeclarator') {
    const name = node.id?.name ?? ''
    const isExported = new RegExp(`^export default ${name}\\b`, 'm').test(text)
    return /^\w+$/.test(name) && isExported && text.match(new RegExp(`\\b${name}\\b`, 'g'))!.length === 2
  }
  if (node.type === 'Property') return inner !== undefined && inner.start !== node.key?.start
  return /^(?:Program|ExportDefaultDeclaration|ExpressionStatement|VariableDeclaration|ObjectExpression|ArrayExpression|SpreadElement|ParenthesizedExpression|TSAsExpression|TSSatisfiesExpression|TSTypeAssertion)$/.test(
    node.type,
  )
}

function keyOf(property: Node & { key?: { name?: string; value?: unknown }; computed?: boolean }): string {
  return property.computed === true ? '' : (property.key?.name ?? String(property.key?.value))
}

/** Whether an object is this entry, and not what several entries are made from. */
function isEntry(element: Node, { rule, from, to }: Entry): boolean {
  if (element.type !== 'ObjectExpression') return false
  const written = new Map(propertiesOf(element).map(({ key, value }) => [key, value?.value]))
  if (rule !== undefined && written.get('rule') !== rule) return false
  return written.get('from') === from && (to === null ? !written.has('to') : written.get('to') === to)
}

function propertiesOf(element: Node): { key: string; value: (Node & { value?: unknown }) | undefined }[] {
  return childrenOf(element).flatMap((property) => {
    const { key, value } = property as Node & {
      key?: { name?: string; value?: string }
      value?: Node & { value?: unknown }
    }
    return key === undefined ? [] : [{ key: key.name ?? String(key.value), value }]
  })
}
