import { importedAs, memberName, unwrap, wordsOf } from '@stratalint/rule/analysis'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { isLogFunction, type NamedCalls } from './log-calls.ts'

/** Functions that only give back what is no longer needed. */
const RELEASES =
  /^\$?(?:close(?:All|Sync)?|disconnect|destroy|dispose|abort|kill|terminate|quit|shutdown|release|releaseLock|unlink(?:Sync)?|rm(?:Sync|dir|dirSync)?|rollback(?:Transaction)?|cleanup|teardown|unsubscribe|removeAllListeners|unref|unlock|delete(?:Temp|Tmp)\w*|remove(?:Temp|Tmp)\w*|clean(?:up|Up)\w+)$/
/** What records how a program is used; like a log, it is no part of the work. */
const RECORDERS = new Set('analytics metrics telemetry mixpanel posthog amplitude statsd segment plausible'.split(' '))

/** What all calls of a `try` do: release something, or record how the program is used or that something happened. */
export type SideWork = 'release' | 'record'

/** The side work that is all that code does; `null` where it does anything else. */
export function sideWorkOf(node: TSESTree.Node, named: NamedCalls): SideWork | null {
  const found = kindsOf(node, named)
  if (found.includes('other')) return null
  return found.includes('release') ? 'release' : found.includes('record') ? 'record' : null
}

type Kind = SideWork | 'neutral' | 'other'

function kindsOf(given: TSESTree.Node | null, named: NamedCalls): Kind[] {
  if (given === null) return []
  const node = unwrap(given)
  const of = (inner: TSESTree.Node | null): Kind[] => kindsOf(inner, named)
  switch (node.type) {
    case 'BlockStatement':
      return node.body.flatMap(of)
    case 'ExpressionStatement':
      return of(node.expression)
    case 'AwaitExpression':
    case 'UnaryExpression':
      return of(node.argument)
    case 'IfStatement':
      return [...of(node.consequent), ...of(node.alternate)]
    case 'AssignmentExpression':
      return [isEmptyValue(node.right) ? 'neutral' : 'other']
    case 'LogicalExpression':
      return of(node.right)
    case 'CallExpression': {
      if (isLogFunction(node.callee, named) || named.isLogCall?.(node) === true) return ['record']
      return [kindOfCall(unwrap(node.callee))]
    }
    default:
      return ['other']
  }
}

function kindOfCall(callee: TSESTree.Node): Kind {
  const names = namesIn(callee)
  if (names.slice(0, -1).some((name) => wordsOf(name).some((word) => RECORDERS.has(word.toLowerCase()))))
    return 'record'
  return RELEASES.test(names.at(-1) ?? '') ? 'release' : 'other'
}

function namesIn(given: TSESTree.Node): string[] {
  const node = unwrap(given)
  if (node.type === 'Identifier') return [node.name]
  if (node.type === 'CallExpression') return namesIn(node.callee)
  return node.type === 'MemberExpression' ? [...namesIn(node.object), memberName(node) ?? ''] : []
}

function isEmptyValue(given: TSESTree.Node): boolean {
  const node = unwrap(given)
  return node.type === 'Literal' || (node.type === 'Identifier' && node.name === 'undefined')
}

/** The function of `node:fs` by which a file or a folder is deleted, also where it does not exist. */
export function forcedDelete(sourceCode: RuleSource, given: TSESTree.Node): string | null {
  const statement = given.type === 'BlockStatement' && given.body.length === 1 ? given.body[0]! : given
  const expression = statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : unwrap(statement)
  const call = expression.type === 'AwaitExpression' ? unwrap(expression.argument) : expression
  if (call.type !== 'CallExpression' || call.arguments.length === 0) return null
  const name = namesIn(call.callee).at(-1) ?? ''
  if (!/^(?:unlink|rm)(?:Sync)?$/.test(name) || /\bforce\s*:\s*true/.test(sourceCode.getText(call))) return null
  if (!/^(?:node:)?fs(?:\/promises)?$|^fs-extra$/.test(importedAs(sourceCode, unwrap(call.callee))?.module ?? ''))
    return null
  const path = sourceCode.getText(call.arguments[0])
  const owner = namesIn(call.callee)
    .slice(0, -1)
    .map((one) => `${one}.`)
    .join('')
  const isRecursive = /\brecursive\s*:\s*true/.test(sourceCode.getText(call)) ? 'recursive: true, ' : ''
  return `${owner}${name.endsWith('Sync') ? 'rmSync' : 'rm'}(${path.length <= 40 ? path : 'path'}, { ${isRecursive}force: true })`
}

const LOGGER_CALL = /\b((?:this\.)?\w*[lL]og(?:ger)?)\.(?:error|warn|info|debug)\(\s*(?:([{\w])|['"`])/

/** A line of the file's own logger for a failure, with `$` for the error; `null` where the file has none. */
export function debugLine(text: string): string | null {
  const found = LOGGER_CALL.exec(text)
  if (found === null) return null
  return found[2] === undefined
    ? `${found[1]!}.debug('clean-up failed', { error: $ })`
    : `${found[1]!}.debug({ err: $ }, 'clean-up failed')`
}
