import type { DeclaredRule } from '@stratalint/rule'
import type { CheckRun } from './check.ts'
import type { Freeze, FreezeOptions } from './freeze.ts'

export * from './check.ts'
export * from './base/check-error.ts'
export type { Summary } from './run/summary.ts'
export { ENGINES, type EngineName } from './base/engine-name.ts'
export type { Freeze, FreezeOptions } from './freeze.ts'
export type { Ratchet } from './ratchet.ts'
export type { Progress } from './base/progress.ts'
export type { PhaseTimes } from './run/phase-times.ts'
export type { CheckDocument, NamedDocument } from './shards/merge/document.ts'
export type { Joined } from './shards/merge/join-shards.ts'
export { merge } from './shards/merge/merge.ts'
export { parseShard, type Shard } from './shards/shard.ts'
export type { ShardPart } from './shards/shard-part.ts'

// A check that finds everything in the cache needs neither of these, and loading them would double its time.

/** Every rule that a check runs. */
export async function loadRules(): Promise<readonly DeclaredRule[]> {
  return (await import('./base/rules.ts')).rules
}

/** Writes the baseline of a whole run, if it changed. */
export async function freeze(run: CheckRun, options?: FreezeOptions): Promise<Freeze> {
  return (await import('./freeze.ts')).freeze(run, options)
}
