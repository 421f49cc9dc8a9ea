import { isSilenced, type Violation } from '@stratalint/core'
import type { FileRecord } from '@stratalint/rule'

/** Removes the findings that a comment silences. Findings are suppressed only here, in every engine. */
export function suppress<V extends Violation>(
  findings: readonly V[],
  records: readonly Pick<FileRecord, 'file' | 'directives'>[],
): { kept: V[]; silenced: V[] } {
  const directivesOf = new Map(
    records.filter(({ directives }) => directives.length > 0).map(({ file, directives }) => [file, directives]),
  )
  const kept: V[] = []
  const silenced: V[] = []
  for (const finding of findings)
    (isSilenced(finding, directivesOf.get(finding.file) ?? []) ? silenced : kept).push(finding)
  return { kept, silenced }
}
