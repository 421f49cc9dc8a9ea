import type { RuleSource } from '@stratalint/rule'
import { isFunction, memberName, unwrap, usesOf, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { calleeName, isSilentCall } from './flow-verdict.ts'

type Node = TSESTree.Node

/** Functions that show a text to people or keep it as the text of an error. */
const SHOWS =
  /(?:^|\.)(?:toast|alert|notify|snackbar)(?:\.\w+)?$|(?:^|\.)(?:message|notification|notifications|snackbar)\.\w+$|(?:^|[a-z.])(?:error|fail(?:ed|ure)?|toast|snackbar|notification|alert|(?:set|add|show|push)\w*Message)s?$/i
const HOLDS_ERROR = /error|message|problem|failure/i
/** Parts of parts that may be shown: `body.error.details.message`. */
const MAX_PARTS = 3

/** Whether a use only shows people what is wrong with an answer that failed: nothing depends on its shape. */
export function showsFailure(sourceCode: RuleSource, use: Use, source: Node): boolean {
  return (isAfterFailure(use.node) || isAfterFailure(source)) && isShown(sourceCode, use)
}

function isShown(sourceCode: RuleSource, use: Use, depth = MAX_PARTS): boolean {
  switch (use.kind) {
    case 'text':
    case 'test':
    case 'write':
      return true
    case 'read':
      return depth > 0 && usesOf(sourceCode, use.node).every((part) => isShown(sourceCode, part, depth - 1))
    case 'throw':
      // A field of an error that is thrown.
      return use.path.length > 0
    case 'store':
      return HOLDS_ERROR.test(sourceCode.getText(use.node))
    case 'argument':
      return isSilentCall(sourceCode, use) || SHOWS.test(calleeName(sourceCode, use.callee))
    default:
      return false
  }
}

/** Whether a node runs only after an answer that failed: under `if (!response.ok)`, in the `else` of `if (response.ok)`. */
function isAfterFailure(node: Node): boolean {
  let child = node
  for (let at = node.parent; at !== undefined && at !== null; child = at, at = at.parent) {
    if (at.type === 'IfStatement' || at.type === 'ConditionalExpression') {
      const outcome = at.test === child ? null : outcomeOf(at.test)
      if (outcome === (at.consequent === child ? 'failed' : 'fine')) return true
    }
    if (at.type === 'BlockStatement' || at.type === 'Program') {
      const before = at.body.slice(0, at.body.indexOf(child as TSESTree.Statement))
      if (
        before.some((each) => each.type === 'IfStatement' && outcomeOf(each.test) === 'fine' && ends(each.consequent))
      )
        return true
    }
  }
  return false
}

/** Whether the statements of a branch end in a jump. */
function ends(branch: TSESTree.Statement): boolean {
  const last = branch.type === 'BlockStatement' ? branch.body.at(-1) : branch
  return /^(?:Return|Throw|Continue|Break)Statement$/.test(last?.type ?? '')
}

/** Whether an answer is fine or failed where a condition holds; `null` where the condition is about anything else. */
export function outcomeOf(given: Node): 'fine' | 'failed' | null {
  const test = unwrap(given)
  switch (test.type) {
    case 'UnaryExpression': {
      const inner = test.operator === '!' ? outcomeOf(test.argument) : null
      return inner === null ? null : inner === 'fine' ? 'failed' : 'fine'
    }
    case 'LogicalExpression':
      return outcomeOf(test.left) ?? outcomeOf(test.right)
    case 'CallExpression':
      return test.arguments.length === 0 ? outcomeOf(test.callee) : null
    case 'MemberExpression':
      return memberName(test) === 'ok' ? 'fine' : null
    case 'BinaryExpression':
      return outcomeOfStatus(test)
    default:
      return null
  }
}

/** `response.status !== 200`, `status >= 400`. */
function outcomeOfStatus({ left, right, operator }: TSESTree.BinaryExpression): 'fine' | 'failed' | null {
  if (right.type !== 'Literal' || left.type !== 'MemberExpression') return null
  const name = memberName(left)
  if (name === 'ok' && typeof right.value === 'boolean' && /^[!=]==?$/.test(operator)) {
    return (operator.startsWith('=') ? right.value : !right.value) ? 'fine' : 'failed'
  }
  if (typeof right.value !== 'number' || !/^status(?:Code)?$/.test(name ?? '')) return null
  const isFine = right.value < 400
  if (/^===?$/.test(operator)) return isFine ? 'fine' : 'failed'
  if (/^!==?$/.test(operator)) return isFine ? 'failed' : null
  return operator.startsWith('>') ? (right.value >= 299 ? 'failed' : null) : right.value >= 299 ? 'fine' : null
}

/** The variable that holds data whose answer is checked after it was read, and what the check reads: `response.ok`. */
export function checkedLater(sourceCode: RuleSource, source: Node, use: Node): { name: string; check: string } | null {
  let at: Node | null | undefined = source
  while (at !== null && at !== undefined && at.type !== 'VariableDeclarator') at = isFunction(at) ? null : at.parent
  const declaration = at?.parent
  const block = declaration?.parent
  if (at?.type !== 'VariableDeclarator' || at.id.type !== 'Identifier' || block?.type !== 'BlockStatement') return null
  const [useStart] = sourceCode.getRange(use)
  const after = block.body.slice(block.body.indexOf(declaration as TSESTree.Statement) + 1)
  const guard = after.find(
    (each) => each.type === 'IfStatement' && outcomeOf(each.test) === 'failed' && ends(each.consequent),
  )
  if (guard?.type !== 'IfStatement' || sourceCode.getRange(guard)[1] > useStart) return null
  const check = /[\w$.]+\.(?:ok|status|statusCode)\b/.exec(sourceCode.getText(guard.test))?.[0]
  return check === undefined ? null : { name: at.id.name, check }
}
