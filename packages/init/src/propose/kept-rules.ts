import { createJudge, type Policy } from '@stratalint/core'
import type { ForbiddenPair, ForeignRules } from '../survey/foreign-rules.ts'

/** How much of what the rules of other tools forbid a policy forbids too. */
export interface KeptRules {
  pairs: number
  missing: readonly Pick<ForbiddenPair, 'from' | 'to'>[]
}

/** Asks a policy about the imports that other tools forbid; `null` where there are none. */
export function keptRules(policy: Policy, { pairs }: ForeignRules): KeptRules | null {
  if (pairs.length === 0) return null
  const judge = createJudge(policy, '2000-01-01')
  const isForbidden = (from: string, path: string): boolean =>
    judge.judge({ from, target: { type: 'file', path }, typeOnly: false, packageByPath: null, specifier: path })
      .status === 'forbidden'
  return {
    pairs: pairs.length,
    missing: pairs.filter(({ imports }) => !imports.every(({ from, to }) => isForbidden(from, to))),
  }
}
