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

/** One way to fix a finding, computed for this instance. */
export interface Fix {
  key: string
  kind: FixKind
  title: string
  applicability: Applicability
  symbols?: string[]
  target?: string
  edits?: Edit[]
  /** The policy entries that the fix depends on, by index; not part of a report. */
  needs?: { exceptions: number[]; allows: number[] }
}

/** The place of one end of an edge. */
export interface PlaceRef {
  place: string
  domain?: string
  layer?: string
}

/** The extent of a finding: imported names, the edges of a cycle, or a number. */
export type Extent = string[] | number | null

/** One hop of the evidence behind a finding: a file, the line that matters there, and what happens on it. */
export interface TraceStep {
  file: string
  line: number | null
  text: string
}

/** One violation, without its message: all that the baseline, comments and the scope of a run need. */
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
  /** What the finding is about, apart from its position; part of its identity. */
  subject: string
  extent: Extent
  from?: PlaceRef
  to?: PlaceRef
  specifier?: string
  resolved?: string
  kind?: string
  /** The evidence path, hop by hop, when it has more than one edge. */
  trace?: TraceStep[]
}

/** The parts of a message that depend on the instance. */
export interface Message {
  what: string
  fix: Fix[]
  not: string
}

/** A violation with its message: the one type that every rule and every surface uses. */
export interface Finding extends Violation, Message {
  /** It only says what is wrong: one of many findings whose fixes were not computed. */
  fixesLeftOut?: true
}

/** A violation as its rule reported it; the message is `null` until the violation is shown. */
export interface ReportedViolation extends Violation {
  message: Message | null
  /** The data that the message is made from. */
  details?: unknown
  /** The files on which the message depends; `''` when it depends on which files exist. */
  reads?: string[]
  /** What the message says is wrong, where nobody has asked for the rest yet, and the files on which that depends. */
  brief?: { what: string; reads: string[] }
  /** Exceptions with a limit that may cover it, by index; whether one does is known once all files are checked. */
  covered?: number[]
  /** The unused policy entry that the finding reports. */
  entry?: { list: 'exceptions' | 'allows'; index: number }
  /** Reports that something is absent, which is certain only when every file was checked. */
  provesAbsence?: true
  /** Only a comment with a reason silences it. */
  needsReason?: true
  /** Makes the message of a graph rule, in the run that found the violation. */
  describe?: () => Message
}

/** Converts a violation with a message to a finding. */
export function toFinding({
  message,
  details: _details,
  reads: _reads,
  brief: _brief,
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

/** Printable ASCII with single spaces, as most texts are. */
const FLAT = /^[!-~]*(?: [!-~]+)*$/

/** One line of plain text: control characters and line breaks become single spaces. */
export function flatten(text: string): string {
  if (FLAT.test(text)) return text
  // eslint-disable-next-line no-control-regex -- source text may carry any control character into a message
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
}

function withoutStop(title: string): string {
  return title.replace(/\.$/, '')
}
