import type { TSESLint } from '@typescript-eslint/utils'
import type { DeclaredRule, FileRule, GraphRule } from './declaration.ts'
import { toLinterRule } from './linter-rule.ts'

/** Declares a rule: crash-proof, collected, and its messages assembled in one way for every surface. */
export function defineRule(rule: FileRule): FileRule & { eslint: TSESLint.AnyRuleModule }
export function defineRule(rule: GraphRule): GraphRule & { eslint: null }
export function defineRule(rule: FileRule | GraphRule): DeclaredRule {
  return 'checkGraph' in rule ? { ...rule, eslint: null } : { ...rule, eslint: toLinterRule(rule) }
}
