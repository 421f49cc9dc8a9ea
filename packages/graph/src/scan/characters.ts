const NAME_PART = table('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$_')
const NAME_START = table('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ#$_')

/** Whether a name, or a private one, may begin with this UTF-16 code. What is not ASCII is a part of a name or space. */
export function isNameStart(code: number): boolean {
  return code < 128 ? NAME_START[code] === 1 : code >= 128 && !isSpace(code)
}

export function isNamePart(code: number): boolean {
  return code < 128 ? NAME_PART[code] === 1 : code >= 128 && !isSpace(code)
}

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x1680
    || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Characters as a table, as nothing else is asked more often. */
export function table(characters: string): Uint8Array {
  const marks = new Uint8Array(128)
  for (const character of characters) marks[character.charCodeAt(0)] = 1
  return marks
}
