import { graphOf } from '@stratalint/graph'
import { isSilenced, type Violation } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { LostModules } from '../cache/module-store.ts'
import type { ProjectState } from '../cache/project-state.ts'
import { runKey } from '../cache/run-key.ts'
import { readRun } from '../cache/run-store.ts'
import { tableOf } from '../run/module-table.ts'

/** A finding of the last check, without its message. */
export type KnownFinding = Pick<Violation, 'id' | 'rule' | 'severity' | 'line'>

/** What the last check of this policy found out about a file; `null` where no check is cached. */
export interface LastRun {
  /** The files that import it, sorted. */
  importers: string[]
  /** Its findings, without those that a comment silences. */
  findings: KnownFinding[]
}

/** Reads the cached run, as it was when it was made. */
export function lastRunOf({ loaded, today }: Project, file: string): LastRun | null {
  const state = readRun(loaded, runKey(loaded, 'oxc', today))?.state
  return state === undefined ? null : { importers: importersIn(state, file), findings: findingsIn(state, file) }
}

function importersIn(state: ProjectState, file: string): string[] {
  try {
    return [
      ...new Set(
        graphOf(tableOf(state))
          .incoming(file)
          .map(({ from }) => from),
      ),
    ].sort()
  } catch (error) {
    if (error instanceof LostModules) return []
    throw error
  }
}

function findingsIn({ records, graph }: ProjectState, file: string): KnownFinding[] {
  const record = records.get(file)
  return [...(record?.violations ?? []), ...graph.violations.filter((violation) => violation.file === file)]
    .filter((violation) => violation.covered === undefined && !isSilenced(violation, record?.directives ?? []))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ id, rule, severity, line }) => ({ id, rule, severity, line }))
}
