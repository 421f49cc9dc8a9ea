import type { Edit } from '@stratalint/core'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { deletion, replacement } from './edits.ts'
import { describeExpression, freeName, type Unnamed } from './names.ts'

/** A default export, and how its file exports the same by a name. Plain data. */
export interface DefaultExport {
  form: 'declared' | 'unnamed' | 'binding' | 'twice' | 're-export'
  /** The exported name; `null` if no name is free. */
  name: string | null
  /** What the file says now, and what it says then. */
  now: string
  write: string
  /** The changes of this file; `null` if a person has to write them. */
  edits: Omit<Edit, 'file'>[] | null
}

/** What is known of a file besides its tree. */
export interface DefaultSource {
  sourceCode: RuleSource
  exported: ReadonlySet<string>
  hasJsx: boolean
  /** The names that an unnamed export may get. */
  namesFor(unnamed: Unnamed): string[]
  /** The names that the default export of another module may have. */
  namesOfModule(specifier: string): string[]
}

type Body = TSESTree.ProgramStatement

/** The default export of a module; `null` if there is none. */
export function readDefault(source: DefaultSource): DefaultExport | null {
  for (const statement of source.sourceCode.ast.body) {
    if (statement.type === 'ExportDefaultDeclaration') return ofStatement(statement, source)
    if (
      statement.type === 'ExportAllDeclaration' &&
      statement.exported !== null &&
      nameOf(statement.exported) === 'default'
    )
      return ofNamespace(statement, source)
    if (statement.type !== 'ExportNamedDeclaration') continue
    const specifier = statement.specifiers.find(({ exported }) => nameOf(exported) === 'default')
    if (specifier !== undefined) return ofSpecifier(statement, specifier as TSESTree.ExportSpecifier, source)
  }
  return null
}

function ofStatement(statement: TSESTree.ExportDefaultDeclaration, source: DefaultSource): DefaultExport {
  const { declaration } = statement
  const isDeclared =
    declaration.type === 'FunctionDeclaration' ||
    declaration.type === 'ClassDeclaration' ||
    declaration.type === 'TSInterfaceDeclaration' ||
    declaration.type === 'TSDeclareFunction'
  if (isDeclared)
    return declaration.id == null ? ofUnnamed(statement, source) : ofDeclared(statement, declaration.id.name, source)
  if (declaration.type === 'Identifier') {
    const found = ofBinding(statement, declaration.name, source)
    if (found !== null) return found
  }
  return ofUnnamed(statement, source)
}

/** `export default function price() {}` */
function ofDeclared(
  statement: TSESTree.ExportDefaultDeclaration,
  name: string,
  { sourceCode }: DefaultSource,
): DefaultExport {
  const head = headOf(statement, sourceCode)
  const kind = head?.after
    .match(/^(?:(?:async\s+)?function\s*\*?|abstract\s+class|class|interface)/)?.[0]
    .replace(/\s+/g, ' ')
    .replace(/\s*\*$/, '*')
  return {
    form: 'declared',
    name,
    now: `export default ${kind ?? ''} ${name}`.replace(/\s+/g, ' '),
    write: `export ${kind ?? ''} ${name}`.replace(/\s+/g, ' '),
    edits: head === null || kind === undefined ? null : [{ start: head.start, end: head.end, text: 'export ' }],
  }
}

/** `export default () => {}` and `export default class {}` */
function ofUnnamed(statement: TSESTree.ExportDefaultDeclaration, source: DefaultSource): DefaultExport {
  const { sourceCode, hasJsx, namesFor } = source
  const { declaration } = statement
  const name = freeName(
    sourceCode,
    namesFor(describeExpression(declaration, hasJsx)).filter((each) => !source.exported.has(each)),
  )
  const shown = name ?? 'name'
  const head = headOf(statement, sourceCode)
  const keyword = /^(?:(?:async\s+)?function\s*\*?|(?:abstract\s+)?class)/.exec(head?.after ?? '')?.[0]
  const isDeclaration =
    declaration.type === 'FunctionDeclaration' ||
    declaration.type === 'ClassDeclaration' ||
    declaration.type === 'TSDeclareFunction'
  if (isDeclaration) {
    const brief = keyword?.replace(/\s+/g, ' ') ?? (declaration.type === 'ClassDeclaration' ? 'class' : 'function')
    const write = `export ${brief} ${shown}`
    const space = keyword?.endsWith('class') === true ? ' ' : ''
    const rest = head?.after.slice(keyword?.length).match(/^\s*/)?.[0].length ?? 0
    return {
      form: 'unnamed',
      name,
      now: `export default ${brief}`,
      write,
      edits:
        head === null || keyword === undefined || name === null
          ? null
          : [{ start: head.start, end: head.end + keyword.length + rest, text: write + space }],
    }
  }
  const write = `export const ${shown} =`
  return {
    form: 'unnamed',
    name,
    now: 'export default',
    write,
    edits: head === null || name === null ? null : [{ start: head.start, end: head.end, text: `${write} ` }],
  }
}

