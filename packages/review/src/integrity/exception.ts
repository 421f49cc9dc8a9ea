import { clip, type PolicyException } from '@stratalint/core'
import type { ReviewContext } from '../context.ts'
import { covers, originsOf } from './exception-origins.ts'
import { hiddenByHead } from './hidden.ts'
import type { Loosening } from './loosening.ts'
import { atPolicy } from './policy-line.ts'

const memo = new WeakMap<ReviewContext, readonly Loosening[]>()

/** Exceptions that are new or allow more than before: by their text, whatever they hide. */
export function findExceptions(context: ReviewContext): readonly Loosening[] {
  let found = memo.get(context)
  if (found === undefined) memo.set(context, (found = compareExceptions(context)))
  return found
}

function compareExceptions(context: ReviewContext): Loosening[] {
  const origins = originsOf(context)
  if (origins.length === 0) return []
  const hidden = hiddenByHead(context).gone
  return origins.flatMap(({ exception, earlier, isReplacement: isOld }): Loosening[] => {
    if (isOld) return []
    const change = earlier === null ? 'is new' : changeOf(earlier, exception)
    if (change === null) return []
    const name = `${clip(exception.rule, 40)}, ${clip(exception.from, 32)}${exception.to === null ? '' : ` to ${clip(exception.to, 24)}`}`
    return [
      {
        rule: 'exception',
        ...atPolicy(context, wordsOf(exception)),
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

/** Where an exception may be written, what is most its own first. */
function wordsOf({ rule, from, reason, expires, limit }: PolicyException): (string | null)[] {
  return [from, expires, limit === null ? null : `limit: ${limit}`, reason, rule]
}
