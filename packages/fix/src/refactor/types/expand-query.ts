import type ts from 'typescript'
import { Refusal } from '../change-set.ts'
import type { World } from '../world.ts'
import type { ExpandedType, Expansion } from './expand-type.ts'
import { importedSymbol } from './imported-symbol.ts'
import { createPrinter } from './print-type.ts'
import type { TypesInFile } from './types-in-file.ts'

/** What a file makes of the type of an imported value, and where it does so. */
export interface ExpandedQuery extends ExpandedType {
  places: readonly { start: number; end: number }[]
}

/** Writes out what a file takes from the type of a value, such as its parameters; `null` where it does not query the value. */
export function expandQuery(world: World, expansion: Expansion): ExpandedQuery | null {
  const { importer, local, target, style } = expansion
  const types = world.typesIn?.(importer) ?? null
  if (types === null) return null
  const nodes = queriesOf(types, local)
  const [first, ...more] = nodes
  if (first === undefined) return null
  const text = first.getText(types.source)
  if (more.some((node) => node.getText(types.source) !== text))
    throw new Refusal(`${importer} takes several types from ${local}.`)
  const symbol = importedSymbol(types, local)
  if (symbol === null) throw new Refusal(`${importer} does not import ${local} by its name.`)
  const printer = createPrinter(world, types, { root: symbol, target, style })
  const found = printer.printRoot(types.checker.getTypeFromTypeNode(first), null)
  return {
    ...found,
    origin: found.members ?? [],
    imports: printer.imports,
    places: nodes.map((node) => ({ start: node.getStart(types.source), end: node.end })),
  }
}

/** The widest types that are taken from `typeof` a name; refuses where the name has other uses. */
function queriesOf({ typescript, source }: TypesInFile, local: string): ts.TypeNode[] {
  const found: ts.TypeNode[] = []
  let hasOthers = false
  const visit = (node: ts.Node): void => {
    if (typescript.isImportDeclaration(node)) return
    if (typescript.isIdentifier(node) && node.text === local && !isName(typescript, node)) {
      let query: ts.Node = node.parent
      while (typescript.isQualifiedName(query)) query = query.parent
      if (typescript.isTypeQueryNode(query)) found.push(widest(typescript, query))
      else hasOthers = true
    }
    typescript.forEachChild(node, visit)
  }
  visit(source)
  if (found.length > 0 && hasOthers) throw new Refusal(`${source.fileName} uses ${local} as a type and as a value.`)
  return found
}

/** Whether an identifier names a member, which has nothing to do with a binding of that name. */
function isName(typescript: typeof ts, node: ts.Identifier): boolean {
  const { parent } = node
  return (
    (typescript.isPropertyAccessExpression(parent) && parent.name === node) ||
    (typescript.isQualifiedName(parent) && parent.right === node) ||
    ((typescript.isPropertyAssignment(parent) ||
      typescript.isPropertySignature(parent) ||
      typescript.isPropertyDeclaration(parent) ||
      typescript.isMethodDeclaration(parent) ||
      typescript.isMethodSignature(parent) ||
      typescript.isJsxAttribute(parent)) &&
      parent.name === node)
  )
}

/** The type that a query is an argument or an operand of, as in `Awaited<ReturnType<typeof f>>['id']`. */
function widest(typescript: typeof ts, query: ts.TypeNode): ts.TypeNode {
  let node = query
  for (;;) {
    const { parent } = node
    const isPart =
      typescript.isParenthesizedTypeNode(parent) ||
      typescript.isTypeOperatorNode(parent) ||
      (typescript.isTypeReferenceNode(parent) && parent.typeArguments?.length === 1) ||
      (typescript.isIndexedAccessTypeNode(parent) && parent.objectType === node && !usesParameter(typescript, parent))
    if (!isPart) return node
    node = parent
  }
}

/** Whether the index of an indexed access is something else than fixed. */
function usesParameter(typescript: typeof ts, { indexType }: ts.IndexedAccessTypeNode): boolean {
  return !typescript.isLiteralTypeNode(indexType) && indexType.kind !== typescript.SyntaxKind.NumberKeyword
}
