import { writeFileSync } from 'node:fs'
import type { Finding } from '@stratalint/core'
import type { ResolvedModule } from '@stratalint/graph'
import type { Directive } from './directive.ts'

/** Everything that leaves a lint pass about one file. */
export interface FileRecord {
  file: string
  findings: Finding[]
  module: ResolvedModule
  directives: Directive[]
  unjudged: number
  /** Indexes of the policy's exceptions and cross-domain allowances that lifted something here. */
  exceptions: number[]
  allows: number[]
}

/** Set for a lint process whose records go to a file. */
export const COLLECT_VARIABLE = 'STRATALINT_COLLECT'

interface Collector {
  records: Map<string, FileRecord> | null
}

// One collector a process, even where the rules are loaded twice (sources and build, or two copies of the package).
const key = Symbol.for('stratalint.collector')
const holder = globalThis as { [key]?: Collector }
const collector: Collector = (holder[key] ??= startInChild())

/** Whether what the rules find goes to a collector, which then decides what is shown. */
export function isCollecting(): boolean {
  return collector.records !== null
}

/** The record of a file, made on first sight; `null` when nobody collects. */
export function recordOf(file: string, create: () => FileRecord): FileRecord | null {
  if (collector.records === null) return null
  let record = collector.records.get(file)
  if (record === undefined) {
    record = create()
    collector.records.set(file, record)
  }
  return record
}

/** Runs a lint pass in this process and returns what the rules collected. */
export async function collect(pass: () => Promise<void>): Promise<FileRecord[]> {
  const before = collector.records
  const records = new Map<string, FileRecord>()
  collector.records = records
  try {
    await pass()
  } finally {
    collector.records = before
  }
  return [...records.values()]
}

function startInChild(): Collector {
  const path = process.env[COLLECT_VARIABLE]
  if (path === undefined || path === '') return { records: null }
  const records = new Map<string, FileRecord>()
  process.once('exit', () => writeFileSync(path, JSON.stringify([...records.values()])))
  return { records }
}
