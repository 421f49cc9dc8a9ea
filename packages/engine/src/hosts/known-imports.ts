import {
  createModuleTable,
  dependsOnNames,
  resolveAgain,
  type PackedModules,
  type PolicyNames,
  type ResolvedModule,
} from '@stratalint/graph'
import type { Project } from '@stratalint/rule'
import type { LintResults } from './lint-results.ts'

/** The imports and exports of files as an earlier check of the same files by another policy read them; plain data, so that it crosses threads. */
export interface KnownImports {
  packs: readonly PackedModules[]
  /** Files about which packed modules do not say everything. */
  partly: ReadonlySet<string>
  /** The names that the policy of that check defines. */
  names: PolicyNames
}

/** What a check read, for a check by another policy. */
export function knownImports({ modules, records }: LintResults, { externals, virtual }: PolicyNames): KnownImports {
  const partly = new Set(
    records.flatMap(({ file, counts }) => (counts.opaque > 0 || counts.unplaced > 0 ? [file] : [])),
  )
  return { packs: modules, partly, names: { externals, virtual } }
}

/** Returns the imports of a file for the policy of a project; `undefined` where the file must be read. */
export function importsFor(
  { resolver, loaded }: Project,
  { packs, partly, names }: KnownImports,
): (file: string) => ResolvedModule | undefined {
  const table = createModuleTable(packs)
  const isOpen = dependsOnNames(names, loaded.policy)
  return (file) => {
    const module = partly.has(file) ? undefined : table.get(file)
    // A pattern may match other files for another policy, and a packed module does not say that there is one.
    return module === undefined || module.edges.some(({ kind }) => kind === 'glob')
      ? undefined
      : resolveAgain(resolver, module, isOpen)
  }
}
