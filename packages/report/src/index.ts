import type { CheckResult, NamedDocument } from '@stratalint/engine'
import type { Display } from './context.ts'
import type { PrettyContext } from './formats/pretty.ts'

export * from './context.ts'
export { messageLine, toSafeJson, withoutCommands } from './text/plain.ts'
export { code, escapeMarkdown, escapeWithCode, wholeCode } from './text/escape-markdown.ts'
export { plural } from './text/wording.ts'
export { wrapLabelled, wrapText } from './text/wrap-text.ts'
export * from './printed-fixes.ts'
export * from './progress.ts'
export { fixesNotInJson } from './texts.ts'
export * from './render.ts'

/** Reads the JSON output of checks. */
export async function readDocuments(texts: readonly { name: string; text: string }[]): Promise<NamedDocument[]> {
  const { readDocument } = await import('./read-document.ts')
  return texts.map(({ name, text }) => readDocument(name, text))
}

/** Renders what a check found that the one before it did not, and the other way round. */
export async function renderUpdate(
  before: CheckResult | null,
  result: CheckResult,
  time: string,
  context: PrettyContext,
): Promise<string> {
  const { differenceOf, toUpdate } = await import('./formats/update.ts')
  return toUpdate(result, differenceOf(before?.findings ?? [], result.findings), time, context)
}

/** Renders the Markdown of a rule page for a terminal. */
export async function renderMarkdown(markdown: string, display: Display): Promise<string> {
  return (await import('./text/markdown.ts')).renderMarkdown(markdown, display)
}

export { buildReport, historyEntryOf, type ReportInput } from './build-report.ts'
export type { CodebaseReport, Sentences } from './codebase-report.ts'
export { isBelow, type Letter } from './grades/formula.ts'
export { readChanges, headOf } from './history/changes.ts'
export { addToHistory, HISTORY_FILE, mergeHistories, parseHistory, type HistoryEntry } from './history/history.ts'
export { REPORT_FORMATS, renderReport, type ReportFormat } from './render-report.ts'
export { sentencesOf } from './sentences.ts'
export { shellWord } from './text/shell-word.ts'
