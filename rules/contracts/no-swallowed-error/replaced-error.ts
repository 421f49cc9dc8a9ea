import { childrenOf } from '@stratalint/graph'
import type { RuleSource } from '@stratalint/rule'
import { importedAs, isFunction, memberName, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { identifiesError } from './expected-failure.ts'
import { errorNames, keepsError } from './kept-error.ts'
import { statementsForOthers } from './other-errors.ts'
import type { ReplacedError } from './swallowed-details.ts'

/** An error that is thrown or passed on in place of the caught one. */
export interface Replacement {
  /** What is thrown. */
  value: TSESTree.Node
  /** The callback that gets it: `next`. */
  passedTo: string | null
  how: 'throws' | 'rejects with' | 'passes on'
}

/** Calls by which frameworks answer a request, also with `throw`. */
const ANSWERS = new Set(
  'redirect permanentRedirect redirectDocument notFound forbidden unauthorized rethrow unstable_rethrow json data defer Response NextResponse'.split(
    ' ',
  ),
)
const PASSES = new Set('next done callback cb reject'.split(' '))

/** The errors in the statements of a catch that replace the caught one without keeping it. */
export function findReplacements(
  sourceCode: RuleSource,
  statements: readonly TSESTree.Node[],
  error: string | null,
  /** Whether some statements of the catch, and the code after it, do something about an error. */
  handles: (statements: readonly TSESTree.Node[]) => boolean,
): Replacement[] {
  const names = errorNames(error, statements)
  const constants = new Map<string, TSESTree.Node>()

  const replaced = (given: TSESTree.Node): TSESTree.Node | null => {
    const node = unwrap(given)
    switch (node.type) {
      case 'NewExpression':
      case 'CallExpression':
        return isAnswer(sourceCode, node) || keepsError(node, names) ? null : node
      case 'Literal':
      case 'TemplateLiteral':
      case 'ObjectExpression':
        return keepsError(node, names) ? null : node
      case 'Identifier': {
        const init = names.has(node.name) ? undefined : constants.get(node.name)
        return init === undefined ? null : replaced(init)
      }
      case 'ConditionalExpression':
        return keepsError(node, names) ? null : (replaced(node.consequent) ?? replaced(node.alternate))
      case 'LogicalExpression':
        return keepsError(node, names) ? null : replaced(node.right)
      case 'AwaitExpression':
        return replaced(node.argument)
      default:
        return null
    }
  }

  const find = (node: TSESTree.Node): Replacement[] => {
    if (isFunction(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression') return []
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init !== null)
      constants.set(node.id.name, node.init)
    // A new error for one that the code identifies says all that its cause would, where the others are not lost.
    if (
      node.type === 'IfStatement' &&
      identifiesError(node.test, names, constants) &&
      handles(statementsForOthers(statements, (test) => identifiesError(test, names, constants)))
    )
      return node.alternate === null ? [] : find(node.alternate)
    if (node.type === 'ThrowStatement') {
      const value = replaced(node.argument)
      return value === null ? [] : [{ value, how: 'throws', passedTo: null }]
    }
    if (node.type === 'CallExpression') {
      const passed = passedError(node)
      const value = passed === null ? null : replaced(passed)
      if (value !== null)
        return [
          { value, how: isReject(node) ? 'rejects with' : 'passes on', passedTo: sourceCode.getText(node.callee) },
        ]
    }
    // What a nested try throws is caught by its own catch.
    const children =
      node.type === 'TryStatement' && node.handler !== null ? [node.handler, node.finalizer] : childrenOf(node)
    return children.flatMap((child) => (child === null ? [] : find(child)))
  }

  return statements.flatMap(find)
}

function calleeName(node: TSESTree.CallExpression | TSESTree.NewExpression): string | null {
  const callee = unwrap(node.callee)
  return callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : null
}

function isAnswer(sourceCode: RuleSource, node: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const name = calleeName(node)
  if (name === null) return false
  if (ANSWERS.has(name)) return true
  const imported = node.type === 'CallExpression' ? importedAs(sourceCode, node.callee) : null
  return imported?.module === '@sveltejs/kit'
}

const isReject = (node: TSESTree.CallExpression): boolean => calleeName(node) === 'reject'

/** The new error that is passed to `reject`, `next` or a callback. */
function passedError(node: TSESTree.CallExpression): TSESTree.Node | null {
  const callee = unwrap(node.callee)
  const isPromise =
    callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise'
  if (callee.type !== 'Identifier' && !isPromise) return null
  const [argument] = node.arguments
  if (argument === undefined || !PASSES.has(calleeName(node) ?? '')) return null
  const value = unwrap(argument)
  if (value.type === 'Identifier') return value
  if (value.type === 'CallExpression') return isErrorFactory(value) ? value : null
  return value.type === 'NewExpression' && /(?:Error|Exception)$/.test(calleeName(value) ?? '') ? value : null
}

/** `createError(500)`, `httpErrors.NotFound()`, `Boom.badRequest()`. */
function isErrorFactory({ callee }: TSESTree.CallExpression): boolean {
  const node = unwrap(callee)
  if (node.type === 'Identifier') return /error|exception/i.test(node.name)
  return (
    node.type === 'MemberExpression' && node.object.type === 'Identifier' && /errors?$|boom/i.test(node.object.name)
  )
}

/** What a message needs to know of an error that replaces the caught one. */
export function replacedError(
  sourceCode: RuleSource,
  { value, how, passedTo }: Replacement,
  others: number,
): ReplacedError {
  const node = unwrap(value)
  const isMade = node.type === 'NewExpression' || node.type === 'CallExpression'
  const last = isMade ? node.arguments.at(-1) : undefined
  const callee = isMade ? unwrap(node.callee) : null
  const isNamed = callee?.type === 'Identifier' || callee?.type === 'MemberExpression'
  return {
    ...{ how, passedTo, others, isNew: node.type === 'NewExpression' },
    callee: isNamed ? sourceCode.getText(callee) : null,
    args: isMade ? node.arguments.length : 0,
    isObject: last !== undefined && unwrap(last).type === 'ObjectExpression',
  }
}

/** The class whose constructor is around a node, as the expression that makes one. */
export function constructedAround(node: TSESTree.Node): string | null {
  for (let at = node.parent; at !== undefined && at !== null; at = at.parent)
    if (at.type === 'ClassDeclaration' || at.type === 'ClassExpression')
      return at.id === null ? null : `new ${at.id.name}`
  return null
}
