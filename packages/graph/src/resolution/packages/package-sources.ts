import { memoize } from '@stratalint/core'
import { dirname, join, posix } from 'node:path'
import type { Disk } from '../../disk/cached-disk.ts'
import { findCode, namesCode } from '../paths/extensions.ts'
import type { Json } from '../../disk/json-file.ts'
import { type Mode, packageTargets } from './package-targets.ts'
import { isDeclaration, isTypeScript } from '../specifier.ts'
import { isWithin, referencedFile, type Tsconfig } from '../tsconfig/tsconfig.ts'

export interface Package {
  /** An absolute real path. */
  folder: string
  name: string | null
  manifest: Json
}

export interface PackageSources {
  /** The source of a file of the package (`./dist/x.js`), built or not. */
  sourceOf(owner: Package, target: string): string | null
  /** Like `sourceOf`, but `null` if the file is not a build output or has no source. */
  unbuilt(owner: Package, target: string): string | null
  /** The source of the package's name with a subpath (`''` for the package itself). */
  entryOf(owner: Package, subpath: string, mode: Mode): string | null
  /** The best of several targets of `exports` or `imports`, which are exact file names: code before declarations. */
  bestTarget(owner: Package, targets: string[]): string | null
}

const OUTPUT_FOLDERS = new Set(['dist', 'lib', 'build', 'out'])
const FORMAT_FOLDERS = new Set(['esm', 'cjs', 'es', 'mjs', 'module', 'commonjs', 'types', 'node', 'browser', 'umd'])

export function createPackageSources(disk: Disk, readTsconfig: (file: string) => Tsconfig | null): PackageSources {
  const configsOf = memoize((folder): Tsconfig[] => {
    const names = disk.list(folder).files.filter((name) => /^[tj]sconfig(?:\..+)?\.json$/.test(name))
    names.sort((a, b) => Number(b === 'tsconfig.json') - Number(a === 'tsconfig.json'))
    const own = names.map((name) => readTsconfig(join(folder, name)))
    const referenced = own
      .flatMap((config) => config?.references ?? [])
      .map((path) => readTsconfig(referencedFile(disk, path)))
    return [...own, ...referenced].filter((config) => config !== null)
  })

  const unbuiltBy =
    (find: (path: string) => string | null) =>
    (owner: Package, target: string): string | null => {
      const path = posix.normalize(target)
      const built = join(owner.folder, path)
      if (isTypeScript(path) && !isDeclaration(path) && disk.isFile(built)) return null
      const usual = usualSources(path).map((source) => join(owner.folder, source))
      for (const source of [...configuredSources(configsOf(owner.folder), built), ...usual]) {
        const found = find(source)
        if (found !== null) return found
      }
      return null
    }
  const unbuilt = unbuiltBy((path) => findCode(disk, path))

  const sourceOf = (owner: Package, target: string): string | null =>
    unbuilt(owner, target) ?? findCode(disk, join(owner.folder, target))

  /** Neither Node nor TypeScript adds an extension or an index to such a target. */
  const exactSource = (owner: Package, target: string): string | null => {
    if (namesCode(target)) return sourceOf(owner, target)
    const exact = (path: string): string | null => (disk.isFile(path) ? path : null)
    return unbuiltBy(exact)(owner, target) ?? exact(join(owner.folder, target))
  }

  const best = (found: (string | null)[]): string | null => {
    const sources = found.filter((source) => source !== null)
    return sources.find((source) => !isDeclaration(source)) ?? sources[0] ?? null
  }
  const bestSource = (owner: Package, targets: string[]): string | null =>
    best(targets.map((target) => sourceOf(owner, target)))
  const bestTarget = (owner: Package, targets: string[]): string | null =>
    best(targets.map((target) => exactSource(owner, target)))

  const entryOf = (owner: Package, subpath: string, mode: Mode): string | null => {
    const { manifest } = owner
    if (manifest['exports'] !== undefined && manifest['exports'] !== null) {
      const key = subpath === '' ? '.' : `./${subpath}`
      return bestTarget(
        owner,
        packageTargets(manifest['exports'], key, mode).filter((target) => target.startsWith('./')),
      )
    }
    if (subpath !== '') return bestSource(owner, [subpath]) ?? findCode(disk, join(owner.folder, 'src', subpath))
    const mains = ['source', 'module', 'main', 'types', 'typings'].map((field) => manifest[field])
    return (
      bestSource(
        owner,
        mains.filter((main) => typeof main === 'string'),
      ) ??
      bestSource(owner, ['index']) ??
      bestSource(owner, ['src/index'])
    )
  }

  return { sourceOf, unbuilt, entryOf, bestTarget }
}

/** The sources of a built file according to the configs. */
function configuredSources(configs: Tsconfig[], built: string): string[] {
  return configs.flatMap((config) =>
    config.outputs
      .filter((output) => output !== config.folder && isWithin(built, output))
      .flatMap((output) => rootsOf(config).map((root) => root + built.slice(output.length))),
  )
}

function rootsOf(config: Tsconfig): string[] {
  if (config.rootDir !== null) return [config.rootDir]
  const roots = [config.folder, join(config.folder, 'src')]
  return config.composite ? roots : roots.reverse()
}

/** The usual sources of a built file: `src/x` for `dist/x.js` and `dist/esm/x.js`. */
function usualSources(path: string): string[] {
  const segments = path.split('/')
  const at = segments.findIndex((segment) => OUTPUT_FOLDERS.has(segment))
  if (at === -1) return []
  const before = segments.slice(0, at)
  const rest = segments.slice(at + 1)
  const rests = rest.length > 1 && FORMAT_FOLDERS.has(rest[0]!) ? [rest, rest.slice(1)] : [rest]
  return rests.map((inner) => [...before, ...(inner[0] === 'src' ? [] : ['src']), ...inner].join('/'))
}

/** The nearest package in a folder or above it. */
export function createNearestPackage(disk: Disk): (folder: string) => Package | null {
  const nearest = memoize((folder): Package | null => {
    const found = readPackage(disk, folder)
    if (found !== null || dirname(folder) === folder) return found
    return nearest(dirname(folder))
  })
  return nearest
}

export function readPackage(disk: Disk, folder: string): Package | null {
  const manifest = disk.json(join(folder, 'package.json'))
  if (manifest === null) return null
  const name = manifest['name']
  return { folder, manifest, name: typeof name === 'string' && name !== '' ? name : null }
}
