/** A word with what quotes and escapes make of it, an operator, or the end of a line. */
export interface Token {
  type: 'word' | 'operator' | 'newline' | 'redirect'
  /** Without quotes. */
  text: string
  raw: string
  line: number
  /** Whether any part is quoted, so that it is never a reserved word. */
  isQuoted: boolean
  /** The texts of `$(…)` and backticks in it. */
  inner: readonly string[]
}

const OPERATORS = ['&&', '||', ';;', '|&', '|', ';', '&', '(', ')']
const REDIRECT = /^(?:\d*(?:>>|>\||>&|<&|<>|<<<|>|<)|&>>?)(?:&?\d+(?=[\s;|&)]|$)|-(?=[\s;|&)]|$))?/

/** Splits a shell script into tokens; of redirections only the files that they write remain. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const pending: { delimiter: string; stripped: boolean }[] = []
  let at = 0
  let line = 1
  const push = (type: Token['type'], raw: string): void => {
    tokens.push({ type, text: raw, raw, line, isQuoted: false, inner: [] })
  }
  while (at < text.length) {
    const rest = text.slice(at, at + 256)
    const character = text[at]!
    if (character === '\\' && /^\\\r?\n/.test(rest)) {
      at += rest.startsWith('\\\r') ? 3 : 2
      line++
    } else if (character === '\n') {
      push('newline', '\n')
      at++
      line++
      for (const document of pending.splice(0)) {
        const end = endOfDocument(text, at, document)
        line += text.slice(at, end).split('\n').length - 1
        at = end
      }
    } else if (/\s/.test(character)) at++
    else if (character === '#') {
      while (at < text.length && text[at] !== '\n') at++
    } else if (/^<<-?(?!<)/.test(rest)) {
      const opening = /^<<(-?)[ \t]*(\\?['"]?)([^\s'";|&)]+)['"]?/.exec(rest)
      if (opening !== null) pending.push({ delimiter: opening[3]!, stripped: opening[1] === '-' })
      at += opening === null ? 2 : opening[0].length
    } else {
      const redirect = REDIRECT.exec(rest)
      if (redirect !== null) {
        at += redirect[0].length
        if (/[\d-]$/.test(redirect[0].replace(/^\d+/, ''))) continue
        const end = skipTarget(text, at)
        if (redirect[0].includes('>'))
          push(
            'redirect',
            text
              .slice(at, end)
              .trim()
              .replace(/^["']|["']$/g, ''),
          )
        at = end
        continue
      }
      const operator = OPERATORS.find((one) => rest.startsWith(one))
      if (operator !== undefined) {
        push('operator', operator)
        at += operator.length
        continue
      }
      const found = readWord(text, at)
      tokens.push({ type: 'word', line, ...found.token })
      line += text.slice(at, found.end).split('\n').length - 1
      at = found.end
    }
  }
  return tokens
}

function endOfDocument(text: string, from: number, document: { delimiter: string; stripped: boolean }): number {
  let at = from
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end === -1 ? text.length : end).replace(/\r$/, '')
    at = end === -1 ? text.length : end + 1
    if ((document.stripped ? line.replace(/^\t+/, '') : line) === document.delimiter) break
  }
  return at
}

function skipTarget(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  if (text[at] === '(' || text[at] === '\n' || at >= text.length) return at
  return readWord(text, at).end
}

interface Word {
  end: number
  token: Pick<Token, 'text' | 'raw' | 'isQuoted' | 'inner'>
}

function readWord(text: string, from: number): Word {
  const inner: string[] = []
  let at = from
  let value = ''
  let isQuoted = false
  const substitution = (): boolean => {
    const end = endOfSubstitution(text, at)
    if (end === null) return false
    const raw = text.slice(at, end)
    if (raw.startsWith('$(') && !raw.startsWith('$((')) inner.push(raw.slice(2, -1))
    if (raw.startsWith('`')) inner.push(raw.slice(1, -1))
    value += raw
    at = end
    return true
  }
  while (at < text.length) {
    const character = text[at]!
    if (/[\s;|&()<>]/.test(character)) break
    if (substitution()) continue
    if (character === "'") {
      const end = text.indexOf("'", at + 1)
      const stop = end === -1 ? text.length : end
      value += text.slice(at + 1, stop)
      at = stop + 1
      isQuoted = true
    } else if (character === '"') {
      isQuoted = true
      at++
      while (at < text.length && text[at] !== '"') {
        if (substitution()) continue
        if (text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) at++
        value += text[at++] ?? ''
      }
      at++
    } else if (character === '\\') {
      value += text[at + 1] ?? ''
      at += 2
      isQuoted = true
    } else {
      value += character
      at++
    }
  }
  // An unexpected character, such as a lone `<`, is skipped.
  if (at === from) at++
  return { end: Math.min(at, text.length), token: { text: value, raw: text.slice(from, at), isQuoted, inner } }
}

/** The end of `${{ … }}`, `${…}`, `$(…)` or a pair of backticks that begins here. */
function endOfSubstitution(text: string, at: number): number | null {
  if (text.startsWith('${{', at)) {
    const end = text.indexOf('}}', at)
    return end === -1 ? text.length : end + 2
  }
  if (text[at] === '`') {
    const end = text.indexOf('`', at + 1)
    return end === -1 ? text.length : end + 1
  }
  if (text[at] !== '$' || (text[at + 1] !== '(' && text[at + 1] !== '{')) return null
  const [open, close] = text[at + 1] === '(' ? ['(', ')'] : ['{', '}']
  let depth = 0
  let quote = ''
  for (let index = at + 1; index < text.length; index++) {
    const character = text[index]!
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === open) depth++
    else if (character === close && --depth === 0) return index + 1
  }
  return text.length
}
