import type { DeclarationFact, DeclarationShape } from '@stratalint/core'
import { keyName, nameOf, span, unwrap, type AstNode, type ProgramLike, type Span } from '../syntax/ast-node.ts'
import { importedNames } from '../syntax/imported-names.ts'
import { patternTargets } from '../syntax/pattern-targets.ts'

/** A top-level declaration and the names that it mentions. */
export interface Declaration extends Span {
  names: string[]
  kind: DeclarationFact['kind']
  shape: DeclarationShape
  mentions: ReadonlySet<string>
  jsx: boolean
  /** A function that returns nothing. */
  procedure: boolean
  /** The names of the members of an interface or an object type. */
  members: readonly string[] | null
}

/** The top-level declarations of a file and the names under which it exports them. */
export interface Outline {
  /** In source order. */
  declarations: Declaration[]
  /** The declarations of one name. */
  declaring(name: string): readonly Declaration[]
  /** Maps exported names to local names. */
  exported: ReadonlyMap<string, string>
}

const TYPES = new Set(['TSTypeAliasDeclaration', 'TSInterfaceDeclaration'])
const SHAPES: Record<string, DeclarationShape> = {
  TSTypeAliasDeclaration: 'type',
  TSInterfaceDeclaration: 'type',
  ClassDeclaration: 'class',
  TSEnumDeclaration: 'enum',
  FunctionDeclaration: 'function',
  TSDeclareFunction: 'function',
  ArrowFunctionExpression: 'function',
  FunctionExpression: 'function',
}
const DATA = new Set([
  'ArrayExpression',
  'ObjectExpression',
  'Literal',
  'TemplateLiteral',
  'UnaryExpression',
  'BinaryExpression',
])

/** Lists the top-level declarations of a file. */
export function outlineOf(program: ProgramLike): Outline {
  const exported = new Map<string, string>()
  const drafts: Draft[] = []
  // Names that are not declared at the top level do not affect a move.
  const known = importedNames(program)
  for (const statement of program.body as AstNode[]) {
    const inner: AstNode | null = statement['declaration'] ?? (statement.type.startsWith('Export') ? null : statement)
    const found = inner === null ? [] : declarationsIn(inner, statement)
    for (const draft of found) {
      drafts.push(draft)
      for (const name of draft.names) known.add(name)
    }
    if (statement.type === 'ExportDefaultDeclaration') {
      if (inner?.type === 'Identifier') exported.set('default', inner['name'])
      else if (found.length > 0) exported.set('default', found[0]!.names[0]!)
    } else if (statement.type === 'ExportNamedDeclaration' && !statement['source']) {
      for (const name of found.flatMap(({ names }) => names)) exported.set(name, name)
      for (const specifier of statement['specifiers'] ?? [])
        exported.set(nameOf(specifier['exported']), nameOf(specifier['local']))
    }
  }
  const declarations = drafts.map(({ node, ...draft }): Declaration => {
    const mentions = new Set<string>()
    const jsx = collectMentions(node, known, mentions)
    return { ...draft, mentions, jsx }
  })
  const byName = new Map<string, Declaration[]>()
  for (const one of declarations) {
    for (const name of new Set(one.names)) {
      const namesakes = byName.get(name)
      if (namesakes === undefined) byName.set(name, [one])
      else namesakes.push(one)
    }
  }
  return { declarations, exported, declaring: (name) => byName.get(name) ?? [] }
}

/** A declaration before its mentions are collected. */
type Draft = Omit<Declaration, 'mentions' | 'jsx'> & { node: AstNode }

function declarationsIn(node: AstNode, statement: AstNode): Draft[] {
  if (node.type === 'VariableDeclaration') {
    return node['declarations'].map((declarator: AstNode) => {
      const data = node['kind'] === 'const' && declarator['init'] && DATA.has(unwrap(declarator['init']).type)
      const shape = isFunction(declarator['init']) ? 'function' : data ? 'data' : 'object'
      return declare(
        declarator,
        patternTargets(declarator['id']).map(({ name }) => name),
        data ? 'constant' : 'value',
        shape,
        isFunction(declarator['init']) && isProcedure(unwrap(declarator['init'])),
      )
    })
  }
  const name: string | undefined =
    node['id']?.name ?? (statement.type === 'ExportDefaultDeclaration' ? 'default' : undefined)
  if (name === undefined || node.type === 'Identifier') return []
  const shape = isAlias(node) ? 'alias' : (SHAPES[node.type] ?? 'object')
  const kind = TYPES.has(node.type) ? 'type' : 'value'
  const isProcedural = node.type === 'FunctionDeclaration' && isProcedure(node)
  return [{ ...declare(statement, [name], kind, shape, isProcedural), members: membersOf(node) }]
}

