import { isFunction, returnedBy, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

type Node = TSESTree.Node
export type SignatureNode =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression
  | TSESTree.TSDeclareFunction
  | TSESTree.TSEmptyBodyFunctionExpression
  | TSESTree.TSFunctionType
  | TSESTree.TSMethodSignature
  | TSESTree.TSCallSignatureDeclaration
  | TSESTree.TSConstructorType

/** What other files see of an export: a function, or a written type of a variable or a field. */
export interface Signature {
  /** The name of the export, with its member: `Orders.create`. */
  owner: string
  node: SignatureNode | TSESTree.TypeNode
  /** Whether the node is the type of a value, not a function. */
  isType: boolean
}

/** The signatures that a module exports. */
export function exportedSignatures(program: TSESTree.Program, isFromPackage: (name: string) => boolean): Signature[] {
  const listed = new Set<string>()
  for (const statement of program.body) {
    if (statement.type === 'ExportNamedDeclaration' && statement.source === null) {
      for (const { local } of statement.specifiers) if (local.type === 'Identifier') listed.add(local.name)
    }
    if (statement.type === 'ExportDefaultDeclaration' && statement.declaration.type === 'Identifier') {
      listed.add(statement.declaration.name)
    }
  }
  const overloaded = new Set<string>()
  const exported: Node[] = []
  for (const statement of program.body) {
    const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
    const declaration = isExport ? statement.declaration : statement
    if (declaration === null) continue
    if (declaration.type === 'TSDeclareFunction' && declaration.id !== null) overloaded.add(declaration.id.name)
    if (isExport || namesOf(declaration).some((name) => listed.has(name))) exported.push(declaration)
  }
  return exported
    .filter((declaration) => !isDictated(declaration, isFromPackage))
    .flatMap((declaration) => signaturesOf(declaration, overloaded, listed))
    .flatMap(withReturned)
}

/** A signature, and that of the function that its function returns: `(url) => (body) => …`. */
function withReturned(signature: Signature): Signature[] {
  const { node, owner } = signature
  if (!isFunction(node) || node.returnType != null) return [signature]
  const [value, ...others] = returnedBy(node)
  const returned = value === undefined || others.length > 0 ? null : unwrap(value)
  return isFunction(returned) ? [signature, ...withReturned({ owner, node: returned, isType: false })] : [signature]
}

/** A class that implements an interface of a package, or extends what a package makes (`PassportStrategy(Strategy)`): that dictates the signatures. */
function isDictated(node: Node, isFromPackage: (name: string) => boolean): boolean {
  if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return false
  const base = node.superClass?.type === 'CallExpression' ? node.superClass.callee : null
  if (base?.type === 'Identifier' && isFromPackage(base.name)) return true
  return node.implements.some(({ expression }) => expression.type === 'Identifier' && isFromPackage(expression.name))
}

function namesOf(node: Node): string[] {
  if (node.type === 'VariableDeclaration') {
    return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
  }
  const id = (node as { id?: Node | null }).id
  return id?.type === 'Identifier' ? [id.name] : []
}

function signaturesOf(node: Node, overloaded: ReadonlySet<string>, listed: ReadonlySet<string>): Signature[] {
  switch (node.type) {
    case 'FunctionDeclaration': {
      const owner = node.id?.name ?? 'default'
      // Callers see the overloads.
      return overloaded.has(owner) ? [] : [{ owner, node, isType: false }]
    }
    case 'TSDeclareFunction':
      return [{ owner: node.id?.name ?? 'default', node, isType: false }]
    case 'VariableDeclaration': {
      const isExport = node.parent.type === 'ExportNamedDeclaration'
      return node.declarations.flatMap(({ id, init }) => {
        if (id.type !== 'Identifier' || !(isExport || listed.has(id.name))) return []
        if (id.typeAnnotation !== undefined && id.typeAnnotation !== null) {
          return [{ owner: id.name, node: id.typeAnnotation.typeAnnotation, isType: true }]
        }
        return init === null ? [] : signaturesOfValue(id.name, init)
      })
    }
    case 'ClassDeclaration':
    case 'ClassExpression':
      return signaturesOfClass(node.id?.name ?? 'default', node)
    case 'TSTypeAliasDeclaration':
      return signaturesOfType(node.id.name, node.typeAnnotation)
    case 'TSInterfaceDeclaration':
      return node.body.body.flatMap((member) => signaturesOfMember(node.id.name, member))
    default:
      return signaturesOfValue('default', node)
  }
}

/** A function, also inside of a call such as `memo(…)`, and the functions of an object. */
function signaturesOfValue(owner: string, given: Node): Signature[] {
  const node = unwrap(given)
  if (isFunction(node)) return [{ owner, node, isType: false }]
  if (node.type === 'ClassExpression') return signaturesOfClass(owner, node)
  if (node.type === 'CallExpression') {
    return node.arguments.flatMap((argument) =>
      isFunction(argument) ? [{ owner, node: argument, isType: false }] : [],
    )
  }
  if (node.type !== 'ObjectExpression') return []
  return node.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.computed || property.key.type !== 'Identifier') return []
    const value = unwrap(property.value)
    return isFunction(value) ? [{ owner: `${owner}.${property.key.name}`, node: value, isType: false }] : []
  })
}

function signaturesOfClass(owner: string, { body }: TSESTree.ClassDeclaration | TSESTree.ClassExpression): Signature[] {
  const overloaded = new Set(
    body.body.flatMap((member) =>
      member.type === 'MethodDefinition' && member.value.type === 'TSEmptyBodyFunctionExpression'
        ? [nameOf(member)]
        : [],
    ),
  )
  return body.body.flatMap((member): Signature[] => {
    if (!('accessibility' in member) || member.accessibility === 'private' || member.accessibility === 'protected')
      return []
    if (!('key' in member) || member.key.type === 'PrivateIdentifier' || member.override) return []
    const name = nameOf(member)
    const full = name === 'constructor' ? owner : `${owner}.${name}`
    if (member.type === 'MethodDefinition' || member.type === 'TSAbstractMethodDefinition') {
      const isImplementation = member.value.type === 'FunctionExpression' && overloaded.has(name)
      return isImplementation ? [] : [{ owner: full, node: member.value, isType: false }]
    }
    if (member.type !== 'PropertyDefinition' && member.type !== 'TSAbstractPropertyDefinition') return []
    if (member.typeAnnotation !== undefined && member.typeAnnotation !== null) {
      return [{ owner: full, node: member.typeAnnotation.typeAnnotation, isType: true }]
    }
    return member.value === null ? [] : signaturesOfValue(full, member.value)
  })
}

const nameOf = ({ key }: { key: Node }): string =>
  key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '?'

/** The functions in a type that is exported; its data counts where a signature uses it. */
function signaturesOfType(owner: string, node: TSESTree.TypeNode): Signature[] {
  if (node.type === 'TSFunctionType' || node.type === 'TSConstructorType') return [{ owner, node, isType: false }]
  return node.type === 'TSTypeLiteral' ? node.members.flatMap((member) => signaturesOfMember(owner, member)) : []
}

function signaturesOfMember(owner: string, member: TSESTree.TypeElement): Signature[] {
  if (member.type === 'TSCallSignatureDeclaration') return [{ owner, node: member, isType: false }]
  if (member.type === 'TSMethodSignature') return [{ owner: `${owner}.${nameOf(member)}`, node: member, isType: false }]
  if (member.type !== 'TSPropertySignature') return []
  const type = member.typeAnnotation?.typeAnnotation
  return type?.type === 'TSFunctionType' ? [{ owner: `${owner}.${nameOf(member)}`, node: type, isType: false }] : []
}
