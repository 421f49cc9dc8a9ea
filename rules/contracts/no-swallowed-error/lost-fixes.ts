import { clean, clip, type Fix } from '@stratalint/core'
import { edit } from './edit.ts'
import type { SwallowedDetails } from './swallowed-details.ts'

const MAX_NAME = 36

/** The fixes for an error that is lost, by the place in which it is: what is right for one breaks another. */
export function fixLost(file: string, details: SwallowedDetails): Fix[] {
  const { waysOut, error, form, attempt } = details
  const name = error ?? 'error'
  const [way] = waysOut
  if (way !== undefined && !/^(?:loop|cleanup)$/.test(details.place.setting))
    return [
      edit(
        'pass-on',
        'manual',
        `Pass the error on in the ${form === 'catch' ? 'catch' : 'callback'}: ${way.replace('$', name)}.`,
      ),
    ]
  if (details.isStored && !/^(?:ui|elements)$/.test(details.place.setting))
    return [
      edit(
        'return-value',
        'manual',
        `Return a value for the failure from the callback, such as null, and check it where the result of ${callText(attempt)} is used.`,
      ),
    ]
  switch (details.place.setting) {
    case 'loop':
    case 'endless':
      return [loopFix(details, name)]
    case 'cleanup':
      return [
        edit(
          'log-cleanup',
          'manual',
          `Log the failure of ${callText(attempt)} here, and throw the error of the outer catch as before: a log is enough for a clean-up.`,
        ),
      ]
    case 'elements':
      return [elementsFix(details, name)]
    case 'ui':
      return [uiFix(file, details, name)]
    case 'listener':
      return [
        edit(
          'handle',
          'manual',
          `No one receives the result of this callback, so handle ${name} here: call what repeats ${callText(attempt)}, shows the failure or ends the process.`,
        ),
      ]
    case 'optional':
      return [outcomeFix(details)]
    default:
      return form === 'catch' || details.isAwaited ? wholeFixes(file, details, name) : [outcomeFix(details)]
  }
}

const callText = (attempt: string | null): string => (attempt === null ? 'the call' : clip(clean(attempt), MAX_NAME))

/** Where the code for a failure goes. */
function catchText({ form, error }: SwallowedDetails, name: string, code: string): string {
  if (form === '.catch') return `write .catch((${name}) => ${code})`
  if (form === 'then') return `write (${name}) => ${code} as the second callback`
  return error === null ? `write catch (${name}) { ${code} }` : `${code} in the catch`
}

/** The other rounds still run, and the failures are known after them. */
function loopFix(details: SwallowedDetails, name: string): Fix {
  const { place, attempt, isAwaited, form, continues } = details
  const call = callText(attempt)
  if (place.setting === 'endless')
    return edit(
      'count-failures',
      'manual',
      `Count the failures: let failures = 0 before the loop, ${catchText(details, name, 'failures += 1')}, set it to 0 after a success, and throw ${name} when there are 5 in a row.`,
    )
  if (form !== 'catch' && !isAwaited)
    return edit(
      'collect-promises',
      'manual',
      `Collect the promises: const pending = [] before the loop, pending.push() with the promise of ${call} and without its ${form === 'then' ? 'second callback' : '.catch()'}, and after the loop handle what await Promise.allSettled(pending) gives as rejected.`,
    )
  const stays = continues ? ' before the continue' : ''
  return edit(
    'collect-failures',
    'manual',
    `Collect the failures: const failures: unknown[] = [] before the loop, ${catchText(details, name, `failures.push(${name})`)}${stays}, and after the loop if (failures.length > 0) throw new AggregateError(failures, '${call.replaceAll("'", '')} failed').`,
  )
}

function elementsFix({ place, form, attempt }: SwallowedDetails, name: string): Fix {
  const { method } = place
  if (form !== 'catch' && method === 'map')
    return edit(
      'all-settled',
      'manual',
      `Delete the ${form === 'then' ? 'second callback' : '.catch()'}, give the promises of map() to Promise.allSettled, and handle the results with the status 'rejected'.`,
    )
  if (method === 'map' || method === 'flatMap')
    return edit(
      'return-failure',
      'manual',
      `Return the failure from the callback of ${method}(), such as ${name === 'error' ? '{ error }' : `{ error: ${name} }`}, and handle it where the results are used.`,
    )
  return edit(
    'collect-failures',
    'manual',
    `Collect the failures: const failures: unknown[] = [] before ${method}(), failures.push(${name}) where ${callText(attempt)} fails, and look at failures after it.`,
  )
}

