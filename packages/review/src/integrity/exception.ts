import { clip, compileGlob, type PolicyException, type Violation } from '@stratalint/core'
import { fromTop, type ReviewContext } from '../context.ts'
import { hiddenByHead } from './hidden.ts'
import { lineOfText } from './line-of-text.ts'
import type { Loosening } from './loosening.ts'

/** Exceptions that are new or allow more than before: by their text, whatever they hide. */
export function findExceptions(context: ReviewContext): Loosening[] {
  const { base, head, policy } = context
  if (!policy.isChanged || base.policy === null || head.policy === null) return []
  const before = [...base.policy.policy.exceptions]
  const hidden = hiddenByHead(context)
  const file = fromTop(context, head.policy.policyFile)
  const text = head.read(file) ?? ''
  const open = head.policy.policy.exceptions.filter((exception) => !takeEqual(before, exception))
  return open.flatMap((exception): Loosening[] => {
    const earlier = takeSame(before, exception)
    const change = earlier === null ? 'is new' : changeOf(earlier, exception)
    if (change === null) return []
    const name = `${exception.rule}, ${clip(exception.from, 50)}${exception.to === null ? '' : ` to ${clip(exception.to, 50)}`}`
    return [
      {
        rule: 'exception',
        file,
        line: lineOfText(text, [exception.reason, exception.from, exception.rule]),
        subject: JSON.stringify([exception.rule, exception.from, exception.to, exception.limit, exception.expires]),
        what: `The exception for ${name} ${change}.`,
        fix: [
          earlier === null
            ? 'Fix the imports that it covers, and delete the exception.'
            : 'Fix what the wider exception would cover, and set it back.',
        ],
        not: 'Do not write it as another exception or as a weaker rule.',
        hides: hidden.filter((finding) => covers(exception, finding)),
      },
    ]
  })
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

/** How an exception allows more than before; `null` if it does not. */
function changeOf(before: PolicyException, after: PolicyException): string | null {
  const [least, most] = [before.limit ?? Infinity, after.limit ?? Infinity]
  if (most > least)
    return after.limit === null ? `no longer has its limit of ${least}` : `has a limit of ${most}, which was ${least}`
  const [early, late] = [before.expires ?? '9999', after.expires ?? '9999']
  if (late > early)
    return after.expires === null ? `no longer expires on ${early}` : `expires on ${late}, which was ${early}`
  return null
}

function covers({ rule, from, to }: PolicyException, finding: Violation): boolean {
  return (
    finding.rule === rule &&
    compileGlob(from)(finding.file) &&
    (to === null || (finding.resolved !== undefined && compileGlob(to)(finding.resolved)))
  )
}
