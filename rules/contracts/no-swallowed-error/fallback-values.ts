import { childrenOf } from '@stratalint/graph'
import { isFunction, memberName, unwrap, withWrappers } from '@stratalint/rule/analysis'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { followersOf, followersUpTo } from './jumps.ts'

/** A variable that a `try` sets, and its value before. */
export interface SetVariable {
  name: string
  /** The value that it keeps after a failure, as written; `null` where it is not a plain one. */
  before: string | null
}

const COMPARISONS = new Set(['===', '!==', '==', '!='])
const MAX_VALUE = 60

/** Whether code after a `try` tests a variable that is empty where the `try` failed before it was set. */
export function isTestedAfter(node: TSESTree.TryStatement, sourceCode: RuleSource): boolean {
  const after = followersUpTo(node, isFunction)
  return variablesSetIn(node.block).some((name) => {
    const before = valueBefore(node, name, sourceCode)
    return before !== null && isEmpty(before) && after.some((statement) => tests(statement, name))
  })
}

/** The variable whose value is all that a `try` is for, where it has a plain value before. */
export function fallbackOf(node: TSESTree.TryStatement, sourceCode: RuleSource): SetVariable | null {
  const { body } = node.block
  const last = body.at(-1)
  const isPrepared = body.slice(0, -1).every(({ type }) => type === 'VariableDeclaration')
  const only = last === undefined ? last : onlyStatement(last)
  if (!isPrepared || only?.type !== 'ExpressionStatement') return null
  const set = unwrap(only.expression)
  if (set.type !== 'AssignmentExpression' || set.operator !== '=' || set.left.type !== 'Identifier') return null
  const { name } = set.left
  const before = valueBefore(node, name, sourceCode)
  return before === null ? null : { name, before }
}

/** The statement that runs under a condition, or not at all. */
function onlyStatement(node: TSESTree.Node): TSESTree.Node {
  if (node.type === 'IfStatement' && node.alternate === null) return onlyStatement(node.consequent)
  return node.type === 'BlockStatement' && node.body.length === 1 ? node.body[0]! : node
}

/** Whether code tests the value of a promise: `const user = await load().catch(…)`, then `if (!user)`. */
export function isValueTested(call: TSESTree.CallExpression): boolean {
  const { parent } = withWrappers(call)
  if (parent?.type !== 'AwaitExpression') return false
  const declarator = withWrappers(parent).parent
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return false
  const { name } = declarator.id
  return followersUpTo(declarator.parent, isFunction).some((statement) => tests(statement, name))
}

/** The value that is returned right after a `try`. */
export function returnedAfter(node: TSESTree.TryStatement, sourceCode: RuleSource): string | null {
  const [next] = followersOf(node)
  if (next?.type !== 'ReturnStatement' || next.argument === null) return null
  const text = sourceCode.getText(next.argument)
  return text.length <= MAX_VALUE && !text.includes('\n') ? text : null
}

/** The constant that a `try` begins with, as the only thing that it awaits: `const org = await load()`. */
export function awaitedConstant({ block }: TSESTree.TryStatement): string | null {
  const [first] = block.body
  if (first?.type !== 'VariableDeclaration' || first.declarations.length !== 1) return null
  const { id, init } = first.declarations[0]
  if (id.type !== 'Identifier' || init === null || unwrap(init).type !== 'AwaitExpression') return null
  return awaitsIn(block) === 1 ? id.name : null
}

function awaitsIn(node: TSESTree.Node): number {
  if (node.type === 'AwaitExpression') return 1 + awaitsIn(node.argument)
  return childrenOf(node).reduce((sum, child) => sum + (isFunction(child) ? 0 : awaitsIn(child)), 0)
}

function variablesSetIn(node: TSESTree.Node): string[] {
  const own =
    node.type === 'AssignmentExpression' && node.left.type === 'Identifier' && node.operator === '='
      ? [node.left.name]
      : []
  return [...own, ...childrenOf(node).flatMap((child) => (isFunction(child) ? [] : variablesSetIn(child)))]
}

/** The value of a variable before a `try` by its declaration, if nothing in between sets it. */
function valueBefore(node: TSESTree.TryStatement, name: string, sourceCode: RuleSource): string | null {
  let inner: TSESTree.Node = node
  for (
    let at: TSESTree.Node | null | undefined = node.parent;
    at !== undefined && at !== null;
    inner = at, at = at.parent
  ) {
    if (isFunction(at)) return null
    if (at.type !== 'BlockStatement' && at.type !== 'Program') continue
    const body: readonly TSESTree.Node[] = at.body
    for (const statement of body.slice(0, body.indexOf(inner)).reverse()) {
      const declarator =
        statement.type === 'VariableDeclaration'
          ? statement.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)
          : undefined
      if (declarator !== undefined)
        return declarator.init === null ? 'undefined' : plainText(declarator.init, sourceCode)
      if (variablesSetIn(statement).includes(name)) return null
    }
  }
  return null
}

/** A value that can be written again: without calls. */
function plainText(node: TSESTree.Node, sourceCode: RuleSource): string | null {
  const text = sourceCode.getText(unwrap(node))
  return text.length <= MAX_VALUE && !text.includes('\n') && !containsCall(node) ? text : null
}

function containsCall(node: TSESTree.Node): boolean {
  return (
    /^(?:CallExpression|NewExpression|AwaitExpression|YieldExpression)$/.test(node.type) ||
    childrenOf(node).some(containsCall)
  )
}

const isEmpty = (text: string): boolean => /^(?:undefined|null|false|0|-1|''|""|``|\[\s*\]|\{\s*\}|NaN)$/.test(text)

/** Whether code asks whether a variable is set, or has a value for the case that it is not. */
function tests(node: TSESTree.Node, name: string): boolean {
  const asks = (test: TSESTree.Node | null): boolean => test !== null && mentions(test, name)
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement':
      if (asks(node.test)) return true
      break
    case 'LogicalExpression':
      if (asks(node.left)) return true
      break
    case 'MemberExpression':
      if (node.optional && isNamed(node.object, name)) return true
      break
    default:
  }
  return childrenOf(node).some((child) => tests(child, name))
}

/** Whether a condition is about a variable itself: `!user`, `user === null`, `users.length === 0`. */
function mentions(given: TSESTree.Node, name: string): boolean {
  const node = unwrap(given)
  if (isNamed(node, name)) return true
  switch (node.type) {
    case 'UnaryExpression':
      return mentions(node.argument, name)
    case 'LogicalExpression':
      return mentions(node.left, name) || mentions(node.right, name)
    case 'BinaryExpression':
      return COMPARISONS.has(node.operator) || /^[<>]=?$/.test(node.operator)
        ? mentions(node.left, name) || mentions(node.right, name)
        : node.operator === 'instanceof' && mentions(node.left, name)
    case 'MemberExpression':
      return (node.optional || /^(?:length|size)$/.test(memberName(node) ?? '')) && mentions(node.object, name)
    default:
      return false
  }
}

function isNamed(given: TSESTree.Node, name: string): boolean {
  const node = unwrap(given)
  return node.type === 'Identifier' && node.name === name
}
