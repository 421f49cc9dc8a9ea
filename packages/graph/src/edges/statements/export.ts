import { constantString } from '../../syntax/ast-node.ts'
import { isTypeOnlyExport, reExportNames } from './statement-names.ts'
import { makeEdge, type EdgeExtractor } from '../edge-extractor.ts'

/** `export { a as b } from './x'`. */
export const exportExtractor: EdgeExtractor = {
  nodeTypes: ['ExportNamedDeclaration'],
  extract(node) {
    const specifier = constantString(node['source'])
    if (specifier === null || isTypeOnlyExport(node)) return null
    return makeEdge('export', specifier, false, reExportNames(node))
  },
}