/** `export default price` for something that the module declares or imports; `null` for a global. */
function ofBinding(statement: Body, name: string, { sourceCode, exported }: DefaultSource): DefaultExport | null {
  const declared = declarationsOf(sourceCode.ast.body, name)
  if (declared.length === 0) return null
  const now = `export default ${name}`
  const [start, end] = sourceCode.getRange(statement)
  if (exported.has(name)) {
    const edits = [deletion(sourceCode.text, start, end)]
    return {
      form: 'twice',
      name,
      now,
      write: `export { ${name} }`,
      edits: isExported(sourceCode.ast.body, name) ? edits : null,
    }
  }
  const [only] = declared
  if (declared.length === 1 && only!.keyword !== null)
    return {
      form: 'binding',
      name,
      now,
      write: `export ${only!.keyword} ${name}`,
      edits: [replacement(sourceCode.getRange(only!.statement)[0], 'export '), deletion(sourceCode.text, start, end)],
    }
  const write = `export ${declared.every(({ typeOnly }) => typeOnly) ? 'type ' : ''}{ ${name} }`
  return {
    form: 'declared',
    name,
    now,
    write,
    edits: [{ start, end, text: write + (sourceCode.getText(statement).endsWith(';') ? ';' : '') }],
  }
}

/** `export { price as default }` and `export { default } from './price'` */
function ofSpecifier(
  statement: TSESTree.ExportNamedDeclaration,
  specifier: TSESTree.ExportSpecifier,
  source: DefaultSource,
): DefaultExport {
  const { sourceCode, exported } = source
  const local = nameOf(specifier.local)
  const [start, end] = sourceCode.getRange(specifier)
  const from = statement.source === null ? '' : ` from ${sourceCode.getText(statement.source)}`
  const now = `export { ${sourceCode.getText(specifier)} }${from}`
  const [whole, wholeEnd] = sourceCode.getRange(statement)
  const isAlone = statement.specifiers.length === 1
  if (local === 'default') {
    const named = nameOfDefault(sourceCode.ast.body, statement.source!.value)
    if (named !== null) {
      const edits = isAlone ? [deletion(sourceCode.text, whole, wholeEnd)] : null
      return { form: 'twice', name: named, now, write: `export { default as ${named} }${from}`, edits }
    }
    const name = freeName(
      sourceCode,
      [...source.namesOfModule(statement.source!.value), ...source.namesFor({ isPascal: false, others: [] })].filter(
        (each) => !exported.has(each),
      ),
    )
    const text = `default as ${name ?? 'name'}`
    return {
      form: 're-export',
      name,
      now,
      write: `export { ${text} }${from}`,
      edits: name === null ? null : [{ start, end, text }],
    }
  }
  const form = statement.source === null ? 'declared' : 're-export'
  if (!exported.has(local)) {
    const text = `${specifier.exportKind === 'type' ? 'type ' : ''}${local}`
    return { form, name: local, now, write: `export { ${text} }${from}`, edits: [{ start, end, text }] }
  }
  return {
    form: 'twice',
    name: local,
    now,
    write: `export { ${local} }`,
    edits: statement.source === null && isAlone ? [deletion(sourceCode.text, whole, wholeEnd)] : null,
  }
}

/** The name under which the module also exports the default of another one. */
function nameOfDefault(body: readonly Body[], specifier: string): string | null {
  for (const statement of body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.source?.value !== specifier) continue
    const found = statement.specifiers.find(
      ({ local, exported }) => nameOf(local) === 'default' && nameOf(exported) !== 'default',
    )
    if (found !== undefined) return nameOf(found.exported)
  }
  return null
}

