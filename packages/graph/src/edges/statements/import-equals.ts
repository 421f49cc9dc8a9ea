import { constantString } from '../../syntax/ast-node.ts'
import { makeEdge, wholeModule, type EdgeExtractor } from '../edge-extractor.ts'

/** `import x = require('./x')`, but not `import x = A.B`. */
export const importEqualsExtractor: EdgeExtractor = {
  nodeTypes: ['TSImportEqualsDeclaration'],
  extract(node) {
    if (node['moduleReference'].type !== 'TSExternalModuleReference') return null
    const specifier = constantString(node['moduleReference'].expression)
    if (specifier === null) return null
    const typeOnly = node['importKind'] === 'type'
    return makeEdge('import-equals', specifier, typeOnly, wholeModule(node['id'].name, typeOnly))
  },
}
