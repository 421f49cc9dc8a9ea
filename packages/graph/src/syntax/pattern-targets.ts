import { keyName, type AstNode } from './ast-node.ts'

/** The names that a pattern declares; `property` is the constant key of a name one level deep. */
export function patternTargets(pattern: AstNode): { name: string; node: AstNode; property: string | null }[] {
  switch (pattern.type) {
    case 'Identifier':
      return [{ name: pattern['name'], node: pattern, property: null }]
    case 'AssignmentPattern':
      return patternTargets(pattern['left'])
    case 'RestElement':
      return patternTargets(pattern['argument'])
    case 'ArrayPattern':
      return pattern['elements'].flatMap((element: AstNode | null) => (element ? patternTargets(element) : []))
    case 'ObjectPattern':
      return pattern['properties'].flatMap((member: AstNode) => {
        if (member.type === 'RestElement') return patternTargets(member)
        const isPlain = member['value'].type === 'Identifier'
        return patternTargets(member['value']).map((target) => ({
          ...target,
          property: isPlain ? keyName(member) : null,
        }))
      })
    default:
      return []
  }
}
