import { once } from '../facts/facts.ts'
import { patternCaptures, staticPrefix } from '../patterns/place-pattern.ts'
import { capturesLayer } from '../places/location.ts'
import type { RemedyContext } from './context.ts'
import { folderIn, type Home } from './home.ts'
import { fileOfStem } from './paths/folder-files.ts'
import { fileNameOf, folderOf } from './paths/path.ts'

type World = Pick<RemedyContext, 'judge' | 'facts'>

/** Sorts homes: first those that an instance has, or that other instances of its place have; the rest would be new to the project. */
export function existingFirst(world: World, homes: readonly Home[]): Home[] {
  const exists = new Map(homes.map((home) => [home, isUsed(world, home)]))
  return [...homes].sort((a, b) => Number(exists.get(b)) - Number(exists.get(a)))
}

/** Layers for one purpose: what has nothing to do with it is not declared there, although that may be legal. */
const ONE_PURPOSE =
  /(?:^|[-_.])(?:env|environments?|logs?|logging|loggers?|telemetry|metrics|migrations?|seeds?|seeders?|fixtures?|mocks?|tests?|styles?|css|themes?|assets|icons|images|i18n|locales?|translations?|emails?|mails?|errors?|exceptions?|jobs?|queues?|cron|scripts?|generated|storage|caches?)$/i

/** Constants may be part of it, but types and functions have another home. */
const CONFIG = /(?:^|[-_.])(?:config(?:s|uration)?|settings)$/i

/** The homes in which code for an importer makes sense, those that exist first: no layer with another purpose, none that a place has elsewhere. */
export function suitableHomes(context: RemedyContext, homes: readonly Home[]): Home[] {
  const { from, symbols } = context
  const hasPurpose = (layer: string): boolean => ONE_PURPOSE.test(layer) || (symbols.types && CONFIG.test(layer))
  const suits = ({ layer }: Home): boolean => layer === null || layer === from.layer || !hasPurpose(layer)
  return existingFirst(context, homes.filter(suits)).filter(
    (home) => isUsed(context, home) || !isLayerElsewhere(context, home),
  )
}

const ELSEWHERE = {}

/** Whether another place has the code of a home's layer. */
function isLayerElsewhere({ judge, facts }: World, { place, layer }: Home): boolean {
  if (layer === null || !capturesLayer(place)) return false
  return once(facts, ELSEWHERE, `${place.name}\0${layer}`, () =>
    judge.policy.places.some(
      (other) =>
        other !== place &&
        (other.layer === layer || (other.layer === null && capturesLayer(other))) &&
        isUsed({ judge, facts }, { place: other, layer, like: null }),
    ),
  )
}

/** Whether the project has code in this home, or in the same layer of another instance. */
export function isUsed(world: World, home: Home): boolean {
  return once(
    world.facts,
    home,
    'used',
    () => hasCode(world, home) || siblingsOf(world, home).some((sibling) => hasCode(world, sibling)),
  )
}

function hasCode({ judge, facts }: World, home: Home): boolean {
  const folder = folderIn(judge, home)
  if (folder === null) return false
  if (facts.filesIn(folder).length > 0) return true
  // A subfolder may belong to another place or layer.
  const isOwn = (name: string): boolean => {
    const at = judge.locate(`${folder}/${name}/file.ts`)
    return at?.place === home.place && at.layer === home.layer
  }
  if (facts.foldersIn?.(folder).some(isOwn) === true) return true
  return fileOfStem(facts.filesIn(folderOf(folder)), fileNameOf(folder)) !== undefined
}

const SIBLINGS = {}

/** The same layer of the other instances of a place, as far as the first capture distinguishes them. */
function siblingsOf({ facts }: World, { place, layer }: Home): readonly Home[] {
  const [first] = patternCaptures(place.pattern)
  if (first === undefined || first === 'layer') return []
  return once(facts, SIBLINGS, `${place.name}\0${layer ?? ''}`, () =>
    (facts.foldersIn?.(staticPrefix(place.pattern)) ?? []).map((folder): Home => ({
      place,
      layer,
      like: null,
      otherwise: folder,
    })),
  )
}
