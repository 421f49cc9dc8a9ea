import type { ResolvedEdge } from '@stratalint/core'
import { bindingsOf, importStatement, type Binding } from '../../source/imports.ts'
import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { addImport, removeBindings, statementOf } from '../imports/bindings.ts'
import { originOf } from '../imports/origin.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { isMock } from './mocks.ts'
import type { MovedExports } from './moved-exports.ts'
import { rewrite } from './move-file.ts'
import { walk } from '../../source/walk.ts'
import { specifierIn } from '../imports/specifier.ts'
import { sourceOf, type World } from '../world.ts'

/** Whether a file uses moved exports in a way that does not name them one by one, so that they must be re-exported. */
export function needsReExport(world: World, changes: ChangeSet, file: string, { from, names }: MovedExports): boolean {
  return world.edgesOf(file).some((edge) => {
    if (edge.target.type !== 'file' || edge.target.path !== from) return false
    if (edge.kind === 'export-all') return true
    // A mock follows what moves.
    if (edge.kind === 'mock' && isMock(world, changes, file, edge)) return false
    const used = edge.names.map(({ name }) => name)
    if (used.includes('*')) return true
    if (/^(?:import|export)(?:-type)?$/.test(edge.kind)) return false
    // A call whose result is not taken apart.
    return used.length === 0
      ? edge.kind !== 'url'
      : used.some((name) => names.has(name)) && !used.every((name) => names.has(name))
  })
}

/** Imports moved exports from the file where they are now. */
export function repoint(world: World, changes: ChangeSet, file: string, moved: MovedExports): void {
  const source = sourceOf(world, changes, file)
  for (const edge of source.edges) {
    if (edge.target.type !== 'file' || edge.target.path !== moved.from) continue
    const bindings = bindingsOf(edge)
    const taken = bindings.filter(({ name }) => moved.names.has(name))
    if (taken.length === 0) continue
    const style = moved.style ?? { specifier: edge.specifier, path: moved.from }
    const statement = statementOf(source, edge)
    if (taken.length === bindings.length) {
      rewrite(changes, file, source.text, edge, specifierIn(world, file, moved.to, style))
    } else if (statement === undefined) {
      // What is not a statement names all of the file, which then re-exports what moves.
      if (/^(?:import|export)(?:-type)?$/.test(edge.kind))
        throw new Refusal(`${file} imports ${taken[0]!.name} in a way that cannot be changed.`)
    } else {
      removeBindings(changes, source, edge, ({ name }) => moved.names.has(name))
      if (statement.node.type === 'ImportDeclaration' && !source.isComponent)
        addImport(world, changes, source, taken, moved.to, style)
      else addBehind(changes, source, statement, taken, specifierIn(world, file, moved.to, style))
    }
  }
}

/** Removes imports of what a file declares itself from now on. */
export function dropImports(
  world: World,
  changes: ChangeSet,
  source: ModuleSource,
  { from, names }: MovedExports,
  isReplaced: boolean,
): void {
  for (const edge of source.edges) {
    const { target } = edge
    const isMoved = ({ name }: { name: string }): boolean => {
      const origin = target.type === 'file' ? originOf(world, changes, target.path, name) : null
      return origin?.path === from && names.has(origin.name)
    }
    if (!edge.names.some(isMoved)) continue
    if (edge.kind === 'type-query') nameAlone(changes, source, edge)
    else if (statementOf(source, edge) !== undefined) removeBindings(changes, source, edge, isMoved, isReplaced)
  }
}

/** Writes `Price` for `import('./price').Price`, where the file declares it now. */
function nameAlone(changes: ChangeSet, source: ModuleSource, { start, end }: ResolvedEdge): void {
  for (const { node } of source.statements) {
    if (node.start > start || node.end < end) continue
    walk(node, (inner) => {
      const name = inner['qualifier'] as AstNode | null | undefined
      if (inner.type !== 'TSImportType' || inner.start > start || name == null || name.start < end) return
      if (inner.end < end) return
      changes.edit(source.file).remove(inner.start, name.start)
    })
  }
}

/** Adds a statement of the same kind behind another one: in the same script, where a component has several. */
function addBehind(
  changes: ChangeSet,
  { file, text, style }: ModuleSource,
  { node, end }: Statement,
  bindings: readonly Binding[],
  specifier: string,
): void {
  const keyword = node.type === 'ImportDeclaration' ? 'import' : 'export'
  const before = text[end - 1] === '\n' ? (/(?<=\n)[ \t]*$/.exec(text.slice(0, node.start))?.[0] ?? '') : style.eol
  changes.edit(file).appendLeft(end, before + importStatement(bindings, specifier, style, keyword) + style.eol)
}
