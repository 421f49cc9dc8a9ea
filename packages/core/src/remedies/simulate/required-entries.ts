import type { Fix } from '../../findings/finding.ts'
import type { Judge } from '../../verdict/judge.ts'
import { changedFix } from '../fix-plans.ts'
import type { PlannedEdge } from './simulate.ts'

/** Adds to a fix the entries of the policy without which its imports would be forbidden. */
export function withNeeds(judge: Judge, fix: Fix, edges: readonly PlannedEdge[]): Fix {
  const judgements = edges.map((edge) => judge.judge({ ...edge, packageByPath: null, specifier: '' }))
  const exceptions = judgements.flatMap((judgement) => judgement.exceptions)
  const allows = judgements.flatMap((judgement) => judgement.allows)
  return exceptions.length + allows.length === 0 ? fix : changedFix(fix, { needs: { exceptions, allows } })
}
