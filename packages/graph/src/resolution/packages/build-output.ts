import { memoize } from '@stratalint/core'
import { join, resolve } from 'node:path'
import type { ResolutionContext } from '../resolution-context.ts'
import type { Package } from './package-sources.ts'
import { isDeclaration, isTypeScript, queryVariants } from '../specifier.ts'
import { isWithin } from '../tsconfig/tsconfig.ts'

/** Maps paths of a package's own build output (`./dist/index.js`) to their sources. */
export interface BuildOutput {
  /** The TypeScript source of an existing file; else the file itself. */
  built(file: string): string
  /** The source of a file that is not built yet; `null` if there is none. */
  unbuilt(importer: string, specifier: string): string | null
}

export function createBuildOutput(
  { disk, sources, nearestPackage }: Pick<ResolutionContext, 'disk' | 'sources' | 'nearestPackage'>,
  root: string,
): BuildOutput {
  const sourceOf = (path: string): string | null => {
    const found = nearestPackage(path)
    // A project without a manifest may have a tsconfig with an output folder.
    const owner: Package =
      found !== null && isWithin(found.folder, root) ? found : { folder: root, name: null, manifest: {} }
    return isWithin(path, owner.folder) ? sources.unbuilt(owner, path.slice(owner.folder.length + 1)) : null
  }
  const built = memoize((file) => {
    // A folder may only look like an output: its JavaScript is one if `src` has TypeScript of the same name.
    const source = /\.(?:d\.[cm]?ts|[cm]?jsx?)$/.test(file) && !file.includes('/node_modules/') ? sourceOf(file) : null
    return source !== null && isTypeScript(source) && !isDeclaration(source) ? disk.real(source) : file
  })
  return {
    built,
    unbuilt(importer, specifier) {
      for (const variant of queryVariants(specifier)) {
        const source = sourceOf(resolve(join(importer, '..'), variant))
        if (source !== null) return disk.real(source)
      }
      return null
    },
  }
}
