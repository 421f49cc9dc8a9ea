import type { Violation } from '@stratalint/core'
import { bindingsOf } from '../../source/imports.ts'
import { addImport, removeBindings, statementOf } from './bindings.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { edgeAt } from '../edge-at.ts'
import type { MovedExports } from '../moves/moved-exports.ts'
import { needsReExport, repoint } from '../moves/repoint.ts'
import { sourceOf, type World } from '../world.ts'

/** Deletes a re-export; its importers import from the file behind it. */
export function deleteReExport(world: World, changes: ChangeSet, violation: Violation): void {
  const { file } = violation
  const source = sourceOf(world, changes, file)
  const edge = edgeAt(source.text, source.edges, violation)
  const statement = statementOf(source, edge)
  const bindings = bindingsOf(edge)
  if (edge.target.type !== 'file' || statement?.node.type !== 'ExportNamedDeclaration' || bindings.length === 0)
    throw new Refusal('It does not re-export single names.')
  if (bindings.some(({ name }) => name === '*')) throw new Refusal('It re-exports a whole module.')
  const isRelative = /^\.{1,2}\//.test(edge.specifier)
  const style = isRelative ? null : { specifier: edge.specifier, path: edge.target.path }
  const namesBehind = new Map(bindings.map(({ name, local }) => [local, name]))
  const moved = { from: file, to: edge.target.path, names: new Set(namesBehind.keys()), ...(style && { style }) }
  const isRenamed = bindings.some(({ name, local }) => name !== local)
  for (const importer of world.importersOf(file)) {
    if (needsReExport(world, changes, importer, moved)) throw new Refusal(`${importer} imports all of ${file}.`)
    if (isRenamed) importFromBehind(world, changes, importer, moved, namesBehind)
    else repoint(world, changes, importer, moved)
  }
  removeBindings(changes, source, edge, () => true)
  if (source.statements.length === 1) changes.remove(file)
}

/** Imports names under those that the file behind the re-export has for them. */
function importFromBehind(
  world: World,
  changes: ChangeSet,
  importer: string,
  { from, to, style }: MovedExports,
  namesBehind: ReadonlyMap<string, string>,
): void {
  const source = sourceOf(world, changes, importer)
  for (const edge of source.edges) {
    if (edge.target.type !== 'file' || edge.target.path !== from) continue
    const taken = bindingsOf(edge).filter(({ name }) => namesBehind.has(name))
    if (taken.length === 0) continue
    if (statementOf(source, edge)?.node.type !== 'ImportDeclaration')
      throw new Refusal(`${importer} passes ${taken[0]!.name} on.`)
    removeBindings(changes, source, edge, ({ name }) => namesBehind.has(name))
    const bindings = taken.map((binding) => ({ ...binding, name: namesBehind.get(binding.name)! }))
    addImport(world, changes, source, bindings, to, style ?? { specifier: edge.specifier, path: from })
  }
}
