import type { HostName } from '../hosts/host.ts'

/** One hook as the settings of its host have it. */
export interface HookEntry {
  event: string
  /** The element of the event's list. */
  entry: Readonly<Record<string, unknown>>
}

/** Seconds: the first check of a large project takes longest. */
const EDIT_TIMEOUT = 30
const STOP_TIMEOUT = 300

/** How often Cursor may continue because of one hook. */
const LOOP_LIMIT = 5

/** The hooks of a host; `program` starts Stratalint in a shell. */
export function hooksOf(host: HostName, program: string): HookEntry[] {
  const command = (event: string): string => `${program} agent hook ${host} ${event}`
  if (host === 'cursor')
    return [
      { event: 'preToolUse', entry: { command: command('preToolUse'), matcher: 'Write', timeout: EDIT_TIMEOUT } },
      { event: 'postToolUse', entry: { command: command('postToolUse'), matcher: 'Write', timeout: EDIT_TIMEOUT } },
      { event: 'stop', entry: { command: command('stop'), timeout: STOP_TIMEOUT, loop_limit: LOOP_LIMIT } },
    ]
  const matcher = host === 'claude' ? 'Write|Edit|MultiEdit' : 'apply_patch'
  const hook = (event: string, timeout: number): unknown => ({ type: 'command', command: command(event), timeout })
  return [
    { event: 'PreToolUse', entry: { matcher, hooks: [hook('PreToolUse', EDIT_TIMEOUT)] } },
    { event: 'PostToolUse', entry: { matcher, hooks: [hook('PostToolUse', EDIT_TIMEOUT)] } },
    { event: 'Stop', entry: { hooks: [hook('Stop', STOP_TIMEOUT)] } },
  ]
}

const OURS = /\bstratalint\b.*\sagent\s+hook\s+(claude|codex|cursor)\s/

/** The commands in an element of an event's list. */
export function commandsIn(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null) return []
  const { command, hooks } = entry as { command?: unknown; hooks?: unknown }
  return [...(typeof command === 'string' ? [command] : []), ...(Array.isArray(hooks) ? hooks.flatMap(commandsIn) : [])]
}

/** Whether an element of an event's list was written by this tool. */
export function isOurs(entry: unknown): boolean {
  return commandsIn(entry).some((command) => OURS.test(command))
}

/** Whether two sets of hooks are the same, in whatever order a file has them. */
export function isSameSet(a: readonly HookEntry[], b: readonly HookEntry[]): boolean {
  const texts = (hooks: readonly HookEntry[]): string =>
    JSON.stringify(hooks.map((hook) => JSON.stringify(hook)).toSorted())
  return texts(a) === texts(b)
}
