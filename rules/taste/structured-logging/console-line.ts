import type { RuleSource } from '@stratalint/rule'
import type { LogCall } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isSingleToken, proposedEvent } from '../logging/event-names.ts'
import { messageFor } from '../logging/function-around.ts'
import { constantText, literalOf } from '../logging/message-text.ts'
import { errorOf, ownMessage, referenceUse } from './console-context.ts'
import type { ConsoleDetails } from './console-details.ts'
import { oneLine } from './describe-line.ts'
import { readLine } from './read-line.ts'
import { rewriteLine } from './rewrite-line.ts'

/** The arguments of a use of the console, as loggers of each order take them. */
export function argumentsForLogger(
  source: RuleSource,
  node: TSESTree.Node,
  call: TSESTree.CallExpression | null,
  { level, domain }: { level: string | null; domain: string | null },
): Pick<ConsoleDetails, 'fieldsFirst' | 'messageFirst' | 'message' | 'isGuess'> {
  const fallback = literalOf(source, {
    text: messageFor(node, level === 'error' || errorOf(call, source) !== null),
    isTemplate: false,
  })
  if (call === null) {
    const name = referenceUse(node) === 'error' ? 'err' : 'value'
    const [before, after] = [`{ ${name} }, `, `, { ${name} }`]
    return { fieldsFirst: before + fallback, messageFirst: fallback + after, message: fallback, isGuess: true }
  }
  const own = ownMessage(call)
  if (own !== null) {
    const text = source.getText(own)
    return { fieldsFirst: `{ … }, ${text}`, messageFirst: `${text}, { … }`, message: text, isGuess: false }
  }
  const line = readLine(source, callOf(call, 'message-first'))
  const constant = line.message === null ? null : constantText(source, line.parts)
  const isToken = domain !== null && constant?.isTemplate === false && isSingleToken(constant.text)
  const event = isToken && constant.isWhole ? proposedEvent(domain, constant.text) : null
  const text = event === null ? constant : { text: event, isTemplate: false }
  // A parameter that holds the text.
  const held = line.message !== null && line.parts.length === 0 ? source.getText(line.message) : null
  const message = held ?? (text === null ? fallback : literalOf(source, text))
  const fieldsOf = (order: LogCall['order']): string =>
    oneLine(rewriteLine(source, readLine(source, callOf(call, order))).fieldsText)
  const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ')
  return {
    fieldsFirst: join(fieldsOf('fields-first'), message),
    messageFirst: join(message, fieldsOf('message-first')),
    message,
    isGuess: held === null && (text === null || constant?.isWhole === false),
  }
}

/** The console takes any values in any order; the first text is the message. */
function callOf(node: TSESTree.CallExpression, order: LogCall['order']): LogCall {
  const values = node.arguments.filter(({ type }) => type !== 'SpreadElement')
  const [first, ...rest] = isOnlyFormat(values[0]) && values.length > 1 ? values.slice(1) : values
  const isText = first !== undefined && isMessage(first)
  // An object literal is the fields, so that an error in it gets the key that the library wants.
  const others = isText || first === undefined ? rest : [first, ...rest]
  const objects = others.filter(({ type }) => type === 'ObjectExpression')
  const fields = order === 'fields-first' && objects.length === 1 ? objects[0]! : null
  return {
    node,
    library: order === 'fields-first' ? 'pino' : 'winston',
    order,
    isWrapper: false,
    isOrderKnown: true,
    isMessageKnown: true,
    takesFields: true,
    method: null,
    message: isText ? first : null,
    fields,
    values: others.filter((value) => value !== fields),
    isSwapped: false,
  }
}

/** `'\\x1b[34m%s\\x1b[0m'`, which only colors the text after it. */
const isOnlyFormat = (node: TSESTree.Node | undefined): boolean =>
  node?.type === 'Literal' &&
  typeof node.value === 'string' &&
  node.value.includes('%s') &&
  // eslint-disable-next-line no-control-regex -- terminals are controlled by such characters
  /^(?:\u001B\[[\d;]*m|%s|\s)*$/.test(node.value)

const TEXT_NAME = /^(?:message|msg|text|title|label|line|output)$|(?:Message|Text|Label)$/

function isMessage(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'Literal':
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'ConditionalExpression':
      return true
    case 'Identifier':
      return TEXT_NAME.test(node.name)
    default:
      return false
  }
}

/** Whether each value of a call becomes a field with a name that it has already. */
export function isClear(source: RuleSource, call: TSESTree.CallExpression): boolean {
  const [only] = call.arguments
  if (call.arguments.length === 1 && only?.type === 'Literal' && typeof only.value === 'string') return true
  return rewriteLine(source, readLine(source, callOf(call, 'fields-first'))).isClear
}
