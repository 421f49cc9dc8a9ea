import type { Fix } from '../../finding.ts'
import type { Judge } from '../../verdict.ts'
import type { LeftEdge } from './simulate.ts'

/** A fix together with the entries of the policy without which the edges that it leaves would be forbidden. */
export function withNeeds(judge: Judge, fix: Fix, leaves: readonly LeftEdge[]): Fix {
  const judgements = leaves.map(({ from, target, typeOnly }) =>
    judge.judge({ from, target, typeOnly, packageByPath: null, specifier: '' }),
  )
  const exceptions = judgements.flatMap((judgement) => judgement.exceptions)
  const allows = judgements.flatMap((judgement) => judgement.allows)
  return exceptions.length + allows.length === 0 ? fix : { ...fix, needs: { exceptions, allows } }
}
