import type { RuleSource } from '@stratalint/rule'
import { importedAs, isText, keyOf, memberName, unwrap, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** A piece of a message: literal text, a constant that has a name, or a value. */
export type MessagePart = { kind: 'text'; text: string } | { kind: 'constant' | 'value'; node: TSESTree.Node }

/** Longer chains of constants are not followed. */
const MAX_DEPTH = 6

/** The parts of a message; `null` for an expression that may be constant or not, such as a parameter. */
export function partsOfMessage(source: RuleSource, expression: TSESTree.Node, depth = MAX_DEPTH): MessagePart[] | null {
  const node = unwrap(expression)
  if (isConstant(source, node))
    return [node.type === 'Literal' ? textPart(node.value) : constantPart(source, node)].flat()
  if (node.type === 'Identifier' && depth > 0) {
    const value = valueOf(source, node)
    return value === null ? null : partsOfMessage(source, value, depth - 1)
  }
  return isText(node) && !mayBeConstant(source, node, depth) ? flatten(source, node) : null
}

/** A choice between constants and what may be one: `message ?? 'order not paid'`. */
function mayBeConstant(source: RuleSource, node: TSESTree.Node, depth: number): boolean {
  const choices =
    node.type === 'ConditionalExpression'
      ? [node.consequent, node.alternate]
      : node.type === 'LogicalExpression'
        ? [node.left, node.right]
        : []
  return (
    choices.length > 0 &&
    depth > 0 &&
    choices.every((choice) => partsOfMessage(source, choice, depth - 1)?.some(({ kind }) => kind === 'value') !== true)
  )
}

/** A template or a concatenation of constants is written out as far as its texts are known. */
function constantPart(source: RuleSource, node: TSESTree.Node): MessagePart | MessagePart[] {
  return node.type === 'TemplateLiteral' || node.type === 'BinaryExpression'
    ? flatten(source, node)
    : { kind: 'constant', node }
}

function flatten(source: RuleSource, expression: TSESTree.Node): MessagePart[] {
  const node = unwrap(expression)
  if (node.type === 'Literal') return [textPart(node.value)]
  if (node.type === 'TemplateLiteral') {
    return node.quasis.flatMap((quasi, index) => {
      const value = node.expressions[index]
      const text = textPart(quasi.value.cooked ?? quasi.value.raw)
      return value === undefined ? [text] : [text, ...flatten(source, value)]
    })
  }
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    if (isText(node.left)) return [...flatten(source, node.left), ...flatten(source, node.right)]
    if (isText(node.right)) return [...flatten(source, node.left), ...flatten(source, node.right)]
  }
  const joined = joinedElements(node)
  if (joined !== null)
    return joined.flatMap((element, index) => [...(index === 0 ? [] : [textPart(' ')]), ...flatten(source, element)])
  const chained = concatenated(node)
  if (chained !== null) return chained.flatMap((text) => flatten(source, text))
  const [pattern, ...values] = formatArguments(node)
  if (pattern !== undefined && isText(pattern))
    return [...flatten(source, pattern), ...values.map((value): MessagePart => ({ kind: 'value', node: value }))]
  return [{ kind: isConstant(source, node) ? 'constant' : 'value', node }]
}

/** The elements of `['a', b].join(' ')`. */
function joinedElements(node: TSESTree.Node): TSESTree.Node[] | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null
  const { object } = node.callee
  if (memberName(node.callee) !== 'join' || object.type !== 'ArrayExpression') return null
  const elements = object.elements.filter((element) => element !== null)
  return elements.some(({ type }) => type === 'SpreadElement') ? null : elements
}

/** The texts of `'order '.concat(id)`. */
function concatenated(node: TSESTree.Node): TSESTree.Node[] | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null
  const { object } = node.callee
  return memberName(node.callee) === 'concat' && isText(object) ? [object, ...node.arguments] : null
}

/** The arguments of `util.format('order %s paid', id)`. */
function formatArguments(node: TSESTree.Node): readonly TSESTree.Node[] {
  if (node.type !== 'CallExpression' || node.arguments.some(({ type }) => type === 'SpreadElement')) return []
  const callee = unwrap(node.callee)
  const name =
    callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : null
  return name === 'format' && (callee.type === 'Identifier' || importedFormat(callee)) ? node.arguments : []
}

function importedFormat(callee: TSESTree.Node): boolean {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'util'
}

