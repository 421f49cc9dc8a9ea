import type { Target } from '@stratalint/core'
import { isBuiltin } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { type Aliased, readAliases } from '../tsconfig/path-aliases.ts'
import { findCode, namesCode } from '../paths/extensions.ts'
import type { Package } from '../packages/package-sources.ts'
import { readPackage } from '../packages/package-sources.ts'
import { type Mode, packageTargets } from '../packages/package-targets.ts'
import {
  builtinName,
  hasKnownScheme,
  isAbsolute,
  isDeclaration,
  isLiteral,
  isRelative,
  isTypeScript,
  packageName,
  packageSubpath,
  queryVariants,
  schemeName,
  normalizeDots,
  withoutQuery,
} from '../specifier.ts'
import type { Tsconfig } from '../tsconfig/tsconfig.ts'
import { createUnlistedNameResolver, type UnlistedNameResolver } from './unlisted-names.ts'
import type { ResolutionContext } from '../resolution-context.ts'

/** `files` are the results of the candidates that were looked up, `open` whether that depended on other folders. */
type Alias = (Aliased & { files: (string | null)[]; open: boolean[]; literal: boolean }) | null

/** How an importing file loads modules. */
export interface LoadMode {
  mode: Mode
  /** An ES module under `node16` or `nodenext`: a path means the file with exactly that name. */
  isExact: boolean
}

