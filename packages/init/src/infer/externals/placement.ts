import type { Part } from '../../partition/part.ts'

/** A package, or the packages of a scope, that only a few parts import. */
export interface Placement {
  name: string
  parts: Part[]
  /** The files that import it there, and elsewhere. */
  files: number
  elsewhere: number
  /** Whether it may be imported by all code of the server. */
  isForServer: boolean
}
