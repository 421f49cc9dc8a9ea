import { memberOf, unwrap, walk, type AstNode } from '../source/ast.ts'

/** How much an assertion proves, from nothing (0) over existence, truth and a part of a value to the exact value (4). */
export type Strength = 0 | 1 | 2 | 3 | 4

export interface Assertion {
  strength: Strength
  /** What is asserted, as it is written. */
  subject: string
  /** How many values it compares: an object counts as each of its properties. */
  parts: number
  /** Those that are compared exactly, and not by `expect.any()` and its like. */
  exactParts: number
}

interface Chain {
  root: string
  /** The arguments of the call at the root. */
  rootArgs: AstNode[] | null
  names: string[]
  lastArgs: AstNode[]
}

const EXISTENCE =
  /^(?:toBeDefined|toBeTypeOf|toBeInstanceOf|toHaveBeenCalled|toBeCalled|toHaveReturned|exist|toExist|toBeInTheDocument|toBeAttached|called|notThrows|doesNotThrow|doesNotReject|notThrowsAsync|isDefined|exists|isOk|a|an)$/
const TRUTH = /^(?:toBeTruthy|toBeFalsy|ok|true|false|isTrue|isFalse|truthy|falsy|notOk|assert)$/
const PARTIAL =
  /^(?:toMatchObject|toContain|toContainEqual|toMatch|toContainText|toHaveProperty|match|matches|include|includes|contain|contains|like|toBeGreaterThan(?:OrEqual)?|toBeLessThan(?:OrEqual)?|above|below|within|least|most|notEqual|notStrictEqual|notDeepEqual|notDeepStrictEqual|not|notSame|isAbove|isBelow|property|containSubset|partialDeepStrictEqual|toSatisfy)$/
const MAYBE_BARE = /^(?:toThrow|toThrowError|throws|throw|throwsAsync|rejects|rejectedWith|toReject)$/
const WILD = /^(?:anything|any)$/

/** Reads an assertion; `null` for anything else. */
export function readAssertion(node: AstNode, text: string): Assertion | null {
  const found = readStrength(node, text)
  if (found === null) return null
  const parts = partsOf(node, false)
  return { ...found, parts, exactParts: found.strength === 4 ? parts : exactPartsOf(node, found.strength, text) }
}

/** The parts beside those for `expect.any()` and its like, of a comparison that is exact otherwise. */
function exactPartsOf(node: AstNode, strength: Strength, text: string): number {
  const call = unwrap(node)
  const name = call.type === 'CallExpression' ? (memberOf(unwrap(call['callee'])) ?? '') : ''
  const isMixed = call.type === 'CallExpression' && (call['arguments'] as AstNode[]).some(isPartial)
  const isExact = strength === 3 && isMixed && !PARTIAL.test(name)
  return isExact && !/\.\s*not\b/.test(text.slice(node.start, node.end)) ? partsOf(node, true) : 0
}

/** The values that are written in the last call. */
function partsOf(node: AstNode, onlyExact: boolean): number {
  const call = unwrap(node)
  if (call.type !== 'CallExpression') return 1
  if (/Snapshot$/.test(memberOf(unwrap(call['callee'])) ?? '')) return 10
  let parts = 0
  for (const arg of call['arguments'] as AstNode[])
    if (/^(?:Object|Array)Expression$/.test(unwrap(arg).type))
      walk(arg, (part) => {
        const value = part.type === 'Property' ? part['value'] : part
        if (onlyExact && value.type === 'CallExpression' && isPartial(value)) return false
        if (part.type === 'Property' || part.type === 'Literal' || part.type === 'Identifier') parts++
        return part.type !== 'Property' || /^(?:Object|Array)Expression$/.test(part['value'].type)
      })
  return onlyExact ? parts : Math.max(1, parts)
}

