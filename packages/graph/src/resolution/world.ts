import type { Policy } from '@stratalint/core'
import type { AliasList } from './config-aliases/alias-entry.ts'
import type { Disk } from './disk.ts'
import type { Governance } from './governance.ts'
import type { KnownPackages } from './known-packages.ts'
import type { Package, PackageSources } from './package-source.ts'
import type { PathFinder } from './path-finder.ts'
import type { RootPaths } from './root-paths.ts'
import type { Workspaces } from './workspaces.ts'

/** What of a policy says which names are known. */
export type PolicyNames = Pick<Policy, 'externals' | 'virtual'>

/** What every part of the resolution of one project asks. */
export interface World {
  disk: Disk
  finder: PathFinder
  paths: RootPaths
  sources: PackageSources
  workspaces: Workspaces
  packages: KnownPackages
  /** Which configs decide for a file. */
  governs: (file: string) => Governance
  nearestPackage: (folder: string) => Package | null
  /** The aliases of the bundlers' configs at and above a folder. */
  aliasesOf: (folder: string) => AliasList
  /** The modules that declaration files define for a file. */
  ambientModules: (importer: string) => readonly string[]
  policyNames: PolicyNames
}
