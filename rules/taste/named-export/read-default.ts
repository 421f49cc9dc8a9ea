import type { Edit } from '@stratalint/core'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { deletionOf, replacement } from './edits.ts'
import { createNames, describeExpression, firstFree, wraps, type Unnamed } from './names.ts'
import { declarationsOf, headOf, isExported, nameOf, nameOfDefault, type Body } from './top-level.ts'

/** A default export, and how its file exports the same by a name. Plain data. */
export interface DefaultExport {
  form: 'declared' | 'unnamed' | 'wrapped' | 'binding' | 'twice' | 're-export'
  /** The exported name; `null` if no name is free. */
  name: string | null
  /** What the file says now, and what it says then. */
  now: string
  write: string
  /** The name of the declaration so far, where it gets another one. */
  renamed?: string
  /** The changes of this file; `null` if a person has to write them. */
  edits: Omit<Edit, 'file'>[] | null
  /** The change that only deletes the export, with what documents it. */
  deletion?: Omit<Edit, 'file'>
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
  /** The one of these names that a module exports, if it has no default export. */
  namedInstead(specifier: string, names: readonly string[]): string | null
}

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
    if (specifier !== undefined) return ofSpecifier(statement, specifier, source)
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

/** `export default function () {}`, `export default class {}` and `export default () => {}` */
function ofUnnamed(statement: TSESTree.ExportDefaultDeclaration, source: DefaultSource): DefaultExport {
  const { sourceCode, hasJsx, namesFor } = source
  const { declaration } = statement
  const candidates = namesFor(describeExpression(declaration, hasJsx)).filter((each) => !source.exported.has(each))
  const names = createNames(sourceCode)
  const name = candidates.find(names.isFree) ?? null
  const head = headOf(statement, sourceCode)
  const keyword = /^(?:(?:async\s+)?function\s*\*?|(?:abstract\s+)?class)/.exec(head?.after ?? '')?.[0]
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') {
    const brief = keyword?.replace(/\s+/g, ' ') ?? (declaration.type === 'ClassDeclaration' ? 'class' : 'function')
    const write = `export ${brief} ${name ?? 'name'}`
    const rest = head?.after.slice(keyword?.length).match(/^\s*/)?.[0].length ?? 0
    const canEdit = head !== null && keyword !== undefined && name !== null
    return {
      form: 'unnamed',
      name,
      now: `export default ${brief}`,
      write,
      edits: canEdit
        ? [{ start: head.start, end: head.end + keyword.length + rest, text: brief === 'class' ? `${write} ` : write }]
        : null,
    }
  }
  const [own] = candidates
  if (name !== null && own !== undefined && own !== name && names.isValid(own) && wraps(declaration, own))
    return ofWrapped(statement, own, name, source)
  const write = `export const ${name ?? 'name'} =`
  const edits = head === null || name === null ? null : [{ start: head.start, end: head.end, text: `${write} ` }]
  return { form: 'unnamed', name, now: 'export default', write, edits }
}

/** `export default memo(Card)`, where the module keeps `Card` for itself and exports the other as `Card`. */
function ofWrapped(
  statement: TSESTree.ExportDefaultDeclaration,
  name: string,
  local: string,
  { sourceCode }: DefaultSource,
): DefaultExport {
  const head = headOf(statement, sourceCode)
  const [, end] = sourceCode.getRange(statement)
  const newline = sourceCode.text.includes('\r\n') ? '\r\n' : '\n'
  const exported = `export { ${local} as ${name} }`
  return {
    form: 'wrapped',
    name,
    now: 'export default',
    write: `const ${local} =`,
    edits:
      head === null
        ? null
        : [
            { start: head.start, end: head.end, text: `const ${local} = ` },
            { start: end, end, text: `${newline}${exported}${sourceCode.getText(statement).endsWith(';') ? ';' : ''}` },
          ],
  }
}

/** `export default price` for something that the module declares or imports; `null` for a global. */
function ofBinding(statement: Body, name: string, { sourceCode, exported }: DefaultSource): DefaultExport | null {
  const declared = declarationsOf(sourceCode.ast.body, name)
  if (declared.length === 0) return null
  const now = `export default ${name}`
  const [start, end] = sourceCode.getRange(statement)
  // A person moves what the JSDoc of the default says to the declaration.
  const { change, hasDoc } = deletionOf(sourceCode, statement)
  if (exported.has(name)) {
    const edits = hasDoc ? null : [change]
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
      deletion: change,
      edits: hasDoc ? null : [replacement(sourceCode.getRange(only!.statement)[0], 'export '), change],
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
  const { change, hasDoc } = deletionOf(sourceCode, statement)
  const isAlone = statement.specifiers.length === 1 && !hasDoc
  if (local === 'default') {
    const named = nameOfDefault(sourceCode.ast.body, statement.source!.value)
    if (named !== null) {
      const edits = isAlone ? [change] : null
      return { form: 'twice', name: named, now, write: `export { default as ${named} }${from}`, edits }
    }
    const names = source.namesOfModule(statement.source!.value).filter((each) => !exported.has(each))
    const instead = source.namedInstead(statement.source!.value, names)
    const own = source.namesFor({ isPascal: false, others: [] }).filter((each) => !exported.has(each))
    const name = instead ?? firstFree(sourceCode, [...names, ...own])
    const text = instead ?? `default as ${name ?? 'name'}`
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
    edits: statement.source === null && isAlone ? [change] : null,
  }
}

/** `export * as default from './price'` */
function ofNamespace(statement: TSESTree.ExportAllDeclaration, source: DefaultSource): DefaultExport {
  const { sourceCode } = source
  const from = ` from ${sourceCode.getText(statement.source)}`
  const name = firstFree(sourceCode, [
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
