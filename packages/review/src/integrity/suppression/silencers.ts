import { lowerBound, type Violation } from '@stratalint/core'
import { commentsOf, type SourceComment } from '../text/comments.ts'
import { readDirective, type Directive } from './directive.ts'

/** What one comment silences for one rule, or for all of its tool. */
export interface Silencer {
  directive: PlacedDirective
  tool: Directive['tool']
  /** `null` for everything. */
  rule: string | null
  /** `@ts-ignore` silences more than `@ts-expect-error`, which fails without an error. */
  rank: number
  isRegion: boolean
  /** The first and last line of the file that it covers. */
  covers: { from: number; to: number }
  /** The first and last index of the code lines that it covers; none where the last is below the first. */
  from: number
  to: number
}

export interface PlacedDirective extends Directive {
  /** 1-based lines of the comment. */
  line: number
  endLine: number
}

/** The code of a file without comments and blank lines, and what its comments silence. */
export interface SilencedFile {
  /** The lines of code, without white space and without what formatters change. */
  keys: string[]
  /** Their 1-based line numbers. */
  lines: number[]
  text: string
  silencers: Silencer[]
}

export const MAY_SILENCE = /eslint|oxlint|biome-ignore|@ts-|@vue-/

/** Reads what the comments of a file silence; rules are those that `isOurs` accepts. */
export function readSilencers(path: string, text: string, isOurs: (rule: string) => boolean): SilencedFile {
  const comments = MAY_SILENCE.test(text) ? (commentsOf(path, text) ?? []) : []
  const { keys, lines } = codeLines(text, comments)
  const starts = lineStarts(text)
  const lineAt = (offset: number): number => lowerBound(starts, offset + 1)
  const placed = comments.flatMap((comment): PlacedDirective[] =>
    readDirective(comment, isOurs).map((directive) => ({
      ...directive,
      line: lineAt(comment.start),
      endLine: lineAt(Math.max(comment.start, comment.end - 1)),
    })),
  )
  const last = starts.length
  const silencers = placed.flatMap((directive, index) => {
    const found: Silencer[] = []
    for (const rule of directive.rules ?? [null]) {
      const covered = coveredLines(directive, rule, placed.slice(index + 1), lines, last)
      if (covered === null) continue
      found.push({
        directive,
        covers: covered,
        tool: directive.tool,
        rule,
        rank: directive.rank,
        isRegion: directive.form === 'rest' || directive.form === 'file',
        from: lowerBound(lines, covered.from),
        to: lowerBound(lines, covered.to + 1) - 1,
      })
    }
    return found
  })
  return { keys, lines, text, silencers }
}

/** The lines that a directive covers; `null` where it covers none. */
function coveredLines(
  { form, tool, line, endLine }: PlacedDirective,
  rule: string | null,
  later: readonly PlacedDirective[],
  lines: readonly number[],
  last: number,
): { from: number; to: number } | null {
  switch (form) {
    case 'line':
      return { from: line, to: line }
    case 'next': {
      const at = lines[lowerBound(lines, endLine + 1)]
      return at === undefined ? null : { from: at, to: at }
    }
    case 'file':
      // TypeScript reads the comment only before the first statement.
      return tool === 'types' && (lines[0] ?? Infinity) < line ? null : { from: 1, to: last }
    case 'rest': {
      const end = later.find(
        (other) => other.form === 'end' && other.tool === tool && (other.rules === null || other.rules.includes(rule!)),
      )
      return { from: line, to: end === undefined ? last : end.line }
    }
    case 'end':
      return null
  }
}

function codeLines(text: string, comments: readonly SourceComment[]): Pick<SilencedFile, 'keys' | 'lines'> {
  let code = ''
  let at = 0
  for (const { start, end } of comments) {
    if (start < at) continue
    code += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ')
    at = end
  }
  code += text.slice(at)
  const keys: string[] = []
  const lines: number[] = []
  for (const [index, line] of code.split('\n').entries()) {
    const key = line
      .replace(/\s+/g, '')
      .replace(/["`]/g, "'")
      .replace(/[;,]+$/, '')
    // What is left of a comment in JSX is no code.
    if (key === '' || (key === '{}' && text.includes('{/*'))) continue
    keys.push(key)
    lines.push(index + 1)
  }
  return { keys, lines }
}

/** The offsets at which lines start. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Whether a comment is what silences a finding. */
export function isHiddenBy({ tool, rule, covers }: Silencer, finding: Pick<Violation, 'rule' | 'line'>): boolean {
  return tool === 'lint' && rule === finding.rule && covers.from <= finding.line && finding.line <= covers.to
}
