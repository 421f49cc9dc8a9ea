import { UNKNOWN, type PathPiece } from './route.ts'

export interface Segment {
  text: string
  kind: 'literal' | 'parameter' | 'wildcard' | 'unknown'
  /** Of a parameter. */
  name: string
  /** The piece of the path that contains it. */
  piece: PathPiece
}

/** The segments of a path, each with the piece that it comes from. */
export function segmentsOf(path: readonly PathPiece[]): Segment[] {
  return path.flatMap((piece) =>
    piece.text
      .replace(/[?#][^/]*$/, (query) => (query.startsWith('?') && query.length > 1 ? '' : query))
      .split('/')
      .filter((text) => text !== '')
      .map((text) => ({ text, piece, ...kindOf(text) })),
  )
}

function kindOf(text: string): Pick<Segment, 'kind' | 'name'> {
  const named =
    /^:([A-Za-z_]\w*)(?:\(.*\)|\{.*\})?\??$/.exec(text) ??
    /^\{([A-Za-z_]\w*)\}$/.exec(text) ??
    /^\[([A-Za-z_][\w-]*)\]$/.exec(text)
  if (named !== null) return { kind: 'parameter', name: named[1]! }
  if (/^(?:\*|\{\*|\[\[?\.\.\.|\(\.\*\)|:\w+(?:\(.*\))?[*+])/.test(text)) return { kind: 'wildcard', name: '' }
  const isMixed = text.includes(UNKNOWN) || /[:*{}()[\]+?%]|[^\p{ASCII}]/u.test(text)
  return { kind: isMixed ? 'unknown' : 'literal', name: '' }
}

/** The literal without the mark that it may begin with. */
export function wordPart(text: string): string {
  return text.replace(/^[_@~]+/, '')
}

/** A path as a message shows it. */
export function pathText(segments: readonly Pick<Segment, 'text'>[]): string {
  return `/${segments.map(({ text }) => text.replaceAll(UNKNOWN, '…')).join('/')}`
}
