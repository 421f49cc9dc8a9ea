import { childrenOf } from '@stratalint/graph'
import {
  enclosingFunction,
  functionName,
  isFunction,
  memberName,
  withWrappers,
  wordsOf,
  type FunctionNode,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { audienceOf, type Audience } from './audience.ts'
import { followersOf } from './jumps.ts'

/** What a careful fix depends on: where a failure occurs, and who could learn of it. */
export type Setting =
  /** In a loop, whose other rounds still have to run. */
  | 'loop'
  /** In a loop without an end, such as that of a worker. */
  | 'endless'
  /** In the callback of `map`, `forEach` and similar methods. */
  | 'elements'
  /** In a component, whose effects and handlers no one awaits. */
  | 'ui'
  /** In a listener or a timer, whose result goes to no one. */
  | 'listener'
  /** At the top of a file that is run. */
  | 'script'
  /** In the clean-up after another error, which goes on to the caller. */
  | 'cleanup'
  /** After other work, or in a call whose failure should not stop the rest. */
  | 'optional'
  /** The whole work of a function. */
  | 'whole'

export interface Place {
  setting: Setting
  /** The component or hook around it. */
  component: string | null
  /** The method that calls the function for each element. */
  method: string | null
  /** Whether the statement around that method does not use the results. */
  isDiscarded: boolean
  /** Whether the function around it returns a value. */
  returnsValue: boolean
  /** Whether the function around it is async. */
  isAsync: boolean
  /** Whether the function around it has a `return` without a value. */
  returnsNothing: boolean
  /** Whether the rest of the code does not depend on it. */
  isOptional: boolean
  /** Whether an emitter calls the function, which no one awaits and no caller can answer. */
  isOfEvent: boolean
  /** Whether a timer or a queue calls the function again and again. */
  repeats: boolean
  /** Whether it is the last statement of its function. */
  isLast: boolean
  /** Whether code of its function runs after it. */
  goesOn: boolean
  /** Whether it is in a block of its function, so that what is declared before it ends before the function does. */
  isNested: boolean
  /** Whether its function always ends with a throw, and so cannot return what failed. */
  endsInThrow: boolean
  /** Who learns of what its function returns. */
  audience: Audience
}

const LOOPS = new Set(['ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement', 'DoWhileStatement'])
const EACH = new Set(['map', 'flatMap', 'forEach', 'filter', 'reduce', 'some', 'every', 'find'])
const LISTENERS =
  /^(?:on|once|addListener|addEventListener|subscribe|consume|process|setInterval|setTimeout|setImmediate|queueMicrotask|schedule|watch)$/
const EVENTS = /^(?:on|once|addListener|addEventListener|subscribe)$/
/** Words of calls that others do not depend on. */
const OPTIONAL =
  /^(?:analytic|audit|cach|clean|evict|invalidat|metric|notif|ping|prefetch|preload|prewarm|publish|refresh|rollback|telemetr|touch|track|warm)/i

/** Words of work whose failure must not stop a program. */
const TELEMETRY = /^(?:analytic|metric|prefetch|preload|prewarm|telemetr|track|warm)/i

/** Whether names say that their work is telemetry or prepares a cache; that its failure does not matter needs only a comment. */
export function isTelemetry(names: string): boolean {
  return wordsOf(names.replace(/\W+/g, '-')).some((word) => TELEMETRY.test(word))
}

/** A browser refuses to store where its quota is used up or the user forbids it. */
const STORAGE = /\b(?:local|session)Storage\.(?:setItem|removeItem|clear)\b/
/** Comments that say that a failure does not matter. */
const MARKS = /\b(?:optional|best[ -]effort|not (?:critical|important|fatal)|non-?(?:critical|fatal)|may fail)\b/i

/** The place of a `try` statement or of the call of a promise; `comment` is what is written in the handler. */
export function placeOf(node: TSESTree.Node, file: string, attempt: string | null, comment: string): Place {
  const owner = enclosingFunction(node)
  const names = [attempt ?? '', owner === null ? '' : (functionName(owner) ?? '')]
  const isOptional =
    MARKS.test(comment) ||
    STORAGE.test(attempt ?? '') ||
    names.some((name) => wordsOf(name).some((word) => OPTIONAL.test(word)))
  const statement = statementOf(node)
  const component = componentAround(owner, file)
  const caller = owner === null ? null : callerOf(owner)
  const place = (setting: Setting, method: string | null = null): Place => ({
    ...{ setting, method, component },
    returnsValue: owner !== null && hasReturn(owner.body ?? owner, (argument) => argument !== null),
    returnsNothing: owner !== null && hasReturn(owner.body ?? owner, (argument) => argument === null),
    isAsync: owner?.async === true,
    isDiscarded: owner !== null && isDiscarded(owner),
    isOfEvent: EVENTS.test(caller ?? ''),
    repeats: /^(?:setInterval|schedule)$/.test(caller ?? ''),
    isOptional,
    isLast: owner !== null && statement.parent === owner.body && followersOf(statement).length === 0,
    goesOn: goesOn(statement, owner),
    isNested: owner !== null && owner.body?.type === 'BlockStatement' && isNested(statement, owner),
    endsInThrow: owner?.body?.type === 'BlockStatement' && owner.body.body.at(-1)?.type === 'ThrowStatement',
    audience: audienceOf(owner),
  })
  for (let at = node.parent; at !== undefined && at !== null && at !== owner; at = at.parent) {
    if (at.type === 'CatchClause') return place('cleanup')
    if (LOOPS.has(at.type)) return place(isEndless(at) ? 'endless' : 'loop')
  }
  if (component !== null) return place('ui')
  if (isScript(node, owner, file)) return place('script')
  if (caller !== null && EACH.has(caller)) return place('elements', caller)
  if (caller !== null && LISTENERS.test(caller)) return place('listener')
  if (owner !== null && isStarted(owner)) return place('listener')
  // What was done before is undone in `finally`.
  const undoes = node.type === 'TryStatement' && node.finalizer !== null
  return place(isOptional || (!undoes && followsWork(node, owner)) || isInTry(node, owner) ? 'optional' : 'whole')
}

/** Whether a statement, or the loop around it, is not at the top of its function. */
function isNested(statement: TSESTree.Node, owner: FunctionNode): boolean {
  let at = statement
  for (let around = at.parent; around !== undefined && around !== null && around !== owner; around = around.parent)
    if (LOOPS.has(around.type)) at = around
  return at.parent !== owner.body
}

function isEndless(loop: TSESTree.Node): boolean {
  const { test } = loop as { test?: TSESTree.Node | null }
  if (loop.type === 'ForStatement') return test === null
  return loop.type === 'WhileStatement' && test?.type === 'Literal' && test.value === true
}

/** The component or hook that a function is in; data that a component loads elsewhere is not in it. */
function componentAround(owner: FunctionNode | null, file: string): string | null {
  if (/\.(?:vue|svelte)$/.test(file) || /\.component\.ts$/.test(file)) return file.slice(file.lastIndexOf('/') + 1)
  if (!/\.[jt]sx$/.test(file) && !/(?:^|\/)use[A-Z-]/.test(file)) return null
  for (let at = owner; at !== null; at = enclosingFunction(at)) {
    const name = functionName(at) ?? ''
    if (/^(?:[A-Z][a-z]|use[A-Z])/.test(name)) return name
  }
  return null
}

/** `main().catch(console.error)`, `(async () => { … })()` as a statement of a file that is no part of a page. */
function isScript(node: TSESTree.Node, owner: FunctionNode | null, file: string): boolean {
  // A `try` at the top of a module is about something optional.
  const call = owner !== null ? (isStarted(owner) ? owner : null) : node.type === 'TryStatement' ? null : node
  if (!/\.[cm]?[jt]s$/.test(file)) return false
  if (owner !== null && isRunByFile(owner)) return true
  if (call === null) return false
  const statement = statementOf(call)
  return statement.type === 'ExpressionStatement' && statement.parent.type === 'Program'
}

/** `main()` as a statement of the file, for a function that no other file gets. */
function isRunByFile(owner: FunctionNode): boolean {
  if (owner.type !== 'FunctionDeclaration' || owner.parent.type !== 'Program' || owner.id === null) return false
  const { name } = owner.id
  return owner.parent.body.some((statement) => {
    if (statement.type !== 'ExpressionStatement') return false
    const { expression } = statement
    const call =
      expression.type === 'AwaitExpression' || expression.type === 'UnaryExpression' ? expression.argument : expression
    return call.type === 'CallExpression' && call.callee.type === 'Identifier' && call.callee.name === name
  })
}

/** Whether a function is called where it is written, and no one awaits it. */
function isStarted(node: FunctionNode): boolean {
  const outer = withWrappers(node)
  const call = outer.parent
  if (call?.type !== 'CallExpression' || call.callee !== outer) return false
  const { parent } = withWrappers(call)
  return parent?.type === 'ExpressionStatement' || (parent?.type === 'UnaryExpression' && parent.operator === 'void')
}

/** The name of the function that gets a function as an argument. */
function callerOf(node: FunctionNode): string | null {
  const { parent } = node
  if (parent.type !== 'CallExpression' || !(parent.arguments as readonly TSESTree.Node[]).includes(node)) return null
  if (parent.callee.type === 'MemberExpression') return memberName(parent.callee)
  return parent.callee.type === 'Identifier' ? parent.callee.name : null
}

/** `await Promise.all(list.map(load))` as a statement. */
function isDiscarded(node: FunctionNode): boolean {
  const all = withWrappers(node.parent).parent
  if (all?.type !== 'CallExpression' || all.callee.type !== 'MemberExpression') return false
  const awaited = withWrappers(all).parent
  return (
    memberName(all.callee) === 'all' &&
    awaited?.type === 'AwaitExpression' &&
    awaited.parent.type === 'ExpressionStatement'
  )
}

/** Whether another catch of the function would get the error. */
function isInTry(node: TSESTree.Node, owner: FunctionNode | null): boolean {
  for (let at = node; at.parent !== undefined && at.parent !== null && at !== owner; at = at.parent)
    if (at.parent.type === 'TryStatement' && at.parent.block === at && at.parent.handler !== null) return true
  return false
}

/** Whether statements before a node in its function did something that is not undone. */
function followsWork(node: TSESTree.Node, owner: FunctionNode | null): boolean {
  for (let at: TSESTree.Node = node; at.parent !== undefined && at.parent !== null && at !== owner; at = at.parent) {
    const { parent } = at
    if (parent.type !== 'BlockStatement') continue
    const before = parent.body.slice(0, parent.body.length - followersOf(at).length - 1)
    if (before.some(doesWork)) return true
  }
  return false
}

/** A call for its effect, or one that is awaited. */
function doesWork(node: TSESTree.Node): boolean {
  if (isFunction(node)) return false
  if (node.type === 'AwaitExpression') return true
  return childrenOf(node).some(doesWork)
}

function hasReturn(node: TSESTree.Node, test: (argument: TSESTree.Expression | null) => boolean): boolean {
  if (node.type === 'ReturnStatement') return test(node.argument)
  return childrenOf(node).some((child) => !isFunction(child) && hasReturn(child, test))
}

/** The statement that a node is in. */
function statementOf(node: TSESTree.Node): TSESTree.Node {
  let at = node
  while (!/(?:Statement|Declaration)$/.test(at.type) && at.parent !== undefined && at.parent !== null) at = at.parent
  return at
}

/** Whether code runs after a statement in its function: what follows it, or the next round of a loop. */
function goesOn(statement: TSESTree.Node, owner: FunctionNode | null): boolean {
  for (let at = statement; at !== owner && at.parent !== undefined && at.parent !== null; at = at.parent)
    if (LOOPS.has(at.type) || followersOf(at).length > 0) return true
  return false
}
