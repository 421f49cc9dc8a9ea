import { keyName, memberName, span, unwrap, type AstNode, type Span } from '../syntax/ast-node.ts'
import type { Frame } from '../syntax/node-path.ts'
import { isGlobal } from '../edges/calls/recognize-loaders.ts'
import { wholeExport, type Exported } from './exported-name.ts'
import type { LocalMeanings } from './local-bindings.ts'

/** What `module.exports = …` and `exports.a = …` at the top of a file offer. */
export function commonJsExports(statement: AstNode, root: Frame, meanings: LocalMeanings): Exported[] {
  if (statement.type !== 'ExpressionStatement') return []
  const targets: AstNode[] = []
  let value = unwrap(statement['expression'])
  while (value.type === 'AssignmentExpression' && value['operator'] === '=') {
    targets.push(unwrap(value['left']))
    value = unwrap(value['right'])
  }
  return targets.flatMap((target) => {
    if (isExportsObject(target, root)) return wholeAssignment(target, value, meanings)
    const name = memberName(target)
    if (name === null || !isExportsObject(unwrap(target['object']), root)) return []
    return [{ name, typeOnly: false, ...span(target['property']), meaning: meanings.ofExpression(value) }]
  })
}

function wholeAssignment(target: AstNode, value: AstNode, meanings: LocalMeanings): Exported[] {
  // `exports = …` alone changes nothing that others see.
  if (target.type === 'Identifier') return []
  if (value.type !== 'ObjectExpression') return wholeExport(meanings.ofExpression(value), span(target))
  const whole = {
    name: 'default',
    typeOnly: false,
    ...span(target),
    meaning: { type: 'local', kind: 'value' },
  } satisfies Exported
  return [whole, ...value['properties'].flatMap((property: AstNode) => propertyExports(property, meanings))]
}

function propertyExports(property: AstNode, meanings: LocalMeanings): Exported[] {
  if (property.type === 'SpreadElement') {
    const meaning = meanings.ofExpression(property['argument'])
    const isNamespace = meaning.type === 'through' && meaning.imported === '*'
    return isNamespace ? [{ name: '*', typeOnly: false, ...span(property), meaning }] : []
  }
  const name = keyName(property)
  const place: Span = span(property['key'])
  return name === null ? [] : [{ name, typeOnly: false, ...place, meaning: meanings.ofExpression(property['value']) }]
}

/** `module.exports` or `exports`, neither declared in the file. */
function isExportsObject(node: AstNode, root: Frame): boolean {
  if (memberName(node) === 'exports') return isGlobal(node['object'], 'module', root)
  return isGlobal(node, 'exports', root)
}
