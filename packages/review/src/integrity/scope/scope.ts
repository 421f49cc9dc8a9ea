import type { ReviewContext } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import { findAliases } from './aliases.ts'
import { findMarkedFiles } from './attributes.ts'
import { findDisguises } from './disguises.ts'
import { findLinks } from './links.ts'
import { findLostScope } from './lost-scope.ts'
import { findWiderPolicy } from './wider-policy.ts'

const memo = new WeakMap<ReviewContext, readonly Loosening[]>()

/** Code that is no longer checked, or that is born where the check or its readers look away. */
export function findScope(context: ReviewContext): readonly Loosening[] {
  let found = memo.get(context)
  if (found === undefined) {
    found = [findLostScope, findLinks, findDisguises, findWiderPolicy, findMarkedFiles, findAliases].flatMap((find) =>
      find(context),
    )
    memo.set(context, found)
  }
  return found
}
