import type { ReportedViolation } from '@stratalint/core'
import type { FileRecord } from '@stratalint/rule'
import type { ModuleStore } from './module-store.ts'
import type { Stamps } from './stamps.ts'

/** What a run keeps of a checked file; the modules of all files are packed together. */
export type KeptRecord = Omit<FileRecord, 'module'>

/** What the graph rules of a run found. */
export interface GraphDetails {
  violations: ReportedViolation[]
  /** With those that graph rules alone used. */
  exceptions: number[]
  reads: string[]
}

export const NO_GRAPH: GraphDetails = { violations: [], exceptions: [], reads: [] }

/** A file inside the project that nothing here can read, and why. */
export interface SkippedFile {
  path: string
  why: string
}

/** All that a run found in the whole project, before suppression, baseline and scope. */
export interface ProjectState {
  files: string[]
  /** Of every file, in the order of `files`. */
  records: ReadonlyMap<string, KeptRecord>
  graph: GraphDetails
  modules: ModuleStore
  notices: string[]
  /** Folders that are projects of their own. */
  nested: string[]
  skipped: SkippedFile[]
  /** What matches no file, as sentences. */
  empty: string[]
}

/** A run and whether it may be taken for the truth later on. */
export interface ProjectRun {
  state: ProjectState
  trusted: boolean
  /** Every file was there, could be read and parsed. */
  whole: boolean
}

/** An earlier run and what is known to have changed since. */
export interface Earlier {
  state: ProjectState
  /** Files whose text is another. */
  dirty: readonly string[]
  /** Files came, went or may resolve otherwise. */
  structure: boolean
  /** Of its files, taken before anything was read. */
  stamps: Stamps
}

/** Whether every file could be parsed. */
export function isWhole({ records }: Pick<ProjectState, 'records'>): boolean {
  for (const { unchecked } of records.values()) if (unchecked !== undefined) return false
  return true
}
