import { childKeys } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'

/** The children of a node. */
export function childrenOf(node: TSESTree.Node): TSESTree.Node[] {
  const fields = node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>
  return childKeys(node.type).flatMap((key) => {
    const value = fields[key]
    if (typeof value !== 'object' || value === null) return []
    return Array.isArray(value) ? value.filter((child) => child !== null) : [value]
  })
}
