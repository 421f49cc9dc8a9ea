// eslint-disable-next-line no-control-regex -- these are the characters that steer a terminal
const STEERING = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** What a log of GitHub, Azure, TeamCity or GitLab obeys wherever it is printed, and what GitHub obeys at the start of a line. */
const COMMAND_ANYWHERE = /##(?=\[|[a-z]+\[)/gi
const COMMAND_AT_START = /^([^\S\n]*):(?=:)/gm

/** Text on one line that cannot steer the reader's terminal, whatever a file name or an identifier holds. */
export function plain(text: string): string {
  return text.replace(STEERING, ' ').replace(/\p{Cs}/gu, '\ufffd')
}

/** The same for a message: what would steer the terminal is shown as an escape, so that a name can still be told from another. */
export function messageLine(text: string): string {
  return withoutCommands(
    text
      .replace(/[\u0009]/g, '\\t')
      .replace(STEERING, escapeOf)
      .replace(/\p{Cs}/gu, '\ufffd'),
  )
}

/** Lines that no build log takes for a command of its own: a space parts the characters by which it would know one. */
export function withoutCommands(text: string): string {
  return text.replace(COMMAND_ANYWHERE, '# #').replace(COMMAND_AT_START, '$1: ')
}

/** JSON that means the same and holds no such command; the lines of JSON never start with one. */
export function jsonWithoutCommands(json: string): string {
  return json.replace(COMMAND_ANYWHERE, '\\u0023#')
}

const NAMED: Record<string, string> = { '\n': '\\n', '\r': '\\r' }

function escapeOf(character: string): string {
  const code = character.charCodeAt(0)
  return (
    NAMED[character] ??
    (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`)
  )
}
