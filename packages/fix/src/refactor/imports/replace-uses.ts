import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'

/** Writes an expression wherever a module uses an imported name. */
export function replaceUses(
  changes: ChangeSet,
  source: ModuleSource,
  local: string,
  { name, expression }: { name: string; expression: string },
): void {
  const known = source.edges.some((edge) => edge.names.some((one) => one.local === name && name !== local))
  if (known || source.outline.declaring(name).length > 0) throw new Refusal(`${source.file} has another ${name}.`)
  for (const { node: statement } of source.statements) {
    if (statement.type === 'ImportDeclaration') continue
    walk(statement, (node, around) => {
      if (node.type !== 'Identifier' && node.type !== 'JSXIdentifier') return
      const parent = around.at(-1)
      if (node['name'] === name && !isMemberName(node, parent)) throw new Refusal(`${source.file} has another ${name}.`)
      if (node['name'] !== local || isMemberName(node, parent)) return
      if (declares(node, parent) || /^(?:Export|TS|JSX)/.test(parent?.type ?? ''))
        throw new Refusal(`${source.file} uses ${local} in a way that cannot be rewritten.`)
      const isShort = parent?.type === 'Property' && parent['shorthand'] === true
      changes.edit(source.file).overwrite(node.start, node.end, isShort ? `${local}: ${expression}` : expression)
    })
  }
}

/** The name of a member or a property, which refers to nothing. */
function isMemberName(node: AstNode, parent: AstNode | undefined): boolean {
  if (parent === undefined || parent['computed'] === true) return false
  if (parent.type === 'MemberExpression') return parent['property'] === node
  if (parent.type === 'Property' && parent['shorthand'] === true) return parent['value'] !== node
  return parent['key'] === node
}

/** A parameter or a variable of the same name. */
function declares(node: AstNode, parent: AstNode | undefined): boolean {
  if (parent === undefined) return false
  return parent['id'] === node || ((parent['params'] as AstNode[] | undefined)?.includes(node) ?? false)
}
