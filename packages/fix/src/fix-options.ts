import type { Applicability } from '@stratalint/core'
import type { Progress } from '@stratalint/engine'

/** Which findings to fix, and whether to write the result. */
export interface FixOptions {
  cwd: string
  configFile?: string | undefined
  /** Files or folders, relative to `cwd`; empty for the whole project. */
  paths?: readonly string[]
  rules?: readonly string[] | undefined
  /** The ids of findings; those of the baseline are fixed too. */
  ids?: readonly string[]
  /** Also carries out the fixes that a person should look at. */
  suggested?: boolean
  write?: boolean
  /** Writes also where git has changes that are not committed. */
  force?: boolean
  today?: string
  onNotice?: (notice: string) => void
  onProgress?: (progress: Progress) => void
  /** Called after each finding that was tried. */
  onTried?: (tried: TriedFinding) => void
}

/** A finding whose fix was tried, and how far the run is. */
export interface TriedFinding {
  finding: FixedFinding
  isFixed: boolean
  done: number
  total: number
}

/** A finding as the result of a run names it. */
export interface FixedFinding {
  id: string
  rule: string
  file: string
  line: number
  what: string
  /** The fix that was carried out, or was not. */
  title: string
  applicability: Applicability
}
