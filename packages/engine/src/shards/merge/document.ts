import type { Finding } from '@stratalint/core'
import type { Summary } from '../../cache/summary.ts'
import type { ShardPart } from '../shard-part.ts'

/** The output of `check --format json`. */
export interface CheckDocument {
  schemaVersion: 1
  tool: { name: string; version: string }
  project: {
    /** The folder of the project in its repository; empty for the repository itself. */
    folder: string
    /** False when something could not be checked. */
    trusted: boolean
  }
  /** With the number of findings whose fixes were not computed, where there are any. */
  summary: Summary & { fixesLeftOut?: number }
  findings: Finding[]
  shard?: ShardPart
}

/** A document and its name in error messages. */
export interface NamedDocument {
  name: string
  document: CheckDocument
}
