import {
  findingId, inlineMessage, ruleSetting, type Extent, type Finding, type Message, type Standing, type TraceStep,
} from '@stratalint/core'
import type { Graph } from '@stratalint/graph'
import type { PolicySettings } from '@stratalint/policy'
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { isAbsolute, relative, sep } from 'node:path'
import { recordOf, type FileRecord } from './collector.ts'
import type { SourceComment } from './directive.ts'
import { inspect, type Inspection } from './inspect.ts'
import { openProject, type Project } from './project.ts'

/** The id of the finding that stands for a crash of a rule. */
export const INTERNAL_RULE = 'stratalint/internal'

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

/** Declares a rule: crash-proof, collected, and its messages assembled in one way for every surface. */
export function defineRule(rule: FileRule): FileRule & { eslint: TSESLint.AnyRuleModule }
export function defineRule(rule: GraphRule): GraphRule & { eslint: null }
export function defineRule(rule: FileRule | GraphRule): DeclaredRule {
  return 'checkGraph' in rule ? { ...rule, eslint: null } : { ...rule, eslint: toLinterRule(rule) }
}

/** Where a rule's page is. */
export function docsUrl(id: string): string {
  const [group, name] = id.split('/')
  return `https://unpkg.com/@stratalint/eslint-plugin-${group}/${name}/README.md`
}

/** Builds the finding of a report. */
export function toFinding(rule: Pick<FileRule, 'id' | 'meta'>, file: string, severity: 'warn' | 'error', report: Report, inspection: Pick<Inspection, 'position'>, docs: string | undefined): Finding {
  const start = inspection.position(report.start)
  const end = inspection.position(report.end)
  const { message, subject, extent, from, to, specifier, resolved, kind, trace } = report
  return {
    id: findingId(rule.id, file, subject),
    rule: rule.id,
    severity: report.severity ?? severity,
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...message,
    why: rule.meta.docs.why,
    docs: docs ?? docsUrl(rule.id),
    subject,
    extent,
    ...(from && { from }),
    ...(to && { to }),
    ...(specifier !== undefined && { specifier }),
    ...(resolved !== undefined && { resolved }),
    ...(kind !== undefined && { kind }),
    ...(trace !== undefined && { trace }),
  }
}

/** The finding that stands for a crash: the run cannot be trusted for this rule and file. */
export function crashFinding(rule: string, file: string, error: unknown): Finding {
  const cause = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.slice(0, 80)
  return {
    id: findingId(INTERNAL_RULE, file, rule), rule: INTERNAL_RULE, severity: 'error', file,
    line: 1, column: 1, endLine: 1, endColumn: 1,
    what: `${rule} crashed on this file: ${cause}`,
    fix: [{ key: 'report', kind: 'edit', applicability: 'manual', title: 'Report this file and the message as a defect of the rule; the other rules did run' }],
    not: 'Do not take the file for clean.',
    why: 'A rule that crashed has not checked the file.',
    docs: docsUrl(rule), subject: rule, extent: null,
  }
}

function toLinterRule(rule: FileRule): TSESLint.AnyRuleModule {
  return {
    meta: {
      type: rule.meta.type,
      docs: { description: rule.meta.docs.description, url: docsUrl(rule.id) },
      schema: [],
      messages: { finding: '{{ text }}' },
    },
    defaultOptions: [],
    create(context) {
      const settings = context.settings['stratalint'] as PolicySettings | undefined
      if (settings === undefined) {
        throw new Error(`${rule.id} needs settings.stratalint; spread \`await stratalint()\` from 'stratalint/eslint' into the ESLint config.`)
      }
      const program = context.sourceCode.ast
      const report = (finding: Finding): void =>
        context.report({
          loc: { start: { line: finding.line, column: finding.column - 1 }, end: { line: finding.endLine, column: finding.endColumn - 1 } },
          messageId: 'finding',
          data: { text: inlineMessage(finding) },
        })
      let file = context.filename
      let record: FileRecord | null = null
      const crash = (error: unknown): void => {
        const finding = crashFinding(rule.id, file, error)
        record?.findings.push(finding)
        report(finding)
      }
      const guard = <A extends unknown[]>(run: (...args: A) => void) => (...args: A): void => {
        try {
          run(...args)
        } catch (error) {
          crash(error)
        }
      }

      const project = openProject(settings)
      file = toRelative(project.loaded.root, context.physicalFilename ?? context.filename)
      if (file.startsWith('../') || !project.covers(file)) return {}
      const listeners: Record<string, (...args: never[]) => void> = {}
      guard(() => {
        const inspection = inspect(project, {
          file,
          text: context.sourceCode.text,
          program,
          comments: () => (context.sourceCode.getAllComments() as unknown[]).map(toSourceComment),
        })
        record = recordOf(file, () => newRecord(inspection))
        const setting = ruleSetting(project.loaded.policy, rule.id, file, project.judge.locate(file))
        const severity = setting?.severity ?? 'error'
        if (severity === 'off') return
        const created = rule.create({
          project,
          inspection,
          program: program as TSESTree.Program,
          options: setting?.options ?? [],
          report(raw) {
            const lifted = project.judge.excuses(rule.id, file, raw.resolved ?? null)
            if (lifted.length > 0) {
              record?.exceptions.push(...lifted)
              return
            }
            const finding = toFinding(rule, file, severity, raw, inspection, project.loaded.policy.docs[rule.id])
            record?.findings.push(finding)
            report(finding)
          },
        })
        for (const [selector, listener] of Object.entries(created)) listeners[selector] = guard(listener as (...args: never[]) => void)
      })()
      return listeners
    },
  }
}

/** The record that a file starts with. */
export function newRecord(inspection: Inspection): FileRecord {
  const { judgements } = inspection
  return {
    file: inspection.file,
    findings: [],
    module: inspection.module,
    directives: inspection.directives,
    unjudged: judgements.filter(({ status }) => status === 'unjudged').length,
    exceptions: [...new Set(judgements.flatMap(({ exceptions }) => exceptions))],
    allows: [...new Set(judgements.flatMap(({ allows }) => allows))],
  }
}

function toRelative(root: string, path: string): string {
  const found = isAbsolute(path) ? relative(root, path) : path
  return sep === '/' ? found : found.split(sep).join('/')
}

/** The trees differ in how a comment says where it is. */
function toSourceComment(comment: unknown): SourceComment {
  const { type, value, range, start, end } = comment as { type: string; value: string; range?: [number, number]; start: number; end: number }
  return { type, value, start: range?.[0] ?? start, end: range?.[1] ?? end }
}
