import { groupBy } from '@stratalint/core'
import { fromTop, type ReviewContext } from '../context.ts'
import { findExceptions } from './exception.ts'
import { hiddenByHead } from './hidden.ts'
import { lineOfText } from './line-of-text.ts'
import type { Loosening } from './loosening.ts'

/** Edits of the policy after which something that it reported is no longer reported, decided by their effect alone. */
export function findPolicyChanges(context: ReviewContext): Loosening[] {
  const { base, head, policy } = context
  if (policy.atBase && head.policy === null && head.fault === null)
    return [
      {
        rule: 'policy',
        file: fromTop(context, base.policy!.policyFile),
        line: 1,
        subject: 'deleted',
        what: `The policy ${base.policy!.policyFile} is deleted, so nothing is checked any more.`,
        fix: ['Restore the file.'],
        not: 'Do not replace it by a policy that allows more.',
      },
    ]
  if (!policy.isChanged) return []
  const byExceptions = new Set(findExceptions(context).flatMap(({ hides = [] }) => hides))
  const file = fromTop(context, head.policy!.policyFile)
  const text = head.read(file) ?? ''
  const hidden = hiddenByHead(context).filter(
    // Files that are no longer checked are a matter of scope.
    (finding) => !byExceptions.has(finding) && context.runs.headByHead.files.has(finding.file),
  )
  return [...groupBy(hidden, ({ rule }) => rule)].map(([rule, findings]): Loosening => ({
    rule: 'policy',
    file,
    line: lineOfText(text, [rule, rule.slice(rule.indexOf('/') + 1), 'architecture']),
    subject: `${rule} ${findings
      .map(({ id }) => id)
      .sort()
      .join(' ')}`,
    what: `The policy no longer reports ${findings.length === 1 ? 'a finding' : `${findings.length} findings`} of ${rule} that it reported before.`,
    fix: ['Fix these findings in the code.', 'Undo the edit of the policy that hides them.'],
    not: 'Do not hide them by an exception, a comment or the baseline.',
    hides: findings,
  }))
}
