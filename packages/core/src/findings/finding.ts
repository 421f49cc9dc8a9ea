import { shortHash } from '../short-hash.ts'

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
  /** Entries of the policy that the fix relies on, by index; not part of a report. */
  needs?: { exceptions: number[]; allows: number[] }
}

/** Where one end of an edge stands. */
export interface PlaceRef {
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

/** One violation: where it stands and what it is about, which is all that the baseline, comments and a scope ask. */
export interface Violation {
  id: string
  rule: string
  severity: 'warn' | 'error'
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  why: string
  docs: string
  /** What the finding is about, apart from where it stands; part of its identity. */
  subject: string
  extent: Extent
  from?: PlaceRef
  to?: PlaceRef
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

/** A violation with its message, in the one shape that every rule and every surface uses. */
export interface Finding extends Violation, Message {}

/** A violation as its rule reported it; the message is `null` until somebody shows the violation. */
export interface ReportedViolation extends Violation {
  message: Message | null
  /** What the message is made from; plain data. */
  details?: unknown
  /** The files on which the message depends; `''` where it depends on what there is. */
  reads?: string[]
  /** Exceptions with a limit that may cover it, by index; whether one does is known when all files are. */
  covered?: number[]
  /** The entry of the policy that a finding about an unused one means. */
  entry?: { list: 'exceptions' | 'allows'; index: number }
  /** Reports that something is absent, which is certain only when every file was checked. */
  provesAbsence?: true
  /** Only a comment with a reason silences it. */
  needsReason?: true
  /** Makes the message of a graph rule, in the run that found the violation. */
  describe?: () => Message
}

/** The finding of a violation whose message was made. */
export function toFinding({
  message,
  details: _details,
  reads: _reads,
  describe: _describe,
  covered: _covered,
  entry: _entry,
  provesAbsence: _provesAbsence,
  needsReason: _needsReason,
  ...violation
}: ReportedViolation): Finding {
  if (message === null) throw new Error(`${violation.rule} has no message for ${violation.file} yet.`)
  return { ...violation, ...message, fix: message.fix.map(({ needs: _needs, ...fix }) => fix) }
}

/** The identity that survives line shifts and rewording. */
export function findingId(rule: string, file: string, subject: string): string {
  return shortHash(JSON.stringify([rule, file, subject]))
}

/** The one-line form that ESLint and oxlint show. */
export function inlineMessage(message: Message): string {
  const fixes =
    message.fix.length === 1
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
