import type { CodebaseReport } from '../codebase-report.ts'
import type { ReportContext } from '../context.ts'
import { shellWord } from '../text/shell-word.ts'
import { messageLine } from '../text/plain.ts'
import { worstFirst } from './worst-first.ts'

/** What to run after reading a report. */
export function nextCommands({ cells, history }: CodebaseReport, displayPath: ReportContext['displayPath']): string[] {
  const worst = worstFirst(cells).find(
    ({ counts, folder, band }) =>
      band !== 'none' && counts.errors + counts.warnings > 0 && folder !== '' && /^[ -~]+$/.test(folder),
  )
  return [
    ...(worst === undefined
      ? []
      : [
          `stratalint check ${shellWord(displayPath(worst.folder) || '.')}   # the findings of ${messageLine(worst.id)}`,
        ]),
    'stratalint report --format html --output-file report.html   # the map, and every finding',
    ...(history.length === 0 ? ['stratalint report --record   # keeps the grades of today, for the trend'] : []),
  ]
}
