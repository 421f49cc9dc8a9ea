import type { RuleSource } from '@stratalint/rule'
import { importedAs, isFunction, memberName, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { childrenOf } from './jumps.ts'
import { errorNames, keepsError } from './kept-error.ts'

/** An error that is thrown or passed on in place of the caught one. */
export interface Replacement {
  /** What is thrown. */
  value: TSESTree.Node
  how: 'throws' | 'rejects with' | 'passes on'
}

/** Calls by which frameworks answer a request, also with `throw`. */
const ANSWERS = new Set(
  'redirect permanentRedirect redirectDocument notFound forbidden unauthorized rethrow unstable_rethrow json data defer Response NextResponse'.split(
    ' ',
  ),
)
const PASSES = new Set('next done callback cb reject'.split(' '))

/** The first error in the statements of a catch that replaces the caught one without keeping it. */
export function findReplacement(
  sourceCode: RuleSource,
  statements: readonly TSESTree.Node[],
  error: string | null,
): Replacement | null {
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

  const find = (node: TSESTree.Node): Replacement | null => {
    if (isFunction(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression') return null
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init !== null)
      constants.set(node.id.name, node.init)
    if (node.type === 'ThrowStatement') {
      const value = replaced(node.argument)
      return value === null ? null : { value, how: 'throws' }
    }
    if (node.type === 'CallExpression') {
      const passed = passedError(node)
      const value = passed === null ? null : replaced(passed)
      if (value !== null) return { value, how: isReject(node) ? 'rejects with' : 'passes on' }
    }
    // What a nested try throws is caught by its own catch.
    const children =
      node.type === 'TryStatement' && node.handler !== null ? [node.handler, node.finalizer] : childrenOf(node)
    for (const child of children) {
      const found = child === null ? null : find(child)
      if (found !== null) return found
    }
    return null
  }

  for (const statement of statements) {
    const found = find(statement)
    if (found !== null) return found
  }
  return null
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
