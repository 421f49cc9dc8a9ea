import { once } from '../../facts/facts.ts'
import type { RemedyContext } from '../context.ts'
import { folderOf } from '../paths/path.ts'
import { isBrowserCode, loadsData } from './framework.ts'
import { isServerPackage } from './needs-server.ts'

type World = Pick<RemedyContext, 'judge' | 'facts'>

const MOST_FILES = 60
const SIDES = {}

/** What the files around a path show about where they run. */
interface Side {
  /** Some run in the browser, or are imported by code that does. */
  isReached: boolean
  /** Many run in the browser, and none runs on a server. */
  isBrowser: boolean
}

/** Whether the files around a path, of the same place and layer, run in the browser or are imported by code that does. */
export function isBrowserSide(world: World, path: string): boolean {
  return sideOf(world, path).isReached
}

/** Whether the files around a path, of the same place and layer, are code of the browser; an app puts both sides together. */
export function isAmongBrowserCode(world: World, path: string): boolean {
  return world.judge.locate(path)?.place.role !== 'app' && sideOf(world, path).isBrowser
}

function sideOf(world: World, path: string): Side {
  const { judge, facts } = world
  const at = judge.locate(path)
  const folder = folderOf(path)
  return once(facts, SIDES, JSON.stringify([folder, at?.place.name, at?.layer]), () => {
    const below = (facts.foldersIn?.(folder) ?? []).map((name) => `${folder}/${name}`)
    const files = [folder, ...below].flatMap((one) => facts.filesIn(one).map((name) => `${one}/${name}`))
    const isBeside = (file: string): boolean => {
      const found = judge.locate(file)
      return found?.place === at?.place && found?.layer === at?.layer && !found?.test
    }
    const beside = files.filter(isBeside).slice(0, MOST_FILES)
    const isReached = (file: string): boolean =>
      [file, ...(facts.importersOf?.(file) ?? [])].some((one) => isBrowserCode(world, one))
    return {
      isReached: beside.some(isReached),
      isBrowser:
        beside.filter((file) => isBrowserCode(world, file)).length * 3 > beside.length &&
        !beside.some((file) => isServerCode(world, file)),
    }
  })
}

/** Whether a file says itself that it runs on a server, or has functions that do. */
function isServerCode(world: World, file: string): boolean {
  const { facts } = world
  return (
    /^server/.test(facts.environmentOf?.(file) ?? '') ||
    loadsData(world, file) ||
    facts.importsOf?.(file)?.some(isServerPackage) === true
  )
}
