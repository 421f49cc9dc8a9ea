import type { Project } from '@stratalint/rule'
import type { Route } from '../routes/route.ts'
import type { Segment } from '../routes/segments.ts'
import type { Fault, PathOptions } from './faults.ts'

/** What a fix for a path is made from. */
export interface FixContext {
  project: Project
  file: string
  route: Route
  routes: readonly Route[]
  segments: readonly Segment[]
  /** All faults of the path, which a fix repairs together. */
  faults: readonly Fault[]
  /** The faults that are reported here. */
  fresh: readonly Fault[]
  settings: PathOptions
  /** The source of the registration with its handler. */
  source: string
}

/** A path without its faults. */
export interface Renamed {
  method: string
  segments: Segment[]
  /** The new text of each old segment; `''` where it is gone. */
  texts: string[]
}

/** A path is a contract with callers that the repository does not show. */
export const alias = (how: string): string =>
  ` If clients outside this repository call it, ${how} until they have moved.`
export const KEPT = alias('keep the old path as an alias')
