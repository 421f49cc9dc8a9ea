import type { Finding } from '@stratalint/core'
import type { Summary } from '../../check.ts'
import type { ShardPart } from '../shard-part.ts'

/** What `check --format json` prints. */
export interface CheckDocument {
  schemaVersion: 1
  tool: { name: string; version: string }
  project: {
    /** The folder of the project in its repository; empty for the repository itself. */
    folder: string
    /** False when something could not be checked. */
    trusted: boolean
  }
  summary: Summary
  findings: Finding[]
  shard?: ShardPart
}

/** A document, and what to call it when something is wrong with it. */
export interface NamedDocument {
  name: string
  document: CheckDocument
}
