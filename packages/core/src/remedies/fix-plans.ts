import type { Fix } from '../findings/finding.ts'
import type { Plan } from './plan.ts'

/** Neither reports nor the cache contain plans. */
const plans = new WeakMap<Fix, Plan>()

/** The plan of a fix that was made in this process. */
export function planOf(fix: Fix): Plan | undefined {
  return plans.get(fix)
}

export function withPlan(fix: Fix, plan: Plan): Fix {
  plans.set(fix, plan)
  return fix
}

/** A fix with other properties and the same plan. */
export function changedFix(fix: Fix, changes: Partial<Fix>): Fix {
  const changed = { ...fix, ...changes }
  const plan = planOf(fix)
  return plan === undefined ? changed : withPlan(changed, plan)
}

/** A finding whose fixes have the plans of the message that it was made from. */
export function withPlansOf<F extends { fix: readonly Fix[] }>(finding: F, message: { fix: readonly Fix[] } | null): F {
  finding.fix.forEach((fix, index) => {
    const original = message?.fix[index]
    const plan = original === undefined ? undefined : planOf(original)
    if (plan !== undefined) withPlan(fix, plan)
  })
  return finding
}
