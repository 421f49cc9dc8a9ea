import type { EcmaScriptModule, StaticExport, StaticExportEntry, StaticImport } from 'oxc-parser'
import type { AstNode, ProgramLike } from '../syntax/ast-node.ts'

/**
 * Statements that the parser's module record does not have, or not completely: `import a =`, `export =`, namespaces, which
 * contain statements, and exports of nothing.
 */
const UNRECORDED =
  /\bimport\s+(?:type\s+)?[^\s'"{*,=(/]+\s*(?:=|\/[/*])|\bexport\s*(?:=|import\b|as\s|(?:type\s*)?(?:\/[/*]|\{\s*(?:\}|\/[/*])))|\b(?:namespace|module)\s*(?:\/[/*]|["']|\s[^\s'"{}()/]+\s*(?:\{|\/[/*]))|\bglobal\s*(?:\{|\/[/*])/

/** Replaces what may be no alias of an imported binding. */
const IGNORED: AstNode = { type: 'Opaque' }

/**
 * The imports and exports of a file as ESTree, made from the parser's module record and the text, where creating the tree of
 * the whole file costs more than parsing it. `null` if the tree may say more: only forms that are certain are read.
 */
export function recordProgram({ staticImports, staticExports }: EcmaScriptModule, text: string): ProgramLike | null {
  if (UNRECORDED.test(text)) return null
  const body: { start: number; statement: AstNode }[] = []
  let twice: Set<string> | null = null
  const file: SourceFile = { text, isDeclaredTwice: (name) => (twice ??= namesDeclaredTwice(text)).has(name) }
  for (const one of staticImports) {
    const statement = importDeclaration(one, text)
    if (statement === null) return null
    body.push({ start: one.start, statement })
  }
  for (const one of staticExports) {
    const statement = exportStatement(one, file)
    if (statement === null) return null
    body.push({ start: one.start, statement })
  }
  body.sort((a, b) => a.start - b.start)
  return { type: 'Program', body: body.map(({ statement }) => statement) }
}

/** What statements depend on besides themselves. */
interface SourceFile {
  text: string
  isDeclaredTwice(name: string): boolean
}

function importDeclaration({ start, moduleRequest, entries }: StaticImport, text: string): AstNode | null {
  const [header] = /^import\s+type\b\s*/.exec(text.slice(start, start + 200)) ?? []
  // In `import type from './x'`, it is a name.
  const isType =
    header !== undefined && !(entries[0] !== undefined && entries[0].localName.start < start + header.length)
  const specifiers: AstNode[] = []
  for (const { importName, localName, isType: isTypeName } of entries) {
    const local = identifier(localName.value, localName.start, localName.end, text)
    if (local === null || (isType && !isTypeName)) return null
    if (importName.kind !== 'Name') {
      specifiers.push({
        type: importName.kind === 'Default' ? 'ImportDefaultSpecifier' : 'ImportNamespaceSpecifier',
        local,
      })
      continue
    }
    const name = identifier(importName.name, importName.start, importName.end, text)
    if (name === null) return null
    const importKind = isTypeName && !isType ? 'type' : 'value'
    specifiers.push({ type: 'ImportSpecifier', local, imported: name, importKind })
  }
  return {
    type: 'ImportDeclaration',
    specifiers,
    source: { type: 'Literal', ...moduleRequest },
    importKind: isType ? 'type' : 'value',
  }
}

function exportStatement(one: StaticExport, file: SourceFile): AstNode | null {
  const written = file.text.slice(one.start, one.end)
  const [first] = one.entries
  if (first === undefined) return null
  const list = /^export(\s+type)?\s*(?=[{*])/.exec(written)
  if (list !== null) return exportList(one, list[1] !== undefined, file)
  if (one.entries.length > 1) return null
  const isDefault = written.startsWith('export default')
  const declaration = isDefault ? defaultDeclaration(first, file.text, one) : exportedDeclaration(first, file, one)
  if (declaration === null) return null
  const { start, end } = one
  return isDefault
    ? { type: 'ExportDefaultDeclaration', start, end, declaration }
    : { type: 'ExportNamedDeclaration', start, end, declaration, specifiers: [], source: null, exportKind: 'value' }
}

function exportList({ start, end, entries }: StaticExport, isType: boolean, { text }: SourceFile): AstNode | null {
  const { moduleRequest } = entries[0]!
  // What is exported may be an alias of an import, or an import, whose module is then given.
  if (moduleRequest === null || moduleRequest.start < start) return null
  const source: AstNode = { type: 'Literal', ...moduleRequest }
  const exportKind = isType ? 'type' : 'value'
  const specifiers: AstNode[] = []
  for (const { importName, exportName, isType: isTypeName } of entries) {
    const exported = identifier(exportName.name, exportName.start, exportName.end, text)
    if (importName.kind === 'All' || importName.kind === 'AllButDefault') {
      if ((exported === null) !== (importName.kind === 'AllButDefault')) return null
      return { type: 'ExportAllDeclaration', start, end, exported, source, exportKind }
    }
    const local = identifier(importName.name, importName.start, importName.end, text)
    if (exported === null || local === null) return null
    specifiers.push({ type: 'ExportSpecifier', local, exported, exportKind: isTypeName && !isType ? 'type' : 'value' })
  }
  return { type: 'ExportNamedDeclaration', declaration: null, specifiers, source, exportKind }
}

function defaultDeclaration(
  { localName }: StaticExportEntry,
  text: string,
  { start, end }: StaticExport,
): AstNode | null {
  const written = text.slice(start, end).replace(/^export default\s*/, '')
  const [, isFunction, isClass] = DEFAULT_DECLARATION.exec(written) ?? []
  if (isFunction === undefined && isClass === undefined) return NO_ALIAS.test(written) ? IGNORED : null
  const id = localName.kind === 'Name' ? identifier(localName.name, localName.start, localName.end, text) : null
  if (localName.kind === 'Name' && id === null) return null
  return { type: isFunction === undefined ? 'ClassDeclaration' : 'FunctionDeclaration', id }
}

/** Where a keyword ends. */
const END = String.raw`(?![\w$\x80-\uffff])`
const DEFAULT_DECLARATION = new RegExp(String.raw`^(?:async\s+)?(function)${END}|^(?:abstract\s+)?(class)${END}`)

const DECLARATIONS: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^(?:async\s+)?function\s*\*?\s*$/, 'FunctionDeclaration'],
  [/^(?:abstract\s+)?class\s+$/, 'ClassDeclaration'],
  [/^interface\s+$/, 'TSInterfaceDeclaration'],
  [/^(?:const\s+)?enum\s+$/, 'TSEnumDeclaration'],
]

