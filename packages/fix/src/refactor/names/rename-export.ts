import type { ResolvedEdge } from '@stratalint/core'
import { bindingsOf } from '../../source/imports.ts'
import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { statementOf } from '../imports/bindings.ts'
import { sourceOf, type World } from '../world.ts'
import { isMemberName, renameUses } from './rename-uses.ts'

interface Renamed {
  from: string
  name: string
  newName: string
}

/** Gives what a file exports another name, in the file and in all that import it. */
export function renameExport(world: World, changes: ChangeSet, renamed: Renamed): void {
  const { from, name, newName } = renamed
  const source = sourceOf(world, changes, from)
  const { exported } = source.outline
  if (exported.get(name) !== name) throw new Refusal(`${from} does not export ${name} by this name.`)
  if (exported.has(newName)) throw new Refusal(`${from} exports another ${newName}.`)
  const declared = source.statements.filter(({ declares }) => declares.includes(name))
  if (new Set(declared.map(({ node }) => (node['declaration'] ?? node).type)).size !== 1)
    throw new Refusal(`${name} is the name of several things in ${from}.`)
  if (!renameUses(changes, source, name, newName))
    throw new Refusal(`${from} uses the name ${newName} or ${name} for something else too.`)
  renameInImporters(world, changes, renamed, new Set([from]))
}

function renameInImporters(world: World, changes: ChangeSet, renamed: Renamed, seen: Set<string>): void {
  for (const importer of new Set(world.importersOf(renamed.from))) {
    const source = sourceOf(world, changes, importer)
    const edges = source.edges.filter(({ target }) => target.type === 'file' && target.path === renamed.from)
    if (edges.length > 0 && isAugmented(source, renamed.name))
      throw new Refusal(`${importer} adds to ${renamed.name} in a declaration of a module.`)
    let isPassedOn = false
    for (const edge of edges) if (renameAt(changes, source, edge, renamed)) isPassedOn = true
    if (!isPassedOn || seen.has(importer)) continue
    seen.add(importer)
    const { exported } = source.outline
    if (exported.has(renamed.newName)) throw new Refusal(`${importer} exports another ${renamed.newName}.`)
    renameInImporters(world, changes, { ...renamed, from: importer }, seen)
  }
}

/** Follows the new name at one import; whether the importer exports it again by its own name. */
function renameAt(changes: ChangeSet, source: ModuleSource, edge: ResolvedEdge, { name, newName }: Renamed): boolean {
  const bindings = bindingsOf(edge)
  if (edge.kind === 'export-all' && bindings.every(({ local }) => local === '*')) return true
  const statement = statementOf(source, edge)?.node
  const whole = edge.kind === 'mock' ? undefined : bindings.find((binding) => binding.name === '*')
  if (whole !== undefined) {
    const local = statement?.type === 'ImportDeclaration' ? whole.local : null
    if (local === null || !usesOnlyOthers(source, local, name))
      throw new Refusal(`${source.file} may use ${name} as a member of the whole module.`)
    return false
  }
  if (statement === undefined) {
    if (isMentioned(source, edge, name))
      throw new Refusal(`${source.file} names ${name} in a way that cannot be changed.`)
    return false
  }
  const specifiers = ((statement['specifiers'] ?? []) as AstNode[]).filter(
    (one) => (one['imported'] ?? (one.type === 'ExportSpecifier' ? one['local'] : undefined))?.name === name,
  )
  let isPassedOn = false
  for (const specifier of specifiers) {
    if (specifier.type === 'ExportSpecifier') {
      const { local, exported } = specifier as AstNode & { local: AstNode; exported: AstNode }
      const isSame = exported['name'] === name
      isPassedOn ||= isSame
      const isAliased = !isSame && exported['name'] !== newName
      changes.edit(source.file).overwrite(local.start, isAliased ? local.end : exported.end, newName)
      continue
    }
    const { imported, local } = specifier as AstNode & { imported: AstNode; local: AstNode }
    if (imported.start !== local.start) {
      const isAliased = local['name'] !== newName
      changes.edit(source.file).overwrite(imported.start, isAliased ? imported.end : local.end, newName)
      continue
    }
    const others = (one: AstNode): boolean => one === statement
    const isFollowed = !isExported(source, name) && renameUses(changes, source, name, newName, others)
    changes.edit(source.file).overwrite(imported.start, imported.end, isFollowed ? newName : `${newName} as ${name}`)
  }
  return isPassedOn
}

/** Whether `declare module './order'` contains a name. */
function isAugmented({ text, statements }: ModuleSource, name: string): boolean {
  return statements.some(
    ({ node }) =>
      node.type === 'TSModuleDeclaration' &&
      node['id'].type === 'Literal' &&
      new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(text.slice(node.start, node.end)),
  )
}

/** Whether each use of a module that is imported as a whole names another member of it. */
function usesOnlyOthers({ statements, isComponent }: ModuleSource, local: string, name: string): boolean {
  // The tree of a component does not contain its template.
  let isSafe = !isComponent
  for (const { node: statement } of statements) {
    if (statement.type === 'ImportDeclaration') continue
    walk(statement, (node, around) => {
      if ((node.type !== 'Identifier' && node.type !== 'JSXIdentifier') || node['name'] !== local) return
      const parent = around.at(-1)
      if (!isMemberName(node, parent)) isSafe &&= isOtherMember(node, parent, name)
    })
  }
  return isSafe
}

/** Whether an object is only read for a member with another name. */
function isOtherMember(object: AstNode, parent: AstNode | undefined, name: string): boolean {
  const member =
    parent?.type === 'TSQualifiedName' && parent['left'] === object
      ? parent['right']
      : /^(?:JSX)?MemberExpression$/.test(parent?.type ?? '') && parent!['object'] === object
        ? parent!['computed'] === true
          ? null
          : parent!['property']
        : null
  return member !== null && member.name !== name
}

/** Whether a module exports an imported name in a statement of its own. */
function isExported({ statements }: ModuleSource, name: string): boolean {
  return statements.some(({ node }) =>
    node.type === 'ExportDefaultDeclaration'
      ? node['declaration'].name === name
      : node.type === 'ExportNamedDeclaration' &&
        node['source'] == null &&
        ((node['specifiers'] ?? []) as AstNode[]).some(({ local }) => local.name === name),
  )
}

/** Whether the call or type around an import contains a name, such as the factory of a mock. */
function isMentioned({ text, statements }: ModuleSource, { start, end }: ResolvedEdge, name: string): boolean {
  let found = false
  for (const { node: statement } of statements) {
    if (statement.start > start || statement.end < end) continue
    found ||= new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(text.slice(statement.start, statement.end))
  }
  return found
}
