import { constantString, memberName, unwrap } from './ast-node.ts'
import { isGetBuiltinModule, isRequire } from './known-objects.ts'
import { makeEdge, wholeModule, type EdgeExtractor } from './make-edge.ts'
import { usedNames } from './used-names.ts'

/** `require('./x')`, `require.resolve('./x')`, the same on `createRequire(…)`, and `process.getBuiltinModule('fs')`. */
export const requireExtractor: EdgeExtractor = {
  nodeTypes: ['CallExpression'],
  extract(node, frame) {
    const specifier = constantString(node['arguments'][0])
    if (specifier === null) return null
    const callee = unwrap(node['callee'])
    if (isRequire(callee, frame) || isGetBuiltinModule(callee, frame)) {
      return makeEdge('require', specifier, false, usedNames(frame, 'module'))
    }
    if (memberName(callee) === 'resolve' && isRequire(callee['object'], frame)) {
      return makeEdge('require', specifier, false, wholeModule())
    }
    return null
  },
}
