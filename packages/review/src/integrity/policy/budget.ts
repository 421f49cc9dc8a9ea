import type { ReviewContext } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import { atPolicy } from '../policy-line.ts'

const KEYS = ['files', 'lines', 'domains'] as const

/** Limits of `review.budget` that are higher than before, or gone. */
export function findRaisedBudgets(context: ReviewContext): Loosening[] {
  const { base, head } = context
  const [before, after] = [base.policy!.policy.review?.budget, head.policy!.policy.review?.budget]
  return KEYS.flatMap((key): Loosening[] => {
    const [old, now] = [before?.[key], after?.[key]]
    if (old === undefined || (now !== undefined && now <= old)) return []
    return [
      {
        rule: 'policy',
        ...atPolicy(context, [key, 'budget', 'review']),
        subject: `budget ${key} ${old} ${now ?? 'none'}`,
        what: `review.budget.${key} ${now === undefined ? `is gone and was ${old}` : `is ${now} and was ${old}`}, so larger changes pass.`,
        fix: [`Set it back to ${old}, and split the change.`],
        not: 'Do not move the files to where the budget does not count them.',
      },
    ]
  })
}