function textPart(value: unknown): MessagePart {
  return { kind: 'text', text: String(value) }
}

/** Whether an expression has a value that the source names: a literal, a constant, or a choice between constants. */
export function isConstant(source: RuleSource, expression: TSESTree.Node, depth = MAX_DEPTH): boolean {
  if (depth === 0) return false
  const node = unwrap(expression)
  const again = (next: TSESTree.Node): boolean => isConstant(source, next, depth - 1)
  switch (node.type) {
    case 'Literal':
      return true
    case 'TemplateLiteral':
      return node.expressions.every(again)
    case 'BinaryExpression':
      return node.operator === '+' && again(node.left) && again(node.right)
    case 'ConditionalExpression':
      return again(node.consequent) && again(node.alternate)
    case 'LogicalExpression':
      return again(node.left) && again(node.right)
    case 'Identifier': {
      const value = valueOf(source, node)
      if (value !== null) return again(value)
      return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/.test(node.name) && importedAs(source, node) !== null
    }
    case 'MemberExpression':
      return isConstantMember(source, node, depth)
    case 'CallExpression':
      return node.arguments.every(again) && isColor(source, node.callee)
    default:
      return false
  }
}

const COLORS = /^(?:chalk|picocolors|kleur|colorette|ansi-colors|yoctocolors|(?:node:)?util)$/

/** Functions that only color a text: `chalk.bold`, `styleText`. */
function isColor(source: RuleSource, callee: TSESTree.Node): boolean {
  const imported = importedAs(source, callee)
  if (imported === null || !COLORS.test(imported.module)) return false
  return !/util$/.test(imported.module) || imported.path.at(-1) === 'styleText'
}

/** A member of an enum, of a constant object, or of an import that is written like one. */
function isConstantMember(source: RuleSource, node: TSESTree.MemberExpression, depth: number): boolean {
  const name = memberName(node)
  const object = unwrap(node.object)
  if (name === null) return false
  if (object.type === 'MemberExpression') return isConstantMember(source, object, depth)
  if (object.type !== 'Identifier' || !/^[A-Z]/.test(object.name)) {
    const value = object.type === 'Identifier' ? valueOf(source, object) : null
    return value !== null && isConstantProperty(source, value, name, depth)
  }
  const definition = variableOf(source, object)?.defs.at(-1)
  if (definition?.type === 'TSEnumName') return true
  if (definition?.type === 'ClassName') return name === 'name'
  if (definition?.type === 'ImportBinding')
    return /^[A-Z][A-Z\d_]*$/.test(object.name) || /^[A-Z]/.test(name) || name === 'name'
  const value = valueOf(source, object)
  return value !== null && isConstantProperty(source, value, name, depth)
}

function isConstantProperty(source: RuleSource, value: TSESTree.Node, name: string, depth: number): boolean {
  const object = unwrap(value)
  if (object.type !== 'ObjectExpression') return false
  const property = object.properties.find((one) => one.type === 'Property' && keyOf(one) === name)
  if (property?.type !== 'Property') return false
  return property.value.type === 'ObjectExpression' || isConstant(source, property.value, depth - 1)
}

/** The value of a member of an enum, or of a constant object, of this file. */
export function memberValueOf(source: RuleSource, node: TSESTree.MemberExpression): TSESTree.Node | null {
  const name = memberName(node)
  const object = unwrap(node.object)
  if (name === null || object.type !== 'Identifier') return null
  const definition = variableOf(source, object)?.defs.at(-1)
  if (definition?.type === 'TSEnumName') {
    const { body } = definition.node
    const member = body.members.find(({ id }) => (id.type === 'Identifier' ? id.name : id.value) === name)
    return member?.initializer ?? null
  }
  const value = valueOf(source, object)
  if (value?.type !== 'ObjectExpression') return null
  const property = value.properties.find((one) => one.type === 'Property' && keyOf(one) === name)
  return property?.type === 'Property' ? unwrap(property.value) : null
}

/** The value of a `const` of this file. */
export function valueOf(source: RuleSource, node: TSESTree.Identifier): TSESTree.Node | null {
  const definition = variableOf(source, node)?.defs.at(-1)
  if (definition?.type !== 'Variable' || definition.parent?.kind !== 'const') return null
  const { id, init } = definition.node
  return id.type === 'Identifier' && init !== null ? unwrap(init) : null
}
