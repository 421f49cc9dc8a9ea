import type { DiskLog, LiveGraph, LogMark } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import type { Project } from '@stratalint/rule'
import type { ProjectState } from '../cache/project-state.ts'
import type { Stamps } from '../cache/files/stamps.ts'
import type { Surroundings } from '../cache/surroundings/surroundings.ts'

/** A run in memory and all that is needed to find out what a change affects. */
export interface Basis {
  loaded: LoadedPolicy
  /** `YYYY-MM-DD` */
  today: string
  project: Project
  /** What the run depends on. */
  log: DiskLog
  /** Its modules are those of `live`. */
  state: ProjectState
  live: LiveGraph
  /** Of its files, taken before any text was read. */
  stamps: Stamps
  /** When the stamps were taken, by the clock of the file system. */
  takenAt: number
  surroundings: Surroundings
  /** How far they cover the log. */
  surveyed: LogMark
  /** How many files and folders of the walk could not be read. */
  unreadable: number
  /** How often texts changed since the project was opened, by path. */
  versions: Map<string, number>
  /** The files whose texts graph rules read since then. */
  graphReads: Set<string>
  whole: boolean
  trusted: boolean
}

/** The texts of open documents, by path: they are checked in place of the files on disk. */
export type OpenTexts = ReadonlyMap<string, string>
