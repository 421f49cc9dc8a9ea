import { groupBy } from '@stratalint/core'
import type { Binding } from '../../source/imports.ts'
import type { ModuleSource } from '../../source/module-source.ts'
import { addImport } from '../imports/bindings.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import type { World } from '../world.ts'

/** The imports that one plan adds to files, each once. */
export interface AddedImports {
  add(source: ModuleSource, binding: Binding, path: string): void
  /** Writes them: one statement for all that comes from one file. */
  write(world: World, changes: ChangeSet): void
}

/** Collects imports until all of them are known. */
export function collectImports(): AddedImports {
  const files = new Map<string, { source: ModuleSource; added: Map<string, { binding: Binding; path: string }> }>()
  return {
    add(source, binding, path) {
      const { added } = files.get(source.file) ?? { added: new Map<string, { binding: Binding; path: string }>() }
      files.set(source.file, { source, added })
      const known = added.get(binding.local)
      if (known !== undefined && (known.path !== path || known.binding.name !== binding.name))
        throw new Refusal(`${source.file} has another ${binding.local}.`)
      const typeOnly = binding.typeOnly && known?.binding.typeOnly !== false
      added.set(binding.local, { binding: { ...binding, typeOnly }, path })
    },
    write(world, changes) {
      for (const { source, added } of files.values()) {
        const groups = groupBy([...added.values()], ({ binding, path }) => `${path}\0${binding.typeOnly}`)
        for (const group of groups.values())
          addImport(
            world,
            changes,
            source,
            group.map(({ binding }) => binding),
            group[0]!.path,
          )
      }
    },
  }
}

/** Whether a file imports the value of one of these files already by a name; a refusal where that name means something else. */
export function isImported(source: ModuleSource, local: string, paths: readonly string[]): boolean {
  const edge = source.edges.find(({ names }) => names.some((one) => one.local === local))
  if (edge === undefined) return false
  if (edge.target.type === 'file' && paths.includes(edge.target.path) && !edge.typeOnly) return true
  throw new Refusal(`${source.file} has another ${local}.`)
}
