import type { RuleSource } from '@stratalint/rule'
import {
  enclosingFunction,
  localFunctionOf,
  memberName,
  unwrap,
  usesOf,
  variableOf,
  type Use,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

type Node = TSESTree.Node

/** Whether a property only decides what runs, by a comparison with constants: `if (message.type === 'ready')`, `switch`. */
export function isOnlyCompared(sourceCode: RuleSource, { node }: Use): boolean {
  const parts = usesOf(sourceCode, node)
  return (
    parts.length > 0 &&
    parts.every((part) =>
      part.kind === 'argument'
        ? isLookup(sourceCode, part)
        : part.kind === 'test' && isComparison(sourceCode, part.node),
    )
  )
}

/** `if (Object.values(Action).includes(query.action))`: the constant list says which values are right. */
const isLookup = (sourceCode: RuleSource, { call, callee }: Use & { kind: 'argument' }): boolean =>
  call.arguments.length === 1 &&
  /^(?:Object\.(?:values|keys)\([\w$.]+\)|(?:[\w$]+\.)*[A-Z][\w$]*)\.includes$/.test(sourceCode.getText(callee)) &&
  isCondition(call)

function isComparison(sourceCode: RuleSource, node: Node): boolean {
  const { parent } = node
  switch (parent?.type) {
    case 'BinaryExpression':
      return (
        /^[!=]==?$/.test(parent.operator) &&
        isConstant(parent.left === node ? parent.right : parent.left) &&
        isCondition(parent)
      )
    case 'UnaryExpression':
      return parent.operator === 'typeof' && isComparison(sourceCode, parent)
    case 'SwitchStatement':
      return parent.cases.every(({ test }) => test === null || isConstant(test))
    default:
      return false
  }
}

/** Whether a boolean only decides what runs, and is kept nowhere. */
function isCondition(node: Node): boolean {
  const { parent } = node
  switch (parent?.type) {
    case 'LogicalExpression':
    case 'UnaryExpression':
      return isCondition(parent)
    case 'IfStatement':
    case 'WhileStatement':
    case 'ConditionalExpression':
      return parent.test === node
    default:
      return false
  }
}

/** A literal, `undefined`, `READY` or a member of an enum. */
function isConstant(given: Node): boolean {
  const node = unwrap(given)
  switch (node.type) {
    case 'Literal':
      return true
    case 'TemplateLiteral':
      return node.expressions.length === 0
    case 'UnaryExpression':
      return isConstant(node.argument)
    case 'Identifier':
      return node.name === 'undefined' || /^[A-Z][A-Z\d_]*$/.test(node.name)
    case 'MemberExpression':
      return node.object.type === 'Identifier' && /^[A-Z]/.test(node.object.name)
    default:
      return false
  }
}

/** Parts of parts that may be narrowed. */
const MAX_PARTS = 4

/**
 * Whether a property of a value that is declared `unknown` is read only as what a `typeof` in the same function has
 * found it to be: the compiler proves each step.
 */
export function isNarrowed(sourceCode: RuleSource, { node }: Use, depth = MAX_PARTS): boolean {
  if (depth === 0 || !(isDeclaredUnknown(sourceCode, node) || isTextOfRequest(node))) return false
  const around = enclosingFunction(node)
  const text = sourceCode.getText(around ?? sourceCode.ast)
  const name = sourceCode.getText(nameOf(node)).replaceAll('?.', '.')
  const type = new RegExp(
    String.raw`\btypeof ${name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)} [!=]==? ['"](\w+)['"]`,
  ).exec(text.replaceAll('?.', '.'))?.[1]
  if (type === undefined) return false
  if (type !== 'object') return true
  return usesOf(sourceCode, node).every((part) => part.kind === 'test' || isNarrowed(sourceCode, part, depth - 1))
}

/** `req.query.id` and `req.params.id`: a text, or a list or `undefined`, which `typeof` rules out. */
function isTextOfRequest(node: Node): boolean {
  const part = unwrap(node.type === 'MemberExpression' ? node.object : (takenApart(node) ?? node))
  return part.type === 'MemberExpression' && /^(?:query|params)$/.test(memberName(part) ?? '')
}

/** What a pattern takes apart to bind a name: `req.query` in `const { id } = req.query`. */
function takenApart(node: Node): Node | null {
  const pattern = node.parent?.type === 'Property' ? node.parent.parent : null
  const declarator = pattern?.type === 'ObjectPattern' ? pattern.parent : null
  return declarator?.type === 'VariableDeclarator' ? declarator.init : null
}

/** The name that gets a property, else the property as it is written. */
function nameOf(node: Node): Node {
  const { parent } = node
  return parent?.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'Identifier'
    ? parent.id
    : node
}

const UNKNOWN = /^(?:unknown|Record<string, ?unknown>|Partial<Record<string, ?unknown>>)$/

/** Whether the variable in which a chain of members starts, or the one that a pattern takes apart, holds `unknown`. */
export function isDeclaredUnknown(sourceCode: RuleSource, node: Node): boolean {
  let at = node
  while (at.type === 'MemberExpression' || at.type === 'ChainExpression') {
    at = at.type === 'MemberExpression' ? at.object : at.expression
    if (at.type === 'TSAsExpression') return UNKNOWN.test(sourceCode.getText(at.typeAnnotation))
  }
  const definition = at.type === 'Identifier' ? variableOf(sourceCode, at)?.defs.at(-1) : undefined
  const name = definition?.name
  const written = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined
  if (written !== undefined) return UNKNOWN.test(sourceCode.getText(written))
  const init = definition?.type === 'Variable' ? definition.node.init : null
  return init?.type === 'TSAsExpression' && UNKNOWN.test(sourceCode.getText(init.typeAnnotation))
}

/** Functions that narrow what they get, by name. */
const GUARD = String.raw`\b(?:is|has|assert|ensure|check)[A-Z]\w*\(\s*`

/** Whether an argument is a variable that is declared `unknown`, and that no type guard has made anything else. */
export function isPassedAsUnknown(sourceCode: RuleSource, node: Node): boolean {
  if (node.type !== 'Identifier') return false
  const definition = variableOf(sourceCode, node)?.defs.at(-1)
  if (definition?.type !== 'Variable' || definition.node.id.type !== 'Identifier') return false
  const { id, init } = definition.node
  const call = init?.type === 'AwaitExpression' ? init.argument : init
  const isUnknown =
    id.typeAnnotation === undefined || id.typeAnnotation === null
      ? init?.type === 'TSAsExpression'
        ? init.typeAnnotation.type === 'TSUnknownKeyword'
        : call?.type === 'CallExpression' && saysUnknown(localFunctionOf(sourceCode, call.callee)?.returnType)
      : id.typeAnnotation.typeAnnotation.type === 'TSUnknownKeyword'
  if (!isUnknown) return false
  const text = sourceCode.getText(enclosingFunction(node) ?? sourceCode.ast)
  const name = node.name.replaceAll('$', String.raw`\$`)
  return !new RegExp(String.raw`${GUARD}${name}\b|\b${name} instanceof\b|\btypeof ${name}\b`).test(text)
}

/** Types of any JSON, which say no more of a shape than `unknown`: `JsonValue`, `Prisma.InputJsonValue`. */
const ANY_JSON = /^(?:Input)?(?:JSON|Json)Value$/

/** Whether the type of what a function returns is `unknown` or any JSON, or a promise of it. */
export function saysUnknown(returnType: TSESTree.TSTypeAnnotation | null | undefined): boolean {
  let type = returnType?.typeAnnotation
  if (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Promise') {
    type = type.typeArguments?.params[0]
  }
  if (type?.type !== 'TSTypeReference') return type?.type === 'TSUnknownKeyword'
  const { typeName } = type
  const name =
    typeName.type === 'TSQualifiedName' ? typeName.right.name : typeName.type === 'Identifier' && typeName.name
  return ANY_JSON.test(name || '')
}
