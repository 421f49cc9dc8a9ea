import { memoize, loadersOf, posixRelative, type Edge, type NameFacts, type PackageEntry } from '@stratalint/core'
import { basename, dirname, join, sep } from 'node:path'
import type { DiskWatch } from '../disk/disk-log.ts'
import type { GlobImport, GlobPattern } from '../model/module-record.ts'
import { detachedText } from '../model/detached-text.ts'
import type { ElisionOptions } from '../elision/name-uses.ts'
import { createConfigFaults, type ConfigFault, type EdgesOf } from './config-faults.ts'
import { createResolutionContext } from './create-context.ts'
import { createDisk, type KnownFolders } from '../disk/cached-disk.ts'
import { createGlobs } from './globs/expand-globs.ts'
import { declaredNames } from './names/declared-names.ts'
import { expectedPaths } from './names/expected-paths.ts'
import { knownNames, type KnownNames } from './names/known-names.ts'
import { createNameFacts } from './names/name-facts.ts'
import type { Package } from './packages/package-sources.ts'
import { packageEntries } from './packages/package-entries.ts'
import { createPackageOfPath, type PackageOfPath } from './packages/package-of-path.ts'
import { isTypeScript } from './specifier.ts'
import type { PolicyNames } from './resolution-context.ts'
import { createUncachedResolver, formatOf, type Format, type LoadKind, type Resolution } from './resolve-specifier.ts'

export type { Resolution } from './resolve-specifier.ts'

/** The targets of one pattern of a call; `null` if they cannot be known. */
export interface Expanded {
  pattern: GlobPattern
  found: Resolution[] | null
}

/** The package.json that applies to a file. */
export interface FileManifest {
  /** Its folder, POSIX and relative to the root; `''` for the root. */
  folder: string
  fields: Readonly<Record<string, unknown>>
  /** The packages that it and the manifests above it declare. */
  declared: ReadonlySet<string>
}

export interface Resolver extends PackageOfPath {
  /** Resolves a specifier in a file (POSIX, relative to the root). */
  resolve(file: string, edge: Pick<Edge, 'specifier' | 'kind' | 'typeOnly'>): Resolution
  /** The compiler options for a file that decide which of its imports exist at run time. */
  elisionOptionsOf(file: string): ElisionOptions
  /** Whether imports by a path in a file must name the extension, as Node's rules for ES modules demand. */
  needsExtensions(file: string): boolean
  /** The files on disk that the patterns of a call match. */
  expand(file: string, glob: GlobImport): Expanded[]
  /** The specifiers of a workspace package; `null` if there is no such package. */
  entriesOf(name: string): PackageEntry[] | null
  /** The names of the packages that are declared for a file. */
  declaredFor(file: string): string[]
  /** The facts of manifests and configs that explain an unresolved name. */
  nameFacts(file: string, specifier: string): NameFacts
  /** The names that resolve for a file, for tools that match specifiers by regular expressions. */
  knownNames(file: string): KnownNames
  /** The paths at which a specifier in a file looks for a file, without an extension unless it is written; POSIX, relative to the root. */
  expectedPaths(file: string, specifier: string): string[]
  /** The manifest of the package that contains a file; `null` where there is none. */
  manifestOf(file: string): FileManifest | null
  /** Whether a file is an entry of its package, and that package is not private, so that anybody may import it. */
  isPublished(file: string): boolean
  /** The parts of configuration files that cannot be read and that imports of these files may depend on. */
  faults(files: readonly string[], edgesOf: EdgesOf): ConfigFault[]
  /** Sets what is known of folders. */
  prime(known: KnownFolders): void
  /** Forgets everything, because files changed. */
  clear(): void
}

const NO_NAMES: PolicyNames = { externals: [], virtual: [] }

/** `watch` receives every path that resolutions depend on; `names` are those of the policy. */
export function createResolver(root: string, watch?: DiskWatch, names: PolicyNames = NO_NAMES): Resolver {
  let once: ReturnType<typeof createCachedResolver> | null = null
  let seen: KnownFolders | undefined
  const current = (): ReturnType<typeof createCachedResolver> =>
    (once ??= createCachedResolver(root, names, watch, seen))
  return {
    resolve: (file, { specifier, kind }) => current().resolve(file, specifier, loadKindOf(kind)),
    elisionOptionsOf: (file) => current().elisionOptionsOf(file),
    needsExtensions: (file) => current().needsExtensions(file),
    expand: (file, glob) => current().expand(file, glob),
    entriesOf: (name) => current().entriesOf(name),
    declaredFor: (file) => current().declaredFor(file),
    nameFacts: (file, specifier) => current().nameFacts(file, specifier),
    knownNames: (file) => current().knownNames(file),
    expectedPaths: (file, specifier) => current().expectedPaths(file, specifier),
    nameOf: (path) => current().nameOf(path),
    specifierOf: (path) => current().specifierOf(path),
    manifestOf: (file) => current().manifestOf(file),
    isPublished: (file) => current().isPublished(file),
    sourceOf: (path) => current().sourceOf(path),
    faults: (files, edgesOf) => current().faults(files, edgesOf),
    prime(known) {
      seen = known
    },
    clear() {
      once = null
      seen = undefined
    },
  }
}

function loadKindOf(kind: Edge['kind']): LoadKind {
  if (kind === 'url' || kind === 'reference') return kind
  if (kind === 'dynamic-import') return 'dynamic'
  return kind === 'require' || kind === 'import-equals' ? 'require' : 'import'
}

