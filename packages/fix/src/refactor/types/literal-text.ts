/** A text as the source code of a literal. */
export function quotedText(text: string, quote: string): string {
  return quote + text.replace(/[\\'"`\p{Cc}\u2028\u2029]/gu, (one) => escaped(one, quote)) + quote
}

function escaped(one: string, quote: string): string {
  if (/['"`]/.test(one)) return one === quote ? `\\${one}` : one
  if (one === '\\') return '\\\\'
  const known = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[one]
  return known ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`
}
