import { constantString } from './ast-node.ts'
import { isTypeOnlyExport, reExportNames } from './import-names.ts'
import { makeEdge, type EdgeExtractor } from './make-edge.ts'

/** `export { a as b } from './x'`. */
export const exportExtractor: EdgeExtractor = {
  nodeTypes: ['ExportNamedDeclaration'],
  extract(node) {
    const specifier = constantString(node['source'])
    if (specifier === null || isTypeOnlyExport(node)) return null
    return makeEdge('export', specifier, false, reExportNames(node))
  },
}
