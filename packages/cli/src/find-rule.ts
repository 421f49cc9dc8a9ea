import { clip } from '@stratalint/core'
import type { DeclaredRule } from '@stratalint/rule'
import { hint, UsageError } from './usage-error.ts'

/** Whether a rule has this id, or this name after the slash. */
export function isNamed(name: string): (rule: DeclaredRule) => boolean {
  return ({ id }) => id === name || id.endsWith(`/${name}`)
}

/** A rule by its id or by its name alone. */
export function findRule(rules: readonly DeclaredRule[], name: string): DeclaredRule {
  const found = rules.find(isNamed(name))
  if (found !== undefined) return found
  const ids = rules.map(({ id }) => id)
  throw new UsageError(
    `Unknown rule ${clip(name, 80)}.${hint(name, [...ids, ...ids.map((id) => id.split('/')[1]!)])}`,
    `Rules: ${ids.join(', ')}`,
  )
}

/** The ids of rules that the command line names, those of the policy's plugins included. */
export async function rulesNamed(names: readonly string[], configFile: string | undefined): Promise<string[]> {
  const { loadRules } = await import('@stratalint/engine')
  const rules = await loadRules({ cwd: process.cwd(), configFile })
  return names.map((name) => findRule(rules, name).id)
}
