import { compileGlob, type Violation, type PolicyException } from '@stratalint/core'
import type { ReviewContext } from '../context.ts'
import { isRenaming, type RenamingContext } from './exception-paths.ts'

/** How an exception of head came to be. */
export interface Origin {
  exception: PolicyException
  /** The one of the base for the same rule and paths. */
  earlier: PolicyException | null
  /** Exceptions of the base, with other paths, allowed all that it does. */
  isReplacement: boolean
}

/** The exceptions that head has and the base has not, each with where it comes from. */
export function originsOf({ base, head, policy, ...context }: PairedContext): Origin[] {
  if (!policy.isChanged || base.policy === null || head.policy === null) return []
  const before = [...base.policy.policy.exceptions]
  const open = head.policy.policy.exceptions.filter((exception) => !takeEqual(before, exception))
  // What is left of the limit of each exception that narrower or renamed ones replace.
  const left = new Map(before.map((exception) => [exception, exception.limit ?? Infinity]))
  return open.map((exception): Origin => {
    const earlier = takeSame(before, exception)
    return { exception, earlier, isReplacement: earlier === null && isReplacement(context, exception, before, left) }
  })
}

/** The part of a context that the comparison of exceptions needs. */
type PairedContext = Pick<ReviewContext, 'base' | 'head' | 'policy' | 'changes' | 'files' | 'projectFolder'>

/** Finds whether an exception of head covers a finding only as one of the base did, under the names that the files had. */
export function coveredByRenamed(context: PairedContext): (finding: Violation) => boolean {
  const renamed = originsOf(context).flatMap(({ exception, isReplacement: is }) => (is ? [exception] : []))
  return (finding) => renamed.some((exception) => covers(exception, finding))
}

/** Whether an exception of the base, which head no longer has, covered all of this one, under the names that its files had. */
function isReplacement(
  context: RenamingContext,
  exception: PolicyException,
  before: readonly PolicyException[],
  left: Map<PolicyException, number>,
): boolean {
  const needed = exception.limit ?? Infinity
  const replaced = before.find(
    (one) =>
      one.rule === exception.rule &&
      (exception.expires ?? '9999') <= (one.expires ?? '9999') &&
      needed <= (left.get(one) ?? 0) &&
      isRenaming(context, one, exception),
  )
  if (replaced === undefined) return false
  left.set(replaced, replaced.limit === null ? Infinity : left.get(replaced)! - needed)
  return true
}

/** Removes an equal exception from a list, if there is one. */
function takeEqual(list: PolicyException[], exception: PolicyException): boolean {
  const key = keyOf(exception)
  const at = list.findIndex((one) => keyOf(one) === key)
  if (at !== -1) list.splice(at, 1)
  return at !== -1
}

/** The reason and the owner allow nothing. */
function keyOf({ rule, from, to, limit, expires }: PolicyException): string {
  return JSON.stringify([rule, from, to, limit, expires])
}

/** Removes the exception that another one replaces: for the same rule and the same paths. */
function takeSame(list: PolicyException[], exception: PolicyException): PolicyException | null {
  const at = list.findIndex(
    ({ rule, from, to }) => rule === exception.rule && from === exception.from && to === exception.to,
  )
  return at === -1 ? null : (list.splice(at, 1)[0] ?? null)
}

/** Whether an exception is for the rule and the paths of a finding. */
export function covers({ rule, from, to }: PolicyException, finding: Violation): boolean {
  if (finding.rule !== rule || !compileGlob(from)(finding.file)) return false
  if (to === null) return true
  const matches = compileGlob(to)
  const ofPackage = /package:(.+)$/s.exec(finding.subject)?.[1]
  return [finding.resolved, ofPackage, finding.specifier].some((one) => one !== undefined && matches(one))
}
