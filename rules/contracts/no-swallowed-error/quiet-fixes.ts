import { clean, clip, type Fix } from '@stratalint/core'
import { edit } from './edit.ts'
import type { SwallowedDetails } from './swallowed-details.ts'

const MAX_CALL = 48

/** A call as a fix names it: without the first parts of a long chain, and never cut in a name. */
export function callText(attempt: string | null): string {
  if (attempt === null) return 'the call'
  const text = clean(attempt)
  if (text.length <= MAX_CALL) return text
  const parts = text.split('.')
  for (let from = 1; from < parts.length; from++) {
    const rest = parts.slice(from).join('.')
    if (rest.length <= MAX_CALL) return rest
  }
  return clip(parts.at(-1)!, MAX_CALL)
}

/** The function around a catch, as a call. */
export function ownerText(within: string, max = 36): string {
  return `${clip(within, max)}()`
}

/** Where the code for a failure goes. */
export function catchText({ form, error }: SwallowedDetails, name: string, code: string): string {
  if (form === '.catch') return `write .catch((${name}) => ${code})`
  if (form === 'then') return `write (${name}) => ${code} as the second callback`
  return error === null ? `write catch (${name}) { ${code} }` : `${code} in the catch`
}

/** The fixes where the code shows what a failure means, so that only this has to be written down. */
export function fixQuiet(details: SwallowedDetails, name: string): Fix[] | null {
  const { attempt, fallback, form, forced, isRelease, logLine, outcome, returned } = details
  if (returned !== null && outcome === 'nothing')
    return [
      details.alwaysReturns
        ? edit('move-return', 'manual', `Move return ${returned} from after the try into the catch.`)
        : edit(
            'return-fallback',
            'manual',
            `Write return ${returned} in the catch too, so that it says what a failure means.`,
          ),
    ]
  if (fallback !== null) {
    const after = outcome === 'logs' ? ' after the log' : ''
    const title = `Write in the catch${after} what holds after a failure: ${fallback.name} = ${fallback.before}.`
    return [edit('assign-fallback', 'manual', title)]
  }
  if (!isRelease || outcome === 'logs') return null
  const line =
    logLine === null
      ? `Log the failure of ${callText(attempt)} with its error at the level debug`
      : `Log the failure: ${catchText(details, name, logLine.replaceAll('$', name))}`
  const log = edit('log-release', 'manual', `${line}; a log is enough for a clean-up.`)
  if (forced === null) return [log]
  const place = form === 'catch' ? 'the try and its catch' : 'the call and its callback'
  const title = `Write ${details.isAwaited && !/Sync\(/.test(forced) ? 'await ' : ''}${forced} in place of ${place}: it accepts a missing file, and reports other failures.`
  return [edit('force-delete', 'manual', title), log]
}
