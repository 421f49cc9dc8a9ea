import type { Finding } from '@stratalint/core'
import { CheckError, type UnknownFinding } from '@stratalint/engine'
import { review, type ReviewOptions } from './review.ts'

/** The finding of a review against the default base whose id begins so; `unknown` says that no check has one. */
export async function findReviewFinding(
  id: string,
  options: Pick<ReviewOptions, 'cwd' | 'configFile'>,
  unknown: UnknownFinding,
): Promise<{ finding: Finding; base: string; head: string }> {
  const found = await review(options).catch((error: unknown) => {
    // Without git there is no review to search.
    throw error instanceof CheckError ? unknown : error
  })
  const { base, head, findings } = found
  const matching = findings.filter((one) => one.id.startsWith(id))
  const ids = [...new Set(matching.map((one) => one.id))]
  if (ids.length > 1)
    throw new CheckError(
      `${ids.length} findings of the review have an id that begins with ${id}: ${ids.slice(0, 4).join(', ')}${ids.length > 4 ? ', …' : ''}. Write more of it.`,
    )
  const [finding] = matching
  if (finding === undefined)
    throw new CheckError(
      `No finding of a check, or of a review of ${head} against ${base}, has an id that begins with ${id}; it may be fixed, or be one of a review against another base.`,
    )
  return { finding, base, head }
}
