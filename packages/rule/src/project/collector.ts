import { writeFileSync, writeSync } from 'node:fs'
import type { ReportedViolation } from '@stratalint/core'
import type { ResolvedModule } from '@stratalint/graph'
import type { Directive } from '../source/directive.ts'
import type { Project } from './project-interface.ts'

/** Counts of one file, which add up to the summary of a check. */
export interface FileCounts {
  edges: number
  unresolved: number
  /** Imports that no rule can judge. */
  unjudged: number
  /** 1 for a file without a place. */
  unplaced: number
  /** Imports of files that `outside` lists. */
  outside: number
  /** Imports whose target cannot be known. */
  opaque: number
}

/** Everything that a run knows about one file, from the lint pass to the cache. */
export interface FileRecord {
  file: string
  /** Of the text that was checked. */
  hash: string
  module: ResolvedModule
  counts: FileCounts
  violations: ReportedViolation[]
  directives: Directive[]
  /** Indexes of the policy's exceptions and cross-domain allowances that apply to something here. */
  exceptions: number[]
  allows: number[]
  /**
   * Other files that rules read; a folder with a slash at its end for all files below it, and with two for its entries;
   * `ANY_FILE` where the set of all files matters, `OPEN_IMPORT` where it does to the imports of the file.
   */
  reads: string[]
  /** Why no rule ran: the parser rejects the syntax, or the file could not be read or parsed on this machine. */
  unchecked?: 'syntax' | 'failure'
}

/** Set for a lint process whose records go to a file. */
export const COLLECT_VARIABLE = 'STRATALINT_COLLECT'

/** The number of a pipe that gets one byte per `FILES_A_BYTE` files; set where the parent shows progress. */
export const PROGRESS_VARIABLE = 'STRATALINT_PROGRESS'

/** Files per byte, so that the pipe never fills. */
export const FILES_A_BYTE = 16

interface Collector {
  records: Map<string, FileRecord> | null
  /** The project of the pass. */
  project?: Project | undefined
  /** The pipe to a parent that shows progress. */
  progress?: number
}

// One collector a process, even where the rules are loaded twice (sources and build, or two copies of the package).
const key = Symbol.for('stratalint.collector')
const holder = globalThis as { [key]?: Collector }
const collector: Collector = (holder[key] ??= startInChild())

/** Whether findings go to a collector, which decides which of them are shown. */
export function isCollecting(): boolean {
  return collector.records !== null
}

/** The record of a file, created on first use; `null` without a collector. */
export function recordOf(file: string, create: () => FileRecord): FileRecord | null {
  if (collector.records === null) return null
  let record = collector.records.get(file)
  if (record === undefined) {
    record = create()
    collector.records.set(file, record)
    if (collector.progress !== undefined && collector.records.size % FILES_A_BYTE === 0) reportProgress(collector)
  }
  return record
}

/** The project of this pass; `null` where rules open their own. */
export function collectingProject(): Project | null {
  return collector.records === null ? null : (collector.project ?? null)
}

/** Makes all rules of the pass use one project. */
export function keepProject(project: Project): void {
  collector.project = project
}

/** Runs a lint pass in this process and returns what the rules collected. */
export async function collect(pass: () => Promise<void>, project?: Project): Promise<FileRecord[]> {
  const { records: recordsBefore, project: projectBefore } = collector
  const records = new Map<string, FileRecord>()
  Object.assign(collector, { records, project })
  try {
    await pass()
  } finally {
    Object.assign(collector, { records: recordsBefore, project: projectBefore })
  }
  return [...records.values()]
}

/** The file beside the records in which a lint process stores which files its results depend on. */
export function tracePath(records: string): string {
  return `${records}.trace`
}

function startInChild(): Collector {
  const path = process.env[COLLECT_VARIABLE]
  if (path === undefined || path === '') return { records: null }
  const records = new Map<string, FileRecord>()
  const progress = Number(process.env[PROGRESS_VARIABLE])
  const started: Collector = progress > 0 ? { records, progress } : { records }
  process.once('exit', () => {
    writeFileSync(path, JSON.stringify([...records.values()]))
    writeFileSync(tracePath(path), JSON.stringify(started.project?.log?.trace() ?? null))
  })
  return started
}

function reportProgress(collector: Collector): void {
  try {
    writeSync(collector.progress!, '.')
  } catch {
    // The parent has closed the pipe.
    delete collector.progress
  }
}
