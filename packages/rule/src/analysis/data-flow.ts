import type { TSESTree } from '@typescript-eslint/utils'
import type { RuleSource } from '../rule-source.ts'
import { enclosingFunction, isFunction, withWrappers, type FunctionNode } from './functions.ts'
import { memberName, variableOf } from './imports.ts'
import { isExported, localFunctionOf, usesOfFunction, type Variable } from './local-functions.ts'
import { comesBefore, isOverwritten } from './order.ts'

type Node = TSESTree.Node

/** The members that lead from an object to the value inside it; `*` is any element of an array. */
export type Path = readonly string[]

/** One place where a value ends up, or where it can no longer be followed. */
export type Use = Place &
  /** A property, an element or a method is read, or destructured; `name` is null for a computed one and for a rest. */
  (
    | { kind: 'read'; name: string | null }
    /** The properties are copied (`{ ...value }`), or the elements iterated. */
    | { kind: 'spread' | 'iterate' }
    /** The value is called as a function. */
    | { kind: 'called' }
    /** Passed to a function that is not in the file. */
    | { kind: 'argument'; call: TSESTree.CallExpression | TSESTree.NewExpression; callee: Node; index: number }
    /** Returned by a function that others may call; `exported` for other files, else it is passed on as a value. */
    | { kind: 'return'; from: FunctionNode; exported: boolean }
    /** Returned by a callback of a function that is not in the file, which may return it in turn. */
    | { kind: 'callback'; from: FunctionNode; call: TSESTree.CallExpression | TSESTree.NewExpression }
    /** Assigned to a property or to a variable that other files see. */
    | { kind: 'store' | 'export' }
    | { kind: 'throw' | 'yield' | 'jsx' }
    /** Compared, negated, tested or part of a condition. */
    | { kind: 'test' }
    /** Turned into a text or a number. */
    | { kind: 'text' }
    /** Written to: `value.a = 1`, `delete value.a`. */
    | { kind: 'write' }
    | { kind: 'unknown' }
  )

interface Place {
  /** The node that uses the value: the member, the property of a pattern, the argument, the returned expression. */
  node: Node
  /** Where the value is inside what is used; empty for the value itself. */
  path: Path
  /** The calls of functions of the file through which the value came here, outermost first. */
  steps: readonly Node[]
}

/** A call of a function of the file that the value was passed to. */
interface Frame {
  to: FunctionNode
  call: TSESTree.CallExpression | TSESTree.NewExpression
  /** The callee or the argument of the call that is the function. */
  passed: Node
  steps: readonly Node[]
}

interface Flow {
  node: Node
  path: Path
  steps: readonly Node[]
  frames: readonly Frame[]
}

/** A value that takes a longer way is not followed to its end, which is an `unknown` use. */
const MAX_STEPS = 400
const MAX_FRAMES = 6
const MAX_PATH = 4

/**
 * Where the value of an expression goes within the file: through assignments, destructuring, object and array literals,
 * `await`, `then`, conditionals, casts, returns and functions of the file. For a name that a pattern or a parameter
 * binds, where the value of that name goes.
 */
export function usesOf(sourceCode: RuleSource, node: Node): Use[] {
  const follower = new Follower(sourceCode)
  const start = { path: [], steps: [], frames: [] }
  if (isBinding(node)) follower.bind(node, start)
  else follower.pending.push({ node, ...start })
  return follower.run()
}

/** Whether one use happens before another wherever both happen: it is earlier, and in no branch that the other is not in. */
export function happensBefore(earlier: Use, later: Use): boolean {
  const [a, b] = [
    [...earlier.steps, earlier.node],
    [...later.steps, later.node],
  ]
  const differs = a.findIndex((node, index) => node !== b[index])
  return differs !== -1 && b[differs] !== undefined && comesBefore(a[differs]!, b[differs])
}

/** Whether a node binds names instead of having a value. */
function isBinding(node: Node): boolean {
  const { parent } = node
  if (node.type === 'ObjectPattern' || node.type === 'ArrayPattern' || node.type === 'RestElement') return true
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id === node
    case 'AssignmentPattern':
      return parent.left === node
    case 'Property':
      return parent.value === node && parent.parent.type === 'ObjectPattern'
    case 'ArrayPattern':
    case 'RestElement':
    case 'TSParameterProperty':
    case 'CatchClause':
      return true
    default:
      return isFunction(parent) && parent.params.includes(node as TSESTree.Parameter)
  }
}

type State = Omit<Flow, 'node'>

