import { constantString, unwrap, type AstNode } from '../../syntax/ast-node.ts'
import { isGetBuiltinModule, isRequire, isRequireResolve } from '../calls/recognize-loaders.ts'
import { edgesOfArgument } from '../calls/edges-of-argument.ts'
import { makeEdge, wholeModule, type EdgeExtractor } from '../edge-extractor.ts'
import { usedNames } from '../calls/used-names.ts'

/**
 * `require('./x')`, `require.resolve('./x')`, the same on `createRequire(…)` and on aliases, and
 * `process.getBuiltinModule('fs')`.
 */
export const requireExtractor: EdgeExtractor = {
  nodeTypes: ['CallExpression'],
  extract(node, path) {
    const callee = unwrap(node['callee'])
    const argument: AstNode | undefined = node['arguments'][0]
    // AMD's `require(['a', 'b'], …)` is not an edge.
    if (argument === undefined || argument.type === 'ArrayExpression') return null
    if (isRequire(callee, path))
      return edgesOfArgument('require', 'require', argument, path, () => usedNames(path, 'module'))
    if (isRequireResolve(callee, path)) return edgesOfArgument('require', 'resolve', argument, path, wholeModule)
    // Loads only built-in modules.
    const builtin = isGetBuiltinModule(callee, path) ? constantString(argument) : null
    return builtin && makeEdge('require', builtin, false, usedNames(path, 'module'))
  },
}
