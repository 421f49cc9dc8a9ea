/** Keywords that may precede an expression although they look like the end of one. */
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

/** The end of the string, comment or regular expression at an offset; the offset itself if there is none. */
export function endOfLiteral(text: string, at: number): number {
  const character = text[at]
  if (character === "'" || character === '"') return endOf(STRING, text, at)
  if (character !== '/') return at
  const afterComment = endOf(COMMENT, text, at)
  return afterComment === at && startsExpression(text, at) ? endOf(REGULAR_EXPRESSION, text, at) : afterComment
}

/** Whether an expression may begin at an offset, according to the code before it. */
export function startsExpression(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && /\s/.test(text[before]!)) before--
  if (before < 0 || !/[\w$)\]}'"`]/.test(text[before]!)) return true
  if (!/[a-z]/.test(text[before]!)) return false
  let start = before
  // None of the keywords is longer than ten letters.
  while (start > 0 && before - start < 10 && /[\w$.]/.test(text[start - 1]!)) start--
  return BEFORE_EXPRESSION.has(text.slice(start, before + 1))
}

function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : at
}
