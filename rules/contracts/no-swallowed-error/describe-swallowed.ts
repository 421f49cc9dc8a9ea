import { clean, clip, fitMessage, shortPath, type Fix, type Message } from '@stratalint/core'
import { edit } from './edit.ts'
import { fixLost } from './lost-fixes.ts'
import { BUILT_IN } from './plan-edits.ts'
import type { SwallowedDetails } from './swallowed-details.ts'

const MAX_NAME = 36

export function describeSwallowed(file: string, details: SwallowedDetails): Message {
  const { replacement, outcome } = details
  const fix = replacement !== null ? fixReplaced(file, details, replacement.text) : fixLost(file, details)
  const not =
    replacement !== null
      ? 'Do not just copy error.message into the new message; the cause is more than its text.'
      : outcome === 'logs'
        ? 'Do not just change the log level or add a comment; neither handles the error.'
        : 'Do not just add a comment or a log statement; neither handles the error.'
  return fitMessage(clip(whatOf(file, details), 160), fix, not)
}

function whatOf(
  file: string,
  { form, outcome, isEmpty, isCommented, replacement, attempt, within, place: { goesOn } }: SwallowedDetails,
): string {
  const place = within === null ? shortPath(file) : `${clip(within, MAX_NAME)}()`
  const of = attempt === null ? '' : ` of ${clip(clean(attempt), MAX_NAME)}`
  const around = attempt === null ? '' : ` around ${clip(clean(attempt), MAX_NAME)}`
  const subject =
    form === 'catch'
      ? `The catch${around} in ${place}`
      : form === '.catch'
        ? `The .catch()${of} in ${place}`
        : `The second callback of then()${of} in ${place}`
  if (replacement !== null)
    return `${subject} ${replacement.how} a new error without the caught one, so its cause and stack are lost.`
  if (outcome === 'logs')
    return `${subject} only logs the error, ${goesOn ? 'and the code goes on as if nothing had failed' : 'so no caller learns of the failure'}.`
  const does = !isEmpty ? 'does nothing about the error' : isCommented ? 'holds only a comment' : 'is empty'
  return `${subject} ${does}, so a failure goes unnoticed.`
}

function fixReplaced(file: string, { error, replacement, edits, form }: SwallowedDetails, text: string): Fix[] {
  const name = error ?? 'error'
  const binding =
    error !== null ? '' : form === 'catch' ? `Write catch (${name}), and ` : `Take ${name} as the parameter, and `
  const constructed = /^new\s+([\w$.]+)/.exec(text)?.[1]
  const start = (sentence: string): string =>
    binding === '' ? sentence : binding + sentence.charAt(0).toLowerCase() + sentence.slice(1)
  if (edits.length > 0) {
    const shown = `new ${constructed}(…, { cause: ${name} })`
    return [edit('add-cause', 'suggested', start(`Keep the caught error: ${shown}.`), file, edits), rethrow()]
  }
  if (constructed !== undefined) {
    if (BUILT_IN.has(constructed))
      return [
        edit('add-cause', 'manual', start(`Write { cause: ${name} } in the options of new ${constructed}().`)),
        rethrow(),
      ]
    const title = start(
      `Pass ${name} to ${clip(constructed, MAX_NAME)} as its cause; extend the constructor of ${clip(constructed, MAX_NAME)} if it takes none.`,
    )
    return [edit('add-cause', 'manual', title), rethrow()]
  }
  const action = replacement?.how === 'throws' ? 'Throw' : 'Use'
  const isCall = /^[\w$.]+\s*\(/.test(text)
  const title = isCall
    ? start(
        `Pass ${name} to ${clip(clean(text.slice(0, text.indexOf('('))), MAX_NAME)}() so that the new error keeps it as its cause.`,
      )
    : start(`${action} an error that keeps it: new Error('…', { cause: ${name} }).`)
  return [edit('add-cause', 'manual', title), rethrow()]
}

const rethrow = (): Fix =>
  edit('throw-caught', 'manual', `Rethrow the original error if no caller depends on the new one.`)
