import { createLocator, groupBy } from '@stratalint/core'
import type { RunDetails } from '@stratalint/engine'
import { createCellIndex, type Cell } from './cells.ts'
import { edgesBetween, importedCells, type CellEdge } from './cell-edges.ts'
import { countLines } from './count-lines.ts'
import { cyclesOf, type SurveyedCycle } from './cycles.ts'
import { findingsOf, type StatedFinding } from './findings.ts'
import { neededExceptions } from './needed-exceptions.ts'
import type { SurveyedFile } from './surveyed-file.ts'
import { findTested, isTestable } from './tested-files.ts'

/** What one check shows of a codebase, before it is graded. */
export interface Survey {
  cells: readonly Cell[]
  files: readonly SurveyedFile[]
  findings: readonly StatedFinding[]
  edges: readonly CellEdge[]
  cycles: readonly SurveyedCycle[]
  cellOf(file: string): number | undefined
}

/** Surveys a checked project. */
export function surveyOf(root: string, details: RunDetails): Survey {
  const { modules, records } = details
  const { policy } = details.loaded
  const findings = findingsOf(details)
  const locate = createLocator(policy)
  const { cells, cellOf: cellAt } = createCellIndex(policy)
  // A finding may be about the policy, which is none of the checked files.
  const paths = [...new Set([...details.files, ...findings.map(({ violation }) => violation.file)])]
  const numbers = new Map(paths.map((path) => [path, cellAt(locate(path))]))
  const cellOf = (file: string): number | undefined => numbers.get(file)
  const isTest = (path: string): boolean => locate(path)?.test === true
  const reported = new Set(findings.map(({ violation: { file, resolved } }) => `${file}\0${resolved}`))
  const tested = findTested(modules, paths.filter(isTest), (from, to) => reported.has(`${from}\0${to}`))
  const imports = importedCells(modules, cellOf, (file) => !isTest(file))
  const cycles = cyclesOf(findings)
  const inCycles = membersOf(cycles)
  const exceptions = neededExceptions(details)
  const byFile = groupBy(findings, ({ violation }) => violation.file)
  const files = paths.map((path): SurveyedFile => {
    const cell = numbers.get(path)!
    return {
      path,
      cell,
      lines: countLines(root, path),
      isTest: isTest(path),
      ...countFindings(byFile.get(path) ?? []),
      unexplained: (records.get(path)?.directives ?? []).filter(isUnexplained).length,
      exceptions: exceptions.get(path) ?? 0,
      cycle: inCycles.get(path) ?? null,
      domains: countDomains(cells, cell, imports.get(path) ?? []),
      testable: records.has(path) && !isTest(path) && isTestable(path, modules.get(path)),
      tested: tested.has(path),
    }
  })
  return { cells, files, findings, edges: edgesBetween(imports, findings, cellOf), cycles, cellOf }
}

function isUnexplained({ kind, reason }: { kind: string; reason: string | null }): boolean {
  return kind !== 'enable' && reason === null
}

function countFindings(
  findings: readonly StatedFinding[],
): Pick<SurveyedFile, 'errors' | 'warnings' | 'baselinedErrors' | 'baselinedWarnings' | 'silenced'> {
  const count = (isCounted: (finding: StatedFinding) => boolean): number => findings.filter(isCounted).length
  const isOpen = ({ state }: StatedFinding): boolean => state === 'open' || state === 'silenced without a reason'
  const isError = ({ violation }: StatedFinding): boolean => violation.severity === 'error'
  return {
    errors: count((one) => isOpen(one) && isError(one)),
    warnings: count((one) => isOpen(one) && !isError(one)),
    baselinedErrors: count((one) => one.state === 'baselined' && isError(one)),
    baselinedWarnings: count((one) => one.state === 'baselined' && !isError(one)),
    silenced: count(({ state }) => state === 'silenced'),
  }
}

function membersOf(cycles: readonly SurveyedCycle[]): Map<string, 'run' | 'type'> {
  const members = new Map<string, 'run' | 'type'>()
  for (const { files, typeOnly } of cycles)
    for (const file of files) if (members.get(file) !== 'run') members.set(file, typeOnly ? 'type' : 'run')
  return members
}

/** How many domains other than that of its own cell a file imports. */
function countDomains(cells: readonly Cell[], own: number, imported: readonly number[]): number {
  const { domain } = cells[own]!
  if (domain === null) return 0
  const domains = new Set(imported.map((cell) => cells[cell]!.domain))
  domains.delete(null)
  domains.delete(domain)
  return domains.size
}
