import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import type { ChangeSet } from '../change-set.ts'

/** Writes another name wherever a module uses one that it declares at its top or imports; `false`, and no edit, where a name means something else too. */
export function renameUses(
  changes: ChangeSet,
  source: ModuleSource,
  name: string,
  newName: string,
  /** Whether a statement is left out, because it is rewritten otherwise. */
  isLeftOut: (statement: AstNode) => boolean = () => false,
): boolean {
  // The tree of a component does not contain its template.
  if (source.isComponent) return false
  const edits: { start: number; end: number; text: string }[] = []
  let isSafe = true
  for (const { node: statement } of source.statements) {
    if (isLeftOut(statement)) continue
    walk(statement, (node, around) => {
      if (node.type !== 'Identifier' && node.type !== 'JSXIdentifier') return
      const own = node['name']
      if (own !== name && own !== newName) return
      const parent = around.at(-1)
      if (isMemberName(node, parent)) return
      if (own === newName || declaresInside(node, around)) isSafe = false
      else edits.push(editOf(node, parent, newName))
    })
  }
  if (!isSafe) return false
  const seen = new Set<number>()
  for (const { start, end, text } of edits) {
    // A shorthand is its key and its value, and `export { a }` its local and its exported name.
    if (seen.has(start)) continue
    seen.add(start)
    changes.edit(source.file).overwrite(start, end, text)
  }
  return true
}

function editOf(
  node: AstNode,
  parent: AstNode | undefined,
  newName: string,
): { start: number; end: number; text: string } {
  // A type of a parameter is part of its identifier.
  const end = node.start + (node['name'] as string).length
  const isShort = parent?.type === 'Property' && parent['shorthand'] === true
  return { start: node.start, end, text: isShort ? `${node['name']}: ${newName}` : newName }
}

/** The name of a member, a property or an attribute, which refers to nothing in scope. */
export function isMemberName(node: AstNode, parent: AstNode | undefined): boolean {
  if (parent === undefined) return false
  switch (parent.type) {
    case 'MemberExpression':
      return parent['computed'] !== true && parent['property'] === node
    case 'TSQualifiedName':
      return parent['right'] === node
    case 'JSXMemberExpression':
      return parent['property'] === node
    case 'JSXAttribute':
      return parent['name'] === node
    case 'Property':
      return parent['shorthand'] === true
        ? parent['value'] !== node
        : parent['computed'] !== true && parent['key'] === node
    case 'ExportSpecifier':
      return parent['exported'] === node && parent['local'].start !== node.start
    case 'ImportSpecifier':
      return parent['imported'] === node && parent['local'].start !== node.start
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return parent['label'] === node
    case 'TSNamedTupleMember':
      return parent['label'] === node
    case 'TSEnumMember':
      return parent['id'] === node
    case 'TSMappedType':
      return false
    default:
      return parent['computed'] !== true && parent['key'] === node
  }
}

/** Whether a name is given to something inside a statement: a parameter, a variable of a function, a type parameter. */
function declaresInside(node: AstNode, around: readonly AstNode[]): boolean {
  const parent = around.at(-1)
  if (parent === undefined) return false
  if (parent.type === 'TSTypeParameter' || parent.type === 'TSMappedType')
    return parent['name'] === node || parent['key'] === node
  if (parent.type === 'TSTypePredicate') return false
  if ((parent['params'] as AstNode[] | undefined)?.includes(node) === true)
    return /Function|Method|TS/.test(parent.type) && !/TypeParameterInstantiation/.test(parent.type)
  if (parent.type === 'CatchClause') return parent['param'] === node
  const isPattern = (at: number): boolean =>
    /^(?:ObjectPattern|ArrayPattern|RestElement|TSParameterProperty)$/.test(around.at(at)?.type ?? '')
  if (isPattern(-1) || (parent.type === 'Property' && parent['value'] === node && isPattern(-2))) return true
  if (parent.type === 'AssignmentPattern' && parent['left'] === node) return true
  if (parent['id'] !== node) return false
  // What is declared at the top is in an export or a declaration of its own.
  const depth = around.length - (around[0]!.type.startsWith('Export') ? 1 : 0)
  return !(parent.type === 'VariableDeclarator' ? depth === 2 : depth === 1)
}
