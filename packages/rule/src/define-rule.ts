import type { FileRule, GraphRule } from './declaration.ts'

/** Declares a rule. The hosts of `packages/engine` and the presets add crash handling, collection and messages. */
export function defineRule(rule: FileRule): FileRule
export function defineRule(rule: GraphRule): GraphRule
export function defineRule(rule: FileRule | GraphRule): FileRule | GraphRule {
  return rule
}
