import type { ResolvedEdge } from '@stratalint/core'
import { bindingsOf, bindingText, importStatement, placeOfImports, type Binding } from '../../source/imports.ts'
import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { specifierIn } from './specifier.ts'
import type { World } from '../world.ts'

/** The statement of an import or a re-export; `undefined` for a call. */
export function statementOf(source: ModuleSource, edge: ResolvedEdge): Statement | undefined {
  return source.statements.find(({ node }) => (node['source'] as AstNode | undefined)?.start === edge.start)
}

/** Removes a statement with the empty lines that would be left doubled. */
export function removeStatement(changes: ChangeSet, source: ModuleSource, { start, end }: Statement): void {
  const above = /(?:^|\n)([ \t]*\r?\n)+$/.exec(source.text.slice(0, start))
  const below = /^(?:[ \t]*\r?\n)+/.exec(source.text.slice(end))
  const isLast = end + (below?.[0].length ?? 0) >= source.text.length
  const isFirst = source.text.slice(0, start).trim() === ''
  const gap = above === null ? 0 : above[0].length - (above[0].startsWith('\n') ? 1 : 0)
  if (isLast) changes.edit(source.file).remove(start - gap, source.text.length)
  else changes.edit(source.file).remove(start, end + (above !== null || isFirst ? (below?.[0].length ?? 0) : 0))
}

/** An import that fits is written on one line. */
const MOST_COLUMNS = 80

/** Removes bindings from an import or a re-export, and the statement where none is left. */
export function removeBindings(
  changes: ChangeSet,
  source: ModuleSource,
  edge: ResolvedEdge,
  isRemoved: (binding: Binding) => boolean,
  /** Whether another import follows in its place, so that the empty line below stays. */
  isReplaced = false,
): void {
  const statement = statementOf(source, edge)!
  const left = bindingsOf(edge).filter((binding) => !isRemoved(binding))
  if (left.length === 0) {
    if (isReplaced) changes.edit(source.file).remove(statement.start, statement.end)
    else removeStatement(changes, source, statement)
    return
  }
  const text = changes.edit(source.file)
  const { node } = statement
  const keyword = node.type === 'ImportDeclaration' ? 'import' : 'export'
  const specifiers = node['specifiers'] as AstNode[]
  const written = source.text.slice(node.start, node.end)
  const allTypes = left.map((one) => ({ ...one, typeOnly: one.typeOnly || node[`${keyword}Kind`] === 'type' }))
  const short = importStatement(allTypes, edge.specifier, styleWith(source, edge), keyword)
  const isShort = !written.includes('\n') || (short.length <= MOST_COLUMNS && !/\/[/*]/.test(written))
  const isLeft = specifiers.map((_, index) => left.includes(bindingsOf(edge)[index]!) || isSameAs(left, edge, index))
  const hasBraces = specifiers.some(({ type }, index) => isLeft[index] && /^(?:Import|Export)Specifier$/.test(type))
  if (isShort || !hasBraces) {
    text.overwrite(node.start, node.end, short)
    return
  }
  specifiers.forEach((specifier, index) => {
    if (isLeft[index]) return
    const next = specifiers[index + 1]
    if (next !== undefined) text.remove(specifier.start, next.start)
    else {
      const before = specifiers.findLast((_, at) => at < index && isLeft[at])!
      text.remove(before.end, specifier.end)
    }
  })
}

function isSameAs(left: readonly Binding[], edge: ResolvedEdge, index: number): boolean {
  const { name, local } = bindingsOf(edge)[index] ?? {}
  return left.some((one) => one.name === name && one.local === local)
}

function styleWith(source: ModuleSource, edge: ResolvedEdge): ModuleSource['style'] {
  const statement = statementOf(source, edge)!.node
  return {
    ...source.style,
    quote: source.text[edge.start]!,
    semicolon: source.text[statement.end - 1] === ';' ? ';' : '',
  }
}

/** Adds bindings to an import or re-export of a file that exists; `false` where none fits. */
export function extendStatement(
  changes: ChangeSet,
  source: ModuleSource,
  bindings: readonly Binding[],
  target: string,
  keyword: 'import' | 'export',
): boolean {
  const allTypes = bindings.every(({ typeOnly }) => typeOnly)
  const [type, specifierType] =
    keyword === 'import' ? ['ImportDeclaration', 'ImportSpecifier'] : ['ExportNamedDeclaration', 'ExportSpecifier']
  if (keyword === 'import' && bindings.some(({ name }) => name === '*' || name === 'default')) return false
  for (const edge of source.edges) {
    const node = statementOf(source, edge)?.node
    if (node?.type !== type || edge.target.type !== 'file' || edge.target.path !== target) continue
    const last = (node['specifiers'] as AstNode[]).at(-1)
    const inTypes = node[`${keyword}Kind`] === 'type'
    if (last?.type !== specifierType || (inTypes && !allTypes)) continue
    const added = bindings.map((binding) => `, ${bindingText(binding, inTypes)}`).join('')
    changes.edit(source.file).appendLeft(last.end, added)
    return true
  }
  return false
}

/** Imports bindings from a file: by an import of it that exists, or by a new one. */
export function addImport(
  world: World,
  changes: ChangeSet,
  source: ModuleSource,
  bindings: readonly Binding[],
  target: string,
  style: { specifier: string; path: string } | null = null,
): void {
  if (bindings.length === 0 || extendStatement(changes, source, bindings, target, 'import')) return
  const { at, before, after } = placeOfImports(source)
  const statement = importStatement(bindings, specifierIn(world, source.file, target, style), source.style)
  changes.edit(source.file).appendLeft(at, before + statement + after)
}

/** Imports bindings from a package. */
export function addPackageImport(
  changes: ChangeSet,
  source: ModuleSource,
  bindings: readonly Binding[],
  specifier: string,
): void {
  const { at, before, after } = placeOfImports(source)
  changes.edit(source.file).appendLeft(at, before + importStatement(bindings, specifier, source.style) + after)
}

/** Imports other bindings in place of those of an import. */
export function replaceImport(
  world: World,
  changes: ChangeSet,
  source: ModuleSource,
  edge: ResolvedEdge,
  bindings: readonly Binding[],
  target: string,
  style: { specifier: string; path: string } | null = null,
): void {
  const statement = statementOf(source, edge)
  if (statement?.node.type !== 'ImportDeclaration') throw new Refusal('It is not an import statement.')
  if (extendStatement(changes, source, bindings, target, 'import')) {
    removeBindings(changes, source, edge, () => true)
    return
  }
  const text = importStatement(bindings, specifierIn(world, source.file, target, style), styleWith(source, edge))
  changes.edit(source.file).overwrite(statement.node.start, statement.node.end, text)
}

/** Imports other bindings of the same file by the same specifier. */
export function rewriteImport(
  changes: ChangeSet,
  source: ModuleSource,
  edge: ResolvedEdge,
  bindings: readonly Binding[],
): void {
  const { node } = statementOf(source, edge)!
  changes
    .edit(source.file)
    .overwrite(node.start, node.end, importStatement(bindings, edge.specifier, styleWith(source, edge)))
}
