import { clip } from '@stratalint/core'
import { ownerText } from './quiet-fixes.ts'
import type { SwallowedDetails } from './swallowed-details.ts'

/** The longest name that a message shows whole. */
export const MAX_NAME = 36

/** What a function answers about failures. */
export interface Answer {
  value: string
  /** The value where nothing was tried. */
  none: string
  type: string
}

/** How the callers of a function learn what failed. */
export function endOf(details: SwallowedDetails, answer: Answer): string {
  const { within, place } = details
  if (within === null) return `look at ${answer.value} to decide what runs next`
  const owner = ownerText(within)
  return place.returnsValue
    ? `add ${answer.value} to what ${owner} returns; check its callers`
    : `return ${answer.value} at the end${changeOf(details, answer)}`
}

/** What an answer changes in a function that returned nothing, and for its callers. */
export function changeOf({ within, place }: SwallowedDetails, { none, type }: Answer): string {
  const early = place.returnsNothing ? `, write return ${none} for each empty return` : ''
  const owner = clip(within ?? 'the function', MAX_NAME)
  return `${early}, so the return type of ${owner}() becomes ${place.isAsync ? `Promise<${type}>` : type}; check its callers`
}

/** Where a variable is declared that is read at the end of the function. */
export function startOf({ place, within }: SwallowedDetails, before: string): string {
  return place.isNested ? `at the start of ${ownerText(within ?? 'the function')}` : `before ${before}`
}
