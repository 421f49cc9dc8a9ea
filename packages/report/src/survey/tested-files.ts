import { isDeclarationFile } from '@stratalint/core'
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

/** The files that tests import, directly or by files of the same cell that only re-export. */
export function findTested(
  modules: Pick<ModuleTable, 'get'>,
  tests: readonly string[],
  cellOf: (file: string) => number | undefined,
): Set<string> {
  const tested = new Set<string>()
  const follow = (module: ResolvedModule | undefined, cell: number | null): void => {
    for (const { target, kind } of module?.edges ?? []) {
      if (target.type !== 'file' || kind === 'mock' || tested.has(target.path)) continue
      if (cell !== null && cellOf(target.path) !== cell) continue
      tested.add(target.path)
      const next = modules.get(target.path)
      if (next !== undefined && isBarrel(next)) follow(next, cellOf(target.path) ?? null)
    }
  }
  for (const test of tests) follow(modules.get(test), null)
  return tested
}
