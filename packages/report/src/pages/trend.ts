import type { CodebaseReport } from '../codebase-report.ts'
import type { HistoryEntry } from '../history/history.ts'
import { scoreText, TEXTS } from '../texts.ts'

/** The scores over time, the oldest first, with that of this report at the end. */
export function trendOf({ history, date, whole }: CodebaseReport): Pick<HistoryEntry, 'date' | 'letter' | 'score'>[] {
  const { letter, score } = whole
  return [...history.filter((entry) => entry.date < date), { date, letter, score }]
}

/** The trend in one sentence. */
export function trendLine(report: CodebaseReport): string {
  const trend = trendOf(report)
  if (trend.length < 2) return TEXTS.noTrend
  const [first, last] = [trend[0]!, trend.at(-1)!]
  const change = last.score - first.score
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±'
  return `${first.date} ${first.letter} ${scoreText(first.score)} → ${last.date} ${last.letter} ${scoreText(last.score)} (${sign}${Math.abs(change).toFixed(1)})`
}
