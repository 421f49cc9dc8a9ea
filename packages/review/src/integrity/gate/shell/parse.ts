import { tokenize, type Token } from './tokens.ts'

export interface Simple {
  type: 'simple'
  /** `A=b` in front of the command. */
  assignments: readonly Token[]
  words: readonly Token[]
  /** The files that its output goes to. */
  writes: readonly string[]
  line: number
  text: string
}

export type Node =
  | Simple
  | { type: 'group'; list: List; isSubshell: boolean; text: string }
  | { type: 'if'; branches: readonly { condition: List; body: List }[]; otherwise: List | null; text: string }
  | { type: 'loop'; condition: List | null; body: List; text: string }
  | { type: 'case'; bodies: readonly List[]; text: string }
  | { type: 'function'; name: string; body: Node; text: string }

/** Commands that are connected by pipes. */
export interface Pipeline {
  isNegated: boolean
  nodes: readonly Node[]
  text: string
}

/** Pipelines that are connected by `&&` and `||`. */
export interface Chain {
  parts: readonly { operator: '&&' | '||' | null; pipeline: Pipeline }[]
  isBackground: boolean
  text: string
}

export type List = readonly Chain[]

const DEEPEST = 60
/** What follows so many commands is not read. */
const MOST = 2000

/** Parses a shell script. What is not understood ends a command, and nothing is ever refused. */
export function parseShell(text: string): List {
  const tokens = tokenize(text)
  let at = 0
  let depth = 0
  const peek = (): Token | undefined => tokens[at]
  const isOperator = (...texts: string[]): boolean => peek()?.type === 'operator' && texts.includes(peek()!.text)
  const isReserved = (...texts: string[]): boolean => {
    const token = peek()
    return token?.type === 'word' && !token.isQuoted && texts.includes(token.text)
  }
  const skipLines = (): void => {
    while (peek()?.type === 'newline' || isOperator(';')) at++
  }
  const textFrom = (start: number): string =>
    tokens
      .slice(start, Math.min(at, start + 200))
      .map(({ type, raw }) => (type === 'newline' ? ';' : type === 'redirect' ? `> ${raw}` : raw))
      .join(' ')

  const list = (...ends: string[]): List => {
    const chains: Chain[] = []
    for (;;) {
      skipLines()
      const before = at
      if (at >= tokens.length || isReserved(...ends) || isOperator(...ends)) return chains
      const next = chain()
      if (chains.length < MOST) chains.push(next)
      // A stray `)` or `}` would never be consumed.
      if (at === before) at++
    }
  }
  const chain = (): Chain => {
    const start = at
    const parts: { operator: '&&' | '||' | null; pipeline: Pipeline }[] = [{ operator: null, pipeline: pipeline() }]
    while (isOperator('&&', '||')) {
      const operator = tokens[at++]!.text as '&&' | '||'
      while (peek()?.type === 'newline') at++
      parts.push({ operator, pipeline: pipeline() })
    }
    const text = textFrom(start)
    const isBackground = isOperator('&')
    if (isBackground || isOperator(';')) at++
    return { parts, isBackground, text }
  }
  const pipeline = (): Pipeline => {
    const start = at
    let isNegated = false
    while (isReserved('!', 'time')) isNegated = tokens[at++]!.text === '!' ? !isNegated : isNegated
    const nodes = [node()]
    while (isOperator('|', '|&')) {
      at++
      while (peek()?.type === 'newline') at++
      nodes.push(node())
    }
    return { isNegated, nodes, text: textFrom(start) }
  }
  const node = (): Node => {
    const start = at
    if (depth >= DEEPEST) return simple(start)
    depth++
    const made = compound(start)
    depth--
    while (made !== null && peek()?.type === 'redirect') at++
    return made ?? simple(start)
  }
  const skip = (...texts: string[]): void => {
    if (isReserved(...texts) || isOperator(...texts)) at++
  }
  const compound = (start: number): Node | null => {
    if (isOperator('(') || isReserved('{')) {
      const isSubshell = tokens[at++]!.text === '('
      const inner = list(isSubshell ? ')' : '}')
      skip(isSubshell ? ')' : '}')
      return { type: 'group', list: inner, isSubshell, text: textFrom(start) }
    }
    if (isReserved('if')) return conditional(start)
    if (isReserved('while', 'until', 'for', 'select')) return loop(start)
    if (isReserved('case')) return choice(start)
    if (
      isReserved('function') ||
      (peek()?.type === 'word' && tokens[at + 1]?.text === '(' && tokens[at + 2]?.text === ')')
    )
      return definition(start)
    return null
  }
  const conditional = (start: number): Node => {
    const branches: { condition: List; body: List }[] = []
    let otherwise: List | null = null
    while (isReserved('if', 'elif')) {
      at++
      const condition = list('then')
      skip('then')
      branches.push({ condition, body: list('elif', 'else', 'fi') })
    }
    if (isReserved('else')) {
      at++
      otherwise = list('fi')
    }
    skip('fi')
    return { type: 'if', branches, otherwise, text: textFrom(start) }
  }
  const loop = (start: number): Node => {
    const kind = tokens[at++]!.text
    let condition: List | null = null
    if (kind === 'while' || kind === 'until') condition = list('do')
    else while (at < tokens.length && !isReserved('do')) at++
    skip('do')
    const body = list('done')
    skip('done')
    return { type: 'loop', condition, body, text: textFrom(start) }
  }
  const choice = (start: number): Node => {
    while (at < tokens.length && !isReserved('in')) at++
    at++
    const bodies: List[] = []
    for (;;) {
      skipLines()
      if (at >= tokens.length || isReserved('esac')) break
      while (at < tokens.length && !isOperator(')')) at++
      at++
      bodies.push(list(';;', 'esac'))
      skip(';;')
    }
    skip('esac')
    return { type: 'case', bodies, text: textFrom(start) }
  }
  const definition = (start: number): Node => {
    if (isReserved('function')) at++
    const name = tokens[at++]?.text ?? ''
    if (isOperator('(')) at += 2
    while (peek()?.type === 'newline') at++
    return { type: 'function', name, body: node(), text: textFrom(start) }
  }
  const simple = (start: number): Simple => {
    const assignments: Token[] = []
    const words: Token[] = []
    const writes: string[] = []
    while (peek()?.type === 'word' || peek()?.type === 'redirect') {
      const token = tokens[at++]!
      if (token.type === 'redirect') writes.push(token.text)
      else if (words.length === 0 && /^[A-Za-z_]\w*\+?=/.test(token.raw)) assignments.push(token)
      else words.push(token)
    }
    return { type: 'simple', assignments, words, writes, line: tokens[start]?.line ?? 1, text: textFrom(start) }
  }
  return list()
}
