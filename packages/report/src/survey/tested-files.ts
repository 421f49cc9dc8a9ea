import { isDeclarationFile, type ResolvedEdge } from '@stratalint/core'
import type { ModuleTable, ResolvedModule } from '@stratalint/graph'

/** Whether a module has code that a test can run, and not only types or re-exports. */
export function isTestable(file: string, module: ResolvedModule | undefined): boolean {
  if (isDeclarationFile(file)) return false
  if (module === undefined || module.exports.length === 0) return true
  return !isBarrel(module) && module.exports.some((one) => !isType(one))
}

function isBarrel({ exports }: ResolvedModule): boolean {
  return exports.length > 0 && exports.every(({ binding }) => binding.type === 'through')
}

function isType({ typeOnly, binding }: ResolvedModule['exports'][number]): boolean {
  return typeOnly || (binding.type === 'local' && binding.kind === 'type')
}

/** The files that tests import, directly or by what these re-export; a re-export that is a finding does not count. */
export function findTested(
  modules: Pick<ModuleTable, 'get'>,
  tests: readonly string[],
  isFinding: (from: string, to: string) => boolean,
): Set<string> {
  const tested = new Set<string>()
  const follow = (from: string, isWanted: (edge: ResolvedEdge) => boolean): void => {
    for (const edge of modules.get(from)?.edges ?? []) {
      if (edge.target.type !== 'file' || !isWanted(edge)) continue
      const { path } = edge.target
      if (tested.has(path) || isFinding(from, path)) continue
      tested.add(path)
      follow(path, isReExport)
    }
  }
  for (const test of tests) follow(test, ({ kind }) => kind !== 'mock')
  return tested
}

function isReExport({ kind }: ResolvedEdge): boolean {
  return kind === 'export' || kind === 'export-all'
}
