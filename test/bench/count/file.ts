import { isBuiltin } from 'node:module'
import ts from 'typescript'

/** The form of an import in the source. */
export const KINDS = [
  'import',
  'import, inline types',
  'import type',
  'import * as',
  'import side effect',
  'export from',
  'export type from',
  'export *',
  'import()',
  'require',
  'import = require',
  `import('…').T`,
  'mock',
  'reference',
  'new URL',
] as const

export type Kind = (typeof KINDS)[number]

/** The kind of target of a specifier, judged by its spelling. */
export type Target = 'same folder' | 'other folder' | 'alias or workspace' | 'package' | 'builtin'

/** One specifier of a file. */
export interface Named {
  kind: Kind
  target: Target
  /** The number of names that the statement imports or re-exports. */
  names: number
  isMultiline: boolean
}

/** The counts of one file. */
export interface CountedFile {
  path: string
  lines: number
  characters: number
  blankLines: number
  /** Lines that start with a comment. */
  commentLines: number
  commentCharacters: number
  isTest: boolean
  isJsx: boolean
  /** The file only re-exports. */
  isBarrel: boolean
  named: Named[]
  exports: number
  /** The words that occur in its text. */
  words: string[]
}

/** Words that a reader can search for to find the files that need more than their import statements read. */
export const WORDS = [
  'import(',
  'require',
  'mock(',
  'new URL(',
  'Promise.all',
  'catch',
  ' as ',
  'fetch(',
  '.info(',
] as const

/** Counts one file with TypeScript's parser, which no contender uses. */
export function countFile(path: string, text: string, isAlias: (specifier: string) => boolean): CountedFile {
  const source = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    false,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const named: Named[] = source.referencedFiles.map(({ fileName }) => ({
    kind: 'reference',
    target: targetOf(fileName, () => false),
    names: 0,
    isMultiline: false,
  }))
  const literals: { pos: number; end: number }[] = []
  let exports = 0
  const visit = (node: ts.Node): void => {
    if (isOpaque(node))
      literals.push({
        pos: node.kind === ts.SyntaxKind.JsxText ? node.pos : node.getStart(source, false),
        end: node.end,
      })
    const one = readNode(node)
    if (one !== null) {
      const { specifier, ...rest } = one
      named.push({
        ...rest,
        target: targetOf(specifier, isAlias),
        isMultiline: ts.isStatement(node) && text.slice(node.getStart(source), node.end).includes('\n'),
      })
    }
    if (isExported(node)) exports += 1
    ts.forEachChild(node, visit)
  }
  visit(source)
  const { statements } = source
  return {
    path,
    ...countLines(text, commentsOf(text, literals)),
    named,
    exports,
    words: WORDS.filter((word) => text.includes(word)),
    isTest: /\.(?:test|spec)\.[cm]?tsx?$|(?:^|\/)__tests__\//.test(path),
    isJsx: path.endsWith('x'),
    isBarrel:
      statements.length > 0 &&
      statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined),
  }
}

function readNode(node: ts.Node): { kind: Kind; specifier: string; names: number } | null {
  if (ts.isImportDeclaration(node)) return { ...importKind(node), specifier: textOf(node.moduleSpecifier) }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    const { exportClause } = node
    const names = exportClause !== undefined && ts.isNamedExports(exportClause) ? exportClause.elements.length : 0
    return {
      kind: names === 0 ? 'export *' : node.isTypeOnly ? 'export type from' : 'export from',
      specifier: textOf(node.moduleSpecifier),
      names,
    }
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return { kind: 'import = require', specifier: textOf(node.moduleReference.expression), names: 1 }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { kind: `import('…').T`, specifier: textOf(node.argument.literal), names: 1 }
  const [first, second] = ts.isCallExpression(node) || ts.isNewExpression(node) ? (node.arguments ?? []) : []
  if (first === undefined || !ts.isStringLiteralLike(first)) return null
  const specifier = first.text
  if (ts.isNewExpression(node)) {
    return second !== undefined &&
      isNamed(node.expression, 'URL') &&
      ts.isPropertyAccessExpression(second) &&
      second.name.text === 'url'
      ? { kind: 'new URL', specifier, names: 0 }
      : null
  }
  const { expression } = node as ts.CallExpression
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return { kind: 'import()', specifier, names: 1 }
  if (isNamed(expression, 'require')) return { kind: 'require', specifier, names: 1 }
  if (!ts.isPropertyAccessExpression(expression)) return null
  if (isNamed(expression.expression, 'require') && expression.name.text === 'resolve')
    return { kind: 'require', specifier, names: 0 }
  const isMock =
    (isNamed(expression.expression, 'vi') || isNamed(expression.expression, 'jest')) &&
    /^(?:un|do|dont|set)?mock$|^(?:import|require)(?:Actual|Mock)$/i.test(expression.name.text)
  return isMock ? { kind: 'mock', specifier, names: 0 } : null
}

