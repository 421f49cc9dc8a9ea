import type { Part } from '../partition/part.ts'
import type { Survey } from '../survey/survey.ts'
import { withoutAmbiguity } from './ambiguity.ts'
import { layerWeights } from './cross-domain.ts'
import { crossingsOf, locateIn, type Crossing, type Spot } from './locate.ts'
import { mergeEntangled, type Merged } from './merge.ts'
import { inferOrder, type Order } from './order.ts'
import { layerFacts, packagesOf, type Packages } from './packages.ts'
import { takeLowFiles } from './moved-files/low-files.ts'
import { byPrecedence } from './precedence.ts'
import { forbidsLayers } from './rules.ts'
import { decidingImports, typesSharedBy, type SharedTypes } from './environments/shared-types.ts'
import { splitFolder, tiedPairs, type Backward } from './split.ts'

/** Parts with their order. */
export interface Arrangement {
  parts: Part[]
  merged: Merged[]
  order: Order
  crossings: Crossing[]
  locate(file: string): Spot | null
  /** The parts with files. */
  present: Part[]
  sizeOf(part: Part): number
  packages: Packages
  /** What `typeOnly: 'allow'` allows, where it is proposed. */
  sharedTypes: SharedTypes | null
}

/** More sub-folders than these are no exceptions. */
const MOST_SPLITS = 4

/** More files that belong lower than their folder are no exceptions either. */
const MOST_TAKEN = 12

/** Orders the parts; a sub-folder that an order would contradict becomes a part of its own. */
export function arrange(found: readonly Part[], tests: string[] | null, survey: Survey): Arrangement {
  let drafted = [...found].sort(byPrecedence)
  for (let splits = 0; ; splits++) {
    const crossings = crossingsOf(survey, locateIn(drafted, tests, survey.root))
    const tied = splits < MOST_SPLITS ? splitFolder(drafted, crossings, tiedPairs(drafted, crossings), survey) : null
    if (tied !== null) {
      drafted = tied.sort(byPrecedence)
      continue
    }
    const arranged = orderParts(drafted, crossings, tests, survey)
    const split = splits < MOST_SPLITS ? splitFolder(drafted, crossings, cyclesOf(arranged), survey) : null
    const next = split ?? (splits < MOST_TAKEN ? takeLowFiles({ ...arranged, parts: drafted }, survey) : null)
    if (next === null) return arranged
    drafted = next.sort(byPrecedence)
  }
}

/** The pairs of parts whose imports would close a cycle of layers, where they are more than an accident. */
function cyclesOf({ order, parts }: Arrangement): Backward[] {
  const partOf = (name: string): Part[] => parts.filter(({ role, layer }) => role === 'layer' && layer === name)
  return order.conflicts
    .filter(({ why, count }) => why === 'cycle' && count >= 3)
    .flatMap(({ from, to }) => partOf(from).flatMap((one) => partOf(to).map((other) => ({ from: one, to: other }))))
}

function orderParts(
  drafted: readonly Part[],
  separate: readonly Crossing[],
  tests: string[] | null,
  survey: Survey,
): Arrangement {
  // Types do not entangle what runs apart.
  const running = separate.filter(({ typeOnly }) => !typeOnly)
  const { parts: joined, merged } = mergeEntangled(drafted, running)
  const parts = withoutAmbiguity(joined.sort(byPrecedence), survey.sources)
  const locate = locateIn(parts, tests, survey.root)
  const crossings = crossingsOf(survey, locate)
  const sizeOf = sizesOf(survey, locate)
  const matched = new Set(survey.files.map((file) => locate(file)?.part))
  const present = parts.filter((one) => matched.has(one) || one.isReserved === true)
  const layers = [...new Set(present.filter(({ role }) => role === 'layer').map(({ layer }) => layer))]
  const packages = packagesOf(survey, crossings)
  const forbids = forbidsLayers(survey, locate)
  const deciding = decidingImports(crossings, packages)
  const order = inferOrder(layers, layerWeights(deciding), layerFacts(present, deciding, packages, sizeOf, forbids))
  const sharedTypes = typesSharedBy(order, crossings)
  return { parts, present, merged, order, locate, crossings, sizeOf, packages, sharedTypes }
}

/** The number of files of each part that are no tests. */
export function sizesOf({ files }: Survey, locate: (file: string) => Spot | null): (part: Part) => number {
  const sizes = new Map<Part, number>()
  for (const file of files) {
    const spot = locate(file)
    if (spot !== null && !spot.test) sizes.set(spot.part, (sizes.get(spot.part) ?? 0) + 1)
  }
  return (one) => sizes.get(one) ?? 0
}
