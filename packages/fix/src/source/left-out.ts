import type { Policy, ResolvedEdge } from '@stratalint/core'
import { createResolver, readModule, resolveModule, walk, type ModuleTable } from '@stratalint/graph'
import { join } from 'node:path'
import { readText } from '../apply/transaction.ts'

/** The source files that a check leaves out and that import files of it, such as end-to-end tests beside `src`. */
export interface LeftOut {
  /** Their imports, as the files are now. */
  edgesWith(modules: ModuleTable): ReadonlyMap<string, readonly ResolvedEdge[]>
}

/** Finds the files on first use; they stay the same, because no fix lets another file import one of the check. */
export function createLeftOut(root: string, policy: Policy): LeftOut {
  let found: string[] | null = null
  return {
    edgesWith(modules) {
      const resolver = createResolver(root, undefined, policy)
      const edgesOf = (file: string): readonly ResolvedEdge[] => {
        const text = readText(join(root, file))
        const read = text === null ? null : readModule(file, text.replace(/^\uFEFF/, ''))
        if (read === null || 'error' in read) return []
        read.dispose()
        return resolveModule(resolver, file, read.record).edges
      }
      const isImporter = ([, edges]: [string, readonly ResolvedEdge[]]): boolean =>
        edges.some(({ target }) => target.type === 'file' && modules.has(target.path))
      const files = found ?? uncheckedFiles(root, policy, modules)
      const read = files.map((file): [string, readonly ResolvedEdge[]] => [file, edgesOf(file)])
      const importers = found === null ? read.filter(isImporter) : read
      found ??= importers.map(([file]) => file)
      return new Map(importers)
    },
  }
}

function uncheckedFiles(root: string, policy: Policy, modules: ModuleTable): string[] {
  return walk({ root, policy: { ...policy, files: ['**'], ignores: [] } }).files.filter((file) => !modules.has(file))
}
