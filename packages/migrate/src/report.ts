import type { Comparison, Disagreement } from './verify/compare.ts'
import type { Migration } from './migration.ts'
import { report } from './texts.ts'
import type { Difference } from './translate/translate.ts'

const MOST = 10

/** What a migration means, in lines for people. */
export function migrationReport(migration: Migration, comparison: Comparison | null, isWritten: boolean): string[] {
  const { losses, differences } = migration
  return [
    summaryOf(migration),
    ...section(report.losses, losses.map(report.loss)),
    ...section(report.differences, [...new Set(differences.map(describeDifference))]),
    ...(comparison === null ? [] : ['', ...describeComparison(comparison)]),
    '',
    isWritten ? report.written(migration.file) : report.next(migration.file),
  ]
}

function summaryOf({ tool, source, draft: { config } }: Migration): string {
  const { places, layers } = config.architecture ?? {}
  if (places === undefined || places === null) return report.preset(tool, source, String(config.extends))
  const count = (value: unknown): number => (Array.isArray(value) ? value.length : Object.keys(value ?? {}).length)
  return report.summary(tool, source, count(places), count(layers))
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  return ['', title, ...lines.slice(0, MOST), ...(lines.length > MOST ? [report.more(lines.length - MOST)] : [])]
}

function describeDifference({ kind, from, to, equal, isInner, rule }: Difference): string {
  const condition = `${equal.length === 0 ? '' : report.equal(equal)}${isInner ? report.inner : ''}`
  return report.difference(kind === 'looser', from.name, to.name, condition, rule)
}

function describeComparison({
  judge,
  edges,
  both,
  onlyOld,
  onlyNew,
  unread,
  unreached,
  unresolved,
  unparsed,
  disagreements,
}: Comparison): string[] {
  const different = onlyOld + onlyNew
  return [
    different === 0 ? report.agrees(edges) : report.differs(edges, share(edges - different, edges)),
    `${report.judges[judge]}. ${report.counts(both, onlyOld, onlyNew)}`,
    ...disagreements.slice(0, MOST).map(describeDisagreement),
    ...(disagreements.length > MOST ? [report.more(disagreements.length - MOST)] : []),
    ...(unread.edges > 0 ? [report.unread(unread.edges, unread.violations)] : []),
    ...(unreached.edges > 0 ? [report.unreached(unreached.edges, unreached.violations)] : []),
    ...(unresolved > 0 ? [report.unresolved(unresolved)] : []),
    ...(unparsed > 0 ? [report.unparsed(unparsed)] : []),
  ]
}

function describeDisagreement({ file, line, target, side, rule, isUnplaced }: Disagreement): string {
  return report.disagreement(`${file}:${line}`, target, side, rule, isUnplaced ? report.unplaced : '')
}

/** A share that is never rounded up to the whole. */
function share(part: number, whole: number): string {
  return `${(Math.floor((part / whole) * 10_000) / 100).toString()} %`
}
