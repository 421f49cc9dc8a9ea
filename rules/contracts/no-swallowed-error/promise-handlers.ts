import type { RuleSource } from '@stratalint/rule'
import { importedAs, isFunction, memberName, unwrap, withWrappers, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isLogFunction, type NamedCalls } from './log-calls.ts'
import { errorName, localFunction, outcomeOf, outcomeOfFunction, type Outcome } from './outcome.ts'

/** The callback of a promise that receives its error. */
export interface PromiseHandler {
  /** `catch` or `then`. */
  keyword: TSESTree.Node
  promise: TSESTree.Node
  callback: TSESTree.Node
  /** The function, where it is written in this file. */
  body: FunctionNode | null
}

/** The callback for errors of `.catch(callback)` and `.then(…, callback)`. */
export function promiseHandler(sourceCode: RuleSource, node: TSESTree.CallExpression): PromiseHandler | null {
  const callee = unwrap(node.callee)
  if (callee.type !== 'MemberExpression') return null
  const name = memberName(callee)
  const given =
    name === 'catch' && node.arguments.length === 1
      ? node.arguments[0]
      : name === 'then'
        ? node.arguments[1]
        : undefined
  if (given === undefined || given.type === 'SpreadElement') return null
  const callback = unwrap(given)
  if (isSchema(sourceCode, callee.object)) return null
  const body = isFunction(callback) ? callback : localFunction(sourceCode, callback)
  return { keyword: callee.property, promise: callee.object, callback, body }
}

/** `z.string().catch(() => '')` is the default value of a schema. */
function isSchema(sourceCode: RuleSource, given: TSESTree.Node): boolean {
  let node = unwrap(given)
  for (;;) {
    if (node.type === 'CallExpression') node = unwrap(node.callee)
    else if (node.type === 'MemberExpression') node = unwrap(node.object)
    else break
  }
  return (
    node.type === 'Identifier' && (node.name === 'z' || importedAs(sourceCode, node)?.module.startsWith('zod') === true)
  )
}

/** What the callback of a promise does about the error. */
export function outcomeOfHandler(
  { callback, body }: PromiseHandler,
  call: TSESTree.CallExpression,
  sourceCode: RuleSource,
  named: NamedCalls,
): Outcome {
  if (body !== null)
    return outcomeOfFunction(body, { sourceCode, named, root: body, error: null, isValueUsed: isUsed(call) })
  if (callback.type === 'Identifier') {
    if (/^_?noop$/i.test(callback.name)) return 'nothing'
    return isLogFunction(callback, named) ? 'logs' : 'handles'
  }
  if (callback.type === 'CallExpression') {
    // `logger.error.bind(logger)`
    const callee = unwrap(callback.callee)
    const isBound = callee.type === 'MemberExpression' && memberName(callee) === 'bind'
    return isBound && isLogFunction(callee.object, named) ? 'logs' : 'handles'
  }
  if (callback.type !== 'MemberExpression') return 'handles'
  const name = memberName(callback)
  if (name === 'noop') return 'nothing'
  return isLogFunction(callback, named) ? 'logs' : 'handles'
}

/** What some statements of a callback do about the error. */
export function outcomeInCallback(
  statements: readonly TSESTree.Node[],
  body: FunctionNode,
  call: TSESTree.CallExpression,
  sourceCode: RuleSource,
  named: NamedCalls,
): Outcome {
  const error = errorName(body.params[0])
  return outcomeOf(statements, { sourceCode, named, root: body, error, isValueUsed: isUsed(call) })
}

/** Whether anyone uses the value of a promise. */
function isUsed(call: TSESTree.Node): boolean {
  const node = withWrappers(call)
  const { parent } = node
  switch (parent?.type) {
    case 'ExpressionStatement':
      return false
    case 'AwaitExpression':
      return isUsed(parent)
    case 'UnaryExpression':
      return parent.operator !== 'void'
    case 'MemberExpression': {
      // `.catch(…).finally(…)` passes the value on.
      const outer = withWrappers(parent)
      const isFinally = memberName(parent) === 'finally' && outer.parent?.type === 'CallExpression'
      return !isFinally || isUsed(outer.parent!)
    }
    default:
      return true
  }
}

/** Whether a promise is awaited or returned, so that someone receives its failure. */
export function isAwaited(call: TSESTree.Node): boolean {
  const node = withWrappers(call)
  const { parent } = node
  if (parent?.type === 'MemberExpression') {
    const outer = withWrappers(parent).parent
    return outer?.type === 'CallExpression' && isAwaited(outer)
  }
  if (parent?.type === 'ArrowFunctionExpression') return parent.body === node
  return parent?.type === 'AwaitExpression' || parent?.type === 'ReturnStatement'
}

/** Whether the value of a promise is stored or given to something in its function. */
export function isStored(call: TSESTree.Node): boolean {
  return isUsed(call) && !isAwaited(call) ? true : isStoredAfterAwait(call)
}

function isStoredAfterAwait(call: TSESTree.Node): boolean {
  const { parent } = withWrappers(call)
  if (parent?.type !== 'AwaitExpression') return false
  const outer = withWrappers(parent).parent?.type
  return outer !== 'ExpressionStatement' && outer !== 'ReturnStatement' && outer !== 'ArrowFunctionExpression'
}
