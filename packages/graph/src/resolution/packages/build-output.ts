import { join, resolve } from 'node:path'
import { memoize } from '../../disk/cached-disk.ts'
import type { ResolutionContext } from '../resolution-context.ts'
import type { Package } from './package-sources.ts'
import { isDeclaration, isTypeScript, readings } from '../specifier.ts'
import { isWithin } from '../tsconfig/tsconfig.ts'

/** Sources that stand for what a package builds from them, where the package names its own output by a path (`./dist/index.js`). */
export interface BuildOutput {
  /** The TypeScript source of a file that is there; else the file itself. */
  built(file: string): string
  /** The source of a file that is yet to be built, or `null`. */
  unbuilt(importer: string, specifier: string): string | null
}

export function createBuildOutput(
  { disk, sources, nearestPackage }: Pick<ResolutionContext, 'disk' | 'sources' | 'nearestPackage'>,
  root: string,
): BuildOutput {
  const sourceOf = (path: string): string | null => {
    const found = nearestPackage(path)
    // A project without a manifest may still have a tsconfig that says where its output goes.
    const owner: Package =
      found !== null && isWithin(found.folder, root) ? found : { folder: root, name: null, manifest: {} }
    return isWithin(path, owner.folder) ? sources.unbuilt(owner, path.slice(owner.folder.length + 1)) : null
  }
  const built = memoize((file) => {
    // Of JavaScript in a folder that only looks like an output, TypeScript of the same name in `src` is what gives it away.
    const source = /\.(?:d\.[cm]?ts|[cm]?jsx?)$/.test(file) && !file.includes('/node_modules/') ? sourceOf(file) : null
    return source !== null && isTypeScript(source) && !isDeclaration(source) ? disk.real(source) : file
  })
  return {
    built,
    unbuilt(importer, specifier) {
      for (const reading of readings(specifier)) {
        const source = sourceOf(resolve(join(importer, '..'), reading))
        if (source !== null) return disk.real(source)
      }
      return null
    },
  }
}
