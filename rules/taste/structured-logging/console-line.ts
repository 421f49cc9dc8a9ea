import type { RuleSource } from '@stratalint/rule'
import type { LogCall } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isSingleToken, proposedEvent } from '../logging/event-names.ts'
import { messageFor } from '../logging/function-around.ts'
import { constantText, literalOf } from '../logging/message-text.ts'
import type { ConsoleDetails } from './console-remedy.ts'
import { readLine } from './read-line.ts'
import { rewriteLine } from './rewrite-line.ts'

/** The arguments of a use of the console, as loggers of each order take them. */
export function argumentsForLogger(
  source: RuleSource,
  node: TSESTree.Node,
  call: TSESTree.CallExpression | null,
  { level, domain }: { level: string | null; domain: string | null },
): Pick<ConsoleDetails, 'fieldsFirst' | 'messageFirst' | 'message'> {
  const fallback = literalOf(source, { text: messageFor(node, level === 'error'), isTemplate: false })
  if (call === null) {
    const [before, after] = level === 'error' ? ['{ err }, ', ', { err }'] : ['', '']
    return { fieldsFirst: before + fallback, messageFirst: fallback + after, message: fallback }
  }
  const line = readLine(source, callOf(call, 'message-first'))
  const constant = line.message === null ? null : constantText(source, line.parts)
  const isToken = domain !== null && constant?.isTemplate === false && isSingleToken(constant.text)
  const event = isToken ? proposedEvent(domain, constant.text) : null
  const text = event === null ? constant : { text: event, isTemplate: false }
  const message = text === null ? fallback : literalOf(source, text)
  const fieldsOf = (order: LogCall['order']): string =>
    rewriteLine(source, readLine(source, callOf(call, order))).fieldsText
  const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ')
  return {
    fieldsFirst: join(fieldsOf('fields-first'), message),
    messageFirst: join(message, fieldsOf('message-first')),
    message,
  }
}

/** The console takes any values in any order; the first text is the message. */
function callOf(node: TSESTree.CallExpression, order: LogCall['order']): LogCall {
  const values = node.arguments.filter(({ type }) => type !== 'SpreadElement')
  const [message, ...others] = values
  return {
    node,
    library: order === 'fields-first' ? 'pino' : 'winston',
    order,
    isWrapper: false,
    isOrderKnown: true,
    isMessageKnown: true,
    takesFields: true,
    method: null,
    message: message === undefined || !isMessage(message) ? null : message,
    fields: null,
    values: message === undefined || isMessage(message) ? others : values,
    isSwapped: false,
  }
}

function isMessage({ type }: TSESTree.Node): boolean {
  return (
    type === 'Literal' || type === 'TemplateLiteral' || type === 'BinaryExpression' || type === 'ConditionalExpression'
  )
}
