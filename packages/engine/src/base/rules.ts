import type { LoadedPolicy } from '@stratalint/policy'
import { isFileRule, isOnSomewhere, type FileRule } from '@stratalint/rule'
import { rulesOf } from '@stratalint/rule-sets'

export { rules, rulesOf } from '@stratalint/rule-sets'

/** The rules of single files that the policy turns on for some file. */
export function fileRulesOf(loaded: LoadedPolicy): FileRule[] {
  return rulesOf(loaded)
    .filter(isFileRule)
    .filter((rule) => isOnSomewhere(rule, loaded.policy))
}
