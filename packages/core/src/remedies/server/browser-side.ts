import { once } from '../../facts/facts.ts'
import type { RemedyContext } from '../context.ts'
import { folderOf } from '../paths/path.ts'
import { isBrowserCode } from './framework.ts'

type World = Pick<RemedyContext, 'judge' | 'facts'>

const MOST_FILES = 60
const SIDES = {}

/** Whether the files around a path, of the same place and layer, run in the browser or are imported by code that does. */
export function isBrowserSide(world: World, path: string): boolean {
  const { judge, facts } = world
  const at = judge.locate(path)
  const folder = folderOf(path)
  return once(facts, SIDES, JSON.stringify([folder, at?.place.name, at?.layer]), () => {
    const below = (facts.foldersIn?.(folder) ?? []).map((name) => `${folder}/${name}`)
    const files = [folder, ...below].flatMap((one) => facts.filesIn(one).map((name) => `${one}/${name}`))
    const beside = files.filter((file) => {
      const found = judge.locate(file)
      return found?.place === at?.place && found?.layer === at?.layer && !found?.test
    })
    return beside
      .slice(0, MOST_FILES)
      .some((file) => [file, ...(facts.importersOf?.(file) ?? [])].some((one) => isBrowserCode(world, one)))
  })
}
