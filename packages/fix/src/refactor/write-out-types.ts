import type { PlanOf, ResolvedEdge } from '@stratalint/core'
import { bindingsOf, importStatement, placeOfImports, type Binding } from '../source/imports.ts'
import { membersRead } from '../source/member-reads.ts'
import type { AstNode, ModuleSource, Statement } from '../source/module-source.ts'
import { addImport, removeBindings } from './bindings.ts'
import { Refusal, type ChangeSet } from './change-set.ts'
import { specifierIn } from './specifier.ts'
import { sourceOf, type World } from './world.ts'

/** A declaration as it is written anew. */
interface Written {
  name: string
  text: string
  /** The members of an interface that it consists of; `null` for any other type. */
  members: readonly string[] | null
}

/** Declares imported types anew, with only the members that the importer reads, and uses them in place of the imported ones. */
export function writeOutTypes(
  world: World,
  changes: ChangeSet,
  plan: PlanOf<'invert'>,
  importer: ModuleSource,
  edge: ResolvedEdge,
): void {
  const { declares, origin } = plan
  if (declares === null || origin == null || plan.takesParameter)
    throw new Refusal('It needs decisions that only a person can make.')
  const source = sourceOf(world, changes, origin.path)
  const isOwn = declares.file === importer.file
  const bindings = bindingsOf(edge)
  const written = new Map<string, Written>()
  const used = new Set<string>()
  const pending = bindings.map(({ local }, index) => ({
    local: source.outline.exported.get(origin.names[index]!) ?? origin.names[index]!,
    name: isOwn ? local : (declares.names[index] ?? local),
    reads: membersRead(importer, local),
  }))
  for (const { local, name, reads } of pending) {
    if (written.has(local)) continue
    const { text, members, parts } = rewritten(source, typeOf(source, local), name, reads)
    written.set(local, { name, text, members })
    for (const mention of parts.flatMap((node) => [...source.mentions({ node } as Statement)])) {
      if (mention === local) continue
      if (source.outline.declaring(mention).length === 0) used.add(mention)
      else pending.push({ local: mention, name: mention, reads: null })
    }
  }
  removeBindings(changes, importer, edge, () => true)
  const exported = new Set(pending.slice(0, bindings.length).map(({ local }) => local))
  writeInto(world, changes, { source, importer, target: declares.file, written, exported, used })
  if (isOwn) return
  const renamed = bindings.map(({ local }, index): Binding => ({
    name: declares.names[index] ?? local,
    local,
    typeOnly: true,
  }))
  addImport(world, changes, importer, renamed, declares.file, styleOf(edge))
}

function styleOf({ specifier, target }: ResolvedEdge): { specifier: string; path: string } {
  return { specifier, path: target.type === 'file' ? target.path : '' }
}

function typeOf(source: ModuleSource, name: string): AstNode {
  const { node } = source.statements.find(({ declares }) => declares.includes(name)) ?? {}
  const declaration = (node?.['declaration'] ?? node) as AstNode | undefined
  if (declaration === undefined || !/^TS(?:Interface|TypeAlias)Declaration$/.test(declaration.type))
    throw new Refusal(`${name} is not declared as a type in ${source.file}.`)
  return declaration
}

/** A type under another name, and the nodes that it consists of. */
function rewritten(
  source: ModuleSource,
  node: AstNode,
  name: string,
  reads: ReadonlySet<string> | null,
): { text: string; members: readonly string[] | null; parts: AstNode[] } {
  const { text } = source
  const id = node['id'] as AstNode
  const body = node['body'] as AstNode | undefined
  const literal = node['typeAnnotation'] as AstNode | undefined
  const all = (body?.['body'] ?? (literal?.type === 'TSTypeLiteral' ? literal['members'] : null)) as AstNode[] | null
  const kept = reads === null ? null : (all ?? []).filter((member) => reads.has(keyOf(member)))
  const keywords = text.slice(node.start, id.start).replace(/^declare /, '')
  const isWhole = kept === null || kept.length < reads!.size || node['typeParameters'] != null
  if (isWhole)
    return {
      text: keywords + name + text.slice(id.end, node.end),
      members: (node['extends'] as AstNode[] | undefined)?.length ? null : (all?.map(textOf(source)) ?? null),
      parts: [node],
    }
  const members = kept.map(textOf(source))
  const { eol } = source.style
  const lines = members.map((member) => `  ${member}`).join(eol)
  const head = body === undefined ? `${name} =` : name
  return { text: `${keywords}${head} {${eol}${lines}${eol}}`, members, parts: kept }
}

