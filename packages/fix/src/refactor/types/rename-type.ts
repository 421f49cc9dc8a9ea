import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import type { ChangeSet } from '../change-set.ts'

/** Uses an imported type under another name; `false` where only its own name is safe: it is exported, or one of the names means something else too. */
export function renameType(
  changes: ChangeSet,
  { file, statements }: ModuleSource,
  local: string,
  name: string,
): boolean {
  const uses: number[] = []
  let isSafe = true
  for (const { node: statement } of statements) {
    if (statement.type === 'ImportDeclaration') continue
    walk(statement, (node, around) => {
      if (node.type !== 'Identifier' || (node['name'] !== local && node['name'] !== name)) return
      const parent = around.at(-1)
      if (isMemberName(node, parent)) return
      if (node['name'] === local && isReference(node, parent)) uses.push(node.start)
      else isSafe = false
    })
  }
  if (isSafe) for (const start of uses) changes.edit(file).overwrite(start, start + local.length, name)
  return isSafe
}

/** Whether a name belongs to what it is a member of, so that it refers to nothing. */
function isMemberName(node: AstNode, parent: AstNode | undefined): boolean {
  if (parent?.type === 'TSQualifiedName') return parent['right'] === node
  // The key of a mapped type is a name of its own.
  if (parent === undefined || parent['computed'] === true || parent['shorthand'] === true) return false
  return parent['property'] === node || (parent['key'] === node && parent.type !== 'TSMappedType')
}

/** Whether a name is used as a type, and not declared or exported. */
function isReference(node: AstNode, parent: AstNode | undefined): boolean {
  if (parent?.type === 'TSTypeReference') return parent['typeName'] === node
  return /^TS(?:InterfaceHeritage|ClassImplements)$/.test(parent?.type ?? '') && parent!['expression'] === node
}