function exportedDeclaration(
  { localName }: StaticExportEntry,
  { text, isDeclaredTwice }: SourceFile,
  { start, end }: StaticExport,
): AstNode | null {
  const id = identifier(localName.name, localName.start, localName.end, text)
  // Letters that are not ASCII are not found elsewhere in the text.
  if (id === null || !/^[\w$]+$/.test(localName.name!) || isDeclaredTwice(localName.name!)) return null
  const keyword = text.slice(start, localName.start!).replace(/^export\s+/, '')
  const rest = text.slice(localName.end!, end)
  const [, type] = DECLARATIONS.find(([pattern]) => pattern.test(keyword)) ?? []
  if (type !== undefined) return { type, id }
  if (/^type\s+$/.test(keyword)) {
    const [equals] = /^\s*=\s*/.exec(rest) ?? []
    const isNoAlias = equals !== undefined && NO_TYPE_ALIAS.test(rest.slice(equals.length))
    return isNoAlias ? { type: 'TSTypeAliasDeclaration', id, typeAnnotation: IGNORED } : null
  }
  const [, kind] = /^(const|let|var)\s+$/.exec(keyword) ?? []
  if (kind === undefined) return null
  const init = /^\s*(?::[^='"`;/]*)?;?$/.test(rest) ? null : NO_ALIAS.test(initOf(rest)) ? IGNORED : undefined
  return init === undefined
    ? null
    : { type: 'VariableDeclaration', kind, declarations: [{ type: 'VariableDeclarator', id, init }] }
}

/** What a variable is set to, by the text after its name; empty if that is not certain. */
function initOf(rest: string): string {
  const [before, annotation = ''] = /^\s*(?::([^='"`;/]*(?:=>[^='"`;/]*)*))?=(?![=>])\s*/.exec(rest) ?? []
  return before === undefined || !isBalanced(annotation) ? '' : rest.slice(before.length)
}

/** A `=` within brackets is the default of a type parameter. */
function isBalanced(type: string): boolean {
  let depth = 0
  for (const bracket of type.replaceAll('=>', '').match(/[<>()[\]{}]/g) ?? []) depth += /[<([{]/.test(bracket) ? 1 : -1
  return depth === 0
}

const NAME = String.raw`[A-Za-z_$][\w$]*(?:\s*\??\.\s*[A-Za-z_$][\w$]*)*`
const PARAMETERS = String.raw`\(\s*\)\s*(?::|=>)|\(\s*[\w$]+\s*\)\s*(?::|=>)|\(\s*(?:\.\.\.|\{|\[|[\w$]+\s*[,:?=])`

/** An expression that is surely neither a name nor a member of one, in parentheses or cast. */
const NO_ALIAS = new RegExp(
  String.raw`^(?:["'\`\d[{\-+!~]|(?:function|class|new|await|typeof|void|true|false|null)${END}|async\s+(?:function${END}|\()|async\(|(?!async${END})${NAME}\s*(?:<[\w$.,\s[\]|'"]*>\s*)?\(|${PARAMETERS})`,
)

/** A type that is surely not the name of another one. */
const NO_TYPE_ALIAS = new RegExp(
  String.raw`^(?:[{["'\`\d-]|[|&]\s*(?:[{["'\`\d-]|${NAME}\s*[<|&[])|(?:readonly|keyof|typeof|unique)\s|${NAME}\s*[<|&[]|${NAME}\s+extends\s|(?:string|number|boolean|bigint|symbol|object|unknown|any|never|void|null|undefined)\s*;?\s*$|${PARAMETERS})`,
)

const DECLARED = /\b(?:const|let|var|function|class|enum|type|interface)\s+\*?\s*([\w$]+)/g
/** Names in lists and patterns of declarations, and much else. */
const LISTED = /[{,:[]\s*([\w$]+)\s*(?=[,}=\]])/g

/** Names that may have several declarations, such as a constant and its type, which are one binding. */
function namesDeclaredTwice(text: string): Set<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()]
  for (const [, name] of text.matchAll(DECLARED)) (once.has(name!) ? twice : once).add(name!)
  for (const [, name] of text.matchAll(LISTED)) if (once.has(name!)) twice.add(name!)
  return twice
}

/** `null` for a name in quotes or with escapes, and where there is none. */
function identifier(name: string | null, start: number | null, end: number | null, text: string): AstNode | null {
  return name === null || start === null || end === null || text.slice(start, end) !== name
    ? null
    : { type: 'Identifier', name, start, end }
}
