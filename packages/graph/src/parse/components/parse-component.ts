import type { Comment, ParseResult } from 'oxc-parser'
import type { AstNode, Span } from '../../syntax/ast-node.ts'
import { findAstroParts } from './astro.ts'
import { findMdxParts } from './mdx.ts'
import type { ComponentParts, ScriptBlock, ScriptSource } from './component-parts.ts'
import { findSvelteParts } from './svelte.ts'
import { findVueParts } from './vue.ts'
import { childKeys, parseWhole } from '../parser.ts'
import type { SourceTree } from '../source-tree.ts'
import type { SyntaxFault } from '../syntax-fault.ts'

const FINDERS: Record<string, (text: string) => ComponentParts> = {
  vue: findVueParts,
  svelte: findSvelteParts,
  astro: findAstroParts,
  mdx: findMdxParts,
}

/** Parses the scripts of a component into one tree with the offsets of the whole text. */
export function parseComponent(filename: string, text: string): SourceTree | SyntaxFault {
  const parts = FINDERS[filename.slice(filename.lastIndexOf('.') + 1).toLowerCase()]!(text)
  if (parts.fault !== null) return { error: { ...parts.fault, isLimit: false } }
  const body: AstNode[] = parts.sources.map(sourceStatement)
  const comments: Comment[] = parts.comments.map(({ start, end, value }) => ({ type: 'Block', start, end, value }))
  for (const script of parts.scripts) {
    const parsed = parseScript(text, script)
    if ('error' in parsed) return parsed
    const statements = parsed.program.body as AstNode[]
    if (script.scope === 'module') body.push(...statements)
    else body.push(innerScope(script, statements))
    comments.push(...parsed.comments)
  }
  comments.sort((a, b) => a.start - b.start)
  const program = {
    type: 'Program',
    start: 0,
    end: text.length,
    body,
    sourceType: 'module',
    hashbang: null,
  } as unknown as ParseResult['program']
  return { program, comments }
}

/** Parsing so many blanks costs less than moving a tree. */
const MAX_PADDING = 65_536

/** Pads a script that starts early to keep its offsets. Accepts TypeScript without `lang`, as some toolchains do. */
function parseScript(text: string, { start, end, language }: ScriptBlock): SourceTree | SyntaxFault {
  const blanks = start > MAX_PADDING ? 0 : start
  const code = ' '.repeat(blanks) + text.slice(start, end)
  const parsed = parseWhole(`script.${language}`, code)
  const other = 'error' in parsed ? parseWhole(`script.${language === 'ts' ? 'tsx' : 'ts'}`, code) : parsed
  const found = 'error' in other ? parsed : other
  return blanks === start ? found : moveBy(found, start)
}

/** Moves the tree of a part to its offset in the whole text. */
function moveBy(parsed: ReturnType<typeof parseWhole>, offset: number): SourceTree | SyntaxFault {
  if ('error' in parsed)
    return { error: { ...parsed.error, start: parsed.error.start + offset, end: parsed.error.end + offset } }
  const pending: unknown[] = [parsed.program]
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (Array.isArray(value)) for (const item of value) pending.push(item ?? [])
    else if (typeof value === 'object' && value !== null && typeof (value as AstNode).type === 'string') {
      const node = value as AstNode & Span
      node.start += offset
      node.end += offset
      for (const key of childKeys(node.type)) pending.push(node[key] ?? [])
    }
  }
  return {
    program: parsed.program,
    comments: parsed.comments.map((comment) => ({
      ...comment,
      start: comment.start + offset,
      end: comment.end + offset,
    })),
  }
}

/** Statements with a scope of their own, whose exports are not exports of the file: the body of a namespace. */
function innerScope({ start, end }: Span, body: AstNode[]): AstNode {
  const id = { type: 'Identifier', name: '', start, end: start }
  return {
    type: 'TSModuleDeclaration',
    start,
    end,
    kind: 'namespace',
    declare: false,
    global: false,
    id,
    body: { type: 'TSModuleBlock', start, end, body },
  }
}

/** `src="./x"`, as an import. */
function sourceStatement({ specifier, start, end, isReExported }: ScriptSource): AstNode {
  const source = { type: 'Literal', value: specifier, raw: `'${specifier}'`, start, end }
  return {
    type: 'ImportDeclaration',
    start,
    end,
    specifiers: [],
    source,
    importKind: 'value',
    attributes: [],
    phase: null,
    isReExported,
  }
}
