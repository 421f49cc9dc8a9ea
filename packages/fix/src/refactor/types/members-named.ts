import type ts from 'typescript'
import type { TypesInFile } from './types-in-file.ts'

/** The members of a type that a file names: by a dot, in a pattern, or as a key of the type; `null` where it reads all of them. */
export function membersNamed({ typescript, checker, source }: TypesInFile, type: ts.Type): ReadonlySet<string> | null {
  const properties = new Map(checker.getPropertiesOfType(type).map((property) => [property.name, property]))
  const named = new Set<string>()
  let isWhole = false
  const isSame = (symbol: ts.Symbol | undefined): boolean => {
    const own = symbol === undefined ? undefined : properties.get(symbol.name)
    return own !== undefined && (own === symbol || own.valueDeclaration === symbol!.valueDeclaration)
  }
  /** Whether a value has the members of the type. */
  const holds = (node: ts.Node): boolean => {
    const own = checker.getTypeAtLocation(node)
    return (own.isUnion() ? own.types : [own]).some((one) => checker.getPropertiesOfType(one).some(isSame))
  }
  const visit = (node: ts.Node): void => {
    if (typescript.isPropertyAccessExpression(node) && isSame(checker.getSymbolAtLocation(node.name)))
      named.add(node.name.text)
    if (typescript.isElementAccessExpression(node)) {
      const key = node.argumentExpression
      if (!typescript.isStringLiteralLike(key)) isWhole ||= holds(node.expression)
      else if (isSame(checker.getTypeAtLocation(node.expression).getProperty(key.text))) named.add(key.text)
    }
    if (typescript.isBindingElement(node) && typescript.isObjectBindingPattern(node.parent)) {
      const key = node.propertyName ?? node.name
      const isRead = typescript.isIdentifier(key) || typescript.isStringLiteralLike(key)
      if (node.dotDotDotToken !== undefined || !isRead) isWhole ||= holds(node.parent)
      else if (isSame(checker.getTypeAtLocation(node.parent).getProperty(key.text))) named.add(key.text)
    }
    isWhole ||= readsAll(typescript, node, holds)
    const [of, keys] = typescript.isIndexedAccessTypeNode(node)
      ? [node.objectType, node.indexType]
      : (argumentsOf(typescript, node, /^Pick$/) ?? [])
    if (of !== undefined && keys !== undefined && checker.getTypeAtLocation(of) === type) {
      const found = checker.getTypeAtLocation(keys)
      for (const one of found.isUnion() ? found.types : [found]) if (one.isStringLiteral()) named.add(one.value)
    }
    typescript.forEachChild(node, visit)
  }
  visit(source)
  return isWhole || named.size === 0 ? null : named
}

/** Whether code reads whatever members a value or a type has. */
function readsAll(typescript: typeof ts, node: ts.Node, holds: (node: ts.Node) => boolean): boolean {
  const isSpread = typescript.isSpreadAssignment(node) || typescript.isJsxSpreadAttribute(node)
  if (isSpread) return holds(node.expression)
  if (typescript.isBinaryExpression(node) && typescript.isObjectLiteralExpression(node.left))
    return node.left.properties.some(typescript.isSpreadAssignment) && holds(node.right)
  if (typescript.isForInStatement(node)) return holds(node.expression)
  if (typescript.isTypeOperatorNode(node))
    return node.operator === typescript.SyntaxKind.KeyOfKeyword && holds(node.type)
  const [of] = argumentsOf(typescript, node, /^(?:Omit|Partial|Readonly|Required)$/) ?? []
  return of !== undefined && holds(of)
}

/** The arguments of a type of these names, which is a type or what an interface extends. */
function argumentsOf(typescript: typeof ts, node: ts.Node, names: RegExp): readonly ts.TypeNode[] | null {
  const name = typescript.isTypeReferenceNode(node)
    ? node.typeName
    : typescript.isExpressionWithTypeArguments(node)
      ? node.expression
      : null
  const isNamed = name !== null && typescript.isIdentifier(name) && names.test(name.text)
  return isNamed ? ((node as ts.TypeReferenceNode).typeArguments ?? []) : null
}
