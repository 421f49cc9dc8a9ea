import { isImportMeta, unwrap } from '../../syntax/ast-node.ts'
import { edgesOfArgument } from '../calls/edges-of-argument.ts'
import { wholeModule, type EdgeExtractor } from '../edge-extractor.ts'
import { usedNames } from '../calls/used-names.ts'

/** `import('./x')` and `import.meta.resolve('./x')`. */
export const dynamicImportExtractor: EdgeExtractor = {
  nodeTypes: ['ImportExpression', 'CallExpression'],
  extract(node, path) {
    if (node.type === 'ImportExpression')
      return edgesOfArgument('dynamic-import', 'import', node['source'], path, () => usedNames(path, 'promise'))
    if (!isImportMeta(unwrap(node['callee']), 'resolve')) return null
    return edgesOfArgument('dynamic-import', 'resolve', node['arguments'][0], path, wholeModule)
  },
}
