import type { LoadedPolicy, LoadOptions } from '@stratalint/policy'
import type { DeclaredRule } from '@stratalint/rule'
import type { CheckOptions } from './check.ts'
import type { CheckRun } from './report-run.ts'
import type { CheckSession } from './run/check-session.ts'
import type { LocalResident, Resident, ResidentOptions } from './resident/resident.ts'
import type { AddedFindings, ChangedText } from './check-files.ts'
import type { SaveOutcome, SaveOptions } from './baseline/save-baseline.ts'
import type { CanAnswer, CanQuestion } from './questions/can-import.ts'
import type { FileExplanation } from './questions/explain-file.ts'
import type { FindingExplanation, PreviewFix } from './questions/explain-finding.ts'
import type { LineExplanation } from './questions/explain-line.ts'
import type { PlaceAnswer, PlaceQuestion } from './questions/place-answer.ts'
import type { QuestionOptions } from './questions/question.ts'

export { check, checkToPrint, type CheckOptions } from './check.ts'
export type { CheckSession } from './run/check-session.ts'
export type { CheckReport, CheckResult, CheckRun, RunDetails } from './report-run.ts'
export * from './base/check-error.ts'
export { fixJournalOf } from './base/fix-journal.ts'
export { lazily } from './base/lazily.ts'
export { takeStdout } from './base/take-stdout.ts'
export { linkPackages } from './base/link-packages.ts'
export { unifiedDiff } from './base/unified-diff.ts'
export { runGit, startGit, withoutFilters, type GitOptions } from './base/git.ts'
export type { AddedFindings, ChangedText } from './check-files.ts'
export type { KeptRecord } from './cache/project-state.ts'
export type { Summary } from './cache/summary.ts'
export { ENGINES, type EngineName } from './base/engine-name.ts'
export type { SaveOutcome, SaveOptions } from './baseline/save-baseline.ts'
export type { AppliedBaseline } from './baseline/apply-baseline.ts'
export type { Progress } from './base/progress.ts'
export type { PhaseTimes } from './run/phase-times.ts'
export type { LocalResident, Question, Resident, ResidentOptions, ResidentResult } from './resident/resident.ts'
export type { CheckDocument, NamedDocument } from './shards/merge/document.ts'
export type { Joined } from './shards/merge/join-shards.ts'
export { merge } from './shards/merge/merge.ts'
export { parseShard, type Shard } from './shards/shard.ts'
export type { ShardPart } from './shards/shard-part.ts'
export type { CanAnswer, CanEnd, CanQuestion, CanRoute } from './questions/can-import.ts'
export type { FileExplanation, PackagePermission } from './questions/explain-file.ts'
export type { ExplainedFix, FindingExplanation, PreviewFix } from './questions/explain-finding.ts'
export type { AllowedBy, ImportExplanation, LineExplanation } from './questions/explain-line.ts'
export type { KnownFinding, LastRun } from './questions/last-run.ts'
export type { Permission } from './questions/permissions.ts'
export type { PlaceInfo } from './questions/place-info.ts'
export type { PlaceAnswer, PlaceOption, PlaceQuestion } from './questions/place-answer.ts'
export type { QuestionOptions, Unjudged } from './questions/question.ts'

/** Creates a check that stays in memory, on a thread of its own; nothing runs before the first question. */
export async function openResident(options: Omit<ResidentOptions, 'today'>): Promise<Resident> {
  return (await import('./resident/remote.ts')).openRemote(options)
}

/** The same in this thread. */
export async function openLocalResident(options: ResidentOptions): Promise<LocalResident> {
  return (await import('./resident/resident.ts')).createResident(options)
}

// A check that finds everything in the cache needs neither of these, and loading them would double its time.

/** Every rule that a check runs: those of Stratalint and, where there is a policy, those of its plugins. */
export async function loadRules(options?: LoadOptions): Promise<readonly DeclaredRule[]> {
  const { rules, rulesOf } = await import('./base/rules.ts')
  if (options === undefined) return rules
  const { loadPolicy } = await import('@stratalint/policy')
  return rulesOf(await loadPolicy(options))
}

/** What changes of a few files add, by file rules alone. */
export async function checkFiles(loaded: LoadedPolicy, changes: readonly ChangedText[]): Promise<AddedFindings> {
  return (await import('./check-files.ts')).checkFiles(loaded, changes)
}

/** Opens what checks of one folder by several policies share. */
export async function openSession(): Promise<CheckSession> {
  return (await import('./run/check-session.ts')).createSession()
}

/** Writes the baseline of a whole run, if it differs from the one there is. */
export async function saveBaseline(run: CheckRun, options?: SaveOptions): Promise<SaveOutcome> {
  return (await import('./baseline/save-baseline.ts')).saveBaseline(run, options)
}

/** Answers whether an import is legal, as a check of the same import would; reads only what the answer needs. */
export async function canImport(question: CanQuestion, options: QuestionOptions): Promise<CanAnswer> {
  return (await import('./questions/can-import.ts')).canImport(question, options)
}

/** Answers where a file or new code of a name goes; reads only what the answer needs. */
export async function placeOf(question: PlaceQuestion, options: QuestionOptions): Promise<PlaceAnswer> {
  return (await import('./questions/place-of.ts')).placeOf(question, options)
}

/** Explains a file: its place, what it may import, who may import it, and who did in the last check. */
export async function explainFile(file: string, options: QuestionOptions): Promise<FileExplanation> {
  return (await import('./questions/explain-file.ts')).explainFile(file, options)
}

/** Explains the imports on a line of a file: how they resolve, which rule decides, and why. */
export async function explainLine(file: string, line: number, options: QuestionOptions): Promise<LineExplanation> {
  return (await import('./questions/explain-line.ts')).explainLine(file, line, options)
}

/** Explains a finding by its id, or by the start of its id if no other begins so. */
export async function explainFinding(
  id: string,
  options: QuestionOptions,
  previewer?: (run: CheckRun) => PreviewFix,
): Promise<FindingExplanation> {
  return (await import('./questions/explain-finding.ts')).explainFinding(id, options, previewer)
}

/** Explains all findings that a check of these files and rules reports. */
export async function explainFindings(
  options: CheckOptions,
  previewer: (run: CheckRun) => PreviewFix,
): Promise<{ findings: FindingExplanation['finding'][]; trusted: boolean }> {
  return (await import('./questions/explain-finding.ts')).explainFindings(options, previewer)
}
