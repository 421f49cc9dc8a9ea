import { constantString } from '../../syntax/ast-node.ts'
import { importNames, isTypeOnlyImport } from './statement-names.ts'
import { makeEdge, type EdgeExtractor } from '../edge-extractor.ts'

/** `import a, { b } from './x'` and `import './x'`. */
export const importExtractor: EdgeExtractor = {
  nodeTypes: ['ImportDeclaration'],
  extract(node) {
    const specifier = constantString(node['source'])
    if (specifier === null || isTypeOnlyImport(node)) return null
    return makeEdge('import', specifier, false, importNames(node))
  },
}
