import type { PackageEntry } from '@stratalint/core'
import { join } from 'node:path'
import { isObject } from './disk.ts'
import type { World } from './named-modules.ts'
import type { Package } from './package-source.ts'

const MOST_FOR_A_STAR = 100

/** Every specifier that leads into a workspace package, as far as its manifest lists them or its folders answer to a `*`. */
export function packageEntries({ disk, paths, sources, workspaces }: Pick<World, 'disk' | 'paths' | 'sources' | 'workspaces'>, name: string): PackageEntry[] | null {
  const owner = workspaces.named(name)
  if (owner === null) return null
  return subpaths({ disk }, owner).flatMap((subpath): PackageEntry[] => {
    const source = sources.entryOf(owner, subpath, 'import')
    const target = source === null ? null : paths.targetOf(source)
    return target?.type === 'file' ? [{ specifier: subpath === '' ? name : `${name}/${subpath}`, path: target.path }] : []
  })
}

function subpaths({ disk }: Pick<World, 'disk'>, { folder, manifest }: Package): string[] {
  const { exports } = manifest
  if (!isObject(exports) || !Object.keys(exports).some((key) => key.startsWith('.'))) return ['']
  const folders = [folder, join(folder, 'src'), join(folder, 'lib')]
  const stems = folders.flatMap((one) => [...disk.list(one).folders, ...disk.list(one).files.map((file) => file.replace(/\.[^.]+$/, ''))])
  const starred = [...new Set(stems)].filter((stem) => stem !== 'node_modules' && !stem.startsWith('.')).slice(0, MOST_FOR_A_STAR)
  const keys = Object.keys(exports).filter((key) => key !== './package.json')
  return [...new Set(keys.flatMap((key) => (key.includes('*') ? starred.map((stem) => key.replace('*', stem)) : [key])))]
    .map((key) => key.replace(/^\.\/?/, ''))
    .filter((subpath) => !subpath.endsWith('/'))
}