class Follower {
  readonly pending: Flow[] = []
  private readonly uses: Use[] = []
  private readonly seen = new Map<Node, string[]>()
  private readonly sourceCode: RuleSource

  constructor(sourceCode: RuleSource) {
    this.sourceCode = sourceCode
  }

  run(): Use[] {
    let left = MAX_STEPS
    for (let flow = this.pending.shift(); flow !== undefined; flow = this.pending.shift()) {
      if (left-- === 0) {
        this.add(flow.node, flow, { kind: 'unknown' })
        break
      }
      if (this.isNew(flow)) this.follow(flow)
    }
    return this.uses
  }

  /** Each value is followed once from each place, so that recursion ends. */
  private isNew({ node, path, frames }: Flow): boolean {
    const key = `${path.join('.')} ${frames.map(({ call }) => this.sourceCode.getRange(call)[0]).join(' ')}`
    const known = this.seen.get(node) ?? []
    if (known.includes(key)) return false
    this.seen.set(node, [...known, key])
    return true
  }

  private add(node: Node, { path, steps }: State, use: DistributiveOmit<Use, keyof Place>): void {
    this.uses.push({ ...use, node, path, steps })
  }

  /** The value at a path is the value of another expression. */
  private go(node: Node, state: State, path: Path = state.path): void {
    if (path.length > MAX_PATH) this.add(node, state, { kind: 'unknown' })
    else this.pending.push({ node, steps: state.steps, frames: state.frames, path })
  }

  private follow(flow: Flow): void {
    const { node } = flow
    const { parent } = node
    if ((parent?.type as string | undefined) === 'ParenthesizedExpression') return this.go(parent!, flow)
    switch (parent?.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
      case 'AwaitExpression':
        return this.go(parent, flow)
      case 'SequenceExpression':
        return parent.expressions.at(-1) === node ? this.go(parent, flow) : undefined
      case 'ConditionalExpression':
        return parent.test === node ? this.add(node, flow, { kind: 'test' }) : this.go(parent, flow)
      case 'LogicalExpression':
        if (parent.left === node) this.add(node, flow, { kind: 'test' })
        return parent.left === node && parent.operator === '&&' ? undefined : this.go(parent, flow)
      case 'AssignmentExpression':
        return this.throughAssignment(parent, flow)
      case 'VariableDeclarator':
        return parent.init === node ? this.bind(parent.id, flow) : undefined
      case 'AssignmentPattern':
        return parent.right === node ? this.bind(parent.left, flow) : undefined
      case 'MemberExpression':
        return parent.object === node ? this.throughMember(parent, flow) : this.add(node, flow, { kind: 'text' })
      case 'Property':
        return this.throughProperty(parent, flow)
      case 'ArrayExpression':
        return this.go(parent, flow, [String(parent.elements.indexOf(node as TSESTree.Expression)), ...flow.path])
      case 'SpreadElement':
        return this.throughSpread(parent, flow)
      case 'CallExpression':
      case 'NewExpression':
        return this.throughCall(parent, flow)
      case 'ReturnStatement':
        return this.throughReturn(enclosingFunction(parent), flow)
      case 'ArrowFunctionExpression':
        return parent.body === node ? this.throughReturn(parent, flow) : undefined
      case 'ForOfStatement':
        return parent.right === node ? this.throughLoop(parent, flow) : undefined
      case 'PropertyDefinition':
        return parent.value === node ? this.add(node, flow, { kind: 'store' }) : undefined
      case 'ExportSpecifier':
      case 'ExportDefaultDeclaration':
      case 'TSExportAssignment':
        return this.add(node, flow, { kind: 'export' })
      default:
        return this.end(flow)
    }
  }

  /** The uses from which the value goes nowhere else. */
  private end(flow: Flow): void {
    const { node } = flow
    const { parent } = node
    switch (parent?.type) {
      case 'ExpressionStatement':
      case 'ArrowFunctionExpression':
      case undefined:
        return
      case 'ThrowStatement':
        return this.add(node, flow, { kind: 'throw' })
      case 'YieldExpression':
        return this.add(node, flow, { kind: 'yield' })
      case 'JSXExpressionContainer':
        return this.add(node, flow, { kind: 'jsx' })
      case 'JSXSpreadAttribute':
      case 'ForInStatement':
        return this.add(node, flow, { kind: flow.path.length === 0 ? 'spread' : 'jsx' })
      case 'UnaryExpression':
        if (parent.operator === 'delete') return
        return this.add(node, flow, { kind: /^[-+~]$/.test(parent.operator) ? 'text' : 'test' })
      case 'BinaryExpression':
        return this.add(node, flow, { kind: /^(?:[=!<>]|in)/.test(parent.operator) ? 'test' : 'text' })
      case 'UpdateExpression':
      case 'ImportExpression':
        return this.add(node, flow, { kind: 'text' })
      case 'TemplateLiteral': {
        const tagged = parent.parent
        return this.add(node, flow, { kind: tagged.type === 'TaggedTemplateExpression' ? 'unknown' : 'text' })
      }
      case 'IfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'ForStatement':
      case 'SwitchStatement':
      case 'SwitchCase':
        return this.add(node, flow, { kind: 'test' })
      default:
        // A type that queries the variable does not use its value.
        if (parent!.type.startsWith('TS')) return
        return this.add(node, flow, { kind: 'unknown' })
    }
  }

