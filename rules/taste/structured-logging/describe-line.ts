import { clip, fitMessage, listNames, type Edit, type Fix, type Message } from '@stratalint/core'
import type { RuleSource } from '@stratalint/rule'
import { keyOf, propertyOf, unwrap, type LogLibrary } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { codeText } from '../logging/code-text.ts'
import { isEventName, isSingleToken, proposedEvent } from '../logging/event-names.ts'
import { conditionAround, isInCatch } from '../logging/condition-around.ts'
import { messageFor } from '../logging/function-around.ts'
import { constantText, literalOf } from '../logging/message-text.ts'
import { createSensitiveTest, namesOfValue } from '../logging/sensitive-names.ts'
import { createSensitiveFinder, REDACTORS } from '../no-sensitive-log/find-sensitive.ts'
import { editsInObject } from './object-edits.ts'
import type { Fault, LogLine } from './read-line.ts'
import { rewriteLine, type Rewritten } from './rewrite-line.ts'

const LABELS: Readonly<Record<LogLibrary, string>> = {
  ...{ pino: 'pino', winston: 'winston', bunyan: 'bunyan', consola: 'consola' },
  ...{ logtape: 'LogTape', opentelemetry: 'OpenTelemetry' },
}
const isSensitive = createSensitiveTest()

/** The message and the subject of a log call with faults. */
export function describeLine(
  source: RuleSource,
  line: LogLine,
  { file, domain }: { file: string; domain: string | null },
): { subject: string; message: Message } {
  const callee = clip(codeText(source, line.call.node.callee), 60)
  const [fault] = line.faults
  const rewritten = rewriteLine(source, line)
  const constant = line.message === null ? null : constantText(source, line.parts)
  const fix = fixOf(source, line, rewritten, { file, domain, callee })
  return {
    subject: `${callee} ${fault!.kind} ${clip(constant?.text ?? '', 80)}`.trimEnd(),
    message: fitMessage(whatOf(source, line, fault!, callee), [fix], notOf(fault!)),
  }
}

/** Where the text of a line is: its message, or a field that has it. */
function textPlace({ inObject }: LogLine): string {
  const key = inObject === null ? null : keyOf(inObject)
  return key === null || key === undefined || /^(?:msg|message)$/.test(key) ? 'message' : `field ${clip(key, 24)}`
}

function whatOf(source: RuleSource, line: LogLine, fault: Fault, callee: string): string {
  const { call } = line
  const label = call.isWrapper ? 'the logger' : LABELS[call.library]
  const shown = (nodes: readonly TSESTree.Node[]): string =>
    listNames([...new Set(nodes.map((node) => clip(source.getText(node).replaceAll(/\s+/g, ' '), 30)))])
  switch (fault.kind) {
    case 'message':
      return `${callee} puts ${shown(fault.nodes)} into its ${textPlace(line)}, which must be constant.`
    case 'values':
      return `${callee} passes ${shown(fault.nodes)} after the message and not as a field.`
    case 'order':
      return call.order === 'fields-first'
        ? `${callee} passes its fields after the message, but ${label} takes them first.`
        : `${callee} passes its fields before the message, but ${label} takes them after it.`
    case 'error': {
      const error = shown([fault.node])
      return fault.field === null
        ? `${callee} passes ${error} after the message, where ${label} loses it or appends it to the message.`
        : `${callee} passes the error in field ${fault.field}, but ${label} serializes only err.`
    }
    case 'no-message':
      return `${callee} has no message.`
  }
}

function notOf({ kind }: Fault): string {
  switch (kind) {
    case 'message':
    case 'values':
      return 'Do not join the values with + or a formatter, and do not move the text into a variable.'
    case 'order':
      return 'Do not write the values into the message.'
    case 'error':
      return 'Do not log only the message of the error: its stack and its cause are lost.'
    case 'no-message':
      return 'Do not use the message of the error: it differs from line to line.'
  }
}

function fixOf(
  source: RuleSource,
  line: LogLine,
  rewritten: Rewritten,
  { file, domain, callee }: { file: string; domain: string | null; callee: string },
): Fix {
  const { call, parts } = line
  const fix = { key: 'use-fields', kind: 'edit' as const, applicability: 'manual' as const }
  const secret = line.fields.find(({ node }) => namesOfValue(node).slice(0, 1).some(isSensitive))
  if (secret !== undefined) {
    const name = clip(source.getText(secret.node).replaceAll(/\s+/g, ' '), 40)
    const message = rewritten.message ?? fallbackMessage(source, line)
    return {
      ...fix,
      key: 'leave-out',
      title: `Leave out ${name}, which is a secret, and write the constant message ${clip(message, 80)}.`,
    }
  }
  const constant = line.message === null ? null : constantText(source, parts)
  const isToken = domain !== null && constant !== null && !constant.isTemplate && isSingleToken(constant.text)
  const event = isToken && constant.isWhole ? proposedEvent(domain, constant.text) : null
  if (rewritten.message === null || (isToken && event === null)) {
    const fallback = fallbackMessage(source, line)
    if (line.inObject !== null) {
      const added =
        rewritten.fields.length === 0 ? '' : ` and add the fields { ${clip(rewritten.fields.join(', '), 120)} }`
      const place = textPlace(line)
      const title = `Write ${fallback} ${place === 'message' ? 'as the text' : `in the ${place}`}${added}, with the words that fit.`
      return { ...fix, key: 'add-message', title }
    }
    const text = argumentsWith(line, rewritten, fallback)
    return {
      ...fix,
      key: 'add-message',
      title: `Write ${clip(`${callee}(${oneLine(text)})`, 200)}, with the words that fit.`,
    }
  }
  const literal = event === null ? rewritten.message : literalOf(source, { text: event, isTemplate: false })
  const withEvent: Rewritten = { ...rewritten, message: literal, text: argumentsWith(line, rewritten, literal) }
  // Not every format of winston writes an error that is a field.
  const isCertain = event === null && !(call.library === 'winston' && line.fields.some(({ kind }) => kind === 'error'))
  const applicability = isCertain ? ('auto' as const) : ('suggested' as const)
  const isCut = event === null && constant !== null && !constant.isWhole
  const edits = isCut ? null : editsOf(source, line, withEvent, file)
  const whole = titleOf(source, line, withEvent, callee, domain)
  const title = isCut ? `${whole.slice(0, -1)}, with the words that complete the sentence.` : whole
  return edits === null ? { ...fix, title } : { ...fix, applicability, title, edits }
}

