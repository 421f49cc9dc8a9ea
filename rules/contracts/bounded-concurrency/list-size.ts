import type { RuleSource } from '@stratalint/rule'
import {
  importedAs,
  isFunction,
  localFunctionOf,
  memberName,
  originsOf,
  returnedBy,
  unwrap,
  usesOfFunction,
  variableOf,
  type FunctionNode,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isBatch, isChunkOf } from './batches.ts'
import { hasLimit, isConstant, isConstantLength, isConstantLoop, isConstantSpan } from './constant-numbers.ts'

const SAME_SIZE = new Set(
  'filter sort toSorted reverse toReversed map fill with slice concat flat entries keys values'.split(' '),
)
/** Longer chains are not followed. */
const MAX_STEPS = 8

/** Finds the value of a constant that is imported from another file, with the source of that file. */
export type FindConstant = (node: TSESTree.Node) => { sourceCode: RuleSource; value: TSESTree.Node } | null

/** Whether the number of elements of a list is known from the source. */
export function hasKnownSize(
  sourceCode: RuleSource,
  given: TSESTree.Node,
  constantOf: FindConstant,
  steps = MAX_STEPS,
): boolean {
  if (steps === 0) return false
  const node = unwrap(given)
  const again = (next: TSESTree.Node): boolean => hasKnownSize(sourceCode, next, constantOf, steps - 1)
  switch (node.type) {
    case 'ArrayExpression':
      return node.elements.every((element) => element?.type !== 'SpreadElement' || again(element.argument))
    case 'AwaitExpression':
      return again(node.argument)
    case 'ConditionalExpression':
      return again(node.consequent) && again(node.alternate)
    case 'LogicalExpression':
      return again(node.left) && again(node.right)
    case 'ForStatement':
      return isConstantLoop(sourceCode, node)
    case 'Literal':
    case 'TemplateLiteral':
      return true
    case 'NewExpression':
      return isKnownNew(sourceCode, node, again)
    case 'CallExpression':
      return isKnownCall(sourceCode, node, again)
    case 'Identifier': {
      if (isBatch(sourceCode, node) || isTuple(sourceCode, node)) return true
      const constant = constantOf(node)
      if (constant === null) return isImportedConstant(sourceCode, node) || isKnownValue(sourceCode, node, again)
      return hasKnownSize(constant.sourceCode, constant.value, () => null, steps - 1)
    }
    case 'MemberExpression':
      return isChunkOf(sourceCode, node) || isKnownValue(sourceCode, node, again)
    default:
      return false
  }
}

function isKnownValue(sourceCode: RuleSource, node: TSESTree.Node, again: (next: TSESTree.Node) => boolean): boolean {
  if (node.type === 'Identifier') {
    const variable = variableOf(sourceCode, node)
    const definition = variable?.defs[0]
    const grows = variable?.references.some(({ identifier: { parent } }) => isGrowth(parent)) === true
    if (grows || definition === undefined) return false
    if (definition.type === 'Variable' && definition.node.id.type === 'Identifier') {
      // `export let` is a property of a component.
      const isOnce = variable!.references.filter((reference) => reference.isWrite()).length <= 1
      const isProperty =
        definition.parent?.kind !== 'const' && definition.parent?.parent.type === 'ExportNamedDeclaration'
      return isOnce && !isProperty && definition.node.init !== null && again(definition.node.init)
    }
    if (definition.type === 'Parameter' && isFunction(definition.node)) {
      const given = argumentsFor(sourceCode, definition.node, node.name)
      if (given.length > 0) return given.every(again)
    }
  }
  const origins = originsOf(sourceCode, node)
  return (
    origins.length > 0 &&
    origins.every(
      ({ kind, path, node: origin }) => path.length === 0 && kind === 'array' && origin !== node && again(origin),
    )
  )
}

/** What all calls of a function of this file give to a parameter; empty where others may call it too. */
function argumentsFor(sourceCode: RuleSource, fn: FunctionNode, name: string): TSESTree.Node[] {
  const index = fn.params.findIndex((parameter) => parameter.type === 'Identifier' && parameter.name === name)
  const uses = index === -1 ? null : usesOfFunction(sourceCode, fn)
  if (uses === null || uses.exported || uses.values.length > 0) return []
  const given = uses.calls.flatMap((call) => {
    const args = call.type === 'CallExpression' ? call.arguments : []
    return args.length > index && !args.some(({ type }) => type === 'SpreadElement') ? [args[index]!] : []
  })
  return given.length === uses.calls.length ? given : []
}

