import { messageLine } from '@stratalint/report'
import { CLAUDE } from '../hosts/claude.ts'
import { CODEX } from '../hosts/codex.ts'
import { CURSOR } from '../hosts/cursor.ts'
import { HOSTS, type Answer, type Host, type HostName, type HookCall, type Outcome } from '../hosts/host.ts'
import { parsePayload, textOf, type Payload } from '../hosts/payload.ts'

const BY_NAME: Readonly<Record<HostName, Host>> = { claude: CLAUDE, codex: CODEX, cursor: CURSOR }

/** Answers one call of a hook. It never throws: an error of this tool must not look like a finding. */
export async function runHook(host: string, event: string, input: string): Promise<Answer> {
  const named = HOSTS.find((name) => name === host)
  if (named === undefined) return failure(`Unknown host ${host}. Expected ${HOSTS.join(', ')}.`)
  const payload = parsePayload(input)
  if (payload === null) return failure(`Expected the payload of ${host} as a JSON object on stdin.`)
  const [answering, happened] = actualHost(named, event, payload)
  const call = answering.read(happened, payload)
  if (call === null) return failure(`Unknown event ${event} of ${host}.`)
  try {
    return answering.answer(call, await outcomeOf(call))
  } catch (error) {
    return answering.answer(call, { kind: 'failed', text: messageOf(error) })
  }
}

/** Cursor also runs the hooks in the settings of Claude Code, with payloads of its own. */
function actualHost(named: HostName, event: string, payload: Payload): [Host, string] {
  const isCursor = named === 'claude' && textOf(payload, 'cursor_version') !== null
  return isCursor ? [CURSOR, textOf(payload, 'hook_event_name') ?? event] : [BY_NAME[named], event]
}

async function outcomeOf(call: HookCall): Promise<Outcome> {
  switch (call.moment) {
    case 'before edit':
      return (await import('./before-edit.ts')).beforeEdit(call)
    case 'after edit':
      return (await import('./after-edit.ts')).afterEdit(call)
    case 'stop':
      return (await import('./stop.ts')).stop(call)
    case 'none':
      return { kind: 'clean' }
  }
}

function failure(text: string): Answer {
  return { exitCode: 1, stdout: '', stderr: `${messageLine(text)}\n` }
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return `stratalint could not check this: ${message.split('\n').map(messageLine).join('\n')}\n`
}
