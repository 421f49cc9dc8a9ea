import { childrenOf, isFunction, memberOf, unwrap, type AstNode } from '../source/ast.ts'
import { readAssertion, squeeze, type Assertion } from './assertion.ts'
import { readTestCall, type Aliases, type TestState } from './test-call.ts'

/** Why an assertion cannot fail its test, or need not run. */
export type Weakness =
  'after a return' | 'under a condition' | 'in a try that ignores its error' | 'that is always true'

export interface Check extends Assertion {
  line: number
  weakness: Weakness | null
}

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

function leaves(branch: AstNode): boolean {
  if (branch.type === 'BlockStatement') return (branch['body'] as AstNode[]).some(leaves)
  return branch.type === 'ReturnStatement'
}

function visitBranches(node: AstNode, source: BodySource, state: State, facts: BodyFacts): void {
  visit(node['test'], source, state, facts)
  const weakness = state.weakness ?? (node['alternate'] === null ? conditionOf(node['test'], source, facts) : null)
  visit(node['consequent'], source, { ...state, weakness }, facts)
  if (node['alternate'] !== null) visit(node['alternate'], source, state, facts)
}

/** A condition that was asserted before holds. */
function conditionOf(test: AstNode, { text }: BodySource, { checks }: BodyFacts): Weakness | null {
  const inner = unwrap(test)
  if (inner.type === 'Literal' && Boolean(inner['value'])) return null
  const condition = squeeze(text.slice(inner.start, inner.end)).replace(/^!+/, '')
  return checks.some(
    ({ subject, weakness }) => weakness === null && subject !== '' && condition.includes(subject.replace(/^!+/, '')),
  )
    ? null
    : 'under a condition'
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
  if (member === 'catch' && isEmptyHandler(node['arguments'][0])) {
    visit(callee['object'], source, { ...state, weakness: state.weakness ?? 'in a try that ignores its error' }, facts)
    return true
  }
  const inner = readTestCall(node, source.aliases)
  if (inner !== null && inner.state !== 'runs') return true
  callHelper(name, node, source, state, facts)
  for (const arg of node['arguments'] as AstNode[])
    if (arg.type === 'Identifier') callHelper(arg['name'], node, source, state, facts)
  return false
}

function callHelper(name: string, node: AstNode, source: BodySource, state: State, facts: BodyFacts): void {
  const line = state.line ?? source.lineAt(node.start)
  const helper = source.functionOf(name)
  if (helper !== null) visitFunction(helper.fn, helper.source, { ...state, line }, facts)
  else if (source.isUnknownHelper(name))
    facts.checks.push({ strength: 4, subject: name, weakness: state.weakness, line })
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

function skipOf(node: AstNode, callee: AstNode, name: string): TestState | null {
  if (name === 'pending' && callee.type === 'Identifier') return 'skipped'
  if (callee.type !== 'MemberExpression' || !/^(?:skip|fixme|todo)$/.test(name)) return null
  const object = unwrap(callee['object'])
  if (object.type !== 'ThisExpression' && !/^(?:t|ctx|context|test|it|task|testInfo)$/.test(object['name'] ?? ''))
    return null
  const [first] = node['arguments'] as AstNode[]
  if (first === undefined || first.type === 'Literal') return name === 'todo' ? 'todo' : 'skipped'
  // `test('title', fn)` has a function; a condition has none.
  return isFunction(first) || node['arguments'].some(isFunction) ? null : 'conditional'
}

function isEmptyHandler(handler: AstNode | undefined): boolean {
  if (!isFunction(handler)) return false
  const body = handler['body'] as AstNode
  return body.type === 'BlockStatement'
    ? body['body'].length === 0
    : body.type === 'Identifier' || body.type === 'Literal'
}
