import { uncheckedByGlobs, type FindUnchecked, type Policy } from '@stratalint/core'
import { createCheckedFiles } from '@stratalint/graph'
import type { Survey } from '../survey/survey.ts'

/** Why a check by a policy leaves out a file; the survey has walked the source files, so only globs decide about them. */
export function uncheckedIn({ root, sources }: Pick<Survey, 'root' | 'sources'>, policy: Policy): FindUnchecked {
  const known = new Set(sources)
  const byGlobs = uncheckedByGlobs(policy)
  const { unchecked } = createCheckedFiles({ root, policy })
  return (file) => (known.has(file) ? byGlobs(file) : unchecked(file))
}
