import type { PlanOf, ResolvedEdge, Violation } from '@stratalint/core'
import { bindingsOf, importStatement, placeOfImports, type Binding } from '../../source/imports.ts'
import type { ModuleSource } from '../../source/module-source.ts'
import { extendStatement, statementOf } from './bindings.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { edgeAt } from '../edge-at.ts'
import { rewrite } from '../moves/move-file.ts'
import { specifierIn } from './specifier.ts'
import { sourceOf, type World } from '../world.ts'

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
export function exportFrom(
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
  const missing = published.filter((one) => !isExported(world, changes, entry, one, origin))
  if (missing.length === 0 || extendStatement(changes, entry, missing, origin, 'export')) return
  const statement = importStatement(missing, specifier, entry.style, 'export')
  const last = entry.statements.at(-1)
  const { at, before, after } = last === undefined ? placeOfImports(entry) : endOfFile(entry.text, entry.style.eol)
  changes.edit(target).appendLeft(at, before + statement + after)
}

/** Whether an entry exports a binding already; a refusal where it exports another one by that name, or one that is not found. */
function isExported(
  world: World,
  changes: ChangeSet,
  entry: ModuleSource,
  { name, local }: Binding,
  origin: string,
): boolean {
  const isKnown =
    entry.outline.exported.has(local) ||
    entry.edges.some(
      ({ kind, names }) => /^export/.test(kind) && names.some((one) => (one.local ?? one.name) === local),
    )
  if (!isKnown) return false
  const [own, other] = [bindingAt(world, changes, entry.file, local), bindingAt(world, changes, origin, name)]
  if (own !== other) throw new Refusal(`${entry.file} exports another ${local}.`)
  return true
}

/** The file that a binding comes from, through imports and re-exports of single names, with its name there. */
function bindingAt(world: World, changes: ChangeSet, path: string, exported: string): string {
  const seen = new Set<string>()
  let [file, name] = [path, exported]
  for (;;) {
    const key = `${file}\0${name}`
    if (seen.has(key)) return key
    seen.add(key)
    const { outline, edges } = sourceOf(world, changes, file)
    const local = outline.exported.get(name)
    if (local !== undefined && outline.declaring(local).length > 0) return `${file}\0local ${local}`
    const isReExport = ({ kind }: ResolvedEdge): boolean => /^export/.test(kind)
    const edge =
      edges.find((one) => isReExport(one) && one.names.some((given) => (given.local ?? given.name) === name)) ??
      edges.find((one) => !isReExport(one) && one.names.some((given) => given.local !== null && given.local === local))
    if (edge?.target.type !== 'file') return key
    const wanted = isReExport(edge) ? name : local
    const next = edge.names.find((given) => (given.local ?? given.name) === wanted)!.name
    ;[file, name] = [edge.target.path, next]
  }
}

function endOfFile(text: string, eol: string): { at: number; before: string; after: string } {
  return { at: text.length, before: text.endsWith('\n') ? '' : eol, after: eol }
}
