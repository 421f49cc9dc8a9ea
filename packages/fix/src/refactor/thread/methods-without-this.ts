import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { isNoReference } from './calls-of.ts'
import type { TakerCall } from './taker.ts'

/** Whether the code of a function uses the `this` of its caller. */
export function usesThis(value: AstNode): boolean {
  let isFound = false
  walk(value, (node, around) => {
    if (node.type === 'ThisExpression' && !around.slice(1).some(hasOwnThis)) isFound = true
  })
  return isFound
}

/** Whether `this` means something else in a node. */
export function hasOwnThis({ type }: AstNode): boolean {
  return /^(?:Function|Class)(?:Declaration|Expression)$/.test(type)
}

/** Whether some code uses one of these methods without calling it on its instance. */
export function isDetached(node: AstNode, names: ReadonlySet<string>): boolean {
  let isFound = false
  walk(node, (one, around) => {
    const isOther = one['computed'] === true && one['object']?.type === 'Identifier'
    const isMember = one.type === 'MemberExpression' && !isOther && mayName(one, names)
    const isUnpacked = one.type === 'ThisExpression' && around.at(-1)?.type !== 'MemberExpression'
    if ((isMember && !isCalled(one, around.at(-1))) || isUnpacked) isFound = true
  })
  return isFound
}

/** Whether all that a module does with a new instance leaves these methods to it. */
export function keepsInstance(
  source: ModuleSource,
  { call, around, statement }: TakerCall,
  names: ReadonlySet<string>,
): boolean {
  const [parent, outer] = [around.at(-2), around.at(-3)]
  if (parent === undefined || isOnlyOf(call, parent, outer, names)) return true
  const name = parent.type === 'VariableDeclarator' && outer?.['kind'] === 'const' ? parent['id'].name : undefined
  if (name === undefined || parent['init'] !== call || [...source.outline.exported.values()].includes(name))
    return false
  let isKept = true
  for (const { node: user } of statement.declares.includes(name) ? source.statements : [statement])
    walk(user, (node, near) => {
      const [by, over] = [near.at(-1), near.at(-2)]
      if (!/^(?:JSX)?Identifier$/.test(node.type) || node['name'] !== name || by === undefined) return
      if (!isNoReference(node, by) && !isOnlyOf(node, by, over, names)) isKept = false
    })
  return isKept
}

/** Whether an instance is only there for one of its members. */
function isOnlyOf(node: AstNode, parent: AstNode, outer: AstNode | undefined, names: ReadonlySet<string>): boolean {
  if (parent.type === 'ExpressionStatement') return true
  if (parent.type !== 'MemberExpression' || parent['object'] !== node) return false
  return !mayName(parent, names) || isCalled(parent, outer)
}

function isCalled(member: AstNode, parent: AstNode | undefined): boolean {
  return parent?.type === 'CallExpression' && parent['callee'] === member
}

function mayName({ computed, object, property }: AstNode, names: ReadonlySet<string>): boolean {
  if (computed !== true) return names.has((property as AstNode)['name'] as string)
  if (property.type === 'Literal') return names.has(String(property.value))
  // What code reads from anything else by a computed name is seldom a method.
  return /^(?:ThisExpression|NewExpression|Identifier)$/.test(object.type)
}
