import type { TSESLint } from '@typescript-eslint/utils'
import { isFileRule, type DeclaredRule } from '../declaration/declaration.ts'
import { toLinterRule } from './linter-rule.ts'

/** A plugin as ESLint and oxlint load it. */
export interface LinterPlugin {
  meta: { name: string; namespace: string; version: string }
  rules: Record<string, TSESLint.AnyRuleModule>
}

/** The plugin of the rules that check one file; graph rules run in `check` alone. */
export function toLinterPlugin(namespace: string, rules: readonly DeclaredRule[]): LinterPlugin {
  return {
    meta: { name: namespace, namespace, version: '0.1.0' },
    rules: Object.fromEntries(
      rules.filter(isFileRule).map((rule) => [rule.id.slice(namespace.length + 1), toLinterRule(rule)]),
    ),
  }
}
