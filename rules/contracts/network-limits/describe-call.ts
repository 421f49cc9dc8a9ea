import { clean, clip, shortPath, showPath, type Fix, type Message } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { usableExport } from '@stratalint/rule/analysis'
import type { Client, ClientCall } from './client-calls.ts'
import { TIMEOUT, type LimitPlan } from './plan-limit.ts'

export interface CallDetails {
  name: string
  client: Client
  kind: ClientCall['kind']
  lacks: 'limit' | 'retry' | 'both'
  within: string | null
  clients: readonly string[]
  /** The body of the answer is read as bytes. */
  isDownload: boolean
  /** The code around it listens to the error event of a request. */
  handlesError: boolean
  /** Requests to several addresses go through it. */
  isShared: boolean
  plan: LimitPlan | null
}

export function describeCall(project: Project, file: string, details: CallDetails): Message {
  const { name, kind, lacks, within, client, plan } = details
  const place = within === null ? shortPath(file) : `${clip(within, 40)}()`
  const isOff = client === 'ky' || /timeout/i.test(plan?.off ?? '')
  const none = isOff ? 'turns off the timeout' : 'has no timeout and no signal'
  // Undici, which is also the fetch of Node, waits 300 seconds for the headers and for each part of the body.
  const howLong = client === 'undici' || client === 'fetch' ? 'for minutes' : 'forever'
  const what =
    lacks === 'retry'
      ? `${name} in ${place} is not repeated when it fails, although its method is idempotent.`
      : kind === 'create'
        ? `${name} in ${place} ${none}, so each call of this client may wait ${howLong}.`
        : `${name} in ${place} ${none}${lacks === 'both' ? ' and no retry' : ''}, so it may wait ${howLong}.`
  return {
    what: clip(what, 160),
    fix: [...clientFix(project, file, details), ...limitFix(file, details), ...retryFix(details)].slice(0, 3),
    not:
      lacks === 'retry'
        ? 'Do not repeat calls with POST or PATCH.'
        : plan?.property.includes('AbortSignal') === true
          ? 'Do not share one AbortSignal.timeout() between calls; its timer starts as soon as it is created.'
          : 'Do not pass a timeout of 0 or a signal that is never aborted.',
  }
}

function clientFix(project: Project, file: string, { clients, kind }: CallDetails): Fix[] {
  const shared = kind === 'create' ? null : usableExport(project, file, clients)
  if (shared === null) return []
  const from = showPath(shared.from)
  const title =
    shared.name === null
      ? `Use the shared client of ${from}, which sets the limits.`
      : `Call ${clip(shared.name, 40)} of ${from}, which sets the limits.`
  return [
    {
      ...{ key: 'use-client', kind: 'edit', applicability: 'manual', title },
      ...(shared.name !== null && { symbols: [shared.name] }),
      ...(shared.isFile && { target: shared.from }),
    },
  ]
}

function limitFix(file: string, { plan, name, client, isDownload, isShared, handlesError }: CallDetails): Fix[] {
  if (plan === null) return []
  const errorText = handlesError
    ? "; the listener for 'error' gets the AbortError, once for the request or for its body"
    : "; a request that takes too long ends with an AbortError, for which it needs a listener: .on('error', …)"
  const { property, argument, off, spread, isNew, edit } = plan
  const fix: Fix = {
    ...{ key: 'add-limit', kind: 'edit', applicability: 'manual' },
    title: `${limitText()}${client === 'http' ? errorText : ''}.${limitNote()}`,
  }
  return [edit === null ? fix : { ...fix, applicability: 'suggested', edits: [{ file, ...edit }] }]

  /** The number depends on what the call waits for. */
  function limitNote(): string {
    if (!property.includes(TIMEOUT)) return ''
    if (isDownload)
      return ' The limit also ends the reading of the body: choose it above the longest download, and handle the error.'
    return isShared ? ' Choose a limit above the slowest request that goes through here.' : ''
  }

  function limitText(): string {
    if (client === 'ky') return `Delete timeout: false, or write ${property}`
    if (off !== null) return `Write ${property} instead of ${clip(clean(off), 40)} in the options of ${name}`
    if (spread !== null)
      return `Pass { ...${clip(clean(spread), 60)}, ${property} } as the ${argument} argument of ${name}`
    if (isNew) return `Pass { ${property} } as the ${argument} argument of ${name}`
    return edit === null
      ? `Add ${property} to the options of ${name}`
      : `Add ${property} to the options of ${name}, its ${argument} argument`
  }
}

function retryFix({ lacks, name, client }: CallDetails): Fix[] {
  if (lacks === 'limit') return []
  const title =
    client === 'got' || client === 'ky'
      ? `Delete the option that turns off the retries of ${name}.`
      : `Call ${name} in a function that is passed to a helper for retries, such as retry(() => …), with a small limit and a growing delay.`
  return [{ key: 'add-retry', kind: 'edit', applicability: 'manual', title }]
}
