/** What may come before an expression although it looks like the end of one. */
const BEFORE_EXPRESSION = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'do',
  'else',
  'await',
  'yield',
  'void',
  'delete',
  'new',
  'instanceof',
  'throw',
  'default',
])

const STRING = /'(?:[^'\\\n\r]|\\[^])*'?|"(?:[^"\\\n\r]|\\[^])*"?/y
const COMMENT = /\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?(?:\*\/|$)/y
const REGULAR_EXPRESSION = /\/(?:[^/\\[\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.){0,100}\]){1,1000}\/[a-z]*/y

/** Where the string, comment or regular expression that begins at an offset of some code ends; the offset itself where none does. */
export function endOfLiteral(text: string, at: number): number {
  const character = text[at]
  if (character === "'" || character === '"') return endOf(STRING, text, at)
  if (character !== '/') return at
  const afterComment = endOf(COMMENT, text, at)
  return afterComment === at && startsExpression(text, at) ? endOf(REGULAR_EXPRESSION, text, at) : afterComment
}

/** Whether an expression may begin at an offset, by what stands before it. */
export function startsExpression(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && /\s/.test(text[before]!)) before--
  if (before < 0 || !/[\w$)\]}'"`]/.test(text[before]!)) return true
  if (!/[a-z]/.test(text[before]!)) return false
  let start = before
  // No such word is longer than ten letters.
  while (start > 0 && before - start < 10 && /[\w$.]/.test(text[start - 1]!)) start--
  return BEFORE_EXPRESSION.has(text.slice(start, before + 1))
}

function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : at
}
