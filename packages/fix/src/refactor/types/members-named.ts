import type ts from 'typescript'
import type { TypesInFile } from './types-in-file.ts'

/** The members of a type that a file names: by a dot, in a pattern, or as a key of the type. */
export function membersNamed({ typescript, checker, source }: TypesInFile, type: ts.Type): ReadonlySet<string> | null {
  const properties = new Map(checker.getPropertiesOfType(type).map((property) => [property.name, property]))
  const named = new Set<string>()
  const isSame = (symbol: ts.Symbol | undefined): boolean => {
    const own = symbol === undefined ? undefined : properties.get(symbol.name)
    return own !== undefined && (own === symbol || own.valueDeclaration === symbol!.valueDeclaration)
  }
  const visit = (node: ts.Node): void => {
    if (typescript.isPropertyAccessExpression(node) && isSame(checker.getSymbolAtLocation(node.name)))
      named.add(node.name.text)
    if (typescript.isBindingElement(node)) {
      const key = node.propertyName ?? node.name
      const holder = typescript.isObjectBindingPattern(node.parent) ? checker.getTypeAtLocation(node.parent) : null
      if (typescript.isIdentifier(key) && holder !== null && isSame(holder.getProperty(key.text))) named.add(key.text)
    }
    const [of, keys] = typescript.isIndexedAccessTypeNode(node)
      ? [node.objectType, node.indexType]
      : (pickedIn(typescript, node) ?? [])
    if (of !== undefined && keys !== undefined && checker.getTypeAtLocation(of) === type) {
      const found = checker.getTypeAtLocation(keys)
      for (const one of found.isUnion() ? found.types : [found]) if (one.isStringLiteral()) named.add(one.value)
    }
    typescript.forEachChild(node, visit)
  }
  visit(source)
  return named.size === 0 ? null : named
}

/** The two arguments of `Pick`, which is a type or what an interface extends. */
function pickedIn(typescript: typeof ts, node: ts.Node): readonly ts.TypeNode[] | null {
  const name = typescript.isTypeReferenceNode(node)
    ? node.typeName
    : typescript.isExpressionWithTypeArguments(node)
      ? node.expression
      : null
  const isPick = name !== null && typescript.isIdentifier(name) && name.text === 'Pick'
  return isPick ? ((node as ts.NodeWithTypeArguments).typeArguments ?? null) : null
}
