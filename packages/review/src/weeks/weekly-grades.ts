import { check, type CheckOptions } from '@stratalint/engine'
import type { LoadedPolicy } from '@stratalint/policy'
import { buildReport, historyEntryOf, type HistoryEntry, type ReportInput } from '@stratalint/report'
import { relative, join } from 'node:path'
import { openRepository, type Repository } from '../git/repository.ts'
import { movedTo } from '../sides/judge.ts'
import { writeSnapshot } from '../sides/snapshot.ts'

/** Which commits to grade, and by what. */
export interface WeeklyGradesOptions extends Pick<CheckOptions, 'cwd' | 'onNotice' | 'onProgress'> {
  weeks: number
  /** The policy that all commits are graded by. */
  loaded: LoadedPolicy
  /** `YYYY-MM-DD`: the last week ends a week before this day. */
  today: string
  tool: ReportInput['tool']
}

/** Grades the last commit of each of the last weeks, in a copy of the repository; the oldest first. */
export async function weeklyGrades(options: WeeklyGradesOptions): Promise<HistoryEntry[]> {
  const { loaded, onNotice: notice = () => {} } = options
  const repository = openRepository(options.cwd, 'stratalint report --weeks', 'grades commits')
  const folder = relative(repository.top, loaded.root)
  const entries: HistoryEntry[] = []
  const graded = new Map<string, HistoryEntry | null>()
  for (let week = options.weeks; week > 0; week--) {
    const date = daysBefore(options.today, 7 * week)
    const commit = commitBefore(repository, date)
    if (commit === null) continue
    if (!graded.has(commit)) graded.set(commit, await gradeCommit(repository, commit, folder, date, options))
    const entry = graded.get(commit)!
    if (entry === null) notice(`${commit.slice(0, 10)} of ${date} cannot be graded, so the trend lacks it.`)
    else entries.push({ ...entry, date })
  }
  if (entries.length === 0) notice(`No commit of the last ${options.weeks} weeks could be graded.`)
  return entries
}

async function gradeCommit(
  repository: Repository,
  commit: string,
  folder: string,
  date: string,
  { loaded, tool, onProgress }: WeeklyGradesOptions,
): Promise<HistoryEntry | null> {
  const snapshot = await writeSnapshot(repository, `${commit}^{tree}`, 'week')
  try {
    const root = join(snapshot.folder, folder)
    const run = await check({
      cwd: root,
      loaded: movedTo(loaded, root),
      cache: false,
      detailed: true,
      mayBeEmpty: true,
      today: date,
      ...(onProgress !== undefined && { onProgress }),
    })
    if (run.summary.files === 0) return null
    const report = buildReport(run, { tool, folder, date, commit, changes: null, history: [] })
    return report.project.trusted ? historyEntryOf(report) : null
  } catch (error) {
    // The folder or the baseline of that time may not be there, or not be readable.
    if (error instanceof Error && /^(?:CheckError|PolicyError)$/.test(error.name)) return null
    throw error
  } finally {
    snapshot.dispose()
  }
}

function commitBefore(repository: Repository, date: string): string | null {
  const end = `--before=${date}T23:59:59Z`
  return repository.read(['rev-list', '--max-count=1', '--first-parent', end, 'HEAD', '--'])?.trim() || null
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}
