import type { Target } from '@stratalint/core'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { readAliases } from './aliases.ts'
import { type Disk, remember } from './disk.ts'
import { findCode } from './extensions.ts'
import type { Package, PackageSources } from './package-source.ts'
import { readPackage } from './package-source.ts'
import { type Mode, packageTargets } from './package-targets.ts'
import type { PathFinder } from './path-finder.ts'
import type { RootPaths } from './root-paths.ts'
import { isAbsolute, isDeclaration, isLiteral, packageName, packageSubpath, readings, schemeName, withoutQuery } from './specifier.ts'
import type { Tsconfig } from './tsconfig.ts'
import type { Workspaces } from './workspaces.ts'

export interface World {
  disk: Disk
  finder: PathFinder
  paths: RootPaths
  sources: PackageSources
  workspaces: Workspaces
  governing: (folder: string) => Tsconfig[]
  nearestPackage: (folder: string) => Package | null
}

/** Resolves specifiers that are names: aliases, `#imports`, builtins, URLs, workspace packages and installed ones. */
export function createNamedModules(world: World): (importer: string, specifier: string, mode: Mode) => Target {
  const { disk, finder, paths, sources, workspaces, nearestPackage } = world

  const installedFolder = remember((key: string): string | null => {
    const [folder = '', name = ''] = key.split('\0')
    const here = join(folder, 'node_modules', name)
    if (disk.isFolder(here)) return disk.real(here)
    return dirname(folder) === folder ? null : installedFolder(`${dirname(folder)}\0${name}`)
  })

  const isKnownPackage = (importer: string, name: string): boolean =>
    isBuiltin(name) || installedFolder(`${dirname(importer)}\0${name}`) !== null || isDependency(dirname(importer), name)

  const isDependency = (folder: string, name: string): boolean => {
    const owner = nearestPackage(folder)
    if (owner === null) return false
    return isListed(owner, name) || (dirname(owner.folder) !== owner.folder && isDependency(dirname(owner.folder), name))
  }

  /** A package without `exports` cannot name itself; one that depends on its own name means another package of that name. */
  const isNamesake = (importer: string, owner: Package): boolean =>
    owner.manifest['exports'] === undefined && owner.name !== null &&
    nearestPackage(dirname(importer))?.folder === owner.folder && isListed(owner, owner.name)

  /** The source of a workspace package is preferred over what was built from it. */
  const unbuilt = (file: string): string => {
    const owner = workspaces.holding(file)
    return owner === null ? file : sources.unbuilt(owner, file.slice(owner.folder.length + 1)) ?? file
  }

  const aliasedFile = (importer: string, candidate: string, literal: boolean): string | null => {
    const found = literal ? findCode(disk, candidate) : finder.module(candidate, importer)
    if (found !== null) return unbuilt(found)
    const owner = workspaces.holding(candidate)
    if (owner === null) return null
    if (owner.folder === candidate) return sources.entryOf(owner, '', 'import')
    return sources.sourceOf(owner, candidate.slice(owner.folder.length + 1))
  }

  const resolveAlias = (importer: string, specifier: string): Target | 'declared' | null => {
    let declared = false
    for (const reading of readings(specifier)) {
      const literal = isLiteral(reading)
      const aliased = readAliases(world.governing(dirname(importer)), reading)
      if (aliased === null) continue
      declared ||= aliased.declared
      aliased.candidates.forEach(disk.tried)
      const contested = aliased.contested && !literal ? finder.configured(importer, reading) : null
      const files = aliased.candidates.map((candidate) => () => aliasedFile(importer, candidate, literal))
      for (const find of contested === null ? files : [() => unbuilt(contested), ...files]) {
        const found = find()
        // A declaration behind an alias only describes the package of that name when there is one.
        if (found === null || (isDeclaration(found) && isKnownPackage(importer, packageName(reading)))) continue
        return paths.targetOf(found)
      }
    }
    return declared && !isKnownPackage(importer, packageName(withoutQuery(specifier))) ? 'declared' : null
  }

  const resolveImports = (importer: string, specifier: string, mode: Mode): Target | null => {
    const owner = nearestPackage(dirname(importer))
    if (owner === null) return null
    for (const reading of readings(specifier)) {
      const targets = packageTargets(owner.manifest['imports'], reading, mode)
      const own = sources.bestSource(owner, targets.filter((target) => target.startsWith('./')))
      if (own !== null) return paths.targetOf(disk.real(own))
      const foreign = targets.find((target) => !/^[./#]/.test(target))
      if (foreign !== undefined) return resolvePackage(join(owner.folder, 'package.json'), foreign, mode)
    }
    return null
  }

  const resolvePackage = (importer: string, specifier: string, mode: Mode): Target => {
    const request = withoutQuery(specifier)
    if (request.startsWith('node:')) return { type: 'external', name: packageName(request.slice('node:'.length)) }
    const scheme = schemeName(specifier)
    if (scheme !== null) return { type: 'external', name: scheme }
    const name = packageName(request)
    if (isBuiltin(request) || request.includes('\0')) return { type: 'external', name }
    const owner = workspaces.named(name) ?? ownPackage(importer, name) ?? linkedPackage(importer, name)
    if (owner === null || !paths.contains(owner.folder) || isNamesake(importer, owner)) return { type: 'external', name }
    const found = sources.entryOf(owner, packageSubpath(request).replace(/\/$/, ''), mode)
    return found === null ? { type: 'unresolved', why: 'workspace' } : paths.targetOf(disk.real(found))
  }

  /** A package may name itself when it has `exports`. */
  const ownPackage = (importer: string, name: string): Package | null => {
    const owner = nearestPackage(dirname(importer))
    return owner?.name === name && owner.manifest['exports'] !== undefined ? owner : null
  }

  /** A package in `node_modules` that is a link to a folder of this repository. */
  const linkedPackage = (importer: string, name: string): Package | null => {
    const folder = installedFolder(`${dirname(importer)}\0${name}`)
    return folder === null || folder.includes('/node_modules/') || !paths.contains(folder) ? null : readPackage(disk, folder)
  }

  return (importer, specifier, mode) => {
    const alias = resolveAlias(importer, specifier)
    if (alias !== null && alias !== 'declared') return alias
    if (isAbsolute(specifier)) return { type: 'unresolved', why: 'absolute' }
    if (specifier.startsWith('#')) {
      return resolveImports(importer, specifier, mode) ?? { type: 'unresolved', why: alias === null ? 'imports' : 'alias' }
    }
    const target = resolvePackage(importer, specifier, mode)
    const isUnknown = target.type === 'external' && alias === 'declared' && schemeName(specifier) === null
    return isUnknown ? { type: 'unresolved', why: 'alias' } : target
  }
}

function isListed(owner: Package, name: string): boolean {
  const fields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']
  return fields.some((field) => Object.hasOwn(Object(owner.manifest[field]) as object, name))
}
