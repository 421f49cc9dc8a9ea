import type { AstNode } from '../syntax/ast-node.ts'

/** The names of the types that `emitDecoratorMetadata` writes into the output of a class. */
export function metadataTypes(declaration: AstNode): string[] {
  const members: AstNode[] = declaration['body']['body']
  return members.flatMap((member) => {
    const parameters: AstNode[] = member.type === 'MethodDefinition' ? member['value']['params'] : []
    const isConstructor = member.type === 'MethodDefinition' && member['kind'] === 'constructor'
    const isDecorated =
      hasDecorators(isConstructor ? declaration : member) || parameters.some((parameter) => hasDecorators(parameter))
    if (!isDecorated) return []
    const annotated = [
      member,
      member['value']?.type === 'FunctionExpression'
        ? { type: '', typeAnnotation: member['value']['returnType'] }
        : null,
      ...parameters.map(patternOf),
    ]
    return annotated.flatMap((node) => namesIn(node?.['typeAnnotation']?.['typeAnnotation']))
  })
}

function hasDecorators(node: AstNode): boolean {
  return (node['decorators']?.length ?? 0) > 0
}

function patternOf(parameter: AstNode): AstNode {
  const pattern: AstNode = parameter.type === 'TSParameterProperty' ? parameter['parameter'] : parameter
  return pattern.type === 'AssignmentPattern' ? pattern['left'] : pattern
}

/** The name of a type, optionally in a union with `null` and `undefined`; other unions are emitted as `Object`. */
function namesIn(type: AstNode | null | undefined): string[] {
  switch (type?.type) {
    case 'TSTypeReference':
      return [leftmost(type['typeName'])]
    case 'TSUnionType': {
      const others = type['types'].filter((one: AstNode) => !isEmptyType(one))
      const names: string[] = others.flatMap(namesIn)
      return names.length === others.length && new Set(names).size === 1 ? names.slice(0, 1) : []
    }
    case 'TSParenthesizedType':
      return namesIn(type['typeAnnotation'])
    default:
      return []
  }
}

function isEmptyType({ type, literal }: AstNode): boolean {
  return (
    type === 'TSNullKeyword' ||
    type === 'TSUndefinedKeyword' ||
    type === 'TSNeverKeyword' ||
    (type === 'TSLiteralType' && literal.type === 'TSNullKeyword')
  )
}

function leftmost(name: AstNode): string {
  let node = name
  while (node.type === 'TSQualifiedName') node = node['left']
  return node['name']
}
