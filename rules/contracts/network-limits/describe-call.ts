import { clip, shortPath, showPath, type Fix, type Message } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { usableExport } from '@stratalint/rule/analysis'
import type { Client, ClientCall } from './client-calls.ts'
import type { LimitPlan } from './plan-limit.ts'

export interface CallDetails {
  name: string
  client: Client
  kind: ClientCall['kind']
  lacks: 'limit' | 'retry' | 'both'
  within: string | null
  clients: readonly string[]
  plan: LimitPlan | null
}

export function describeCall(project: Project, file: string, details: CallDetails): Message {
  const { name, kind, lacks, within, client } = details
  const place = within === null ? shortPath(file) : `${clip(within, 40)}()`
  const none = client === 'ky' ? 'turns off the timeout' : 'has no timeout and no signal'
  const what =
    lacks === 'retry'
      ? `${name} in ${place} is not repeated when it fails, although its method is idempotent.`
      : kind === 'create'
        ? `${name} in ${place} ${none}, so each call of this client may wait forever.`
        : `${name} in ${place} ${none}${lacks === 'both' ? ' and no retry' : ''}, so it may wait forever.`
  return {
    what: clip(what, 160),
    fix: [...clientFix(project, file, details), ...limitFix(file, details), ...retryFix(details)].slice(0, 3),
    not:
      lacks === 'retry'
        ? 'Do not repeat calls with POST or PATCH.'
        : 'Do not pass a timeout of 0 or a signal that no one aborts.',
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

function limitFix(file: string, { plan, name, client, kind }: CallDetails): Fix[] {
  if (plan === null) return []
  const title =
    client === 'ky'
      ? `Delete timeout: false, or write ${plan.property}.`
      : plan.edit !== null && !plan.edit.text.includes('...')
        ? `Add ${plan.property} to the options of ${name}, its ${plan.argument} argument.`
        : `Give ${name} the option ${plan.property}${client === 'http' ? ', which ends the request' : ''}.`
  const fix: Fix = { key: 'add-limit', kind: 'edit', applicability: 'manual', title }
  const own: Fix = plan.edit === null ? fix : { ...fix, applicability: 'suggested', edits: [{ file, ...plan.edit }] }
  return kind === 'create' || client !== 'axios' ? [own] : [own, shareFix]
}

const shareFix: Fix = {
  key: 'create-instance',
  kind: 'edit',
  applicability: 'manual',
  title: 'Or create one instance with axios.create({ timeout: 10_000 }) and use it for all calls.',
}

function retryFix({ lacks, name, client }: CallDetails): Fix[] {
  if (lacks === 'limit') return []
  const title =
    client === 'got' || client === 'ky'
      ? `Delete the option that turns off the retries of ${name}.`
      : `Call ${name} in a function that is passed to a helper for retries, such as retry(() => …), with a small limit and a growing delay.`
  return [{ key: 'add-retry', kind: 'edit', applicability: 'manual', title }]
}
