import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { type Disk, remember } from './disk.ts'
import type { Package } from './package-source.ts'

/** Which names are packages, as far as manifests and `node_modules` tell. */
export interface KnownPackages {
  /** What stands in the nearest `node_modules` under a package's name; absolute and real. */
  installed(folder: string, name: string): string | null
  /** Whether a manifest declares a dependency. */
  isListed(owner: Package, name: string): boolean
  /** Whether a name is a builtin, is installed, or is declared at or above an importing file. */
  isKnown(importer: string, name: string): boolean
}

const FIELDS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']

export function createKnownPackages(disk: Disk, nearestPackage: (folder: string) => Package | null): KnownPackages {
  const modulesIn = remember((folder): string | null => {
    const modules = join(folder, 'node_modules')
    return disk.isFolder(modules) ? modules : null
  })
  const installedAs = remember((name) => {
    const at = remember((folder): string | null => {
      const modules = modulesIn(folder)
      const here = modules === null ? null : join(modules, name)
      if (here !== null && (disk.isFolder(here) || disk.isFile(here))) return disk.real(here)
      return dirname(folder) === folder ? null : at(dirname(folder))
    })
    return at
  })
  const installed = (folder: string, name: string): string | null => installedAs(name)(folder)

  const isListed = ({ manifest }: Package, name: string): boolean => {
    const types = `@types/${name.replace(/^@([^/]+)\//, '$1__')}`
    return FIELDS.some((field) => [name, types].some((one) => Object.hasOwn(Object(manifest[field]) as object, one)))
  }

  const isDeclared = (folder: string, name: string): boolean => {
    const owner = nearestPackage(folder)
    if (owner === null) return false
    return isListed(owner, name) || (dirname(owner.folder) !== owner.folder && isDeclared(dirname(owner.folder), name))
  }

  return {
    installed,
    isListed,
    isKnown: (importer, name) => isBuiltin(name) || installed(dirname(importer), name) !== null || isDeclared(dirname(importer), name),
  }
}
