import { keyName, memberName, span, unwrap, type AstNode, type Span } from '../syntax/ast-node.ts'
import type { NodePath } from '../syntax/node-path.ts'
import { isGlobal } from '../edges/calls/recognize-loaders.ts'
import { wholeExport, type ExportedName } from './exported-name.ts'
import type { LocalBindings } from './local-bindings.ts'

/** The exports of `module.exports = …` and `exports.a = …` at the top level of a file. */
export function commonJsExports(statement: AstNode, root: NodePath, bindings: LocalBindings): ExportedName[] {
  if (statement.type !== 'ExpressionStatement') return []
  const targets: AstNode[] = []
  let value = unwrap(statement['expression'])
  while (value.type === 'AssignmentExpression' && value['operator'] === '=') {
    targets.push(unwrap(value['left']))
    value = unwrap(value['right'])
  }
  return targets.flatMap((target) => {
    if (isExportsObject(target, root)) return wholeAssignment(target, value, bindings)
    const name = memberName(target)
    if (name === null || !isExportsObject(unwrap(target['object']), root)) return []
    return [{ name, typeOnly: false, ...span(target['property']), binding: bindings.ofExpression(value) }]
  })
}

function wholeAssignment(target: AstNode, value: AstNode, bindings: LocalBindings): ExportedName[] {
  // `exports = …` alone exports nothing.
  if (target.type === 'Identifier') return []
  if (value.type !== 'ObjectExpression') return wholeExport(bindings.ofExpression(value), span(target))
  const whole = {
    name: 'default',
    typeOnly: false,
    ...span(target),
    binding: { type: 'local', kind: 'value' },
  } satisfies ExportedName
  return [whole, ...value['properties'].flatMap((property: AstNode) => propertyExports(property, bindings))]
}

function propertyExports(property: AstNode, bindings: LocalBindings): ExportedName[] {
  if (property.type === 'SpreadElement') {
    const binding = bindings.ofExpression(property['argument'])
    const isNamespace = binding.type === 'through' && binding.imported === '*'
    return isNamespace ? [{ name: '*', typeOnly: false, ...span(property), binding }] : []
  }
  const name = keyName(property)
  const place: Span = span(property['key'])
  return name === null ? [] : [{ name, typeOnly: false, ...place, binding: bindings.ofExpression(property['value']) }]
}

/** `module.exports` or `exports`, neither declared in the file. */
function isExportsObject(node: AstNode, root: NodePath): boolean {
  if (memberName(node) === 'exports') return isGlobal(node['object'], 'module', root)
  return isGlobal(node, 'exports', root)
}
