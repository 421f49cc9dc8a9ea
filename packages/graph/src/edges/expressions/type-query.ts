import { constantString, nameOf, type AstNode } from '../../syntax/ast-node.ts'
import { makeEdge, type EdgeExtractor } from '../edge-extractor.ts'

/** `import('./x').T` and `typeof import('./x')` in a type. */
export const typeQueryExtractor: EdgeExtractor = {
  nodeTypes: ['TSImportType'],
  extract(node) {
    const specifier = constantString(importedModule(node))
    if (specifier === null) return null
    return makeEdge('type-query', specifier, true, [{ name: qualifierName(node), local: null, typeOnly: true }])
  },
}

/** The first name after `import('./x')`, which the module has to export; `*` if there is none. */
export function qualifierName(node: AstNode): string {
  let first: AstNode | null | undefined = node['qualifier']
  while (first?.type === 'TSQualifiedName') first = first['left'] as AstNode
  return first ? nameOf(first) : '*'
}

/** Older trees have the specifier in `argument`, inside a literal type. */
function importedModule(node: AstNode): AstNode | null {
  const held: AstNode | null = node['source'] ?? node['argument'] ?? null
  return held?.type === 'TSLiteralType' ? held['literal'] : held
}
