import type { ResolvedEdge } from '@stratalint/core'
import { bindingsOf, importStatement, placeOfImports, type Binding } from '../../source/imports.ts'
import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { addImport, addPackageImport, removeStatement } from '../imports/bindings.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { originOf, pastIndex } from '../imports/origin.ts'
import { repointMocks } from './mocks.ts'
import type { MovedExports } from './moved-exports.ts'
import { isExportList, isImportEdge, removeExports, updateImports } from './leave-behind.ts'
import { refuseNamed } from './named-by-path.ts'
import { refuseOwnPlace } from './own-place.ts'
import { dropImports, needsReExport, repoint } from './repoint.ts'
import { walk } from '../../source/walk.ts'
import { specifierIn } from '../imports/specifier.ts'
import { sourceOf, type World } from '../world.ts'

/** Moves exports, with the declarations that only they need, to another file; importers follow. */
export function moveDeclarations(
  world: World,
  changes: ChangeSet,
  { from, to, names }: { from: string; to: string; names: readonly string[] },
): void {
  const source = sourceOf(world, changes, from)
  if (source.isComponent) throw new Refusal(`${from} is a component; its declarations stay in its script.`)
  const moved = statementsOf(source, names)
  const nodes = moved.map(({ node }) => node)
  refuseOwnPlace(source, nodes, to)
  const locals = new Set(moved.flatMap(({ declares }) => declares))
  const left = source.statements.filter((statement) => !moved.includes(statement) && !isImport(statement))
  const exported = exportsOf(source, locals)
  const stillUsed = [...locals].filter((local) =>
    left.some((statement) => !isExportList(statement) && source.mentions(statement).has(local)),
  )
  refuseAssigned(source, left, stillUsed)
  const target = changes.read(to) === null ? null : sourceOf(world, changes, to)
  refuseClashes(world, changes, target, locals, from)

  const movedExports: MovedExports = { from, to, names: new Set(exported.keys()) }
  // Before anything is added behind the imports, which would go with them.
  if (target !== null) dropImports(world, changes, target, movedExports, needsImports(source, moved, to))
  writeTarget(world, changes, source, target, to, moved, new Set(stillUsed))
  for (const statement of moved) removeStatement(changes, source, statement)
  removeExports(changes, source, locals)
  const isType = typeNames(source, moved)
  const toBinding = (local: string): Binding => ({ name: local, local, typeOnly: isType(local) })
  const isAdded = updateImports(changes, source, moved, left, { to, added: stillUsed.map(toBinding) })
  const importers = world.importersOf(from).filter((file) => file !== from && file !== to)
  const isStaying = (file: string): boolean => staysAt(world, file, movedExports)
  const isKept = importers.some((file) => isStaying(file) || needsReExport(world, changes, file, movedExports))
  if (!isAdded) addImport(world, changes, source, stillUsed.map(toBinding), to)
  if (isKept) {
    const bindings = [...exported].map(([name, local]) => ({ name: local, local: name, typeOnly: isType(local) }))
    const specifier = specifierIn(world, from, to, null)
    const { at, before, after } = placeOfImports(source)
    const gap = source.statements.some(isImport) ? source.style.eol : ''
    const statement = importStatement(bindings, specifier, source.style, 'export')
    changes.edit(from).appendLeft(at, before + gap + statement + after)
  }
  for (const file of importers) {
    if (isStaying(file)) continue
    repoint(world, changes, file, movedExports)
    repointMocks(world, changes, file, movedExports)
  }
  if (left.length > 0) return
  if (isKept) changes.edit(from).trimEnd().append(source.style.eol)
  else {
    refuseNamed(world, changes, from)
    changes.remove(from)
  }
}

/** Whether a file may use moved exports only through the file that they leave, such as the index of another part. */
function staysAt({ edgesOf, mayImport }: World, file: string, { from, to, names }: MovedExports): boolean {
  return edgesOf(file).some(
    ({ target, names: imported, typeOnly }) =>
      target.type === 'file' &&
      target.path === from &&
      imported.some(({ name }) => names.has(name)) &&
      mayImport(file, from, typeOnly) &&
      !mayImport(file, to, typeOnly),
  )
}

