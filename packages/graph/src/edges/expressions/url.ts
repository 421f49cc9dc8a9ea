import { isImportMeta } from '../../syntax/ast-node.ts'
import { isUrlClass } from '../calls/recognize-loaders.ts'
import { edgesOfArgument } from '../calls/edges-of-argument.ts'
import { wholeModule, type EdgeExtractor } from '../edge-extractor.ts'

/** `new URL('./x', import.meta.url)`. */
export const urlExtractor: EdgeExtractor = {
  nodeTypes: ['NewExpression'],
  extract(node, path) {
    const [specifier, base] = node['arguments']
    if (base === undefined || !isImportMeta(base, 'url') || !isUrlClass(node['callee'], path)) return null
    const found = edgesOfArgument('url', 'url', specifier, path, wholeModule)
    if (found === null || 'kind' in found) return found === null || isRelative(found.specifier) ? found : null
    return {
      edges: found.edges.filter(({ specifier }) => isRelative(specifier)),
      globs: found.globs.filter(({ patterns: [pattern] }) => isRelative(pattern!.specifier)),
      opaque: found.opaque,
    }
  },
}

/** Other URLs are not files of the project. */
function isRelative(specifier: string): boolean {
  return /^\.\.?(?:\/|$)/.test(specifier)
}
