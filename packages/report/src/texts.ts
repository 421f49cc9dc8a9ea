import type { CodebaseReport, ReportCycle } from './codebase-report.ts'
import type { PartName } from './grades/formula.ts'
import type { Counts } from './grades/grade.ts'
import { letterOf } from './grades/formula.ts'
import { plural } from './text/wording.ts'

/** The parts of a grade, as headings. */
export const PART_TITLES: Record<PartName, string> = {
  findings: 'findings',
  debt: 'debt',
  cycles: 'cycles',
  size: 'long files',
  coupling: 'coupling',
  tests: 'untested',
}

/** What a part counts, for one cell: `2 errors and 1 warning`. */
export function describePart(part: PartName, counts: Counts): string {
  const join = (...texts: (string | false)[]): string => texts.filter((text) => text !== false).join(', ') || 'none'
  switch (part) {
    case 'findings':
      return join(
        counts.errors > 0 && plural(counts.errors, 'error'),
        counts.warnings > 0 && plural(counts.warnings, 'warning'),
      )
    case 'debt':
      return join(
        counts.baselinedErrors + counts.baselinedWarnings > 0 &&
          `${counts.baselinedErrors + counts.baselinedWarnings} baselined`,
        counts.silenced > 0 && `${counts.silenced} silenced`,
        counts.unexplained > 0 && `${plural(counts.unexplained, 'disable comment')} without a reason`,
        counts.exceptions > 0 && plural(counts.exceptions, 'exception'),
      )
    case 'cycles':
      return join(
        counts.inRunTimeCycles > 0 && `${plural(counts.inRunTimeCycles, 'file')} in cycles`,
        counts.inTypeCycles > 0 && `${plural(counts.inTypeCycles, 'file')} in cycles through types`,
      )
    case 'size':
      return join(counts.longFiles > 0 && plural(counts.longFiles, 'long file'))
    case 'coupling':
      return join(counts.coupled > 0 && `${plural(counts.coupled, 'import')} of other domains`)
    case 'tests':
      return counts.testable === 0 ? 'nothing to test' : `${counts.untested} of ${plural(counts.testable, 'file')}`
  }
}

/** A score with one decimal; one that is just below a grade is not rounded up to it. */
export function scoreText(score: number): string {
  const rounded = Math.round(score * 10) / 10
  return (letterOf(rounded) === letterOf(score) ? rounded : rounded - 0.1).toFixed(1)
}

/** `7,515 files and 1,007,792 lines`. */
export function sizeOf({ files, lines }: Counts): string {
  return `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'} and ${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'}`
}

/** What the grades do not cover; empty where they cover everything. */
export function describeUncovered({ trusted, skipped, unjudged }: CodebaseReport['project']): string[] {
  const left = [
    skipped > 0 && `${plural(skipped, 'file')} that no parser reads`,
    unjudged > 0 && `${plural(unjudged, 'import')} that no rule can judge`,
  ].filter((one) => one !== false)
  return [...(trusted ? [] : [TEXTS.untrusted]), ...(left.length === 0 ? [] : [`Not graded: ${left.join(' and ')}.`])]
}

/** What a long report says about the findings that it prints without their fixes. */
export function fixesLeftOutNote(shown: number): string {
  return `Fixes and code are shown for the first ${plural(shown, 'finding')}. Check one folder, or pass --verbose, to see the others.`
}

/** The same for a document whose readers may not see it. */
export function fixesNotInJson(left: number, total: number): string {
  return `The JSON has the fixes of ${total - left} of ${plural(total, 'finding')}. Pass --verbose to compute the others too.`
}

/** The heading of changes that resolve several findings, of all or of those that have their fixes. */
export function sharedFixesTitle(described: number | null): string {
  return `Changes that resolve several ${described === null ? 'findings' : `of the first ${plural(described, 'finding')}`}`
}

/** The heading of a list of the longest cycles. */
export function cyclesTitle(count: number): string {
  return count === 1 ? 'The only import cycle' : `Longest of ${plural(count, 'import cycle')}`
}

/** A cycle as one line. */
export function describeCycle({ hops, files, typeOnly }: ReportCycle): string {
  const larger = files > hops.length ? `, the shortest path in a cycle of ${files} files` : ''
  return `${plural(hops.length, 'file')}${typeOnly ? ', closed by a type import' : ''}${larger}`
}

export const TEXTS = {
  title: 'Architecture report',
  untrusted: 'Something could not be checked, so the grades are not complete. Run stratalint check for the cause.',
  noHistory: 'There is no git history here, so no hotspots are known.',
  shallow: 'The git history is cut off, so older commits are missing.',
  noHotspots: 'No file that changed has decayed.',
  noCycles: 'There are no import cycles.',
  noTrend:
    'One report shows no trend. Run stratalint report --record once a week, or stratalint report --weeks 12 to grade the commits of the last weeks.',
  more: (count: number, noun: string, command: string): string =>
    `${count.toLocaleString('en')} more ${count === 1 ? noun : `${noun}s`}: ${command}`,
}
