import type { KeyPath } from './key-path.ts'

/** A position in a text; both numbers start at 1. */
export interface Position {
  line: number
  column: number
}

/** Finds where a config file has a key path; `null` if unknown. */
export type Locate = (path: KeyPath) => Position | null

/** For configs without a file. */
export const nowhere: Locate = () => null
