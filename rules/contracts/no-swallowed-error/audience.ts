import { childrenOf } from '@stratalint/graph'
import { isFunction, memberName, withWrappers, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/**
 * Who learns of a failure by what a function returns or throws: its callers; no one, because the constructor of its
 * class starts it; or code that has fixed what it returns, by the type of the variable or field that holds it (`typed`)
 * or by a call that gets it in an object (`given`).
 */
export type Audience = 'callers' | 'started' | 'typed' | 'given'

export function audienceOf(owner: FunctionNode | null): Audience {
  const parent = owner === null ? undefined : withWrappers(owner).parent
  switch (parent?.type) {
    case 'MethodDefinition':
      return isStartedByConstructor(parent) ? 'started' : 'callers'
    case 'TSSatisfiesExpression':
      return 'typed'
    case 'VariableDeclarator':
      return parent.id.typeAnnotation == null ? 'callers' : 'typed'
    case 'PropertyDefinition':
      return parent.typeAnnotation == null ? 'callers' : 'typed'
    case 'Property':
      return isGiven(parent.parent) ? 'given' : 'callers'
    default:
      return 'callers'
  }
}

/** Whether an object, or one around it, is an argument of a call. */
function isGiven(object: TSESTree.Node): boolean {
  const outer = withWrappers(object)
  const { parent } = outer
  if (parent?.type === 'Property') return isGiven(parent.parent)
  return parent?.type === 'CallExpression' && parent.callee !== outer
}

/** `constructor() { this.load() }`: nobody awaits the promise. */
function isStartedByConstructor(method: TSESTree.MethodDefinition): boolean {
  const name = nameOf(method.key)
  const maker = method.parent.body.find(
    (member): member is TSESTree.MethodDefinition =>
      member.type === 'MethodDefinition' && member.kind === 'constructor',
  )
  const body = maker?.value.body
  return name !== null && body != null && maker !== method && starts(body, name)
}

function starts(node: TSESTree.Node, name: string): boolean {
  if (node.type === 'ExpressionStatement') {
    const { expression } = node
    const call = expression.type === 'UnaryExpression' ? expression.argument : expression
    if (call.type === 'CallExpression' && call.callee.type === 'MemberExpression') {
      const { object, property } = call.callee
      return object.type === 'ThisExpression' && (memberName(call.callee) ?? nameOf(property)) === name
    }
  }
  return childrenOf(node).some((child) => !isFunction(child) && starts(child, name))
}

function nameOf(key: TSESTree.Node): string | null {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`
  return key.type === 'Identifier' ? key.name : null
}
