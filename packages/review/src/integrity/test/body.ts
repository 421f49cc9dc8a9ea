import { childrenOf } from '@stratalint/graph'
import { isFunction, memberOf, unwrap, type AstNode } from '../source/ast.ts'
import { readAssertion } from './assertion.ts'
import { countRows } from './rows.ts'
import { conditionOf, isEmptyHandler, isUnawaited, leaves, skipOf, type Check, type Weakness } from './weakness.ts'
import { readTestCall, type Aliases, type TestState } from './test-call.ts'

/** What the body of a test does. */
export interface BodyFacts {
  checks: Check[]
  /** Set where the body skips its own test. */
  state: TestState | null
  /** The names that it uses, those in helpers included. */
  names: Set<string>
}

/** What a body is read with. */
export interface BodySource {
  text: string
  program: AstNode
  aliases: Aliases
  lineAt(offset: number): number
  /** The function that a call leads to, with the source that it is in: local ones, and helpers of other files. */
  functionOf(name: string): { fn: AstNode; source: BodySource } | null
  /** Whether a helper without known code has a name that promises an assertion. */
  isUnknownHelper(name: string): boolean
}

interface State {
  weakness: Weakness | null
  /** The line in the test, for assertions of helpers. */
  line: number | null
  path: readonly AstNode[]
}

const DEPTH = 5

/** Collects the assertions that a function runs, in the order of the source. */
export function readBody(fn: AstNode, source: BodySource): BodyFacts {
  const facts: BodyFacts = { checks: [], state: null, names: new Set() }
  visitFunction(fn, source, { weakness: null, line: null, path: [] }, facts)
  return facts
}

function visitFunction(fn: AstNode, source: BodySource, state: State, facts: BodyFacts): void {
  if (state.path.includes(fn) || state.path.length > DEPTH) return
  visit(fn['body'] as AstNode, source, { ...state, path: [...state.path, fn] }, facts)
}

function visit(node: AstNode, source: BodySource, state: State, facts: BodyFacts): void {
  switch (node.type) {
    case 'BlockStatement':
    case 'StaticBlock':
      visitStatements(node['body'], source, state, facts)
      return
    case 'IfStatement':
    case 'ConditionalExpression':
      visitBranches(node, source, state, facts)
      return
    case 'LogicalExpression':
      visit(node['left'], source, state, facts)
      visit(
        node['right'],
        source,
        { ...state, weakness: state.weakness ?? conditionOf(node['left'], source, facts) },
        facts,
      )
      return
    case 'TryStatement':
      visitTry(node, source, state, facts)
      return
    case 'FunctionDeclaration':
      // It runs where it is called.
      return
    case 'VariableDeclarator':
      if (isFunction(node['init'] && unwrap(node['init']))) return
      break
    case 'Identifier':
      facts.names.add(node['name'])
      return
    case 'ExpressionStatement':
      if (isUnawaited(node['expression'], source)) {
        visit(node['expression'], source, { ...state, weakness: state.weakness ?? 'that is not awaited' }, facts)
        return
      }
      break
    case 'ForOfStatement': {
      const { count } = countRows(node['right'], source.program)
      repeat(count, facts, () => visit(node['body'], source, state, facts))
      return
    }
    case 'CallExpression':
    case 'MemberExpression':
      if (visitCall(node, source, state, facts)) return
      break
  }
  for (const child of childrenOf(node)) visit(child, source, state, facts)
}

/** What follows a `return` does not run. */
function visitStatements(statements: readonly AstNode[], source: BodySource, state: State, facts: BodyFacts): void {
  let { weakness } = state
  for (const statement of statements) {
    visit(statement, source, { ...state, weakness }, facts)
    if (weakness !== null) continue
    if (/^(?:Return|Throw|Break|Continue)Statement$/.test(statement.type)) weakness = 'after a return'
    else if (statement.type === 'IfStatement' && leaves(statement['consequent']))
      weakness = conditionOf(statement['test'], source, facts)
  }
}

function visitBranches(node: AstNode, source: BodySource, state: State, facts: BodyFacts): void {
  visit(node['test'], source, state, facts)
  const weakness = state.weakness ?? (node['alternate'] === null ? conditionOf(node['test'], source, facts) : null)
  visit(node['consequent'], source, { ...state, weakness }, facts)
  if (node['alternate'] !== null) visit(node['alternate'], source, state, facts)
}

