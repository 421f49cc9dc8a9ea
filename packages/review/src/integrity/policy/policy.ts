import { clean, clip, groupBy, ruleSetting, type Violation } from '@stratalint/core'
import { fromTop, type ReviewContext } from '../../context.ts'
import { findExceptions } from '../exception.ts'
import { hiddenByHead } from '../hidden.ts'
import type { Loosening } from '../loosening.ts'
import { placementOf } from '../placement.ts'
import { atPolicy } from '../policy-line.ts'
import { findScope } from '../scope/scope.ts'
import { findRaisedBudgets } from './budget.ts'
import { findDoors } from './doors.ts'
import { findRenamedPlaces } from './renamed-places.ts'

/** Edits of the policy after which something that it reported is no longer reported, decided by their effect alone. */
export function findPolicyChanges(context: ReviewContext): Loosening[] {
  const { policy, head } = context
  if (policy.atBase && head.policy === null)
    return [head.fault === null ? deleted(context) : broken(context, head.fault)]
  if (!policy.isChanged) return []
  const explained = new Set([...findExceptions(context), ...findScope(context)].flatMap(({ hides = [] }) => hides))
  const { gone, weakened } = hiddenByHead(context)
  const isOpen = (finding: Violation): boolean =>
    // Files that are no longer checked are a matter of scope.
    !explained.has(finding) && context.runs.headByHead.files.has(finding.file)
  return [
    ...[...groupBy(gone.filter(isOpen), ({ rule }) => rule)].map(([rule, findings]) => hiding(context, rule, findings)),
    ...[...groupBy(weakened.filter(isOpen), ({ rule }) => rule)].map(([rule, findings]) =>
      weakening(context, rule, findings),
    ),
    ...findDoors(context),
    ...findRenamedPlaces(context),
    ...findRaisedBudgets(context),
  ]
}

function deleted(context: ReviewContext): Loosening {
  const { policyFile } = context.base.policy!
  return {
    rule: 'policy',
    file: fromTop(context, policyFile),
    line: 1,
    subject: 'deleted',
    what: `The policy ${clip(clean(policyFile), 60)} is deleted, so nothing is checked any more.`,
    fix: ['Restore the file.'],
    not: 'Do not replace it by a policy that allows more.',
  }
}

function broken(context: ReviewContext, fault: string): Loosening {
  const [, named = '', line = '1'] = /^([^\s:]+)(?::(\d+))?/.exec(fault) ?? []
  const file = fromTop(context, named)
  return {
    rule: 'policy',
    file: context.files.after.has(file) ? file : fromTop(context, context.base.policy!.policyFile),
    line: Number(line),
    subject: 'broken',
    what: `The policy cannot be used any more, so nothing is checked: ${clip(clean(fault.split('\n', 1)[0]!), 90)}`,
    fix: ['Correct the error in the config.'],
    not: 'Do not delete the part of the policy that has the error.',
  }
}

function hiding(context: ReviewContext, rule: string, findings: readonly Violation[]): Loosening {
  const of = findings.length === 1 ? 'a finding' : `${findings.length} findings`
  const name = clip(rule, 60)
  return {
    ...loosened(context, rule, findings),
    subject: `${rule} ${idsOf(findings)}`,
    what: isOff(context, findings[0]!)
      ? `${name} was on and is off now, so ${of} ${findings.length === 1 ? 'is' : 'are'} no longer reported.`
      : `The policy no longer reports ${of} of ${name} that it reported before.`,
  }
}

/** Whether head's policy has the rule of a finding off for its file. */
function isOff(context: ReviewContext, { rule, file }: Violation): boolean {
  return ruleSetting(context.head.policy!.policy, rule, file, placementOf(context).inHead(file))?.severity === 'off'
}

function weakening(context: ReviewContext, rule: string, findings: readonly Violation[]): Loosening {
  return {
    ...loosened(context, rule, findings),
    subject: `warn ${rule} ${idsOf(findings)}`,
    what: `${clip(rule, 60)} was an error and is a warning now for ${findings.length === 1 ? 'a finding' : `${findings.length} findings`}.`,
  }
}

function loosened(
  context: ReviewContext,
  rule: string,
  findings: readonly Violation[],
): Omit<Loosening, 'what' | 'subject'> {
  const words = [rule, rule.slice(rule.indexOf('/') + 1), 'architecture']
  return {
    rule: 'policy',
    ...atPolicy(context, words),
    fix: [
      findings.length === 1 ? 'Fix this finding in the code.' : 'Fix these findings in the code.',
      `Undo the edit of the policy that hides ${findings.length === 1 ? 'it' : 'them'}.`,
    ],
    not: 'Do not hide them by an exception, a comment or the baseline.',
    hides: findings,
  }
}

function idsOf(findings: readonly Violation[]): string {
  return findings
    .map(({ id }) => id)
    .sort()
    .join(' ')
}