function readStrength(node: AstNode, text: string): Pick<Assertion, 'strength' | 'subject'> | null {
  const chain = readChain(node)
  if (chain === null) return null
  const { root, rootArgs, names, lastArgs } = chain
  const first = rootArgs?.[0] ?? lastArgs[0]
  const subject = first === undefined ? '' : squeeze(text.slice(first.start, first.end))
  if (root === 'expect') return rootArgs === null ? null : { strength: strengthOfExpect(chain, text), subject }
  if (root === 'should')
    return {
      strength: strengthOfNames(names, lastArgs),
      subject: squeeze(text.slice(node.start, node.end)).split('.should')[0]!,
    }
  if (root === 'type') return { strength: 4, subject }
  const name = names.at(-1) ?? 'assert'
  if (/^(?:pass|plan|end|timeout|log|fail|unreachable)$/.test(name)) return null
  const actual = lastArgs[0] ?? rootArgs?.[0]
  if (TRUTH.test(name) || names.length === 0)
    return { strength: actual === undefined ? 0 : strengthOfTruth(actual), subject }
  if (lastArgs.length > 1 && isSame(lastArgs[0]!, lastArgs[1]!, text) && !MAYBE_BARE.test(name))
    return { strength: 0, subject }
  const isWithoutError = MAYBE_BARE.test(name) && lastArgs.length < 2
  return { strength: isWithoutError ? 3 : strengthOfNames(names, lastArgs.slice(1)), subject }
}

function strengthOfExpect({ rootArgs, names, lastArgs }: Chain, text: string): Strength {
  const actual = rootArgs![0]
  const matcher = names.at(-1)
  if (matcher === undefined || actual === undefined || /^(?:not|resolves|rejects|to|be)$/.test(matcher)) return 0
  const expected = lastArgs[0]
  const isLiteral = isConstantValue(actual)
  if (isLiteral && (expected === undefined || isConstantValue(expected))) return 0
  if (expected !== undefined && isSame(actual, expected, text)) return 0
  if (actual.type === 'UnaryExpression' && actual['operator'] === 'typeof') return 1
  const isNot = names.includes('not')
  if (/^(?:toBe|toEqual|toStrictEqual|equal|eql|equals|toBeTruthy|toBeFalsy|true|false|ok)$/.test(matcher)) {
    const isTruth = TRUTH.test(matcher) || (expected?.type === 'Literal' && typeof expected['value'] === 'boolean')
    if (isTruth) return strengthOfTruth(actual)
  }
  if (isNot) {
    if (/^(?:toBeNull|toBeUndefined|toThrow|toThrowError|null|undefined|throw|toBeNullable)$/.test(matcher)) return 1
    if (/^(?:toHaveBeenCalled|toBeCalled|called|toBeInTheDocument|exist|toBeVisible)$/.test(matcher)) return 4
    if (expected !== undefined && (isConstantValue(expected) || expected.type === 'Identifier'))
      return expected.type === 'Literal' && expected['value'] === null ? 1 : 3
    return 3
  }
  return strengthOfNames(names, lastArgs)
}

function strengthOfNames(names: readonly string[], args: readonly AstNode[]): Strength {
  const name = names.at(-1) ?? ''
  if (args.some(isWild) || (name === 'toBeCloseTo' && isCoarse(args[1]))) return 1
  if (EXISTENCE.test(name)) return 1
  if (TRUTH.test(name)) return 2
  if (MAYBE_BARE.test(name)) return args.length === 0 ? 3 : 4
  if (PARTIAL.test(name) || args.some(isPartial)) return 3
  return 4
}

/** A comparison as truth proves as much as the comparison. */
function strengthOfTruth(actual: AstNode): Strength {
  const inner = unwrap(actual)
  if (isConstantValue(inner)) return 0
  if (inner.type === 'BinaryExpression') return /^[=]==?$/.test(inner['operator'] as string) ? 4 : 3
  if (
    inner.type === 'CallExpression' &&
    /^(?:is|deepEqual|equals?|isDeepStrictEqual)$/.test(memberOf(inner['callee']) ?? inner['callee'].name ?? '')
  )
    return 4
  if (
    inner.type === 'LogicalExpression' &&
    inner['operator'] === '||' &&
    [inner['left'], inner['right']].some(isConstantValue)
  )
    return 0
  return 2
}

/** `toBeCloseTo(value, 0)` accepts values that differ by a half, `-1` by five. */
function isCoarse(digits: AstNode | undefined): boolean {
  return digits?.type === 'UnaryExpression' || (digits?.type === 'Literal' && digits['value'] === 0)
}

