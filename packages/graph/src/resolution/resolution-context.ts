import type { Policy } from '@stratalint/core'
import type { AliasList } from './bundlers/alias-entry.ts'
import type { Disk } from '../disk/cached-disk.ts'
import type { ApplicableTsconfigs } from './tsconfig/tsconfigs-for-file.ts'
import type { DeclaredPackages } from './packages/declared-packages.ts'
import type { Package, PackageSources } from './packages/package-sources.ts'
import type { Lookup, PathFinder } from './paths/path-finder.ts'
import type { RootPaths } from './paths/root-paths.ts'
import type { Workspaces } from './packages/workspaces.ts'

/** The parts of a policy that define names. */
export type PolicyNames = Pick<Policy, 'externals' | 'virtual'>

/** The state that the parts of resolution in one project share. */
export interface ResolutionContext {
  disk: Disk
  finder: PathFinder
  lookup: Lookup
  paths: RootPaths
  sources: PackageSources
  workspaces: Workspaces
  packages: DeclaredPackages
  /** The tsconfigs that apply to a file. */
  tsconfigsFor: (file: string) => ApplicableTsconfigs
  nearestPackage: (folder: string) => Package | null
  /** The aliases of bundler configs in a folder and above it. */
  aliasesOf: (folder: string) => AliasList
  /** The modules that declaration files define for a file. */
  ambientModules: (importer: string) => readonly string[]
  policyNames: PolicyNames
}
