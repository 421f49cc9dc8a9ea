import type { Violation } from '@stratalint/core'
import { bindingsOf } from '../source/imports.ts'
import { removeBindings, statementOf } from './bindings.ts'
import { Refusal, type ChangeSet } from './change-set.ts'
import { edgeAt } from './edge-at.ts'
import { needsReExport, repoint } from './repoint.ts'
import { sourceOf, type World } from './world.ts'

/** Deletes a re-export; its importers import from the file behind it. */
export function deleteReExport(world: World, changes: ChangeSet, violation: Violation): void {
  const { file } = violation
  const source = sourceOf(world, changes, file)
  const edge = edgeAt(source.text, source.edges, violation)
  const statement = statementOf(source, edge)
  const bindings = bindingsOf(edge)
  if (edge.target.type !== 'file' || statement?.node.type !== 'ExportNamedDeclaration' || bindings.length === 0)
    throw new Refusal('It does not re-export single names.')
  const renamed = bindings.find(({ name, local }) => name !== local || name === 'default')
  if (renamed !== undefined) throw new Refusal(`It re-exports ${renamed.name} as ${renamed.local}.`)
  const isRelative = /^\.{1,2}\//.test(edge.specifier)
  const style = { specifier: edge.specifier, path: edge.target.path }
  const names = new Set(bindings.map(({ name }) => name))
  const moved = { from: file, to: edge.target.path, names, ...(!isRelative && { style }) }
  for (const importer of world.importersOf(file)) {
    if (needsReExport(world, changes, importer, moved)) throw new Refusal(`${importer} imports all of ${file}.`)
    repoint(world, changes, importer, moved)
  }
  removeBindings(changes, source, edge, () => true)
  if (source.statements.length === 1) changes.remove(file)
}
