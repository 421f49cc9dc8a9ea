import { constantString, nameOf } from '../../syntax/ast-node.ts'
import { isTypeOnlyExport } from './statement-names.ts'
import { makeEdge, wholeModule, type EdgeExtractor } from '../edge-extractor.ts'

/** `export * from './x'` and `export * as ns from './x'`. */
export const exportAllExtractor: EdgeExtractor = {
  nodeTypes: ['ExportAllDeclaration'],
  extract(node) {
    const specifier = constantString(node['source'])
    if (specifier === null || isTypeOnlyExport(node)) return null
    return makeEdge('export-all', specifier, false, wholeModule(node['exported'] ? nameOf(node['exported']) : null))
  },
}
