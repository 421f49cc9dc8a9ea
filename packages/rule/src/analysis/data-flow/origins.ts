import type { TSESTree } from '@typescript-eslint/utils'
import type { RuleSource } from '../../source/rule-source.ts'
import { isFunction, unwrap, type FunctionNode } from '../syntax/functions.ts'
import { importedAs, memberName, variableOf, type ImportedValue } from '../syntax/imports.ts'
import { localFunctionOf, usesOfFunction, type Variable } from '../syntax/local-functions.ts'
import { isOverwritten } from '../syntax/order.ts'
import type { Path } from './walk.ts'
import { assignedTo, givenByCallback, keyOf, pathInPattern, returnedBy } from './patterns.ts'

type Node = TSESTree.Node

/** Where a value comes from. */
export type Origin = {
  node: Node
  /** The members that were read of it on the way: `['body']` for `req.body`; `*` is any element. */
  path: Path
} & (
  | { kind: 'literal' | 'array' | 'object' | 'function' | 'class' | 'new' | 'this' }
  /** A call of a function that is not in the file. */
  | { kind: 'call' }
  | { kind: 'import'; imported: ImportedValue }
  /** A parameter of a function whose calls are not all known. */
  | { kind: 'parameter'; of: FunctionNode; index: number }
  | { kind: 'global'; name: string }
  /** A sum, a comparison, a template with values. */
  | { kind: 'operation' }
  /** An expression at which `stopAt` ended the search. */
  | { kind: 'stop' }
  | { kind: 'unknown' }
)

/** A value with more origins, or with longer ways, is `unknown`. */
const MAX_STEPS = 200
const MAX_PATH = 4

interface Way {
  node: Node
  path: Path
  /** The calls of functions of the file that the search entered, so that a parameter is the argument of that call. */
  calls: readonly { to: FunctionNode; call: TSESTree.CallExpression }[]
}

/**
 * All origins of an expression's value within the file: through variables, destructuring, conditionals, `await`, `then`,
 * returns of functions of the file and parameters whose calls are all known. `stopAt` ends the search at expressions
 * that matter to the caller.
 */
export function originsOf(sourceCode: RuleSource, node: Node, stopAt: (node: Node) => boolean = () => false): Origin[] {
  const search = new Search(sourceCode, stopAt)
  search.go({ path: [], calls: [] }, node)
  return search.run()
}

class Search {
  private readonly origins: Origin[] = []
  private readonly pending: Way[] = []
  private readonly seen = new Set<string>()
  private readonly sourceCode: RuleSource
  private readonly stopAt: (node: Node) => boolean

  constructor(sourceCode: RuleSource, stopAt: (node: Node) => boolean) {
    this.sourceCode = sourceCode
    this.stopAt = stopAt
  }

  run(): Origin[] {
    let left = MAX_STEPS
    for (let way = this.pending.shift(); way !== undefined; way = this.pending.shift()) {
      if (left-- === 0) {
        this.end(way, { kind: 'unknown' })
        break
      }
      this.follow(way)
    }
    return this.origins
  }

  go(way: Omit<Way, 'node'>, node: Node, path: Path = way.path): void {
    const [start, end] = this.sourceCode.getRange(node)
    const calls = way.calls.map(({ call }) => this.sourceCode.getRange(call)[0]).join(' ')
    const key = `${start} ${end} ${node.type} ${path.join('.')} ${calls}`
    if (this.seen.has(key)) return
    this.seen.add(key)
    const next = { node, path, calls: way.calls }
    if (path.length > MAX_PATH || way.calls.length > MAX_PATH) this.end(next, { kind: 'unknown' })
    else this.pending.push(next)
  }

  private end({ node, path }: Way, origin: DistributiveOmit<Origin, 'node' | 'path'>): void {
    this.origins.push({ ...origin, node, path })
  }

