import type { Violation } from '@stratalint/core'
import type { Directive } from './directive.ts'

/** Whether a comment that names a finding's rule silences it. */
export function isSilenced(finding: Violation, directives: readonly Directive[]): boolean {
  let disabled = false
  for (const directive of directives) {
    const names = mayName(directive, finding.rule) && directive.rules.includes(finding.rule)
    switch (directive.kind) {
      case 'disable-line':
        if (names && directive.line === finding.line) return true
        break
      case 'disable-next-line':
        if (names && directive.endLine + 1 === finding.line) return true
        break
      case 'disable':
        if (names && directive.line <= finding.line) disabled = true
        break
      case 'enable':
        if ((names || directive.rules.length === 0) && directive.line <= finding.line) disabled = false
        break
    }
  }
  return disabled
}

/** What could not be checked is not the code's to silence, nor is the rule that asks for a reason where none is given. */
function mayName(directive: Directive, rule: string): boolean {
  if (rule.startsWith('stratalint/')) return false
  return rule !== 'architecture/no-silencing' || directive.reason !== null
}
