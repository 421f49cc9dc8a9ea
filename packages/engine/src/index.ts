import type { DeclaredRule } from '@stratalint/rule'
import type { CheckRun } from './check.ts'
import type { SaveOutcome, SaveOptions } from './baseline/save-baseline.ts'

export * from './check.ts'
export * from './check-error.ts'
export { ENGINES, type EngineName } from './engine-name.ts'
export type { SaveOutcome, SaveOptions } from './baseline/save-baseline.ts'
export type { AppliedBaseline } from './baseline/apply-baseline.ts'
export type { Progress } from './progress.ts'
export type { PhaseTimes } from './timing.ts'
export * from './merge/index.ts'
export { parseShard, type Shard } from './shard.ts'
export type { ShardPart } from './shard-part.ts'

// A warm check needs neither of these, and their modules take as long to load as all of its work.

/** Every rule that a check runs. */
export async function loadRules(): Promise<readonly DeclaredRule[]> {
  return (await import('./rules.ts')).rules
}

/** Writes the baseline of a whole run, if it differs from the one there is. */
export async function saveBaseline(run: CheckRun, options?: SaveOptions): Promise<SaveOutcome> {
  return (await import('./baseline/save-baseline.ts')).saveBaseline(run, options)
}
