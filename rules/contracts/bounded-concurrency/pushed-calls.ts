import { childrenOf } from '@stratalint/graph'
import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction, isFunction, unwrap, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** A call that a loop starts for each element, and whose promise it keeps in a list. */
export interface PushedCall {
  /** What the loop pushes, as source; `null` where it is long. */
  code: string | null
  /** The list of promises, which is not needed any more. */
  collected: string | null
  /** What the call reads of the loops and callbacks around it. */
  reads: readonly string[]
  /** The variable of a loop over a list that does no more than start the calls, and is in no other loop or callback. */
  element: string | null
}

const LOOP = /^(?:For(?:Of|In)?|While|DoWhile)Statement$/
const MOST_CODE = 60

/** A call that is an argument of `push`. */
export function pushedCallOf(sourceCode: RuleSource, call: TSESTree.CallExpression, pushed: TSESTree.Node): PushedCall {
  const around = loopsAround(pushed, enclosingFunction(call))
  const outermost = around.at(-1)
  const code = sourceCode.getText(pushed).replace(/\s+/g, ' ')
  return {
    code: code.length <= MOST_CODE ? code : null,
    collected: nameOf(call.arguments[0]),
    reads: outermost === undefined ? [] : [...new Set(namesIn(sourceCode, pushed, outermost, pushed))],
    element: around.length === 1 ? elementOf(outermost!, pushed) : null,
  }
}

const nameOf = (list: TSESTree.Node | undefined): string | null => (list?.type === 'Identifier' ? list.name : null)

/** Whether one `push` of one call is all that fills the awaited list, and nothing else uses it. */
export function isAllOfList(sourceCode: RuleSource, call: TSESTree.CallExpression, pushed: TSESTree.Node): boolean {
  const awaited = unwrap(call.arguments[0]!)
  const push = pushed.parent
  if (awaited.type !== 'Identifier' || push?.type !== 'CallExpression' || push.arguments.length !== 1) return false
  const [definition] = variableOf(sourceCode, awaited)?.defs ?? []
  const init = definition?.type === 'Variable' ? definition.node.init : null
  const others = otherUses(sourceCode, awaited)
  return init !== null && isEmptyList(unwrap(init)) && others.length === 1 && isIn(others[0]!, push.callee)
}

/** The uses of an awaited list besides its declaration and the one that awaits it. */
export function otherUses(sourceCode: RuleSource, awaited: TSESTree.Identifier): TSESTree.Node[] {
  const variable = variableOf(sourceCode, awaited)
  const declared = new Set<TSESTree.Node>(variable?.defs.map(({ name }) => name))
  return (variable?.references ?? [])
    .map(({ identifier }) => identifier as TSESTree.Node)
    .filter((identifier) => identifier !== awaited && !declared.has(identifier))
}

function isEmptyList(node: TSESTree.Node): boolean {
  if (node.type === 'ArrayExpression') return node.elements.length === 0
  const isArray = node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Array'
  return isArray && node.arguments.length === 0
}

/** `for (const id of ids) calls.push(load(id))`, `ids.forEach((id) => { calls.push(load(id)) })` */
function elementOf(loop: TSESTree.Node, pushed: TSESTree.Node): string | null {
  const variable =
    loop.type === 'ForOfStatement' && loop.left.type === 'VariableDeclaration'
      ? loop.left.declarations[0].id
      : isFunction(loop) && loop.params.length === 1
        ? loop.params[0]!
        : null
  if (variable?.type !== 'Identifier') return null
  const { body } = loop as { body?: TSESTree.Node }
  const only = body?.type === 'BlockStatement' ? (body.body.length === 1 ? body.body[0] : undefined) : body
  const code = only?.type === 'ExpressionStatement' ? only.expression : only
  return code !== undefined && code === pushed.parent ? variable.name : null
}

/** The loops and callbacks between a node and the function that awaits, the innermost first. */
function loopsAround(node: TSESTree.Node, owner: TSESTree.Node | null): TSESTree.Node[] {
  const around: TSESTree.Node[] = []
  for (let at = node.parent; at !== undefined && at !== null && at !== owner; at = at.parent)
    if (LOOP.test(at.type) || isFunction(at)) around.push(at)
  return around
}

/** The variables in a node that another node declares. */
function namesIn(sourceCode: RuleSource, node: TSESTree.Node, by: TSESTree.Node, whole: TSESTree.Node): string[] {
  const own = node.type === 'Identifier' && isDeclaredBy(sourceCode, node, by, whole) ? [node.name] : []
  return [...own, ...childrenOf(node).flatMap((child) => namesIn(sourceCode, child, by, whole))]
}

function isDeclaredBy(
  sourceCode: RuleSource,
  node: TSESTree.Identifier,
  by: TSESTree.Node,
  except: TSESTree.Node,
): boolean {
  const [definition] = variableOf(sourceCode, node)?.defs ?? []
  return definition !== undefined && isIn(definition.name, by) && !isIn(definition.name, except)
}

function isIn(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | null | undefined = node; at !== undefined && at !== null; at = at.parent)
    if (at === outer) return true
  return false
}
