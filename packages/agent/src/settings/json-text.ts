import { loadJsonc } from '@stratalint/policy'
import type { Node } from 'jsonc-parser'

/** A JSON text that is edited without touching any other character: comments, white space and order stay. */
export interface JsonText {
  text: string
  root: Node
}

/** Parses JSON with comments; `null` if it is broken, or no object. */
export function parseJson(text: string): JsonText | null {
  const errors: unknown[] = []
  const root = loadJsonc().parseTree(text, errors as never[], { allowTrailingComma: true })
  return root?.type === 'object' && errors.length === 0 ? { text, root } : null
}

/** The value of a key of an object. */
export function valueOf(object: Node | undefined, key: string): Node | undefined {
  if (object?.type !== 'object') return undefined
  return object.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1]
}

/** The plain value of a node. */
export function plainOf(node: Node): unknown {
  return loadJsonc().getNodeValue(node) as unknown
}

/** Adds an element to an array, or a property to an object when `key` is given, after all others. */
export function append(text: string, container: Node, value: unknown, key?: string): string {
  const last = container.children?.at(-1)
  const close = endOf(container) - 1
  const body = (indent: string): string =>
    (key === undefined ? '' : `${JSON.stringify(key)}: `) + format(value, indent, text)
  // Right before the bracket, so that the removal knows that the container was there before.
  if (last === undefined) return insert(text, [[close, body(indentAt(text, container.offset))]])
  const isOneLine = !text.slice(container.offset, close).includes('\n')
  const indent = indentAt(text, last.offset)
  const added = (isOneLine ? ' ' : newlineOf(text) + indent) + body(indent)
  const comma = commaAfter(text, endOf(last), close)
  // A comment on the line of the last child stays with it.
  const afterComment = (from: number): number =>
    from + /^(?:[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/))?/.exec(text.slice(from, close))![0].length
  if (comma !== null) return insert(text, [[afterComment(comma + 1), `${added},`]])
  return insert(text, [
    [endOf(last), ','],
    [afterComment(endOf(last)), added],
  ])
}

/**
 * Removes an element or a property that `append` added. `isLeft` is false where nothing but white space is left of a container that
 * was made for it.
 */
export function remove(text: string, container: Node, child: Node): { text: string; isLeft: boolean } {
  const siblings = container.children!
  const index = siblings.indexOf(child)
  const close = endOf(container) - 1
  const before = text.slice(0, child.offset)
  const comma = commaAfter(text, endOf(child), close)
  const end = comma === null ? endOf(child) : comma + 1
  if (siblings.length === 1) {
    const rest = text.slice(end, close)
    // Its own line break and the one before the bracket were written with it.
    const isLeft = rest === '' || rest.trim() !== '' || text.slice(container.offset + 1, child.offset).trim() !== ''
    return { text: before + text.slice(end), isLeft }
  }
  const start = before.trimEnd().length
  const isLast = index === siblings.length - 1
  if (!isLast || comma !== null) return { text: text.slice(0, start) + text.slice(end), isLeft: true }
  const previous = endOf(siblings[index - 1]!)
  const between = commaAfter(text, previous, child.offset)!
  return { text: text.slice(0, between) + text.slice(between + 1, start) + text.slice(end), isLeft: true }
}

/** JSON as it is written into a new file. */
export function newJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function endOf({ offset, length }: Node): number {
  return offset + length
}

/** The comma after a child, past white space and comments; `null` if none follows. */
function commaAfter(text: string, from: number, close: number): number | null {
  const trivia = /(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*/y
  trivia.lastIndex = from
  const at = from + trivia.exec(text)![0].length
  return at < close && text[at] === ',' ? at : null
}

function format(value: unknown, indent: string, text: string): string {
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  '
  return JSON.stringify(value, null, unit).replaceAll('\n', newlineOf(text) + indent)
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))![0]
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function insert(text: string, parts: readonly (readonly [number, string])[]): string {
  let result = ''
  let from = 0
  for (const [at, part] of parts) {
    result += text.slice(from, at) + part
    from = at
  }
  return result + text.slice(from)
}
