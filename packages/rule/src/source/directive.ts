import type { Directive } from '@stratalint/core'

export type { Directive }

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
    // A line comment applies to one line only.
    if (comment.type === 'Line' && (kind === 'disable' || kind === 'enable')) return []
    const [names = '', ...reasons] = found[2]!.split(/\s-{2,}(?=\s|$)/)
    const reason = reasons.map((part) => part.trim()).join(' -- ')
    return [
      {
        kind,
        rules: names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== ''),
        reason: reason === '' ? null : reason,
        start: comment.start,
        end: comment.end,
        line: lineAt(comment.start),
        endLine: lineAt(comment.end),
      },
    ]
  })
}
