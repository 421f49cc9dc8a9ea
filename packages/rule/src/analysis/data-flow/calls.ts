import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type FunctionNode } from '../syntax/functions.ts'
import { memberName } from '../syntax/imports.ts'
import { localFunctionOf } from '../syntax/local-functions.ts'
import { bind, intoVariable, localVariable } from './bind.ts'
import { nameOfStatic } from './members.ts'
import { Walk, type Flow, type State } from './walk.ts'

type Node = TSESTree.Node

const MAX_FRAMES = 6

/** The value is given to a callback, whose returned value `throughReturn` follows. */
function intoCallback(
  walk: Walk,
  callback: Node,
  index: number,
  call: TSESTree.CallExpression,
  flow: Flow,
  path = flow.path,
): void {
  const local = localFunctionOf(walk.sourceCode, callback)
  if (local !== null) return intoFunction(walk, local, callback, index, call, { ...flow, path })
  walk.add(flow.node, { ...flow, path }, { kind: 'argument', call, callee: callback, index })
}

function intoFunction(
  walk: Walk,
  to: FunctionNode,
  passed: Node,
  index: number,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  flow: Flow,
): void {
  // A recursive call does nothing new with the value.
  if (flow.frames.some((frame) => frame.to === to)) return
  if (flow.frames.length === MAX_FRAMES) return walk.add(flow.node, flow, { kind: 'unknown' })
  const { params } = to
  const isRest = index >= params.length - 1 && params.at(-1)?.type === 'RestElement'
  const param = isRest ? params.at(-1) : params[index]
  if (param === undefined) return
  const state: State = {
    path: isRest ? [String(index - params.length + 1), ...flow.path] : flow.path,
    steps: [...flow.steps, call],
    frames: [...flow.frames, { to, call, passed, steps: flow.steps }],
  }
  bind(walk, param, state)
}

/** Methods of promises, and of arrays that contain the value. False for any other method. */
export function throughMethod(walk: Walk, call: TSESTree.CallExpression, name: string, flow: Flow): boolean {
  const [first, second] = call.arguments
  if (name === 'then' || name === 'catch' || name === 'finally') {
    if (name === 'then' && first !== undefined) intoCallback(walk, first, 0, call, flow)
    else walk.go(call, flow)
    return true
  }
  const [element, ...rest] = flow.path
  if (element === undefined || !/^(?:\*|\d+)$/.test(element)) return false
  const all = ['*', ...rest]
  if (SAME_ELEMENTS.has(name)) {
    walk.go(call, flow, all)
    // The callback of `filter` sees the element.
    if (first !== undefined && isFunction(first)) intoCallback(walk, first, 0, call, flow, rest)
    return true
  }
  if (ONE_ELEMENT.has(name)) {
    walk.go(call, flow, rest)
    if (first !== undefined && isFunction(first)) intoCallback(walk, first, 0, call, flow, rest)
    return true
  }
  if (first !== undefined && EACH_ELEMENT.has(name)) {
    intoCallback(walk, first, name.startsWith('reduce') ? 1 : 0, call, flow, rest)
    if (name === 'reduce' && second !== undefined) return true
  }
  return true
}

export function throughCall(walk: Walk, parent: TSESTree.CallExpression | TSESTree.NewExpression, flow: Flow): void {
  const { node } = flow
  if (parent.callee === node) return walk.add(parent, flow, { kind: 'called' })
  const index = parent.arguments.indexOf(node as TSESTree.CallExpressionArgument)
  if (index === -1) return
  const { callee } = parent
  const local = parent.type === 'CallExpression' ? localFunctionOf(walk.sourceCode, callee) : null
  if (local !== null) return intoFunction(walk, local, callee, index, parent, flow)
  const name = callee.type === 'MemberExpression' ? nameOfStatic(callee) : null
  if (name !== null && SAME_VALUE.has(name)) return walk.go(parent, flow)
  if (name === 'Promise.allSettled' && flow.path.length > 0) {
    return walk.go(parent, flow, [flow.path[0]!, 'value', ...flow.path.slice(1)])
  }
  // `list.push(value)` on a variable of the file puts the value into it.
  if (callee.type === 'MemberExpression' && /^(?:push|unshift)$/.test(memberName(callee) ?? '')) {
    const variable = localVariable(walk, callee.object)
    if (variable !== null) return intoVariable(walk, variable, { ...flow, path: ['*', ...flow.path] }, parent)
  }
  walk.add(node, flow, { kind: 'argument', call: parent, callee, index })
}

/** Array methods that return the same elements, and those that return one. */
const SAME_ELEMENTS = new Set(
  'filter slice concat reverse toReversed sort toSorted splice flat values with fill'.split(' '),
)
const ONE_ELEMENT = new Set(['find', 'findLast', 'at', 'pop', 'shift'])
const EACH_ELEMENT = new Set('map forEach flatMap some every reduce reduceRight findIndex findLastIndex'.split(' '))
/** Functions that return what they get, or a promise of it. */
const SAME_VALUE = new Set(
  'Promise.all Promise.race Promise.any Promise.resolve Object.freeze Object.seal Array.from Array.of'.split(' '),
)
