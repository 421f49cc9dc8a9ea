import type { TSESTree } from '@typescript-eslint/utils'
import { memberName } from '../syntax/imports.ts'

type Node = TSESTree.Node

/** The call of which a member is the callee. */
export function calledBy(member: TSESTree.MemberExpression): TSESTree.CallExpression | null {
  let at: Node = member
  while (at.parent?.type === 'ChainExpression' || at.parent?.type === 'TSNonNullExpression') at = at.parent
  const { parent } = at
  return parent?.type === 'CallExpression' && parent.callee === at ? parent : null
}

/** `Promise.all` for such a member of a global. */
export function nameOfStatic(member: TSESTree.MemberExpression): string | null {
  return member.object.type === 'Identifier' ? `${member.object.name}.${memberName(member) ?? '?'}` : null
}

export function keyName({ key, computed }: TSESTree.Property): string | null {
  if (!computed && key.type === 'Identifier') return key.name
  return key.type === 'Literal' ? String(key.value) : null
}

export function indexName({ property, computed }: TSESTree.MemberExpression): string | null {
  return computed && property.type === 'Literal' && typeof property.value === 'number' ? String(property.value) : null
}

/** Whether a member may be the one that a path names; `null` is a computed name. */
export function matches(step: string, name: string | null): boolean {
  if (name === null || step === name) return true
  return (step === '*' && /^\d+$/.test(name)) || (name === '*' && /^\d+$/.test(step))
}

export function isWritten(member: TSESTree.MemberExpression): boolean {
  const { parent } = member
  if (parent.type === 'AssignmentExpression') return parent.left === member && parent.operator === '='
  return parent.type === 'UnaryExpression' && parent.operator === 'delete'
}
