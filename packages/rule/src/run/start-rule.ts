import { isDeclarationFile, isLimited, type ReportedViolation } from '@stratalint/core'
import { ANY_FILE, OPEN_IMPORT, textHash, type ReadModule } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'
import type { FileRecord } from '../project/collector.ts'
import { checkReport } from './check-report.ts'
import type { FileRule, Report } from '../declaration/declaration.ts'
import { isGenerated } from '../source/is-generated.ts'
import { inspect, type Inspection, type ReadFile } from '../project/inspect.ts'
import type { Project } from '../project/project-interface.ts'
import { refuseExit } from './refuse-exit.ts'
import { crashFinding, toViolation } from './rule-finding.ts'
import { isOnSomewhere, settingOf } from '../declaration/rule-severity.ts'
import { rangeOf, type Positioned } from '../source/positioned.ts'
import { createSource, type RuleSource, type SourceHost } from '../source/rule-source.ts'
import { compileSelector } from '../source/selectors.ts'
import { createScopeFinder } from '../source/scope.ts'
import type { Listeners } from '../source/visit-tree.ts'

/** A file that rules check. `inspection` is null when it could not even be inspected. */
export interface OpenedFile {
  project: Project
  file: string
  inspection: Inspection | null
  failure: unknown
}

/** Inspects a file that was read; if that fails, each of its rules reports the failure. */
export function openFile(project: Project, read: ReadFile): OpenedFile {
  const opened: OpenedFile = { project, file: read.file, inspection: null, failure: null }
  try {
    opened.inspection = inspect(project, read)
  } catch (failure) {
    opened.failure = failure
  }
  return opened
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
  const isNeeded = (): boolean => isOnSomewhere(rule, project.loaded.policy) && isConcerned(rule, inspection!, file)
  if (inspection !== null && !isNeeded()) return {}
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
      const { exit } = process
      process.exit = refuseExit
      try {
        run(...args)
      } catch (error) {
        crashed = true
        const finding = crashFinding(rule.id, file, error)
        record?.violations.push(finding)
        host.failed(finding)
      } finally {
        process.exit = exit
        project.readInto(null)
        if (reads !== null && reads.size > 0 && record !== null)
          record.reads = [...new Set([...record.reads, ...reads])]
      }
    }

  const listeners: Listeners = {}
  guard(() => {
    if (inspection === null) throw failure
    const { severity, options } = settingOf(rule, project.judge, file)
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
        checkReport(raw, inspection.text.length)
        const { policy } = project.loaded
        const covered = raw.covered ?? project.judge.exceptionsFor(rule.id, file, raw.resolved ?? null)
        record?.exceptions.push(...covered)
        // A limit needs all files, and an editor has one.
        if (covered.length > 0 && (record === null || !isLimited(policy, covered))) return
        const violation = toViolation(rule, file, severity, { ...raw, covered }, inspection, policy.docs[rule.id])
        record?.violations.push(violation)
        if (covered.length === 0) host.report(violation)
      },
    })
    if (typeof created !== 'object' || created instanceof Promise) throw new Error('create must return listeners')
    for (const [selector, listener] of Object.entries(created)) {
      if (typeof listener !== 'function') throw new Error(`the listener of ${selector} is not a function`)
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
function isConcerned({ traits, hints, concerns }: FileRule, inspection: Inspection, file: string): boolean {
  if (traits?.generated === false && isGenerated(file, inspection.text)) return false
  if (hints !== undefined && !hints.some((hint) => inspection.includes(hint))) return false
  return concerns?.(inspection) !== false
}

/** Runs rules over a file that was read without a linter; findings go into its record. */
export function hostOfFile(read: ReadModule, record: FileRecord): RuleHost {
  const program = (): TSESTree.Program => read.tree.program as unknown as TSESTree.Program
  return {
    program,
    comments: () => read.comments(),
    scopeOf: createScopeFinder(program),
    record,
    report() {},
    failed() {},
  }
}

/** The record of a file about which nothing is known. */
export function emptyRecord(file: string): FileRecord {
  return {
    file,
    hash: '',
    module: { file, edges: [], exports: [] },
    counts: { edges: 0, unresolved: 0, unjudged: 0, unplaced: 0, outside: 0, opaque: 0 },
    violations: [],
    directives: [],
    exceptions: [],
    allows: [],
    reads: [],
  }
}

/** The record of a file before its rules run; `inspection` is null when inspecting the file failed. */
export function newRecord(
  { log, judge }: Pick<Project, 'log' | 'judge'>,
  file: string,
  inspection: Inspection | null,
): FileRecord {
  const record = emptyRecord(file)
  const isPlaced = judge.locate(file) !== null
  record.counts.unplaced = isPlaced || isDeclarationFile(file) || judge.isOutside(file) ? 0 : 1
  if (inspection === null) return record
  const { text, module, judgements, directives, reads } = inspection
  const { edges, opaque = [], hasGlobs, isOpen } = module
  return {
    ...record,
    // Only a run that is cached uses the hash.
    hash: log === null ? '' : textHash(text),
    module,
    counts: {
      edges: edges.length,
      unresolved: isPlaced ? edges.filter(({ target }) => target.type === 'unresolved').length : 0,
      unjudged: judgements.filter(({ status }) => status === 'unjudged').length + (isPlaced ? 0 : opaque.length),
      unplaced: record.counts.unplaced,
      outside: judgements.filter(({ outside }) => outside === true).length,
      opaque: isPlaced ? opaque.length : 0,
    },
    directives,
    exceptions: [...new Set(judgements.flatMap(({ exceptions }) => exceptions))],
    allows: [...new Set(judgements.flatMap(({ allows }) => allows))],
    reads:
      log === null
        ? [...reads]
        : // What a pattern matches depends on which files exist.
          [...new Set([...(hasGlobs ? [ANY_FILE] : []), ...(isOpen ? [OPEN_IMPORT] : []), ...reads])],
  }
}
