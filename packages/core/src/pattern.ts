import { SOURCE_EXTENSIONS } from './policy.ts'

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

/** How a path fits a place pattern. */
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
      tokens.push(inner.includes(',') ? { type: 'choice', options: inner.split(',') } : { type: 'capture', name: inner })
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

/** The folder in front of the first segment that is not literal. */
export function staticPrefix(pattern: string): string {
  const first = pattern.search(/[{*]/)
  if (first === -1) return pattern
  return pattern.slice(0, Math.max(0, pattern.lastIndexOf('/', first)))
}

/** Compiles a place pattern; `{layer}` matches only the declared layers. */
export function compilePattern(pattern: string, layers: readonly string[]): PlacePattern {
  const layerSource = layers.length === 0 ? '(?!)' : longestFirst(layers).map(escapeRegExp).join('|')
  const captures: string[] = []
  const source = (tokens: Token[]): string => {
    let text = ''
    tokens.forEach((token, index) => {
      switch (token.type) {
        case 'literal': {
          // `a/**/b` also matches `a/b`: the slash after a globstar belongs to the globstar.
          const afterGlobstar = tokens[index - 1]?.type === 'globstar'
          text += escapeRegExp(afterGlobstar && token.text.startsWith('/') ? token.text.slice(1) : token.text)
          break
        }
        case 'capture':
          captures.push(token.name)
          text += `(${token.name === 'layer' ? layerSource : '[^/]+'})`
          break
        case 'choice':
          text += `(?:${token.options.map((option) => source(tokenizePattern(option))).join('|')})`
          break
        case 'star':
          text += '[^/]*'
          break
        case 'globstar':
          text += index === tokens.length - 1 ? '.+' : '(?:[^/]+/)*'
          break
      }
    })
    return text
  }

  const tokens = tokenizePattern(pattern)
  const last = tokens.at(-1)
  const beforeLast = tokens.at(-2)
  const isFolder = last?.type === 'globstar' && beforeLast !== undefined && pattern.endsWith('/**')
  if (!isFolder) {
    const expression = new RegExp(`^${source(tokens)}$`, 'su')
    return {
      captures,
      match(path) {
        const found = expression.exec(path)
        if (found === null) return null
        const slash = path.lastIndexOf('/')
        return { captures: capturesOf(captures, found, 1), root: path.slice(0, Math.max(0, slash)), inside: path.slice(slash + 1) }
      },
    }
  }

  const head = tokenizePattern(pattern.slice(0, -'/**'.length))
  const headSource = source(head)
  const endsWithLayer = head.at(-1)?.type === 'capture' && (head.at(-1) as { name: string }).name === 'layer'
  const extensions = SOURCE_EXTENSIONS.map((extension) => escapeRegExp(extension)).join('|')
  const single = endsWithLayer ? `|((?:\\.d)?(?:${extensions}))` : ''
  const expression = new RegExp(`^(${headSource})(?:/(.+)${single})$`, 'su')
  const insideGroup = captures.length + 2
  return {
    captures,
    match(path) {
      const found = expression.exec(path)
      if (found === null) return null
      const inside = found[insideGroup] ?? `index${found[insideGroup + 1] ?? ''}`
      return { captures: capturesOf(captures, found, 2), root: found[1]!, inside }
    },
  }
}

function capturesOf(names: readonly string[], found: RegExpExecArray, firstGroup: number): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, found[firstGroup + index]!]))
}

function longestFirst(names: readonly string[]): string[] {
  return [...names].sort((a, b) => b.length - a.length)
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
