import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { alwaysExits, exitsOf } from './exits.ts'
import type { Flow, FlowFinder } from './flow.ts'
import { lastName } from './function-label.ts'
import { ownLines, type Span } from './own-lines.ts'
import { childrenOf, isFunction, walk, type FunctionNode } from './walk.ts'

/** A part of a function that could be a function of its own. */
export interface Block extends Flow {
  kind: 'statements' | 'loop-body' | 'jsx' | 'value'
  nodes: readonly TSESTree.Node[]
  /** With the comments directly above it. */
  span: Span
  /** Own lines of the function in it. */
  lines: number
  /** What the call is where the part leaves the function: `return` of the call, or nothing. */
  exit: 'none' | 'return'
  /** A `continue` of the loop that becomes a `return`. */
  continues: boolean
  usesThis: boolean
  isAsync: boolean
  /** It calls hooks of React. */
  usesHooks: boolean
  hasJsx: boolean
  /** A comment says what it does, or blank lines set it apart. */
  isParagraph: boolean
  /** How many statements with a body it is nested in. */
  depth: number
}

/** What blocks are looked for in. */
export interface LongFunction {
  sourceCode: RuleSource
  node: FunctionNode
  /** Ranges of the functions inside, with their names. */
  nested: readonly Span[]
  flow: FlowFinder
}

/** Shorter parts are not worth a function. */
const MIN_LINES = 5
/** Above that, only paragraphs are tried. */
const MAX_PAIRS = 300

const LOOPS = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement'])

/** Every part of a function with at most `most` lines that could be extracted. */
export function blocksOf(long: LongFunction, most: number): Block[] {
  const blocks: Block[] = []
  visitOwn(long.node.body, long, most, { depth: 0, isInLoop: false }, blocks)
  return blocks
}

interface Place {
  depth: number
  isInLoop: boolean
}

function visitOwn(node: TSESTree.Node, long: LongFunction, most: number, place: Place, blocks: Block[]): void {
  if (isFunction(node)) return
  const inner: Place = { depth: place.depth + 1, isInLoop: place.isInLoop || LOOPS.has(node.type) }
  if (node.type === 'BlockStatement') {
    addStatements(node.body, node, long, most, place, blocks)
    if (node.parent !== undefined && LOOPS.has(node.parent.type)) addLoopBody(node, long, most, place, blocks)
  } else if (node.type === 'SwitchCase') addStatements(node.consequent, node, long, most, place, blocks)
  else if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    addExpression(node, 'jsx', long, most, place, blocks)
  else if (node.type === 'ObjectExpression' || node.type === 'ArrayExpression')
    addExpression(node, 'value', long, most, place, blocks)
  const next = node.type === 'BlockStatement' || node.type === 'SwitchCase' || LOOPS.has(node.type) ? inner : place
  for (const child of childrenOf(node)) visitOwn(child, long, most, next, blocks)
}

function addStatements(
  list: readonly TSESTree.Statement[],
  parent: TSESTree.Node,
  long: LongFunction,
  most: number,
  place: Place,
  blocks: Block[],
): void {
  const { sourceCode, node } = long
  const starts = list.map((statement) => startWithComments(sourceCode, statement))
  const isBreak = list.map((statement, index) => index === 0 || isSetApart(sourceCode, list[index - 1]!, statement))
  const isWholeBody = parent === node.body
  const onlyBreaks = (list.length * (list.length + 1)) / 2 > MAX_PAIRS
  for (let from = 0; from < list.length; from++) {
    if (onlyBreaks && isBreak[from] !== true) continue
    for (let to = from; to < list.length; to++) {
      if (isWholeBody && from === 0 && to === list.length - 1) continue
      const endsParagraph = to === list.length - 1 || isBreak[to + 1] === true
      if (onlyBreaks && !endsParagraph && to !== from) continue
      const span: Span = [starts[from]!, sourceCode.getRange(list[to]!)[1]]
      const lines = ownLines(sourceCode.text, span, within(long.nested, span))
      if (lines > most) break
      if (lines < MIN_LINES) continue
      const nodes = list.slice(from, to + 1)
      const exits = exitsOf(nodes)
      const isTail = isWholeBody && to === list.length - 1
      const returns = exits.returns || alwaysExits(nodes)
      if (exits.jumps || exits.continues || (exits.returns && !isTail && !alwaysExits(nodes))) continue
      const traits = traitsOf(nodes)
      // A hook does not decide what is rendered, and a function that returns JSX should be a component.
      if (returns && (traits.usesHooks || traits.hasJsx)) continue
      const flow = long.flow.flowOf(span, place.isInLoop)
      if (flow === null) continue
      blocks.push({
        ...flow,
        ...traits,
        outputs: returns ? [] : flow.outputs,
        functionOutputs: returns ? 0 : flow.functionOutputs,
        kind: 'statements',
        nodes,
        span,
        lines,
        exit: returns ? 'return' : 'none',
        continues: false,
        isParagraph: (isBreak[from] === true || from === to) && (endsParagraph || from === to),
        depth: place.depth,
      })
    }
  }
}

