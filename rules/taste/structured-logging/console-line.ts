import type { RuleSource } from '@stratalint/rule'
import type { LogCall } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isSingleToken, proposedEvent } from '../logging/event-names.ts'
import { messageFor } from '../logging/function-around.ts'
import { constantText, literalOf } from '../logging/message-text.ts'
import { readLine } from './read-line.ts'
import { rewriteLine } from './rewrite-line.ts'

/** The arguments of a use of the console, as loggers of each order take them. */
export function argumentsForLogger(
  source: RuleSource,
  node: TSESTree.Node,
  given: readonly TSESTree.Node[],
  { level, domain }: { level: string | null; domain: string | null },
): { fieldsFirst: string; messageFirst: string } {
  const fallback = literalOf(source, { text: messageFor(node, level === 'error'), isTemplate: false })
  if (node.type !== 'CallExpression')
    return level === 'error'
      ? { fieldsFirst: `{ err }, ${fallback}`, messageFirst: `${fallback}, { err }` }
      : { fieldsFirst: fallback, messageFirst: fallback }
  const written = (order: LogCall['order']): string => {
    const line = readLine(source, callOf(node, given, order))
    const { fieldsText, message: literal } = rewriteLine(source, line)
    const constant = line.message === null ? null : constantText(source, line.parts)
    const isToken = domain !== null && constant?.isTemplate === false && isSingleToken(constant.text)
    const event = isToken ? proposedEvent(domain, constant.text) : null
    const message = event === null ? literal : literalOf(source, { text: event, isTemplate: false })
    const pair = order === 'fields-first' ? [fieldsText, message ?? fallback] : [message ?? fallback, fieldsText]
    return pair.filter((text) => text !== '').join(', ')
  }
  return { fieldsFirst: written('fields-first'), messageFirst: written('message-first') }
}

/** The console takes any values in any order; the first text is the message. */
function callOf(node: TSESTree.CallExpression, given: readonly TSESTree.Node[], order: LogCall['order']): LogCall {
  const values = given.filter(({ type }) => type !== 'SpreadElement')
  const [message, ...others] = values
  return {
    node,
    library: order === 'fields-first' ? 'pino' : 'winston',
    order,
    isWrapper: false,
    isOrderKnown: true,
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
