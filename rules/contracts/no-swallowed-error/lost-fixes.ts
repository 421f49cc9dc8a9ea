import { clip, type Fix } from '@stratalint/core'
import { changeOf, endOf, startOf, type Answer } from './answers.ts'
import { edit } from './edit.ts'
import { elementsFix, loopFix } from './loop-fixes.ts'
import { callText, catchText, fixQuiet, ownerText } from './quiet-fixes.ts'
import { fixOthers } from './others-fixes.ts'
import type { SwallowedDetails } from './swallowed-details.ts'
import { wholeFixes } from './whole-fixes.ts'

const VUE = /\bfrom ['"](?:vue|vue-demi|@vue\/[\w-]+|@vueuse\/[\w-]+|#imports)['"]/
/** Functions that show a short text to the user. */
const TOASTS = /\b(toast(?:er|s)?|message|notify|notification|snackbar)\.error\(/

/** The fixes for an error that is lost, by the place in which it is: what is right for one breaks another. */
export function fixLost(file: string, text: string, details: SwallowedDetails): Fix[] {
  const { waysOut, error, form, attempt } = details
  const name = error ?? 'error'
  const [way] = waysOut
  const quiet = fixQuiet(details, name)
  if (quiet !== null) return quiet
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
  if (details.place.audience === 'started' && !/^(?:endless|cleanup)$/.test(details.place.setting))
    return [startedFix(details, name)]
  if (details.others !== null && /^(?:whole|optional)$/.test(details.place.setting))
    return fixOthers(details, details.others, name)
  switch (details.place.setting) {
    case 'loop':
    case 'endless':
      return [loopFix(details, name)]
    case 'cleanup':
      return [
        edit(
          'log-cleanup',
          'manual',
          `Log the failure of ${callText(attempt)} here: within the handling of another error, a log is enough.`,
        ),
      ]
    case 'elements':
      return [elementsFix(details, name)]
    case 'ui':
      return [uiFix(file, text, details, name)]
    case 'script':
      return [scriptFix(details, name)]
    case 'listener':
      return [listenerFix(details, name)]
    default: {
      const isWaited = form === 'catch' || details.isAwaited
      if (details.place.audience === 'given')
        return isWaited ? wholeFixes(file, details, name) : [listenerFix(details, name)]
      return isWaited && details.place.setting === 'whole' ? wholeFixes(file, details, name) : [outcomeFix(details)]
    }
  }
}

/** No one receives what a callback returns, or awaits the promise in it. */
function listenerFix({ place, attempt }: SwallowedDetails, name: string): Fix {
  return edit(
    'handle',
    'manual',
    place.repeats
      ? `Count the failures in a row: let failures = 0 outside of the callback, failures = 0 after ${callText(attempt)}, and failures += 1 in the catch; report or stop when there are 5.`
      : `No one receives the result of this callback, so handle ${name} here: call what repeats ${callText(attempt)}, shows the failure or ends the process.`,
  )
}

/** No one awaits an effect or a handler of a component, so the failure becomes state. */
function uiFix(file: string, text: string, details: SwallowedDetails, name: string): Fix {
  const { component } = details.place
  const set = (code: string): string => catchText(details, name, code)
  const toast = TOASTS.exec(text)?.[1]
  if (toast !== undefined) {
    const words = `${callText(details.attempt)
      .replaceAll(/[^\w.]/g, '')
      .split('.')
      .at(-1)} failed`
    const shown = set(`${toast}.error('…')`)
    return edit(
      'show-failure',
      'manual',
      `Show the failure: ${shown}, with words for the user about ${words.replace(/ failed$/, '()')}.`,
    )
  }
  const isHook = component !== null && /^use[A-Z]/.test(component)
  const isVue = file.endsWith('.vue') || VUE.test(text)
  const title =
    isVue && isHook
      ? `Return the failure from the composable: const failure = ref<unknown>(null), ${set(`failure.value = ${name}`)}, and add failure to what ${ownerText(component)} returns.`
      : isVue
        ? `Show the failure: const failure = ref<unknown>(null), ${set(`failure.value = ${name}`)}, and render it in the template.`
        : file.endsWith('.svelte')
          ? `Show the failure: let failure = $state<unknown>(null), ${set(`failure = ${name}`)}, and render it in the markup.`
          : file.endsWith('.component.ts')
            ? `Show the failure: failure: unknown = null in the class, ${set(`this.failure = ${name}`)}, and render it in the template.`
            : isHook
              ? `Return the failure from the hook: const [failure, setFailure] = useState<unknown>(null), ${set(`setFailure(${name})`)}, and add failure to what ${ownerText(component)} returns.`
              : `Show the failure: const [failure, setFailure] = useState<unknown>(null) in the component, ${set(`setFailure(${name})`)}, and render it.`
  return edit('set-state', 'manual', title)
}

/** A script says by its exit code that it failed. */
function scriptFix(details: SwallowedDetails, name: string): Fix {
  const { form, outcome } = details
  const where = form === 'catch' ? 'in the catch' : 'in the callback'
  const log = outcome === 'logs' ? ' after the log' : ', and log the error'
  const title = `Let the script fail: process.exitCode = 1 ${where}${log}.`
  return edit(
    'exit-code',
    'manual',
    form === 'catch' && details.error === null && outcome !== 'logs' ? `Write catch (${name}). ${title}` : title,
  )
}

/** The function goes on, and its caller learns whether this part of it worked. */
function outcomeFix(details: SwallowedDetails): Fix {
  const { form, outcome, attempt, within, place, isAwaited, isVoided, error } = details
  const call = callText(attempt)
  const isPromise = form !== 'catch' && !isAwaited
  const answer: Answer = {
    ...{ value: 'worked', type: isPromise && !place.isAsync ? 'Promise<boolean>' : 'boolean' },
    none: isPromise && !place.isAsync ? 'Promise.resolve(false)' : 'false',
  }
  if (form === 'catch' && place.returnsValue && details.constant !== null) {
    const logged = outcome === 'logs' ? '…; ' : ''
    const title = `Take null for a failure: const ${details.constant} = await ${call.replace(/\(\)$/, '(…)')}.catch((${error ?? 'error'}) => { ${logged}return null })${logged === '' ? '' : ' (… is the log)'}, without the try, and check ${details.constant} where it is used.`
    return edit('take-null', 'manual', title)
  }
  if ((place.endsInThrow && !place.returnsValue) || place.audience === 'typed') return reportFix(details)
  const end = endOf(details, answer)
  const isEnd = within !== null && place.isLast && !place.returnsValue
  const fix = (title: string): Fix => {
    // Long names leave no room for what follows from the change.
    const shown = title.length <= 240 ? title : title.replace(/, so the return type of .*$/, '')
    return edit('return-outcome', 'manual', `Record whether it succeeded: ${shown}.`)
  }
  const logged = outcome === 'logs' ? ' after the log' : ''
  if (form === 'catch')
    return fix(
      isEnd
        ? `return true at the end of the try and false${logged} in the catch${changeOf(details, answer)}`
        : `let worked = true ${startOf(details, 'the try')}, worked = false in the catch, and ${end}`,
    )
  if (form === 'then') {
    const returned = `${firstCallback(details)} and false from the second`
    return fix(
      isEnd
        ? `return ${returned}, and return the promise${changeOf(details, answer)}`
        : `return ${returned}, set const worked to the promise, and ${end}`,
    )
  }
  const failed = outcome === 'logs' ? `(${error ?? 'error'}) => { …; return false }` : '() => false'
  const then = `${isAwaited ? 'await ' : ''}${call.replace(/\(\)$/, '(…)')}.then(() => true, ${failed})`
  const log = outcome === 'logs' ? ' (… is the log)' : ''
  const replaced = `instead of ${isVoided ? 'the void and the .catch()' : 'the .catch()'}${log}`
  return fix(
    isEnd
      ? `return ${then} ${replaced}${changeOf(details, answer)}`
      : place.isNested && within !== null
        ? `let worked = true ${startOf(details, 'it')}, worked = ${then} ${replaced}, and ${end}`
        : `const worked = ${then} ${replaced}, and ${end}`,
  )
}

/** A callback that has a name is wrapped, because it returns what it likes. */
function firstCallback({ success }: SwallowedDetails): string {
  if (success === null) return 'true from the first callback'
  return success === ''
    ? 'true from a first callback, () => true,'
    : `true from a new first callback, which calls ${clip(success, 24)},`
}

/** The function always throws, or something else fixes what it returns, so its caller cannot learn what else failed. */
function reportFix(details: SwallowedDetails): Fix {
  const {
    within,
    attempt,
    error,
    form,
    place: { audience },
  } = details
  const place = form === 'catch' ? 'in the catch' : 'in the callback'
  const why = audience === 'typed' ? 'has the type of what holds it' : 'ends with a throw'
  const title = `${within === null ? 'The function' : ownerText(within)} ${why} and cannot return that ${callText(attempt)} failed: ${place}, give ${error ?? 'the error'} to what reports errors here, and not only to a log.`
  return edit('report-error', 'manual', title)
}

/** The constructor cannot await the work, so a later call has to learn of its failure. */
function startedFix(details: SwallowedDetails, name: string): Fix {
  const { within } = details
  const owner = within === null ? 'this function' : ownerText(within)
  const title = `The constructor starts ${owner} and awaits nothing, so keep the error: failure: unknown = null in the class, ${catchText(details, name, `this.failure = ${name}`)}, and let the methods that need what ${owner} prepares throw it.`
  return edit('keep-failure', 'manual', title)
}
