import { clip, fitMessage, type Edit, type Message } from '@stratalint/core'
import { defineRule, type RuleSource } from '@stratalint/rule'
import { createLogCallFinder, keyOf, mayLog, unwrap, wordsOf, type LogCall } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { codeText } from '../logging/code-text.ts'
import { memberValueOf, valueOf } from '../logging/constant-message.ts'
import { eventDomain, isEventName, isSingleToken, proposedEvent } from '../logging/event-names.ts'
import { literalOf } from '../logging/message-text.ts'
import { LOGGER_OPTIONS, type LoggerOptions } from '../logging/options.ts'

const EVENT_FIELD = /^(?:event|eventName|event_name|event\.name)$/

export default defineRule({
  id: 'taste/log-event-name',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Name logged events after their domain',
      why: 'Alerts and dashboards find events by name; a name without its domain, or in another form, is found by nobody.',
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          prose: {
            type: 'string',
            enum: ['allow', 'forbid'],
            default: 'allow',
            description: '`forbid` also reports messages with white space where the line has no event field.',
          },
          ...LOGGER_OPTIONS,
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { tests: false, generated: false, sets: ['strict'] },
  concerns: ({ text }) => mayLog(text),
  create(context) {
    const { project, inspection, sourceCode, report } = context
    const [options = {}] = context.options as [(LoggerOptions & { prose?: 'allow' | 'forbid' })?]
    const { file } = inspection
    const domain = eventDomain(project, file)
    if (domain === null) return {}
    const { logCallOf } = createLogCallFinder(context, options)
    return {
      CallExpression(node) {
        const call = logCallOf(node)
        if (call === null) return
        const field = eventField(call)
        if (field === null && !call.isMessageKnown) return
        // A constant may be fields or a message, which its value shows.
        const name = field ?? call.message ?? textField(call) ?? call.fields
        const literals = name === null ? [] : literalsOf(sourceCode, name)
        const hasProse = literals.some(({ text }) => !isSingleToken(text))
        // A message that is prose in one case is prose in the others too.
        if (hasProse && field === null && options.prose !== 'forbid') return
        const other = field === null || call.message === null ? [] : literalsOf(sourceCode, call.message)
        for (const literal of literals) {
          const { text } = literal
          if (isSingleToken(text) && isEventName(domain, text)) continue
          report({
            node,
            subject: `${domain} ${text.slice(0, 100)}`,
            extent: null,
            message: describeEvent(sourceCode, literal, {
              domain,
              file,
              callee: codeText(sourceCode, node.callee),
              prose: other.length === 1 ? other[0]!.text : null,
              isField: field !== null,
            }),
          })
        }
      },
    }
  },
})

interface EventLiteral {
  text: string
  node: TSESTree.Node
  /** The constant that holds the literal, which may be used elsewhere. */
  constant: string | null
}

/** The value of the field that names the event. */
function eventField(call: LogCall): TSESTree.Node | null {
  return (
    propertyMatching(call, (key) => EVENT_FIELD.test(key)) ?? (call.order === 'record' ? attributeName(call) : null)
  )
}

/** The text of a line that is a property of its fields. */
function textField(call: LogCall): TSESTree.Node | null {
  return propertyMatching(call, (key) => key === 'msg' || key === 'message')
}

function propertyMatching({ fields }: LogCall, test: (key: string) => boolean): TSESTree.Node | null {
  const object = fields === null ? null : unwrap(fields)
  if (object?.type !== 'ObjectExpression') return null
  const found = object.properties.find((one) => one.type === 'Property' && test(keyOf(one) ?? ''))
  return found?.type === 'Property' ? found.value : null
}

/** Older versions of OpenTelemetry take the name as an attribute. */
function attributeName(call: LogCall): TSESTree.Node | null {
  const attributes = propertyMatching(call, (key) => key === 'attributes')
  return attributes === null ? null : propertyMatching({ ...call, fields: attributes }, (key) => key === 'event.name')
}

/** The literals that a name may be: itself, the choices of a conditional, the value of a constant or of one of its members. */
function literalsOf(source: RuleSource, expression: TSESTree.Node, constant: string | null = null): EventLiteral[] {
  const node = unwrap(expression)
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && node.value !== '' ? [{ text: node.value, node, constant }] : []
    case 'TemplateLiteral': {
      const text = node.quasis[0]!.value.cooked
      return node.expressions.length === 0 && text !== null && text !== '' ? [{ text, node, constant }] : []
    }
    case 'ConditionalExpression':
      return [...literalsOf(source, node.consequent, constant), ...literalsOf(source, node.alternate, constant)]
    case 'LogicalExpression':
      return [...literalsOf(source, node.left, constant), ...literalsOf(source, node.right, constant)]
    case 'Identifier': {
      const value = constant === null ? valueOf(source, node) : null
      return value === null ? [] : literalsOf(source, value, node.name)
    }
    case 'MemberExpression': {
      const value = constant === null ? memberValueOf(source, node) : null
      return value === null ? [] : literalsOf(source, value, source.getText(node))
    }
    default:
      return []
  }
}

/** A name without the domain of others: `invoice_opened` of `billing.invoice_opened`, `session.refused` of `accounts.session.refused`, but `query_executed` of `query.executed`. */
function ownName(domain: string, text: string): string {
  const [owner, happened, ...others] = text.split('.')
  if (!isSingleToken(text) || happened === undefined || owner === '' || happened === '') return text
  if (wordsOf(domain).some((word) => wordsOf(owner!).includes(word))) return text
  if (others.some((other) => other !== '')) return [happened, ...others].join('.')
  if (others.length > 0) return text
  return wordsOf(happened).length > 1 ? happened : `${owner}_${happened}`
}

function describeEvent(
  source: RuleSource,
  { text, node, constant }: EventLiteral,
  {
    domain,
    file,
    callee,
    prose,
    isField,
  }: { domain: string; file: string; callee: string; prose: string | null; isField: boolean },
): Message {
  const shown = clip(text.replaceAll(/\s+/g, ' '), 50)
  const caller = clip(callee, 30)
  const what = isSingleToken(text)
    ? `${caller} ${isField ? `names the event '${shown}'` : `logs '${shown}' as its message`}, which is not of the form '${domain}.what_happened'.`
    : `${caller} describes the event as '${shown}' and not by a name such as '${domain}.what_happened'.`
  const name = proposedEvent(domain, ownName(domain, text))
  const not = 'Adding a space so that it counts as prose is no fix.'
  if (name === null) {
    const example = prose === null ? null : proposedEvent(domain, prose)
    const title =
      example === null
        ? `Write a name of the form '${domain}.what_happened', with words for what happened.`
        : `Write '${example}' (taken from the log message).`
    return fitMessage(what, [{ key: 'name-event', kind: 'rename', applicability: 'manual', title }], not)
  }
  const [start, end] = source.getRange(node)
  const edits: Edit[] = [{ file, start, end, text: literalOf(source, { text: name, isTemplate: false }) }]
  const where = constant === null ? '' : ` in ${clip(constant, 30)}`
  const place = isField ? '' : ' as the message'
  const title = `Write '${name}'${where === '' ? place : where}, and change the alerts and dashboards that use the old name.`
  return fitMessage(
    what,
    [{ key: 'rename-event', kind: 'rename', applicability: 'suggested', title, symbols: [name], edits }],
    not,
  )
}