/** The whole body of a loop: a `continue` in it becomes a `return`. */
function addLoopBody(
  body: TSESTree.BlockStatement,
  long: LongFunction,
  most: number,
  place: Place,
  blocks: Block[],
): void {
  const [first] = body.body
  const last = body.body.at(-1)
  const exits = exitsOf(body.body)
  if (first === undefined || !exits.continues || exits.returns || exits.jumps) return
  const { sourceCode } = long
  const span: Span = [startWithComments(sourceCode, first), sourceCode.getRange(last!)[1]]
  const lines = ownLines(sourceCode.text, span, within(long.nested, span))
  const flow = lines < MIN_LINES || lines > most ? null : long.flow.flowOf(span, true)
  // A `continue` would have to return the outputs too.
  if (flow === null || flow.outputs.length > 0) return
  blocks.push({
    ...flow,
    ...traitsOf(body.body),
    kind: 'loop-body',
    nodes: body.body,
    span,
    lines,
    exit: 'none',
    continues: true,
    isParagraph: true,
    depth: place.depth,
  })
}

function addExpression(
  node: TSESTree.Expression,
  kind: 'jsx' | 'value',
  long: LongFunction,
  most: number,
  place: Place,
  blocks: Block[],
): void {
  const { sourceCode } = long
  const span = sourceCode.getRange(node)
  const lines = ownLines(sourceCode.text, span, within(long.nested, span))
  if (lines < MIN_LINES + 2 || lines > most) return
  const flow = long.flow.flowOf(span, place.isInLoop)
  if (flow === null || flow.outputs.length > 0) return
  blocks.push({
    ...flow,
    ...traitsOf([node]),
    kind,
    nodes: [node],
    span,
    lines,
    exit: 'none',
    continues: false,
    isParagraph: true,
    depth: place.depth,
  })
}

export function within(spans: readonly Span[], [start, end]: Span): Span[] {
  return spans.filter(([from, to]) => from >= start && to <= end)
}

function traitsOf(nodes: readonly TSESTree.Node[]): Pick<Block, 'usesThis' | 'isAsync' | 'usesHooks' | 'hasJsx'> {
  const traits = { usesThis: false, isAsync: false, usesHooks: false, hasJsx: false }
  for (const root of nodes) {
    walk(root, (node) => {
      if (node.type === 'ThisExpression' || node.type === 'Super') traits.usesThis = true
      return !isFunction(node) || node.type === 'ArrowFunctionExpression'
    })
    walk(root, (node) => {
      if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) traits.isAsync = true
      if (node.type === 'CallExpression' && /^use[A-Z]/.test(lastName(node.callee))) traits.usesHooks = true
      if (node.type === 'JSXElement' || node.type === 'JSXFragment') traits.hasJsx = true
      return !isFunction(node)
    })
  }
  return traits
}

/** Where the comments directly above a statement start. */
function startWithComments(sourceCode: RuleSource, statement: TSESTree.Node): number {
  let [start] = sourceCode.getRange(statement)
  for (const comment of sourceCode.getCommentsBefore(statement).toReversed()) {
    if (/(?:\n|\r|\r\n)[^\S\n\r]*(?:\n|\r)/.test(sourceCode.text.slice(comment.end, start))) break
    // A comment at the end of the line before belongs to that line.
    const lineStart = sourceCode.text.lastIndexOf('\n', comment.start - 1) + 1
    if (sourceCode.text.slice(lineStart, comment.start).trim() !== '') break
    start = comment.start
  }
  return start
}

function isSetApart(sourceCode: RuleSource, before: TSESTree.Node, statement: TSESTree.Node): boolean {
  const between = sourceCode.text.slice(sourceCode.getRange(before)[1], sourceCode.getRange(statement)[0])
  return between.split('\n').length > 2
}
