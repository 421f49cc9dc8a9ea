import type { RuleSource } from '@stratalint/rule'
import { isFunction, keyOf, memberName, nodesIn, unwrap, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** How a handler answers. */
export interface Answers {
  redirects: boolean
  /** A stream, a file, or something that the handler writes by itself. */
  streams: boolean
  /** With a value. */
  values: boolean
  /** The properties of an answer that is written as an object. */
  fields: readonly string[]
  /** The function whose result is the whole answer. */
  answeredBy: string | null
  /** The first successful status that the handler sets. */
  status: number
}

const REDIRECTS = new Set(['redirect', 'permanentRedirect'])
const STREAMS = new Set([
  'sendFile',
  'download',
  'pipe',
  'hijack',
  'stream',
  'streamSSE',
  'streamText',
  'writeHead',
  'write',
  'toDataStreamResponse',
  'toUIMessageStreamResponse',
  'pipeDataStreamToResponse',
  'upgradeWebSocket',
  'sse',
])
const VALUES = new Set(['json', 'send', 'jsonp', 'end', 'render', 'html', 'text', 'body', 'newResponse'])

/** The ways in which the code of a handler answers, nested functions included. */
export function answersOf(sourceCode: RuleSource, fn: FunctionNode): Answers {
  const answers: Answers = {
    redirects: false,
    streams: false,
    values: false,
    fields: [],
    answeredBy: null,
    status: 200,
  }
  for (const node of nodesIn(fn)) {
    if (node.type === 'CallExpression') noteCall(node, answers)
    else if (node.type === 'NewExpression') noteNew(sourceCode, node, answers)
    else if (node.type === 'ReturnStatement' && node.argument !== null && ownerOf(node) === fn)
      noteValue(node.argument, answers)
    else if (
      node.type === 'AssignmentExpression' &&
      /^(?:ctx|context)\.(?:response\.)?body$/.test(sourceCode.getText(node.left))
    )
      answers.values = true
  }
  if (fn.body.type !== 'BlockStatement') noteValue(fn.body, answers)
  return answers
}

function noteCall(node: TSESTree.CallExpression, answers: Answers): void {
  const { callee } = node
  const name =
    callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : null
  if (name === null) return
  if (REDIRECTS.has(name)) answers.redirects = true
  else if (STREAMS.has(name)) answers.streams = true
  else if (callee.type === 'MemberExpression' && VALUES.has(name) && node.arguments.length > 0) {
    const [argument] = node.arguments
    if (/stream|readable|pipe|getObject/i.test(nameOf(argument!))) answers.streams = true
    else if (argument!.type !== 'Literal' || argument!.value !== null) answers.values = true
    if (isSuccess(node)) noteFields(argument!, answers)
  }
  const [status] = node.arguments
  if (/^(?:code|status)$/.test(name) && status?.type === 'Literal' && /^20\d$/.test(String(status.value)))
    answers.status = Number(status.value)
}

/** Whether no error status is set for an answer: not `reply.code(404).send(…)`, nor `c.json(…, 404)`. */
function isSuccess({ callee, arguments: args }: TSESTree.CallExpression): boolean {
  if (args[1]?.type === 'Literal' && Number(args[1].value) >= 300) return false
  let at: TSESTree.Node = callee
  while (at.type === 'CallExpression' || at.type === 'MemberExpression') {
    if (at.type === 'CallExpression' && at.arguments[0]?.type === 'Literal' && Number(at.arguments[0].value) >= 300)
      return false
    at = at.type === 'CallExpression' ? at.callee : at.object
  }
  return true
}

function noteFields(node: TSESTree.Node, answers: Answers): void {
  const value = unwrap(node)
  const inner = value.type === 'AwaitExpression' ? unwrap(value.argument) : value
  if (inner.type === 'CallExpression' && inner.callee.type === 'Identifier' && !isReply(inner))
    answers.answeredBy ??= inner.callee.name
  if (inner.type !== 'ObjectExpression' || answers.fields.length > 0) return
  if (inner.properties.some(({ type }) => type === 'SpreadElement')) return
  answers.fields = inner.properties.flatMap((property) => (property.type === 'Property' ? (keyOf(property) ?? []) : []))
}

function nameOf(node: TSESTree.Node): string {
  const inner = node.type === 'AwaitExpression' ? node.argument : node
  const named = inner.type === 'CallExpression' ? inner.callee : inner
  return named.type === 'Identifier' ? named.name : named.type === 'MemberExpression' ? (memberName(named) ?? '') : ''
}

function noteNew(
  sourceCode: RuleSource,
  { callee, arguments: [body] }: TSESTree.NewExpression,
  answers: Answers,
): void {
  if (callee.type !== 'Identifier') return
  if (callee.name === 'ReadableStream' || callee.name === 'StreamableFile' || callee.name === 'StreamingTextResponse')
    answers.streams = true
  const isEmpty = body === undefined || sourceCode.getText(body) === 'null' || sourceCode.getText(body) === 'undefined'
  if (/Response$/.test(callee.name) && !isEmpty) answers.values = true
}

/** A returned value is an answer, unless it is the reply itself or nothing. */
function noteValue(node: TSESTree.Node, answers: Answers): void {
  const inner = node.type === 'AwaitExpression' ? node.argument : node
  noteFields(inner, answers)
  if (inner.type === 'Identifier' && inner.name !== 'undefined' && inner.name !== 'reply') answers.values = true
  else if (/^(?:Object|Array|Template|Conditional|Logical|Member|Binary)/.test(inner.type) || inner.type === 'Literal')
    answers.values = true
  else if (inner.type === 'CallExpression' && !isReply(inner)) answers.values = true
}

/** A call on the reply or the context, which is judged by itself. */
function isReply(node: TSESTree.CallExpression): boolean {
  let at: TSESTree.Node = node
  while (at.type === 'CallExpression' || at.type === 'MemberExpression')
    at = at.type === 'CallExpression' ? at.callee : at.object
  return (
    at.type === 'Identifier' &&
    /^(?:reply|res|response|c|ctx|Response|NextResponse|redirect|notFound|next)$/.test(at.name)
  )
}

function ownerOf(node: TSESTree.Node): TSESTree.Node | null {
  let at: TSESTree.Node | null | undefined = node.parent
  while (at !== null && at !== undefined && !isFunction(at)) at = at.parent
  return at ?? null
}
