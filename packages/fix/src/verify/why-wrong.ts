import type { Violation } from '@stratalint/core'
import type { CheckRun } from '@stratalint/engine'
import { newViolations, remains, type Moves } from './compare.ts'
import type { Fault } from './diagnostics.ts'

/** Why a change does not count as a fix. */
export interface Wrong {
  reason: string
  /** The files that show it, by which one of several changes can be found; none where nothing shows it. */
  files: readonly string[]
}

/** Why changes do not count as the fixes of these violations; `null` if they do. */
export function whyWrong(
  before: CheckRun,
  after: CheckRun,
  violations: readonly Violation[],
  moves: Moves,
): Wrong | null {
  if (!after.trusted) return { reason: 'The result cannot be checked.', files: [] }
  const [was, is] = [before.details!.violations, after.details!.violations]
  const existed = (from: string, to: string): boolean =>
    before.details!.modules.get(from)?.edges.some(({ target }) => target.type === 'file' && target.path === to) ?? false
  const added = newViolations(was, is, moves, existed, violations)
  const [first, ...more] = added
  if (first !== undefined)
    return {
      reason: `It would cause ${first.rule} in ${first.file}${more.length > 0 ? ` and ${more.length} more` : ''}.`,
      files: added.flatMap(({ file, resolved, trace = [] }) => [
        file,
        ...(resolved === undefined ? [] : [resolved]),
        ...trace.map((hop) => hop.file),
      ]),
    }
  const left = violations.filter((violation) => remains(violation, was, is, moves))
  return left.length === 0 ? null : { reason: 'The finding would remain.', files: left.map(({ file }) => file) }
}

/** The faults that were not there before. */
export function moreFaults(before: readonly Fault[], after: readonly Fault[]): Wrong | null {
  const left = before.map(({ text }) => text)
  const added = after.filter(({ text }) => {
    const at = left.indexOf(text)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
  const [first] = added
  return first === undefined
    ? null
    : { reason: `It would not compile: ${first.text}`, files: added.map(({ file }) => file) }
}
