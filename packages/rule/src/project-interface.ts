import type { Judge } from '@stratalint/core'
import type { CheckedFiles, DiskLog, Resolver, RunFacts } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'

/** Everything that rules ask about the repository of one policy. */
export interface Project {
  loaded: LoadedPolicy
  judge: Judge
  resolver: Resolver
  facts: RunFacts
  /** `YYYY-MM-DD` */
  today: string
  /** Which source files are checked. */
  checked: CheckedFiles
  /** The text of a file as it is checked: the one given for it, or what is on disk. */
  textOf(file: string): string
  /** What answers depended on, where a run is to be remembered. */
  log: DiskLog | null
  /** Tells which files the remedies of one file read; the set fills while a rule speaks of it. */
  readInto(reads: Set<string> | null): void
}

/** How a project differs from that of an editor: a run that is remembered logs, a test may set the day. */
export interface ProjectOptions {
  today?: string | undefined
  log?: DiskLog | undefined
  /** Texts that stand for files, by path. */
  texts?: ReadonlyMap<string, string> | undefined
}
