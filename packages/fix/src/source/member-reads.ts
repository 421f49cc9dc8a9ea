import type { AstNode, ModuleSource } from './module-source.ts'
import { walk } from './walk.ts'

/** The members of a type that a module reads; `null` where a value of it goes anywhere else, so that all of them matter. */
export function membersRead(source: ModuleSource, type: string): ReadonlySet<string> | null {
  const members = new Set<string>()
  let isKnown = true
  for (const { node: statement } of source.statements)
    walk(statement, (node, around) => {
      if (node.type !== 'TSTypeReference' || node['typeName'].name !== type) return
      const [owner, annotation] = [around.at(-2), around.at(-1)]
      const read =
        annotation?.type !== 'TSTypeAnnotation' || node['typeArguments'] != null || owner === undefined
          ? null
          : readsOf(owner, scopeOf(around))
      if (read === null) isKnown = false
      else for (const name of read) members.add(name)
    })
  return isKnown && members.size > 0 ? members : null
}

/** The function whose parameter is annotated. */
function scopeOf(around: readonly AstNode[]): AstNode | null {
  const [holder, target] = [around.at(-3), around.at(-2)]
  const isParameter = holder !== undefined && (holder['params'] as AstNode[] | undefined)?.includes(target!)
  return isParameter === true && holder['body'] != null ? holder : null
}

function readsOf(target: AstNode, scope: AstNode | null): string[] | null {
  if (target.type === 'ObjectPattern') return patternMembers(target)
  if (target.type !== 'Identifier' || scope === null) return null
  const reads: string[] = []
  let isKnown = true
  walk(scope['body'] as AstNode, (node, around) => {
    if (node.type !== 'Identifier' || node['name'] !== target['name']) return
    const member = memberRead(node, around)
    if (member === null) isKnown = false
    else reads.push(...member)
  })
  return isKnown ? reads : null
}

/** The members that one mention of a variable reads; none where the name means something else. */
function memberRead(node: AstNode, around: readonly AstNode[]): string[] | null {
  const parent = around.at(-1)
  if (parent?.type === 'MemberExpression') {
    if (parent['object'] !== node) return parent['computed'] === true ? null : []
    const isWritten = around.at(-2)?.type === 'AssignmentExpression' && around.at(-2)!['left'] === parent
    return parent['computed'] === true || isWritten ? null : [parent['property'].name as string]
  }
  if (parent?.type === 'Property' && parent['key'] === node && parent['shorthand'] !== true) return []
  if (parent?.type === 'VariableDeclarator' && parent['init'] === node && parent['id'].type === 'ObjectPattern')
    return patternMembers(parent['id'] as AstNode)
  return null
}

function patternMembers(pattern: AstNode): string[] | null {
  const properties = pattern['properties'] as AstNode[]
  const names = properties.map((property) =>
    property.type === 'Property' && property['computed'] !== true
      ? (property['key'].name as string | undefined)
      : undefined,
  )
  return names.every((name) => name !== undefined) ? names : null
}
