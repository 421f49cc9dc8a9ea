import { constantString, isImportMeta } from './ast-node.ts'
import { isUrlClass } from './known-objects.ts'
import { makeEdge, wholeModule, type EdgeExtractor } from './make-edge.ts'

/** `new URL('./x', import.meta.url)`. */
export const urlExtractor: EdgeExtractor = {
  nodeTypes: ['NewExpression'],
  extract(node, frame) {
    const [path, base] = node['arguments']
    const specifier = constantString(path)
    if (specifier === null || base === undefined || !/^\.\.?(?:\/|$)/.test(specifier.value)) return null
    if (!isImportMeta(base, 'url') || !isUrlClass(node['callee'], frame)) return null
    return makeEdge('url', specifier, false, wholeModule())
  },
}