/** `export * as default from './price'` */
function ofNamespace(statement: TSESTree.ExportAllDeclaration, source: DefaultSource): DefaultExport {
  const { sourceCode } = source
  const from = ` from ${sourceCode.getText(statement.source)}`
  const name = freeName(sourceCode, [
    ...source.namesOfModule(statement.source.value),
    ...source.namesFor({ isPascal: false, others: [] }),
  ])
  const [start, end] = sourceCode.getRange(statement.exported!)
  return {
    form: 're-export',
    name,
    now: `export * as default${from}`,
    write: `export * as ${name ?? 'name'}${from}`,
    edits: name === null ? null : [{ start, end, text: name }],
  }
}

/** The range of `export default` with the white space after it; `null` if there is more in it. */
function headOf(statement: Body, { text, getRange }: RuleSource): { start: number; end: number; after: string } | null {
  const [start, end] = getRange(statement)
  const head = /^export\s+default(?![\w$])\s*/.exec(text.slice(start, end))?.[0]
  return head === undefined ? null : { start, end: start + head.length, after: text.slice(start + head.length, end) }
}

interface Declared {
  statement: Body
  /** The keyword of a statement that `export` can stand before; `null` where it cannot. */
  keyword: string | null
  typeOnly: boolean
}

/** The top-level declarations and imports of a name. */
function declarationsOf(body: readonly Body[], name: string): Declared[] {
  return body.flatMap((each): Declared[] => {
    const isExport = each.type === 'ExportNamedDeclaration' && each.declaration !== null
    const statement = (isExport ? each.declaration : each) as Body
    const typeOnly = statement.type === 'TSInterfaceDeclaration' || statement.type === 'TSTypeAliasDeclaration'
    switch (statement.type) {
      case 'VariableDeclaration': {
        const names = statement.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : null))
        const holds =
          names.includes(name) || statement.declarations.some(({ id }) => id.type !== 'Identifier' && binds(id, name))
        return holds
          ? [
              {
                statement: each,
                keyword: isExport || names.length > 1 || names[0] !== name ? null : statement.kind,
                typeOnly,
              },
            ]
          : []
      }
      case 'FunctionDeclaration':
      case 'TSDeclareFunction':
      case 'ClassDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'TSEnumDeclaration': {
        if (statement.id?.name !== name) return []
        const isPlain = !isExport && !('decorators' in statement && (statement.decorators as unknown[]).length > 0)
        return [{ statement: each, keyword: isPlain ? KEYWORDS[statement.type] : null, typeOnly }]
      }
      case 'TSModuleDeclaration':
        return statement.id.type === 'Identifier' && statement.id.name === name
          ? [{ statement: each, keyword: null, typeOnly }]
          : []
      case 'TSImportEqualsDeclaration':
        return statement.id.name === name ? [{ statement: each, keyword: null, typeOnly }] : []
      case 'ImportDeclaration': {
        const found = statement.specifiers.find(({ local }) => local.name === name)
        if (found === undefined) return []
        const isType =
          statement.importKind === 'type' || (found.type === 'ImportSpecifier' && found.importKind === 'type')
        return [{ statement: each, keyword: null, typeOnly: isType }]
      }
      default:
        return []
    }
  })
}

const KEYWORDS = {
  FunctionDeclaration: 'function',
  TSDeclareFunction: 'function',
  ClassDeclaration: 'class',
  TSInterfaceDeclaration: 'interface',
  TSTypeAliasDeclaration: 'type',
  TSEnumDeclaration: 'enum',
}

function binds(pattern: TSESTree.Node, name: string): boolean {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name === name
    case 'ObjectPattern':
      return pattern.properties.some((each) => binds(each.type === 'Property' ? each.value : each.argument, name))
    case 'ArrayPattern':
      return pattern.elements.some((each) => each !== null && binds(each, name))
    case 'AssignmentPattern':
      return binds(pattern.left, name)
    case 'RestElement':
      return binds(pattern.argument, name)
    default:
      return false
  }
}

/** Whether the module exports its own `name` as `name`, and not something else. */
function isExported(body: readonly Body[], name: string): boolean {
  return body.some((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.source !== null) return false
    if (statement.declaration !== null) return declarationsOf([statement], name).length > 0
    return statement.specifiers.some(({ local, exported }) => nameOf(local) === name && nameOf(exported) === name)
  })
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value
}
