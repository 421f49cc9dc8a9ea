import type { TSESLint } from '@typescript-eslint/utils'
import { rules } from './rules.generated.ts'

export { rules }

/** The plugin that ESLint and oxlint load: the rules that decide from one file. */
const plugin = {
  meta: { name: 'architecture', namespace: 'architecture', version: '0.1.0' },
  rules: Object.fromEntries(
    rules.flatMap((rule) => (rule.eslint === null ? [] : [[rule.id.slice(rule.id.indexOf('/') + 1), rule.eslint]])),
  ) as Record<string, TSESLint.AnyRuleModule>,
}

export default plugin
