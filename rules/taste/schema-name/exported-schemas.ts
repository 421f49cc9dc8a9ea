import type { RuleSource } from '@stratalint/rule'
import { memberName, schemaOf, type SchemaLibrary } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isPlainValue } from '../schema-maker.ts'

/** A type that a file declares from a schema. */
export interface SchemaType {
  name: string
  id: TSESTree.Node
  /** Whether it is the type of the data before it is parsed. */
  isInput: boolean
}

/** A constant at the top of a module that holds a schema, and that the module exports. */
export interface ExportedSchema {
  name: string
  id: TSESTree.Identifier
  statement: TSESTree.Node
  library: SchemaLibrary
  /** Whether its declaration has a type. */
  isAnnotated: boolean
  /** Whether it describes one text, number, boolean or date, whose type nobody needs a name for. */
  isPlainValue: boolean
  types: SchemaType[]
}

/** Methods that make a schema from another one. Other methods of something called `…Schema` may return anything. */
const DERIVING =
  /^(?:omit|pick|extend|safeExtend|partial|deepPartial|required|merge|and|or|array|optional|nullable|nullish|nonNullable|strict|passthrough|loose|strip|catchall|transform|preprocess|refine|superRefine|check|brand|readonly|pipe|default|prefault|catch|describe|meta|openapi|keyof|concat|shape|noUnknown|unwrap|exclude|extract|to|narrow|configure)$/

/** The schemas that a module exports, in the order of the source. */
export function exportedSchemas(sourceCode: RuleSource): ExportedSchema[] {
  const { body } = sourceCode.ast
  const listed = listedNames(body)
  const found: ExportedSchema[] = []
  for (const each of body) {
    const isExport = each.type === 'ExportNamedDeclaration'
    const declaration = isExport ? each.declaration : each
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || init === null) continue
      const exported = isExport ? id.name : listed.get(id.name)
      if (exported === undefined) continue
      const library = libraryOf(sourceCode, init)
      if (library === null) continue
      const isAnnotated =
        id.typeAnnotation != null || init.type === 'TSAsExpression' || init.type === 'TSSatisfiesExpression'
      const name = exported === 'default' ? id.name : exported
      const types = typesOf(sourceCode, id.name)
      found.push({ name, id, statement: each, library, isAnnotated, isPlainValue: isPlainValue(init), types })
    }
  }
  return found
}

/** The names that `export { a as b }` and `export default a` export, by the local ones. */
function listedNames(body: readonly TSESTree.ProgramStatement[]): ReadonlyMap<string, string> {
  const listed = new Map<string, string>()
  for (const each of body) {
    if (each.type === 'ExportDefaultDeclaration' && each.declaration.type === 'Identifier')
      listed.set(each.declaration.name, 'default')
    if (each.type !== 'ExportNamedDeclaration' || each.source !== null) continue
    for (const { local, exported } of each.specifiers)
      if (local.type === 'Identifier')
        listed.set(local.name, exported.type === 'Identifier' ? exported.name : exported.value)
  }
  return listed
}

function libraryOf(sourceCode: RuleSource, init: TSESTree.Node): SchemaLibrary | null {
  // The options of an enum are its values, those of a union are schemas.
  if (/\.\s*options\b/.test(init.type === 'MemberExpression' ? sourceCode.getText(init) : '')) return null
  const library = schemaOf(sourceCode, init)
  if (library === 'ajv') return null
  return library === 'unknown' && !isDerived(init) ? null : library
}

/** Whether an expression is a chain of methods that make schemas: `orderSchema.omit({ id: true })`. */
function isDerived(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false
  const { object } = node.callee
  return DERIVING.test(memberName(node.callee) ?? '') && (object.type !== 'CallExpression' || isDerived(object))
}

/** The types, interfaces and classes at the top of the module that are declared from a schema. */
function typesOf(sourceCode: RuleSource, schema: string): SchemaType[] {
  const escaped = schema.replaceAll('$', String.raw`\$`)
  const query = new RegExp(String.raw`\btypeof\s+${escaped}(?![\w$])`)
  const use = new RegExp(String.raw`(?<![\w$.])${escaped}(?![\w$])`)
  const input = new RegExp(
    String.raw`(?:\binput|\bInferInput|\bTypeInput|\bStaticEncode)\s*<\s*typeof\s+${escaped}(?![\w$])|typeof\s+${escaped}\s*(?:\.\s*(?:inferIn|_input)\b|\[\s*['"](?:inferIn|_input)['"])`,
  )
  return sourceCode.ast.body.flatMap((each): SchemaType[] => {
    const isExport = each.type === 'ExportNamedDeclaration' || each.type === 'ExportDefaultDeclaration'
    const declaration = isExport ? each.declaration : each
    switch (declaration?.type) {
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration': {
        const text = sourceCode.getText(declaration)
        return query.test(text) ? [{ name: declaration.id.name, id: declaration.id, isInput: input.test(text) }] : []
      }
      case 'ClassDeclaration': {
        const { id, superClass } = declaration
        if (id === null || superClass === null || !use.test(sourceCode.getText(superClass))) return []
        return [{ name: id.name, id, isInput: false }]
      }
      default:
        return []
    }
  })
}
