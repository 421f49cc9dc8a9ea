import type { ResolvedEdge } from '@stratalint/core'
import { importStatement, type Binding } from '../../source/imports.ts'
import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { addImport, addPackageImport } from '../imports/bindings.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { originOf } from '../imports/origin.ts'
import { specifierIn } from '../imports/specifier.ts'
import { sourceOf, type World } from '../world.ts'

/** A declaration as it is written anew. */
export interface Written {
  name: string
  text: string
  /** The members of an interface that it consists of; `null` for any other type. */
  members: readonly string[] | null
  /** The members of the type that it is taken from. */
  origin: readonly string[]
}

interface Writing {
  source: ModuleSource
  importer: ModuleSource
  target: string
  written: ReadonlyMap<string, Written>
  exported: ReadonlySet<string>
  /** What the declarations use of other files. */
  imports: readonly NeededImport[]
}

/** Bindings that code needs, and the import that brings them elsewhere; without a specifier, the target alone is known. */
export interface NeededImport {
  edge: Pick<ResolvedEdge, 'specifier' | 'target'>
  /** The file that they are imported from now, where it is another one. */
  path?: string
  bindings: readonly Binding[]
}

/** Declares types in a file that lacks them; where that is the importer's own, the caller writes the code that is returned. */
export function declareTypes(world: World, changes: ChangeSet, writing: Writing): string {
  const { source, importer, target, written, exported, imports } = writing
  const isOwn = target === importer.file
  const existing = isOwn ? importer : changes.read(target) === null ? null : sourceOf(world, changes, target)
  const { eol } = (existing ?? source).style
  const missing = [...written].filter(
    ([local, one]) => existing === null || !extend(changes, existing, one, exported.has(local)),
  )
  if (missing.length === 0) return ''
  const texts = missing.map(([local, { text }]) => (exported.has(local) ? `export ${text}` : text) + eol)
  if (existing === null) {
    const lines = imports.map(({ edge, path, bindings }) => {
      const specifier =
        edge.target.type === 'file'
          ? specifierIn(world, target, path ?? edge.target.path, styleOf(edge))
          : edge.specifier
      return importStatement(bindings, specifier, source.style) + eol
    })
    changes.create(target, [lines.join(''), ...texts].filter((part) => part !== '').join(eol))
    return ''
  }
  for (const { edge, path: now, bindings } of imports) {
    const path = edge.target.type === 'file' ? (now ?? edge.target.path) : null
    if (path === target) continue
    const added = bindings.filter((binding) => !isImported(world, changes, existing, { binding, path, edge }))
    if (added.length === 0) continue
    if (path !== null) addImport(world, changes, existing, added, path, styleOf(edge))
    else addPackageImport(changes, existing, added, edge.specifier)
  }
  const code = texts.join(eol)
  // Other imports come before the types.
  const isFirst =
    imports.length === 0 && importer.statements.filter(({ node }) => node.type === 'ImportDeclaration').length < 2
  if (isOwn) return isFirst ? code : eol + code
  const gap = existing.text.trim() === '' ? '' : existing.text.endsWith('\n') ? eol : eol + eol
  changes.edit(target).append(gap + code)
  return code
}

/** Whether a file imports a binding already; refuses where it has something else of that name. */
function isImported(
  world: World,
  changes: ChangeSet,
  file: ModuleSource,
  { binding, path, edge }: { binding: Binding; path: string | null; edge: NeededImport['edge'] },
): boolean {
  const originAt = (from: string, name: string): string => {
    const origin = originOf(world, changes, from, name) ?? { path: from, name }
    return `${origin.path} ${origin.name}`
  }
  const clash = new Refusal(`${file.file} has another ${binding.local}.`)
  if (file.outline.declaring(binding.local).length > 0) throw clash
  for (const { kind, names, specifier, target } of file.edges)
    for (const { name, local } of names) {
      if (local !== binding.local || kind.startsWith('export')) continue
      const isSame =
        path === null
          ? specifier === edge.specifier && name === binding.name
          : target.type === 'file' && originAt(target.path, name) === originAt(path, binding.name)
      if (!isSame) throw clash
      return true
    }
  return false
}

/** Whether a file declares a type already; members that it lacks are added, unless it is another type of that name. */
function extend(
  changes: ChangeSet,
  file: ModuleSource,
  { name, text, members, origin }: Written,
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
  if (node['typeParameters'] != null || (node['extends'] ?? []).length > 0) throw clash
  const own = new Map(body.map((member) => [keyOf(member), squeezed(textOf(file)(member))]))
  const known = new Set(origin.map(squeezed))
  if ([...own.values()].some((member) => !known.has(member))) throw clash
  const added = members.filter((member) => {
    const same = own.get(KEY.exec(member)?.slice(1).join('') ?? '')
    if (same !== undefined && same !== squeezed(member)) throw clash
    return same === undefined
  })
  changes.edit(file.file).appendLeft(body.at(-1)!.end, added.map((member) => `${file.style.eol}  ${member}`).join(''))
  return true
}

/** The name of a member, with or without quotes. */
const KEY = /^(?:readonly )?(?:([\w$]+)|'([^'\\]+)'|"([^"\\]+)")/

function squeezed(text: string): string {
  return text.replace(/[\s;,]+/g, ' ').trim()
}

function styleOf({ specifier, target }: NeededImport['edge']): { specifier: string; path: string } | null {
  return specifier === '' ? null : { specifier, path: target.type === 'file' ? target.path : '' }
}

/** The declaration of a type. */
export function typeOf(source: ModuleSource, name: string): AstNode {
  const { node } = source.statements.find(({ declares }) => declares.includes(name)) ?? {}
  const declaration = (node?.['declaration'] ?? node) as AstNode | undefined
  if (declaration === undefined || !/^TS(?:Interface|TypeAlias)Declaration$/.test(declaration.type))
    throw new Refusal(`${name} is not declared as a type in ${source.file}.`)
  return declaration
}

/** The name of a member; empty where it is computed. */
export function keyOf(member: AstNode): string {
  const key = member['key'] as AstNode | undefined
  if (member['computed'] === true) return ''
  return key?.type === 'Identifier' ? (key['name'] as string) : String((key?.['value'] as string | undefined) ?? '')
}

/** Returns the text of a node. */
export function textOf(source: ModuleSource): (member: AstNode) => string {
  return ({ start, end }) => source.text.slice(start, end)
}
