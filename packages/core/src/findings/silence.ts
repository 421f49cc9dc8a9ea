import type { ReportedViolation, Violation } from './finding.ts'

/** A comment that disables or enables rules. */
export interface Directive {
  kind: 'disable' | 'disable-line' | 'disable-next-line' | 'enable'
  /** The rules that it names. */
  rules: string[]
  reason: string | null
  /** UTF-16 offsets of the comment. */
  start: number
  end: number
  /** 1-based lines of the comment's first and last character. */
  line: number
  endLine: number
}

/** Whether a comment that names a finding's rule silences it. */
export function isSilenced(
  finding: Violation & Pick<ReportedViolation, 'needsReason'>,
  directives: readonly Directive[],
): boolean {
  return silencingComment(finding, directives) !== null
}

/** The comment that silences a finding; `null` if none does. */
export function silencingComment(
  finding: Violation & Pick<ReportedViolation, 'needsReason'>,
  directives: readonly Directive[],
): Directive | null {
  let disabled: Directive | null = null
  for (const directive of directives) {
    const names = maySilence(directive, finding) && directive.rules.includes(finding.rule)
    switch (directive.kind) {
      case 'disable-line':
        if (names && directive.line === finding.line) return directive
        break
      case 'disable-next-line':
        if (names && directive.endLine + 1 === finding.line) return directive
        break
      case 'disable':
        if (names && directive.line <= finding.line) disabled = directive
        break
      case 'enable':
        if ((names || directive.rules.length === 0) && directive.line <= finding.line) disabled = null
        break
    }
  }
  return disabled
}

/** Failed checks cannot be silenced, and a comment without a reason cannot silence a rule that requires one. */
function maySilence(
  directive: Directive,
  { rule, needsReason }: Violation & Pick<ReportedViolation, 'needsReason'>,
): boolean {
  return !rule.startsWith('stratalint/') && (needsReason !== true || directive.reason !== null)
}
