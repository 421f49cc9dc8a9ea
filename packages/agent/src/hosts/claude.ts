import { answerByExitCode } from './exit-code.ts'
import { replacement, type FileEdit, type HookCall, type Host, type TextPair } from './host.ts'
import { listOf, objectIn, textOf, type Payload } from './payload.ts'

const MOMENTS: Readonly<Record<string, HookCall['moment']>> = {
  PreToolUse: 'before edit',
  PostToolUse: 'after edit',
  Stop: 'stop',
  SubagentStop: 'stop',
}

/** Claude Code. */
export const CLAUDE: Host = {
  read(event, payload) {
    const moment = MOMENTS[event]
    if (moment === undefined) return null
    return {
      moment,
      session: textOf(payload, 'session_id') ?? '',
      cwd: textOf(payload, 'cwd') ?? process.cwd(),
      workspace: process.env['CLAUDE_PROJECT_DIR'] ?? null,
      edits: editsOf(payload),
      isContinued: payload['stop_hook_active'] === true,
    }
  },
  answer: answerByExitCode,
}

function editsOf(payload: Payload): FileEdit[] {
  const input = objectIn(payload['tool_input'])
  const path = textOf(input, 'file_path')
  if (path === null) return []
  const edit = editOf(textOf(payload, 'tool_name') ?? '', path, input!)
  const response = objectIn(payload['tool_response'])
  // Waits for the owner of the machine; the file is as it was.
  if (response?.['staged'] === true) return []
  return [{ ...edit, before: (after) => originalIn(response) ?? edit.before(after) }]
}

function editOf(tool: string, path: string, input: Payload): FileEdit {
  const pairs = tool === 'MultiEdit' ? listOf(input, 'edits').map(pairOf) : [pairOf(input)]
  const content = textOf(input, 'content')
  if (content !== null) return { path, after: () => content, before: () => undefined }
  return replacement(path, pairs)
}

function pairOf(input: Payload): TextPair {
  return {
    from: textOf(input, 'old_string') ?? '',
    to: textOf(input, 'new_string') ?? '',
    all: input['replace_all'] === true,
  }
}

/** `undefined` where the tool does not say: the original of a large file is left out. */
function originalIn(response: Payload | null): string | null | undefined {
  const original = response?.['originalFile']
  if (typeof original === 'string') return original
  return response?.['type'] === 'create' ? null : undefined
}
