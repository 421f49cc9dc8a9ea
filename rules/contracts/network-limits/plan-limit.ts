import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Client, ClientCall } from './client-calls.ts'

/** How a call gets its limit. */
export interface LimitPlan {
  /** The property to add. */
  property: string
  /** The argument with the options. */
  argument: string
  /** The property that is no limit, such as `timeout: 0`, which the new one replaces. */
  off: string | null
  /** Whether the call has no options yet. */
  isNew: boolean
  /** The options that are written elsewhere, from which the call has to make its own. */
  spread: string | null
  edit: { start: number; end: number; text: string } | null
}

/** The limit in milliseconds that a fix proposes. */
export const TIMEOUT = '10_000'
const SIGNAL = `signal: AbortSignal.timeout(${TIMEOUT})`
const PROPERTIES: Readonly<Record<Client, string>> = {
  fetch: SIGNAL,
  'node-fetch': SIGNAL,
  axios: `timeout: ${TIMEOUT}`,
  got: `timeout: { request: ${TIMEOUT} }`,
  undici: `headersTimeout: ${TIMEOUT}, bodyTimeout: ${TIMEOUT}`,
  http: SIGNAL,
  ky: `timeout: ${TIMEOUT}`,
}

/** `isWhole` where the limit is all that is missing, so that an edit can add it. */
export function planLimit(sourceCode: RuleSource, call: ClientCall, isWhole: boolean): LimitPlan {
  const { client, node, optionsAt } = call
  const property = hasSignal(node) && call.kind === 'call' ? 'signal' : propertyFor(call)
  const given = node.arguments[optionsAt]
  const options = given === undefined ? undefined : unwrap(given)
  const off = options?.type === 'ObjectExpression' ? (limitIn(options) ?? null) : null
  const isElsewhere = options !== undefined && /^(?:Identifier|MemberExpression|CallExpression)$/.test(options.type)
  const isNothing = options?.type === 'Identifier' && options.name === 'undefined'
  const isOwn = client === 'http' && call.kind === 'call'
  return {
    property,
    argument: ordinal(optionsAt),
    isNew: !call.options.some((one) => unwrap(one).type === 'ObjectExpression') && (options === undefined || isOwn),
    off: off === null ? null : sourceCode.getText(off),
    spread: isElsewhere && !isNothing && !isOwn ? sourceCode.getText(options) : null,
    edit: isWhole ? planEdit(sourceCode, call, property) : null,
  }
}

/** A limit for a whole request would cut off a long download; one for silence does not. */
const propertyFor = ({ client, name }: ClientCall): string =>
  client === 'got' && name.startsWith('got.stream')
    ? `timeout: { response: ${TIMEOUT}, socket: ${TIMEOUT} }`
    : PROPERTIES[client]

const ordinal = (index: number): string => ['first', 'second', 'third'][index] ?? 'last'

/** Whether a function around the call has a parameter called `signal`. */
function hasSignal(node: TSESTree.Node): boolean {
  const parameters = enclosingFunction(node)?.params ?? []
  return parameters.some(
    (parameter) =>
      (parameter.type === 'Identifier' && parameter.name === 'signal') ||
      (parameter.type === 'ObjectPattern' &&
        parameter.properties.some(
          (one) => one.type === 'Property' && one.value.type === 'Identifier' && one.value.name === 'signal',
        )),
  )
}

function planEdit(sourceCode: RuleSource, call: ClientCall, property: string): LimitPlan['edit'] {
  const { client, node, optionsAt } = call
  if (client === 'http' || client === 'ky') return null
  const argument = node.arguments[optionsAt]
  if (argument === undefined) {
    const last = node.arguments.at(-1)
    if (last === undefined) return null
    const missing = optionsAt - node.arguments.length
    const [, end] = sourceCode.getRange(last)
    return { start: end, end, text: `${', undefined'.repeat(missing)}, { ${property} }` }
  }
  const options = unwrap(argument)
  const [start, end] = sourceCode.getRange(argument)
  if (options.type === 'Identifier' && options.name !== 'undefined')
    return { start, end, text: `{ ...${options.name}, ${property} }` }
  if (options.type !== 'ObjectExpression' || options !== argument || limitIn(options) !== undefined) return null
  const last = options.properties.at(-1)
  if (last === undefined) return { start, end, text: `{ ${property} }` }
  const [, at] = sourceCode.getRange(last)
  return { start: at, end: at, text: `,${ownLine(sourceCode, last) ?? ' '}${property}` }
}

/** The line break and the indentation before a property that begins a line; `null` for one in the middle of a line. */
function ownLine(sourceCode: RuleSource, property: TSESTree.Node): string | null {
  return /\r?\n[ \t]*$/.exec(sourceCode.getText().slice(0, sourceCode.getRange(property)[0]))?.[0] ?? null
}

/** The property of options that names a limit which is none. */
function limitIn({ properties }: TSESTree.ObjectExpression): TSESTree.Node | undefined {
  return properties.find(
    (property) =>
      property.type === 'Property' &&
      property.key.type === 'Identifier' &&
      /^(?:signal|\w*[tT]imeout)$/.test(property.key.name),
  )
}
