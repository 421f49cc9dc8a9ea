import { constantString, nameOf } from '../../syntax/ast-node.ts'
import { isTypeOnlyExport, reExportNames } from './statement-names.ts'
import { makeEdge, wholeModule, type EdgeExtractor } from '../edge-extractor.ts'

/** `export type { A } from './x'`, `export { type A } from './x'` and `export type * from './x'`. */
export const exportTypeExtractor: EdgeExtractor = {
  nodeTypes: ['ExportNamedDeclaration', 'ExportAllDeclaration'],
  extract(node) {
    const specifier = constantString(node['source'])
    if (specifier === null || !isTypeOnlyExport(node)) return null
    const isAll = node.type === 'ExportAllDeclaration'
    const names = isAll ? wholeModule(node['exported'] ? nameOf(node['exported']) : null, true) : reExportNames(node)
    return makeEdge('export-type', specifier, true, names)
  },
}
