import type { DiskTrace } from '@stratalint/graph'
import type { KnownImports } from '../known-imports.ts'
import type { LoadedPolicy } from '@stratalint/policy'
import type { FileTiming } from './file-timing.ts'
import type { LintResults } from '../lint-results.ts'

/** What a thread needs to start, before the files are known. */
export interface ThreadData {
  loaded: LoadedPolicy
  today: string
  /** Whether the run is cached, so that the thread records what its results depend on. */
  isLogged: boolean
  isTimed: boolean
  /** Makes a tree of every file. */
  tree: boolean
}

/** The files of a check, which the threads share. */
export interface SharedWork {
  thread: number
  threads: number
  /** The paths, separated by NUL. */
  files: string
  /** Packed by `packListings`. */
  listings: string
  shared: ArrayBufferLike
  /** Texts to check in place of files, by path. */
  texts: ReadonlyMap<string, string> | undefined
  known: KnownImports | undefined
}

/** First the files that all threads share, then the numbers of files that only this thread checks; or what the next check needs. */
export type ThreadTask = SharedWork | readonly number[] | ThreadData

/** The result of each task that names files. */
export interface ThreadAnswer {
  results: LintResults
  trace: DiskTrace | null
  timing: FileTiming | null
}
