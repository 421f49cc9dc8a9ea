import type { Measured } from '../measure/measure.ts'
import { notes } from '../texts/notes.ts'
import type { Draft } from './draft.ts'

/** A rule of taste that today's code does not follow. */
export interface OtherConvention {
  rule: string
  findings: number
  /** The rule of another linter that decides in its place; `null` where the code shows it. */
  by: string | null
}

/** A convention that this share of the files breaks is not theirs. */
const SHARE = 0.25
const LEAST = 4

/** So many findings of one rule hide those of the others. */
const MOST = 0.15
const MANY = 20

/** Asks for a file that a team may have under another name; one that reads the environment in so many files has none. */
const ENV_RULE = 'contracts/env-in-config'
const ENV_READERS = 4
const ENV_FILE = /(?:^|\/)env(?:ironments?)?(?:\.[\w-]+)*\.[cm]?[jt]s$/

/** The rules that a large part of the files breaks, or that most findings are about: the code has conventions of its own. */
export function otherConventions(
  { byRule, summary, violations }: Pick<Measured, 'byRule' | 'violations'> & { summary: { files: number } },
  namesBy: string | null,
): OtherConvention[] {
  const total = byRule.reduce((sum, [, count]) => sum + count, 0)
  return byRule.flatMap(([rule, findings]): OtherConvention[] => {
    const isTaste = rule.startsWith('taste/')
    if (rule === 'taste/file-name' && namesBy !== null) return [{ rule, findings, by: namesBy }]
    const isBroken = isTaste && findings >= Math.max(LEAST, summary.files * SHARE)
    const isMost = isTaste && findings >= Math.max(MANY, total * MOST)
    const readers = new Set(violations.flatMap((one) => (one.rule === rule ? [one.file] : [])))
    const isElsewhere =
      rule === ENV_RULE &&
      (findings >= MANY || readers.size >= ENV_READERS || [...readers].some((file) => ENV_FILE.test(file)))
    return isBroken || isMost || isElsewhere ? [{ rule, findings, by: null }] : []
  })
}

/** A draft without these rules. */
export function withoutConventions(draft: Draft, conventions: readonly OtherConvention[]): Draft {
  if (conventions.length === 0) return draft
  const off = Object.fromEntries(conventions.map(({ rule }) => [rule, 'off' as const]))
  return {
    ...draft,
    config: { ...draft.config, rules: { ...off, ...draft.config.rules } },
    notes: { ...draft.notes, rules: notes.rules },
  }
}
