import { memoize, type Target } from '@stratalint/core'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findCode } from './paths/extensions.ts'
import { createNameResolver, type LoadMode } from './names/resolve-name.ts'
import { createBuildOutput } from './packages/build-output.ts'
import { type Package, readPackage } from './packages/package-sources.ts'
import type { Mode } from './packages/package-targets.ts'
import { isAbsolute, isLiteral, isRelative, queryVariants } from './specifier.ts'
import type { ResolutionContext } from './resolution-context.ts'

export interface Resolution {
  target: Target
  packageByPath: string | null
  /** Any new file, or one that is gone, may change it. */
  isOpen?: true
}

export type LoadKind = Mode | 'dynamic' | 'url' | 'reference'

/** The module format of an importing file. */
export interface Format {
  name: 'esm' | 'cjs'
  /** Whether a config selects Node's rules. */
  isNode: boolean
}

/** By the extension, or by the manifest under Node's rules; a bundler reads all others as ES modules. */
export function formatOf(file: string, nearestPackage: ResolutionContext['nearestPackage'] | null): Format['name'] {
  if (/\.c[jt]s$/.test(file)) return 'cjs'
  if (nearestPackage === null || /\.m[jt]s$/.test(file)) return 'esm'
  return nearestPackage(dirname(file))?.manifest['type'] === 'module' ? 'esm' : 'cjs'
}

function loadModeOf(loadKind: LoadKind, { name, isNode }: Format): LoadMode {
  const mode = loadKind === 'require' || (loadKind === 'import' && name === 'cjs') ? 'require' : 'import'
  return { mode, isExact: isNode && mode === 'import' }
}

/** Resolves without a cache. */
export interface UncachedResolver {
  resolveUncached: (importer: string, specifier: string, loadKind: LoadKind, format: Format) => Resolution
  resolveName: ReturnType<typeof createNameResolver>['resolve']
  /** The resolution of a file for an importer. */
  byPath: (importer: string, path: string) => Resolution
}

export function createUncachedResolver(context: ResolutionContext, roots: string[]): UncachedResolver {
  const { disk, finder, lookup, paths, sources, workspaces } = context
  const buildOutput = createBuildOutput(context, roots.at(-1)!)
  const { resolve: resolveName, virtual } = createNameResolver(context)

  /** Cached, because nearly all imported files have several importers. */
  const targets = memoize((path): { owner: Package | null; resolution: Resolution } => ({
    owner: path.includes('/node_modules/') ? null : workspaces.containing(path),
    resolution: { target: paths.targetOf(path), packageByPath: null },
  }))
  const byPath = (importer: string, path: string): Resolution => {
    const { owner, resolution } = targets(path)
    return owner === null || owner.name === null || owner === workspaces.containing(importer)
      ? resolution
      : { target: resolution.target, packageByPath: owner.name }
  }

  const builtOf = (found: string): string => {
    const source = buildOutput.built(found)
    if (source !== found) lookup.isOpen = true
    return source
  }

  const relativeFile = (importer: string, specifier: string): string | null => {
    const found = finder.relative(importer, specifier)
    if (found !== null) return builtOf(found)
    // A folder whose package.json has an entry that is not built.
    const folder = join(dirname(importer), specifier)
    const owner = disk.single.isFolder(folder) ? readPackage(disk, disk.real(folder)) : null
    const entry =
      owner === null
        ? null
        : sources.entryOf({ ...owner, manifest: { ...owner.manifest, exports: undefined } }, '', 'import')
    return entry ?? buildOutput.unbuilt(importer, specifier)
  }

  const absoluteFile = (importer: string, specifier: string): string | null => {
    lookup.isOpen = true
    const path = /^file:/i.test(specifier) ? pathOfUrl(specifier) : specifier
    const root = roots.find((folder) => path !== null && path.startsWith(`${folder}/`))
    if (path === null || root === undefined) return null
    for (const variant of queryVariants(path.slice(root.length))) {
      const inside = join(roots.at(-1)!, variant)
      const found = isLiteral(variant) ? findCode(disk.single, inside) : finder.module(inside, importer)
      if (found !== null) return found
    }
    return null
  }

  const fileOfUrl = (importer: string, specifier: string): string | null => {
    const found = finder.url(dirname(importer), specifier)
    return found === null ? buildOutput.unbuilt(importer, specifier) : builtOf(found)
  }

  const resolveUncached: UncachedResolver['resolveUncached'] = (importer, specifier, loadKind, format) => {
    const unresolved: Resolution = { target: { type: 'unresolved', why: 'relative' }, packageByPath: null }
    if (specifier === '') return unresolved
    if (isAbsolute(specifier)) {
      const found = absoluteFile(importer, specifier)
      return found === null
        ? { target: resolveName(importer, specifier, loadModeOf(loadKind, format)), packageByPath: null }
        : byPath(importer, found)
    }
    const isUrlWithScheme = loadKind === 'url' && /^[a-z][a-z0-9+.-]+:/i.test(specifier)
    const isPath = isRelative(specifier) || ((loadKind === 'url' || loadKind === 'reference') && !isUrlWithScheme)
    if (!isPath) return { target: resolveName(importer, specifier, loadModeOf(loadKind, format)), packageByPath: null }
    const path = isRelative(specifier) ? specifier : `./${specifier}`
    const found = loadKind === 'url' ? fileOfUrl(importer, path) : relativeFile(importer, path)
    if (found !== null) {
      const resolution = byPath(importer, found)
      // A path into node_modules requires the same declaration as the package's name.
      const isInstalled = resolution.target.type === 'external' && found.startsWith(roots.at(-1)! + sep)
      const named =
        isInstalled && resolution.target.type === 'external'
          ? resolveName(importer, resolution.target.name, loadModeOf(loadKind, format))
          : null
      return named?.type === 'unresolved' && named.why === 'undeclared'
        ? { target: named, packageByPath: null }
        : resolution
    }
    const provided = virtual(importer, specifier)
    return provided === null ? unresolved : { target: provided, packageByPath: null }
  }
  return { resolveUncached, resolveName, byPath }
}

function pathOfUrl(url: string): string | null {
  try {
    return fileURLToPath(url)
  } catch {
    return null
  }
}
