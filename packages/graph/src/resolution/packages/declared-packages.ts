import { memoize } from '@stratalint/core'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import type { Disk } from '../../disk/cached-disk.ts'
import { isObject } from '../../disk/json-file.ts'
import type { Package } from './package-sources.ts'
import { packageName } from '../specifier.ts'
import { isWithin } from '../tsconfig/tsconfig.ts'

/** The packages that manifests declare, whether they are installed or not. */
export interface DeclaredPackages {
  /** The entry of the nearest `node_modules` for a name, as an absolute real path. */
  installed(folder: string, name: string): string | null
  /** Whether a manifest declares a dependency. */
  isListed(owner: Package, name: string): boolean
  /** Whether a name is a builtin, or is declared for an importing file. */
  isKnown(importer: string, name: string): boolean
  /** The folder of a dependency that is declared as a link (`link:../x`), absolute. */
  linked(folder: string, name: string): string | null
  /** The names that are declared for the files of a folder. */
  declared(folder: string): ReadonlySet<string>
  /** The manifests that apply to the files of a folder, the nearest first. */
  manifests(folder: string): readonly Package[]
  /** Whether a manifest that applies cannot be read. */
  isUncertain(folder: string): boolean
}

const FIELDS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']

/** Packages that provide other names, as their documentation says. */
const PROVIDED_NAMES: Record<string, readonly string[]> = {
  jest: ['@jest/globals'],
  next: ['server-only', 'client-only', 'styled-jsx'],
  'bun-types': ['bun'],
  // Nuxt hoists these by default.
  nuxt: [
    'vue',
    'vue-router',
    'h3',
    'ofetch',
    'defu',
    'consola',
    '@unhead/vue',
    '@vue/runtime-core',
    '@vue/compiler-sfc',
    '@nuxt/schema',
    '@nuxt/devtools',
    'nitropack',
  ],
}

/** `boundary` is the folder of the repository; manifests above it are from another project. */
export function createDeclaredPackages(
  disk: Disk,
  nearestPackage: (folder: string) => Package | null,
  boundary: string,
): DeclaredPackages {
  const modulesIn = memoize((folder): string | null => {
    const modules = join(folder, 'node_modules')
    return disk.isFolder(modules) ? modules : null
  })
  const installedAs = memoize((name) => {
    const at = memoize((folder): string | null => {
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

  const owner = (folder: string): Package | null => {
    const found = nearestPackage(folder)
    return found !== null && isWithin(found.folder, boundary) ? found : null
  }
  const manifestsAt = memoize((folder): readonly Package[] => {
    const own = owner(folder)
    return own === null ? [] : [own, ...(own.folder === boundary ? [] : manifestsAt(dirname(own.folder)))]
  })
  const declaredBy = memoize((folder): ReadonlySet<string> => {
    const [own, ...others] = manifestsAt(folder)
    return new Set([...namesIn(own!.manifest), ...(others.length === 0 ? [] : declaredBy(others[0]!.folder))])
  })
  const declared = memoize((folder): ReadonlySet<string> => {
    const own = owner(folder)
    return own === null ? NOTHING : declaredBy(own.folder)
  })
  const isUncertain = memoize(
    (folder): boolean =>
      disk.jsonFault(join(folder, 'package.json')) !== null ||
      (folder !== boundary && dirname(folder) !== folder && isUncertain(dirname(folder))),
  )

  const links = memoize((folder): ReadonlyMap<string, string> => {
    const [own, ...others] = manifestsAt(folder)
    return own === undefined
      ? new Map()
      : new Map([...(others.length === 0 ? [] : links(others[0]!.folder)), ...linksIn(own)])
  })

  return {
    installed,
    isListed,
    declared,
    linked: (folder, name) => links(owner(folder)?.folder ?? folder).get(name) ?? null,
    isUncertain,
    manifests: manifestsAt,
    isKnown: (importer, name) => declared(dirname(importer)).has(name) || isBuiltin(name),
  }
}

const NOTHING: ReadonlySet<string> = new Set()

function namesIn(manifest: Package['manifest']): string[] {
  const written = FIELDS.flatMap((field) => Object.keys(Object(manifest[field]) as object))
  const engines = manifest['engines']
  return [
    ...written,
    ...written.filter((name) => name.startsWith('@types/')).map(packageName),
    ...written.flatMap((name) => (Object.hasOwn(PROVIDED_NAMES, name) ? PROVIDED_NAMES[name]! : [])),
    // The editor provides `vscode` to an extension.
    ...(isObject(engines) && 'vscode' in engines ? ['vscode'] : []),
  ]
}

function linksIn({ folder, manifest }: Package): [string, string][] {
  return FIELDS.flatMap((field) => Object.entries(Object(manifest[field]) as Record<string, unknown>)).flatMap(
    ([name, version]): [string, string][] => {
      // npm accepts a path without a protocol too.
      const [, path] =
        typeof version === 'string' ? (/^(?:(?:file|link|portal):|(?=\.{1,2}\/))(.+)$/.exec(version) ?? []) : []
      return path === undefined ? [] : [[name, join(folder, path)]]
    },
  )
}
