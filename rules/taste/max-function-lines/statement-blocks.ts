import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Block, LongFunction, Surroundings } from './block.ts'
import { alwaysExits, exitsOf } from './exits.ts'
import type { Span } from './own-lines.ts'
import { joinTraits, traitsOf } from './traits.ts'

/** Above that many ranges, only paragraphs and single statements are tried, or some of the ranges where there are few paragraphs. */
const MAX_RANGES = 300
const FEW_BREAKS = 3

/** Adds the ranges of a list of statements that can leave it. */
export function addStatements(
  list: readonly TSESTree.Statement[],
  parent: TSESTree.Node,
  long: LongFunction,
  { depth, isInLoop }: Surroundings,
  blocks: Block[],
): void {
  const { sourceCode, node } = long
  if (list.length === 0 || long.linesIn(sourceCode.getRange(parent)) < long.least) return
  const facts = list.map((statement) => ({
    start: startWithComments(sourceCode, statement),
    end: sourceCode.getRange(statement)[1],
    exits: exitsOf(statement),
    traits: traitsOf(statement),
  }))
  const isBreak = list.map((statement, index) => index === 0 || isSetApart(sourceCode, list[index - 1]!, statement))
  const isWholeBody = parent === node.body
  const isMuch = (list.length * (list.length + 1)) / 2 > MAX_RANGES
  const onlyBreaks = isMuch && isBreak.filter(Boolean).length >= FEW_BREAKS
  // Ranges then begin and end at each of so many statements.
  const stride = isMuch && !onlyBreaks ? Math.ceil(list.length / Math.sqrt(2 * MAX_RANGES)) : 1
  for (const [from, { start }] of facts.entries()) {
    for (let to = from; to < list.length; to++) {
      const span: Span = [start, facts[to]!.end]
      const lines = long.linesIn(span)
      if (lines > long.most) break
      if (isWholeBody && from === 0 && to === list.length - 1) continue
      const endsParagraph = to === list.length - 1 || isBreak[to + 1] === true
      if (onlyBreaks && to !== from && (isBreak[from] !== true || !endsParagraph)) continue
      if (lines < long.least) continue
      if (from % stride !== 0 || (to !== from && (to + 1) % stride !== 0 && to !== list.length - 1)) continue
      const within = facts.slice(from, to + 1)
      if (within.some(({ exits }) => exits.jumps || exits.continues)) continue
      const nodes = list.slice(from, to + 1)
      const isTail = isWholeBody && to === list.length - 1
      const ends = alwaysExits(nodes)
      const leaves = within.some(({ exits }) => exits.returns)
      if (leaves && !isTail && !ends) continue
      const isReturned = leaves || (ends && nodes.at(-1)!.type === 'ReturnStatement')
      const traits = joinTraits(within.map((one) => one.traits))
      // A hook does not decide what is rendered, and a function that returns JSX should be a component.
      if (isReturned && (traits.usesHooks || traits.hasJsx)) continue
      const yields = within.some(({ exits }) => exits.yields)
      const flow = long.flow.flowOf(span, isInLoop)
      if (flow === null || (yields && node.parent?.type === 'PropertyDefinition')) continue
      blocks.push({
        ...flow,
        ...traits,
        ...(isReturned && { outputs: [], functionOutputs: 0 }),
        kind: 'statements',
        nodes,
        span,
        lines,
        isReturned,
        continues: false,
        yields,
        isParagraph: from === to || (isBreak[from] === true && endsParagraph),
        depth,
      })
    }
  }
}

/** Adds the whole body of a loop: a `continue` in it becomes a `return`. */
export function addLoopBody(
  { body }: TSESTree.BlockStatement,
  long: LongFunction,
  { depth }: Surroundings,
  blocks: Block[],
): void {
  const { sourceCode } = long
  const [first] = body
  const exits = body.map((statement) => exitsOf(statement))
  if (first === undefined || !exits.some(({ continues }) => continues)) return
  if (exits.some(({ returns, jumps, yields }) => returns || jumps || yields)) return
  const span: Span = [startWithComments(sourceCode, first), sourceCode.getRange(body.at(-1)!)[1]]
  const lines = long.linesIn(span)
  const flow = lines < long.least || lines > long.most ? null : long.flow.flowOf(span, true)
  // A `return` in place of `continue` would have to return the outputs too.
  if (flow === null || flow.outputs.length > 0) return
  blocks.push({
    ...flow,
    ...joinTraits(body.map((statement) => traitsOf(statement))),
    kind: 'loop-body',
    nodes: body,
    span,
    lines,
    isReturned: false,
    continues: true,
    yields: false,
    isParagraph: true,
    depth,
  })
}

/** Where the comments directly above a node start. */
export function startWithComments(sourceCode: RuleSource, node: TSESTree.Node): number {
  let [start] = sourceCode.getRange(node)
  for (const comment of sourceCode.getCommentsBefore(node).toReversed()) {
    if (/\n[^\S\n]*\r?\n/.test(sourceCode.text.slice(comment.end, start))) break
    // A comment at the end of the line before belongs to that line.
    const lineStart = sourceCode.text.lastIndexOf('\n', comment.start - 1) + 1
    if (sourceCode.text.slice(lineStart, comment.start).trim() !== '') break
    start = comment.start
  }
  return start
}

/** Whether a blank line or a comment separates a statement from the one before. */
function isSetApart(sourceCode: RuleSource, before: TSESTree.Node, statement: TSESTree.Node): boolean {
  const between = sourceCode.text.slice(sourceCode.getRange(before)[1], sourceCode.getRange(statement)[0])
  return between.split('\n').length > 2
}
