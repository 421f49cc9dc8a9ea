import type { Token } from '../patterns/place-pattern.ts'
import { fileNameOf, withoutExtension } from './paths/path.ts'

/** A pattern, and the values for its parts. */
export interface Filling {
  tokens: readonly Token[]
  layer: string | null
  /** A path of the same instance: the pattern of its place, and the part of the path that each token matches. */
  like: { tokens: readonly Token[]; texts: readonly string[] }
  /** The value of captures that `like` does not give. */
  otherwise?: string
  /** The alternative of `{a,b}`. */
  choice?: string
}

/** Whether nothing that follows a token begins another segment. */
export function isInLastSegment(tokens: readonly Token[], index: number): boolean {
  return !tokens
    .slice(index + 1)
    .some((later) => later.type === 'globstar' || (later.type === 'literal' && later.text.includes('/')))
}

/** The path of a pattern, complete except for the parts that depend on the file's name; `null` where a part is not known. */
export function fillPattern({
  tokens,
  like,
  layer,
  otherwise,
  choice,
}: Filling): ((fileName: string) => string) | null {
  const captured = new Map(
    like.tokens.flatMap((token, index) => (token.type === 'capture' ? [[token.name, like.texts[index]] as const] : [])),
  )
  const own = like.tokens === tokens ? like.texts : []
  const parts: (string | ((fileName: string) => string))[] = []
  const name = startOfName(tokens)
  for (const [index, token] of tokens.entries()) {
    if (index === name) {
      const before = parts.map((part) => (typeof part === 'string' ? part : '')).join('')
      const folder = before.slice(0, before.lastIndexOf('/') + 1)
      const kind = kindOfName(tokens.slice(index))
      return (fileName) => folder + (kind === null ? fileName : namedOfKind(fileName, kind))
    }
    const part = fillToken(token, tokens[index - 1], {
      capture: (name) => (name === 'layer' ? layer : (captured.get(name) ?? otherwise)) ?? null,
      like: own[index],
      choice,
      last: index === tokens.length - 1,
      inLastSegment: isInLastSegment(tokens, index),
    })
    if (part === null) return null
    const before = parts.at(-1)
    if (typeof part === 'string' && typeof before === 'string') parts[parts.length - 1] = before + part
    else parts.push(part)
  }
  const [folder, last] = parts
  if (parts.length === 2 && typeof folder === 'string' && last === wholeName) return (fileName) => folder + fileName
  return (fileName) => parts.map((part) => (typeof part === 'string' ? part : part(fileName))).join('')
}

/** Where the last segment of a pattern like `*service.*` begins: only a whole name shows whether it matches. */
export function startOfName(tokens: readonly Token[]): number | null {
  const free = tokens.flatMap(({ type }, index) =>
    (type === 'star' || type === 'choice') && isInLastSegment(tokens, index) ? [index] : [],
  )
  return free.length > 1 ? free[0]! : null
}

/** The kind of file that a pattern like `*.server.*` or `{*.types,schema}.*` is for. */
function kindOfName([first, middle, last, ...rest]: readonly Token[]): string | null {
  if (middle?.type !== 'literal' || last?.type !== 'star' || rest.length > 0) return null
  const options = first?.type === 'star' ? ['*'] : first?.type === 'choice' ? first.options : []
  const kinds = options.map((option) => /^\*(\.[\w-]+)\.$/.exec(option + middle.text)?.[1])
  return kinds.find((kind) => kind !== undefined) ?? null
}

/** `db.server.ts` for `db.ts`. */
function namedOfKind(fileName: string, kind: string): string {
  const stem = withoutExtension(fileName)
  return stem === fileName || stem.includes('.') || stem.endsWith('/index') || stem === 'index'
    ? fileName
    : `${stem}${kind}${fileName.slice(stem.length)}`
}

interface TokenValues {
  capture(name: string): string | null
  like: string | undefined
  choice: string | undefined
  last: boolean
  inLastSegment: boolean
}

const wholeName = (fileName: string): string => fileName
const stemOfName = (fileName: string): string => withoutExtension(fileNameOf(fileName))

function fillToken(
  token: Token,
  before: Token | undefined,
  values: TokenValues,
): string | ((fileName: string) => string) | null {
  switch (token.type) {
    case 'literal':
      return before?.type === 'globstar' ? token.text.replace(/^\//, '') : token.text
    case 'capture':
      return values.capture(token.name)
    case 'choice':
      return values.choice !== undefined && token.options.includes(values.choice)
        ? values.choice
        : (values.like ?? token.options.find((option) => !option.includes('*')) ?? null)
    case 'star':
      return values.last ? wholeName : values.inLastSegment ? stemOfName : (values.like ?? null)
    case 'globstar':
      return values.last ? wholeName : (values.like ?? '')
  }
}
