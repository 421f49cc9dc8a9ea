import type { DiskTrace } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import type { FileTiming } from './file-timing.ts'
import type { LintResults } from '../lint-results.ts'

/** What a thread is started with, so that it gets ready before there is anything to check. */
export interface ThreadData {
  loaded: LoadedPolicy
  today: string
  /** Whether the run is remembered, so that the thread keeps what its answers depended on. */
  isLogged: boolean
  isTimed: boolean
  /** Makes a tree of every file. */
  tree: boolean
}

/** The files of a check, of which each thread takes some. */
export interface SharedWork {
  thread: number
  threads: number
  /** The paths, with a NUL between them. */
  files: string
  /** Packed. */
  listings: string
  shared: ArrayBufferLike
  /** Texts that stand for files, by path. */
  texts: ReadonlyMap<string, string> | undefined
}

/** What a thread is sent: once the work that it shares with others, then files that it alone is to check, by their numbers. */
export type ThreadTask = SharedWork | readonly number[]

/** What a thread answers to each task. */
export interface ThreadAnswer {
  results: LintResults
  trace: DiskTrace | null
  timing: FileTiming | null
}
