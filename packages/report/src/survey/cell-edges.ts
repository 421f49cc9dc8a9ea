import { EDGE_KINDS, groupBy, type EdgeKind } from '@stratalint/core'
import { graphOf, type ModuleTable } from '@stratalint/graph'
import type { StatedFinding } from './findings.ts'

/** The imports of one cell by another. */
export interface CellEdge {
  from: number
  to: number
  imports: number
  /** Imports that are open findings, and those that are known: baselined or silenced. */
  violations: number
  known: number
}

/** The kinds by which code depends on other code. */
const DEPENDS: ReadonlySet<EdgeKind> = new Set(
  EDGE_KINDS.filter((kind) => kind !== 'mock' && kind !== 'reference' && kind !== 'url'),
)

/** The cells that each file imports, one for each import, by the path of the file. */
export function importedCells(
  modules: ModuleTable,
  cellOf: (file: string) => number | undefined,
  isImporter: (file: string) => boolean,
): Map<string, number[]> {
  const targets = graphOf(modules).targets(DEPENDS)
  const cells = modules.files.map(cellOf)
  return new Map(
    modules.files.flatMap((file, number): [string, number[]][] =>
      isImporter(file) ? [[file, targets[number]!.flatMap((target) => cells[target] ?? [])]] : [],
    ),
  )
}

/** Adds up the imports between cells, and which of them are findings. */
export function edgesBetween(
  imports: ReadonlyMap<string, readonly number[]>,
  findings: readonly StatedFinding[],
  cellOf: (file: string) => number | undefined,
): CellEdge[] {
  const edges = new Map<string, CellEdge>()
  const edge = (from: number, to: number): CellEdge => {
    const key = `${from} ${to}`
    const found = edges.get(key) ?? { from, to, imports: 0, violations: 0, known: 0 }
    edges.set(key, found)
    return found
  }
  for (const [file, cells] of imports)
    for (const to of cells) if (to !== cellOf(file)) edge(cellOf(file)!, to).imports += 1
  // Several rules may report one import.
  const reported = groupBy(findings, ({ violation: { file, line, column } }) => `${file}\0${line}\0${column}`)
  for (const group of reported.values()) {
    const { violation } = group[0]!
    const target = group.find(({ violation: { resolved } }) => resolved !== undefined)?.violation.resolved
    const [from, to] = [cellOf(violation.file), target === undefined ? undefined : cellOf(target)]
    if (from === undefined || to === undefined || from === to || !imports.has(violation.file)) continue
    const found = edge(from, to)
    if (group.some(({ state }) => state === 'open' || state === 'silenced without a reason')) found.violations += 1
    else found.known += 1
  }
  return [...edges.values()].sort((a, b) => a.from - b.from || a.to - b.to)
}
