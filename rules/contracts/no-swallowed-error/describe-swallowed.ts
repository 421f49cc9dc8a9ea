import { fitMessage, shortPath, type Message } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { fixLost } from './lost-fixes.ts'
import { callText, ownerText } from './quiet-fixes.ts'
import { fixReplaced } from './replaced-fixes.ts'
import type { SwallowedDetails } from './swallowed-details.ts'

const MAX_WHAT = 160

export function describeSwallowed(context: DescribeContext, details: SwallowedDetails): Message {
  const { replacement, outcome } = details
  const { file } = context.module
  const fix =
    replacement !== null
      ? fixReplaced(context, details, replacement)
      : fixLost(file, context.project.textOf(file), details)
  const isLogEnough = details.isRelease || details.place.setting === 'cleanup'
  const not =
    replacement !== null
      ? 'Do not just copy error.message into the new message; the cause is more than its text.'
      : outcome === 'logs'
        ? 'Do not just change the log level or add a comment; neither handles the error.'
        : isLogEnough
          ? 'Do not just add a comment; it does not fill the catch.'
          : 'Do not just add a comment or a log statement; neither handles the error.'
  return fitMessage(whatOf(file, details), fix, not)
}

/** The sentence with the call and the function, or without the call where both are too long. */
function whatOf(file: string, details: SwallowedDetails): string {
  const { attempt } = details
  const whole = sentence(file, details, attempt === null ? null : callText(attempt))
  if (whole.length <= MAX_WHAT) return whole
  const last = /\.[\w$]+\(\)$/.exec(attempt ?? '')?.[0]
  const shorter = sentence(file, details, last === undefined ? null : `…${last}`)
  return shorter.length <= MAX_WHAT ? shorter : sentence(file, details, null)
}

function sentence(
  file: string,
  { form, outcome, isEmpty, isCommented, others, replacement, within, place: { goesOn } }: SwallowedDetails,
  call: string | null,
): string {
  const place = within === null ? shortPath(file) : ownerText(within)
  const of = call === null ? '' : ` of ${call}`
  const around = call === null ? '' : ` around ${call}`
  const subject =
    form === 'catch'
      ? `The catch${around} in ${place}`
      : form === '.catch'
        ? `The .catch()${of} in ${place}`
        : `The second callback of then()${of} in ${place}`
  if (replacement !== null)
    return `${subject} ${replacement.how} a new error without the caught one, so its cause and stack are lost.`
  if (others !== null)
    return `${subject} ${others.isRethrown ? 'rethrows' : 'handles'} the errors that it tests for, and ${outcome === 'logs' ? 'only logs' : 'drops'} all others.`
  if (outcome === 'logs')
    return `${subject} only logs the error, ${goesOn ? 'and the code goes on as if nothing had failed' : 'so no caller learns of the failure'}.`
  const does = !isEmpty ? 'does nothing about the error' : isCommented ? 'holds only a comment' : 'is empty'
  return `${subject} ${does}, so a failure goes unnoticed.`
}
