import { Refusal } from '../change-set.ts'
import type { World } from '../world.ts'
import type { Declared } from './parameter-type.ts'

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
