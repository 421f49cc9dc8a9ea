import { parentOf, type PlanOf, type ResolvedEdge } from '@stratalint/core'
import { bindingsOf, placeOfImports, type Binding } from '../../source/imports.ts'
import { membersRead } from '../../source/member-reads.ts'
import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { replaceImport, statementOf } from '../imports/bindings.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { declareTypes, keyOf, textOf, typeOf, type NeededImport, type Written } from './declare-types.ts'
import { expandQuery } from './expand-query.ts'
import { expandType, type Expansion } from './expand-type.ts'
import { renameType } from './rename-type.ts'
import { sourceOf, type World } from '../world.ts'

/** Declares imported types anew, with only the members that the importer reads, and uses them in place of the imported ones. */
export function writeOutTypes(
  world: World,
  changes: ChangeSet,
  plan: PlanOf<'invert'> & { whole?: boolean },
  importer: ModuleSource,
  edge: ResolvedEdge,
): void {
  const { declares, origin } = plan
  if (declares === null || !/^(?:interface|type)$/.test(declares.as))
    throw new Refusal('It needs decisions that only a person can make.')
  const from = origin == null ? null : sourceOf(world, changes, origin.path)
  const isOwn = declares.file === importer.file
  const bindings = bindingsOf(edge)
  const types = bindings.map(({ local, name }, index) => ({
    declared: from?.outline.exported.get(origin!.names[index]!) ?? origin?.names[index] ?? name,
    name: isOwn && !isQueried(importer, local) ? local : (declares.names[index] ?? local),
    local,
  }))
  const clash = types.find(({ name, local }) => name !== local && isQueried(importer, local) && isTaken(importer, name))
  if (clash !== undefined) throw new Refusal(`${importer.file} has another ${clash.name}.`)
  // Text that is added where something is removed later would go with it.
  if (isOwn) removeWhole(changes, importer, edge)
  if (from === null)
    writeExpanded(world, changes, importer, edge, { types, file: declares.file, whole: plan.whole === true })
  else writeOut(world, changes, importer, { from, types, file: declares.file })
  if (isOwn) return
  const names = types.map(({ name, local }, index): Binding => {
    if (isQueried(importer, local)) return { name, local: name, typeOnly: true }
    // A name of the importer's own stays.
    const isRenamed =
      bindings[index]!.name === local && !isTaken(importer, name) && renameType(changes, importer, local, name)
    return { name, local: isRenamed ? name : local, typeOnly: true }
  })
  replaceImport(world, changes, importer, edge, names, declares.file)
}

/** Whether a module takes something from the type of a value. */
function isQueried({ statements }: ModuleSource, local: string): boolean {
  let isFound = false
  for (const { node: statement } of statements)
    walk(statement, (node) => {
      let name = node.type === 'TSTypeQuery' ? (node['exprName'] as AstNode) : null
      while (name?.type === 'TSQualifiedName') name = name['left'] as AstNode
      if (name?.['name'] === local) isFound = true
    })
  return isFound
}

function isTaken({ outline, edges }: ModuleSource, name: string): boolean {
  return outline.declaring(name).length > 0 || edges.some(({ names }) => names.some(({ local }) => local === name))
}

/** Types of one file that another one declares anew. */
export interface WrittenOut {
  from: ModuleSource
  /** Each by its name where it is declared, where it is written, and in the importer. */
  types: readonly { declared: string; name: string; local: string }[]
  file: string
  /** What follows them in the importer's own file. */
  after?: string
}

/** Declares types in a file, with the types that they use. */
export function writeOut(
  world: World,
  changes: ChangeSet,
  importer: ModuleSource,
  { from: source, types, file, after = '' }: WrittenOut,
): void {
  const written = new Map<string, Written>()
  const used = new Set<string>()
  const all: AstNode[] = []
  const pending = types.map(({ declared, name, local }) => ({
    local: declared,
    name,
    reads: membersRead(importer, local),
  }))
  for (const { local, name, reads } of pending) {
    if (written.has(local)) continue
    const { parts, ...one } = rewritten(source, typeOf(source, local), name, reads)
    written.set(local, { name, ...one })
    all.push(...parts)
    for (const mention of parts.flatMap((node) => [...source.mentions({ node } as Statement)])) {
      if (mention === local) continue
      if (source.outline.declaring(mention).length === 0) used.add(mention)
      else pending.push({ local: mention, name: mention, reads: null })
    }
  }
  requireNames(source, written, all)
  requireGlobals(world, changes, source, file, all)
  const isOwn = file === importer.file
  const exported = new Set(isOwn ? [] : pending.slice(0, types.length).map(({ local }) => local))
  const imports = source.edges.flatMap((edge) => {
    const bindings = bindingsOf(edge).filter(({ local }) => used.has(local))
    return bindings.length === 0 ? [] : [{ edge, bindings: bindings.map((one) => ({ ...one, typeOnly: true })) }]
  })
  place(
    changes,
    importer,
    file,
    declareTypes(world, changes, { source, importer, target: file, written, exported, imports }),
    after,
  )
}

