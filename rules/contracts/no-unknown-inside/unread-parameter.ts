import type { RuleSource } from '@stratalint/rule'
import { usesOf, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { bindingOf, type OpenType } from './open-types.ts'

/** Functions that answer for any value: `Array.isArray(value)`, `Object.keys(value)`, `Guard.isEmpty(value)`. */
const FOR_ANY_VALUE = /^(?:Object\.(?:keys|is)|String|Number|Boolean|(?:\w+\.)*is[A-Z]\w*)$/
/** A function that tests what kind of value it is: `isInvalidDate`. */
const PREDICATE = /(?:^|\.)is[A-Z]\w*$/
/** Names that mean no value in particular; who calls a parameter `order` knows what it should be. */
const FOR_ANY_NAME = /^(?:value|val|v|x|a|b|left|right|other|object|obj|item|thing|candidate)$/
/** `JSON.stringify` and `JSON.parse` call these with every value of the data. */
const FOR_ANY_JSON = /(?:[rR]eplacer|[rR]eviver)$/
/** Members of texts and lists that say how much there is, not what. */
const SIZE = /^(?:length|size|trim)$/

/**
 * Whether nothing in the function reads what the value contains: it is unused before a parameter that is used, it goes to the
 * constructor of the base class, it is an argument that the function passes on, or the function only tests what kind of value it is.
 */
export function isUnread(sourceCode: RuleSource, open: OpenType): boolean {
  const { param, path, hasBody, inCallback, node, whole, owner } = open
  if (param === null || !hasBody || inCallback) return false
  if (FOR_ANY_JSON.test(owner)) return true
  const target = bindingOf(param)
  const uses = usesOf(sourceCode, target)
  if (PREDICATE.test(owner) && path.length === 0 && uses.some((use) => isKindTest(sourceCode, use))) return true
  const isWhole = path.length === 0 || param.type === 'RestElement'
  if (isWhole && uses.length > 0 && uses.every(isArgumentOfSuper)) return true
  if (node.type !== 'TSAnyKeyword' && isOfBaseClass(param)) return true
  const isOnlyTested =
    target.type === 'Identifier' && FOR_ANY_NAME.test(target.name) && uses.every((use) => isQuestion(sourceCode, use))
  if (node.type === 'TSTypeReference') return path.length === 0 && uses.length > 0 && isOnlyTested
  if (node.type !== 'TSUnknownKeyword' && node.type !== 'TSObjectKeyword') return false
  if (target.type === 'RestElement') return uses.length > 0 && uses.every(({ kind }) => kind === 'iterate')
  if (path.some((step) => step !== '*')) return false
  if (node.type === 'TSObjectKeyword' && uses.length > 0 && uses.every((use) => isKey(sourceCode, use))) return true
  if (uses.length === 0) return whole === node && hasLaterParameter(param)
  return isOnlyTested
}

/** The constructor of an abstract class, whose subclasses each pass values of their own. */
function isOfBaseClass(param: TSESTree.Parameter): boolean {
  const fn = param.parent.type === 'TSParameterProperty' ? param.parent.parent : param.parent
  const method = fn?.parent
  const of = method?.type === 'MethodDefinition' && method.kind === 'constructor' ? method.parent.parent : null
  return of?.type === 'ClassDeclaration' && of.abstract
}

function isArgumentOfSuper(use: Use): boolean {
  if (use.kind === 'argument') return use.callee.type === 'Super'
  // `super(...args)`
  const spread = use.node.type === 'SpreadElement' ? use.node : use.node.parent
  const call = spread?.type === 'SpreadElement' ? spread.parent : undefined
  return call?.type === 'CallExpression' && call.callee.type === 'Super'
}

function hasLaterParameter(param: TSESTree.Parameter): boolean {
  const of = param.parent
  return 'params' in of && Array.isArray(of.params) && of.params.at(-1) !== param
}

/** `typeof value`, `value instanceof Date`, `Array.isArray(value)` */
function isKindTest(sourceCode: RuleSource, use: Use): boolean {
  if (use.kind === 'argument') return sourceCode.getText(use.callee) === 'Array.isArray'
  const { parent } = use.node
  if (parent?.type === 'UnaryExpression') return parent.operator === 'typeof'
  return parent?.type === 'BinaryExpression' && parent.operator === 'instanceof' && parent.left === use.node
}

/** `seen.add(value)`: a set or a map finds an object by its identity, whatever it contains. */
const isKey = (sourceCode: RuleSource, use: Use): boolean =>
  (use.kind === 'test' && use.node.parent?.type !== 'BinaryExpression') ||
  (use.kind === 'argument' && use.call.arguments[0] === use.node && isWeakMethod(sourceCode, use.callee))

/** `seen.add` of a variable that is made as a `WeakSet` or `WeakMap`. */
function isWeakMethod({ text, getText }: RuleSource, callee: TSESTree.Node): boolean {
  const name = /^(?:this\.)?#?([\w$]+)\??\.(?:add|has|get|set|delete)$/.exec(getText(callee))?.[1]
  if (name === undefined) return false
  return new RegExp(
    String.raw`(?<![\w$])${name.replaceAll('$', String.raw`\$`)}\b[^=\n]*=\s*new Weak(?:Set|Map)\b`,
  ).test(text)
}

/** `case null`, `case undefined` and `case true`, which are no data. */
const isKind = (test: TSESTree.Node): boolean =>
  (test.type === 'Literal' && (test.value === null || typeof test.value === 'boolean')) ||
  (test.type === 'Identifier' && test.name === 'undefined')

/** `typeof value`, `value === null`, `Array.isArray(value)`, `Object.keys(value).length`; but not `'id' in value`, which looks for data. */
function isQuestion(sourceCode: RuleSource, use: Use): boolean {
  if (use.kind === 'argument') return FOR_ANY_VALUE.test(sourceCode.getText(use.callee))
  if (use.kind === 'read') return use.name !== null && SIZE.test(use.name)
  const { parent } = use.node
  if (parent?.type === 'SwitchStatement') return parent.cases.every(({ test }) => test === null || isKind(test))
  return use.kind === 'test' && !(parent?.type === 'BinaryExpression' && parent.operator === 'in')
}
