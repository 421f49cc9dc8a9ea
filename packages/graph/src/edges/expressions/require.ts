import { constantString, unwrap, type AstNode } from '../../syntax/ast-node.ts'
import { isGetBuiltinModule, isRequire, isRequireResolve } from '../calls/recognize-loaders.ts'
import { loaded } from '../calls/edges-of-argument.ts'
import { makeEdge, wholeModule, type EdgeExtractor } from '../edge-extractor.ts'
import { usedNames } from '../calls/used-names.ts'

/** `require('./x')`, `require.resolve('./x')`, the same on `createRequire(…)` and on aliases, and `process.getBuiltinModule('fs')`. */
export const requireExtractor: EdgeExtractor = {
  nodeTypes: ['CallExpression'],
  extract(node, frame) {
    const callee = unwrap(node['callee'])
    const argument: AstNode | undefined = node['arguments'][0]
    // AMD's `require(['a', 'b'], …)` is no edge.
    if (argument === undefined || argument.type === 'ArrayExpression') return null
    if (isRequire(callee, frame)) return loaded('require', 'require', argument, frame, () => usedNames(frame, 'module'))
    if (isRequireResolve(callee, frame)) return loaded('require', 'resolve', argument, frame, wholeModule)
    // Leads to nothing but builtins.
    const builtin = isGetBuiltinModule(callee, frame) ? constantString(argument) : null
    return builtin && makeEdge('require', builtin, false, usedNames(frame, 'module'))
  },
}
