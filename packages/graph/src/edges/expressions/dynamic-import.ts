import { isImportMeta, unwrap } from '../../syntax/ast-node.ts'
import { loaded } from '../calls/edges-of-argument.ts'
import { wholeModule, type EdgeExtractor } from '../edge-extractor.ts'
import { usedNames } from '../calls/used-names.ts'

/** `import('./x')` and `import.meta.resolve('./x')`. */
export const dynamicImportExtractor: EdgeExtractor = {
  nodeTypes: ['ImportExpression', 'CallExpression'],
  extract(node, frame) {
    if (node.type === 'ImportExpression')
      return loaded('dynamic-import', 'import', node['source'], frame, () => usedNames(frame, 'promise'))
    if (!isImportMeta(unwrap(node['callee']), 'resolve')) return null
    return loaded('dynamic-import', 'resolve', node['arguments'][0], frame, wholeModule)
  },
}