  private follow(way: Way): void {
    const { node, path } = way
    if (this.stopAt(node)) return this.end(way, { kind: 'stop' })
    if ((node.type as string) === 'ParenthesizedExpression') return this.go(way, unwrap(node))
    switch (node.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        return this.go(way, node.expression)
      case 'AwaitExpression':
        return this.go(way, node.argument)
      case 'SequenceExpression':
        return this.go(way, node.expressions.at(-1)!)
      case 'ConditionalExpression':
        this.go(way, node.consequent)
        return this.go(way, node.alternate)
      case 'LogicalExpression':
        if (node.operator !== '&&') this.go(way, node.left)
        return this.go(way, node.right)
      case 'AssignmentExpression':
        return /^(?:\|\||&&|\?\?)?=$/.test(node.operator)
          ? this.go(way, node.right)
          : this.end(way, { kind: 'operation' })
      case 'Identifier':
        return this.ofName(node, way)
      case 'MemberExpression':
        return this.ofMember(node, way)
      case 'CallExpression':
        return this.ofCall(node, way)
      case 'ObjectExpression':
        return this.ofObject(node, way)
      case 'ArrayExpression':
        return this.ofArray(node, way)
      case 'TemplateLiteral':
        return this.end(way, { kind: node.expressions.length === 0 ? 'literal' : 'operation' })
      case 'Literal':
        return this.end(way, { kind: 'literal' })
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'FunctionDeclaration':
        return this.end(way, { kind: 'function' })
      case 'ClassExpression':
        return this.end(way, { kind: 'class' })
      case 'NewExpression':
        return this.end(way, { kind: 'new' })
      case 'ThisExpression':
        return this.end(way, { kind: 'this' })
      case 'BinaryExpression':
      case 'UnaryExpression':
      case 'UpdateExpression':
        return this.end(way, { kind: path.length === 0 ? 'operation' : 'unknown' })
      default:
        return this.end(way, { kind: 'unknown' })
    }
  }

  private ofMember(node: TSESTree.MemberExpression, way: Way): void {
    const { property, computed } = node
    const isIndex = computed && property.type === 'Literal' && typeof property.value === 'number'
    const name = isIndex ? String(property.value) : memberName(node)
    if (name === null && property.type === 'PrivateIdentifier') {
      return this.go(way, node.object, [`#${property.name}`, ...way.path])
    }
    this.go(way, node.object, [name ?? '*', ...way.path])
  }

  private ofName(node: TSESTree.Identifier, way: Way): void {
    const variable = variableOf(this.sourceCode, node)
    const definition = variable?.defs.at(-1)
    if (variable === null || definition === undefined) {
      return this.end(way, node.name === 'undefined' ? { kind: 'literal' } : { kind: 'global', name: node.name })
    }
    switch (definition.type) {
      case 'ImportBinding': {
        const imported = importedAs(this.sourceCode, node)
        return this.end(way, imported === null ? { kind: 'unknown' } : { kind: 'import', imported })
      }
      case 'FunctionName':
        return this.end(way, { kind: 'function' })
      case 'ClassName':
        return this.end(way, { kind: 'class' })
      case 'Parameter':
        if (variable.references.some((reference) => reference.isWrite() && reference.init !== true)) {
          return this.end(way, { kind: 'unknown' })
        }
        return this.ofParameter(node, definition.node, way)
      case 'Variable':
        return this.ofVariable(variable, node, way)
      default:
        return this.end(way, { kind: 'unknown' })
    }
  }

  private ofVariable(variable: Variable, read: TSESTree.Identifier, way: Way): void {
    for (const { identifier } of variable.references.filter((reference) => reference.isWrite())) {
      if (isOverwritten(variable, read, identifier)) continue
      const assigned = assignedTo(identifier)
      if (assigned === null) this.end({ ...way, node: identifier }, { kind: 'unknown' })
      else {
        if (assigned.otherwise !== null) this.go(way, assigned.otherwise)
        this.go(way, assigned.value, [...assigned.path, ...way.path])
      }
    }
    if (variable.references.every((reference) => !reference.isWrite())) this.end(way, { kind: 'unknown' })
  }

