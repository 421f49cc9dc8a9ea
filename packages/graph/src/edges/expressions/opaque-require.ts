import { isWrapper, keyName, memberName, span, type AstNode } from '../../syntax/ast-node.ts'
import type { NodePath } from '../../syntax/node-path.ts'
import { isRequire, isRequireResolve } from '../calls/recognize-loaders.ts'
import { extracted, type EdgeExtractor } from '../edge-extractor.ts'

/** How `require` is used where it is not called: it gets another name, or leaves the code that can be followed. */
type Use = { type: 'named'; names: string[] } | { type: 'given-away' } | null

/** The names of `require` in a file, `require` itself included; the extractor adds the names that it finds. */
export type RequireNames = Set<string>

/** `foo(require)`: the calls inside `foo` cannot be known. Adds the aliases of `require` to `names`. */
export function requireValueExtractor(names: RequireNames): EdgeExtractor {
  return {
    nodeTypes: ['Identifier'],
    extract(node, path) {
      if (!names.has(node['name'])) return null
      const value = isProperty(node, path.parent) ? path.parent! : path
      const use = useOf(value)
      if (use === null || !(isRequire(value.node, value) || isRequireResolve(value.node, value))) return null
      if (use.type === 'given-away')
        return extracted({ opaque: [{ ...span(value.node), form: 'value', parameterOf: null }] })
      for (const name of use.names) names.add(name)
      return null
    },
  }
}

/** Whether an identifier is the property of a member expression, as in `module.require` and `a.require`. */
function isProperty(node: AstNode, parent: NodePath | null): boolean {
  return (
    parent?.node.type === 'MemberExpression' && parent.node['property'] === node && parent.node['computed'] !== true
  )
}

function useOf(start: NodePath): Use {
  let child = start.node
  let holder = start.parent
  for (; holder !== null; child = holder.node, holder = holder.parent) {
    const { node } = holder
    if (
      isWrapper(node) ||
      node.type === 'LogicalExpression' ||
      (node.type === 'ConditionalExpression' && node['test'] !== child)
    )
      continue
    if (node.type === 'SequenceExpression' && node['expressions'].at(-1) === child) continue
    if (
      node.type === 'MemberExpression' &&
      node['object'] === child &&
      ['bind', 'resolve'].includes(memberName(node) ?? '')
    )
      continue
    if (node.type === 'CallExpression' && node['callee'] === child && memberName(child) === 'bind') continue
    return useIn(node, child, holder.parent?.node)
  }
  return null
}

function useIn(node: AstNode, child: AstNode, above: AstNode | undefined): Use {
  switch (node.type) {
    case 'VariableDeclarator':
      return node['init'] === child ? { type: 'named', names: namesIn(node['id']) } : null
    case 'AssignmentPattern':
      return node['right'] === child ? { type: 'named', names: namesIn(node['left']) } : null
    case 'Property':
      if (above?.type === 'ObjectPattern') return { type: 'named', names: namesIn(node['value']) }
      return node['value'] === child ? { type: 'given-away' } : null
    case 'CallExpression':
    case 'NewExpression':
      return node['callee'] === child ? null : { type: 'given-away' }
    case 'MemberExpression':
      if (node['object'] !== child) return null
      // `require.main.require` resolves from another file.
      return ['call', 'apply'].includes(memberName(node) ?? '') ||
        (memberName(node) === 'main' && above !== undefined && memberName(above) === 'require')
        ? { type: 'given-away' }
        : null
    case 'AssignmentExpression':
      return node['right'] === child ? { type: 'given-away' } : null
    case 'PropertyDefinition':
      return node['value'] === child ? { type: 'given-away' } : null
    case 'ArrowFunctionExpression':
      return node['body'] === child ? { type: 'given-away' } : null
    case 'ReturnStatement':
    case 'YieldExpression':
    case 'ArrayExpression':
    case 'SpreadElement':
    case 'ExportDefaultDeclaration':
    case 'JSXExpressionContainer':
      return { type: 'given-away' }
    default:
      return null
  }
}

/** The names in a pattern that may be `require` or its `resolve`. */
function namesIn(pattern: AstNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern['name']]
    case 'AssignmentPattern':
      return namesIn(pattern['left'])
    case 'ObjectPattern':
      return pattern['properties'].flatMap((property: AstNode) =>
        property.type !== 'RestElement' && ['resolve', 'require'].includes(keyName(property) ?? '')
          ? namesIn(property['value'])
          : [],
      )
    default:
      return []
  }
}
