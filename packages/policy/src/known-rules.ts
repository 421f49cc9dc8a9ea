import type { Policy } from '@stratalint/core'
import type { KeyPath } from './key-path.ts'
import { collectProblems } from './problems.ts'

/** Refuses settings, exceptions and pages for rules that do not exist. Works on the compiled policy, so that a warm start checks it too. */
export function checkKnownRules(policy: Policy, knownRules: readonly string[], file: string): void {
  const problems = collectProblems(() => file)
  const check = (id: string, path: KeyPath): void => {
    if (!knownRules.includes(id)) problems.addUnknown(path, id, 'a rule', knownRules)
  }
  for (const id of Object.keys(policy.rules)) check(id, ['rules', id])
  policy.exceptions.forEach(({ rule }, index) => {
    check(rule, ['exceptions', index, 'rule'])
  })
  for (const id of Object.keys(policy.docs)) check(id, ['docs', id])
  problems.throwIfAny()
}