  private throughAssignment(parent: TSESTree.AssignmentExpression, flow: Flow): void {
    if (parent.right !== flow.node) return
    if (!/^(?:\|\||&&|\?\?)?=$/.test(parent.operator)) return this.add(flow.node, flow, { kind: 'text' })
    this.bind(parent.left, flow)
    this.go(parent, flow)
  }

  private throughMember(parent: TSESTree.MemberExpression, flow: Flow): void {
    const [first, ...rest] = flow.path
    const name = memberName(parent) ?? indexName(parent)
    const call = calledBy(parent)
    if (call !== null && name !== null && this.throughMethod(call, name, flow)) return
    if (isWritten(parent)) return this.add(parent, flow, { kind: 'write' })
    if (first === undefined) return this.add(parent, flow, { kind: 'read', name })
    if (matches(first, name)) this.go(parent, flow, rest)
  }

  /** Methods of promises, and of arrays that contain the value. False for any other method. */
  private throughMethod(call: TSESTree.CallExpression, name: string, flow: Flow): boolean {
    const [first, second] = call.arguments
    if (name === 'then' || name === 'catch' || name === 'finally') {
      if (name === 'then' && first !== undefined) this.intoCallback(first, 0, call, flow)
      else this.go(call, flow)
      return true
    }
    const [element, ...rest] = flow.path
    if (element === undefined || !/^(?:\*|\d+)$/.test(element)) return false
    const all = ['*', ...rest]
    if (SAME_ELEMENTS.has(name)) {
      this.go(call, flow, all)
      // The callback of `filter` sees the element.
      if (first !== undefined && isFunction(first)) this.intoCallback(first, 0, call, flow, rest)
      return true
    }
    if (ONE_ELEMENT.has(name)) {
      this.go(call, flow, rest)
      if (first !== undefined && isFunction(first)) this.intoCallback(first, 0, call, flow, rest)
      return true
    }
    if (first !== undefined && EACH_ELEMENT.has(name)) {
      this.intoCallback(first, name.startsWith('reduce') ? 1 : 0, call, flow, rest)
      if (name === 'reduce' && second !== undefined) return true
    }
    return true
  }

  /** The value is given to a callback, whose returned value `throughReturn` follows. */
  private intoCallback(
    callback: Node,
    index: number,
    call: TSESTree.CallExpression,
    flow: Flow,
    path = flow.path,
  ): void {
    const local = localFunctionOf(this.sourceCode, callback)
    if (local !== null) return this.intoFunction(local, callback, index, call, { ...flow, path })
    this.add(flow.node, { ...flow, path }, { kind: 'argument', call, callee: callback, index })
  }

  private intoFunction(
    to: FunctionNode,
    passed: Node,
    index: number,
    call: TSESTree.CallExpression | TSESTree.NewExpression,
    flow: Flow,
  ): void {
    // A recursive call does nothing new with the value.
    if (flow.frames.some((frame) => frame.to === to)) return
    if (flow.frames.length === MAX_FRAMES) return this.add(flow.node, flow, { kind: 'unknown' })
    const { params } = to
    const isRest = index >= params.length - 1 && params.at(-1)?.type === 'RestElement'
    const param = isRest ? params.at(-1) : params[index]
    if (param === undefined) return
    const state: State = {
      path: isRest ? [String(index - params.length + 1), ...flow.path] : flow.path,
      steps: [...flow.steps, call],
      frames: [...flow.frames, { to, call, passed, steps: flow.steps }],
    }
    this.bind(param, state)
  }

  private throughProperty(parent: TSESTree.Property, flow: Flow): void {
    const { node } = flow
    if (parent.value !== node || parent.parent.type !== 'ObjectExpression') {
      return parent.value === node ? undefined : this.add(node, flow, { kind: 'text' })
    }
    const key = keyName(parent)
    this.go(parent.parent, flow, [key ?? '*', ...flow.path])
  }

