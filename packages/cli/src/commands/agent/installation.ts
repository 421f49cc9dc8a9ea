import { HOSTS, type HostName, type HostStatus } from '@stratalint/agent'
import { join, relative } from 'node:path'
import { hint, UsageError } from '../../usage-error.ts'

/** The skill that this package ships, next to the folder of the bundle. */
export const SKILL = join(import.meta.dirname, '../skills/stratalint')

/** The host of a command line. */
export function readHost(action: string, [host, extra]: readonly string[]): HostName {
  if (host === undefined) throw new UsageError(`agent ${action} requires a host: ${HOSTS.join(', ')}.`)
  if (extra !== undefined) throw new UsageError(`agent ${action} takes one host, got ${extra} as well.`)
  const found = HOSTS.find((name) => name === host)
  if (found === undefined)
    throw new UsageError(`Unknown host ${host}. Expected ${HOSTS.join(', ')}.${hint(host, HOSTS)}`)
  return found
}

/** A path as the person sees it from here. */
export function shownPath(folder: string, name: string): string {
  const from = relative(process.cwd(), folder).replaceAll('\\', '/')
  return from === '' ? name : `${from}/${name}`
}

/** What is installed for a host, one line a fact. */
export function statusLines({ host, folder, files, program, skill, problems }: HostStatus): string[] {
  if (files.length === 0) return [`${host}: no hooks. Install them with npx stratalint agent install ${host}.`]
  return [
    ...files.map(({ name, hooks, isCurrent }) => {
      const events = hooks.map(({ event }) => event).join(', ')
      const advice = isCurrent ? '' : `; not those of this version: npx stratalint agent install ${host}`
      return `${host}: ${events} in ${shownPath(folder, name)}${advice}`
    }),
    ...(program.version === null ? [] : [`  runs stratalint ${program.version}: ${program.command}`]),
    `  skill: ${skill === 'current' ? 'installed' : skill === 'missing' ? 'not installed' : 'not the one of this version'}`,
    ...problems.map((problem) => `  problem: ${problem}`),
  ]
}