function keyOf(member: AstNode): string {
  const key = member['key'] as AstNode | undefined
  return key?.type === 'Identifier' && member['computed'] !== true ? (key['name'] as string) : ''
}

function textOf(source: ModuleSource): (member: AstNode) => string {
  return ({ start, end }) => source.text.slice(start, end)
}

interface Writing {
  source: ModuleSource
  importer: ModuleSource
  target: string
  written: ReadonlyMap<string, Written>
  exported: ReadonlySet<string>
  /** The imported names that the declarations use. */
  used: ReadonlySet<string>
}

function writeInto(world: World, changes: ChangeSet, writing: Writing): void {
  const { source, importer, target, written, exported, used } = writing
  const isOwn = target === importer.file
  const existing = isOwn ? importer : changes.read(target) === null ? null : sourceOf(world, changes, target)
  const { eol } = (existing ?? source).style
  const missing = [...written].filter(
    ([local, one]) => existing === null || !extend(changes, existing, one, exported.has(local) && !isOwn),
  )
  if (missing.length === 0) return
  const imports = source.edges.flatMap((edge) => {
    const bindings = bindingsOf(edge).filter(({ local }) => used.has(local))
    return bindings.length === 0 ? [] : [{ edge, bindings: bindings.map((one) => ({ ...one, typeOnly: true })) }]
  })
  const texts = missing.map(([local, { text }]) => (exported.has(local) && !isOwn ? `export ${text}` : text) + eol)
  if (existing === null) {
    const lines = imports.map(({ edge, bindings }) => {
      const specifier =
        edge.target.type === 'file' ? specifierIn(world, target, edge.target.path, styleOf(edge)) : edge.specifier
      return importStatement(bindings, specifier, source.style) + eol
    })
    changes.create(target, [lines.join(''), ...texts].filter((part) => part !== '').join(eol))
    return
  }
  const known = new Set(existing.edges.flatMap(({ names }) => names.flatMap(({ local }) => local ?? [])))
  for (const { edge, bindings } of imports) {
    const path = edge.target.type === 'file' ? edge.target.path : null
    const added = bindings.filter(({ local }) => !known.has(local))
    if (path === null || added.length === 0) continue
    if (path !== target) addImport(world, changes, existing, added, path, styleOf(edge))
  }
  const code = texts.join(eol)
  if (isOwn) {
    const { at, before, after } = placeOfImports(existing)
    changes.edit(target).appendLeft(at, before + eol + code + (after === eol ? '' : eol))
  } else
    changes
      .edit(target)
      .append((existing.text.trim() === '' ? '' : (existing.text.endsWith('\n') ? '' : eol) + eol) + code)
}

/** Whether a file declares a type already; members that it lacks are added. */
function extend(
  changes: ChangeSet,
  file: ModuleSource,
  { name, text, members }: Written,
  mustExport: boolean,
): boolean {
  if (file.outline.declaring(name).length === 0) return false
  const clash = new Refusal(`${file.file} declares another ${name}.`)
  const node = typeOf(file, name)
  const isExported = file.outline.exported.has(name)
  if (squeezed(file.text.slice(node.start, node.end)) === squeezed(text) && (isExported || !mustExport)) return true
  if (!isExported) throw clash
  const body = (node['body'] as AstNode | undefined)?.['body'] as AstNode[] | undefined
  if (members === null || body === undefined || body.length === 0) throw clash
  const own = new Map(body.map((member) => [keyOf(member), squeezed(textOf(file)(member))]))
  const added = members.filter((member) => {
    const known = own.get(/^(?:readonly )?(\w+)/.exec(member)?.[1] ?? '')
    if (known !== undefined && known !== squeezed(member)) throw clash
    return known === undefined
  })
  changes.edit(file.file).appendLeft(body.at(-1)!.end, added.map((member) => `${file.style.eol}  ${member}`).join(''))
  return true
}

function squeezed(text: string): string {
  return text.replace(/[\s;,]+/g, ' ').trim()
}
