/** An argument for a POSIX shell; `null` for one that no format can show as it is. */
export function quoted(argument: string): string | null {
  if (/^[\w@%+=:,./-]+$/.test(argument) && !argument.startsWith('-')) return argument
  // eslint-disable-next-line no-control-regex -- these characters control a terminal or end the line
  if (/["`\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(argument) || argument.startsWith('-'))
    return null
  return `'${argument.replaceAll("'", `'\\''`)}'`
}
