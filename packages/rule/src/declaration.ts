import type { Extent, Message, Standing, TraceStep } from '@stratalint/core'
import type { Graph } from '@stratalint/graph'
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Inspection } from './inspect.ts'
import type { Project } from './project.ts'

/** One violation, as a rule reports it. Offsets are UTF-16 with a BOM not counted. */
export interface Report {
  start: number
  end: number
  message: Message
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
  report(report: Report & { file: string }): void
}

/** What a rule says of itself; option schemas are JSON Schema, as ESLint wants them. */
export interface RuleMeta {
  type: 'problem' | 'suggestion' | 'layout'
  docs: { description: string; why: string }
  schema: readonly object[]
}

/** A rule over one file. */
export interface FileRule {
  id: string
  meta: RuleMeta
  /** `false` for a file of which the rule certainly has nothing to say: to ask is cheaper than to let it look. */
  concerns?(inspection: Inspection): boolean
  create(context: FileContext): TSESLint.RuleListener
}

/** A rule over the whole graph. */
export interface GraphRule {
  id: string
  meta: RuleMeta
  checkGraph(context: GraphContext): void
}

/** A declared rule; `eslint` is what both linters load. */
export type DeclaredRule = (FileRule & { eslint: TSESLint.AnyRuleModule }) | (GraphRule & { eslint: null })
