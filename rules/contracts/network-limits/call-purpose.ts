import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction, nodesIn, variableOf, withWrappers } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

type Call = TSESTree.CallExpression | TSESTree.NewExpression

/** Whether code reads the body of the answer as bytes, which a signal stops too. */
export function isDownload(sourceCode: RuleSource, node: Call): boolean {
  let value: TSESTree.Node = withWrappers(node)
  if (value.parent?.type === 'AwaitExpression') value = withWrappers(value.parent)
  const declarator = value.parent
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return isBytes(value)
  return variableOf(sourceCode, declarator.id)?.references.some(({ identifier }) => isBytes(identifier)) === true
}

const isBytes = ({ parent }: TSESTree.Node): boolean =>
  parent?.type === 'MemberExpression' &&
  parent.property.type === 'Identifier' &&
  /^(?:blob|arrayBuffer|bytes|body)$/.test(parent.property.name)

/** Whether the address comes from a parameter of the function around the call, so that many requests share its limit. */
export function takesAddress({ arguments: [address] }: Call): boolean {
  const fn = address === undefined ? null : enclosingFunction(address)
  if (address === undefined || fn === null) return false
  const names = fn.params.flatMap((parameter) => (parameter.type === 'Identifier' ? [parameter.name] : []))
  return [address, ...nodesIn(address)].some(
    (part) =>
      part.type === 'Identifier' &&
      /(?:url|uri|path|endpoint|input|request)$/i.test(part.name) &&
      names.includes(part.name),
  )
}
