import { childrenOf } from '@stratalint/graph'
import { memberName, unwrap, wordsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** Members of an error that do not keep it. */
const TEXT_MEMBERS = new Set('message stack name code status statusCode toString'.split(' '))
const TEXT_WORDS = new Set('message msg text string stringify describe format'.split(' '))

/** Whether a name is one of a text: `errorMessage`, `getErrorMessage`, `String`. */
const isText = (name: string): boolean => wordsOf(name).some((word) => TEXT_WORDS.has(word.toLowerCase()))

/** Whether an expression passes on one of the names as a value, not just its text. */
export function keepsError(given: TSESTree.Node, names: ReadonlySet<string>): boolean {
  const node = unwrap(given)
  const keeps = (inner: TSESTree.Node): boolean => keepsError(inner, names)
  switch (node.type) {
    case 'Identifier':
      return names.has(node.name)
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'UnaryExpression':
      return false
    case 'MemberExpression': {
      const object = unwrap(node.object)
      if (object.type !== 'Identifier') return keeps(object)
      return names.has(object.name) && !TEXT_MEMBERS.has(memberName(node) ?? '')
    }
    case 'ConditionalExpression':
      return keeps(node.consequent) || keeps(node.alternate)
    case 'Property':
      return keeps(node.value)
    case 'CallExpression': {
      const callee = unwrap(node.callee)
      const name =
        callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : null
      if (name !== null && isText(name)) return false
      return [node.callee, ...node.arguments].some(keeps)
    }
    default:
      return childrenOf(node).some(keeps)
  }
}

/** The names of the error in a catch: its own and those of constants that keep it. */
export function errorNames(error: string | null, statements: readonly TSESTree.Node[]): Set<string> {
  const names = new Set<string>()
  if (error === null) return names
  names.add(error)
  const visit = (node: TSESTree.Node): void => {
    if (node.type === 'VariableDeclarator' && node.init !== null) {
      if (node.id.type === 'Identifier' && !isText(node.id.name) && keepsError(node.init, names))
        names.add(node.id.name)
    } else if (
      node.type === 'AssignmentExpression' &&
      node.left.type === 'MemberExpression' &&
      keepsError(node.right, names)
    ) {
      // `wrapped.cause = error`, also through a cast
      const object = unwrap(node.left.object)
      if (object.type === 'Identifier') names.add(object.name)
    }
    childrenOf(node).forEach(visit)
  }
  statements.forEach(visit)
  return names
}
