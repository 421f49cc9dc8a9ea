import type { PlanOf, ResolvedEdge, Violation } from '@stratalint/core'
import { bindingsOf } from '../../source/imports.ts'
import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { addImport, removeBindings, statementOf } from './bindings.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { edgeAt } from '../edge-at.ts'
import { refuseMocked } from '../moves/mocks.ts'
import { rewrite } from '../moves/move-file.ts'
import { specifierIn } from './specifier.ts'
import { sourceOf, type World } from '../world.ts'

/** Names that several files export are imported from each of them. */
export function reroute(
  world: World,
  changes: ChangeSet,
  { sources, at }: PlanOf<'reroute'>,
  violation: Violation,
): void {
  const { file } = at ?? violation
  const source = sourceOf(world, changes, file)
  const edge =
    at === undefined
      ? edgeAt(source.text, source.edges, violation)
      : source.edges.find(({ start }) => start === at.start)
  if (edge === undefined) throw new Refusal(`${file} has changed.`)
  const style = { specifier: edge.specifier, path: edge.target.type === 'file' ? edge.target.path : '' }
  const isExporting = ({ path }: { path: string }): boolean =>
    world.edgesOf(path).some(({ target }) => target.type === 'file' && target.path === style.path)
  const names = bindingsOf(edge).map(({ name }) => name)
  if (style.path !== '' && edge.kind !== 'mock' && !sources.every(isExporting))
    refuseMocked(world, changes, style.path, names)
  if (sources.length === 1) {
    const [{ path, specifier, names: exported }] = sources as [(typeof sources)[number]]
    rename(changes, source, edge, exported)
    rewrite(changes, file, source.text, edge, specifier ?? specifierIn(world, file, path, style))
    return
  }
  if (statementOf(source, edge)?.node.type !== 'ImportDeclaration')
    throw new Refusal('It re-exports from several files.')
  removeBindings(changes, source, edge, () => true)
  for (const { names, path } of sources)
    addImport(
      world,
      changes,
      source,
      bindingsOf(edge).filter(({ name }) => names.includes(name)),
      path,
      style,
    )
}

/** Imports or re-exports single names by those that they have in another file, under the local names that they had. */
function rename(changes: ChangeSet, source: ModuleSource, edge: ResolvedEdge, names: readonly string[]): void {
  const bindings = bindingsOf(edge)
  if (names.length !== bindings.length || bindings.some(({ name }) => name === '*' || name === 'default')) return
  if (bindings.every(({ name }, index) => name === names[index])) return
  const { node } = statementOf(source, edge) ?? {}
  const specifiers = (node?.['specifiers'] ?? []) as AstNode[]
  if (specifiers.length !== names.length) throw new Refusal('It does not import single names.')
  specifiers.forEach((specifier, index) => {
    const isImport = specifier.type === 'ImportSpecifier'
    const from = specifier[isImport ? 'imported' : 'local'] as AstNode
    const to = specifier[isImport ? 'local' : 'exported'] as AstNode
    const [name, { name: before, local }] = [names[index]!, bindings[index]!]
    if (name === before) return
    if (from['name'] !== before || to['name'] !== local) throw new Refusal('It does not import single names.')
    changes.edit(source.file).overwrite(from.start, to.end, name === local ? name : `${name} as ${local}`)
  })
}
