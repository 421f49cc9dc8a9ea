import type { Located } from './locate.ts'

/** A token as ESLint knows it, before it is located. */
export interface Token {
  type: string
  value: string
  start: number
  end: number
  regex?: { pattern: string; flags: string }
}

type Node = Located & Record<string, unknown>

const KEYWORDS = new Set([
  'break',
  'case',
  'catch',
  'class',
  'const',
  'continue',
  'debugger',
  'default',
  'delete',
  'do',
  'else',
  'enum',
  'export',
  'extends',
  'finally',
  'for',
  'function',
  'if',
  'implements',
  'import',
  'in',
  'instanceof',
  'interface',
  'let',
  'new',
  'package',
  'private',
  'protected',
  'public',
  'return',
  'static',
  'super',
  'switch',
  'this',
  'throw',
  'try',
  'typeof',
  'var',
  'void',
  'while',
  'with',
  'yield',
])
const WORD = /(?:[$_\p{ID_Start}]|\\u)(?:[$\p{ID_Continue}\u200c\u200d]|\\u(?:\{[\da-f]+\}|[\da-f]{4}))*/iuy
// No `>` but the single one and the arrow: where a longer one is an operator, its node says so.
const PUNCTUATOR =
  /\.\.\.|=>|===|!==|==|!=|<<=|<<|<=|\*\*=|\*\*|\+\+|--|&&=|\|\|=|\?\?=|&&|\|\||\?\?|\?\.(?!\d)|[-+*/%&|^]=|[{}()[\];,<>+\-*/%&|^!~?:=.@#]/y

/**
 * The tokens of a text that parses. What a scanner cannot distinguish (literals, templates, text in JSX, operators that
 * begin with `>`) is taken from the tree; between those there are only words and punctuators.
 */
export function tokensOf(
  text: string,
  nodes: readonly (readonly [Located, Located | null])[],
  comments: readonly Pick<Located, 'start' | 'end'>[],
): Token[] {
  const fixed = new Map<number, Token>()
  const names = new Set<number>()
  for (const [node, parent] of nodes) {
    const token = literalToken(node as Node, parent as Node | null, text)
    if (token !== null) fixed.set(token.start, token)
    else if (node.type === 'Identifier' && parent?.type !== 'MetaProperty') names.add(node.start)
    else if (node.type === 'BinaryExpression' || node.type === 'AssignmentExpression') {
      const operator = operatorToken(node as Node, text, comments)
      if (operator !== null) fixed.set(operator.start, operator)
    }
  }
  const skipped = new Map(comments.map(({ start, end }) => [start, end]))
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    const token = fixed.get(at) ?? null
    if (token !== null) {
      tokens.push(token)
      at = token.end
      continue
    }
    const after = skipped.get(at)
    if (after !== undefined) {
      at = after
      continue
    }
    const found = scan(text, at, names)
    if (found !== null) tokens.push(found)
    at = found?.end ?? at + 1
  }
  return tokens
}

function scan(text: string, at: number, names: ReadonlySet<number>): Token | null {
  WORD.lastIndex = at
  const name = WORD.exec(text)?.[0]
  if (name !== undefined)
    return { type: typeOfWord(name, names.has(at)), value: name, start: at, end: at + name.length }
  PUNCTUATOR.lastIndex = at
  const mark = PUNCTUATOR.exec(text)?.[0]
  return mark === undefined ? null : { type: 'Punctuator', value: mark, start: at, end: at + mark.length }
}

function typeOfWord(name: string, isName: boolean): string {
  if (isName) return 'Identifier'
  if (name === 'null') return 'Null'
  if (name === 'true' || name === 'false') return 'Boolean'
  return KEYWORDS.has(name) ? 'Keyword' : 'Identifier'
}

function literalToken(node: Node, parent: Node | null, text: string): Token | null {
  const { start, end } = node
  const make = (type: string): Token => ({ type, value: text.slice(start, end), start, end })
  switch (node.type) {
    case 'TemplateElement':
      return make('Template')
    case 'JSXText':
      return start === end ? null : make('JSXText')
    case 'JSXIdentifier':
      return make('JSXIdentifier')
    case 'PrivateIdentifier':
      return { ...make('PrivateIdentifier'), value: text.slice(start + 1, end) }
    case 'Literal': {
      if (node['regex'] !== undefined && node['regex'] !== null)
        return { ...make('RegularExpression'), regex: node['regex'] as { pattern: string; flags: string } }
      if (typeof node['value'] === 'string') return make(parent?.type === 'JSXAttribute' ? 'JSXText' : 'String')
      return typeof node['value'] === 'number' || typeof node['value'] === 'bigint' ? make('Numeric') : null
    }
    default:
      return null
  }
}

/** The operator of `a >> b` and `a >>= b`, which between type arguments would be several tokens. */
function operatorToken(node: Node, text: string, comments: readonly Pick<Located, 'start' | 'end'>[]): Token | null {
  const value = node['operator'] as string
  if (!value.startsWith('>') || value === '>') return null
  let start = text.indexOf(value, (node['left'] as Located).end)
  for (let comment = around(comments, start); comment !== undefined; comment = around(comments, start))
    start = text.indexOf(value, comment.end)
  return { type: 'Punctuator', value, start, end: start + value.length }
}

function around(
  comments: readonly Pick<Located, 'start' | 'end'>[],
  offset: number,
): Pick<Located, 'start' | 'end'> | undefined {
  return comments.find(({ start, end }) => start <= offset && offset < end)
}
