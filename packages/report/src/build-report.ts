import { canBeBaselined, groupBy } from '@stratalint/core'
import type { CheckRun } from '@stratalint/engine'
import type { CodebaseReport, GradedCell, Hotspot, ReportFile } from './codebase-report.ts'
import { LEAST_BASE, LETTERS, LONG_FILE, PARTS, WEIGHTS } from './grades/formula.ts'
import { countFiles, decayOf, grade } from './grades/grade.ts'
import type { Changes } from './history/changes.ts'
import type { HistoryEntry } from './history/history.ts'
import { surveyOf, type Survey } from './survey/survey.ts'
import type { SurveyedFile } from './survey/surveyed-file.ts'

/** What a report needs besides the check. */
export interface ReportInput {
  tool: CodebaseReport['tool']
  /** The folder of the project in its repository; empty for the root. */
  folder: string
  date: string
  commit: string | null
  changes: Changes | null
  history: readonly HistoryEntry[]
}

/** Grades a checked project. The check must have been `detailed`, over the whole project and with its baseline. */
export function buildReport(run: CheckRun, input: ReportInput): CodebaseReport {
  const details = run.details!
  const survey = surveyOf(run.root, details)
  const { cells, files } = survey
  const filesOf = groupBy(files, ({ cell }) => cell)
  const graded = cells.map((cell, index): GradedCell => {
    const own = filesOf.get(index)!
    return { ...cell, folder: commonFolder(own.map(({ path }) => path)), ...grade(countFiles(own)) }
  })
  const idOf = (file: string): string => cells[survey.cellOf(file)!]!.id
  const { changes } = input
  const listed = files
    .map((file) => reportFile(file, survey, changes))
    .filter(({ decay, untested }) => decay > 0 || untested)
  return {
    schemaVersion: 1,
    tool: input.tool,
    project: {
      ...{ folder: input.folder, trusted: run.trusted && details.violations.every(canBeBaselined) },
      ...{ skipped: run.summary.skipped, unjudged: run.summary.unjudged + run.summary.opaque },
    },
    date: input.date,
    commit: input.commit,
    formula: { parts: PARTS, weights: WEIGHTS, letters: LETTERS, longFile: LONG_FILE, leastBase: LEAST_BASE },
    whole: grade(countFiles(files)),
    cells: graded.sort((a, b) => byText(a.id, b.id)),
    domains: domainsOf(survey, filesOf),
    layers: details.loaded.policy.layers.names.filter((name) => cells.some(({ layer }) => layer === name)),
    edges: survey.edges.map(({ from, to, ...counts }) => ({ from: cells[from]!.id, to: cells[to]!.id, ...counts })),
    cycles: survey.cycles.map(({ state, typeOnly, files: group, hops }) => ({
      ...{ state, typeOnly, files: group.length, hops: [...hops] },
      cells: [...new Set(group.filter((file) => survey.cellOf(file) !== undefined).map(idOf))].sort(byText),
    })),
    changes: changes === null ? null : { weeks: changes.weeks, commits: changes.commits, shallow: changes.isShallow },
    hotspots: listed.flatMap(hotspot).sort((a, b) => b.heat - a.heat || byText(a.file, b.file)),
    files: listed.sort((a, b) => b.decay - a.decay || (b.commits ?? 0) - (a.commits ?? 0) || byText(a.file, b.file)),
    findings: survey.findings.map(({ state, violation }) => {
      const { id, rule, severity, file, line, column, resolved } = violation
      const to = resolved === undefined ? undefined : survey.cellOf(resolved)
      return {
        ...{ id, rule, severity, file, line, column, state, cell: idOf(file) },
        ...(to !== undefined && { to: cells[to]!.id }),
      }
    }),
    history: [...input.history],
  }
}

/** The entry of a history that a report makes. */
export function historyEntryOf({ date, commit, whole, cells }: CodebaseReport): HistoryEntry {
  const { counts } = whole
  return {
    ...{ date, commit, letter: whole.letter, score: whole.score, files: counts.files, lines: counts.lines },
    findings: counts.errors + counts.warnings,
    baselined: counts.baselinedErrors + counts.baselinedWarnings,
    cells: Object.fromEntries(cells.map(({ id, score }) => [id, Math.round(score * 10) / 10])),
  }
}

function domainsOf(
  { cells }: Survey,
  filesOf: ReadonlyMap<number, readonly SurveyedFile[]>,
): CodebaseReport['domains'] {
  const numbers = groupBy(
    cells.flatMap(({ domain }, index) => (domain === null ? [] : { domain, index })),
    ({ domain }) => domain,
  )
  return [...numbers]
    .map(([name, own]) => ({ name, ...grade(countFiles(own.flatMap(({ index }) => filesOf.get(index)!))) }))
    .sort((a, b) => byText(a.name, b.name))
}

function reportFile(file: SurveyedFile, { cells }: Survey, changes: Changes | null): ReportFile {
  const { errors, warnings, baselinedErrors, baselinedWarnings, silenced } = file
  return {
    file: file.path,
    cell: cells[file.cell]!.id,
    lines: file.lines,
    decay: Math.round(decayOf(file) * 100) / 100,
    findings: errors + warnings + baselinedErrors + baselinedWarnings + silenced,
    inCycle: file.cycle !== null,
    untested: file.testable && !file.tested,
    commits: changes === null ? null : (changes.byFile.get(file.path) ?? 0),
  }
}

function hotspot({ file, cell, commits, decay }: ReportFile): Hotspot[] {
  if (commits === null || commits * decay === 0) return []
  return [{ file, cell, commits, decay, heat: Math.round(commits * decay * 100) / 100 }]
}

function commonFolder(paths: readonly string[]): string {
  let common = paths[0]!.split('/').slice(0, -1)
  for (const path of paths) {
    const segments = path.split('/')
    const end = common.findIndex((segment, index) => segment !== segments[index])
    if (end !== -1) common = common.slice(0, end)
  }
  return common.join('/')
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
