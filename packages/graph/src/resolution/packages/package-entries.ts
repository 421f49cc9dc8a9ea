import type { PackageEntry } from '@stratalint/core'
import { join } from 'node:path'
import { isObject } from '../../disk/json-file.ts'
import type { ResolutionContext } from '../resolution-context.ts'
import type { Package } from './package-sources.ts'

const MAX_STAR_VALUES = 800
const MAX_DEPTH = 4

/** Every specifier of a workspace package that its manifest lists, or that matches a `*` of it. */
export function packageEntries(
  { disk, paths, sources }: Pick<ResolutionContext, 'disk' | 'paths' | 'sources'>,
  owner: Package & { name: string },
): PackageEntry[] {
  const { name } = owner
  const entries = subpaths({ disk }, owner).flatMap((subpath): PackageEntry[] => {
    const source = sources.entryOf(owner, subpath, 'import')
    const target = source === null ? null : paths.targetOf(source)
    return target?.type === 'file'
      ? [{ specifier: subpath === '' ? name : `${name}/${subpath}`, path: target.path }]
      : []
  })
  // Several subpaths may lead to one file; the shortest is the intended one.
  const shortest = new Map<string, PackageEntry>()
  for (const entry of entries) {
    const known = shortest.get(entry.path)
    if (known === undefined || entry.specifier.length < known.specifier.length) shortest.set(entry.path, entry)
  }
  return [...shortest.values()]
}

/** The possible values of a `*`: the folders and files below a folder, with and without extension, nearest first. */
function stemsBelow(disk: ResolutionContext['disk'], folder: string): string[] {
  const found: string[] = []
  let level = ['']
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_STAR_VALUES; depth += 1) {
    const next: string[] = []
    for (const prefix of level) {
      const { folders, files } = disk.list(join(folder, prefix))
      next.push(
        ...folders
          .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
          .map((name) => `${prefix}${name}/`),
      )
      found.push(
        ...files
          .filter((name) => !name.startsWith('.'))
          .flatMap((name) => [`${prefix}${name.replace(/\.[^.]+$/, '')}`, prefix + name]),
      )
    }
    found.push(...next.map((name) => name.slice(0, -1)))
    level = next
  }
  return found.slice(0, MAX_STAR_VALUES)
}

function subpaths({ disk }: Pick<ResolutionContext, 'disk'>, { folder, manifest }: Package): string[] {
  const { exports } = manifest
  if (!isObject(exports) || !Object.keys(exports).some((key) => key.startsWith('.'))) return ['']
  const folders = [folder, join(folder, 'src'), join(folder, 'lib')]
  const starred = [...new Set(folders.flatMap((one) => stemsBelow(disk, one)))]
  const keys = Object.keys(exports).filter((key) => key !== './package.json')
  return [
    ...new Set(keys.flatMap((key) => (key.includes('*') ? starred.map((stem) => key.replace('*', stem)) : [key]))),
  ]
    .map((key) => key.replace(/^\.\/?/, ''))
    .filter((subpath) => !subpath.endsWith('/'))
}
