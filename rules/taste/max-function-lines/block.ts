import type { RuleSource } from '@stratalint/rule'
import type { FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Flow, FlowFinder } from './flow.ts'
import type { Span } from './own-lines.ts'
import type { Traits } from './traits.ts'

/** A part of a function that could be a function of its own. */
export interface Block extends Flow, Traits {
  kind: 'statements' | 'loop-body' | 'jsx' | 'value'
  nodes: readonly TSESTree.Node[]
  /** With the comments directly above it. */
  span: Span
  /** Own lines of the function in it. */
  lines: number
  /** The call in its place is returned. */
  isReturned: boolean
  /** A `continue` of the loop becomes a `return`. */
  continues: boolean
  /** It yields, so that the call in its place is `yield*`. */
  yields: boolean
  /** A comment says what it does, or blank lines set it apart. */
  isParagraph: boolean
  /** How many statements with a body it is nested in. */
  depth: number
}

/** What blocks are looked for in. */
export interface LongFunction {
  sourceCode: RuleSource
  node: FunctionNode
  flow: FlowFinder
  /** The own lines of the function in a range. */
  linesIn(span: Span): number
  /** The fewest lines that are worth a function, and the most that one may have. */
  least: number
  most: number
}

/** Where a block is. */
export interface Surroundings {
  depth: number
  isInLoop: boolean
}
