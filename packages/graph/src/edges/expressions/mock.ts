import { memberName, unwrap, type AstNode } from '../../syntax/ast-node.ts'
import type { NodePath } from '../../syntax/node-path.ts'
import { isMocker } from '../calls/recognize-loaders.ts'
import { edgesOfArgument } from '../calls/edges-of-argument.ts'
import { wholeModule, type EdgeExtractor } from '../edge-extractor.ts'
import { usedNames } from '../calls/used-names.ts'

/** Calls that return the module or a mock of it. */
export const MOCK_LOADERS: ReadonlyMap<string, 'module' | 'promise'> = new Map([
  ['importActual', 'promise'],
  ['importMock', 'promise'],
  ['requireActual', 'module'],
  ['requireMock', 'module'],
  ['createMockFromModule', 'module'],
  ['genMockFromModule', 'module'],
])

/** Calls that only define how the module is to be loaded. */
export const MOCK_SWITCHES: ReadonlySet<string> = new Set([
  'mock',
  'doMock',
  'unmock',
  'doUnmock',
  'dontMock',
  'deepUnmock',
  'setMock',
  'unstable_mockModule',
  'unstable_unmockModule',
])

/** `vi.mock('./x')`, `vi.importActual('./x')`, `jest.requireActual('./x')` and similar calls. */
export const mockExtractor: EdgeExtractor = {
  nodeTypes: ['CallExpression'],
  extract(node, path) {
    const callee = unwrap(node['callee'])
    const method = memberName(callee)
    if (method === null) return null
    const yields = MOCK_LOADERS.get(method)
    if (yields === undefined && !MOCK_SWITCHES.has(method)) return null
    const argument: AstNode | undefined = node['arguments'][0]
    // `vi.mock(import('./x'))` is covered by its `import()`.
    if (
      argument === undefined ||
      unwrap(argument).type === 'ImportExpression' ||
      !isMockerChain(callee['object'], path)
    )
      return null
    return edgesOfArgument('mock', 'mock', argument, path, () =>
      yields === undefined ? wholeModule() : usedNames(path, yields),
    )
  },
}

/** Jest's methods return `jest`, so that they can be chained. */
function isMockerChain(object: AstNode, path: NodePath): boolean {
  let node = unwrap(object)
  while (node.type === 'CallExpression') {
    const callee = unwrap(node['callee'])
    if (!MOCK_SWITCHES.has(memberName(callee) ?? '')) return false
    node = unwrap(callee['object'])
  }
  return isMocker(node, path)
}