function isImport({ node }: Statement): boolean {
  return node.type === 'ImportDeclaration' || node.type === 'TSImportEqualsDeclaration'
}

/** The statements that declare these names and what only they use. */
function statementsOf(source: ModuleSource, names: readonly string[]): Statement[] {
  const wanted = new Set(names.map((name) => source.outline.exported.get(name) ?? name))
  const moved = source.statements.filter(({ declares }) => declares.some((name) => wanted.has(name)))
  const missing = [...wanted].find((name) => !moved.some(({ declares }) => declares.includes(name)))
  if (missing !== undefined) throw new Refusal(`${source.file} does not declare ${missing}.`)
  for (const { declares, node } of moved) {
    const other = declares.find((name) => !wanted.has(name))
    if (other !== undefined)
      throw new Refusal(`${other} is declared together with ${declares.find((name) => wanted.has(name))!}.`)
    if (node.type === 'ExportDefaultDeclaration') throw new Refusal(`${source.file} has it as its default export.`)
  }
  return moved
}

/** The names under which a file exports these declarations, and their local names. */
function exportsOf({ outline }: ModuleSource, locals: ReadonlySet<string>): Map<string, string> {
  return new Map([...outline.exported].filter(([, local]) => locals.has(local)))
}

/** Refuses where code that stays assigns to a variable that moves: imports are read-only. */
function refuseAssigned({ file }: ModuleSource, left: readonly Statement[], moved: readonly string[]): void {
  for (const { node } of left)
    walk(node, ({ type, left: target, argument }) => {
      const assigned = (
        type === 'AssignmentExpression' ? target : type === 'UpdateExpression' ? argument : null
      ) as AstNode | null
      if (assigned?.type === 'Identifier' && moved.includes(assigned['name'] as string))
        throw new Refusal(`${file} assigns to ${assigned['name'] as string}.`)
    })
}

function refuseClashes(
  world: World,
  changes: ChangeSet,
  target: ModuleSource | null,
  locals: ReadonlySet<string>,
  from: string,
): void {
  if (target === null) return
  for (const { kind, names, target: to } of target.edges)
    for (const { local, name } of names) {
      if (local === null || !locals.has(local) || /^export/.test(kind)) continue
      if (to.type !== 'file' || originOf(world, changes, to.path, name)?.path !== from)
        throw new Refusal(`${target.file} imports another ${local}.`)
    }
  const clash = target.statements.flatMap(({ declares }) => declares).find((name) => locals.has(name))
  if (clash !== undefined) throw new Refusal(`${target.file} declares ${clash} already.`)
}

function typeNames(source: ModuleSource, moved: readonly Statement[]): (local: string) => boolean {
  const kinds = moved.flatMap(({ declares }) => declares.flatMap((name) => source.outline.declaring(name)))
  return (local) => kinds.filter(({ names }) => names.includes(local)).every(({ kind }) => kind === 'type')
}

