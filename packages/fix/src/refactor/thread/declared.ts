import type { Binding } from '../../source/imports.ts'
import type { ModuleSource } from '../../source/module-source.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { sourceOf, type World } from '../world.ts'

/** The type of a value as one file can write it, and the types that it has to import for that. */
export interface ParameterType {
  text: string
  imports: readonly { binding: Binding; path: string }[]
}

/** The declaration of an export, through the files that re-export it. */
export interface Declared {
  source: ModuleSource
  local: string
}

/** Finds where an export is declared. */
export function declarationOf(world: World, changes: ChangeSet, path: string, name: string): Declared {
  let [file, exported] = [path, name]
  for (let step = 0; step < 5; step++) {
    const source = sourceOf(world, changes, file)
    const local = source.outline.exported.get(exported)
    if (local !== undefined && source.outline.declaring(local).length > 0) return { source, local }
    const edge = source.edges.find(
      ({ kind, names }) => /^export/.test(kind) && names.some((one) => (one.local ?? one.name) === exported),
    )
    if (edge?.target.type !== 'file') break
    exported = edge.names.find((one) => (one.local ?? one.name) === exported)!.name
    file = edge.target.path
  }
  throw new Refusal(`${name} is not declared in a way that shows its type.`)
}

/** A type of that name means the same to a reader; the compiler compares them where the value is passed. */
export function isKnown({ outline, edges }: ModuleSource, name: string): boolean {
  return outline.declaring(name).length > 0 || edges.some(({ names }) => names.some(({ local }) => local === name))
}
