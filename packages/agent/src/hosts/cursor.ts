import { replacement, SILENT, type Answer, type FileEdit, type HookCall, type Host } from './host.ts'
import { listOf, objectIn, textOf, type Payload } from './payload.ts'

const MOMENTS: Readonly<Record<string, HookCall['moment']>> = {
  preToolUse: 'before edit',
  postToolUse: 'after edit',
  stop: 'stop',
}

/** Cursor, which reads answers as JSON from stdout. */
export const CURSOR: Host = {
  read(event, payload) {
    const moment = MOMENTS[event]
    if (moment === undefined) return null
    const root = payload['workspace_roots']
    const workspace = Array.isArray(root) && typeof root[0] === 'string' ? root[0] : null
    // Nothing to continue after the person aborted the turn, or after an error.
    const isOver = moment === 'stop' && (textOf(payload, 'status') ?? 'completed') !== 'completed'
    return {
      moment: isOver ? 'none' : moment,
      session: textOf(payload, 'conversation_id') ?? textOf(payload, 'session_id') ?? '',
      cwd: textOf(payload, 'cwd') ?? workspace ?? process.cwd(),
      workspace,
      edits: editsOf(payload),
      isContinued: Number(payload['loop_count'] ?? 0) > 0,
    }
  },
  answer({ moment }, outcome) {
    switch (outcome.kind) {
      case 'clean':
        return json({})
      case 'findings':
        return json(findingsFor(moment, outcome.text.trimEnd()))
      case 'notice':
        return { ...json({}), stderr: outcome.text }
      case 'failed':
        return { ...SILENT, exitCode: 1, stderr: outcome.text }
    }
  },
}

function findingsFor(moment: HookCall['moment'], text: string): Payload {
  if (moment === 'stop') return { followup_message: text }
  if (moment === 'after edit') return { additional_context: text }
  return { permission: 'deny', user_message: text.split('\n', 1)[0], agent_message: text }
}

function json(value: Payload): Answer {
  return { ...SILENT, stdout: `${JSON.stringify(value)}\n` }
}

/** Its tool Write has the whole new text, whichever way the agent edits. */
function editsOf(payload: Payload): FileEdit[] {
  const input = objectIn(payload['tool_input'])
  const path = textOf(input, 'file_path') ?? textOf(input, 'path')
  if (path === null) return []
  const content = textOf(input, 'content')
  if (content !== null) return [{ path, after: () => content, before: () => undefined }]
  const edits = listOf(input, 'edits')
  const pairs = (edits.length === 0 ? [input!] : edits).map((one) => ({
    from: textOf(one, 'old_string') ?? '',
    to: textOf(one, 'new_string') ?? '',
    all: one['replace_all'] === true,
  }))
  return [replacement(path, pairs)]
}
