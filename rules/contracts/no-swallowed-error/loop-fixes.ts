import type { Fix } from '@stratalint/core'
import { endOf, startOf } from './answers.ts'
import { edit } from './edit.ts'
import { callText, catchText } from './quiet-fixes.ts'
import type { SwallowedDetails } from './swallowed-details.ts'

/** The other rounds still run, and the failures are known after them. */
export function loopFix(details: SwallowedDetails, name: string): Fix {
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
  const start = startOf(details, 'the loop')
  const stays = continues ? ' before the continue' : ''
  // What other rounds have done stays done, so a batch that goes on reports its failures.
  if ((details.outcome === 'logs' || place.isOptional) && place.audience === 'callers')
    return edit(
      'return-failures',
      'manual',
      `Return the failures: const failures: unknown[] = [] ${start}, ${catchText(details, name, `failures.push(${name})`)}${stays}, and ${endOf(details, { value: 'failures', none: '[]', type: 'unknown[]' })}.`,
    )
  return edit(
    'collect-failures',
    'manual',
    `Collect the failures: const failures: unknown[] = [] before the loop, ${catchText(details, name, `failures.push(${name})`)}${stays}, and after the loop${place.audience === 'typed' && place.returnsValue ? ', where no round has returned,' : ''} if (failures.length > 0) throw new AggregateError(failures, '${call.replaceAll("'", '')} failed').`,
  )
}

export function elementsFix({ place, form, attempt }: SwallowedDetails, name: string): Fix {
  const { method } = place
  if (form !== 'catch' && method === 'map')
    return edit(
      'all-settled',
      'manual',
      `Delete the ${form === 'then' ? 'second callback' : '.catch()'}, give the promises of map() to Promise.allSettled, and handle the results with the status 'rejected'.`,
    )
  const failure = name === 'error' ? '{ error }' : `{ error: ${name} }`
  if (place.isDiscarded)
    return edit(
      'return-failure',
      'manual',
      `Return ${failure} from the callback of ${method}(), keep what Promise.all() gives in a constant, and throw an AggregateError of the failures in it.`,
    )
  if (method === 'map' || method === 'flatMap')
    return edit(
      'return-failure',
      'manual',
      `Return the failure from the callback of ${method}(), such as ${failure}, and handle it where the results are used.`,
    )
  return edit(
    'collect-failures',
    'manual',
    `Collect the failures: const failures: unknown[] = [] before ${method}(), failures.push(${name}) in place of what the ${form === 'catch' ? 'catch' : 'callback'} does now, and after it if (failures.length > 0) throw new AggregateError(failures, '${callText(attempt).replaceAll("'", '')} failed').`,
  )
}
