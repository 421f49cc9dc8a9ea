import type { ReportedViolation } from '@stratalint/core'
import type { Draft } from '../draft.ts'

/** The rule that reports entries which nothing needs. */
export const UNUSED = 'architecture/no-stale-exception'

/** A draft without the entries that a check found unused: a check reads more closely which imports remain when the program runs. */
export function withoutUnused(draft: Draft, violations: readonly Pick<ReportedViolation, 'rule' | 'entry'>[]): Draft {
  const unused = violations.flatMap(({ rule, entry }) => (rule === UNUSED && entry !== undefined ? [entry] : []))
  if (unused.length === 0) return draft
  const isUsed = (list: 'allows' | 'exceptions', index: number): boolean =>
    !unused.some((one) => one.list === list && one.index === index)
  const { architecture, exceptions } = draft.config
  const { crossDomain } = architecture ?? {}
  return {
    ...draft,
    config: {
      ...draft.config,
      ...(Array.isArray(exceptions) && { exceptions: exceptions.filter((_, index) => isUsed('exceptions', index)) }),
      ...(typeof crossDomain === 'object' &&
        crossDomain !== null && {
          architecture: {
            ...architecture,
            crossDomain: {
              ...crossDomain,
              allow: crossDomain.allow?.filter((_, index) => isUsed('allows', index)) ?? [],
            },
          },
        }),
    },
  }
}
