import type { RuleSource } from '@stratalint/rule'
import { isFunction, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Sensitive } from './find-sensitive.ts'

/** A test that only holds on the machine of a developer. */
const IN_DEVELOPMENT =
  /\bNODE_ENV\b[\])'"]*\s*===?\s*['"]development['"]|\bNODE_ENV\b[\])'"]*\s*!==?\s*['"]production['"]|\bimport\.meta\.env\.DEV\b|\b__DEV__\b/
const READS_BODY = /^(?:json|text)$/

/** Whether the branches around a log call show that a value is not what its name says, or that nobody else reads the log. */
export function isHarmlessHere(source: RuleSource, { kind, node }: Sensitive): boolean {
  const tests = testsAround(source, node)
  if (tests.some((test) => IN_DEVELOPMENT.test(test) && !test.startsWith('!'))) return true
  if (node.type !== 'Identifier') return false
  // `if (!request) log.error(request)` logs no request.
  if (kind !== 'secret') return tests.some((test) => saysThatNone(node.name, test))
  const response = responseOf(source, node)
  return response !== null && tests.some((test) => new RegExp(`!\\s*${response}\\s*\\.\\s*ok\\b`).test(test))
}

/** The conditions under which a node runs, within its function. */
function testsAround(source: RuleSource, node: TSESTree.Node): string[] {
  const tests: string[] = []
  for (let at = node, up = node.parent; up !== undefined && up !== null && !isFunction(up); at = up, up = up.parent) {
    if ((up.type === 'IfStatement' || up.type === 'ConditionalExpression') && up.consequent === at)
      tests.push(source.getText(up.test))
    if (up.type === 'LogicalExpression' && up.operator === '&&' && up.right === at) tests.push(source.getText(up.left))
  }
  return tests
}

function saysThatNone(name: string, test: string): boolean {
  const value = name.replaceAll('$', '\\$&')
  return new RegExp(
    `!\\s*${value}(?![\\w$.?([])|\\btypeof\\s+${value}\\s*!==?|(?<![\\w$.])${value}\\s*===?\\s*(?:null|undefined)\\b`,
  ).test(test)
}

/** `response` of `const newToken = await response.json()`, which is an error where the response is not ok. */
function responseOf(source: RuleSource, node: TSESTree.Identifier): string | null {
  const definition = variableOf(source, node)?.defs[0]?.node as TSESTree.Node | undefined
  const init = definition?.type === 'VariableDeclarator' ? definition.init : null
  const call = init?.type === 'AwaitExpression' ? init.argument : init
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return null
  const { object, property } = call.callee
  const isBody = property.type === 'Identifier' && READS_BODY.test(property.name)
  return isBody && object.type === 'Identifier' ? object.name : null
}
