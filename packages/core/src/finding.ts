import { createHash } from 'node:crypto'

export type FixKind = 'move' | 'invert' | 'reroute' | 'place' | 'split' | 'rename' | 'delete' | 'edit'
export type Applicability = 'auto' | 'suggested' | 'manual'

/** One text change; offsets are UTF-16 with a BOM not counted. */
export interface Edit {
  file: string
  start: number
  end: number
  text: string
}

/** One way to mend a finding, computed for this instance. */
export interface Fix {
  key: string
  kind: FixKind
  title: string
  applicability: Applicability
  symbols?: string[]
  target?: string
  edits?: Edit[]
}

/** Where one end of an edge stands. */
export interface Standing {
  place: string
  domain?: string
  layer?: string
}

/** What a finding covers: imported names, a cycle's edges, or a number. */
export type Extent = string[] | number | null

/** One hop of the evidence behind a finding: a file, the line that matters there, and what happens on it. */
export interface TraceStep {
  file: string
  line: number | null
  text: string
}

/** One violation, in the one shape that every rule and every surface uses. */
export interface Finding {
  id: string
  rule: string
  severity: 'warn' | 'error'
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  what: string
  fix: Fix[]
  not: string
  why: string
  docs: string
  /** What the finding is about, apart from where it stands; part of its identity. */
  subject: string
  extent: Extent
  from?: Standing
  to?: Standing
  specifier?: string
  resolved?: string
  kind?: string
  /** The evidence path, hop by hop, where one edge does not tell the whole. */
  trace?: TraceStep[]
}

/** The parts of a message that depend on the instance. */
export interface Message {
  what: string
  fix: Fix[]
  not: string
}

/** The identity that survives line shifts and rewording. */
export function findingId(rule: string, file: string, subject: string): string {
  return createHash('sha256').update(JSON.stringify([rule, file, subject])).digest('hex').slice(0, 16)
}

/** The one-line form that ESLint and oxlint show. */
export function inlineMessage(message: Message): string {
  const fixes = message.fix.length === 1
    ? ` Fix: ${withoutStop(message.fix[0]!.title)}.`
    : ` Fix: ${message.fix.map((fix, index) => `(${index + 1}) ${withoutStop(fix.title)}`).join('; ')}.`
  return flatten(`${message.what}${message.fix.length > 0 ? fixes : ''} ${message.not}`)
}

/** One line of plain text: control characters and line breaks become single spaces. */
export function flatten(text: string): string {
  // eslint-disable-next-line no-control-regex -- source text may carry any control character into a message
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
}

function withoutStop(title: string): string {
  return title.replace(/\.$/, '')
}
