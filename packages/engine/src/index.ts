import type { LoadOptions } from '@stratalint/policy'
import type { DeclaredRule } from '@stratalint/rule'
import type { CheckRun } from './check.ts'
import type { Freeze, FreezeOptions } from './freeze.ts'

export * from './check.ts'
export * from './check-error.ts'
export { ENGINES, type EngineName } from './engine-name.ts'
export type { Freeze, FreezeOptions } from './freeze.ts'
export type { Ratchet } from './ratchet.ts'
export type { Progress } from './progress.ts'
export type { PhaseTimes } from './timing.ts'
export * from './merge/index.ts'
export { parseShard, type Shard } from './shard.ts'
export type { ShardPart } from './shard-part.ts'

// A warm check needs neither of these, and their modules take as long to load as all of its work.

/** Every rule that a check runs: those of Stratalint and, where there is a policy, those of its plugins. */
export async function loadRules(options?: LoadOptions): Promise<readonly DeclaredRule[]> {
  const { rules, rulesOf } = await import('./rules.ts')
  if (options === undefined) return rules
  const { loadPolicy } = await import('@stratalint/policy')
  return rulesOf(await loadPolicy(options))
}

/** Writes the baseline of a whole run, if it differs from the one there is. */
export async function freeze(run: CheckRun, options?: FreezeOptions): Promise<Freeze> {
  return (await import('./freeze.ts')).freeze(run, options)
}
