import type { Extent, Message, PlaceRef, TraceStep } from '@stratalint/core'
import type { Graph, ResolvedModule } from '@stratalint/graph'
import type { TSESLint } from '@typescript-eslint/utils'
import type { Inspection } from '../project/inspect.ts'
import type { Project, Question } from '../project/project-interface.ts'
import type { Positioned } from '../source/positioned.ts'
import type { RuleSource } from '../source/rule-source.ts'

/** One violation, as a rule reports it. Offsets are UTF-16 with a BOM not counted. */
export interface Report {
  start: number
  end: number
  /** The message, or plain data from which `describe` makes it when the violation is shown. */
  message: Message | Later
  /** What the finding is about, apart from its position. */
  subject: string
  extent: Extent
  /** Lowers the severity, as for a cycle through types. */
  severity?: 'warn'
  from?: PlaceRef
  to?: PlaceRef
  specifier?: string
  resolved?: string
  kind?: string
  trace?: TraceStep[]
  /** Exceptions that the rule matched itself; empty where none is left. */
  covered?: number[]
  /** The unused entry of the policy that this reports. */
  entry?: { list: 'exceptions' | 'allows'; index: number }
}

/** Data for a message; it is sent between threads and stored in the cache. */
export interface Later {
  details: unknown
}

/** What a rule's `describe` gets for one file. */
export interface DescribeContext {
  project: Project
  module: ResolvedModule
  /** The source of the file, as it was checked. */
  readonly sourceCode: RuleSource
  position(offset: number): { line: number; column: number }
}

/** What a rule's `create` gets for one file. */
export interface FileContext {
  project: Project
  inspection: Inspection
  sourceCode: RuleSource
  /** The options that apply to this file, with the defaults of the schema. */
  options: readonly unknown[]
  /** Reports at a range of the file, or at a node. */
  report(report: Report | (Omit<Report, 'start' | 'end'> & { node: Positioned })): void
}

/** What a rule's `checkGraph` gets for one run. */
export interface GraphContext {
  project: Project
  graph: Graph
  /** False when only some files are checked, so that absence proves nothing. */
  whole: boolean
  /** Indexes of the exceptions and allowances that were used; graph rules add theirs. */
  used: { exceptions: Set<number>; allows: Set<number> }
  optionsOf(file: string): readonly unknown[]
  /** The 1-based line of an offset; `null` where the file can no longer be read. */
  lineOf(file: string, offset: number): number | null
  report(report: Omit<Report, 'message'> & { file: string; message: Message | (() => Message) }): void
}

/** What a rule declares in the form that ESLint knows; option schemas are JSON Schema. */
export interface RuleMeta {
  type: 'problem' | 'suggestion' | 'layout'
  docs: {
    description: string
    why: string
    /** The page of a rule from a plugin: an address, or a path in the repository. */
    url?: string
  }
  /** The severity by default, and in the set `strict`; an error when left out. */
  severity?: { default: 'warn' | 'error'; strict: 'warn' | 'error' }
  schema: readonly object[]
  /** As in ESLint: required where a fix that is `auto` has edits. The tester then requires a case with one. */
  fixable?: 'code' | 'whitespace'
  /** As in ESLint: required where a fix that is `suggested` has edits. */
  hasSuggestions?: true
}

/** What engines, presets and generators have to know about a rule. They never compare ids. */
export interface RuleTraits {
  /** On in every policy that has places. A rule without it is on only through a rule set or `rules`. */
  on?: 'with-architecture'
  /** The rule sets that contain the rule. */
  sets?: readonly RuleSetName[]
  /** Runs after all other graph rules, because it checks which entries of the policy they used. */
  runsLast?: true
  /** Reports that something is absent, which is certain only when every file was checked. */
  provesAbsence?: true
  /** Only a comment with a reason silences its findings. */
  needsReason?: true
  /** `false` for a rule that does not apply to test files. */
  tests?: false
  /** `false` for a rule that does not apply to declaration files and to generated files. */
  generated?: false
}

/** A set of rules, by the name that `extends` uses. */
export type RuleSetName = 'recommended' | 'strict'

/** A rule over one file. */
export interface FileRule {
  id: string
  meta: RuleMeta
  traits?: RuleTraits
  /** Words, at least one of which occurs in every file that the rule applies to. */
  hints?: readonly string[]
  /** `false` for a file that the rule cannot apply to; a file is only parsed into a tree where some rule applies. */
  concerns?(inspection: Inspection): boolean
  create(context: FileContext): TSESLint.RuleListener
  /** What `create` asks the project. */
  questions?: readonly Question[]
  /** Makes the message of a violation that was reported with details. */
  describe?(context: DescribeContext, details: never): Message
}

/** A rule over the whole graph. */
export interface GraphRule {
  id: string
  meta: RuleMeta
  traits?: RuleTraits
  checkGraph(context: GraphContext): void
}

/** A rule as `defineRule` returns it. */
export type DeclaredRule = FileRule | GraphRule

/** The rules of a team. */
export interface RulePlugin {
  /** The part of the rules' ids before the slash. */
  namespace: string
  rules: readonly DeclaredRule[]
}

/** Whether a rule checks one file at a time, so that ESLint and oxlint can run it. */
export function isFileRule(rule: DeclaredRule): rule is FileRule {
  return 'create' in rule
}
