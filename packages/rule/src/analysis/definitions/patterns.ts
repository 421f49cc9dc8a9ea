import type { TSESTree } from '@typescript-eslint/utils'

/** The type that is written after a name or a pattern. */
export function typeOf(node: TSESTree.Node): TSESTree.Node | null {
  return 'typeAnnotation' in node && node.typeAnnotation?.type === 'TSTypeAnnotation'
    ? node.typeAnnotation.typeAnnotation
    : null
}

/** The name of a property that is not computed. */
export function keyOf({ key, computed }: { key: TSESTree.Node; computed?: boolean }): string | null {
  if (key.type === 'Literal') return String(key.value)
  if (computed === true) return null
  return key.type === 'Identifier' || key.type === 'PrivateIdentifier' ? key.name : null
}

export function binds(pattern: TSESTree.Node, name: string): boolean {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name === name
    case 'AssignmentPattern':
      return binds(pattern.left, name)
    case 'ObjectPattern':
      return pattern.properties.some((property) => property.type === 'Property' && binds(property.value, name))
    default:
      return false
  }
}

/** The whole parameter that a name is part of. */
export function parameterOf(name: TSESTree.Node): TSESTree.Node | null {
  for (let at: TSESTree.Node = name; at.parent !== undefined && at.parent !== null; at = at.parent) {
    const { parent } = at
    if ('params' in parent && Array.isArray(parent.params) && (parent.params as unknown[]).includes(at)) return at
  }
  return null
}

export function identifiersIn(pattern: TSESTree.Node): TSESTree.Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern]
    case 'AssignmentPattern':
      return identifiersIn(pattern.left)
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        property.type === 'Property' ? identifiersIn(property.value) : identifiersIn(property.argument),
      )
    default:
      return []
  }
}
