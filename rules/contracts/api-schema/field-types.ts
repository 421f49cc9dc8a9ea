import type { FileContext } from '@stratalint/rule'
import {
  importedAs,
  keyOf,
  localFunctionOf,
  memberName,
  otherFile,
  unwrap,
  usesOf,
  viewOf,
  type FileView,
  type FunctionNode,
  type Use,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { typeOfText, type FieldType } from './field.ts'

export type TypeContext = Pick<FileContext, 'project' | 'inspection' | 'sourceCode'>

const TEXT_METHOD =
  /^(?:trim|toLowerCase|toUpperCase|startsWith|endsWith|split|replace|replaceAll|charAt|match|padStart|normalize)$/
const LIST_METHOD = /^(?:map|forEach|filter|some|every|find|flatMap|reduce|join|push|sort)$/

/** What the code does with the value of an expression says which type it has; `null` where it says nothing. */
export function typeByUse(context: TypeContext, node: TSESTree.Node): FieldType | null {
  return typeByUseIn(context.sourceCode, node, (use) => parameterType(context, use))
}

/** The same without a look at other files, where `typeOfArgument` gives nothing for an argument. */
export function typeByUseIn(
  sourceCode: FileContext['sourceCode'],
  node: TSESTree.Node,
  typeOfArgument: (use: Use & { kind: 'argument' }) => FieldType | null = () => null,
): FieldType | null {
  for (const use of usesOf(sourceCode, node)) {
    const type = typeOfUse(sourceCode, use, typeOfArgument)
    if (type !== null) return type
  }
  return null
}

function typeOfUse(
  sourceCode: FileContext['sourceCode'],
  use: Use,
  typeOfArgument: (use: Use & { kind: 'argument' }) => FieldType | null,
): FieldType | null {
  switch (use.kind) {
    case 'read':
      if (use.name !== null && TEXT_METHOD.test(use.name)) return { base: 'string' }
      return use.name !== null && LIST_METHOD.test(use.name) ? { base: null, isList: true } : null
    case 'iterate':
      return { base: null, isList: true }
    case 'text':
      return use.node.parent?.type === 'BinaryExpression' && /^[-*/%]/.test(use.node.parent.operator)
        ? { base: 'number' }
        : null
    case 'test':
      return typeOfTest(sourceCode.getText(use.node.parent ?? use.node))
    case 'argument': {
      const name = sourceCode.getText(use.callee)
      if (/^(?:parseInt|Date|URL|encodeURIComponent|decodeURIComponent)$/.test(name)) return { base: 'string' }
      if (name === 'Array.isArray') return { base: null, isList: true }
      if (/^Number\.is(?:Integer|Finite)$|^Math\./.test(name)) return { base: 'number' }
      return typeOfArgument(use)
    }
    default:
      return null
  }
}

/** `typeof value === 'string'`, `value > 3`, `value === true` */
function typeOfTest(text: string): FieldType | null {
  const named = /^typeof\b[^=!]*[=!]==?\s*['"](string|number|boolean)['"]/.exec(text)
  if (named !== null) return { base: named[1] as 'string' }
  if (/[<>]=?\s*-?\d|[=!]==\s*-?\d+(?:\.\d+)?$/.test(text)) return { base: 'number' }
  if (/[=!]==?\s*(?:true|false)$/.test(text)) return { base: 'boolean' }
  return /[=!]==?\s*['"]/.test(text) && !text.startsWith('typeof') ? { base: 'string' } : null
}

/** The type of the parameter that gets the value, of a function of this file or of one that it imports. */
function parameterType(context: TypeContext, { callee, index, path }: Use & { kind: 'argument' }): FieldType | null {
  const found = functionOf(context, callee)
  const parameter = found?.fn.params[index]
  const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter
  let type = target !== undefined && 'typeAnnotation' in target ? target.typeAnnotation?.typeAnnotation : undefined
  for (const step of path) type = type === undefined ? undefined : memberType(found!.view, type, step)
  return type === undefined ? null : typeOfText(found!.view.source.getText(type))
}

/** The properties that the parameter of a function has, by its declared type. */
export function parameterMembers(context: TypeContext, callee: TSESTree.Node, index: number): Map<string, string> {
  const found = functionOf(context, callee)
  const parameter = found?.fn.params[index]
  const type =
    parameter !== undefined && 'typeAnnotation' in parameter ? parameter.typeAnnotation?.typeAnnotation : null
  return type == null ? new Map<string, string>() : membersOf(found!.view, type)
}

/** The properties of a written type of the file, with their types; a name that may be missing ends with `?`. */
export function membersOf({ source }: FileView, type: TSESTree.TypeNode): Map<string, string> {
  const members = literalOf(source, type)
  return new Map(
    (members ?? []).flatMap((member): [string, string][] => {
      if (member.type !== 'TSPropertySignature') return []
      const key = keyOf({ key: member.key, computed: member.computed })
      if (key === null || key === undefined) return []
      const text = member.typeAnnotation == null ? '' : source.getText(member.typeAnnotation.typeAnnotation)
      return [[`${key}${member.optional ? '?' : ''}`, text]]
    }),
  )
}

function memberType({ source }: FileView, type: TSESTree.TypeNode, name: string): TSESTree.TypeNode | undefined {
  const member = literalOf(source, type)?.find(
    (each) => each.type === 'TSPropertySignature' && keyOf({ key: each.key, computed: each.computed }) === name,
  )
  return member?.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : undefined
}

/** The members of a type literal, or of an interface or an alias of the file. */
function literalOf({ ast }: FileView['source'], type: TSESTree.TypeNode): TSESTree.TypeElement[] | null {
  if (type.type === 'TSTypeLiteral') return type.members
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return null
  const { name } = type.typeName
  if (name === 'Promise' && type.typeArguments?.params[0] !== undefined)
    return literalOf({ ast } as FileView['source'], type.typeArguments.params[0])
  for (const statement of ast.body) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (node?.type === 'TSInterfaceDeclaration' && node.id.name === name) return node.body.body
    if (node?.type === 'TSTypeAliasDeclaration' && node.id.name === name)
      return node.typeAnnotation.type === 'TSTypeLiteral' ? node.typeAnnotation.members : null
  }
  return null
}

/** The type of what a call gives, by the written result of its function. */
export function resultType(context: TypeContext, node: TSESTree.Node): FieldType | null {
  const inner = unwrap(node)
  const call = inner.type === 'AwaitExpression' ? unwrap(inner.argument) : inner
  if (call.type === 'Literal' && /^(?:string|number|boolean)$/.test(typeof call.value))
    return { base: typeof call.value as 'string' }
  if (call.type === 'TemplateLiteral') return { base: 'string' }
  if (call.type === 'BinaryExpression') return typeOfOperation(call.operator)
  if (call.type === 'UnaryExpression' && call.operator === '!') return { base: 'boolean' }
  if (call.type === 'MemberExpression' && /^(?:length|size)$/.test(memberName(call) ?? '')) return { base: 'number' }
  if (call.type !== 'CallExpression') return null
  if (
    /^(?:Math\.\w+|Number(?:\.parse\w+)?|parseInt|parseFloat|Date\.now)$/.test(context.sourceCode.getText(call.callee))
  )
    return { base: 'number' }
  const found = functionOf(context, call.callee)
  const result = found?.fn.returnType?.typeAnnotation
  if (result === undefined) return null
  const text = found!.view.source.getText(result)
  return typeOfText(/^Promise<(.+)>$/s.exec(text)?.[1] ?? text)
}

const typeOfOperation = (operator: string): FieldType | null =>
  /^(?:[-*/%]|\*\*)$/.test(operator)
    ? { base: 'number' }
    : /^(?:[=!]==?|[<>]=?|in|instanceof)$/.test(operator)
      ? { base: 'boolean' }
      : null

function functionOf(context: TypeContext, callee: TSESTree.Node): { fn: FunctionNode; view: FileView } | null {
  const { project, inspection, sourceCode } = context
  const method = methodOf(context, callee)
  if (method !== null) return method
  const local = localFunctionOf(sourceCode, callee)
  if (local !== null) return { fn: local, view: viewOf(inspection, sourceCode) }
  const imported = importedAs(sourceCode, callee)
  const [name] = imported?.path ?? []
  const target = inspection.module.edges.find(({ specifier }) => specifier === imported?.module)?.target
  if (imported?.path.length !== 1 || name === undefined || target?.type !== 'file') return null
  const view = viewOfExport(project, target.path, name)
  const fn = view?.source.ast.body.flatMap((statement): FunctionNode[] => {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (node?.type === 'FunctionDeclaration') return node.id?.name === name ? [node] : []
    if (node?.type !== 'VariableDeclaration') return []
    return node.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' &&
      id.name === name &&
      (init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression')
        ? [init]
        : [],
    )
  })[0]
  return view == null || fn === undefined ? null : { fn, view }
}

/** The file that declares what another one exports. */
function viewOfExport(project: FileContext['project'], path: string, name: string): FileView | null {
  const origin = project.facts.exportsOf(path)?.find((one) => one.name === name)?.origin
  return otherFile(project, origin?.path ?? path)
}

/** `this.orders.create` of a class whose constructor gets `orders: OrdersService`. */
function methodOf(
  { project, inspection, sourceCode }: TypeContext,
  callee: TSESTree.Node,
): { fn: FunctionNode; view: FileView } | null {
  const [, field, method] = /^this\.([\w$]+)\.([\w$]+)$/.exec(sourceCode.getText(callee)) ?? []
  if (field === undefined) return null
  const type = new RegExp(String.raw`\b${field.replaceAll('$', '\\$')}\??\s*:\s*([A-Z][\w$]*)`).exec(
    sourceCode.text,
  )?.[1]
  const edge = inspection.module.edges.find(({ names }) => names.some(({ local }) => local === type))
  const name = edge?.names.find(({ local }) => local === type)?.name
  const view =
    edge?.target.type === 'file' && name != null
      ? viewOfExport(project, edge.target.path, name)
      : viewOf(inspection, sourceCode)
  for (const statement of view?.source.ast.body ?? []) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (node?.type !== 'ClassDeclaration' || node.id?.name !== (name ?? type)) continue
    for (const member of node.body.body)
      if (member.type === 'MethodDefinition' && member.key.type === 'Identifier' && member.key.name === method)
        return member.value.type === 'FunctionExpression' ? { fn: member.value, view: view! } : null
  }
  return null
}
