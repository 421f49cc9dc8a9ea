import type { DiskTrace } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import type { Timing } from '@stratalint/rule'
import type { LintResults } from '../../lint-results.ts'

/** What a thread needs to check files. */
export interface ThreadData {
  thread: number
  threads: number
  loaded: LoadedPolicy
  today: string
  /** The paths, with a NUL between them. */
  files: string
  shared: ArrayBufferLike
  /** Packed. */
  listings: string
  /** Whether the run is remembered, so that the thread keeps what its answers depended on. */
  isLogged: boolean
  isTimed: boolean
  tree: boolean
}

/** What a thread answers: at the end of its work, and for each list of files that it is sent after that. */
export interface ThreadAnswer {
  results: LintResults
  trace: DiskTrace | null
  timing: Timing | null
}
