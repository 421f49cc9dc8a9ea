import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { isTopLevel, referencesOf } from '../max-function-lines/references.ts'
import type { Draft } from './statements.ts'

/** Joins overloads, declarations of one name, what assigns a property of a declaration, and what assigns a variable. */
export function merged(drafts: readonly Draft[], sourceCode: RuleSource): Draft[] {
  const groups: Draft[] = []
  const groupOf = new Map<string, Draft>()
  for (const draft of drafts) {
    const owner = draft.names.length === 0 ? assignedName(draft.nodes[0]!) : null
    const known =
      draft.names.map((name) => groupOf.get(name)).find((one) => one !== undefined) ??
      (owner === null ? undefined : groupOf.get(owner))
    if (known === undefined) {
      const group = { ...draft, nodes: [...draft.nodes] }
      groups.push(group)
      for (const name of draft.names) groupOf.set(name, group)
    } else {
      known.nodes.push(...draft.nodes)
      if (known.shape === 'type' && draft.shape !== 'code') known.shape = draft.shape
      for (const name of draft.names) if (!known.names.includes(name)) known.names.push(name)
    }
  }
  return joinAssigned(groups, sourceCode)
}

/** `Card` of `Card.displayName = 'Card'`. */
function assignedName(statement: TSESTree.Statement): string | null {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return null
  let { left }: { left: TSESTree.Node } = statement.expression
  if (left.type !== 'MemberExpression') return null
  while (left.type === 'MemberExpression') left = left.object
  return left.type === 'Identifier' && left.name !== 'module' && left.name !== 'exports' ? left.name : null
}

/** An imported variable cannot be assigned, and no file should export one that changes: all its users stay with it. */
function joinAssigned(groups: Draft[], sourceCode: RuleSource): Draft[] {
  const references = referencesOf(sourceCode)
  const changing = new Set(references.filter(({ writes }) => writes).map(({ variable }) => variable))
  if (changing.size === 0) return groups
  const joined = new Map<Draft, Draft>()
  const finder = findByOffset(groups, sourceCode)
  const at = (offset: number): Draft | undefined => {
    let draft = finder(offset)
    while (draft !== undefined && joined.has(draft)) draft = joined.get(draft)
    return draft
  }
  for (const { start, variable } of references) {
    if (variable === null || !changing.has(variable) || !isTopLevel(variable) || variable.defs.length === 0) continue
    const [owner, writer] = [at(sourceCode.getRange(variable.defs[0]!.name)[0]), at(start)]
    if (owner === undefined || writer === undefined || owner === writer) continue
    owner.nodes.push(...writer.nodes)
    owner.names.push(...writer.names)
    owner.isPinned ||= writer.isPinned
    owner.shape = writer.shape === 'code' ? owner.shape : writer.shape
    joined.set(writer, owner)
  }
  return groups.filter((group) => !joined.has(group))
}

/** Finds what the top-level statement at an offset belongs to. */
export function findByOffset<T extends { nodes: readonly TSESTree.Statement[] }>(
  groups: readonly T[],
  sourceCode: RuleSource,
): (offset: number) => T | undefined {
  const spans = groups
    .flatMap((group) => group.nodes.map((node) => ({ span: sourceCode.getRange(node), group })))
    .sort((a, b) => a.span[0] - b.span[0])
  return (offset) => {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle]!.span[0] <= offset) low = middle + 1
      else high = middle
    }
    const found = spans[low - 1]
    return found !== undefined && offset < found.span[1] ? found.group : undefined
  }
}
