import type { RuleSource } from '@stratalint/rule'
import { isFunction, unwrap, variableOf, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isLogFunction, type NamedCalls } from './log-calls.ts'
import { leavesLoop, returnsValue, skippedBy, skippedByReturn } from './jumps.ts'

/** What code does about an error: nothing, log it, or anything else. */
export type Outcome = 'nothing' | 'logs' | 'handles'

/** What decides about the statements of one catch. */
export interface OutcomeContext {
  sourceCode: RuleSource
  named: NamedCalls
  /** The catch clause or the callback of a promise. */
  root: TSESTree.CatchClause | FunctionNode
  /** The name of the caught error. */
  error: string | null
  /** False for the callback of a promise whose value no one uses. */
  isValueUsed: boolean
  /** The statements are those that a jump in the catch skips. */
  isSkipped?: boolean
}

/** Functions that call each other are not followed further. */
const MAX_CALLS = 3

const strongest = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes('handles') ? 'handles' : outcomes.includes('logs') ? 'logs' : 'nothing'

/** What statements do about the error. */
export function outcomeOf(
  nodes: readonly (TSESTree.Node | null | undefined)[],
  context: OutcomeContext,
  calls = 0,
): Outcome {
  return strongest(nodes.map((node) => (node == null ? 'nothing' : outcomeOfStatement(node, context, calls))))
}

function outcomeOfStatement(node: TSESTree.Node, context: OutcomeContext, calls: number): Outcome {
  const all = (...nodes: (TSESTree.Node | null | undefined)[]): Outcome => outcomeOf(nodes, context, calls)
  switch (node.type) {
    case 'EmptyStatement':
    case 'DebuggerStatement':
    case 'FunctionDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return 'nothing'
    case 'BlockStatement':
      return all(...node.body)
    case 'ExpressionStatement':
      return outcomeOfExpression(node.expression, context, calls)
    case 'VariableDeclaration':
      // A value that is computed for the log; what is awaited does something.
      return node.declarations.some(({ init }) => init?.type === 'AwaitExpression') ? 'handles' : 'nothing'
    case 'IfStatement':
      return all(node.consequent, node.alternate)
    case 'LabeledStatement':
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return all(node.body)
    case 'SwitchStatement':
      return all(...node.cases.flatMap(({ consequent }) => consequent.filter(({ type }) => type !== 'BreakStatement')))
    case 'TryStatement':
      return all(node.block, node.handler?.body, node.finalizer)
    case 'ContinueStatement':
      return skipsWork(skippedBy(node, context.root), context) ? 'handles' : 'nothing'
    case 'ReturnStatement':
      return outcomeOfReturn(node, context, calls)
    default:
      return 'handles'
  }
}

/** Whether statements that a jump skips do more than log; jumps without a value among them do not count. */
function skipsWork(skipped: readonly TSESTree.Node[], context: OutcomeContext): boolean {
  return context.isSkipped !== true && outcomeOf(skipped, { ...context, isSkipped: true }) === 'handles'
}

function outcomeOfReturn(node: TSESTree.ReturnStatement, context: OutcomeContext, calls: number): Outcome {
  const { argument } = node
  if (argument === null || isUndefined(argument)) {
    const { root } = context
    const isHandling =
      context.isSkipped !== true &&
      (returnsValue(node, root) || leavesLoop(node, root) || skipsWork(skippedByReturn(node, root), context))
    return isHandling ? 'handles' : 'nothing'
  }
  const value = unwrap(argument.type === 'AwaitExpression' ? argument.argument : argument)
  // `return console.error(error)` returns nothing.
  if (value.type === 'CallExpression' && isLogFunction(value.callee, context.named))
    return returnsValue(node, context.root) ? 'handles' : 'logs'
  return context.isValueUsed ? 'handles' : outcomeOfExpression(argument, context, calls)
}

const isUndefined = (node: TSESTree.Node): boolean =>
  (node.type === 'Identifier' && node.name === 'undefined') ||
  (node.type === 'UnaryExpression' && node.operator === 'void')

/** What an expression does about the error, apart from its value. */
export function outcomeOfExpression(given: TSESTree.Node, context: OutcomeContext, calls = 0): Outcome {
  const node = unwrap(given)
  const of = (inner: TSESTree.Node): Outcome => outcomeOfExpression(inner, context, calls)
  switch (node.type) {
    case 'Literal':
    case 'Identifier':
    case 'MemberExpression':
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return 'nothing'
    case 'UnaryExpression':
      return node.operator === 'delete' ? 'handles' : of(node.argument)
    case 'AwaitExpression':
      return of(node.argument)
    case 'SequenceExpression':
      return strongest(node.expressions.map(of))
    case 'ConditionalExpression':
      return strongest([of(node.consequent), of(node.alternate)])
    case 'LogicalExpression':
      return of(node.right)
    case 'AssignmentExpression':
      return node.left.type === 'Identifier' && node.left.name === context.error ? 'nothing' : 'handles'
    case 'CallExpression':
      return outcomeOfCall(node, context, calls)
    default:
      return 'handles'
  }
}

function outcomeOfCall(node: TSESTree.CallExpression, context: OutcomeContext, calls: number): Outcome {
  const callee = unwrap(node.callee)
  const isHandler = context.named.handlers.some((name) => context.sourceCode.getText(callee).endsWith(name))
  if (isHandler) return 'handles'
  if (isLogFunction(callee, context.named) || context.named.isLogCall?.(node) === true) return 'logs'
  const local = calls < MAX_CALLS ? localFunction(context.sourceCode, callee) : null
  return local === null ? 'handles' : outcomeOfFunction(local, { ...context, isValueUsed: false }, calls + 1)
}

/** The function of this file that a name refers to. */
export function localFunction(sourceCode: RuleSource, callee: TSESTree.Node): FunctionNode | null {
  if (callee.type !== 'Identifier') return null
  const definition = variableOf(sourceCode, callee)?.defs[0]
  if (definition?.type === 'FunctionName') return isFunction(definition.node) ? definition.node : null
  if (definition?.type !== 'Variable' || definition.parent?.kind !== 'const' || definition.node.init === null)
    return null
  const value = unwrap(definition.node.init)
  return isFunction(value) ? value : null
}

/** What a function does when it is called with the error. */
export function outcomeOfFunction(node: FunctionNode, context: OutcomeContext, calls = 0): Outcome {
  const inner: OutcomeContext = { ...context, root: node, error: errorName(node.params[0]) }
  if (node.body?.type !== 'BlockStatement') {
    const outcome = outcomeOfExpression(node.body, inner, calls)
    return outcome === 'nothing' && inner.isValueUsed ? 'handles' : outcome
  }
  return outcomeOf(node.body.body, inner, calls)
}

/** The name that a catch clause or a callback gives to the error. */
export function errorName(parameter: TSESTree.Node | null | undefined): string | null {
  if (parameter?.type === 'AssignmentPattern') return errorName(parameter.left)
  return parameter?.type === 'Identifier' ? parameter.name : null
}
