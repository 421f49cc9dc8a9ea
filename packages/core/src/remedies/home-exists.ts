import { once } from '../facts/facts.ts'
import { patternCaptures, staticPrefix } from '../patterns/place-pattern.ts'
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

/** Whether the project has code in this home, or in the same layer of another instance. */
export function isUsed(world: World, home: Home): boolean {
  return once(
    world.facts,
    home,
    'used',
    () => hasCode(world, home) || siblingsOf(world, home).some((sibling) => hasCode(world, sibling)),
  )
}

/** Whether the instance itself has code in this home. */
export function hasCode({ judge, facts }: World, home: Home): boolean {
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