/** No one awaits an effect or a handler of a component, so the failure becomes state. */
function uiFix(file: string, details: SwallowedDetails, name: string): Fix {
  const set = (code: string): string => catchText(details, name, code)
  const title = file.endsWith('.vue')
    ? `Show the failure: const failure = ref<unknown>(null), ${set(`failure.value = ${name}`)}, and render it in the template.`
    : file.endsWith('.svelte')
      ? `Show the failure: let failure = $state<unknown>(null), ${set(`failure = ${name}`)}, and render it in the markup.`
      : `Show the failure: const [failure, setFailure] = useState<unknown>(null) in the component, ${set(`setFailure(${name})`)}, and render it.`
  return edit('set-state', 'manual', title)
}

/** The function goes on, and its caller learns whether this part of it worked. */
function outcomeFix({ form, outcome, attempt, within, place, isAwaited, error }: SwallowedDetails): Fix {
  const call = callText(attempt)
  const owner = within === null ? null : `${clip(within, MAX_NAME)}()`
  const end =
    owner === null
      ? 'decide by it what runs next'
      : place.returnsValue
        ? `add it to what ${owner} returns`
        : `return it from ${owner}, whose result becomes a boolean`
  if (form === 'catch')
    return edit(
      'return-outcome',
      'manual',
      `Go on, but keep the outcome of ${call}: let worked = true before the try, worked = false in the catch, and ${end}.`,
    )
  if (form === 'then')
    return edit(
      'return-outcome',
      'manual',
      `Keep the outcome: return true from the first callback and false from the second, set const worked to the promise, and ${end.replace('a boolean', 'a Promise<boolean>')}.`,
    )
  const failed = outcome === 'logs' ? `(${error ?? 'error'}) => { …; return false }` : '() => false'
  const then = `${call.replace(/\(\)$/, '(…)')}.then(() => true, ${failed})`
  const log = outcome === 'logs' ? ' (… is the log)' : ''
  return edit(
    'return-outcome',
    'manual',
    isAwaited
      ? `Go on, but keep the outcome: const worked = await ${then} in place of the .catch()${log}, and ${end}.`
      : `Keep the outcome: const worked = ${then} in place of the .catch()${log}, and ${end.replace('a boolean', 'a Promise<boolean>')}.`,
  )
}

/** The caller gets the error. */
function wholeFixes(
  file: string,
  { form, outcome, attempt, within, edits, error }: SwallowedDetails,
  name: string,
): Fix[] {
  const callers = within === null ? 'the caller' : `the callers of ${clip(within, MAX_NAME)}()`
  if (form !== 'catch') {
    const callback = form === '.catch' ? 'the .catch()' : 'the second callback'
    return [
      edit('return-promise', 'manual', `Delete ${callback}, so that ${callers} receive the failure.`),
      edit(
        'return-value',
        'manual',
        'If the failure is expected, return a value for it and check that value where the promise is used.',
      ),
    ]
  }
  if (outcome === 'logs') {
    const title = `Add throw ${name} after the log, so that ${callers} receive the failure.`
    const own = edits.length > 0 ? edit('rethrow', 'suggested', title, file, edits) : edit('rethrow', 'manual', title)
    return [
      error === null
        ? edit(
            'rethrow',
            'manual',
            `Write catch (${name}), and throw ${name} after the log, so that ${callers} receive the failure.`,
          )
        : own,
      edit(
        'return-value',
        'manual',
        `If ${callText(attempt)} may fail, return a value that shows it in place of going on.`,
      ),
    ]
  }
  return [
    edit('delete-try', 'manual', `Delete the try and the catch, so that ${callers} receive the failure.`),
    edit('handle-expected', 'manual', expectedFailure(attempt, name)),
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
