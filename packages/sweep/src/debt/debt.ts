import {
  canBeBaselined,
  createJudge,
  tracedImports,
  type Finding,
  type Judge,
  type ReportedViolation,
  type Violation,
} from '@stratalint/core'
import { check, type CheckOptions, type CheckRun } from '@stratalint/engine'
import type { LoadedPolicy } from '@stratalint/policy'

export type DebtStatus = 'open' | 'baselined' | 'excepted' | 'silenced'

/** One finding that is still in the code, whether a check reports it or not. */
export interface Debt {
  violation: ReportedViolation
  status: DebtStatus
  /** Why it was left, as the comment or the exception says. */
  reason: string | null
  /** The line of the comment, or the index of the exception. */
  acceptedAt: number | null
  explain(violations: readonly ReportedViolation[]): Promise<Finding[]>
}

/** The debt of a project, with the check that found it. */
export interface FoundDebt {
  run: CheckRun
  debts: Debt[]
  /** False where a file or a rule could not be checked. */
  trusted: boolean
}

/** Which files and rules to look at. */
export type DebtOptions = Pick<
  CheckOptions,
  'cwd' | 'configFile' | 'paths' | 'only' | 'today' | 'onNotice' | 'onProgress'
>

/** Finds open, baselined and silenced findings, and those that exceptions of the policy allow. */
export async function collectDebt(options: DebtOptions, loaded: LoadedPolicy): Promise<FoundDebt> {
  const run = await check({ ...options, detailed: true })
  const { violations, baselined, silenced, silencedBy, explain } = run.details!
  const debtOf = (violation: ReportedViolation, status: DebtStatus): Debt => {
    const comment = status === 'silenced' ? silencedBy(violation) : null
    return { violation, status, reason: comment?.reason ?? null, acceptedAt: comment?.line ?? null, explain }
  }
  const debts = [
    ...violations.filter(canBeBaselined).map((violation) => debtOf(violation, 'open')),
    ...baselined.map((violation) => debtOf(violation, 'baselined')),
    ...silenced.map((violation) => debtOf(violation, 'silenced')),
  ]
  if (loaded.policy.exceptions.length > 0) debts.push(...(await allowedBy(options, loaded, debts)))
  return { run, debts, trusted: run.trusted && violations.every(canBeBaselined) }
}

/** Checks once more without exceptions; what appears is what they allow. */
async function allowedBy(options: DebtOptions, loaded: LoadedPolicy, known: readonly Debt[]): Promise<Debt[]> {
  const { exceptions } = loaded.policy
  const { details } = await check({
    cwd: options.cwd,
    paths: options.paths ?? [],
    ...(options.only !== undefined && { only: options.only }),
    ...(options.today !== undefined && { today: options.today }),
    loaded: { ...loaded, policy: { ...loaded.policy, exceptions: [] } },
    baseline: false,
    detailed: true,
  })
  const keys = new Set(known.map(({ violation }) => keyOf(violation)))
  const judge = createJudge(loaded.policy, options.today ?? new Date().toISOString().slice(0, 10))
  return details!.violations
    .filter((violation) => canBeBaselined(violation) && !keys.has(keyOf(violation)))
    .flatMap((violation): Debt[] => {
      const [index] = exceptionsFor(judge, violation)
      if (index === undefined) return []
      const { reason } = exceptions[index]!
      return [{ violation, status: 'excepted', reason, acceptedAt: index, explain: details!.explain }]
    })
}

function exceptionsFor({ exceptionsFor: find }: Judge, violation: Violation): number[] {
  const { rule, file, specifier, resolved } = violation
  const own = find(rule, file, resolved ?? specifier ?? null)
  return own.length > 0 ? own : tracedImports(violation).flatMap(([from, to]) => find(rule, from, to))
}

function keyOf({ id, line, column, extent }: Violation): string {
  return JSON.stringify([id, line, column, extent])
}
