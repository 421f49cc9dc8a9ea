import type { DiskLog } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import type { EngineName } from '../base/engine-name.ts'
import type { OpenSession } from './check-session.ts'
import type { PhaseTimes } from './phase-times.ts'
import type { Progress } from '../base/progress.ts'

/** How to run over the whole project. */
export interface RunOptions {
  loaded: LoadedPolicy
  cwd: string
  engine: EngineName
  today: string
  threads?: number | undefined
  /** Whether a project without files is a result; by default it is an error. */
  mayBeEmpty?: boolean | undefined
  /** What this run shares with others of the same folder; such a run is not cached. */
  session?: OpenSession | undefined
  /** Records where the time goes. */
  times?: PhaseTimes | undefined
  notice: (text: string) => void
  progress: (progress: Progress) => void
}

/** How to run over the files that changed. */
export interface FreshRunOptions extends RunOptions {
  /** Records what the run depends on; `null` for a run that is not cached. */
  log: DiskLog | null
  /** Texts to check in place of files, by path. */
  texts?: ReadonlyMap<string, string>
}
