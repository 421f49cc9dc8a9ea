import type { EdgeName } from '@stratalint/core'
import { isWrapper, keyName, memberName, unwrap, type AstNode } from '../../syntax/ast-node.ts'
import type { NodePath } from '../../syntax/node-path.ts'
import { wholeModule } from '../edge-extractor.ts'

/** The names of a module that the code around a loading call uses; `*` if that is not clear. */
export function usedNames(call: NodePath, yields: 'module' | 'promise'): EdgeName[] {
  const { holder, child, awaited } = outermost(call)
  if (holder === null) return wholeModule()
  const { node } = holder
  const isModule = yields === 'module' || awaited
  if (node.type === 'VariableDeclarator' && node['init'] === child && isModule) return patternNames(node['id'])
  if (node.type === 'AssignmentExpression' && node['right'] === child && node['operator'] === '=' && isModule)
    return patternNames(node['left'])
  if (node.type === 'MemberExpression' && node['object'] === child) {
    const name = memberName(node)
    if (isModule) return name === null ? wholeModule() : [{ name, local: localOf(holder), typeOnly: false }]
    if (name === 'then') return callbackNames(holder)
  }
  return wholeModule()
}

/** Skips casts, parentheses, optional chains and `await`. */
function outermost(start: NodePath): { holder: NodePath | null; child: AstNode; awaited: boolean } {
  let child = start.node
  let holder = start.parent
  let awaited = false
  while (holder !== null && (isWrapper(holder.node) || holder.node.type === 'AwaitExpression')) {
    awaited ||= holder.node.type === 'AwaitExpression'
    child = holder.node
    holder = holder.parent
  }
  return { holder, child, awaited }
}

/** The variable that a member access initializes. */
function localOf(member: NodePath): string | null {
  const { holder, child } = outermost(member)
  const isInit = holder?.node.type === 'VariableDeclarator' && holder.node['init'] === child
  return isInit && holder.node['id'].type === 'Identifier' ? holder.node['id'].name : null
}

/** `import('./x').then(({ a }) => …)` and `.then((x) => x.a)`. */
function callbackNames(then: NodePath): EdgeName[] {
  const { holder, child } = outermost(then)
  if (holder?.node.type !== 'CallExpression' || holder.node['callee'] !== child) return wholeModule()
  const callback: AstNode | undefined = holder.node['arguments'][0]
  const parameter: AstNode | undefined = callback?.['params']?.[0]
  if (callback === undefined || parameter === undefined) return wholeModule()
  if (parameter.type === 'ObjectPattern') return patternNames(parameter)
  const result = callback['body'] ? unwrap(callback['body']) : null
  const name = result && memberName(result)
  const isOfParameter =
    name && unwrap(result['object']).type === 'Identifier' && unwrap(result['object'])['name'] === parameter['name']
  return isOfParameter ? [{ name, local: null, typeOnly: false }] : wholeModule()
}

/** The names of a module that a pattern binds; a rest element binds `*`. */
function patternNames(pattern: AstNode): EdgeName[] {
  if (pattern.type === 'Identifier') return wholeModule(pattern['name'])
  if (pattern.type !== 'ObjectPattern') return wholeModule()
  return pattern['properties'].flatMap((property: AstNode): EdgeName[] => {
    if (property.type === 'RestElement') return wholeModule(property['argument'].name)
    const name = keyName(property)
    if (name === null) return wholeModule()
    const target: AstNode = property['value'].type === 'AssignmentPattern' ? property['value'].left : property['value']
    return [{ name, local: target.type === 'Identifier' ? target['name'] : null, typeOnly: false }]
  })
}
