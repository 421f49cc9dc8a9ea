import { constantString, isImportMeta, unwrap } from './ast-node.ts'
import { makeEdge, wholeModule, type EdgeExtractor } from './make-edge.ts'
import { usedNames } from './used-names.ts'

/** `import('./x')` and `import.meta.resolve('./x')` with a constant argument. */
export const dynamicImportExtractor: EdgeExtractor = {
  nodeTypes: ['ImportExpression', 'CallExpression'],
  extract(node, frame) {
    if (node.type === 'ImportExpression') {
      const specifier = constantString(node['source'])
      return specifier && makeEdge('dynamic-import', specifier, false, usedNames(frame, 'promise'))
    }
    if (!isImportMeta(unwrap(node['callee']), 'resolve')) return null
    const specifier = constantString(node['arguments'][0])
    return specifier && makeEdge('dynamic-import', specifier, false, wholeModule())
  },
}