/** The edits, where the meaning of every part is clear. */
function editsOf(source: RuleSource, line: LogLine, rewritten: Rewritten, file: string): Edit[] | null {
  const { call, message, inObject } = line
  if (!rewritten.isClear || message === null) return null
  // A text that a constant holds may be used elsewhere.
  if (unwrap(message).type === 'Identifier' && line.parts.some(({ kind }) => kind === 'value')) return null
  if (inObject !== null || call.order === 'record') return editsInObject(source, line, rewritten, file)
  return rewritten.isComplete ? [{ file, start: rewritten.start, end: rewritten.end, text: rewritten.text }] : null
}

function titleOf(
  source: RuleSource,
  line: LogLine,
  { text, start, message, fields }: Rewritten,
  callee: string,
  domain: string | null,
): string {
  const { call, inObject, fields: sources } = line
  const listed = clip(oneLine(fields.join(', ')), 120)
  const words = clip(message!, 150)
  if (call.order === 'record') return `Write body: ${words} and attributes: { ${listed} }.`
  if (inObject !== null) {
    const place = textPlace(line)
    const added = fields.length === 0 ? '' : ` and add the field${fields.length === 1 ? '' : 's'} ${listed} beside it`
    return `Write ${words} ${place === 'message' ? 'as the text' : `in the ${place}`}${added}.`
  }
  if (!call.isOrderKnown && !call.takesFields)
    return `Let ${clip(call.method ?? 'the method', 30)} of the logger take fields, then write ${words} and pass { ${listed} }.`
  const hasObject = sources.some(({ kind }) => kind === 'object')
  const side = call.order === 'fields-first' ? 'before' : 'after'
  const added = hasObject ? `add ${listed} to its fields` : `pass the fields { ${listed} } ${side} it`
  const short = fields.length === 0 ? `Write the message ${words}.` : `Write the message ${words} and ${added}.`
  if (!call.isOrderKnown)
    return hasObject || fields.length === 0 ? short : `Write the message ${words} and pass { ${listed} } as the fields.`
  // A level or a label before the message.
  const [before] = call.node.arguments
  const isBefore = before !== undefined && source.getRange(before)[0] < start
  const prefix = isBefore ? source.text.slice(source.getRange(before)[0], start) : ''
  const whole = `${callee}(${oneLine(prefix + text)})`
  return whole.length <= 220 && !callee.includes('…') && !hasFaultyField(source, line, domain)
    ? `Write ${whole}.`
    : short
}

/** Whether a field that stays is one that other rules do not accept: a message does not repeat it. */
function hasFaultyField(source: RuleSource, { fields, faults }: LogLine, domain: string | null): boolean {
  if (faults.some(({ kind }) => kind === 'error')) return false
  const find = createSensitiveFinder(source, { words: [], redactors: REDACTORS })
  return fields.some(({ kind, node }) => {
    if (kind !== 'object' || node.type !== 'ObjectExpression') return false
    const event = propertyOf(node, 'event')
    const isEvent = event?.type === 'Literal' && typeof event.value === 'string' && domain !== null
    return find(node).length > 0 || (isEvent && !isEventName(domain, String(event.value)))
  })
}

/** Code of several lines as Prettier writes it on one. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/,(?= [}\])])/g, '')
}

function fallbackMessage(source: RuleSource, { call, fields }: LogLine): string {
  const hasError = fields.some(({ kind }) => kind === 'error')
  // A warning outside of a catch is about a case, not about a failure.
  const isWarning = /^warn(?:ing)?$/.test(call.method ?? '')
  const isFailure =
    /^(?:error|fatal|crit|alert|emerg)$/.test(call.method ?? '') || (isWarning && (hasError || isInCatch(call.node)))
  const about = isWarning && !isFailure ? conditionAround(source, call.node) : null
  if (about !== null) return literalOf(source, { text: about, isTemplate: false })
  return literalOf(source, { text: messageFor(call.node, isFailure), isTemplate: false })
}

function argumentsWith({ call }: LogLine, { fieldsText }: Rewritten, message: string): string {
  const pair = call.order === 'fields-first' ? [fieldsText, message] : [message, fieldsText]
  return pair.filter((text) => text !== '').join(', ')
}
