import type { NameRole } from '@stratalint/core'
import type { AstNode, ProgramLike } from '../syntax/ast-node.ts'
import { walkTree, type NodePath } from '../syntax/node-path.ts'
import { importedNames } from '../syntax/imported-names.ts'
import { findBinding } from '../syntax/scope.ts'

/** What a file does with each imported name that it uses at run time; `mixed` where it does several things. */
export function nameRolesOf(program: ProgramLike): ReadonlyMap<string, NameRole> {
  const roles = new Map<string, NameRole>()
  // Most names of a file are not imported, and their scopes need not be looked up.
  const imported = importedNames(program)
  const inDecorators = new Set<string>()
  const notes: { name: string; role: NameRole; variable: string | null }[] = []
  const note = (name: string, role: NameRole, path: NodePath): void => {
    if (role !== 'type' && decoratorAround(path) !== null) inDecorators.add(name)
    if (!imported.has(name) || findBinding(name, path)?.type !== 'import') return
    notes.push({ name, role, variable: role === 'type' ? null : variableOfModule(path) })
  }
  walkTree(
    { node: program, parent: null },
    () => true,
    (path) => {
      const { node, parent } = path
      if (parent === null) return
      if (node.type === 'JSXIdentifier') {
        if (isTag(node, parent.node)) note(node['name'], 'element', path)
      } else if (node.type === 'Identifier' && !isName(node, parent.node)) {
        note(node['name'], roleIn(node, parent), path)
      }
    },
  )
  for (const { name, role: own, variable } of notes) {
    // What a decorator gets from a variable is computed while the file is loaded, as its other arguments are.
    const role = variable !== null && inDecorators.has(variable) ? 'annotation' : own
    const known = roles.get(name)
    roles.set(name, known === undefined ? role : join(known, role))
  }
  return roles
}

/** The variable of the module whose value a node is part of; `null` in functions and classes. */
function variableOfModule(path: NodePath): string | null {
  for (let at: NodePath | null = path; at !== null; at = at.parent) {
    const { node, parent } = at
    if (/Function|^Class|^MethodDefinition$/.test(node.type)) return null
    if (node.type !== 'VariableDeclarator') continue
    const holder = parent?.parent?.node
    const isOfModule = holder?.type === 'Program' || holder?.type === 'ExportNamedDeclaration'
    const { id } = node as unknown as { id: AstNode }
    return isOfModule && id.type === 'Identifier' ? (id['name'] as string) : null
  }
  return null
}

function join(known: NameRole, role: NameRole): NameRole {
  if (known === role || role === 'type') return known
  if (known === 'type') return role
  if (known === 'base' || role === 'base') return 'base'
  const isCall = (one: NameRole): boolean => one === 'called' || one === 'called-for-effect'
  return isCall(known) && isCall(role) ? 'called' : 'mixed'
}

/** The opening tag counts; the closing one would count it twice. */
function isTag(node: AstNode, holder: AstNode): boolean {
  return holder.type === 'JSXOpeningElement'
    ? holder['name'] === node
    : holder.type === 'JSXMemberExpression' && holder['object'] === node
}

function roleIn(node: AstNode, parent: NodePath): NameRole {
  const holder = parent.node
  const role = ownRoleIn(node, parent)
  if (role === 'type' || holder.type === 'Decorator') return role
  const decorator = decoratorAround(parent)
  if (decorator === null) return role
  return holder.type === 'CallExpression' && holder['callee'] === node && decorator === parent.parent
    ? 'decorator'
    : 'annotation'
}

/** The decorator that a node is part of. */
function decoratorAround(path: NodePath): NodePath | null {
  for (let at: NodePath | null = path; at !== null; at = at.parent) {
    if (at.node.type === 'Decorator') return at
    if (/^(?:Class\w+|MethodDefinition|PropertyDefinition)$/.test(at.node.type)) return null
  }
  return null
}

function ownRoleIn(node: AstNode, parent: NodePath): NameRole {
  const holder = parent.node
  switch (holder.type) {
    case 'Decorator':
      return 'decorator'
    case 'CallExpression':
      return holder['callee'] === node ? (isUnused(parent) ? 'called-for-effect' : 'called') : 'mixed'
    case 'NewExpression':
      return holder['callee'] === node ? 'constructed' : 'mixed'
    case 'ClassDeclaration':
    case 'ClassExpression':
      return holder['superClass'] === node ? 'base' : 'mixed'
    case 'MemberExpression':
      return 'members'
    case 'TSTypeReference':
    case 'TSTypeQuery':
    case 'TSInterfaceHeritage':
    case 'TSClassImplements':
    case 'TSQualifiedName':
      return 'type'
    default:
      return 'mixed'
  }
}

/** Whether nothing reads the value of a call. */
function isUnused({ node, parent }: NodePath): boolean {
  if (parent === null) return false
  const holder = parent.node
  if (holder.type === 'AwaitExpression' || holder.type === 'ChainExpression') return isUnused(parent)
  if (holder.type === 'UnaryExpression') return holder['operator'] === 'void'
  return holder.type === 'ExpressionStatement' && holder['expression'] === node
}

/** Whether an identifier is the name of a member, a property, a label or a declaration, and refers to nothing. */
export function isName(node: AstNode, holder: AstNode): boolean {
  switch (holder.type) {
    case 'MemberExpression':
      return holder['property'] === node && !holder['computed']
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return holder['key'] === node && !holder['computed'] && !holder['shorthand']
    case 'TSQualifiedName':
      return holder['right'] === node
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'ExportSpecifier':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return true
    default:
      return false
  }
}
