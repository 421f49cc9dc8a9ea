import { parentOf } from '@stratalint/core'
import type { Binding } from '../../source/imports.ts'
import type { ChangeSet } from '../change-set.ts'
import { sourceOf, type World } from '../world.ts'

/** Bindings by the file that a new import of them should name. */
export type BindingsByFile = ReadonlyMap<string, readonly Binding[]>

/**
 * Where a file imports bindings from: past an index of its own folder or of one around it, which may lead back to the file.
 * What the file declares itself is left out.
 */
export function pastIndex(
  world: World,
  changes: ChangeSet,
  file: string,
  { bindings, target }: { bindings: readonly Binding[]; target: string },
): BindingsByFile {
  const found = new Map<string, Binding[]>()
  const isAround = `${file}/`.startsWith(`${parentOf(target)}/`)
  for (const binding of bindings) {
    const origin = isAround ? originOf(world, changes, target, binding.name) : null
    if (origin?.path === file && origin.name === binding.local) continue
    const isBetter = origin !== null && origin.path !== file && world.mayImport(file, origin.path, binding.typeOnly)
    const path = isBetter ? origin.path : target
    const taken = isBetter ? { ...binding, name: origin.name } : binding
    const known = found.get(path)
    if (known === undefined) found.set(path, [taken])
    else known.push(taken)
  }
  return found
}

/** The file that declares what another one exports; `null` where its re-exports do not show it. */
export function originOf(
  world: World,
  changes: ChangeSet,
  path: string,
  name: string,
  seen = new Set<string>(),
): { path: string; name: string } | null {
  if (name === '*' || seen.has(path)) return null
  seen.add(path)
  if (sourceOf(world, changes, path).outline.exported.has(name)) return { path, name }
  const edges = world.edgesOf(path).filter(({ kind, target }) => kind.startsWith('export') && target.type === 'file')
  for (const { kind, names, target } of edges) {
    const passed = kind === 'export-all' ? { name } : names.find(({ local, name: own }) => (local ?? own) === name)
    if (passed === undefined || target.type !== 'file' || passed.name === '*') continue
    const origin = originOf(world, changes, target.path, passed.name, seen)
    if (origin !== null) return origin
  }
  return null
}