  private throughSpread(parent: TSESTree.SpreadElement, flow: Flow): void {
    const container = parent.parent
    const [first, ...rest] = flow.path
    if (container.type === 'ObjectExpression') {
      return first === undefined ? this.add(parent, flow, { kind: 'spread' }) : this.go(container, flow)
    }
    if (first === undefined) return this.add(parent, flow, { kind: 'iterate' })
    if (container.type === 'ArrayExpression') return this.go(container, flow, ['*', ...rest])
    this.add(parent, flow, { kind: 'unknown' })
  }

  private throughCall(parent: TSESTree.CallExpression | TSESTree.NewExpression, flow: Flow): void {
    const { node } = flow
    if (parent.callee === node) return this.add(parent, flow, { kind: 'called' })
    const index = parent.arguments.indexOf(node as TSESTree.CallExpressionArgument)
    if (index === -1) return
    const { callee } = parent
    const local = parent.type === 'CallExpression' ? localFunctionOf(this.sourceCode, callee) : null
    if (local !== null) return this.intoFunction(local, callee, index, parent, flow)
    const name = callee.type === 'MemberExpression' ? nameOfStatic(callee) : null
    if (name !== null && SAME_VALUE.has(name)) return this.go(parent, flow)
    if (name === 'Promise.allSettled' && flow.path.length > 0) {
      return this.go(parent, flow, [flow.path[0]!, 'value', ...flow.path.slice(1)])
    }
    // `list.push(value)` on a variable of the file puts the value into it.
    if (callee.type === 'MemberExpression' && /^(?:push|unshift)$/.test(memberName(callee) ?? '')) {
      const variable = this.localVariable(callee.object)
      if (variable !== null) return this.intoVariable(variable, { ...flow, path: ['*', ...flow.path] }, parent)
    }
    this.add(node, flow, { kind: 'argument', call: parent, callee, index })
  }

  private throughLoop(parent: TSESTree.ForOfStatement, flow: Flow): void {
    const [first, ...rest] = flow.path
    if (first === undefined) return this.add(flow.node, flow, { kind: 'iterate' })
    const { left } = parent
    if (!/^(?:\*|\d+)$/.test(first)) return
    this.bind(left.type === 'VariableDeclaration' ? left.declarations[0].id : left, { ...flow, path: rest })
  }

  private throughReturn(from: FunctionNode | null, flow: Flow): void {
    const { node } = flow
    if (from === null) return
    if (from.generator) return this.add(node, flow, { kind: 'yield' })
    const frame = flow.frames.at(-1)
    if (frame?.to === from) {
      const frames = flow.frames.slice(0, -1)
      return this.afterCall(from, frame.call, { ...flow, frames, steps: frame.steps }, frame.passed)
    }
    const uses = usesOfFunction(this.sourceCode, from)
    const call = uses === null ? callbackCallOf(from) : null
    if (call !== null) return this.afterCall(from, call, flow, withWrappers(from))
    if (uses === null) return this.add(node, flow, { kind: 'return', from, exported: false })
    if (uses.exported) this.add(node, flow, { kind: 'return', from, exported: true })
    const state = { ...flow, steps: [...flow.steps, node] }
    for (const each of uses.calls) this.go(each, state)
    for (const value of uses.values) {
      const passedTo = value.parent
      const isCallback = passedTo?.type === 'CallExpression' && passedTo.callee !== value
      if (isCallback && resultOfCallback(passedTo, value) !== 'unknown') this.afterCall(from, passedTo, state, value)
      else if (!uses.exported) this.add(node, flow, { kind: 'return', from, exported: false })
    }
  }

  /** What a call does with the value that its callee, or the callback that it got, returns. */
  private afterCall(
    from: FunctionNode,
    call: TSESTree.CallExpression | TSESTree.NewExpression,
    flow: State & { node: Node },
    passed: Node,
  ): void {
    const result = call.callee === passed ? 'same' : resultOfCallback(call, passed)
    switch (result) {
      case 'same':
        return this.go(call, flow)
      case 'elements':
        return this.go(call, flow, ['*', ...flow.path])
      case 'flat':
        return flow.path.length > 0 ? this.go(call, flow) : this.add(flow.node, flow, { kind: 'iterate' })
      case 'test':
        return this.add(flow.node, flow, { kind: 'test' })
      case 'none':
        return
      case 'unknown':
        return this.add(flow.node, flow, { kind: 'callback', from, call })
    }
  }

