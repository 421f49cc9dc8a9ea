import type { Extent, Message, Standing, TraceStep } from '@stratalint/core'
import type { Graph, ResolvedModule } from '@stratalint/graph'
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Inspection } from './inspect.ts'
import type { Project } from './project.ts'

/** One violation, as a rule reports it. Offsets are UTF-16 with a BOM not counted. */
export interface Report {
  start: number
  end: number
  /** The message, or plain data from which the rule's `describe` makes it when somebody shows the violation. */
  message: Message | Later
  /** What the finding is about, apart from its place in the file. */
  subject: string
  extent: Extent
  /** Lowers an error, as for a cycle that only types close. */
  severity?: 'warn'
  from?: Standing
  to?: Standing
  specifier?: string
  resolved?: string
  kind?: string
  trace?: TraceStep[]
  /** Exceptions that the rule found for this by itself; empty where none is left for it. */
  covered?: number[]
  /** The unused entry of the policy that this is about. */
  entry?: { list: 'exceptions' | 'allows'; index: number }
}

/** What a message is made from later; it crosses threads and lies in the cache. */
export interface Later {
  details: unknown
}

/** What a rule's `describe` gets for one file. */
export interface DescribeContext {
  project: Project
  module: ResolvedModule
}

/** What a rule's `create` gets for one file. */
export interface FileContext {
  project: Project
  inspection: Inspection
  program: TSESTree.Program
  options: readonly unknown[]
  report(report: Report): void
}

/** What a rule's `checkGraph` gets for one run. */
export interface GraphContext {
  project: Project
  graph: Graph
  /** False when only some files were asked for, so that absence proves nothing. */
  whole: boolean
  /** Indexes of the exceptions and allowances that lifted something; graph rules add theirs. */
  used: { exceptions: Set<number>; allows: Set<number> }
  optionsOf(file: string): readonly unknown[]
  /** The 1-based line of an offset; `null` where the file cannot be read any more. */
  lineOf(file: string, offset: number): number | null
  report(report: Omit<Report, 'message'> & { file: string; message: Message | (() => Message) }): void
}

/** What a rule says of itself; option schemas are JSON Schema, as ESLint wants them. */
export interface RuleMeta {
  type: 'problem' | 'suggestion' | 'layout'
  docs: { description: string; why: string }
  /** How severe findings are where the policy says nothing, and under `strict`; an error when left out. */
  severity?: { default: 'warn' | 'error'; strict: 'warn' | 'error' }
  schema: readonly object[]
  /** Declares fixes with applicability `auto`; the tester then requires a case with one. */
  fixable?: 'code'
}

/** A rule over one file. */
export interface FileRule {
  id: string
  meta: RuleMeta
  /** Words of which one at least occurs in the text of every file that concerns the rule. */
  hints?: readonly string[]
  /** `false` for a file that certainly does not concern the rule; only files that concern some rule get a tree. */
  concerns?(inspection: Inspection): boolean
  create(context: FileContext): TSESLint.RuleListener
  /** Makes the message of a violation that was reported with details. */
  describe?(context: DescribeContext, details: never): Message
}

/** A rule over the whole graph. */
export interface GraphRule {
  id: string
  meta: RuleMeta
  checkGraph(context: GraphContext): void
}

/** A declared rule; `eslint` is what both linters load. */
export type DeclaredRule = (FileRule & { eslint: TSESLint.AnyRuleModule }) | (GraphRule & { eslint: null })
