import { mentionsIn, outlineOf, parseSource, type Outline } from '@stratalint/graph'
import { isComponentFile, type ResolvedEdge } from '@stratalint/core'

/** A node of the tree of oxc's parser. */
export interface AstNode {
  type: string
  start: number
  end: number
  // The type of a node decides which fields it has.
  [field: string]: any
}

/** A statement at the top level of a module. */
export interface Statement {
  node: AstNode
  /** With the comments that belong to it, and its line break. */
  start: number
  end: number
  /** The names that it declares. */
  declares: readonly string[]
}

/** A module as refactorings look at it. Offsets do not count a BOM. */
export interface ModuleSource {
  file: string
  text: string
  statements: readonly Statement[]
  outline: Outline
  edges: readonly ResolvedEdge[]
  style: Style
  /** Whether its code may be moved: script blocks of components have a scope of their own. */
  isComponent: boolean
  /** The names of a statement that the module declares or imports. */
  mentions(statement: Statement): ReadonlySet<string>
}

/** How a module is written. */
export interface Style {
  eol: string
  quote: string
  semicolon: string
  /** The longest line of an import. */
  columns: number
  /** What follows the last element of a list with one element a line. */
  listEnd: string
}

/** The line length of most formatters. */
const COLUMNS = 80

/** Parses a module; `null` if it cannot be parsed. */
export function readSource(file: string, text: string, edges: readonly ResolvedEdge[]): ModuleSource | null {
  const tree = parseSource(file, text)
  if ('error' in tree) return null
  const program = tree.program as unknown as AstNode
  const outline = outlineOf(tree.program)
  const comments = tree.comments as readonly { start: number; end: number }[]
  const body = (program['body'] as AstNode[]).flatMap((node) => scriptBody(file, node))
  const statements = body.map((node, index): Statement => {
    const floor = index === 0 ? 0 : body[index - 1]!.end
    return {
      node,
      start: startOf(text, withDecorators(node), floor, index === 0 ? withoutHeader(text, node, comments) : comments),
      end: endOf(text, node.end),
      declares: outline.declarations
        .filter(({ start, end }) => start >= node.start && end <= node.end)
        .flatMap(({ names }) => names),
    }
  })
  const known = new Set([
    ...outline.declarations.flatMap(({ names }) => names),
    ...edges.flatMap(({ names }) => names.flatMap(({ local }) => local ?? [])),
  ])
  return {
    file,
    text,
    statements,
    outline,
    edges,
    style: styleOf(text, body),
    isComponent: isComponentFile(file),
    mentions: ({ node }) => mentionsIn(node, known),
  }
}

/** The statements of a script of a component, which the parser puts into a namespace without a name if it has a scope of its own. */
function scriptBody(file: string, node: AstNode): AstNode[] {
  const isScript = isComponentFile(file) && node.type === 'TSModuleDeclaration' && node['id'].name === ''
  return isScript ? (node['body'].body as AstNode[]) : [node]
}

/** Where a declaration starts: decorators in front of `export` are part of the class alone. */
function withDecorators(node: AstNode): number {
  const decorators = node['declaration']?.decorators as AstNode[] | undefined
  return Math.min(node.start, decorators?.[0]?.start ?? node.start)
}

/** The comments that belong to the first statement, and not to the file: a licence, a setting of a tool, or anything above an import. */
function withoutHeader(
  text: string,
  { type, start }: AstNode,
  comments: readonly { start: number; end: number }[],
): readonly { start: number; end: number }[] {
  const isHeader = (comment: { start: number; end: number }): boolean => {
    const written = text.slice(comment.start, comment.end)
    if (NEXT_LINE.test(written)) return false
    return type === 'ImportDeclaration' || HEADER.test(written)
  }
  const last = comments.findLast((comment) => comment.end <= start && isHeader(comment))
  return comments.filter((comment) => comment.start >= (last?.end ?? 0))
}

const NEXT_LINE = /-next-line|@ts-(?:ignore|expect-error)/
const HEADER =
  /^\/\*!|copyright|licen[cs]e|spdx|\(c\)|©|@(?:fileoverview|file|module|packageDocumentation|jsx\w*|ts-(?:no)?check|vitest-environment|jest-environment|flow|generated)\b|^\/[/*]\s*(?:eslint|oxlint|prettier|biome|deno|istanbul|c8|v8|stryker|tslint)\b|^\/\/\/\s*</i

/** Where the comments directly above a statement begin, without an empty line between. */
function startOf(
  text: string,
  from: number,
  floor: number,
  comments: readonly { start: number; end: number }[],
): number {
  let start = from
  for (;;) {
    const above = comments.findLast((comment) => comment.end <= start && comment.start >= floor)
    if (above === undefined || !/^[ \t]*\r?\n?[ \t]*$/.test(text.slice(above.end, start))) break
    // A comment at the end of the line of the statement before belongs to that one.
    if (!/(?:^|\n)[ \t]*$/.test(text.slice(floor, above.start)) && floor > 0) break
    start = above.start
  }
  // A search for white space before the end would begin at each white space of the file.
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start -= 1
  return start
}

/** Where the line of a statement ends, with a comment behind it. */
function endOf(text: string, end: number): number {
  const rest = /^[ \t]*(?:\/\/[^\n]*|\/\*[^\n]*?\*\/[ \t]*)?\r?(?:\n|$)/.exec(text.slice(end))
  return rest === null ? end : end + rest[0].length
}

function styleOf(text: string, body: readonly AstNode[]): Style {
  const sources = body.flatMap(({ source }) => (source ? [source as AstNode] : []))
  const ends = body.filter((node) =>
    /^(?:Import|ExportAll|Variable|Expression|TSTypeAlias)/.test((node['declaration'] ?? node).type),
  )
  const closed = ends.filter(({ end }) => text[end - 1] === ';').length
  return {
    eol: /\r\n/.test(text) ? '\r\n' : '\n',
    quote: sources.length > 0 ? text[sources[0]!.start]! : text.split('"').length > text.split("'").length ? '"' : "'",
    semicolon: ends.length > 0 && closed * 2 >= ends.length ? ';' : '',
    columns: Math.max(COLUMNS, ...sources.map((source) => lineLengthAt(text, source.end))),
    listEnd: /[^\s,]\s*\n\} from /.test(text) ? '' : ',',
  }
}

/** The length of the line that an offset is in, without its line break. */
function lineLengthAt(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r?\n|$/)
  return offset + end - (text.lastIndexOf('\n', offset - 1) + 1)
}