function membersOf(node: AstNode): string[] | null {
  const members: AstNode[] | undefined =
    node.type === 'TSInterfaceDeclaration'
      ? node['body']['body']
      : node.type === 'TSTypeAliasDeclaration' && !isAlias(node)
        ? node['typeAnnotation']['members']
        : undefined
  return members?.map((member) => ('key' in member && keyName(member)) || '') ?? null
}

/** Whether a type has no members of its own to choose from. */
function isAlias(node: AstNode): boolean {
  return node.type === 'TSTypeAliasDeclaration' && node['typeAnnotation'].type !== 'TSTypeLiteral'
}

function isFunction(init: AstNode | null): boolean {
  return init !== null && /^(?:Arrow)?FunctionExpression$/.test(unwrap(init).type)
}

/** Whether a function returns nothing: by its type where that is written, else by its own return statements. */
function isProcedure(node: AstNode): boolean {
  const type: AstNode | undefined = node['returnType']?.['typeAnnotation']
  if (type !== undefined) {
    const isPromise = type.type === 'TSTypeReference' && type['typeName']['name'] === 'Promise'
    const result: AstNode | undefined = isPromise ? type['typeArguments']?.['params'][0] : type
    return result?.type === 'TSVoidKeyword'
  }
  return node['body']?.type === 'BlockStatement' && node['generator'] !== true && !returnsValue(node['body'])
}

function returnsValue(node: AstNode): boolean {
  if (node.type === 'ReturnStatement') return node['argument'] !== null
  if (/Function|Class|Expression|Declaration$/.test(node.type)) return false
  return Object.entries(node).some(([field, value]: [string, unknown]) =>
    field === 'parent'
      ? false
      : (Array.isArray(value) ? value : [value]).some((child) => isNode(child) && returnsValue(child)),
  )
}

function declare(
  node: AstNode,
  names: string[],
  kind: Declaration['kind'],
  shape: DeclarationShape,
  procedure = false,
): Draft {
  return { ...span(node), names, kind, shape, procedure, members: null, node }
}

/** The known names of a tree, shadowed ones too. */
export function mentionsIn(root: AstNode, known: ReadonlySet<string>): Set<string> {
  const mentions = new Set<string>()
  collectMentions(root, known, mentions)
  return mentions
}

/** Collects the known names of a tree, shadowed ones too, and returns whether it contains JSX. */
function collectMentions(root: AstNode, known: ReadonlySet<string>, mentions: Set<string>): boolean {
  let jsx = false
  const pending = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type.startsWith('JSX')) jsx ||= node.type === 'JSXElement' || node.type === 'JSXFragment'
    if ((node.type === 'Identifier' || node.type === 'JSXIdentifier') && known.has(node['name']))
      mentions.add(node['name'])
    const skipped = skippedField(node)
    for (const field in node) {
      if (field === 'parent' || field === skipped) continue
      const value: unknown = node[field]
      if (typeof value !== 'object' || value === null) continue
      if (Array.isArray(value)) {
        for (const child of value) if (isNode(child)) pending.push(child)
      } else if (isNode(value)) {
        pending.push(value)
      }
    }
  }
  return jsx
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && typeof (value as AstNode).type === 'string'
}

/** The field with the name of a member, which is not a reference. */
function skippedField(node: AstNode): string | null {
  if (node.type === 'MemberExpression') return node['computed'] ? null : 'property'
  if (node.type === 'TSQualifiedName') return 'right'
  if (node.type === 'TSImportType') return 'qualifier'
  return 'key' in node && !node['computed'] && keyName(node) !== null ? 'key' : null
}
