import { unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { identifiesError } from './expected-failure.ts'
import { alwaysLeaves } from './jumps.ts'
import { errorNames } from './kept-error.ts'

/** What a catch does about the errors that none of its conditions names. */
export interface OtherErrors {
  statements: TSESTree.Node[]
  /** Where code for the others alone goes: the end of the catch, because the named errors have left it, or an `else`. */
  place: 'end' | 'else' | 'new-else'
}

/** The code for the errors that a catch does not name, where nothing handles them. */
export function lostOthers(
  error: string | null,
  statements: readonly TSESTree.Node[],
  handles: (statements: readonly TSESTree.Node[]) => boolean,
): OtherErrors | null {
  const others = otherErrors(error, statements)
  return others === null || handles(others.statements) ? null : others
}

/** The code of a catch for the errors that its conditions do not name; `null` where it tests for no error. */
function otherErrors(error: string | null, statements: readonly TSESTree.Node[]): OtherErrors | null {
  const names = errorNames(error, statements)
  const constants = new Map(statements.flatMap(constantsOf))
  const isNamed = (test: TSESTree.Node): boolean => identifiesError(test, names, constants) || isOfClass(test, names)
  const tests: TSESTree.IfStatement[] = []
  const found = statements.flatMap((statement) =>
    statementsForOthers(statement, (node) => {
      const isOne = isNamed(node.test)
      if (isOne) tests.push(node)
      return isOne
    }),
  )
  if (tests.length === 0) return null
  const isSeparate = tests.every(({ consequent }) => alwaysLeaves(consequent))
  return { statements: found, place: isSeparate ? 'end' : tests.at(-1)!.alternate === null ? 'new-else' : 'else' }
}

/** The statements of a catch without those for the errors that a condition names. */
export function statementsForOthers(
  node: TSESTree.Node | null,
  isNamed: (node: TSESTree.IfStatement) => boolean,
): TSESTree.Node[] {
  if (node === null) return []
  if (node.type === 'BlockStatement') return node.body.flatMap((inner) => statementsForOthers(inner, isNamed))
  if (node.type !== 'IfStatement') return [node]
  const consequent = isNamed(node) ? [] : statementsForOthers(node.consequent, isNamed)
  return [...consequent, ...statementsForOthers(node.alternate, isNamed)]
}

function constantsOf(statement: TSESTree.Node): [string, TSESTree.Node][] {
  if (statement.type !== 'VariableDeclaration') return []
  return statement.declarations.flatMap(({ id, init }): [string, TSESTree.Node][] =>
    id.type === 'Identifier' && init !== null ? [[id.name, init]] : [],
  )
}

/** `error instanceof NotFoundError`; every error is an `Error`. */
function isOfClass(given: TSESTree.Node, names: ReadonlySet<string>): boolean {
  const node = unwrap(given)
  if (node.type === 'LogicalExpression') {
    const [left, right] = [isOfClass(node.left, names), isOfClass(node.right, names)]
    return node.operator === '&&' ? left || right : node.operator === '||' && left && right
  }
  if (node.type !== 'BinaryExpression' || node.operator !== 'instanceof') return false
  const [error, of] = [unwrap(node.left), unwrap(node.right)]
  return error.type === 'Identifier' && names.has(error.name) && !(of.type === 'Identifier' && of.name === 'Error')
}
