import type { ReportedViolation } from '@stratalint/core'
import type { FileCounts, FileRecord } from '@stratalint/rule'
import type { ModuleStore } from './module-store.ts'
import type { Stamps } from './files/stamps.ts'
import type { Surroundings } from './surroundings/surroundings.ts'

/** What a run keeps of a checked file; the modules of all files are packed together. */
export type KeptRecord = Omit<FileRecord, 'module'> & {
  /** The hash of what the file imports and exports; empty for a file without a module. */
  links: string
}

/** What all records have, one after another. */
export interface RecordColumns {
  files: readonly string[]
  hashes: readonly string[]
  links: readonly string[]
  /** A row of numbers for each file. */
  counts: Uint32Array
}

/** The counts in the order of a row. */
export const COUNTS = [
  'edges',
  'unresolved',
  'unjudged',
  'unplaced',
  'outside',
  'opaque',
] as const satisfies (keyof FileCounts)[]

/** What a run keeps of its files, by path. */
export interface Records extends ReadonlyMap<string, KeptRecord> {
  /** Those with more than counts, where not all records have to be made to find them. */
  detailed?(): readonly KeptRecord[]
  /** The sums of the counts, likewise. */
  count?(includes: (file: string) => boolean): FileSums
  columns?(): RecordColumns
}

/** The counts of some files, added up. */
export type FileSums = FileCounts & { files: number }

/** The records with more than counts, and perhaps others. */
export function detailedOf(records: Records): Iterable<KeptRecord> {
  return records.detailed?.() ?? records.values()
}

/** What the graph rules of a run found. */
export interface GraphDetails {
  violations: ReportedViolation[]
  /** All exceptions in use, including those that only graph rules use. */
  exceptions: number[]
  reads: string[]
  /** The files about which a question that is kept has an answer other than nothing, by the name of the question. */
  answered: Record<string, string[]>
}

export const NO_GRAPH: GraphDetails = { violations: [], exceptions: [], reads: [], answered: {} }

/** A file of the project that no parser here reads, and why. */
export interface SkippedFile {
  path: string
  why: string
}

/** What a walk over the project found besides files to check. */
export interface WalkReport {
  notices: string[]
  /** Folders with their own policy. */
  nested: string[]
  skipped: SkippedFile[]
  /** Sentences about places and layers that match no file. */
  empty: string[]
}

/** All that a run found in the whole project, before suppression, baseline and scope. */
export interface ProjectState {
  files: string[]
  /** Of every file, in the order of `files`. */
  records: Records
  graph: GraphDetails
  modules: ModuleStore
  walk: WalkReport
}

/** A run and how far it can be relied on. */
export interface ProjectRun {
  state: ProjectState
  /** Everything could be checked. */
  trusted: boolean
  /** Every file exists and could be read and parsed. */
  whole: boolean
}

/** An earlier run and what changed since. */
export interface Earlier {
  state: ProjectState
  /** Files whose text changed. */
  dirty: readonly string[]
  /** Files were added or deleted, or imports may resolve differently. */
  structure: boolean
  /** The only folders whose entries changed, where nothing else can affect imports; `null` where more may have changed. */
  folders: ReadonlySet<string> | null
  /** What the earlier run depended on, as it is now; `null` where that is not known. */
  surroundings: Surroundings | null
  /** Of its files, taken before any text was read. */
  stamps: Stamps
}

/** Whether every file could be parsed. */
export function isWhole({ records }: Pick<ProjectState, 'records'>): boolean {
  for (const { unchecked } of detailedOf(records)) if (unchecked !== undefined) return false
  return true
}
