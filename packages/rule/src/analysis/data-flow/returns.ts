import type { TSESTree } from '@typescript-eslint/utils'
import { withWrappers, type FunctionNode } from '../syntax/functions.ts'
import { memberName } from '../syntax/imports.ts'
import { usesOfFunction } from '../syntax/local-functions.ts'
import { nameOfStatic } from './members.ts'
import { Walk, type Flow, type State } from './walk.ts'

type Node = TSESTree.Node

export function throughReturn(walk: Walk, from: FunctionNode | null, flow: Flow): void {
  const { node } = flow
  if (from === null) return
  if (from.generator) return walk.add(node, flow, { kind: 'yield' })
  const frame = flow.frames.at(-1)
  if (frame?.to === from) {
    const frames = flow.frames.slice(0, -1)
    return afterCall(walk, from, frame.call, { ...flow, frames, steps: frame.steps }, frame.passed)
  }
  const uses = usesOfFunction(walk.sourceCode, from)
  const call = uses === null ? callbackCallOf(from) : null
  if (call !== null) return afterCall(walk, from, call, flow, withWrappers(from))
  if (uses === null) return walk.add(node, flow, { kind: 'return', from, exported: false })
  if (uses.exported) walk.add(node, flow, { kind: 'return', from, exported: true })
  const state = { ...flow, steps: [...flow.steps, node] }
  for (const each of uses.calls) walk.go(each, state)
  for (const value of uses.values) {
    const passedTo = value.parent
    const isCallback = passedTo?.type === 'CallExpression' && passedTo.callee !== value
    if (isCallback && resultOfCallback(passedTo, value) !== 'unknown') afterCall(walk, from, passedTo, state, value)
    else if (!uses.exported) walk.add(node, flow, { kind: 'return', from, exported: false })
  }
}

/** What a call does with the value that its callee, or the callback that it got, returns. */
function afterCall(
  walk: Walk,
  from: FunctionNode,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  flow: State & { node: Node },
  passed: Node,
): void {
  const result = call.callee === passed ? 'same' : resultOfCallback(call, passed)
  switch (result) {
    case 'same':
      return walk.go(call, flow)
    case 'elements':
      return walk.go(call, flow, ['*', ...flow.path])
    case 'flat':
      return flow.path.length > 0 ? walk.go(call, flow) : walk.add(flow.node, flow, { kind: 'iterate' })
    case 'test':
      return walk.add(flow.node, flow, { kind: 'test' })
    case 'none':
      return
    case 'unknown':
      return walk.add(flow.node, flow, { kind: 'callback', from, call })
  }
}

type CallbackResult = 'same' | 'elements' | 'flat' | 'test' | 'none' | 'unknown'

const RESULT_OF_METHOD: Readonly<Record<string, CallbackResult>> = {
  then: 'same',
  catch: 'same',
  finally: 'none',
  map: 'elements',
  flatMap: 'flat',
  reduce: 'same',
  reduceRight: 'same',
  forEach: 'none',
  ...Object.fromEntries(
    'filter find findLast findIndex findLastIndex some every sort toSorted'.split(' ').map((name) => [name, 'test']),
  ),
}

/** What a call returns of the value that its callback returns. */
function resultOfCallback(
  { callee, arguments: args }: TSESTree.CallExpression | TSESTree.NewExpression,
  callback: Node,
): CallbackResult {
  if (callee.type === 'Identifier') {
    if (/^(?:setTimeout|setInterval|setImmediate|queueMicrotask|useEffect|useLayoutEffect)$/.test(callee.name)) {
      return 'none'
    }
    return callee.name === 'useMemo' ? 'same' : 'unknown'
  }
  if (callee.type !== 'MemberExpression') return 'unknown'
  if (nameOfStatic(callee) === 'Array.from') return 'elements'
  const name = memberName(callee) ?? ''
  const index = args.indexOf(callback as TSESTree.Expression)
  if (name === 'addEventListener') return 'none'
  return index === 0 || (index === 1 && name === 'then') ? (RESULT_OF_METHOD[name] ?? 'unknown') : 'unknown'
}

/** The call that a function is written into, as its callee or an argument. */
function callbackCallOf(from: FunctionNode): TSESTree.CallExpression | TSESTree.NewExpression | null {
  const { parent } = withWrappers(from)
  return parent?.type === 'CallExpression' || parent?.type === 'NewExpression' ? parent : null
}
