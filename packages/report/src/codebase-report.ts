import type { Finding, TraceStep } from '@stratalint/core'
import type { PartName, Letter } from './grades/formula.ts'
import type { Grade } from './grades/grade.ts'
import type { HistoryEntry } from './history/history.ts'
import type { Cell } from './survey/cells.ts'
import type { FindingState } from './survey/findings.ts'

/** The grades of a codebase with everything behind them: what `stratalint report --format json` prints. */
export interface CodebaseReport {
  schemaVersion: 1
  tool: { name: string; version: string }
  project: {
    /** The folder of the project in its repository; empty for the root. */
    folder: string
    /** Something could not be checked. */
    trusted: boolean
    /** Files that no parser reads, and imports that no rule can judge; neither is part of a grade. */
    skipped: number
    unjudged: number
  }
  /** `YYYY-MM-DD`. */
  date: string
  commit: string | null
  formula: Formula
  whole: Grade
  /** Each layer of a domain, each other place, and the files without a place. */
  cells: GradedCell[]
  domains: GradedDomain[]
  /** From the lowest to the highest. */
  layers: string[]
  edges: ReportEdge[]
  cycles: ReportCycle[]
  /** `null` where there is no git history. */
  changes: { weeks: number; commits: number; shallow: boolean } | null
  /** Files that change often and have decayed, the worst first. */
  hotspots: Hotspot[]
  /** The files that have decayed, or that no test imports; the worst first. */
  files: ReportFile[]
  findings: ReportFinding[]
  history: HistoryEntry[]
}

/** Every number that a grade depends on. */
export interface Formula {
  parts: Record<PartName, { most: number; half: number | null }>
  weights: Record<string, number>
  letters: Record<Letter, number>
  longFile: number
  leastBase: number
}

export interface GradedCell extends Cell, Grade {
  /** The folder of all its files; empty for the root. */
  folder: string
}

export interface GradedDomain extends Grade {
  name: string
}

/** The imports of one cell by another, by their ids. */
export interface ReportEdge {
  from: string
  to: string
  imports: number
  /** Imports that are open findings. */
  violations: number
  /** Imports that are findings in the baseline or silenced. */
  known: number
}

export interface ReportCycle {
  state: FindingState
  typeOnly: boolean
  /** How many files the whole group has. */
  files: number
  cells: string[]
  /** The shortest path. */
  hops: TraceStep[]
}

export interface Hotspot {
  file: string
  cell: string
  commits: number
  /** What its findings, debt, cycles and length weigh. */
  decay: number
  /** The two multiplied. */
  heat: number
}

export interface ReportFile {
  file: string
  cell: string
  lines: number
  decay: number
  /** Findings of every state. */
  findings: number
  inCycle: boolean
  /** It has code, and no test imports it. */
  untested: boolean
  /** `null` where there is no git history. */
  commits: number | null
}

export interface ReportFinding extends Pick<Finding, 'id' | 'rule' | 'severity' | 'file' | 'line' | 'column'> {
  state: FindingState
  cell: string
  /** The cell that it imports, where it is about an import of one. */
  to?: string
}

/** The sentences of findings, by their position in the list of a report; only some have any. */
export type Sentences = ReadonlyMap<number, Pick<Finding, 'what' | 'fix'>>
