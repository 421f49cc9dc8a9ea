/** A value of an expression of GitHub Actions; `undefined` where it is only known when it runs. */
export type Value = string | number | boolean | null | undefined

export interface ExpressionContext {
  /** The value of `github.event_name` and similar names. */
  valueOf(name: string): Value
}

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|(\|\||&&|==|!=|<=|>=|<|>|!|\(|\)|\[|\]|,)|([A-Za-z_][\w-]*(?:\.(?:[\w-]+|\*))*))/y

/** Evaluates a condition as far as it is known before a run. */
export function evaluate(text: string, context: ExpressionContext): Value {
  const tokens = tokensOf(unwrapped(text))
  if (tokens === null) return undefined
  let at = 0
  const peek = (): string | undefined => tokens[at]
  const or = (): Value => {
    let left = and()
    while (peek() === '||') {
      at++
      const right = and()
      left = truth(left) === true ? left : truth(left) === false ? right : truth(right) === true ? true : undefined
    }
    return left
  }
  const and = (): Value => {
    let left = comparison()
    while (peek() === '&&') {
      at++
      const right = comparison()
      left = truth(left) === false ? left : truth(left) === true ? right : truth(right) === false ? false : undefined
    }
    return left
  }
  const comparison = (): Value => {
    let left = unary()
    while (/^(?:==|!=|<=?|>=?)$/.test(peek() ?? '')) {
      const operator = tokens[at++]!
      const right = unary()
      left = compare(left, operator, right)
    }
    return left
  }
  const unary = (): Value => {
    if (peek() !== '!') return primary()
    at++
    const value = truth(unary())
    return value === undefined ? undefined : !value
  }
  const primary = (): Value => {
    const token = tokens[at++]
    if (token === undefined) return undefined
    if (token === '(') {
      const value = or()
      if (peek() === ')') at++
      return value
    }
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
    if (/^-?\d/.test(token)) return Number(token)
    if (peek() === '(') return call(token)
    if (peek() === '[') {
      while (at < tokens.length && tokens[at++] !== ']');
      return undefined
    }
    return token === 'true' ? true : token === 'false' ? false : token === 'null' ? null : context.valueOf(token)
  }
  const call = (name: string): Value => {
    at++
    const values: Value[] = []
    while (at < tokens.length && peek() !== ')') {
      if (peek() === ',') at++
      else values.push(or())
    }
    at++
    return callOf(name.toLowerCase(), values)
  }
  const value = or()
  return at < tokens.length ? undefined : value
}

/** Whether a value counts as true. */
export function truth(value: Value): boolean | undefined {
  return value === undefined ? undefined : value !== false && value !== '' && value !== 0 && value !== null
}

/** Mixed text, such as `${{ a }} && false`, is a text that is not empty. */
function unwrapped(text: string): string {
  const trimmed = text.trim()
  const whole = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(trimmed)
  if (whole !== null) return whole[1]!
  return trimmed.includes('${{') ? 'true' : trimmed
}

function tokensOf(text: string): string[] | null {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  let end = 0
  while (end < text.trimEnd().length) {
    TOKEN.lastIndex = end
    const match = TOKEN.exec(text)
    if (match === null || tokens.length > 400) return null
    tokens.push(match[0].trim())
    end = TOKEN.lastIndex
  }
  return tokens
}

function compare(left: Value, operator: string, right: Value): Value {
  if (left === undefined || right === undefined) return undefined
  const isText = typeof left === 'string' && typeof right === 'string'
  const [a, b] = isText ? [left.toLowerCase(), right.toLowerCase()] : [Number(left), Number(right)]
  if (operator === '==') return a === b
  if (operator === '!=') return a !== b
  return operator === '<' ? a < b : operator === '>' ? a > b : operator === '<=' ? a <= b : a >= b
}

function callOf(name: string, [first, second]: readonly Value[]): Value {
  if (name === 'always' || name === 'success') return true
  if (name === 'failure' || name === 'cancelled') return false
  if (name === 'hashfiles') return 'hash'
  if (first === undefined || second === undefined) return undefined
  const [text, part] = [String(first).toLowerCase(), String(second).toLowerCase()]
  if (name === 'contains') return text.includes(part)
  if (name === 'startswith') return text.startsWith(part)
  return name === 'endswith' ? text.endsWith(part) : undefined
}
