import type { DeclaredRule } from '@stratalint/rule'
import { hint, UsageError } from './usage-error.ts'

/** A rule by its id or by its name alone. */
export function findRule(rules: readonly DeclaredRule[], name: string): DeclaredRule {
  const found = rules.find(({ id }) => id === name || id.endsWith(`/${name}`))
  if (found !== undefined) return found
  const ids = rules.map(({ id }) => id)
  throw new UsageError(
    `Unknown rule ${name}.${hint(name, [...ids, ...ids.map((id) => id.split('/')[1]!)])}`,
    `Rules: ${ids.join(', ')}`,
  )
}
