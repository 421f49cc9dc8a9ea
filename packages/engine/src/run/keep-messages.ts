import type { ReportedViolation } from '@stratalint/core'

/** Gives violations the messages that equal ones had before, where nothing changed that a message depends on. */
export function keepMessages(
  violations: readonly ReportedViolation[],
  before: readonly ReportedViolation[],
  isChanged: (read: string) => boolean,
  isAffected: (file: string) => boolean,
): void {
  const known = new Map(before.map((violation) => [textOf(violation), violation]))
  for (const violation of violations) {
    const earlier = violation.message === null ? known.get(textOf(violation)) : undefined
    if (earlier === undefined || isAffected(violation.file)) continue
    if (earlier.brief?.reads.some(isChanged) === false) violation.brief = earlier.brief
    if (earlier.reads === undefined || earlier.reads.some(isChanged)) continue
    violation.message = earlier.message
    violation.reads = earlier.reads
  }
}

function textOf({
  message: _message,
  reads: _reads,
  brief: _brief,
  describe: _describe,
  ...violation
}: ReportedViolation): string {
  return JSON.stringify(violation)
}
