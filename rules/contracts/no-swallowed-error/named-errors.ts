import type { RuleSource } from '@stratalint/rule'
import { unwrap, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { constantsOf, identifiesError, without } from './expected-failure.ts'
import { errorName, localFunction } from './outcome.ts'

/** What the names in a condition mean. */
export interface Scope {
  sourceCode: RuleSource
  /** The names of the error. */
  names: ReadonlySet<string>
  constants: ReadonlyMap<string, TSESTree.Node>
}

/** For which errors a condition holds: only for those that it names, for all others, or neither. */
export type Naming = 'named' | 'others' | null

const OPPOSITE = { named: 'others', others: 'named' } as const
/** Classes that nearly every error has. */
const EVERY = /^(?:Error|ErrnoException)$/
/** Functions that call each other are not followed further. */
const MAX_CALLS = 3

/** Finds out for which errors a condition holds: `error instanceof NotFoundError`, `!isNotFound(error)`. */
export function namingOf(given: TSESTree.Node, scope: Scope, calls = 0): Naming {
  const node = unwrap(given)
  const of = (inner: TSESTree.Node): Naming => namingOf(inner, scope, calls)
  if (identifiesError(node, scope.names, scope.constants)) return 'named'
  switch (node.type) {
    case 'Identifier': {
      const init = scope.constants.get(node.name)
      return init === undefined
        ? null
        : namingOf(init, { ...scope, constants: without(scope.constants, node.name) }, calls)
    }
    case 'UnaryExpression': {
      const naming = node.operator === '!' ? of(node.argument) : null
      return naming === null ? null : OPPOSITE[naming]
    }
    case 'LogicalExpression': {
      if (node.operator === '??') return null
      const sides = [of(node.left), of(node.right)]
      // One side is enough for `a && b` to hold only for named errors, and for `a || b` to fail only for them.
      const [some, every] = node.operator === '&&' ? (['named', 'others'] as const) : (['others', 'named'] as const)
      return sides.includes(some) ? some : sides.every((side) => side === every) ? every : null
    }
    case 'BinaryExpression':
      if (node.operator === 'instanceof') return isOfClass(node, scope.names) ? 'named' : null
      return /^!==?$/.test(node.operator) &&
        identifiesError({ ...node, operator: '===' } as TSESTree.BinaryExpression, scope.names, scope.constants)
        ? 'others'
        : null
    case 'CallExpression':
      return calls < MAX_CALLS ? namingOfCall(node, scope, calls) : null
    default:
      return null
  }
}

/** `isFatal(error)`, with a function of this file. */
function namingOfCall(node: TSESTree.CallExpression, scope: Scope, calls: number): Naming {
  const [argument] = node.arguments
  const value = argument === undefined ? null : unwrap(argument)
  if (value?.type !== 'Identifier' || !scope.names.has(value.name)) return null
  const guard = localFunction(scope.sourceCode, unwrap(node.callee))
  const parameter = guard === null ? null : errorName(guard.params[0])
  if (guard === null || parameter === null) return null
  const statements = guard.body?.type === 'BlockStatement' ? guard.body.body : []
  const result = guard.body?.type === 'BlockStatement' ? onlyResult(statements) : guard.body
  if (result === null || result === undefined) return isGuardOfClass(guard) ? 'named' : null
  const constants = new Map(statements.flatMap(constantsOf))
  return namingOf(result, { ...scope, names: new Set([parameter]), constants }, calls + 1)
}

/** What a function returns that only declares constants before it. */
function onlyResult(statements: readonly TSESTree.Node[]): TSESTree.Node | null {
  const last = statements.at(-1)
  const isPlain = statements.slice(0, -1).every(({ type }) => type === 'VariableDeclaration')
  return isPlain && last?.type === 'ReturnStatement' ? last.argument : null
}

/** `(error: unknown): error is NotFoundError => …` */
function isGuardOfClass({ returnType }: FunctionNode): boolean {
  const predicate = returnType?.typeAnnotation
  if (predicate?.type !== 'TSTypePredicate' || predicate.asserts) return false
  const type = predicate.typeAnnotation?.typeAnnotation
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && !EVERY.test(type.typeName.name)
}

/** `error instanceof NotFoundError`; every error is an `Error`. */
function isOfClass({ left, right }: TSESTree.BinaryExpression, names: ReadonlySet<string>): boolean {
  const [error, of] = [unwrap(left), unwrap(right)]
  return error.type === 'Identifier' && names.has(error.name) && !(of.type === 'Identifier' && EVERY.test(of.name))
}