type CachedResolver = Omit<Resolver, 'resolve' | 'prime' | 'clear'> & {
  resolve(file: string, specifier: string, loadKind: LoadKind): Resolution
}

/** Resolves once for each folder, language, format, configs, kind of load and specifier. */
function createCachedResolver(
  root: string,
  names: PolicyNames,
  watch?: DiskWatch,
  seen?: KnownFolders,
): CachedResolver {
  const realRoot = createDisk(watch).real(root)
  // The listings have other real paths if the root is itself a symbolic link.
  const disk = createDisk(watch, realRoot === root ? seen : undefined)
  const context = createResolutionContext(disk, realRoot, names)
  const { resolveUncached, resolveName, byPath } = createUncachedResolver(context, [root, realRoot])
  const expandGlob = createGlobs(context, realRoot, (importer, specifier) =>
    resolveName(importer, specifier, { mode: 'import', isExact: false }),
  )

  const folderOf = memoize((folder) => {
    const path = disk.real(join(realRoot, folder))
    return {
      path: path.endsWith(sep) ? path : path + sep,
      memos: memoize((): Memo => ({
        import: new Map(),
        require: new Map(),
        dynamic: new Map(),
        url: new Map(),
        reference: new Map(),
      })),
    }
  })
  const importerOf = (file: string): string => folderOf(dirname(file)).path + basename(file)
  const openScope = (file: string): Scope => {
    const folder = folderOf(dirname(file))
    const importer = folder.path + basename(file)
    const { configs, key } = context.tsconfigsFor(importer)
    const isNode = configs.some((config) => config.isNode)
    const format = formatOf(importer, isNode ? context.nearestPackage : null)
    return {
      file,
      importer,
      format: { name: format, isNode },
      memo: folder.memos(`${isTypeScript(file) ? 'ts' : 'js'} ${format} ${key}`),
    }
  }
  // The imports of one file come one after the other.
  let scope: Scope | null = null
  const scopeOf = (file: string): Scope => (scope?.file === file ? scope : (scope = openScope(file)))

  const resolve = (file: string, specifier: string, loadKind: LoadKind): Resolution => {
    const { importer, format, memo } = scopeOf(file)
    let resolution = memo[loadKind].get(specifier)
    if (resolution === undefined) {
      context.lookup.isOpen = false
      const own = detachedText(specifier)
      resolution = resolveUncached(importer, own, loadKind, format)
      const loaders = resolution.target.type === 'file' ? '' : loadersOf(own)
      if (loaders !== '') resolution = resolveUncached(importer, own.slice(loaders.length), loadKind, format)
      if (context.lookup.isOpen) resolution = { ...resolution, isOpen: true }
      memo[loadKind].set(own, resolution)
    }
    return resolution
  }
  const known = new Map<Package, PackageEntry[]>()
  const entriesOfPackage = (owner: Package): PackageEntry[] => {
    const entries =
      known.get(owner) ?? (owner.name === null ? [] : packageEntries(context, { ...owner, name: owner.name }))
    known.set(owner, entries)
    return entries
  }
  const manifestIn = memoize((folder): FileManifest | null => {
    const [own] = context.packages.manifests(folder)
    if (own === undefined) return null
    return {
      folder: posixRelative(realRoot, own.folder),
      fields: Object(own.manifest) as Record<string, unknown>,
      declared: context.packages.declared(folder),
    }
  })
  return {
    resolve,
    manifestOf: (file) => manifestIn(dirname(importerOf(file))),
    isPublished(file) {
      const [own] = context.packages.manifests(dirname(importerOf(file)))
      if (own === undefined || own.manifest['private'] === true) return false
      return entriesOfPackage(own).some(({ path }) => path === file)
    },
    needsExtensions(file) {
      const { name, isNode } = scopeOf(file).format
      return isNode && name === 'esm'
    },
    elisionOptionsOf(file) {
      const { configs } = context.tsconfigsFor(importerOf(file))
      return {
        keepsImports: configs.some((config) => config.keepsImports),
        decoratorMetadata: configs.some((config) => config.decoratorMetadata),
      }
    },
    expand(file, glob) {
      const { importer } = scopeOf(file)
      return expandGlob(importer, glob).map(({ pattern, found }): Expanded => ({
        pattern,
        found:
          found === null
            ? null
            : Array.isArray(found)
              ? found.map((path) => byPath(importer, path))
              : [{ target: found, packageByPath: null }],
      }))
    },
    entriesOf(name) {
      const owner = context.workspaces.named(name, realRoot)
      return owner === null ? null : entriesOfPackage(owner)
    },
    knownNames: (file) => knownNames(context, importerOf(file)),
    expectedPaths: (file, specifier) =>
      expectedPaths(context, importerOf(file), specifier).map((path) => posixRelative(realRoot, path)),
    declaredFor: (file) => declaredNames(context, dirname(importerOf(file))),
    nameFacts: createNameFacts(
      context,
      realRoot,
      importerOf,
      (file, specifier) => resolve(file, specifier, 'import').target,
    ),
    faults: createConfigFaults(context, realRoot, importerOf),
    ...createPackageOfPath({ ...context, entriesOf: entriesOfPackage }, realRoot),
  }
}

type Memo = Record<LoadKind, Map<string, Resolution>>

/** What all imports of one file share. */
interface Scope {
  file: string
  importer: string
  format: Format
  memo: Memo
}
