import type { Fix } from '../findings/finding.ts'
import { withPlan } from '../remedies/fix-plans.ts'
import { kindOf, type Plan } from '../remedies/plan.ts'

/** The fix of a report: a plan with its sentence. */
export function toFix(plan: Plan, title: string): Fix {
  const { key, applicability = 'manual', symbols, target, edits } = plan
  return withPlan(
    {
      key,
      kind: kindOf(plan),
      title,
      applicability,
      ...(symbols !== undefined && { symbols }),
      ...(target !== undefined && { target }),
      ...(edits !== undefined && { edits }),
    },
    plan,
  )
}
