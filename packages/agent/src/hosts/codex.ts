import { patchEdits } from './apply-patch.ts'
import { answerByExitCode } from './exit-code.ts'
import type { FileEdit, HookCall, Host } from './host.ts'
import { objectIn, textOf, type Payload } from './payload.ts'

const MOMENTS: Readonly<Record<string, HookCall['moment']>> = {
  PreToolUse: 'before edit',
  PostToolUse: 'after edit',
  Stop: 'stop',
}

/** Codex. Its events are those of Claude Code, its edits are patches. */
export const CODEX: Host = {
  read(event, payload) {
    const moment = MOMENTS[event]
    if (moment === undefined) return null
    return {
      moment,
      session: textOf(payload, 'session_id') ?? '',
      cwd: textOf(payload, 'cwd') ?? process.cwd(),
      workspace: null,
      edits: editsOf(payload),
      isContinued: payload['stop_hook_active'] === true,
    }
  },
  answer: answerByExitCode,
}

function editsOf(payload: Payload): FileEdit[] {
  if (textOf(payload, 'tool_name') !== 'apply_patch') return []
  return patchEdits(textOf(objectIn(payload['tool_input']), 'command') ?? '')
}
