import { constantString } from '../../syntax/ast-node.ts'
import { importNames, isTypeOnlyImport } from './statement-names.ts'
import { makeEdge, type EdgeExtractor } from '../edge-extractor.ts'

/** `import type { A } from './x'` and `import { type A } from './x'`. */
export const importTypeExtractor: EdgeExtractor = {
  nodeTypes: ['ImportDeclaration'],
  extract(node) {
    const specifier = constantString(node['source'])
    if (specifier === null || !isTypeOnlyImport(node)) return null
    return makeEdge('import-type', specifier, true, importNames(node))
  },
}
