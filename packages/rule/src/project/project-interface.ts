import type { Judge } from '@stratalint/core'
import type { CheckedFiles, DiskLog, Resolver, RunFacts } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'

/** A question about many files, whose answer changes less often than the files. */
export interface Question<Answer = unknown> {
  /** Unique among the rules. */
  name: string
  answer(project: Project, key: string): Answer
  /** Equal for equal answers. */
  textOf(answer: Answer): string
}

/** What rules can find out about the repository of one policy. */
export interface Project {
  loaded: LoadedPolicy
  judge: Judge
  resolver: Resolver
  facts: RunFacts
  /** `YYYY-MM-DD` */
  today: string
  /** Which source files are checked. */
  checked: CheckedFiles
  /** The text of a file as it is checked: a given text, or the one on disk. */
  textOf(file: string): string
  /** The text of a file of any kind, on which the results of the current file then depend. */
  dependOnText(file: string): string
  /** How often the text of a file changed since the project was opened; always 0 unless the project outlives a run. */
  versionOf(file: string): number
  /** Records what results depend on, for a run that is cached. */
  log: DiskLog | null
  /** Records that the results of the current file depend on all files below a folder; `''` is the root. */
  dependOn(folder: string): void
  /** Records that the message being written depends on the imports of all files. */
  dependOnImports(): void
  /** Answers a question of a rule. The results of the current file depend on the answer, not on all files that it was found in. */
  ask<Answer>(question: Question<Answer>, key: string): Answer
  /** Sets where to record the files that rules read; `null` stops recording. */
  readInto(reads: Set<string> | null): void
}

/** Differences from the project of an editor. */
export interface ProjectOptions {
  today?: string | undefined
  log?: DiskLog | undefined
  /** Texts in place of files on disk, by path. */
  texts?: ReadonlyMap<string, string> | undefined
  /** How often texts changed, by path, for a project that outlives a run. */
  versions?: ReadonlyMap<string, number> | undefined
}
