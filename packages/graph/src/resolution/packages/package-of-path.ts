import type { PackageEntry } from '@stratalint/core'
import { join } from 'node:path'
import type { ResolutionContext } from '../resolution-context.ts'
import type { Package } from './package-sources.ts'
import { isDeclaration } from '../specifier.ts'

type PackageWorld = Pick<ResolutionContext, 'paths' | 'sources' | 'workspaces'> & {
  entriesOf(owner: Package): PackageEntry[]
}

/** The workspace package of a path relative to the root; the path need not exist. */
export interface PackageOfPath {
  /** The name of the package. */
  nameOf(path: string): string | null
  /** The specifier for other packages; `null` if the package does not export the path. */
  specifierOf(path: string): string | null
  /** The source of a missing build output. */
  sourceOf(path: string): string | null
}

export function createPackageOfPath(context: PackageWorld, root: string): PackageOfPath {
  const { paths, sources, workspaces, entriesOf } = context
  const ownerOf = (path: string): Package | null => workspaces.containing(join(root, path))

  /** Without `exports`, any path in the package is a specifier. Built paths come first, because those are published. */
  const subpathsOf = ({ manifest }: Package, inside: string): string[] => {
    const stem = inside.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '')
    const output = ['main', 'module', 'types'].map((field) => manifest[field]).find((main) => typeof main === 'string')
    const folder = typeof output === 'string' ? output.replace(/^\.\//, '').split('/')[0]! : ''
    return stem.startsWith('src/') && folder !== 'src' && folder !== '' ? [stem.replace(/^src/, folder), stem] : [stem]
  }

  return {
    nameOf: (path) => ownerOf(path)?.name ?? null,
    specifierOf(path) {
      const owner = ownerOf(path)
      if (owner === null || owner.name === null) return null
      const listed = entriesOf(owner).find((entry) => entry.path === path)
      if (listed !== undefined) return listed.specifier
      if (owner.manifest['exports'] !== undefined && owner.manifest['exports'] !== null) return null
      const subpath = subpathsOf(owner, join(root, path).slice(owner.folder.length + 1)).find(
        (one) => sources.entryOf(owner, one, 'import') === join(root, path),
      )
      return subpath === undefined ? null : `${owner.name}/${subpath}`
    },
    sourceOf(path) {
      const owner = ownerOf(path)
      const source = owner === null ? null : sources.unbuilt(owner, join(root, path).slice(owner.folder.length + 1))
      const target = source === null || isDeclaration(source) ? null : paths.targetOf(source)
      return target?.type === 'file' ? target.path : null
    },
  }
}