function importKind({ importClause }: ts.ImportDeclaration): { kind: Kind; names: number } {
  if (importClause === undefined) return { kind: 'import side effect', names: 0 }
  const { namedBindings, name } = importClause
  const elements = namedBindings !== undefined && ts.isNamedImports(namedBindings) ? namedBindings.elements : []
  const names = elements.length + (name === undefined ? 0 : 1)
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword)
    return { kind: 'import type', names: Math.max(1, names) }
  if (namedBindings !== undefined && ts.isNamespaceImport(namedBindings))
    return { kind: 'import * as', names: names + 1 }
  return { kind: elements.some(({ isTypeOnly }) => isTypeOnly) ? 'import, inline types' : 'import', names }
}

function targetOf(specifier: string, isAlias: (specifier: string) => boolean): Target {
  if (specifier.startsWith('.')) return specifier.startsWith('..') ? 'other folder' : 'same folder'
  if (isBuiltin(specifier)) return 'builtin'
  return isAlias(specifier) ? 'alias or workspace' : 'package'
}

function isExported(node: ts.Node): boolean {
  return (
    ts.isExportAssignment(node) ||
    (ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
  )
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : ''
}

/** Nodes whose text is never a comment. */
function isOpaque({ kind }: ts.Node): boolean {
  switch (kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
    case ts.SyntaxKind.TemplateHead:
    case ts.SyntaxKind.TemplateMiddle:
    case ts.SyntaxKind.TemplateTail:
    case ts.SyntaxKind.RegularExpressionLiteral:
    case ts.SyntaxKind.JsxText:
      return true
    default:
      return false
  }
}

function commentsOf(text: string, literals: readonly { pos: number; end: number }[]): { start: number; end: number }[] {
  const comments: { start: number; end: number }[] = []
  const opaque = literals.toSorted((a, b) => a.pos - b.pos)
  let next = 0
  for (let at = text.indexOf('/'); at !== -1; at = text.indexOf('/', at)) {
    while (next < opaque.length && opaque[next]!.end <= at) next += 1
    const literal = opaque[next]
    const opening = text[at + 1]
    if (literal !== undefined && literal.pos <= at) at = literal.end
    else if (opening === '/' || opening === '*') {
      const close = opening === '/' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2) + 2
      const end = close < at + 2 ? text.length : close
      comments.push({ start: at, end })
      at = end
    } else at += 1
  }
  return comments
}

function countLines(
  text: string,
  comments: readonly { start: number; end: number }[],
): Pick<CountedFile, 'lines' | 'characters' | 'blankLines' | 'commentLines' | 'commentCharacters'> {
  const counts = {
    lines: 0,
    characters: text.length,
    blankLines: 0,
    commentLines: 0,
    commentCharacters: comments.reduce((sum, { start, end }) => sum + end - start, 0),
  }
  let next = 0
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    counts.lines += 1
    const line = text.slice(start, end)
    const first = start + line.length - line.trimStart().length
    if (line.trim() === '') counts.blankLines += 1
    else {
      while (next < comments.length && comments[next]!.end <= first) next += 1
      if (next < comments.length && comments[next]!.start <= first) counts.commentLines += 1
    }
    start = end + 1
  }
  return counts
}