function isWild(node: AstNode): boolean {
  const inner = unwrap(node)
  return inner.type === 'CallExpression' && WILD.test(memberOf(inner['callee']) ?? '')
}

function isPartial(node: AstNode): boolean {
  let isFound = false
  walk(node, (one) => {
    const name = one.type === 'CallExpression' ? memberOf(one['callee']) : null
    if (name !== null && /^(?:anything|any|(?:object|string|array)(?:Containing|Matching))$/.test(name)) isFound = true
  })
  return isFound
}

function isConstantValue(node: AstNode): boolean {
  const inner = unwrap(node)
  if (inner.type === 'UnaryExpression') return isConstantValue(inner['argument'])
  if (inner.type === 'BinaryExpression') return isConstantValue(inner['left']) && isConstantValue(inner['right'])
  return inner.type === 'Literal' || (inner.type === 'TemplateLiteral' && inner['expressions'].length === 0)
}

function isSame(a: AstNode, b: AstNode, text: string): boolean {
  return squeeze(text.slice(a.start, a.end)) === squeeze(text.slice(b.start, b.end))
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

/** The names after the root, from the outermost call or access down. */
function readChain(node: AstNode): Chain | null {
  const names: string[] = []
  let lastArgs: AstNode[] | null = null
  let at = unwrap(node)
  for (;;) {
    if (at.type === 'CallExpression') {
      const callee = unwrap(at['callee'])
      const args = at['arguments'] as AstNode[]
      const name = memberOf(callee)
      if (
        name === 'expect' &&
        unwrap(callee['object'])['name'] !== 't' &&
        names.length === 0 &&
        !/^(?:vi|jest|chai|t)$/.test(unwrap(callee['object'])['name'] ?? '')
      )
        // `request(app).get('/').expect(200)`
        return { root: 'request', rootArgs: null, names: ['expect', 'value'], lastArgs: [args[0] ?? at, ...args] }
      if (
        (callee.type === 'Identifier' && isRoot(callee['name'])) ||
        (name !== null && /^(?:expect|soft|poll)$/.test(name))
      ) {
        const root = callee.type === 'Identifier' ? rootName(callee['name']) : 'expect'
        return { root, rootArgs: args, names, lastArgs: lastArgs ?? (root === 'expect' ? [] : args) }
      }
      lastArgs ??= args
      at = callee
    } else if (at.type === 'MemberExpression') {
      const name = memberOf(at)
      if (name === null) return null
      if (name === 'should')
        return {
          root: 'should',
          rootArgs: null,
          names: names.length === 0 ? shouldNames(lastArgs) : names,
          lastArgs: names.length === 0 ? (lastArgs ?? []).slice(1) : (lastArgs ?? []),
        }
      names.unshift(name)
      at = unwrap(at['object'])
    } else if (at.type === 'Identifier') {
      const isAssertion =
        names.length > 0 &&
        lastArgs !== null &&
        (/^(?:assert|strictAssert)$/.test(at['name']) || isOfContext(at['name'], names))
      return isAssertion ? { root: 'assert', rootArgs: null, names, lastArgs: lastArgs! } : null
    } else return null
  }
}

/** `t.is(a, b)` of AVA and tap, and `t.assert.equal(a, b)` of node:test. */
function isOfContext(name: string, names: readonly string[]): boolean {
  if (!/^(?:t|tap)$/.test(name)) return false
  return names[0] === 'assert' || (names.length === 1 && !OF_CONTEXT.test(names[0]!))
}

const OF_CONTEXT =
  /^(?:test|skip|todo|before|after|beforeEach|afterEach|teardown|timeout|plan|end|log|comment|pass|diagnostic|runOnly|waitFor|context|mock|try)$/

/** `cy.get('a').should('have.text', 'b')` */
function shouldNames(args: readonly AstNode[] | null): string[] {
  const [name] = args ?? []
  return typeof name?.['value'] === 'string' ? name['value'].split('.') : ['should']
}

function isRoot(name: string): boolean {
  return /^(?:expect|expectTypeOf|assertType|assert)$/.test(name)
}

function rootName(name: string): string {
  return name === 'assert' ? 'assert' : name === 'expect' ? 'expect' : 'type'
}