/** Writes the declarations into the target, with the imports that they need. */
function writeTarget(
  world: World,
  changes: ChangeSet,
  source: ModuleSource,
  target: ModuleSource | null,
  to: string,
  moved: readonly Statement[],
  stillUsed: ReadonlySet<string>,
): void {
  const { eol } = source.style
  const exportedLocals = new Set(source.outline.exported.values())
  const code = moved.map((statement) => exportedText(source, statement, exportedLocals, stillUsed)).join(eol)
  const renamed = [...source.outline.exported].filter(
    ([name, local]) => name !== local && moved.some(({ declares }) => declares.includes(local)),
  )
  if (renamed.length > 0) throw new Refusal(`${source.file} exports ${renamed[0]![1]} as ${renamed[0]![0]}.`)
  const mentioned = new Set(moved.flatMap((statement) => [...source.mentions(statement)]))
  const inside = source.edges.filter((edge) => moved.some(({ start, end }) => edge.start >= start && edge.end <= end))
  if (inside.some(({ specifier }) => /^\.{1,2}(?:\/|$)/.test(specifier)))
    throw new Refusal('The code loads a file by a relative path.')
  const imports = importsOf(source, mentioned)
  if (target === null) {
    const directive = source.statements.filter(({ node }) => node['directive'] != null)
    const header = directive.map(({ node }) => source.text.slice(node.start, node.end)).join(eol)
    const lines = imports
      .filter(({ edge }) => edge.target.type !== 'file' || edge.target.path !== to)
      .flatMap(({ edge, bindings }) => importsIn(world, changes, source, to, edge, bindings))
    const parts = [header, lines.join(eol), code.replace(/(?:\r?\n)+$/, '')].filter((part) => part !== '')
    changes.create(to, parts.join(eol + eol) + eol)
    return
  }
  for (const { edge, bindings } of imports) {
    const known = new Set(target.edges.flatMap(({ names }) => names.flatMap(({ local }) => local ?? [])))
    const missing = bindings.filter(({ local }) => !known.has(local))
    const path = edge.target.type === 'file' ? edge.target.path : null
    if (path === to || missing.length === 0) continue
    if (path !== null)
      for (const [origin, some] of pastIndex(world, changes, to, { bindings: missing, target: path }))
        addImport(world, changes, target, some, origin, { specifier: edge.specifier, path })
    else addPackageImport(changes, target, missing, edge.specifier)
  }
  const text = changes.edit(to)
  const written = code.replace(/(?:\r?\n)+$/, '')
  const first = target.statements.find((statement) => !isImport(statement) && statement.node['directive'] == null)
  if (first !== undefined && runsEarly(source, target, moved)) {
    const own = target.statements.flatMap(({ declares }) => declares).find((name) => mentioned.has(name))
    if (own !== undefined) throw new Refusal(`${to} uses it while it is loaded, and it uses ${own} of ${to}.`)
    text.appendRight(first.start, written + eol + eol)
    return
  }
  const gap = target.text.endsWith('\n') ? eol : eol + eol
  text.append((target.text.trim() === '' ? '' : gap) + written + eol)
}

/** The imports of a file that bring some names. */
function importsOf(
  source: ModuleSource,
  names: ReadonlySet<string>,
): { edge: ResolvedEdge; bindings: readonly Binding[] }[] {
  return source.edges.flatMap((edge) => {
    const bindings = isImportEdge(source, edge) ? bindingsOf(edge).filter(({ local }) => names.has(local)) : []
    return bindings.length === 0 ? [] : [{ edge, bindings }]
  })
}

/** Whether what moves imports anything but its target. */
function needsImports(source: ModuleSource, moved: readonly Statement[], to: string): boolean {
  const mentioned = new Set(moved.flatMap((statement) => [...source.mentions(statement)]))
  return importsOf(source, mentioned).some(({ edge: { target } }) => target.type !== 'file' || target.path !== to)
}

/** Whether the target, which imported what moves, may use it while it is loaded: only functions and types exist before their line. */
function runsEarly(source: ModuleSource, target: ModuleSource, moved: readonly Statement[]): boolean {
  const isImported = target.edges.some(({ target: to }) => to.type === 'file' && to.path === source.file)
  return isImported && moved.some(({ node }) => !HOISTED.test(((node['declaration'] ?? node) as AstNode).type))
}

const HOISTED = /^(?:Function|TSInterface|TSTypeAlias|TSDeclareFunction)/

/** The statements by which a new file imports what an import of another one brings. */
function importsIn(
  world: World,
  changes: ChangeSet,
  { style }: ModuleSource,
  to: string,
  { specifier, target }: ResolvedEdge,
  bindings: readonly Binding[],
): string[] {
  if (target.type !== 'file') return [importStatement(bindings, specifier, style)]
  const { path } = target
  return [...pastIndex(world, changes, to, { bindings, target: path })].map(([origin, some]) =>
    importStatement(some, specifierIn(world, to, origin, { specifier, path }), style),
  )
}

/** A declaration with `export` where the file that it leaves, or its importers, still use it. */
function exportedText(
  source: ModuleSource,
  { node, start, end, declares }: Statement,
  exported: ReadonlySet<string>,
  stillUsed: ReadonlySet<string>,
): string {
  const text = source.text.slice(start, end)
  const isWritten = node.type === 'ExportNamedDeclaration'
  if (isWritten || !declares.some((name) => exported.has(name) || stillUsed.has(name))) return text
  const at = node.start - start
  return `${text.slice(0, at)}export ${text.slice(at)}`
}
