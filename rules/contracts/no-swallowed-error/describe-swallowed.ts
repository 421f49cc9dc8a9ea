import { clean, clip, shortPath, type Fix, type Message } from '@stratalint/core'
import type { Outcome } from './outcome.ts'
import type { PlannedEdit } from './plan-edits.ts'

export interface SwallowedDetails {
  outcome: Outcome
  form: 'catch' | '.catch' | 'then'
  isEmpty: boolean
  /** What replaces the error. */
  replacement: { how: string; text: string } | null
  /** The name of the caught error. */
  error: string | null
  /** The call that may fail. */
  attempt: string | null
  within: string | null
  waysOut: string[]
  edits: PlannedEdit[]
}

const MAX_NAME = 36

export function describeSwallowed(file: string, details: SwallowedDetails): Message {
  const { replacement, outcome } = details
  const fix = replacement !== null ? fixReplaced(file, details, replacement.text) : fixLost(file, details)
  return {
    what: clip(whatOf(file, details), 160),
    fix,
    not:
      replacement !== null
        ? 'Do not copy error.message into the new message in place of the cause.'
        : outcome === 'logs'
          ? 'Do not change the log level or add a comment; neither handles the error.'
          : 'Do not fill it with a comment or a log; neither handles the error.',
  }
}

function whatOf(file: string, { form, outcome, isEmpty, replacement, attempt, within }: SwallowedDetails): string {
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
  if (outcome === 'logs') return `${subject} only logs the error, and the code goes on as if nothing had failed.`
  return `${subject} ${isEmpty ? 'is empty' : 'does nothing about the error'}, so a failure goes unnoticed.`
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
    return [edit('add-cause', 'suggested', start(`Keep the caught error: ${shown}.`), file, edits), rethrow(name)]
  }
  if (constructed !== undefined) {
    const title = start(
      `Pass ${name} to ${clip(constructed, MAX_NAME)} as { cause: ${name} }, or as an argument that its constructor keeps as the cause.`,
    )
    return [edit('add-cause', 'manual', title), rethrow(name)]
  }
  const action = replacement?.how === 'throws' ? 'Throw' : 'Use'
  const isCall = /^[\w$.]+\s*\(/.test(text)
  const title = isCall
    ? start(
        `Pass ${name} to ${clip(clean(text.slice(0, text.indexOf('('))), MAX_NAME)}() so that the new error keeps it as its cause.`,
      )
    : start(`${action} an error that keeps it: new Error('…', { cause: ${name} }).`)
  return [edit('add-cause', 'manual', title), rethrow(name)]
}

const rethrow = (name: string): Fix =>
  edit('throw-caught', 'manual', `Throw ${name} itself, if no caller needs another error.`)

function fixLost(file: string, details: SwallowedDetails): Fix[] {
  const { form, outcome, waysOut, error, attempt, within, edits } = details
  const name = error ?? 'error'
  const callers = within === null ? 'the caller' : `the callers of ${clip(within, MAX_NAME)}()`
  const [way] = waysOut
  const passOn =
    way === undefined ? [] : [edit('pass-on', 'manual', `Pass the error on in the catch: ${way.replace('$', name)}.`)]
  if (form !== 'catch') {
    const callback = form === '.catch' ? 'the .catch()' : 'the second callback'
    return [
      ...passOn,
      edit(
        'return-promise',
        'manual',
        `Delete ${callback} and await or return the promise, so that ${callers} see the failure.`,
      ),
      edit(
        'return-value',
        'manual',
        'If the failure is expected, return a value for it and check that value where the promise is used.',
      ),
    ].slice(0, 3)
  }
  const expected = expectedFailure(attempt, name)
  if (outcome === 'logs') {
    const title = `Add throw ${name} after the log, so that ${callers} see the failure.`
    return [
      ...passOn,
      edits.length > 0 ? edit('rethrow', 'suggested', title, file, edits) : edit('rethrow', 'manual', title),
      edit('return-value', 'manual', 'If the code can go on, return a value or set the state that shows the failure.'),
    ].slice(0, 3)
  }
  return [
    ...passOn,
    edit('delete-try', 'manual', `Delete the try and the catch, so that ${callers} see the failure.`),
    edit('handle-expected', 'manual', expected),
  ]
}

function expectedFailure(attempt: string | null, name: string): string {
  if (attempt !== null && /JSON\.parse|new URL\(|decodeURI/.test(attempt))
    return 'If bad input is expected, return a value for it in the catch, such as null.'
  if (
    attempt !== null &&
    /\b(?:unlink|rm|rmdir|mkdir|stat|access|readFile|readdir|unlinkSync|readFileSync|mkdirSync|statSync|rmSync)\(/.test(
      attempt,
    )
  )
    return `If one failure is expected, write catch (${name}) and throw all others: if (${name}.code !== 'ENOENT') throw ${name}.`
  return `If one failure is expected, write catch (${name}), test for it, and throw ${name} otherwise.`
}

function edit(
  key: string,
  applicability: Fix['applicability'],
  title: string,
  file?: string,
  edits?: PlannedEdit[],
): Fix {
  return {
    ...{ key, kind: 'edit', applicability, title },
    ...(file !== undefined && edits !== undefined && { edits: edits.map((one) => ({ file, ...one })) }),
  }
}
