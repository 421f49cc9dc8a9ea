import { clip, type Fix } from '@stratalint/core'
import { MAX_NAME } from './answers.ts'
import { edit } from './edit.ts'
import { callText } from './quiet-fixes.ts'
import type { SwallowedDetails } from './swallowed-details.ts'

/** How the error leaves a catch that logs it, by the returns that the catch has; `$` is its name. */
const THROWS: Readonly<Record<SwallowedDetails['returns'], string>> = {
  none: 'Add throw $ at the end of the catch',
  last: 'Write throw $ in place of the return at the end of the catch',
  each: 'Write throw $ in place of each return in the catch',
  inside: 'Write throw $ in place of each return in the catch, and at its end',
  value: 'Write the log without the return, and throw $ at the end of the catch',
}

/** The caller gets the error. */
export function wholeFixes(
  file: string,
  { form, outcome, attempt, within, edits, error, place, returns }: SwallowedDetails,
  name: string,
): Fix[] {
  const callers = within === null ? 'the caller' : `the callers of ${clip(within, MAX_NAME)}()`
  const reaches = `so that the error reaches ${callers}; check that they handle it`
  if (form !== 'catch') {
    const callback = form === '.catch' ? 'the .catch()' : 'the second callback'
    return [
      edit('return-promise', 'manual', `Delete ${callback}, ${reaches}.`),
      edit(
        'return-value',
        'manual',
        'If a failure is acceptable, return a value that says so, and check that value where the promise is used.',
      ),
    ]
  }
  if (outcome === 'logs') {
    const thrown = THROWS[returns].replace('$', name)
    const title = `${thrown}, ${reaches}.`
    const own =
      edits.length > 0 && returns === 'none'
        ? edit('rethrow', 'suggested', title, file, edits)
        : edit('rethrow', 'manual', title)
    return [
      error === null ? edit('rethrow', 'manual', `Write catch (${name}). ${title}`) : own,
      edit(
        'return-value',
        'manual',
        `If a failure of ${callText(attempt)} is acceptable, return a value that says so${place.goesOn ? ' instead of continuing' : ''}; check the callers.`,
      ),
    ]
  }
  return [
    edit('delete-try', 'manual', `Delete the try and the catch, ${reaches}.`),
    edit('handle-expected', 'manual', expectedFailure(attempt, name)),
  ]
}

function expectedFailure(attempt: string | null, name: string): string {
  if (attempt !== null && /JSON\.parse|new URL\(|decodeURI/.test(attempt))
    return 'If bad input is expected, return a value for it in the catch, such as null; check the callers.'
  if (
    attempt !== null &&
    /\b(?:unlink|rm|rmdir|mkdir|stat|access|readFile|readdir|unlinkSync|readFileSync|mkdirSync|statSync|rmSync)\(/.test(
      attempt,
    )
  )
    return `If you expect one particular error, check for it in catch (${name}) and rethrow everything else: if (${name}.code !== 'ENOENT') throw ${name}.`
  return `If you expect one particular error, check for it in catch (${name}) and rethrow everything else.`
}
