import type { ResolvedEdge, Target } from '../../facts/edge.ts'
import type { Facts } from '../../facts/facts.ts'
import type { Judge } from '../../verdict/judge.ts'
import type { PlanOf, UnplacedPlan } from '../plan.ts'
import { fileNameOf, folderOf } from '../paths/path.ts'
import { incomingOf, placementsFor, type Placement } from './placements.ts'
import { isToolConfig, uncheckedPathFor } from './tool-config.ts'

/** Where a file that no place matches belongs, judged by its imports, its importers and its path. */
export function placePlans(
  judge: Judge,
  file: string,
  facts: Facts,
  imports?: readonly ResolvedEdge[],
): UnplacedPlan[] {
  if (isToolConfig(facts, file)) {
    const target = uncheckedPathFor(judge.policy, facts, file)
    return [{ ...placing('place-outside'), ...(target !== undefined && { target }) }]
  }
  const known = (imports ?? facts.importsOf?.(file) ?? []).filter(({ target }) => isJudged(judge, target))
  const incoming = incomingOf(judge, facts, file)
  const placements = placementsFor(judge, facts, file, known, incoming)
  // The code of one package is no part of another.
  const [best, ...others] = placements.filter(({ path }) => !isOfAnotherPackage(facts, file, path))
  if (best === undefined && placements.length > 0) return [placing('place-package')]
  const exported = facts.exportsOf(file) ?? []
  const isBarrel = exported.length > 0 && exported.every(({ origin }) => origin !== null)
  if (isBarrel && best?.legal !== known.length) return [{ action: 'delete-barrel', key: 'delete-barrel', target: file }]
  if (best === undefined) return [placing('place-file')]
  const shared = others.find(
    ({ legal, home: { place } }) => legal === best.legal && place.role === 'shared' && place !== best.home.place,
  )
  const all = known.length + incoming.length
  const keepsName = fileNameOf(best.path) === fileNameOf(file)
  const isOnly = all > 0 && keepsName && best.fits === all && !others.some(({ fits }) => fits === all)
  return [best, ...(shared === undefined ? [] : [shared])].map((placement) => placeAt(placement, known.length, isOnly))
}

function placeAt({ path, home, legal }: Placement, total: number, isOnly: boolean): UnplacedPlan {
  const applicability = legal < total ? 'manual' : isOnly ? 'auto' : 'suggested'
  return { ...placing('place-file'), applicability, target: path, home, legal, total }
}

/**
 * Whether a path is in another workspace package than a file. A file in no package, but in a folder of its own, is as much
 * apart: it may be the first of a new package.
 */
function isOfAnotherPackage({ packageOf }: Facts, file: string, path: string): boolean {
  if (packageOf === undefined) return false
  const [own, other] = [packageOf(file), packageOf(path)]
  if (own === other) return false
  return own === packageOf('index.ts') ? other !== null && !path.startsWith(`${folderOf(file)}/`) : own !== null
}

function placing(key: 'place-file' | 'place-outside' | 'place-package'): PlanOf<'place-file'> {
  return { action: 'place-file', key, home: null, legal: 0, total: 0 }
}

/** Imports that lead nowhere, or to another file without a place, do not show where this one belongs. */
function isJudged(judge: Judge, target: Target): boolean {
  return target.type === 'external' || (target.type === 'file' && judge.locate(target.path) !== null)
}
