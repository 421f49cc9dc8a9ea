import { bindingsOf, type Binding } from '../../source/imports.ts'
import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { keyOf, textOf, typeOf } from '../types/declare-types.ts'
import type { World } from '../world.ts'
import { declarationOf, isKnown, type Declared, type ParameterType } from './declared.ts'
import { knownType } from './known-type.ts'

/** Types that every TypeScript project has. */
const GLOBAL_TYPES = new Set(
  (
    'Array ReadonlyArray Record Partial Required Readonly Pick Omit Exclude Extract NonNullable Promise PromiseLike ' +
    'Map ReadonlyMap Set ReadonlySet WeakMap WeakSet Date RegExp Error Iterable Iterator AsyncIterable AsyncIterator ' +
    'Uint8Array ArrayBuffer URL AbortSignal'
  ).split(' '),
)

const LITERALS: Readonly<Record<string, string>> = { number: 'number', string: 'string', boolean: 'boolean' }

/** The type of a declared value, for a file that may not import the value: as it is written, as TypeScript knows it, or as it is used. */
export function parameterType(
  world: World,
  changes: ChangeSet,
  { declared, members, used }: { declared: Declared; members: ReadonlySet<string> | null; used: string | null },
  file: ModuleSource,
): ParameterType {
  requireConstant(declared)
  try {
    return writtenType(world, changes, declared, file, members)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const known = knownType(world, declared, file, members)
    if (known !== null) return known
    if (used === null) throw error
    return { text: used, imports: [] }
  }
}

function writtenType(
  world: World,
  changes: ChangeSet,
  { source, local }: Declared,
  file: ModuleSource,
  members: ReadonlySet<string> | null,
): ParameterType {
  const imports: { binding: Binding; path: string }[] = []
  const parts = partsOf(source, local)
  if (typeof parts === 'string') return { text: parts, imports }
  for (const name of parts.types.flatMap((node) => namesIn(node))) {
    if (isGlobal(source, name) || isKnown(file, name)) continue
    const origin = originOf(source, name)
    const typed = { name: origin.name, local: name, typeOnly: true }
    if (world.mayImport(file.file, origin.path, true)) imports.push({ binding: typed, path: origin.path })
    else if (parts.whole === name) return { text: membersOf(world, changes, origin, members), imports: [] }
    else throw new Refusal(`${file.file} may not import ${name}, which the type of ${local} needs.`)
  }
  return { text: parts.text, imports }
}

interface Parts {
  text: string
  types: readonly AstNode[]
  /** The name that the whole type is. */
  whole: string | null
}

/** The statement that declares a value. */
function statementOf({ source, local }: Declared): AstNode | undefined {
  const { node: outer } = source.statements.find(({ declares }) => declares.includes(local)) ?? {}
  return (outer?.['declaration'] ?? outer) as AstNode | undefined
}

function requireConstant(declared: Declared): void {
  if (/^(?:let|var)$/.test(String(statementOf(declared)?.['kind'])))
    throw new Refusal(
      `${declared.local} of ${declared.source.file} changes, and a parameter would keep its first value.`,
    )
}

/** A value of a primitive type has no parts. */
function partsOf(source: ModuleSource, local: string): Parts | string {
  const untyped = new Refusal(`The type of ${local} is not written out in ${source.file}.`)
  const declaration = statementOf({ source, local })
  const declarator = (declaration?.['declarations'] as AstNode[] | undefined)?.find(({ id }) => id.name === local)
  const annotation = declarator?.['id'].typeAnnotation as AstNode | null | undefined
  if (annotation != null) {
    const node = annotation['typeAnnotation'] as AstNode
    const isName = node.type === 'TSTypeReference' && node['typeArguments'] == null
    return { text: textOf(source)(node), types: [node], whole: isName ? node['typeName'].name : null }
  }
  const value = (declarator === undefined ? declaration : declarator['init']) as AstNode | null | undefined
  if (value?.type === 'Literal') return LITERALS[typeof value['value']] ?? refuse(untyped)
  if (value === undefined || value === null || !/Function/.test(value.type)) throw untyped
  const parameters = (value['params'] as AstNode[]).map((given) => {
    const one = given.type === 'AssignmentPattern' ? (given['left'] as AstNode) : given
    if (one.type !== 'Identifier' || one['typeAnnotation'] == null) throw untyped
    const isOptional = one['optional'] === true || given !== one
    return { name: `${one['name']}${isOptional ? '?' : ''}`, type: one['typeAnnotation'].typeAnnotation as AstNode }
  })
  const result = value['returnType']?.typeAnnotation as AstNode | undefined
  if (result === undefined || value['typeParameters'] != null || result.type === 'TSTypePredicate') throw untyped
  const list = parameters.map(({ name, type }) => `${name}: ${textOf(source)(type)}`).join(', ')
  return {
    text: `(${list}) => ${textOf(source)(result)}`,
    types: [...parameters.map(({ type }) => type), result],
    whole: null,
  }
}

function refuse(refusal: Refusal): never {
  throw refusal
}

/** The names of the types that a type consists of. */
function namesIn(type: AstNode): string[] {
  const names: string[] = []
  walk(type, (node) => {
    if (/^TS(?:TypeQuery|QualifiedName|ImportType|MappedType|InferType)$/.test(node.type))
      throw new Refusal('Its type refers to something that cannot be written elsewhere.')
    if (node.type === 'TSTypeReference') names.push(node['typeName'].name as string)
  })
  return names
}

function isGlobal({ outline, edges }: ModuleSource, name: string): boolean {
  const isOwn =
    outline.declaring(name).length > 0 || edges.some(({ names }) => names.some(({ local }) => local === name))
  return GLOBAL_TYPES.has(name) && !isOwn
}

function originOf(source: ModuleSource, name: string): { path: string; name: string } {
  if (source.outline.declaring(name).length > 0) {
    const exported = [...source.outline.exported].find(([, local]) => local === name)
    if (exported === undefined) throw new Refusal(`${source.file} does not export ${name}.`)
    return { path: source.file, name: exported[0] }
  }
  for (const edge of source.edges) {
    const binding = bindingsOf(edge).find(({ local }) => local === name)
    if (binding !== undefined && edge.target.type === 'file') return { path: edge.target.path, name: binding.name }
  }
  throw new Refusal(`${name} is a type of a package or of the environment.`)
}

/** An interface with only the members that are read, where those are of types that every project has. */
function membersOf(
  world: World,
  changes: ChangeSet,
  { path, name }: { path: string; name: string },
  read: ReadonlySet<string> | null,
): string {
  const { source, local } = declarationOf(world, changes, path, name)
  const node = typeOf(source, local)
  const body = (node['body']?.body ?? node['typeAnnotation']?.members) as AstNode[] | undefined
  const members = body?.filter((member) => read?.has(keyOf(member)) ?? true)
  const isWhole = members !== undefined && members.length > 0 && (read === null || members.length === read.size)
  const isPlain = members?.every((member) => namesIn(member).every((one) => isGlobal(source, one)))
  if (!isWhole || isPlain !== true || node['typeParameters'] != null || (node['extends'] ?? []).length > 0)
    throw new Refusal(`${name} needs types that cannot be written elsewhere.`)
  return `{ ${members.map((member) => textOf(source)(member).replace(/[;,]$/, '')).join('; ')} }`
}
