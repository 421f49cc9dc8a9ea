import { once } from '../../facts/facts.ts'
import type { Location } from '../../places/location.ts'
import type { Judge } from '../../verdict/judge.ts'
import type { RemedyContext } from '../context.ts'
import { existingFirst } from '../home-exists.ts'
import { folderIn, homeOf, homesByRole, homesOf, pathIn, type Home } from '../home.ts'
import { fileNameOf, folderOf } from '../paths/path.ts'
import type { Supplier } from '../plan-details.ts'
import { homesWithRoutes, legalRoute } from '../simulate/legal-route.ts'
import type { PlannedEdge } from '../simulate/simulate.ts'
import { findCaller, usersAbove } from './caller.ts'

/** Code that may import both ends of an edge, and so can pass one to the other. */
export interface CompositionPoint extends Supplier {
  edges: PlannedEdge[]
}

/** The code that may pass the target to the importer: a file that uses the importer already, or else a place that may import both. */
export function findCompositionPoint(context: RemedyContext): CompositionPoint | null {
  return findCaller(context) ?? findPlace(context)
}

/** The nearest place that may import both files: the importer's instance upwards, then the target's, then app. */
function findPlace(context: RemedyContext): CompositionPoint | null {
  const { judge, file, target } = context
  const ends = [file, target].map((path) => ({ path, typeOnly: false }))
  const instances = [homesOf(judge, file), homesOf(judge, target)].flatMap((homes) =>
    homesWithRoutes(context, homes, ends),
  )
  const homes = [...instances, ...homesByRole(judge, 'app', 'main'), ...fixedHomesAbove(judge, file)]
  for (const home of existingFirst(context, homes)) {
    const folder = folderIn(judge, home)
    const name = `wire-${fileNameOf(file).replace(/\.(?:test|spec)(?=\.)/, '')}`
    const sample = pathIn(judge, home, name)
    if (folder === null || sample === null || !mayCall(context, home)) continue
    // A place may consist of single files, such as `src/main.ts`.
    const isFixed = fileNameOf(sample) === fileNameOf(pathIn(judge, home, `other-${name}`) ?? '')
    if (isFixed && !context.facts.exists(sample)) continue
    const routes = ends.map((end) => legalRoute(context, sample, end.path, false))
    if (routes.every((route) => route !== null))
      return {
        path: isFixed ? sample : folder,
        through: [],
        entry: routes[1]!.entry,
        edges: routes.flatMap(({ edges }) => edges),
      }
  }
  return null
}

/** Whether a home has code that leads to the importer, as far as that is known; a file without importers is called like those beside it. */
function mayCall(context: RemedyContext, { place, layer }: Home): boolean {
  const { judge, facts, file } = context
  const own = judge.locate(file)
  if (own?.place === place && own.layer === layer) return true
  const folder = folderOf(file)
  const isAlone = (facts.importersOf?.(file) ?? []).length === 0
  const files = isAlone ? facts.filesIn(folder).map((name) => `${folder}/${name}`) : [file]
  const users = usersAbove(context, files)
  if (users === null) return true
  const isIn = (at: Location | null, found: Pick<Home, 'place' | 'layer'> | null): boolean =>
    at?.place === found?.place && at?.layer === found?.layer
  const calling = once(facts, users, judge, () => oneOfEach(judge, users)).filter((at) => !isAlone || !isIn(at, own))
  return calling.length === 0 || calling.some((at) => isIn(at, { place, layer }))
}

/** A location for each place and layer of some files, which are often many. */
function oneOfEach(judge: Judge, files: readonly string[]): (Location | null)[] {
  const found = new Map<string, Location | null>()
  for (const file of files) {
    const at = judge.locate(file)
    found.set(at === null ? '' : `${at.place.name}\0${at.layer ?? ''}`, at)
  }
  return [...found.values()]
}

/** The places of one layer above a file's layer, the nearest first: an app that is a layer rather than a role. */
function fixedHomesAbove(judge: Judge, file: string): Home[] {
  const { policy } = judge
  const layer = judge.locate(file)?.layer
  if (layer == null) return []
  return policy.layers.names
    .filter((name) => policy.layers.below[name]!.includes(layer))
    .flatMap((name) =>
      policy.places
        .filter((place) => place.layer === name && place.identity.length === 0)
        .map((place) => homeOf(judge, place)),
    )
}
