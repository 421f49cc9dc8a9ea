import { createLocator, type Violation, type Location } from '@stratalint/core'
import type { ReviewContext } from '../context.ts'

/** Where each policy places a path of the project. */
export interface Placement {
  atBase(path: string): Location | null
  inHead(path: string): Location | null
  /** Whether only head's policy has a place for a path, so that only it can judge the file. */
  isNewlyPlaced(path: string): boolean
}

const memo = new WeakMap<ReviewContext['runs'], Placement>()

/** The places of both policies; where there is one policy, both are the same. */
export function placementOf({ runs, base, head }: Pick<ReviewContext, 'runs' | 'base' | 'head'>): Placement {
  let known = memo.get(runs)
  if (known === undefined) {
    const ofBase = (base.policy ?? head.policy)!.policy
    const ofHead = (head.policy ?? base.policy)!.policy
    const atBase = createLocator(ofBase)
    const inHead = ofBase === ofHead ? atBase : createLocator(ofHead)
    known = { atBase, inHead, isNewlyPlaced: (path) => atBase(path) === null && inHead(path) !== null }
    memo.set(runs, known)
  }
  return known
}

/** Whether the base's policy reports something only because it does not know the place of a file that head's policy places. */
export function isAboutNewPlace(placement: Placement, { rule, file, resolved, trace }: Violation): boolean {
  if (rule === 'architecture/placed-file') return placement.isNewlyPlaced(resolved ?? file)
  return rule === 'architecture/no-laundering' && (trace ?? []).some((step) => placement.isNewlyPlaced(step.file))
}