/** Declares types in a file as TypeScript resolves them. */
function writeExpanded(
  world: World,
  changes: ChangeSet,
  importer: ModuleSource,
  edge: ResolvedEdge,
  { types, file, whole }: Pick<WrittenOut, 'types' | 'file'> & { whole: boolean },
): void {
  const written = new Map<string, Written>()
  const needed = new Map<string, Map<string, Binding>>()
  for (const { local, name } of types) {
    const members = membersRead(importer, local)
    const expansion: Expansion = { importer: importer.file, local, target: file, members, whole, style: importer.style }
    const query = expandQuery(world, expansion)
    for (const { start, end } of query?.places ?? []) changes.edit(importer.file).overwrite(start, end, name)
    const found = query ?? expandType(world, expansion)
    const { eol, semicolon } = importer.style
    const { text, origin } = found
    const indent = /^(?:\t| {2,4})(?=\S)/m.exec(importer.text)?.[0] ?? '  '
    const body = found.members?.map((member) => `${indent}${member}${semicolon}${eol}`).join('')
    const code = body === undefined ? `type ${name} = ${text}${semicolon}` : `interface ${name} {${eol}${body}}`
    written.set(local, { name, text: code, members: found.members, origin })
    for (const { binding, path } of found.imports) {
      if ([...needed].some(([other, names]) => other !== path && names.has(binding.name)))
        throw new Refusal(`Two of its types are called ${binding.name}.`)
      const known = needed.get(path) ?? new Map<string, Binding>()
      needed.set(path, known.set(binding.name, binding))
    }
  }
  const imports = [...needed].map(([path, bindings]): NeededImport => {
    // What is far away is imported as what it came with.
    const isNear = parentOf(parentOf(path)) === parentOf(parentOf(file)) || edge.target.type !== 'file'
    const from = isNear ? { specifier: '', target: { type: 'file', path } as const } : edge
    return { edge: from, path, bindings: [...bindings.values()] }
  })
  const exported = new Set(file === importer.file ? [] : written.keys())
  place(
    changes,
    importer,
    file,
    declareTypes(world, changes, { source: importer, importer, target: file, written, exported, imports }),
  )
}

/** Puts types into the importer's own file. */
function place(changes: ChangeSet, importer: ModuleSource, file: string, code: string, after = ''): void {
  if (file !== importer.file) return
  const { at, before } = placeOfImports(importer)
  changes.edit(file).appendLeft(at, before + code + after)
}

/** Refuses where two types would have one name, or where a type that gets another name is used under its own. */
function requireNames({ file }: ModuleSource, written: ReadonlyMap<string, Written>, parts: readonly AstNode[]): void {
  const names = [...written.values()].map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Refusal(`Two types of ${file} would be called ${twice}.`)
  for (const part of parts)
    walk(part, (node) => {
      const used = node.type === 'TSTypeReference' ? (node['typeName'].name as string) : null
      const name = used === null ? undefined : written.get(used)?.name
      if (name !== undefined && name !== used)
        throw new Refusal(`A type of ${file} uses ${used}, which is called ${name}.`)
    })
}

/** Refuses where a global name that a type uses means something else in the file that it is written into. */
function requireGlobals(
  world: World,
  changes: ChangeSet,
  source: ModuleSource,
  file: string,
  parts: readonly AstNode[],
): void {
  if (changes.read(file) === null) return
  const target = sourceOf(world, changes, file)
  for (const part of parts)
    walk(part, (node) => {
      const name = node.type === 'TSTypeReference' ? (node['typeName'].name as string | undefined) : undefined
      if (name === undefined || isTaken(source, name) || !isTaken(target, name)) return
      throw new Refusal(`${file} has another ${name}.`)
    })
}

function removeWhole(changes: ChangeSet, importer: ModuleSource, edge: ResolvedEdge): void {
  const { node, end } = statementOf(importer, edge)!
  changes.edit(importer.file).remove(node.start, end)
}

/** A type under another name, and the nodes that it consists of. */
function rewritten(
  source: ModuleSource,
  node: AstNode,
  name: string,
  reads: ReadonlySet<string> | null,
): Omit<Written, 'name'> & { parts: AstNode[] } {
  const { text } = source
  const id = node['id'] as AstNode
  const body = node['body'] as AstNode | undefined
  const literal = node['typeAnnotation'] as AstNode | undefined
  const all = (body?.['body'] ?? (literal?.type === 'TSTypeLiteral' ? literal['members'] : null)) as AstNode[] | null
  const kept = reads === null ? null : (all ?? []).filter((member) => reads.has(keyOf(member)))
  const keywords = text.slice(node.start, id.start).replace(/^declare /, '')
  const origin = all?.map(textOf(source)) ?? []
  const isWhole = kept === null || kept.length < reads!.size || node['typeParameters'] != null
  if (isWhole)
    return {
      text: keywords + name + text.slice(id.end, node.end),
      members: all === null || (node['extends'] as AstNode[] | undefined)?.length ? null : origin,
      origin,
      parts: [node],
    }
  const members = kept.map(textOf(source))
  const { eol } = source.style
  const lines = members.map((member) => `  ${member}`).join(eol)
  const head = body === undefined ? `${name} =` : name
  return { text: `${keywords}${head} {${eol}${lines}${eol}}`, members, origin, parts: kept }
}
