import { compileGlob } from '../patterns/glob.ts'
import type { Location } from '../places/location.ts'
import type { Policy, RuleSetting } from './policy.ts'

/** The setting of a rule for one file: the last one that matches, or `null` when the policy has none. */
export function ruleSetting(policy: Policy, rule: string, file: string, location: Location | null): RuleSetting | null {
  return (
    policy.rules[rule]?.findLast(
      (setting) => setting.in === null || setting.in.some((scope) => covers(scope, file, location)),
    ) ?? null
  )
}

function covers(scope: string, file: string, location: Location | null): boolean {
  return scope === location?.layer || scope === location?.place.name || compileGlob(scope)(file)
}
