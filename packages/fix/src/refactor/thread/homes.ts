import { parentOf } from '@stratalint/core'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { exportFrom } from '../imports/publish.ts'
import type { World } from '../world.ts'
import type { Declared } from './declared.ts'

/** More files that re-export a value are not looked at. */
const MOST_HOMES = 12

/** A file that exports a value, and the name of it there. */
export interface Home {
  path: string
  name: string
}

/** Where a value can be imported from: the file that an importer named, the one that declares it, and those that re-export it. */
export function homesOf(world: World, named: Home, declared: Declared): Home[] {
  const homes = [named, { path: declared.source.file, name: exportedName(declared) }]
  for (const { path, name } of homes) {
    for (const file of world.importersOf(path)) {
      for (const { kind, target, names } of world.edgesOf(file)) {
        if (!/^export(?:-all)?$/.test(kind) || target.type !== 'file' || target.path !== path) continue
        const passed = kind === 'export-all' && names.every(({ local }) => local === null) && name !== 'default'
        const local = passed ? name : names.find((one) => one.name === name)?.local
        const isKnown = homes.some((one) => one.path === file && one.name === local)
        if (local != null && !isKnown && homes.length < MOST_HOMES) homes.push({ path: file, name: local })
      }
    }
  }
  return homes
}

export function exportedName({ source, local }: Declared): string {
  return [...source.outline.exported].find(([, own]) => own === local)![0]
}

/** The file that another one can import a value from, unless tests replace that file, or the one that they replaced until now. */
export function homeFor(
  world: World,
  file: string,
  { homes, declared }: { homes: readonly Home[]; declared: Declared },
): Home | undefined {
  const isMocked = ({ path }: Home): boolean =>
    world
      .importersOf(path)
      .some((by) =>
        world.edgesOf(by).some(({ kind, target }) => kind === 'mock' && target.type === 'file' && target.path === path),
      )
  const [named] = homes
  const from = homes.find((one) => world.mayImport(file, one.path, false) && (one === named || !isMocked(one)))
  if (from !== undefined && from !== named && named!.path !== declared.source.file && isMocked(named!))
    throw new Refusal(`Tests mock ${named!.path}, and ${file} would import it from ${from.path}.`)
  return from
}

/** An existing entry beside what declares a value, which another file may import: it exports the value from now on. */
export function publishFor(
  world: World,
  changes: ChangeSet,
  file: string,
  { homes, declared }: { homes: Home[]; declared: Declared },
): Home | undefined {
  const { file: origin } = declared.source
  const imported = world.edgesOf(file).flatMap(({ target }) => (target.type === 'file' ? [target.path] : []))
  const beside = world.importersOf(origin).flatMap((by) => indexesIn(world, parentOf(by)))
  const entry = [...imported, ...beside].find(
    (path) =>
      INDEX.test(path) &&
      origin.startsWith(`${parentOf(parentOf(path))}/`) &&
      world.mayImport(file, path, false) &&
      world.mayImport(path, origin, false),
  )
  if (entry === undefined) return undefined
  const name = exportedName(declared)
  const local = name === 'default' ? declared.local : name
  exportFrom(world, changes, entry, [{ name, local, typeOnly: false }], origin)
  const home = { path: entry, name: local }
  homes.push(home)
  return home
}

const INDEX = /(?:^|\/)index\.[cm]?[jt]sx?$/

function indexesIn(world: World, folder: string): string[] {
  return world
    .filesIn(folder)
    .map((name) => `${folder}/${name}`)
    .filter((path) => INDEX.test(path))
}
