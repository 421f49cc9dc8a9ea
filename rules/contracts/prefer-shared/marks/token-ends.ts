export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

export const NUMBER = /0[xXbBoO][\da-fA-F_]+n?|[\d_]+\.?[\d_]*(?:[eE][+-]?\d+)?n?/y
export const REGEX = /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y

/** The end of what a pattern matches at an offset; the character after it where nothing matches. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at + 1
}

export function stringEnd(text: string, from: number, quote: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote || code === 10) return at + 1
    if (code === 92) at++
  }
  return text.length
}

const SPACE = /\s*/y

/** The first character from an offset on that is no white space. */
export function codeFrom(text: string, from: number): number {
  SPACE.lastIndex = from
  SPACE.test(text)
  return text.charCodeAt(SPACE.lastIndex)
}

const TYPE_ARGUMENTS = /<(?:[^;(){}]|\{[^{}]*\}|\([^()]*\)){0,120}>\s*\(/y

/** Whether the type arguments of a call start at an offset. */
export function isTypedCall(text: string, at: number): boolean {
  TYPE_ARGUMENTS.lastIndex = at
  return TYPE_ARGUMENTS.test(text)
}
