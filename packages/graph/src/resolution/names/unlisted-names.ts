import { memoize, compileNameGlob, type Target } from '@stratalint/core'
import { dirname, join } from 'node:path'
import { expandAlias } from '../bundlers/alias-entry.ts'
import { isFrameworkModule } from '../bundlers/frameworks.ts'
import { matchStar } from '../packages/package-targets.ts'
import { isLiteral, isPackageName, packageName, queryVariants, schemeName, withoutQuery } from '../specifier.ts'
import type { ResolutionContext } from '../resolution-context.ts'

/** Resolves names that no tsconfig, workspace or package.json defines. */
export interface UnlistedNameResolver {
  /** The target by a bundler's alias, a virtual or ambient module, or the policy; else why there is none. */
  resolve(importer: string, specifier: string, otherwise: 'alias' | 'imports' | 'no-imports' | null): Target
  /** A module that the bundler provides; `null` if none does. */
  virtual(importer: string, specifier: string): Target | null
}

/** Resolves the target of an alias, a path or a name, as its config does. */
export type ResolveAliasTarget = (importer: string, target: string, config: string, literal: boolean) => Target | null

export function createUnlistedNameResolver(
  context: ResolutionContext,
  resolveAliasTarget: ResolveAliasTarget,
): UnlistedNameResolver {
  const {
    disk,
    packages,
    paths,
    aliasesOf,
    policyNames: { externals, virtual },
  } = context
  const isVirtual = virtual.map(compileNameGlob)
  const isListed = externals.map(({ pattern }) => ({ all: pattern === '*', matches: compileNameGlob(pattern) }))
  /** `declare module '@/*'` describes files of the project, which only an alias can resolve. */
  const isTooWide = (importer: string, name: string): boolean => {
    if (!name.endsWith('*')) return false
    const head = name.slice(0, -1)
    return (
      schemeName(head) === null &&
      (!isPackageName(packageName(head)) || isFolderOfProject(`${dirname(importer)}\0${head.split('/')[0]!}`))
    )
  }
  const isAmbient = (importer: string, specifier: string): boolean =>
    context.ambientModules(importer).some((name) => matchStar(name, specifier) !== null && !isTooWide(importer, name))

  const virtualModule = (importer: string, specifier: string): Target | null => {
    const request = withoutQuery(specifier)
    const declared = packages.declared(dirname(importer))
    const isKnown =
      isVirtual.some((matches) => matches(request)) || isFrameworkModule(request, (name) => declared.has(name))
    return isKnown ? { type: 'external', name: request, virtual: true } : null
  }

  /** The first alias that resolves; `declared` if an alias matches but does not resolve. */
  const aliased = (importer: string, specifier: string): Target | 'declared' | null => {
    const { entries } = aliasesOf(dirname(importer))
    let declared = false
    for (const variant of queryVariants(specifier)) {
      for (const entry of entries) {
        const expanded = expandAlias(entry, variant)
        if (expanded === null) continue
        declared ||= entry.find !== ''
        for (const target of expanded) {
          const found = resolveAliasTarget(importer, target, entry.file, isLiteral(variant))
          if (found !== null) return found
        }
      }
    }
    return declared ? 'declared' : null
  }

  /** Whether a name may be a folder of the project, which is more likely than a package. */
  const isFolderOfProject = memoize((key): boolean => {
    const [folder, segment] = key.split('\0') as [string, string]
    if (disk.isFolder(join(folder, segment))) return true
    return (
      paths.contains(dirname(folder)) &&
      dirname(folder) !== folder &&
      isFolderOfProject(`${dirname(folder)}\0${segment}`)
    )
  })

  return {
    virtual: virtualModule,
    resolve(importer, specifier, otherwise) {
      const alias = aliased(importer, specifier)
      if (alias !== null && alias !== 'declared') return alias
      const provided = virtualModule(importer, specifier)
      if (provided !== null) return provided
      const request = withoutQuery(specifier)
      const scheme = schemeName(specifier)
      const name = scheme ?? packageName(request)
      const isPackage = scheme === null && isPackageName(name)
      const target: Target = isPackage
        ? { type: 'external', name }
        : { type: 'external', name: scheme ?? request, virtual: true }
      if (isListed.some(({ all, matches }) => (isPackage || !all) && matches(name)) || isAmbient(importer, request))
        return target
      const why = alias === 'declared' ? 'alias' : otherwise
      if (why !== null) return { type: 'unresolved', why }
      if (!isPackage) return { type: 'unresolved', why: 'no-alias' }
      const folder = dirname(importer)
      // With an unreadable manifest, which is reported itself, nothing is certain.
      const hasManifest =
        packages.manifests(folder).length > 0 ||
        aliasesOf(folder).entries.some(({ file }) => /\/deno\.jsonc?$/.test(file))
      const isOpen =
        packages.isUncertain(folder) || (!hasManifest && !isFolderOfProject(`${folder}\0${request.split('/')[0]!}`))
      return isOpen ? target : { type: 'unresolved', why: 'undeclared' }
    },
  }
}
