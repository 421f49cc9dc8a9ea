/** A comment that asks a linter to be silent. */
export interface Directive {
  kind: 'disable' | 'disable-line' | 'disable-next-line' | 'enable'
  /** The rules it names; empty when it names none. */
  rules: string[]
  reason: string | null
  /** UTF-16 offsets of the comment. */
  start: number
  end: number
  /** 1-based lines of the comment's first and last character. */
  line: number
  endLine: number
}

/** A comment as the linters' trees and oxc-parser have it. */
export interface SourceComment {
  type: string
  value: string
  start: number
  end: number
}

const DIRECTIVE = /^\s*(?:eslint|oxlint)-(disable-next-line|disable-line|disable|enable)(?=\s|$)([\s\S]*)$/

/** Reads the directives among a file's comments. A reason follows ` -- `. */
export function readDirectives(comments: readonly SourceComment[], lineAt: (offset: number) => number): Directive[] {
  return comments.flatMap((comment): Directive[] => {
    const found = DIRECTIVE.exec(comment.value)
    if (found === null) return []
    const kind = found[1] as Directive['kind']
    // A line comment can only speak of a line.
    if (comment.type === 'Line' && (kind === 'disable' || kind === 'enable')) return []
    const [names = '', ...reasons] = found[2]!.split(/\s-{2,}(?=\s|$)/)
    const reason = reasons.map((part) => part.trim()).join(' -- ')
    return [{
      kind,
      rules: names.split(',').map((name) => name.trim()).filter((name) => name !== ''),
      reason: reason === '' ? null : reason,
      start: comment.start,
      end: comment.end,
      line: lineAt(comment.start),
      endLine: lineAt(comment.end),
    }]
  })
}
