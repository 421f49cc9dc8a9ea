import type { ReviewContext } from '../../../context.ts'
import type { Loosening } from '../../loosening.ts'
import type { TestReader } from '../load-tests.ts'

export function findTestsLeftOut(
  _context: ReviewContext,
  _readers: { base: TestReader; head: TestReader },
): Loosening[] {
  return []
}
