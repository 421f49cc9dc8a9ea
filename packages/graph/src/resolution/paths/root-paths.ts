import { memoize, toPosix, type Target } from '@stratalint/core'
import { dirname, relative, sep } from 'node:path'
import type { Package } from '../packages/package-sources.ts'
import { packageName } from '../specifier.ts'

/** Converts absolute real paths to targets. */
export interface RootPaths {
  contains(path: string): boolean
  /** `name` is the package that the import names, if any. */
  targetOf(path: string, name?: string): Target
}

/**
 * A file of an installed package becomes that package. A file outside the root becomes its `..` path, which does not
 * reveal absolute paths, or its package if the import names that.
 */
export function createRootPaths(root: string, nearestPackage: (folder: string) => Package | null): RootPaths {
  const prefix = root.endsWith(sep) ? root : root + sep
  const contains = (path: string): boolean => path === root || path.startsWith(prefix)
  const find = memoize((path): Target => {
    const local = toPosix(path.startsWith(prefix) ? path.slice(prefix.length) : relative(root, path))
    const installed = path.includes('node_modules') ? installedName(contains(path) ? local : toPosix(path)) : null
    if (installed !== null) return { type: 'external', name: installed }
    return { type: 'file', path: local === '' ? '.' : local }
  })
  const targetOf = (path: string, name?: string): Target => {
    const found = find(path)
    const isNamed =
      name !== undefined &&
      found.type === 'file' &&
      found.path.startsWith('../') &&
      nearestPackage(dirname(path))?.name === name
    return isNamed ? { type: 'external', name } : found
  }
  return { contains, targetOf }
}

/** The installed package that contains a POSIX path. */
export function installedName(path: string): string | null {
  const at = `/${path}`.lastIndexOf('/node_modules/')
  return at === -1 ? null : packageName(`/${path}`.slice(at + '/node_modules/'.length))
}
