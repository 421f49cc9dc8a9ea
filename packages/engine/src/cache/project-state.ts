import type { ReportedViolation } from '@stratalint/core'
import type { Directive } from '@stratalint/rule'
import type { ModuleStore } from './module-store.ts'
import type { Stamps } from './stamps.ts'

/** Numbers kept of each file. */
export const COUNTS = 6

export const NO_COUNTS: readonly number[] = Array.from({ length: COUNTS }, () => 0)

/** What a run keeps of one file, apart from its module; left out where there is nothing to keep. */
export interface FileDetails {
  violations: ReportedViolation[]
  directives: Directive[]
  exceptions: number[]
  allows: number[]
  /** The files that rules read beside this one; `''` where they asked what there is. */
  reads: string[]
  /** No parser takes the file. */
  broken?: true
}

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
  /** Of the text of each file. */
  hashes: string[]
  /** Edges, unresolved ones, unjudged ones, 1 for a file without a place, imports of files in `outside`, opaque imports: six numbers a file. */
  counts: Uint32Array
  details: Map<string, FileDetails>
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

/** Whether every file that was checked could be parsed. */
export function isWhole(details: ReadonlyMap<string, FileDetails>): boolean {
  for (const { broken } of details.values()) if (broken === true) return false
  return true
}
