import type { AstNode, ProgramLike } from '../syntax/ast-node.ts'
import { memberName } from '../syntax/ast-node.ts'
import { importedNames } from '../syntax/imported-names.ts'
import { walkTree, type NodePath } from '../syntax/node-path.ts'
import { patternTargets } from '../syntax/pattern-targets.ts'
import { findBinding } from '../syntax/scope.ts'
import { isName } from './name-roles.ts'

/** One use of an imported name. */
export interface UseForm {
  /** The top-level declarations around it. */
  within: readonly string[]
  /** `call`, `new`, `tag`, `.member`, or `other` where the value itself goes somewhere. */
  form: string
}

/** How a file uses each imported name at run time, and in which declarations. */
export function useFormsOf(program: ProgramLike): ReadonlyMap<string, readonly UseForm[]> {
  const imported = importedNames(program)
  const uses = new Map<string, UseForm[]>()
  walkTree(
    { node: program, parent: null },
    () => true,
    (path) => {
      const { node, parent } = path
      const isTag = node.type === 'JSXIdentifier'
      if (parent === null || (!isTag && node.type !== 'Identifier') || !imported.has(node['name'])) return
      const form = isTag ? tagForm(node, parent.node) : isName(node, parent.node) ? null : formIn(node, parent.node)
      if (form === null || findBinding(node['name'], path)?.type !== 'import') return
      const known = uses.get(node['name']) ?? []
      uses.set(node['name'], [...known, { within: declaredAround(path), form }])
    },
  )
  return uses
}

function tagForm(node: AstNode, holder: AstNode): string | null {
  if (holder.type === 'JSXOpeningElement') return 'tag'
  return holder.type === 'JSXMemberExpression' && holder['object'] === node ? 'other' : null
}

/** Types do not exist at run time. */
function formIn(node: AstNode, holder: AstNode): string | null {
  if (holder.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull|Export)/.test(holder.type)) return null
  if (holder.type === 'CallExpression' && holder['callee'] === node) return 'call'
  if (holder.type === 'NewExpression' && holder['callee'] === node) return 'new'
  if (holder.type !== 'MemberExpression') return 'other'
  const member = memberName(holder)
  return member === null ? 'other' : `.${member}`
}

/** The names that the top-level statement around a node declares. */
function declaredAround(path: NodePath): string[] {
  let statement: NodePath = path
  while (statement.parent !== null && statement.parent.parent !== null) statement = statement.parent
  const { node } = statement
  const inner: AstNode = node['declaration'] ?? node
  if (inner.type !== 'VariableDeclaration') return inner['id']?.name === undefined ? [] : [inner['id'].name as string]
  return (inner['declarations'] as AstNode[]).flatMap(({ id }) => patternTargets(id).map(({ name }) => name))
}