  /** A pattern gets the value. */
  bind(pattern: Node, flow: State): void {
    const [first, ...rest] = flow.path
    switch (pattern.type) {
      case 'Identifier': {
        const variable = variableOf(this.sourceCode, pattern)
        if (variable === null) this.add(pattern, flow, { kind: 'store' })
        else this.intoVariable(variable, flow, pattern)
        return
      }
      case 'AssignmentPattern':
        return this.bind(pattern.left, flow)
      case 'TSParameterProperty':
        this.add(pattern, flow, { kind: 'store' })
        return this.bind(pattern.parameter, flow)
      case 'RestElement':
        return this.bind(pattern.argument, flow)
      case 'ObjectPattern': {
        const names = pattern.properties.map((property) => (property.type === 'Property' ? keyName(property) : null))
        pattern.properties.forEach((property, index) => {
          const name = names[index]!
          const target = property.type === 'Property' ? property.value : property.argument
          if (first === undefined) this.add(target, flow, { kind: 'read', name })
          else if (property.type === 'RestElement') {
            if (!names.includes(first)) this.bind(target, flow)
          } else if (matches(first, name)) this.bind(target, { ...flow, path: rest })
        })
        return
      }
      case 'ArrayPattern':
        return pattern.elements.forEach((element, index) => {
          if (element === null) return
          if (first === undefined) this.add(element, flow, { kind: 'read', name: String(index) })
          else if (element.type === 'RestElement') this.bind(element, { ...flow, path: ['*', ...rest] })
          else if (matches(first, String(index))) this.bind(element, { ...flow, path: rest })
        })
      case 'MemberExpression':
        return this.intoMember(pattern, flow)
      default:
        this.add(pattern, flow, { kind: 'unknown' })
    }
  }

  /** `object.name = value`: the value is inside the object if that is a variable of the file. */
  private intoMember(target: TSESTree.MemberExpression, flow: State): void {
    const variable = this.localVariable(target.object)
    if (variable === null) return this.add(target, flow, { kind: 'store' })
    const name = memberName(target) ?? '*'
    this.intoVariable(variable, { ...flow, path: [name, ...flow.path] }, target)
  }

  /** The variable of a name that no caller and no other file can see. */
  private localVariable(node: Node): Variable | null {
    if (node.type !== 'Identifier') return null
    const variable = variableOf(this.sourceCode, node)
    const [definition] = variable?.defs ?? []
    return variable !== null && definition?.type === 'Variable' && !isExported(variable) ? variable : null
  }

  private intoVariable(variable: Variable, flow: State, written: Node): void {
    if (variable.defs[0]?.type === 'Variable' && isExported(variable)) this.add(written, flow, { kind: 'export' })
    for (const { identifier } of variable.references.filter((reference) => reference.isRead())) {
      if (isInside(identifier, written) || identifier.type !== 'Identifier') continue
      if (isOverwritten(variable, identifier, written)) continue
      this.go(identifier, flow)
    }
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

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

/** The call of which a member is the callee. */
function calledBy(member: TSESTree.MemberExpression): TSESTree.CallExpression | null {
  let at: Node = member
  while (at.parent?.type === 'ChainExpression' || at.parent?.type === 'TSNonNullExpression') at = at.parent
  const { parent } = at
  return parent?.type === 'CallExpression' && parent.callee === at ? parent : null
}

/** `Promise.all` for such a member of a global. */
function nameOfStatic(member: TSESTree.MemberExpression): string | null {
  return member.object.type === 'Identifier' ? `${member.object.name}.${memberName(member) ?? '?'}` : null
}

function keyName({ key, computed }: TSESTree.Property): string | null {
  if (!computed && key.type === 'Identifier') return key.name
  return key.type === 'Literal' ? String(key.value) : null
}

function indexName({ property, computed }: TSESTree.MemberExpression): string | null {
  return computed && property.type === 'Literal' && typeof property.value === 'number' ? String(property.value) : null
}

/** Whether a member may be the one that a path names; `null` is a computed name. */
function matches(step: string, name: string | null): boolean {
  if (name === null || step === name) return true
  return (step === '*' && /^\d+$/.test(name)) || (name === '*' && /^\d+$/.test(step))
}

function isWritten(member: TSESTree.MemberExpression): boolean {
  const { parent } = member
  if (parent.type === 'AssignmentExpression') return parent.left === member && parent.operator === '='
  return parent.type === 'UnaryExpression' && parent.operator === 'delete'
}

function isInside(node: Node, ancestor: Node): boolean {
  for (let at: Node | undefined | null = node; at !== undefined && at !== null; at = at.parent) {
    if (at === ancestor) return true
  }
  return false
}
