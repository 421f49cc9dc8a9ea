import { dirname, join } from 'node:path'
import { createAmbientModules } from './names/ambient-modules.ts'
import { createConfigAliases } from './bundlers/find-aliases.ts'
import type { Disk } from '../disk/cached-disk.ts'
import { createTsconfigLookup } from './tsconfig/tsconfigs-for-file.ts'
import { createDeclaredPackages } from './packages/declared-packages.ts'
import { createNearestPackage, createPackageSources } from './packages/package-sources.ts'
import { createPathFinder, type Lookup } from './paths/path-finder.ts'
import { repositoryFolder } from './packages/repository-folder.ts'
import { createRootPaths } from './paths/root-paths.ts'
import { packageName, packageSubpath } from './specifier.ts'
import { createTsconfigReader } from './tsconfig/tsconfig.ts'
import { findWorkspaces } from './packages/workspaces.ts'
import type { PolicyNames, ResolutionContext } from './resolution-context.ts'

/** Creates the state that resolution in one project shares; each part is computed on demand. */
export function createResolutionContext(disk: Disk, root: string, policyNames: PolicyNames): ResolutionContext {
  const lookup: Lookup = { isOpen: false }
  const nearestPackage = createNearestPackage(disk)
  const paths = createRootPaths(root, nearestPackage)
  const workspaces = findWorkspaces(disk, root)
  const findPackage = (name: string, from: string): string | null => {
    for (let folder = from; ; folder = dirname(folder)) {
      const installed = join(folder, 'node_modules', packageName(name))
      if (disk.isFolder(installed)) return join(folder, 'node_modules', name)
      if (folder === dirname(folder)) break
    }
    const member = workspaces.named(packageName(name), from)
    return member === null ? null : join(member.folder, packageSubpath(name))
  }
  const readTsconfig = createTsconfigReader(disk, findPackage)
  const tsconfigsFor = createTsconfigLookup(disk, readTsconfig)
  const repository = repositoryFolder(disk, root, workspaces.folder)
  const packages = createDeclaredPackages(disk, nearestPackage, repository)
  const aliasesOf = createConfigAliases(
    disk,
    repository,
    (folder, name) =>
      packages.manifests(folder)[0]?.folder === folder && packages.isListed(packages.manifests(folder)[0]!, name),
  )
  return {
    disk,
    finder: createPathFinder(disk.single, tsconfigsFor, lookup),
    lookup,
    paths,
    sources: createPackageSources(disk, readTsconfig),
    workspaces,
    packages,
    tsconfigsFor,
    nearestPackage,
    aliasesOf,
    policyNames,
    ambientModules: createAmbientModules(disk, tsconfigsFor),
  }
}
