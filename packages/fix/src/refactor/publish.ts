import type { PlanOf, Violation } from '@stratalint/core'
import { bindingsOf, importStatement, placeOfImports, type Binding } from '../source/imports.ts'
import type { ModuleSource } from '../source/module-source.ts'
import { extendStatement, statementOf } from './bindings.ts'
import { Refusal, type ChangeSet } from './change-set.ts'
import { edgeAt } from './edge-at.ts'
import { rewrite } from './move-file.ts'
import { specifierIn } from './specifier.ts'
import { sourceOf, type World } from './world.ts'

/** Exports names from an entry, and imports them there. */
export function publish(world: World, changes: ChangeSet, plan: PlanOf<'publish'>, violation: Violation): void {
  const source = sourceOf(world, changes, violation.file)
  const edge = edgeAt(source.text, source.edges, violation)
  const bindings = bindingsOf(edge)
  if (edge.target.type !== 'file' || bindings.length === 0 || bindings.some(({ name }) => name === '*'))
    throw new Refusal('It does not import single names.')
  const origin = edge.target.path
  // A default export gets the name that the importer has for it.
  const published = bindings.map(({ name, local, typeOnly }) => ({
    name,
    local: name === 'default' ? local : name,
    typeOnly: typeOnly || edge.typeOnly,
  }))
  exportFrom(world, changes, plan.target, published, origin)
  const style = { specifier: edge.specifier, path: origin }
  const specifier = plan.specifier ?? specifierIn(world, violation.file, plan.target, style)
  if (bindings.every(({ name }) => name !== 'default')) {
    rewrite(changes, violation.file, source.text, edge, specifier)
    return
  }
  const statement = statementOf(source, edge)?.node
  if (statement?.type !== 'ImportDeclaration') throw new Refusal('It is not an import statement.')
  const imported = bindings.map((binding, index) => ({ ...binding, name: published[index]!.local }))
  const ending = source.text[statement.end - 1] === ';' ? ';' : ''
  const text = importStatement(imported, specifier, {
    ...source.style,
    quote: source.text[edge.start]!,
    semicolon: ending,
  })
  changes.edit(violation.file).overwrite(statement.start, statement.end, text)
}

/** Adds the exports that an entry lacks. */
function exportFrom(
  world: World,
  changes: ChangeSet,
  target: string,
  published: readonly Binding[],
  origin: string,
): void {
  const specifier = specifierIn(world, target, origin, null)
  if (changes.read(target) === null) {
    const { style } = sourceOf(world, changes, origin)
    changes.create(target, importStatement(published, specifier, style, 'export') + style.eol)
    return
  }
  const entry = sourceOf(world, changes, target)
  const missing = published.filter((one) => !isExported(entry, one, origin))
  if (missing.length === 0 || extendStatement(changes, entry, missing, origin, 'export')) return
  const statement = importStatement(missing, specifier, entry.style, 'export')
  const last = entry.statements.at(-1)
  const { at, before, after } = last === undefined ? placeOfImports(entry) : endOfFile(entry.text, entry.style.eol)
  changes.edit(target).appendLeft(at, before + statement + after)
}

/** Whether an entry exports a name already; a refusal where that name means something else than a default export. */
function isExported(entry: ModuleSource, { name, local }: Binding, origin: string): boolean {
  const isSame = entry.edges.some(
    ({ kind, target, names }) =>
      /^export/.test(kind) &&
      target.type === 'file' &&
      target.path === origin &&
      names.some((one) => one.name === name && (one.local ?? one.name) === local),
  )
  const isKnown =
    entry.outline.exported.has(local) ||
    entry.edges.some(({ kind, names }) => /^export/.test(kind) && names.some((one) => one.local === local))
  if (name === 'default' && isKnown && !isSame) throw new Refusal(`${entry.file} exports another ${local}.`)
  return isSame || isKnown
}

function endOfFile(text: string, eol: string): { at: number; before: string; after: string } {
  return { at: text.length, before: text.endsWith('\n') ? '' : eol, after: eol }
}
