import { childrenOf } from '@stratalint/graph'
import { isFunction, memberName, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** Functions that refuse a text that is not of their form; the caller has the text and knows all that the error says. */
const CONVERTERS = /^(?:decodeURI(?:Component)?|encodeURI(?:Component)?|atob|btoa|BigInt|URL|RegExp|toLocale\w*String)$/
/** Methods of texts and lists, which do not fail. */
const PLAIN =
  /^(?:toString|trim\w*|slice|substring|split|join|replace(?:All)?|to(?:Lower|Upper)Case|startsWith|endsWith|includes|match|test|at|append|get|has|set|String|Number)$/
/** What a browser refuses where it lacks it, or where the user forbids it. */
const CAPABILITIES =
  /^(?:requestFullscreen|exitFullscreen|requestPictureInPicture|play|vibrate|share|showPicker|setPointerCapture|releasePointerCapture|(?:Performance|Resize|Intersection|Mutation|Reporting)Observer|observe)$/

const callsIn = (node: TSESTree.Node): (TSESTree.CallExpression | TSESTree.NewExpression)[] => [
  ...(node.type === 'CallExpression' || node.type === 'NewExpression' ? [node] : []),
  // What a callback does, it does later.
  ...childrenOf(node).flatMap((child) => (isFunction(child) ? [] : callsIn(child))),
]

function namesOfCalls(node: TSESTree.Node): string[] {
  return callsIn(node).map(({ callee: given }) => {
    const callee = unwrap(given)
    return callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression'
        ? (memberName(callee) ?? '')
        : ''
  })
}

/** Whether all that a `try` does is to convert a text into a variable or a returned value, which are the text itself after a failure. */
export function isConversion({ block }: TSESTree.TryStatement): boolean {
  const names = namesOfCalls(block)
  return names.some((name) => CONVERTERS.test(name)) && names.every((name) => CONVERTERS.test(name) || PLAIN.test(name))
}

/** Whether code only uses what a browser may lack or forbid: `element.requestFullscreen()`. */
export function usesCapability(node: TSESTree.Node): boolean {
  const names = namesOfCalls(node)
  return names.length > 0 && names.every((name) => CAPABILITIES.test(name))
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
      return init !== undefined && unwrap(init).type !== 'Identifier' && identifies(init)
    }
    case 'LogicalExpression':
      return node.operator === '&&'
        ? identifies(node.left) || identifies(node.right)
        : node.operator === '||' && identifies(node.left) && identifies(node.right)
    case 'BinaryExpression':
      return /^===?$/.test(node.operator) && [node.left, node.right].some((side) => isMemberOf(side, names))
    default:
      return false
  }
}

/** `error.code`, `error?.response.status`. */
function isMemberOf(given: TSESTree.Node, names: ReadonlySet<string>): boolean {
  const node = unwrap(given)
  if (node.type !== 'MemberExpression') return false
  const object = unwrap(node.object)
  return object.type === 'Identifier' ? names.has(object.name) : isMemberOf(object, names)
}
