// eslint-disable-next-line no-control-regex -- these characters control a terminal
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** `JSON.stringify` escapes only the first 32; its own line breaks stay. */
const CONTROL_IN_JSON = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Log commands of GitHub, Azure, TeamCity and GitLab, anywhere and (GitHub only) at the start of a line. */
const COMMAND_ANYWHERE = /##(?=\[|[a-z]+\[)/gi
const COMMAND_AT_START = /^([^\S\n]*):(?=:)/gm

/** One line of text without characters that control a terminal, whatever a file name contains. */
export function plain(text: string): string {
  return text.replace(CONTROL, ' ').replace(/\p{Cs}/gu, '\ufffd')
}

/** The same for a message, with such characters as visible escapes, so that names stay distinguishable. */
export function messageLine(text: string): string {
  return withoutCommands(
    text
      .replace(/\t/g, '\\t')
      .replace(CONTROL, escapeOf)
      .replace(/\p{Cs}/gu, '\ufffd'),
  )
}

/** Inserts a space into everything that a build log would interpret as a command. */
export function withoutCommands(text: string): string {
  return text.replace(COMMAND_ANYWHERE, '# #').replace(COMMAND_AT_START, '$1: ')
}

/** A document as JSON without commands and control characters, which it has as escapes. No line of JSON starts with a command. */
export function toSafeJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`
    .replace(COMMAND_ANYWHERE, '\\u0023#')
    .replace(CONTROL_IN_JSON, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const NAMED: Record<string, string> = { '\n': '\\n', '\r': '\\r' }

function escapeOf(character: string): string {
  const code = character.charCodeAt(0)
  return (
    NAMED[character] ??
    (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`)
  )
}
