import type { RuleSource } from '@stratalint/rule'
import { isFunction, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isDeclaredUnknown } from './narrowing.ts'

type Node = TSESTree.Node

/** Whether an expression is a value that is declared `unknown`, where a `typeof` has found it to be a text, a number or a boolean. */
export function isProvenScalar(sourceCode: RuleSource, node: Node): boolean {
  const names = namesIn(node).filter((name) => isDeclaredUnknown(sourceCode, name))
  return names.length > 0 && names.every(isProven)
}

/** The names that an expression may have the value of. */
function namesIn(given: Node): TSESTree.Identifier[] {
  const node = unwrap(given)
  switch (node.type) {
    case 'Identifier':
      return [node]
    case 'ConditionalExpression':
      return [...namesIn(node.consequent), ...namesIn(node.alternate)]
    case 'LogicalExpression':
      return [...(node.operator === '&&' ? [] : namesIn(node.left)), ...namesIn(node.right)]
    default:
      return []
  }
}

function isProven(name: TSESTree.Identifier): boolean {
  let at: Node = name
  // The parent of a program is `null` or missing, by the parser.
  while (at.parent != null && !isFunction(at)) {
    if (isGuarded(at, at.parent, name.name)) return true
    at = at.parent
  }
  return false
}

/** Whether a part of its parent runs only where a variable holds a scalar. */
function isGuarded(part: Node, parent: Node, name: string): boolean {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test !== part && provesScalar(parent.test, name, parent.consequent === part)
    case 'LogicalExpression':
      return (
        parent.right === part && parent.operator !== '??' && provesScalar(parent.left, name, parent.operator === '&&')
      )
    case 'BlockStatement':
      return parent.body
        .slice(0, parent.body.indexOf(part as TSESTree.Statement))
        .some(
          (earlier) =>
            earlier.type === 'IfStatement' && leaves(earlier.consequent) && provesScalar(earlier.test, name, false),
        )
    default:
      return false
  }
}

function leaves(branch: TSESTree.Statement): boolean {
  const last = branch.type === 'BlockStatement' ? branch.body.at(-1) : branch
  return /^(?:Throw|Return|Continue|Break)Statement$/.test(last?.type ?? '')
}

/** Whether a variable holds a scalar wherever a condition has a result: `typeof value === 'string'`, `!==` for `false`. */
function provesScalar(test: Node, name: string, result: boolean): boolean {
  if (test.type === 'LogicalExpression') {
    const sides = [test.left, test.right].map((side) => provesScalar(side, name, result))
    return (test.operator === '&&') === result ? sides.includes(true) : !sides.includes(false)
  }
  if (test.type !== 'BinaryExpression' || !(result ? /^={2,3}$/ : /^!={1,2}$/).test(test.operator)) return false
  const { left, right } = test
  return (
    left.type === 'UnaryExpression' &&
    left.operator === 'typeof' &&
    left.argument.type === 'Identifier' &&
    left.argument.name === name &&
    right.type === 'Literal' &&
    /^(?:string|number|boolean|bigint)$/.test(String(right.value))
  )
}
