import { parseSource } from '@stratalint/graph'
import { lineBreakOf } from './read-file.ts'

interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

/** Functions that take configs as arguments and return one list. */
const COMPOSERS = /^(?:defineConfig|config|tseslint\.config|ts\.config|antfu|withNuxt)$/

/** An ESLint config with Stratalint at its end; `null` where it is not clear that the list is an ES module's. */
export function addToFlatConfig(name: string, text: string): string | null {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const source = text.slice(mark.length)
  const parsed = parseSource(name, source)
  if ('error' in parsed) return null
  const body = parsed.program.body as unknown as Node[]
  const exported = body.find(({ type }) => type === 'ExportDefaultDeclaration')?.['declaration'] as Node | undefined
  if (exported === undefined) return null
  const list = listOf(resolve(exported, body), source)
  if (list === null) return null
  const end = lineBreakOf(source)
  const imports = body.filter(({ type }) => type === 'ImportDeclaration')
  const importAt = imports.at(-1)?.end ?? 0
  const quote = imports.some(({ start, end: stop }) => source.slice(start, stop).includes('"')) ? '"' : "'"
  const semicolon = imports.some(({ end: stop }) => source[stop - 1] === ';') ? ';' : ''
  const statement = `import stratalint from ${quote}stratalint/eslint${quote}${semicolon}`
  const edits = [
    importAt === 0 ? { at: 0, text: `${statement}${end}` } : { at: importAt, text: `${end}${statement}` },
    added(list, source, end),
  ]
  const result = edits
    .toSorted((a, b) => b.at - a.at)
    .reduce((so, { at, text: more }) => `${so.slice(0, at)}${more}${so.slice(at)}`, source)
  return 'error' in parseSource(name, result) ? null : `${mark}${result}`
}

/** The value of a constant that is exported by its name. */
function resolve(node: Node, body: readonly Node[]): Node {
  if (node.type !== 'Identifier') return unwrap(node)
  const declared = body
    .filter(({ type, kind }) => type === 'VariableDeclaration' && kind === 'const')
    .flatMap(({ declarations }) => declarations as Node[])
    .find(({ id }) => (id as Node)['name'] === node['name'])
  return declared?.['init'] == null ? node : unwrap(declared['init'] as Node)
}

/** Types say nothing about a value. */
function unwrap(node: Node): Node {
  return /^TS(?:As|Satisfies)Expression$/.test(node.type) ? unwrap(node['expression'] as Node) : node
}

/** The place for one more config: an array, or the arguments of a function that joins configs. */
function listOf(node: Node, source: string): { items: Node[]; close: number } | null {
  if (node.type === 'ArrayExpression') return { items: node['elements'] as Node[], close: node.end - 1 }
  if (node.type !== 'CallExpression') return null
  const callee = node['callee'] as Node
  if (!COMPOSERS.test(source.slice(callee.start, callee.end))) return null
  const items = node['arguments'] as Node[]
  const [only] = items
  if (items.length === 1 && only!.type === 'ArrayExpression') return listOf(only!, source)
  return source[node.end - 1] === ')' ? { items, close: node.end - 1 } : null
}

function added(
  { items, close }: { items: Node[]; close: number },
  source: string,
  end: string,
): { at: number; text: string } {
  const item = '...(await stratalint())'
  const last = items.at(-1)
  if (last == null) return { at: close, text: item }
  const rest = source.slice(last.end, close)
  const comma = rest.indexOf(',')
  // A comma inside a comment is not one of the list.
  const hasComma = comma !== -1 && !/\/[/*]/.test(rest.slice(0, comma))
  const isMultiline = rest.includes('\n')
  const at = hasComma ? last.end + comma + 1 : last.end
  if (!isMultiline) return { at, text: `${hasComma ? '' : ','} ${item}` }
  const line = source.slice(source.lastIndexOf('\n', last.start) + 1)
  const indent = /^[ \t]*/.exec(line)![0]
  return { at, text: `${hasComma ? '' : ','}${end}${indent}${item}${hasComma ? ',' : ''}` }
}
