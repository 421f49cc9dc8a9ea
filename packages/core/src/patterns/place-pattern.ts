import { compileMatcher, type Piece } from './matcher.ts'
import { SCRIPT_EXTENSIONS, SOURCE_EXTENSIONS } from '../policy/policy.ts'

/** One piece of a place pattern. */
export type Token =
  | { type: 'literal'; text: string }
  | { type: 'capture'; name: string }
  | { type: 'choice'; options: string[] }
  | { type: 'star' }
  | { type: 'globstar' }

/** A compiled place pattern. */
export interface PlacePattern {
  captures: string[]
  match(path: string): PlaceMatch | null
}

/** The parts of a path that matches a place pattern. */
export interface PlaceMatch {
  captures: Record<string, string>
  /** The folder that the pattern names, or the single file of `{layer}/**`. */
  root: string
  /** The path below the root; `index.<ext>` for a single-file layer. */
  inside: string
}

/** Splits a place pattern into tokens. `{x}` captures one segment, `{a,b}` alternates, `*` and `**` are globs, all else is literal. */
export function tokenizePattern(pattern: string): Token[] {
  const tokens: Token[] = []
  const expression = /\{([^{}]*)\}|\*+|[^{*]+|\{/g
  for (const [text, inner] of pattern.matchAll(expression)) {
    if (inner !== undefined) {
      tokens.push(
        inner.includes(',') ? { type: 'choice', options: inner.split(',') } : { type: 'capture', name: inner },
      )
    } else if (text.startsWith('*')) {
      tokens.push({ type: text.length > 1 ? 'globstar' : 'star' })
    } else {
      tokens.push({ type: 'literal', text })
    }
  }
  return tokens
}

/** The names that a place pattern captures, in order. */
export function patternCaptures(pattern: string): string[] {
  return tokenizePattern(pattern).flatMap((token) => (token.type === 'capture' ? [token.name] : []))
}

/** The folder before the first segment that is not literal. */
export function staticPrefix(pattern: string): string {
  const first = pattern.search(/[{*]/)
  if (first === -1) return pattern
  return pattern.slice(0, Math.max(0, pattern.lastIndexOf('/', first)))
}

/** Compiles a place pattern; `{layer}` matches only the declared layers. */
export function compilePattern(pattern: string, layers: readonly string[]): PlacePattern {
  const tokens = tokenizePattern(pattern)
  const captures = patternCaptures(pattern)
  const isFolder = tokens.at(-1)?.type === 'globstar' && tokens.length > 1 && pattern.endsWith('/**')
  if (!isFolder) {
    const run = compileMatcher(tokens.map((token, index) => pieceOf(tokens, index, layers, token.type === 'capture')))
    return {
      captures,
      match(path) {
        const found = run(path)
        if (found === null) return null
        const slash = path.lastIndexOf('/')
        return {
          captures: capturesOf(captures, found),
          root: path.slice(0, Math.max(0, slash)),
          inside: path.slice(slash + 1),
        }
      },
    }
  }

  const head = tokenizePattern(pattern.slice(0, -'/**'.length))
  const last = head.at(-1)
  const headPieces = head.map((token, index) => pieceOf(head, index, layers, token.type === 'capture'))
  const below: Piece[] = [
    { type: 'text', text: '/' },
    { type: 'rest', capture: true },
  ]
  const file: Piece[] = [{ type: 'choice', options: EXTENSIONS.map((text) => [{ type: 'text', text }]), capture: true }]
  const isSingle = last?.type === 'capture' && last.name === 'layer'
  const tail: Piece = { type: 'choice', options: isSingle ? [below, file] : [below], capture: true }
  const run = compileMatcher([...headPieces, tail])
  return {
    captures,
    match(path) {
      const found = run(path)
      if (found === null) return null
      const rest = found[captures.length]!
      return {
        captures: capturesOf(captures, found),
        root: path.slice(0, path.length - rest.length),
        inside: rest.startsWith('/') ? rest.slice(1) : `index${rest}`,
      }
    },
  }
}

/** Compiles tokens to a function that returns the text that each of them matches in a path. */
export function compileTokens(
  tokens: readonly Token[],
  layers: readonly string[],
): (path: string) => readonly string[] | null {
  return compileMatcher(tokens.map((_, index) => pieceOf(tokens, index, layers, true)))
}

const EXTENSIONS = [...SCRIPT_EXTENSIONS.map((extension) => `.d${extension}`), ...SOURCE_EXTENSIONS]

/** Converts a token to a piece of the matcher. */
function pieceOf(tokens: readonly Token[], index: number, layers: readonly string[], capture: boolean): Piece {
  const token = tokens[index]!
  switch (token.type) {
    case 'literal':
      // `a/**/b` also matches `a/b`: the slash after a globstar belongs to the globstar.
      return {
        type: 'text',
        text: tokens[index - 1]?.type === 'globstar' && token.text.startsWith('/') ? token.text.slice(1) : token.text,
        capture,
      }
    case 'capture':
      return token.name === 'layer' ? { type: 'names', names: layers, capture } : { type: 'star', least: 1, capture }
    case 'choice': {
      const options = token.options.map(tokenizePattern)
      return {
        type: 'choice',
        options: options.map((option) => option.map((_, at) => pieceOf(option, at, layers, false))),
        capture,
      }
    }
    case 'star':
      return { type: 'star', least: 0, capture }
    case 'globstar':
      return index === tokens.length - 1 ? { type: 'rest', capture } : { type: 'segments', capture }
  }
}

function capturesOf(names: readonly string[], found: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, found[index]!]))
}
