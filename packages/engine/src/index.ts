import type { DeclaredRule } from '@stratalint/rule'
import type { CheckRun } from './check.ts'
import type { Freeze, FreezeOptions } from './freeze.ts'

export * from './check.ts'
export * from './check-error.ts'
export { ENGINES, type EngineName } from './engine-name.ts'
export type { Freeze, FreezeOptions } from './freeze.ts'
export type { Ratchet } from './ratchet.ts'
export type { Progress } from './progress.ts'
export type { PhaseTimes } from './phase-times.ts'
export * from './shards/merge/index.ts'
export { parseShard, type Shard } from './shards/shard.ts'
export type { ShardPart } from './shards/shard-part.ts'

// A warm check needs neither of these, and their modules take as long to load as all of its work.

/** Every rule that a check runs. */
export async function loadRules(): Promise<readonly DeclaredRule[]> {
  return (await import('./rules.ts')).rules
}

/** Writes the baseline of a whole run, if it differs from the one there is. */
export async function freeze(run: CheckRun, options?: FreezeOptions): Promise<Freeze> {
  return (await import('./freeze.ts')).freeze(run, options)
}
