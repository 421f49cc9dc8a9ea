import { dirname, relative, resolve } from 'node:path'
import { ResolverFactory } from 'oxc-resolver'
import type { Disk } from './disk.ts'
import { EXTENSIONS, extensionAlias, findCode, typescriptTwin } from './extensions.ts'
import { findPlainly, findPlainPath } from './plain-relative.ts'
import { isLiteral, isTypeScript, readings } from './specifier.ts'
import { isWithin, type Tsconfig } from './tsconfig.ts'

/** Finds the files that paths lead to; everything absolute, the result real. */
export interface PathFinder {
  /** A relative specifier as written in an importing file, tsconfig `rootDirs` and all. */
  relative(importer: string, specifier: string): string | null
  /** A path without any importer's config. */
  module(path: string, importer: string): string | null
  /** A specifier without query by the very config that includes the importer. */
  configured(importer: string, specifier: string): string | null
  /** A URL relative to a folder: only what is there, or the TypeScript source of a `.js` that is not. */
  url(folder: string, specifier: string): string | null
}

export function createPathFinder(disk: Disk, governing: (folder: string) => Tsconfig[]): PathFinder {
  const shared = { extensions: EXTENSIONS, mainFields: ['source', 'module', 'main', 'types'], nodePath: false }
  const create = (importer: 'typescript' | 'javascript') => {
    const options = { ...shared, extensionAlias: extensionAlias(importer) }
    return { auto: new ResolverFactory({ ...options, tsconfig: 'auto' }), plain: new ResolverFactory(options) }
  }
  const resolvers = { typescript: create('typescript'), javascript: create('javascript') }
  const resolversOf = (importer: string) => (isTypeScript(importer) ? resolvers.typescript : resolvers.javascript)

  /** The resolver looks on its own, also in the twins of a folder that a config makes one with others. */
  const note = (importer: string, path: string): void => {
    disk.tried(path)
    for (const { rootDirs } of governing(dirname(importer))) {
      const own = rootDirs.filter((folder) => isWithin(path, folder))
      for (const folder of own) for (const twin of rootDirs) disk.tried(twin + path.slice(folder.length))
    }
  }

  return {
    relative(importer, specifier) {
      if (specifier.includes('\0')) return null
      const plainly = findPlainly(disk, importer, specifier)
      if (plainly !== null) return plainly
      const { auto, plain } = resolversOf(importer)
      for (const reading of readings(specifier)) {
        if (isLiteral(reading)) {
          const found = findCode(disk, resolve(dirname(importer), reading))
          if (found !== null) return disk.real(found)
          continue
        }
        const request = asFolder(reading)
        note(importer, resolve(dirname(importer), reading))
        const answer = auto.resolveFileSync(importer, request)
        if (answer.path !== undefined) return answer.path
        // A broken tsconfig makes every request fail, so other failures than the plain one are asked again without.
        if (!answer.error?.startsWith('Cannot find module')) return plain.sync(dirname(importer), request).path ?? null
      }
      return null
    },
    module(path, importer) {
      const plainly = findPlainPath(disk, importer, path)
      if (plainly !== null) return plainly
      const folder = dirname(importer)
      disk.tried(path)
      // Relative to the importer, because `?` and `#` in the way to the root must not be read as a query.
      return resolversOf(importer).plain.sync(folder, `./${relative(folder, path)}`).path ?? null
    },
    configured(importer, specifier) {
      return resolversOf(importer).auto.resolveFileSync(importer, specifier).path ?? null
    },
    url(folder, specifier) {
      for (const reading of readings(specifier)) {
        const path = resolve(folder, reading)
        if (reading.endsWith('/') ? disk.isFolder(path) : disk.isFile(path) || disk.isFolder(path)) return disk.real(path)
        const twin = typescriptTwin(disk, path)
        if (twin !== null) return disk.real(twin)
      }
      return null
    },
  }
}

/** `./x/..` means the folder, never a file beside it. */
function asFolder(specifier: string): string {
  return /(?:^|\/)\.{1,2}$/.test(specifier) ? `${specifier}/` : specifier
}
