import { join, relative, resolve } from 'node:path'
import { ResolverFactory } from 'oxc-resolver'
import type { Disk } from './disk.ts'
import { EXTENSIONS, extensionAlias, findCode, typescriptTwin } from './extensions.ts'
import { isTypeScript, readings } from './specifier.ts'

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

export function createPathFinder(disk: Disk): PathFinder {
  const shared = { extensions: EXTENSIONS, mainFields: ['source', 'module', 'main', 'types'], nodePath: false }
  const create = (importer: 'typescript' | 'javascript') => {
    const options = { ...shared, extensionAlias: extensionAlias(importer) }
    return { auto: new ResolverFactory({ ...options, tsconfig: 'auto' }), plain: new ResolverFactory(options) }
  }
  const resolvers = { typescript: create('typescript'), javascript: create('javascript') }
  const resolversOf = (importer: string) => (isTypeScript(importer) ? resolvers.typescript : resolvers.javascript)

  /** A file whose very name holds `?` or `#` wins over a query; the native resolver would always see a query. */
  const first = (specifier: string, folder: string, find: (reading: string) => string | null | undefined): string | null => {
    if (specifier.includes('\0')) return null
    for (const reading of readings(specifier)) {
      const literal = /[?#]/.test(reading)
      const found = literal ? findCode(disk, resolve(folder, reading)) : find(reading)
      if (found !== null && found !== undefined) return disk.real(found)
    }
    return null
  }

  return {
    relative(importer, specifier) {
      const { auto, plain } = resolversOf(importer)
      const folder = join(importer, '..')
      return first(specifier, folder, (reading) => {
        const request = asFolder(reading)
        // A broken tsconfig makes every request fail, so each failure is asked again without.
        return auto.resolveFileSync(importer, request).path ?? plain.sync(folder, request).path
      })
    },
    module(path, importer) {
      const folder = join(importer, '..')
      // Relative to the importer, because `?` and `#` in the way to the root must not be read as a query.
      const found = resolversOf(importer).plain.sync(folder, `./${relative(folder, path)}`).path
      return found === undefined ? null : disk.real(found)
    },
    configured(importer, specifier) {
      const found = resolversOf(importer).auto.resolveFileSync(importer, specifier).path
      return found === undefined ? null : disk.real(found)
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
