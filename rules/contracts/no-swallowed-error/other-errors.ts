import type { RuleSource } from '@stratalint/rule'
import { unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { constantsOf, isPartOfError } from './expected-failure.ts'
import { alwaysLeaves } from './jumps.ts'
import { errorNames } from './kept-error.ts'
import { namingOf, type Naming, type Scope } from './named-errors.ts'
import { localFunction } from './outcome.ts'

/** What a catch does about the errors that none of its conditions names. */
export interface OtherErrors {
  statements: TSESTree.Node[]
  /**
   * Where code for the others alone goes: the end of the catch, because the named errors have left it; an `else`; the
   * `if` that is for the others; the `default` of a `switch`; or an `if` in place of `&&`.
   */
  place: 'end' | 'else' | 'new-else' | 'if' | 'default' | 'new-if'
  /** Whether all that the catch does about the named errors is to throw them again. */
  isRethrown: boolean
}

type Handles = (statements: readonly TSESTree.Node[]) => boolean

/** The code of a catch, apart: for the errors that a condition names, and for all others. */
interface Parts {
  others: TSESTree.Node[]
  /** For each condition, where code for the others goes. */
  places: OtherErrors['place'][]
  /** For each condition, what it does about the errors that it names. */
  named: (readonly TSESTree.Node[])[]
}

/** What decides for which errors code is. */
interface Conditions {
  naming(test: TSESTree.Node): Naming
  isPart(value: TSESTree.Node): boolean
}

/** The code for the errors that a catch does not name, where nothing handles them. */
export function lostOthers(
  sourceCode: RuleSource,
  error: string | null,
  statements: readonly TSESTree.Node[],
  handles: Handles,
): OtherErrors | null {
  const names = errorNames(error, statements)
  const scope: Scope = { sourceCode, names, constants: new Map(statements.flatMap(constantsOf)) }
  const { others, places, named } = partsOf(statements, {
    naming: (test) => namingOf(test, scope),
    isPart: (value) => isPartOfError(value, names, scope.constants),
  })
  if (places.length === 0 || handles(others)) return null
  return {
    statements: others,
    place: places.every((place) => place === 'end') ? 'end' : places.findLast((place) => place !== 'end')!,
    isRethrown: named.every((some) => onlyRethrows(some, scope, handles)),
  }
}

/** The statements of a catch without those for the errors that a condition names. */
export function statementsForOthers(
  statements: readonly TSESTree.Node[],
  isNamed: (test: TSESTree.Node) => boolean,
): TSESTree.Node[] {
  return partsOf(statements, { naming: (test) => (isNamed(test) ? 'named' : null), isPart: () => false }).others
}

function partsOf(statements: readonly TSESTree.Node[], conditions: Conditions): Parts {
  const parts: Parts = { others: [], places: [], named: [] }
  for (const [index, statement] of statements.entries()) {
    const { others, places, named } = partsOfStatement(statement, conditions)
    const ends =
      statement.type === 'IfStatement' &&
      alwaysLeaves(statement.consequent) &&
      conditions.naming(statement.test) === 'others'
    parts.others.push(...others)
    parts.places.push(...places)
    // `if (!isFatal(error)) return`: what follows is for the errors that it names.
    parts.named.push(...named, ...(ends && statement.alternate === null ? [statements.slice(index + 1)] : []))
    if (ends) break
  }
  return parts
}

function partsOfStatement(node: TSESTree.Node, conditions: Conditions): Parts {
  switch (node.type) {
    case 'BlockStatement':
      return partsOf(node.body, conditions)
    case 'IfStatement':
      return partsOfIf(node, conditions)
    case 'SwitchStatement':
      return partsOfSwitch(node, conditions)
    case 'ExpressionStatement': {
      const { expression } = node
      const isNamed =
        expression.type === 'LogicalExpression' &&
        expression.operator === '&&' &&
        conditions.naming(expression.left) === 'named'
      return isNamed
        ? { others: [], places: ['new-if'], named: [[expression.right]] }
        : { others: [node], places: [], named: [] }
    }
    default:
      return { others: [node], places: [], named: [] }
  }
}

function partsOfIf({ test, consequent, alternate }: TSESTree.IfStatement, conditions: Conditions): Parts {
  const naming = conditions.naming(test)
  const first = partsOf([consequent], conditions)
  const second = partsOf(alternate === null ? [] : [alternate], conditions)
  if (naming === 'others') {
    const named = alternate === null ? (alwaysLeaves(consequent) ? [] : [[]]) : [[alternate]]
    return { others: first.others, places: ['if', ...first.places], named: [...named, ...first.named] }
  }
  if (naming === 'named') {
    const place = alwaysLeaves(consequent) ? 'end' : alternate === null ? 'new-else' : 'else'
    return { others: second.others, places: [place, ...second.places], named: [[consequent], ...second.named] }
  }
  return {
    others: [...first.others, ...second.others],
    places: [...first.places, ...second.places],
    named: [...first.named, ...second.named],
  }
}

/** `switch (error.code)`, `switch (true)` with a condition for each case. */
function partsOfSwitch(node: TSESTree.SwitchStatement, conditions: Conditions): Parts {
  const { discriminant, cases } = node
  const isTrue = discriminant.type === 'Literal' && discriminant.value === true
  const own = cases.filter(({ test }) => test !== null)
  const isNamed =
    own.length > 0 &&
    (isTrue
      ? own.every(({ test }) => conditions.naming(test!) === 'named')
      : conditions.isPart(discriminant) && own.every(({ test }) => test!.type === 'Literal'))
  if (!isNamed) return { others: [node], places: [], named: [] }
  const other = cases.findIndex(({ test }) => test === null)
  const others: TSESTree.Node[] = []
  // A case without an end of its own goes on with the next.
  for (const { consequent } of other === -1 ? [] : cases.slice(other)) {
    const inner = consequent.flatMap((one) => (one.type === 'BlockStatement' ? one.body : [one]))
    others.push(...inner.filter(({ type }) => type !== 'BreakStatement'))
    if (inner.some(alwaysLeaves)) break
  }
  const named = own.map(({ consequent }) => consequent).filter(({ length }) => length > 0)
  const parts = partsOf(others, conditions)
  return { others: parts.others, places: ['default', ...parts.places], named: [...named, ...parts.named] }
}

/** Whether all that code does about an error is to log it and throw it again. */
function onlyRethrows(statements: readonly TSESTree.Node[], scope: Scope, handles: Handles): boolean {
  const flat = statements.flatMap((one): TSESTree.Node[] => (one.type === 'BlockStatement' ? one.body : [one]))
  const last = flat.at(-1)
  return last !== undefined && rethrows(last, scope) && !handles(flat.slice(0, -1))
}

/** `throw error`, or a call of a function of this file that ends with a `throw`. */
function rethrows(node: TSESTree.Node, scope: Scope): boolean {
  if (node.type === 'ThrowStatement') {
    const value = unwrap(node.argument)
    return value.type === 'Identifier' && scope.names.has(value.name)
  }
  const call = node.type === 'ExpressionStatement' ? node.expression : node
  if (call.type !== 'CallExpression') return false
  const body = localFunction(scope.sourceCode, unwrap(call.callee))?.body
  return body?.type === 'BlockStatement' && body.body.at(-1)?.type === 'ThrowStatement'
}
