import { bindingsOf, type Binding } from '../../source/imports.ts'
import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import type { ChangeSet } from '../change-set.ts'
import { removeBindings, removeStatement, rewriteImport, statementOf } from '../imports/bindings.ts'

/** Takes moved names out of `export { … }`. */
export function removeExports(changes: ChangeSet, source: ModuleSource, locals: ReadonlySet<string>): void {
  for (const statement of source.statements.filter(isExportList)) {
    const specifiers = statement.node['specifiers'] as AstNode[]
    const isMoved = (specifier: AstNode): boolean => locals.has((specifier['local'] as AstNode)['name'] as string)
    const kept = specifiers.filter((specifier) => !isMoved(specifier))
    if (kept.length === specifiers.length) continue
    if (kept.length === 0) removeStatement(changes, source, statement)
    else {
      const text = changes.edit(source.file)
      const names = kept.map((specifier) => source.text.slice(specifier.start, specifier.end)).join(', ')
      text.overwrite(specifiers[0]!.start, specifiers.at(-1)!.end, names)
    }
  }
}

/** Removes imports that only the moved declarations used; returns whether one of the target took the added bindings instead. */
export function updateImports(
  changes: ChangeSet,
  source: ModuleSource,
  moved: readonly Statement[],
  left: readonly Statement[],
  { to, added }: { to: string; added: readonly Binding[] },
): boolean {
  let isAdded = false
  const before = new Set(moved.flatMap((statement) => [...source.mentions(statement)]))
  const after = new Set(left.flatMap((statement) => [...source.mentions(statement)]))
  for (const edge of source.edges) {
    if (!isImportEdge(source, edge)) continue
    const isUnused = ({ local }: Binding): boolean => before.has(local) && !after.has(local)
    if (!bindingsOf(edge).some(isUnused)) continue
    const isOfTarget = edge.target.type === 'file' && edge.target.path === to
    if (isOfTarget && added.length > 0 && !isAdded) {
      const kept = bindingsOf(edge).filter((binding) => !isUnused(binding))
      rewriteImport(changes, source, edge, [...kept, ...added])
      isAdded = true
    } else removeBindings(changes, source, edge, isUnused, added.length > 0)
  }
  return isAdded
}

/** Whether a statement is `export { … }`. */
export function isExportList({ node }: Statement): boolean {
  return node.type === 'ExportNamedDeclaration' && !node['source'] && !node['declaration']
}

/** Whether an import is a statement. */
export function isImportEdge(source: ModuleSource, edge: ModuleSource['edges'][number]): boolean {
  return statementOf(source, edge)?.node.type === 'ImportDeclaration'
}
