import { childrenOf } from '@stratalint/graph'
import type { RuleSource } from '@stratalint/rule'
import { isFunction, memberName, unwrap, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** Functions that refuse a text that is not of their form; the caller has the text and knows all that the error says. */
const CONVERTERS =
  /^(?:decodeURI(?:Component)?|encodeURI(?:Component)?|atob|btoa|BigInt|URL|RegExp|toLocale\w*String|getCanonicalLocales|Locale)$/
/** Methods of texts and lists, which do not fail. */
const PLAIN =
  /^(?:toString|trim\w*|slice|substring|split|join|replace(?:All)?|to(?:Lower|Upper)Case|startsWith|endsWith|includes|match|test|at|String|Number)$/
/** Methods of the parameters of a URL; elsewhere a client or a store may have the same names. */
const OF_PARAMETERS = /^(?:append|delete|get|getAll|has|set|sort)$/
/** What a browser refuses where it lacks it, or where the user forbids it. */
const CAPABILITIES =
  /^(?:requestFullscreen|exitFullscreen|requestPictureInPicture|play|vibrate|share|showPicker|setPointerCapture|releasePointerCapture|(?:Performance|Resize|Intersection|Mutation|Reporting)Observer|observe)$/

const callsIn = (node: TSESTree.Node): (TSESTree.CallExpression | TSESTree.NewExpression)[] => [
  ...(node.type === 'CallExpression' || node.type === 'NewExpression' ? [node] : []),
  // What a callback does, it does later.
  ...childrenOf(node).flatMap((child) => (isFunction(child) ? [] : callsIn(child))),
]

function nameOf({ callee: given }: TSESTree.CallExpression | TSESTree.NewExpression): string {
  const callee = unwrap(given)
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : ''
}

/** `url.searchParams.get('page')` */
function isOfParameters({ callee: given }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const callee = unwrap(given)
  if (callee.type !== 'MemberExpression' || !OF_PARAMETERS.test(memberName(callee) ?? '')) return false
  const object = unwrap(callee.object)
  return object.type === 'MemberExpression' && memberName(object) === 'searchParams'
}

/** Whether code waits for something, which no conversion does. */
function waits(node: TSESTree.Node): boolean {
  if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) return true
  return childrenOf(node).some((child) => !isFunction(child) && waits(child))
}

/** Whether all that a `try` does is to convert a text into a variable or a returned value, which are the text itself after a failure. */
export function isConversion({ block }: TSESTree.TryStatement): boolean {
  if (waits(block)) return false
  const names = callsIn(block).map((call) => (isOfParameters(call) ? null : nameOf(call)))
  return (
    names.some((name) => name !== null && CONVERTERS.test(name)) &&
    names.every((name) => name === null || CONVERTERS.test(name) || PLAIN.test(name))
  )
}

/** Whether code only uses what a browser may lack or forbid: `element.requestFullscreen()`. */
export function usesCapability(given: TSESTree.Node, sourceCode: RuleSource): boolean {
  const names = callsIn(valueOf(given, sourceCode)).map(nameOf)
  return names.length > 0 && names.every((name) => CAPABILITIES.test(name))
}

/** What a constant holds: `const played = video.play()`. */
function valueOf(given: TSESTree.Node, sourceCode: RuleSource): TSESTree.Node {
  const node = unwrap(given)
  const definition = node.type === 'Identifier' ? variableOf(sourceCode, node)?.defs[0] : undefined
  const isConstant = definition?.type === 'Variable' && definition.parent?.kind === 'const'
  return isConstant && definition.node.init !== null ? definition.node.init : node
}

/** Whether a condition finds out which error it is: `error.code === 'ENOENT'`; `constants` are those of the catch. */
export function identifiesError(
  given: TSESTree.Node,
  names: ReadonlySet<string>,
  constants: ReadonlyMap<string, TSESTree.Node>,
): boolean {
  const node = unwrap(given)
  const identifies = (inner: TSESTree.Node): boolean => identifiesError(inner, names, constants)
  switch (node.type) {
    case 'Identifier': {
      const init = constants.get(node.name)
      return init !== undefined && identifiesError(init, names, without(constants, node.name))
    }
    case 'LogicalExpression':
      return node.operator === '&&'
        ? identifies(node.left) || identifies(node.right)
        : node.operator === '||' && identifies(node.left) && identifies(node.right)
    case 'BinaryExpression':
      return (
        /^===?$/.test(node.operator) &&
        ((isPartOfError(node.left, names, constants) && !isNothing(node.right)) ||
          (isPartOfError(node.right, names, constants) && !isNothing(node.left)))
      )
    default:
      return false
  }
}

/** `undefined` or `null`, which any error without the member has in it. */
function isNothing(given: TSESTree.Node): boolean {
  const node = unwrap(given)
  return (
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'Literal' && node.raw === 'null') ||
    (node.type === 'UnaryExpression' && node.operator === 'void')
  )
}

/** The constants that a statement declares, with their values; a name in a pattern has its property. */
export function constantsOf(statement: TSESTree.Node): [string, TSESTree.Node][] {
  if (statement.type !== 'VariableDeclaration') return []
  return statement.declarations.flatMap(({ id, init }): [string, TSESTree.Node][] => {
    if (init === null) return []
    if (id.type === 'Identifier') return [[id.name, init]]
    if (id.type !== 'ObjectPattern' || unwrap(init).type !== 'Identifier') return []
    return id.properties.flatMap((property): [string, TSESTree.Node][] =>
      property.type === 'Property' && property.value.type === 'Identifier' ? [[property.value.name, property]] : [],
    )
  })
}

/** A constant is not looked up in its own value. */
export function without(
  constants: ReadonlyMap<string, TSESTree.Node>,
  name: string,
): ReadonlyMap<string, TSESTree.Node> {
  return new Map([...constants].filter(([one]) => one !== name))
}

/** Whether an expression is a part of an error: `error.code`, or a constant with it. */
export function isPartOfError(
  given: TSESTree.Node,
  names: ReadonlySet<string>,
  constants: ReadonlyMap<string, TSESTree.Node>,
): boolean {
  const node = unwrap(given)
  if (node.type !== 'Identifier') return isMemberOf(node, names)
  const value = constants.get(node.name)
  if (value?.type !== 'Property') return value !== undefined && isMemberOf(value, names)
  // `const { code } = error`
  const { parent } = value.parent
  const init = parent?.type === 'VariableDeclarator' && parent.init !== null ? unwrap(parent.init) : null
  return init?.type === 'Identifier' && names.has(init.name)
}

/** `error.code`, `error?.response.status`. */
function isMemberOf(given: TSESTree.Node, names: ReadonlySet<string>): boolean {
  const node = unwrap(given)
  if (node.type !== 'MemberExpression') return false
  const object = unwrap(node.object)
  return object.type === 'Identifier' ? names.has(object.name) : isMemberOf(object, names)
}