/** Resolves names: aliases, `#imports`, builtins, URLs, workspace packages and installed packages. */
export function createNameResolver(context: ResolutionContext): {
  resolve(importer: string, specifier: string, manner: LoadMode): Target
  virtual: UnlistedNameResolver['virtual']
} {
  const { disk, finder, lookup, paths, sources, workspaces, packages, nearestPackage } = context

  /** A package without `exports` cannot import itself; if it depends on its own name, that is another package. */
  const isNamesake = (importer: string, owner: Package): boolean =>
    owner.manifest['exports'] === undefined &&
    owner.name !== null &&
    nearestPackage(dirname(importer))?.folder === owner.folder &&
    packages.isListed(owner, owner.name)

  /** Prefers the source of a workspace package to its build output. */
  const unbuilt = (file: string): string => {
    if (isTypeScript(file) && !isDeclaration(file)) return file
    const owner = workspaces.containing(file)
    const source = owner === null ? null : sources.unbuilt(owner, file.slice(owner.folder.length + 1))
    if (source !== null) lookup.isOpen = true
    return source ?? file
  }

  const aliasedFile = (importer: string, candidate: string, literal: boolean): string | null => {
    const found = literal ? findCode(disk.single, candidate) : finder.module(candidate, importer)
    if (found !== null) return unbuilt(found)
    lookup.isOpen = true
    const owner = workspaces.containing(candidate)
    if (owner === null) return null
    if (owner.folder === candidate) return sources.entryOf(owner, '', 'import')
    return sources.sourceOf(owner, candidate.slice(owner.folder.length + 1))
  }

  /** The possible files of an alias, best first; the same for all importers of one language with the same configs. */
  const aliasMemos = {
    ts: new WeakMap<readonly Tsconfig[], Map<string, Alias>>(),
    js: new WeakMap<readonly Tsconfig[], Map<string, Alias>>(),
  }
  const readAlias = (importer: string, variant: string): Alias => {
    const { configs } = context.tsconfigsFor(importer)
    const memos = aliasMemos[isTypeScript(importer) ? 'ts' : 'js']
    const memo = memos.get(configs) ?? new Map<string, Alias>()
    memos.set(configs, memo)
    const known = memo.get(variant)
    if (known !== undefined) return known
    const aliased = readAliases(configs, variant)
    const literal = isLiteral(variant)
    aliased?.candidates.forEach(disk.noteLookup)
    const alias: Alias = aliased === null ? null : { ...aliased, files: [], open: [], literal }
    memo.set(variant, alias)
    return alias
  }

  const fileOfAlias = (importer: string, alias: NonNullable<Alias>, index: number): string | null => {
    const { isOpen } = lookup
    if (alias.files[index] == null) {
      lookup.isOpen = false
      alias.files[index] = aliasedFile(importer, alias.candidates[index]!, alias.literal)
      alias.open[index] = lookup.isOpen
    }
    lookup.isOpen = isOpen || alias.open[index]!
    return alias.files[index]!
  }

  /** The file of an alias; `declared` if a pattern other than `*` matches but no file exists. */
  const resolveAlias = (importer: string, specifier: string, isExact: boolean): Target | 'declared' | null => {
    let declared = false
    const variants = queryVariants(specifier)
    if (variants.length > 1) lookup.isOpen = true
    for (const variant of variants) {
      const alias = readAlias(importer, variant)
      if (alias === null) continue
      declared ||= alias.declared
      for (let index = 0; index < alias.candidates.length; index++) {
        const candidate = alias.candidates[index]!
        const found = fileOfAlias(importer, alias, index)
        // A declaration file behind an alias only describes the package of that name, if there is one.
        if (found === null || (isDeclaration(found) && packages.isKnown(importer, packageName(variant)))) {
          lookup.isOpen = true
          continue
        }
        if (!isExact || found === candidate || namesCode(candidate))
          return paths.targetOf(found, packageName(withoutQuery(specifier)))
        lookup.isOpen = true
      }
    }
    return declared && !packages.isKnown(importer, packageName(withoutQuery(specifier))) ? 'declared' : null
  }

  const resolveImports = (importer: string, specifier: string, mode: Mode): Target | null => {
    const owner = nearestPackage(dirname(importer))
    if (owner === null) return null
    for (const variant of queryVariants(specifier)) {
      const targets = packageTargets(owner.manifest['imports'], variant, mode)
      const own = sources.bestTarget(
        owner,
        targets.filter((target) => target.startsWith('./')),
      )
      if (own !== null) return paths.targetOf(disk.real(own))
      const foreign = targets.find((target) => !/^[./#]/.test(target))
      const manifest = join(owner.folder, 'package.json')
      if (foreign !== undefined)
        return resolvePackage(manifest, foreign, mode) ?? unlisted.resolve(manifest, foreign, 'imports')
      if (targets.length > 0) return { type: 'unresolved', why: 'imports' }
    }
    return null
  }

  /** A package, or a file of a package in this repository; `null` if no manifest declares the name. */
  const resolvePackage = (importer: string, specifier: string, mode: Mode): Target | null => {
    const request = withoutQuery(specifier)
    if (request.startsWith('node:')) return { type: 'external', name: builtinName(request) }
    const scheme = schemeName(specifier)
    if (scheme !== null) return hasKnownScheme(scheme) ? { type: 'external', name: scheme } : null
    const name = packageName(request)
    if (isBuiltin(request)) return { type: 'external', name }
    const straight = normalizeDots(request)
    if (straight !== request)
      return /^\.\.?(?:\/|$)/.test(straight) ? escaped(importer, straight) : resolvePackage(importer, straight, mode)
    const owner =
      workspaces.named(name, dirname(importer)) ?? ownPackage(importer, name) ?? linkedPackage(importer, name)
    if (owner === null)
      return (
        linkedFile(importer, request) ??
        (packages.declared(dirname(importer)).has(name) ? { type: 'external', name } : null)
      )
    if (!paths.contains(owner.folder) || isNamesake(importer, owner)) return { type: 'external', name }
    const found = sources.entryOf(owner, packageSubpath(request).replace(/\/$/, ''), mode)
    return found === null ? { type: 'unresolved', why: 'workspace' } : paths.targetOf(disk.real(found))
  }

  /** A package with `exports` can import itself by name. */
  const ownPackage = (importer: string, name: string): Package | null => {
    const owner = nearestPackage(dirname(importer))
    return owner?.name === name && owner.manifest['exports'] !== undefined ? owner : null
  }

  const isOwn = (path: string): boolean => paths.contains(path) && !path.includes('/node_modules/')

  /** A package that links to a folder of this repository, by its package.json or in `node_modules`. */
  const linkedPackage = (importer: string, name: string): Package | null => {
    const folder = packages.linked(dirname(importer), name) ?? packages.installed(dirname(importer), name)
    return folder === null || !isOwn(folder) ? null : readPackage(disk, folder)
  }

  /** The target of a link in `node_modules` that is not a package but part of this repository. */
  const linkedFile = (importer: string, request: string): Target | null => {
    const installed = packages.installed(dirname(importer), packageName(request))
    if (installed === null) return null
    const path = join(installed, packageSubpath(request))
    const real = path === installed ? path : join(disk.real(dirname(path)), basename(path))
    if (!isOwn(real) && !isOwn(disk.real(real))) return null
    const found = finder.module(real, importer)
    return found === null ? { type: 'unresolved', why: 'workspace' } : paths.targetOf(found)
  }

  /** `package/../../x`: a path out of `node_modules`, which need not exist. */
  const escaped = (importer: string, straight: string): Target => {
    for (let folder = dirname(importer); ; folder = dirname(folder)) {
      const found = finder.module(join(folder, 'node_modules', straight), importer)
      if (found !== null) return paths.targetOf(found)
      if (folder === dirname(folder) || !paths.contains(folder)) return { type: 'unresolved', why: 'relative' }
    }
  }

  /** Resolves the target of an alias in a bundler's config. */
  const resolveAliasTarget = (importer: string, target: string, config: string, literal: boolean): Target | null => {
    if (isAbsolute(target) || isRelative(target)) {
      const found = aliasedFile(importer, resolve(dirname(config), target), literal)
      return found === null ? null : paths.targetOf(found)
    }
    const registry = /^(?:npm|jsr):\/?((?:@[^/]+\/)?[^@/]+)/.exec(target)
    return registry === null ? resolvePackage(config, target, 'import') : { type: 'external', name: registry[1]! }
  }
  const unlisted = createUnlistedNameResolver(context, resolveAliasTarget)

  const resolveName = (importer: string, specifier: string, { mode, isExact }: LoadMode): Target => {
    const alias = resolveAlias(importer, specifier, isExact)
    if (alias !== null && alias !== 'declared') return alias
    if (isAbsolute(specifier)) return { type: 'unresolved', why: 'absolute' }
    const otherwise = alias === 'declared' ? 'alias' : null
    if (specifier.startsWith('#')) {
      const target = resolveImports(importer, specifier, mode)
      if (target !== null && target.type !== 'unresolved') return target
      return (
        inexact(importer, specifier, isExact) ??
        unlisted.resolve(importer, specifier, otherwise ?? (target === null ? 'no-imports' : 'imports'))
      )
    }
    const target = resolvePackage(importer, specifier, mode)
    if (target?.type === 'unresolved') return unlisted.virtual(importer, specifier) ?? target
    if (target === null)
      return inexact(importer, specifier, isExact) ?? unlisted.resolve(importer, specifier, otherwise)
    if (target.type === 'file' || !isExact || (target.type === 'external' && packages.isKnown(importer, target.name)))
      return target
    return inexact(importer, specifier, isExact) ?? target
  }

  /** Resolves an alias as a bundler does, if Node and TypeScript find nothing. */
  function inexact(importer: string, specifier: string, isExact: boolean): Target | null {
    const alias = isExact ? resolveAlias(importer, specifier, false) : null
    return alias === 'declared' ? null : alias
  }

  return { resolve: resolveName, virtual: unlisted.virtual }
}