function visitTry({ block, handler, finalizer }: AstNode, source: BodySource, state: State, facts: BodyFacts): void {
  const caught: BodyFacts = { checks: [], state: null, names: facts.names }
  let isRethrown = handler === null
  if (handler !== null) {
    visit(handler.body, source, state, caught)
    isRethrown =
      caught.checks.length > 0 ||
      /\bthrow\b|\bfail\(|\.unreachable\(|\bdone\(|reject\(/.test(source.text.slice(handler.start, handler.end))
  }
  const weakness = state.weakness ?? (isRethrown ? null : 'in a try that ignores its error')
  visit(block, source, { ...state, weakness }, facts)
  facts.checks.push(...caught.checks)
  facts.state ??= caught.state
  if (finalizer !== null) visit(finalizer, source, state, facts)
}

/** Reads assertions, helpers and tests within tests; `false` where the parts of the node are still to be visited. */
function visitCall(node: AstNode, source: BodySource, state: State, facts: BodyFacts): boolean {
  if (visitPromise(node, source, state, facts)) return true
  const assertion = readAssertion(node, source.text)
  if (assertion !== null) {
    const weakness = state.weakness ?? (assertion.strength === 0 ? 'that is always true' : null)
    facts.checks.push({ ...assertion, weakness, line: state.line ?? source.lineAt(node.start) })
    visitParts(node, source, state, facts)
    return true
  }
  if (node.type !== 'CallExpression') return false
  const callee = unwrap(node['callee'])
  const member = memberOf(callee)
  const name = callee.type === 'Identifier' ? (callee['name'] as string) : member
  if (name === null) return false
  const skip = skipOf(node, callee, name)
  if (skip !== null) facts.state ??= skip
  const times = timesOf(callee, source)
  if (times !== undefined) {
    repeat(times, facts, () =>
      (node['arguments'] as AstNode[]).forEach((arg) => visitArgument(arg, node, source, state, facts)),
    )
    return true
  }
  const inner = readTestCall(node, source.aliases)
  if (inner !== null && inner.state !== 'runs') return true
  callHelper(name, node, source, state, facts)
  for (const arg of node['arguments'] as AstNode[])
    if (arg.type === 'Identifier') callHelper(arg['name'], node, source, state, facts)
  return false
}

/** What follows a promise is not a matcher, and a handler may ignore its error. */
function visitPromise(node: AstNode, source: BodySource, state: State, facts: BodyFacts): boolean {
  const callee = node.type === 'CallExpression' ? unwrap(node['callee']) : null
  const member = callee === null ? null : memberOf(callee)
  if (callee === null || (member !== 'catch' && member !== 'then' && member !== 'finally')) return false
  const isIgnored = member === 'catch' && isEmptyHandler(node['arguments'][0])
  const weakness = state.weakness ?? (isIgnored ? 'in a try that ignores its error' : null)
  visit(callee['object'], source, { ...state, weakness }, facts)
  for (const arg of node['arguments'] as AstNode[]) visitArgument(arg, node, source, state, facts)
  return true
}

function visitArgument(arg: AstNode, call: AstNode, source: BodySource, state: State, facts: BodyFacts): void {
  if (arg.type === 'Identifier') callHelper(arg['name'], call, source, state, facts)
  else visit(arg, source, state, facts)
}

/** How often a call runs its callback: for each row, or for each value of a property; `undefined` for any other call. */
function timesOf(callee: AstNode, { program }: BodySource): number | null | undefined {
  const member = memberOf(callee)
  if (member === 'forEach') return countRows(callee['object'], program).count
  const isProperty =
    (member === 'assert' || member === 'check') && /^(?:fc|fastCheck|jsc)$/.test(unwrap(callee['object'])['name'] ?? '')
  return isProperty ? PROPERTY_RUNS : undefined
}

const PROPERTY_RUNS = 20

/** Counts what is asserted once for each row. */
function repeat(count: number | null, { checks }: BodyFacts, visitOnce: () => void): void {
  const from = checks.length
  visitOnce()
  const once = checks.slice(from)
  if (count === 0) checks.length = from
  for (let time = 1; time < Math.min(count ?? 1, 50); time++) checks.push(...once)
}

function callHelper(name: string, node: AstNode, source: BodySource, state: State, facts: BodyFacts): void {
  const line = state.line ?? source.lineAt(node.start)
  const helper = source.functionOf(name)
  if (helper !== null) visitFunction(helper.fn, helper.source, { ...state, line }, facts)
  else if (source.isUnknownHelper(name))
    facts.checks.push({ strength: 4, parts: 10, exactParts: 10, subject: name, weakness: state.weakness, line })
}

/** The arguments of the calls in a chain: they contain names, callbacks and helpers, and the chain is one assertion. */
function visitParts(node: AstNode, source: BodySource, state: State, facts: BodyFacts): void {
  for (let at: AstNode | null = unwrap(node); at !== null;) {
    if (at.type === 'CallExpression') {
      for (const arg of at['arguments'] as AstNode[]) visit(arg, source, state, facts)
      at = unwrap(at['callee'])
    } else if (at.type === 'MemberExpression') at = unwrap(at['object'])
    else at = null
  }
}