/** `list.push(…)` */
function isGrowth(parent: TSESTree.Node | undefined): boolean {
  return (
    parent?.type === 'MemberExpression' &&
    /^(?:push|unshift|splice)$/.test(memberName(parent) ?? '') &&
    parent.parent.type === 'CallExpression' &&
    // `list.splice(0, 10)` only removes.
    (memberName(parent) !== 'splice' || parent.parent.arguments.length > 2)
  )
}

function isKnownNew(
  sourceCode: RuleSource,
  node: TSESTree.NewExpression,
  again: (next: TSESTree.Node) => boolean,
): boolean {
  if (node.callee.type !== 'Identifier') return false
  const [first] = node.arguments
  if (first === undefined) return true
  if (node.callee.name === 'Array') return node.arguments.length > 1 || isConstant(sourceCode, first)
  return (node.callee.name === 'Set' || node.callee.name === 'Map') && again(first)
}

function isKnownCall(
  sourceCode: RuleSource,
  node: TSESTree.CallExpression,
  again: (next: TSESTree.Node) => boolean,
): boolean {
  const callee = unwrap(node.callee)
  const [first] = node.arguments
  if (callee.type === 'Identifier' && callee.name === 'Array')
    return first !== undefined && isConstant(sourceCode, first)
  const local = localFunctionOf(sourceCode, callee)
  if (local !== null) {
    const values = returnedBy(local)
    return values.length > 0 && values.every(again)
  }
  if (node.arguments.some((argument) => hasLimit(sourceCode, argument))) return true
  if (callee.type !== 'MemberExpression') return false
  const object = unwrap(callee.object)
  const name = memberName(callee) ?? ''
  if (object.type === 'Identifier' && object.name === 'Array') {
    if (name === 'of') return !node.arguments.some(({ type }) => type === 'SpreadElement')
    return name === 'from' && first !== undefined && (isConstantLength(sourceCode, first) || again(first))
  }
  if (object.type === 'Identifier' && object.name === 'Object' && /^(?:keys|values|entries)$/.test(name))
    return first !== undefined && isKnownObject(sourceCode, first)
  if ((name === 'slice' || name === 'splice') && isConstantSpan(sourceCode, node.arguments, name)) return true
  if (name === 'concat') return again(object) && node.arguments.every(again)
  return name === 'take' || name === 'limit'
    ? first !== undefined && isConstant(sourceCode, node.arguments.at(-1)!)
    : SAME_SIZE.has(name) && again(object)
}

function isKnownObject(sourceCode: RuleSource, given: TSESTree.Node): boolean {
  const node = unwrap(given)
  if (node.type === 'Identifier') {
    const definition = variableOf(sourceCode, node)?.defs[0]
    if (definition?.type === 'TSEnumName') return true
    if (definition?.node.type === 'TSEnumDeclaration') return true
  }
  return originsOf(sourceCode, node).every(
    ({ kind, path, node: origin }) =>
      kind === 'object' &&
      path.length === 0 &&
      (origin as TSESTree.ObjectExpression).properties.every(
        (property) => property.type === 'Property' && (!property.computed || property.key.type === 'Literal'),
      ),
  )
}

/** A parameter that is declared as a tuple. */
function isTuple(sourceCode: RuleSource, node: TSESTree.Identifier): boolean {
  const name = variableOf(sourceCode, node)?.defs[0]?.name
  const type = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined
  const inner = type?.type === 'TSTypeOperator' ? type.typeAnnotation : type
  return inner?.type === 'TSTupleType' && !inner.elementTypes.some(({ type }) => type === 'TSRestType')
}

/** A name such as `PLANS` from a package or a file that is not known. */
function isImportedConstant(sourceCode: RuleSource, node: TSESTree.Identifier): boolean {
  return /^[A-Z][A-Z\d_]+$/.test(node.name) && importedAs(sourceCode, node) !== null
}