  private ofParameter(name: TSESTree.Identifier, of: Node, way: Way): void {
    if (!isFunction(of)) return this.end(way, { kind: 'unknown' })
    for (const [index, param] of of.params.entries()) {
      const found = pathInPattern(param, name.name)
      if (found === null) continue
      if (found.otherwise !== null) this.go(way, found.otherwise)
      const isRest = param.type === 'RestElement'
      const path = [...found.path, ...way.path]
      const entered = way.calls.at(-1)
      const calls = entered?.to === of ? [{ call: entered.call, rest: way.calls.slice(0, -1) }] : this.callsOf(of, way)
      if (calls === null) {
        const value = givenByCallback(of, index)
        if (value !== null) return this.go({ ...way, calls: [] }, value.node, [...value.path, ...path])
        return this.end({ ...way, node: name, path }, { kind: 'parameter', of, index })
      }
      for (const { call, rest } of calls) {
        const argument = call.arguments[index]
        const isSpread = call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')
        if (isSpread || isRest) this.end({ ...way, node: name, path }, { kind: 'unknown' })
        else if (argument !== undefined) this.go({ path, calls: rest }, argument)
      }
      return
    }
    this.end(way, { kind: 'unknown' })
  }

  /** All calls of a function of the file; `null` when others may call it. */
  private callsOf(of: FunctionNode, way: Way): { call: TSESTree.CallExpression; rest: Way['calls'] }[] | null {
    const uses = usesOfFunction(this.sourceCode, of)
    if (uses === null || uses.exported || uses.values.length > 0 || uses.calls.length === 0) return null
    return uses.calls.map((call) => ({ call, rest: way.calls }))
  }

  private ofObject(node: TSESTree.ObjectExpression, way: Way): void {
    const [name, ...rest] = way.path
    if (name === undefined) return this.end(way, { kind: 'object' })
    for (const property of node.properties.toReversed()) {
      if (property.type === 'SpreadElement') this.go(way, property.argument)
      else if (property.computed && property.key.type !== 'Literal') this.end(way, { kind: 'unknown' })
      else if (name === '*' || keyOf(property) === name) {
        this.go(way, property.value, rest)
        if (name !== '*') return
      }
    }
  }

  private ofArray(node: TSESTree.ArrayExpression, way: Way): void {
    const [name, ...rest] = way.path
    if (name === undefined) return this.end(way, { kind: 'array' })
    if (!/^(?:\*|\d+)$/.test(name)) return this.end(way, { kind: 'array' })
    for (const [index, element] of node.elements.entries()) {
      if (element === null) continue
      if (element.type === 'SpreadElement') this.go(way, element.argument, ['*', ...rest])
      else if (name === '*' || name === String(index)) this.go(way, element, rest)
    }
  }

  private ofCall(node: TSESTree.CallExpression, way: Way): void {
    const callee = unwrap(node.callee)
    const [first] = node.arguments
    const local = localFunctionOf(this.sourceCode, callee)
    if (local !== null) return this.intoReturns(local, node, way)
    if (callee.type !== 'MemberExpression') return this.end(way, { kind: 'call' })
    const name = memberName(callee) ?? ''
    const object = callee.object
    const isPromise = object.type === 'Identifier' && object.name === 'Promise'
    if (isPromise && first !== undefined && /^(?:all|resolve)$/.test(name)) return this.go(way, first)
    if (name === 'then' && first !== undefined) {
      const callback = localFunctionOf(this.sourceCode, first)
      return callback === null ? this.end(way, { kind: 'call' }) : this.intoReturns(callback, node, way)
    }
    if (name === 'catch' || name === 'finally') return this.go(way, object)
    const [element, ...rest] = way.path
    if (element !== undefined && /^(?:\*|\d+)$/.test(element)) {
      if (/^(?:filter|slice|reverse|toReversed|sort|toSorted)$/.test(name)) return this.go(way, object, ['*', ...rest])
      const callback = name === 'map' && first !== undefined ? localFunctionOf(this.sourceCode, first) : null
      if (callback !== null) return this.intoReturns(callback, node, { ...way, path: rest })
    }
    this.end(way, { kind: 'call' })
  }

  private intoReturns(to: FunctionNode, call: TSESTree.CallExpression, way: Way): void {
    if (to.generator) return this.end({ ...way, node: call }, { kind: 'unknown' })
    // A recursive call returns nothing new.
    if (way.calls.some((entered) => entered.to === to)) return
    const isCalled = unwrap(call.callee) === to || localFunctionOf(this.sourceCode, call.callee) === to
    const calls = isCalled ? [...way.calls, { to, call }] : way.calls
    const values = returnedBy(to)
    if (values.length === 0) this.end({ ...way, node: call }, { kind: 'literal' })
    for (const value of values) this.go({ ...way, calls }, value)
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
