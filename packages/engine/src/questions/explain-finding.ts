import { groupBy, type Edit, type Finding, type Fix, type ReportedViolation } from '@stratalint/core'
import { readSource } from '@stratalint/graph'
import { join } from 'node:path'
import { CheckError, UnknownFinding } from '../base/check-error.ts'
import { unifiedDiff } from '../base/unified-diff.ts'
import { check } from '../check.ts'
import type { RunDetails } from '../report-run.ts'
import type { QuestionOptions } from './question.ts'

/** A way to fix a finding, with the diff of its edits, where it has some. */
export interface ExplainedFix extends Fix {
  diffs: { file: string; diff: string }[]
}

/** The answer to `explainFinding`; plain data. */
export interface FindingExplanation {
  finding: Omit<Finding, 'fix'> & { fix: ExplainedFix[] }
  /** A comment in the code silences it. */
  silenced: boolean
}

/** Explains a finding by its id, or by the start of its id if no other begins so: all its fixes, whole, with diffs. */
export async function explainFinding(id: string, options: QuestionOptions): Promise<FindingExplanation> {
  const { cwd, configFile, loaded, today } = options
  const { details, root, policyFile } = await check({
    cwd,
    ...(configFile !== undefined && { configFile }),
    ...(loaded !== undefined && { loaded }),
    ...(today !== undefined && { today }),
    detailed: true,
    mayBeEmpty: true,
    baseline: false,
  })
  return explainAmong({ ...details!, root, policyFile }, id)
}

/** The findings of a run, and how one of them is explained. */
export interface Explainable extends Pick<RunDetails, 'violations' | 'silenced' | 'explain'> {
  root: string
  policyFile: string
}

/** The same among the findings of a run. */
export async function explainAmong(
  { violations, silenced, explain, root, policyFile }: Explainable,
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
  return {
    finding: { ...finding, fix: finding.fix.map((fix) => ({ ...fix, diffs: diffsOf(root, fix.edits ?? []) })) },
    silenced: found.silenced,
  }
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
