import type { RuleSource } from '@stratalint/rule'
import {
  importedAs,
  isFunction,
  keyOf,
  memberName,
  nodesIn,
  unwrap,
  variableOf,
  type FunctionNode,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isFailure } from './failures.ts'
import type { ReadField } from './field.ts'

/** How a handler answers. */
export interface Answers {
  redirects: boolean
  /** A stream, a file, or something that the handler writes by itself. */
  streams: boolean
  /** With a value, where it succeeds. */
  values: boolean
  /** The properties of an answer that is written as an object. */
  fields: readonly ReadField[]
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
    if (node.type === 'CallExpression') noteCall(sourceCode, node, answers)
    else if (node.type === 'NewExpression') noteNew(sourceCode, node, answers)
    else if (node.type === 'ReturnStatement' && node.argument !== null && ownerOf(node) === fn)
      noteValue(sourceCode, node.argument, answers)
    else if (
      node.type === 'AssignmentExpression' &&
      /^(?:ctx|context)\.(?:response\.)?body$/.test(sourceCode.getText(node.left)) &&
      !isFailure(sourceCode, node)
    )
      answers.values = true
  }
  if (fn.body.type !== 'BlockStatement') noteValue(sourceCode, fn.body, answers)
  return answers
}

function noteCall(sourceCode: RuleSource, node: TSESTree.CallExpression, answers: Answers): void {
  const { callee } = node
  const name =
    callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : null
  if (name === null) return
  if (REDIRECTS.has(name)) answers.redirects = true
  else if (STREAMS.has(name) || /^(?:koa-send|send)$/.test(importedAs(sourceCode, callee)?.module ?? ''))
    answers.streams = true
  else if (callee.type === 'MemberExpression' && VALUES.has(name) && node.arguments.length > 0) {
    const [argument] = node.arguments
    if (/stream|readable|pipe|getObject/i.test(nameOf(argument!))) answers.streams = true
    else if (isFailure(sourceCode, node)) return
    else if (argument!.type !== 'Literal' || argument!.value !== null) answers.values = true
    noteFields(argument!, answers)
  }
  const [status] = node.arguments
  if (/^(?:code|status)$/.test(name) && status?.type === 'Literal' && /^20\d$/.test(String(status.value)))
    answers.status = Number(status.value)
}

function noteFields(node: TSESTree.Node, answers: Answers): void {
  const value = unwrap(node)
  const inner = value.type === 'AwaitExpression' ? unwrap(value.argument) : value
  if (inner.type === 'CallExpression' && inner.callee.type === 'Identifier' && !isReply(inner))
    answers.answeredBy ??= inner.callee.name
  if (inner.type !== 'ObjectExpression' || answers.fields.length > 0) return
  if (inner.properties.some(({ type }) => type === 'SpreadElement')) return
  answers.fields = inner.properties.flatMap((property): ReadField[] => {
    const name = property.type === 'Property' ? keyOf(property) : null
    return property.type === 'Property' && name != null ? [{ name, node: property.value }] : []
  })
}

function nameOf(node: TSESTree.Node): string {
  const inner = node.type === 'AwaitExpression' ? node.argument : node
  const named = inner.type === 'CallExpression' ? inner.callee : inner
  return named.type === 'Identifier' ? named.name : named.type === 'MemberExpression' ? (memberName(named) ?? '') : ''
}

/** Objects whose answer is a stream or a file. */
const FILES = /^(?:ReadableStream|StreamableFile|StreamingTextResponse|ImageResponse)$/

function noteNew(sourceCode: RuleSource, node: TSESTree.NewExpression, answers: Answers): void {
  const { callee } = node
  const [body, options] = node.arguments
  if (callee.type !== 'Identifier') return
  if (FILES.test(callee.name)) answers.streams = true
  if (!/Response$/.test(callee.name) || isFailure(sourceCode, node)) return
  const isEmpty = body === undefined || /^(?:null|undefined)$/.test(sourceCode.getText(body))
  if (options !== undefined && isFile(sourceCode.getText(options))) answers.streams = true
  else if (!isEmpty) answers.values = true
}

/** Whether the headers of an answer say that it is a file: a download, or a content that is no JSON. */
function isFile(options: string): boolean {
  return (
    /['"]Content-Disposition['"]/i.test(options) ||
    /['"]Content-Type['"]\s*:\s*['"](?:image|audio|video|font|text\/(?!html|plain)|application\/(?!json|[\w.+-]*json))/i.test(
      options,
    )
  )
}

/** A returned value is an answer, unless it is the reply itself or nothing. */
function noteValue(sourceCode: RuleSource, node: TSESTree.Node, answers: Answers): void {
  if (isFailure(sourceCode, node)) return
  const inner = node.type === 'AwaitExpression' ? node.argument : node
  noteFields(inner, answers)
  if (isReplyValue(sourceCode, inner)) return
  if (inner.type === 'Identifier' && inner.name !== 'undefined' && inner.name !== 'reply') answers.values = true
  else if (/^(?:Object|Array|Template|Conditional|Logical|Member|Binary)/.test(inner.type) || inner.type === 'Literal')
    answers.values = true
  else if (inner.type === 'CallExpression' && !isReply(inner)) answers.values = true
}

/** A variable that contains a reply, a call that completes one, and a member named `response`: the reply is judged where it is made. */
function isReplyValue(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  if (node.type === 'MemberExpression') return memberName(node) === 'response'
  if (node.type === 'CallExpression')
    return node.arguments.some((argument) => argument.type === 'Identifier' && isReplyValue(sourceCode, argument))
  if (node.type !== 'Identifier') return false
  const definition = variableOf(sourceCode, node)?.defs.at(-1)?.node
  const init = definition?.type === 'VariableDeclarator' && definition.init !== null ? unwrap(definition.init) : null
  return init?.type === 'CallExpression' && isReply(init)
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
