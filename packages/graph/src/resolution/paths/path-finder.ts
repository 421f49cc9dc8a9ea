import { memoize } from '@stratalint/core'
import { dirname, join, relative, resolve } from 'node:path'
import { ResolverFactory } from 'oxc-resolver'
import type { Answers } from '../../disk/cached-disk.ts'
import { type Endings, endingsFor, findCode, typescriptTwin, writtenExtensions } from './extensions.ts'
import type { ApplicableTsconfigs } from '../tsconfig/tsconfigs-for-file.ts'
import { createListedPaths } from './listed-paths.ts'
import { isLiteral, isTypeScript, queryVariants } from '../specifier.ts'
import { isWithin } from '../tsconfig/tsconfig.ts'

/** What the current lookup of an import depends on. */
export interface Lookup {
  /** On more than the folder of the file that it finds, or of that folder where the file is an index. */
  isOpen: boolean
}

/** Finds the file of a path; inputs are absolute, results also real. */
export interface PathFinder {
  /** Resolves a relative specifier as written, with the tsconfig's `rootDirs`. */
  relative(importer: string, specifier: string): string | null
  /** Resolves a path as an importer may write it. */
  module(path: string, importer: string): string | null
  /** Resolves a URL relative to a folder: an existing file, or the TypeScript source of a missing `.js`. */
  url(folder: string, specifier: string): string | null
}

interface Language {
  endings: Endings
  /** Created on demand, without a tsconfig, which is read here. */
  native(): ResolverFactory
}

export function createPathFinder(
  disk: Answers,
  tsconfigsFor: (file: string) => ApplicableTsconfigs,
  lookup: Lookup,
): PathFinder {
  const plain = createListedPaths(disk)
  const languages = memoize((key): Language => {
    const [importer, ...suffixes] = key.split('\0')
    const endings = endingsFor(importer === 'typescript' ? 'typescript' : 'javascript', suffixes)
    let native: ResolverFactory | null = null
    return {
      endings,
      native: () =>
        (native ??= new ResolverFactory({
          extensions: endings.added,
          extensionAlias: {
            ...endings.replaced,
            ...(suffixes.some((suffix) => suffix !== '') && writtenExtensions(suffixes)),
          },
          mainFields: ['source', 'module', 'main', 'types'],
          nodePath: false,
        })),
    }
  })
  const [typescript, javascript] = [languages('typescript\0'), languages('javascript\0')]
  const languageOf = (importer: string): Language => {
    const suffixes = tsconfigsFor(importer).configs[0]?.moduleSuffixes
    if (suffixes === undefined || (suffixes.length === 1 && suffixes[0] === ''))
      return isTypeScript(importer) ? typescript : javascript
    lookup.isOpen = true
    return languages([isTypeScript(importer) ? 'typescript' : 'javascript', ...suffixes].join('\0'))
  }

  /** Whether a manifest in a folder or above it cannot be read: the native resolver would block or fail. */
  const hasUnreadableManifest = memoize(
    (folder): boolean =>
      disk.jsonFault(join(folder, 'package.json')) !== null ||
      (dirname(folder) !== folder && hasUnreadableManifest(dirname(folder))),
  )

  /** Asks relative to the importer, because a `?` or `#` in an absolute path would be read as a query. */
  const resolveNatively = (importer: string, request: string, path: string): string | null => {
    lookup.isOpen = true
    disk.noteLookup(path)
    const found = (): string | null => {
      const file = findCode(disk, path)
      return file === null ? null : disk.real(file)
    }
    if (hasUnreadableManifest(disk.real(dirname(path))) || hasUnreadableManifest(disk.real(path))) return found()
    const answer = languageOf(importer).native().sync(dirname(importer), request)
    // The native resolver does not accept comments in a manifest and fails for every path below one.
    return answer.path ?? (answer.error?.startsWith('JSONError') === true ? found() : null)
  }

  const module = (path: string, importer: string): string | null =>
    plain.absolute(path, languageOf(importer).endings) ??
    resolveNatively(importer, `./${relative(dirname(importer), path)}${path.endsWith('/') ? '/' : ''}`, path)

  /** The same path in the other `rootDirs`. */
  const twins = (importer: string, path: string): string[] =>
    tsconfigsFor(importer).configs.flatMap(({ rootDirs }) => {
      const [own] = rootDirs.filter((folder) => isWithin(path, folder)).sort((a, b) => b.length - a.length)
      return own === undefined
        ? []
        : rootDirs.filter((folder) => folder !== own).map((folder) => folder + path.slice(own.length))
    })

  return {
    relative(importer, specifier) {
      if (specifier.includes('\0')) return null
      const plainly = plain.relative(importer, specifier, languageOf(importer).endings)
      if (plainly !== null) return plainly
      lookup.isOpen = true
      for (const variant of queryVariants(specifier)) {
        const path = resolve(dirname(importer), variant)
        if (isLiteral(variant)) {
          const found = findCode(disk, path)
          if (found !== null) return disk.real(found)
          continue
        }
        const request = asFolder(variant)
        const found = resolveNatively(importer, request, path)
        if (found !== null) return found
        for (const twin of twins(importer, path)) {
          const beside = module(request.endsWith('/') ? `${twin}/` : twin, importer)
          if (beside !== null) return beside
        }
      }
      return null
    },
    module,
    url(folder, specifier) {
      lookup.isOpen = true
      for (const variant of queryVariants(specifier)) {
        const path = resolve(folder, variant)
        if (variant.endsWith('/') ? disk.isFolder(path) : disk.isFile(path) || disk.isFolder(path))
          return disk.real(path)
        const twin = typescriptTwin(disk, path)
        if (twin !== null) return disk.real(twin)
      }
      return null
    },
  }
}

/** `./x/..` means the folder, never a file of that name. */
function asFolder(specifier: string): string {
  return /(?:^|\/)\.{1,2}$/.test(specifier) ? `${specifier}/` : specifier
}
