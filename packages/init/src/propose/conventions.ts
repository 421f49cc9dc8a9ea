import type { Measured } from '../measure/measure.ts'
import { notes } from '../texts/notes.ts'
import type { Draft } from './draft.ts'

/** A rule of taste that today's code does not follow. */
export interface OtherConvention {
  rule: string
  findings: number
}

/** A convention that this share of the files breaks is not theirs. */
const SHARE = 0.25
const LEAST = 4

/** The rules of taste that a large part of the files breaks: the code has conventions of its own. */
export function otherConventions({ byRule, summary }: Measured): OtherConvention[] {
  return byRule
    .filter(([rule, count]) => rule.startsWith('taste/') && count >= Math.max(LEAST, summary.files * SHARE))
    .map(([rule, findings]) => ({ rule, findings }))
}

/** A draft without these rules. */
export function withoutConventions(draft: Draft, conventions: readonly OtherConvention[]): Draft {
  if (conventions.length === 0) return draft
  const off = Object.fromEntries(conventions.map(({ rule }) => [rule, 'off' as const]))
  return {
    ...draft,
    config: { ...draft.config, rules: { ...draft.config.rules, ...off } },
    notes: { ...draft.notes, rules: notes.rules },
  }
}
