import { isImportMeta, unwrap } from './ast-node.ts'
import { loaded } from './loaded.ts'
import { wholeModule, type EdgeExtractor } from './make-edge.ts'
import { usedNames } from './used-names.ts'

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
