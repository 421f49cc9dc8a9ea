import { isLimited, type ReportedViolation } from '@stratalint/core'
import { textHash } from '@stratalint/graph'
import type { TSESLint } from '@typescript-eslint/utils'
import type { FileRecord } from './collector.ts'
import type { FileRule, Report } from './declaration.ts'
import type { Inspection } from './inspect.ts'
import type { Project } from './project-interface.ts'
import { crashFinding, toViolation } from './rule-finding.ts'
import { settingOf } from './rule-severity.ts'
import { rangeOf, type Positioned } from './positioned.ts'
import { createSource, type RuleSource, type SourceHost } from './rule-source.ts'
import { compileSelector } from './selectors.ts'
import type { Listeners } from './visit-tree.ts'

/** A file that rules check. `inspection` is null when it could not even be inspected. */
export interface OpenedFile {
  project: Project
  file: string
  inspection: Inspection | null
  failure: unknown
}

/** The program that runs a rule and receives its reports. */
export interface RuleHost extends SourceHost {
  /** Receives every finding in a run that is recorded. */
  record: FileRecord | null
  report(violation: ReportedViolation): void
  /** Called when the rule crashed. */
  failed(violation: ReportedViolation): void
}

/** Runs one rule over one file and returns its listeners. */
export function startRule(
  rule: FileRule,
  { project, file, inspection, failure }: OpenedFile,
  host: RuleHost,
): Listeners {
  if (inspection !== null && !isConcerned(rule, inspection)) return {}
  const { record } = host
  let crashed = false
  let source: RuleSource | null = null
  const guard =
    <A extends unknown[]>(run: (...args: A) => void) =>
    (...args: A): void => {
      // A listener that throws at one node throws at most others; one report is enough.
      if (crashed) return
      const reads = project.log === null ? null : new Set<string>()
      project.readInto(reads)
      try {
        run(...args)
      } catch (error) {
        crashed = true
        const finding = crashFinding(rule.id, file, error)
        record?.violations.push(finding)
        host.failed(finding)
      } finally {
        project.readInto(null)
        if (reads !== null && reads.size > 0 && record !== null)
          record.reads = [...new Set([...record.reads, ...reads])]
      }
    }

  const listeners: Listeners = {}
  guard(() => {
    if (inspection === null) throw failure
    const { severity, options } = settingOf(rule, project.loaded.policy, file, project.judge.locate(file))
    if (severity === 'off') return
    const created = rule.create({
      project,
      inspection,
      get sourceCode() {
        return (source ??= createSource(inspection.text, host))
      },
      options,
      report(given) {
        const raw = 'node' in given ? toReport(given) : given
        if (!('details' in raw.message) && raw.message.fix.length === 0) throw new Error('it reported without a fix')
        const { policy } = project.loaded
        const covered = raw.covered ?? project.judge.excuses(rule.id, file, raw.resolved ?? null)
        record?.exceptions.push(...covered)
        // A limit needs all files, and an editor has one.
        if (covered.length > 0 && (record === null || !isLimited(policy, covered))) return
        const violation = toViolation(rule, file, severity, { ...raw, covered }, inspection, policy.docs[rule.id])
        record?.violations.push(violation)
        if (covered.length === 0) host.report(violation)
      },
    })
    for (const [selector, listener] of Object.entries(created as TSESLint.RuleListener)) {
      compileSelector(selector)
      listeners[selector] = guard(listener as (...args: never[]) => void)
    }
  })()
  return listeners
}

function toReport({ node, ...report }: Omit<Report, 'start' | 'end'> & { node: Positioned }): Report {
  const [start, end] = rangeOf(node)
  return { ...report, start, end }
}

/** Whether a rule may have something to report in a file. */
function isConcerned({ hints, concerns }: FileRule, inspection: Inspection): boolean {
  if (hints !== undefined && !hints.some((word) => inspection.text.includes(word))) return false
  return concerns?.(inspection) !== false
}

/** The initial record of a file; empty for a file that could not be inspected. */
export function newRecord(
  { log, judge }: Pick<Project, 'log' | 'judge'>,
  file: string,
  inspection: Inspection | null,
): FileRecord {
  if (inspection === null) {
    return {
      file,
      violations: [],
      module: { file, edges: [], exports: [] },
      directives: [],
      unjudged: 0,
      outside: 0,
      opaque: 0,
      exceptions: [],
      allows: [],
      hash: '',
      reads: [],
    }
  }
  const {
    judgements,
    module: { opaque = [], hasGlobs },
  } = inspection
  const isPlaced = opaque.length === 0 || judge.locate(file) !== null
  return {
    file,
    violations: [],
    module: inspection.module,
    directives: inspection.directives,
    unjudged: judgements.filter(({ status }) => status === 'unjudged').length + (isPlaced ? 0 : opaque.length),
    outside: judgements.filter(({ outside }) => outside === true).length,
    opaque: isPlaced ? opaque.length : 0,
    exceptions: [...new Set(judgements.flatMap(({ exceptions }) => exceptions))],
    allows: [...new Set(judgements.flatMap(({ allows }) => allows))],
    // Only a cached run uses it.
    hash: log === null ? '' : textHash(inspection.text),
    // The files that a pattern matches depend on which files exist.
    reads: hasGlobs === true && log !== null ? [...new Set(['', ...inspection.reads])] : [...inspection.reads],
  }
}
