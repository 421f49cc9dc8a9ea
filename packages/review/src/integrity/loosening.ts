import { clean, clip, findingId, flatten, type Finding, type Violation } from '@stratalint/core'
import { VERSION } from '@stratalint/policy'
import { posix } from 'node:path'

/** The rules of a review, each about one way to loosen the gate. */
export const INTEGRITY_RULES = {
  suppression: 'A comment that silences a finding hides it from everyone who looks at the gate.',
  exception: 'An exception that is new or wider lets through what the policy forbids.',
  policy: 'A policy that reports less than before lets through what it used to stop.',
  scope: 'Code that is no longer checked can break every rule.',
  baseline: 'A baseline that grows turns new violations into inherited ones.',
  gate: 'A check that does not run, or cannot fail, stops nothing.',
  opaque: 'An import whose target is unknown cannot be judged.',
  test: 'A test that was weakened no longer notices when its code breaks.',
  size: 'People do not review large changes well, and a mistake in one is harder to undo.',
  untested: 'Behavior that changes without a test may have changed by accident.',
} as const

export type IntegrityRule = keyof typeof INTEGRITY_RULES

/** One way in which a change loosens the gate that judges it. */
export interface Loosening {
  rule: IntegrityRule
  severity?: 'warn' | 'error'
  /** From the top of the repository. */
  file: string
  /** 1-based; 1 where the file is gone. */
  line: number
  /** What exactly was loosened; part of the identity, so that accepting it accepts nothing else. */
  subject: string
  /** One sentence: what was loosened, where. */
  what: string
  /** The honest ways out, best first. */
  fix: readonly string[]
  /** The wrong escape that is most likely to be tried here. */
  not: string
  /** The findings that it hides; accepting the loosening accepts them too. */
  hides?: readonly Violation[]
}

/** A loosening as a finding, so that every format can print it. Its id binds to exactly this loosening. */
export function toFinding(
  { rule, severity = 'error', file, line, subject, what, fix, not, hides = [] }: Loosening,
  { projectFolder, owners }: { projectFolder: string; owners: readonly string[] },
): Finding {
  const id = `integrity/${rule}`
  const path = posix.relative(projectFolder, file)
  return {
    id: findingId(id, path, subject),
    rule: id,
    severity,
    file: path,
    line,
    column: 1,
    endLine: line,
    endColumn: 1,
    why: INTEGRITY_RULES[rule],
    docs: `https://github.com/stratalint/stratalint/blob/stratalint@${VERSION}/docs/review.md#integrity${rule}`,
    subject,
    extent: null,
    what: flatten(`${what}${hiddenBy(hides)}${ownedBy(owners)}`),
    fix: fix.map((title, index) => ({
      key: `${rule}-${index + 1}`,
      kind: 'edit',
      title: flatten(title),
      applicability: 'manual',
    })),
    not: flatten(not),
  }
}

function hiddenBy(hides: readonly Violation[]): string {
  const [first] = hides
  if (first === undefined) return ''
  const example = `${first.rule} at ${clip(clean(first.file), 60)}:${first.line}`
  return hides.length === 1 ? ` It hides ${example}.` : ` It hides ${hides.length} findings, the first one ${example}.`
}

function ownedBy(owners: readonly string[]): string {
  return owners.length === 0
    ? ''
    : ` Its ${owners.length === 1 ? 'owner is' : 'owners are'} ${owners
        .slice(0, 3)
        .map((owner) => clip(clean(owner), 40))
        .join(', ')}.`
}
