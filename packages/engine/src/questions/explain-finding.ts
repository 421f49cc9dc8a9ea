import {
  groupBy,
  stepsOf,
  type Edit,
  type FindImporters,
  type Finding,
  type Fix,
  type ReportedViolation,
} from '@stratalint/core'
import { graphOf, importersIn, readSource, type Graph } from '@stratalint/graph'
import { join } from 'node:path'
import { CheckError, UnknownFinding } from '../base/check-error.ts'
import { unifiedDiff } from '../base/unified-diff.ts'
import { check, type CheckOptions } from '../check.ts'
import type { CheckRun, RunDetails } from '../report-run.ts'
import type { QuestionOptions } from './question.ts'

/** A way to fix a finding, with its steps, and the diff where a program can make it. */
export interface ExplainedFix extends Fix {
  steps: string[]
  diffs: { file: string; diff: string }[]
  /** Why a program cannot make it, where its kind of fix would let one. */
  refusal?: string
}

/** The diffs of the fixes of a run that a program can make; a string says why it cannot make one. */
export type PreviewFix = (finding: Finding, fix: Fix) => ExplainedFix['diffs'] | string

/** The answer to `explainFinding`; plain data. */
export interface FindingExplanation {
  finding: Omit<Finding, 'fix'> & { fix: ExplainedFix[] }
  /** A comment in the code silences it. */
  silenced: boolean
}

/** Explains a finding by its id, or by the start of its id if no other begins so: all its fixes, whole, with steps and diffs. */
export async function explainFinding(
  id: string,
  options: QuestionOptions,
  previewer?: (run: CheckRun) => PreviewFix,
): Promise<FindingExplanation> {
  const { cwd, configFile, loaded, today } = options
  const run = await check({
    cwd,
    ...(configFile !== undefined && { configFile }),
    ...(loaded !== undefined && { loaded }),
    ...(today !== undefined && { today }),
    detailed: true,
    mayBeEmpty: true,
    baseline: false,
  })
  const { details, root, policyFile } = run
  return explainAmong(
    { ...details!, root, policyFile, graph: graphOf(details!.modules), preview: previewer?.(run) },
    id,
  )
}

/** The findings of a run, and how one of them is explained. */
export interface Explainable extends Pick<RunDetails, 'violations' | 'silenced' | 'explain'> {
  root: string
  policyFile: string
  graph: Graph
  preview?: PreviewFix | undefined
}

/** The same among the findings of a run. */
export async function explainAmong(
  { violations, silenced, explain, root, policyFile, graph, preview }: Explainable,
  id: string,
): Promise<FindingExplanation> {
  const known = [
    ...violations.map((violation) => ({ violation, silenced: false })),
    ...silenced.map((violation) => ({ violation, silenced: true })),
  ].filter(({ violation }) => violation.id.startsWith(id))
  // The same finding may occur twice in a file; the first one is explained.
  const ids = [...new Set(known.map(({ violation }) => violation.id))]
  if (ids.length > 1)
    throw new CheckError(
      ambiguous(
        id,
        known.map(({ violation }) => violation),
      ),
    )
  const [found] = known
  if (found === undefined)
    throw new UnknownFinding(
      `No finding of the project of ${policyFile} has an id that begins with ${id}; it may be fixed, or be one of a review.`,
    )
  const [finding] = (await explain([found.violation])) as [Finding]
  return { finding: withSteps({ root, graph, preview }, finding), silenced: found.silenced }
}

/** Explains all findings that a check of these files and rules reports. */
export async function explainFindings(
  options: CheckOptions,
  previewer: (run: CheckRun) => PreviewFix,
): Promise<{ findings: FindingExplanation['finding'][]; trusted: boolean }> {
  const run = await check({ ...options, detailed: true })
  const { details, root, trusted } = run
  const context = { root, graph: graphOf(details!.modules), preview: previewer(run) }
  const findings = await details!.explain(details!.violations)
  return { findings: findings.map((finding) => withSteps(context, finding)), trusted }
}

function withSteps(
  { root, graph, preview }: Pick<Explainable, 'root' | 'graph' | 'preview'>,
  finding: Finding,
): FindingExplanation['finding'] {
  return {
    ...finding,
    fix: finding.fix.map((fix) => ({
      ...fix,
      steps: stepsOf(fix, finding, findImporters(graph)),
      ...changesOf(root, finding, fix, preview),
    })),
  }
}

function changesOf(
  root: string,
  finding: Finding,
  fix: Fix,
  preview: PreviewFix | undefined,
): Pick<ExplainedFix, 'diffs' | 'refusal'> {
  if (fix.edits !== undefined) return { diffs: diffsOf(root, fix.edits) }
  const previewed = fix.applicability === 'manual' ? [] : (preview?.(finding, fix) ?? [])
  return typeof previewed === 'string' ? { diffs: [], refusal: previewed } : { diffs: previewed }
}

/** Who imports a file, and by which names. */
function findImporters(graph: Graph): FindImporters {
  return (path) =>
    importersIn(graph, path).map((file) => {
      const edges = graph.modules.get(file)?.edges ?? []
      const own = edges.filter(({ target }) => target.type === 'file' && target.path === path)
      return { file, names: own.flatMap(({ names }) => (names.length === 0 ? ['*'] : names.map(({ name }) => name))) }
    })
}

const MOST_LISTED = 4

function ambiguous(id: string, found: readonly ReportedViolation[]): string {
  const shown = found.slice(0, MOST_LISTED).map((one) => `${one.id} (${one.rule}, ${one.file}:${one.line})`)
  return `${found.length} findings have an id that begins with ${id}: ${shown.join(', ')}${found.length > MOST_LISTED ? ', …' : ''}. Write more of it.`
}

function diffsOf(root: string, edits: readonly Edit[]): ExplainedFix['diffs'] {
  return [...groupBy(edits, ({ file }) => file)].flatMap(([file, own]) => {
    try {
      const text = readSource(join(root, file))
      return [{ file, diff: unifiedDiff(file, text, withEdits(text, own)).replace(/\n$/, '') }]
    } catch {
      return []
    }
  })
}

function withEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text)
}
