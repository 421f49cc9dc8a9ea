import type { RuleSource } from '@stratalint/rule'
import {
  importedAs,
  isGlobal,
  memberName,
  originsOf,
  schemaOf,
  unwrap,
  variableOf,
  type ImportedValue,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isJob, isMessageEvent } from './message-sources.ts'
import { isRequest, requestPart } from './requests.ts'
import type { BoundarySource, SourceKind } from './source-kind.ts'
import { labelOf } from './source-label.ts'

type Node = TSESTree.Node

/** Packages whose functions read a file or a text into data. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  'fs-extra': ['readJson', 'readJSON', 'readJsonSync', 'readJSONSync'],
  jsonfile: ['readFile', 'readFileSync'],
  'load-json-file': ['loadJsonFile', 'loadJsonFileSync', 'sync', 'default'],
  'js-yaml': ['load', 'loadAll', 'safeLoad'],
  yaml: ['parse'],
  toml: ['parse'],
  'smol-toml': ['parse'],
  '@iarna/toml': ['parse'],
  ini: ['parse'],
  'csv-parse/sync': ['parse'],
}
const JSON_PARSERS = new Set(['JSON', 'JSON5', 'superjson', 'SuperJSON', 'devalue'])
const QUERIES = /^(?:query|execute|command)$/
const BODY_NAME = /^(?:res|resp|req|r|reply|body|response|request)\d*$|(?:Response|Request|Res|Req|Reply)$/
const STORAGES = new Set(['localStorage', 'sessionStorage'])
const STORAGE_MEMBERS = new Set(['getItem', 'setItem', 'removeItem', 'clear', 'key', 'length'])

/** Whether a text may contain a source. */
export const MAY_HAVE_SOURCE =
  /\bJSON5?\.parse\(|\.json(?:<[^>()]*>)?\(\)|(?:super[jJ][sS][oO][nN]|devalue)\.parse|\b_?(?:req|request|ctx|context|res|reply|response)(?:[!?]?\.\w|\[)|[(,{=]\s*(?:await\s+)?_?(?:req|request|ctx|context|res|reply|response)\b|\b(?:local|session)Storage\b|onmessage|['"]message['"]|MessageEvent|\bjob\b|Job\b|['"](?:fs-extra|jsonfile|load-json-file|js-yaml|yaml|toml|smol-toml|@iarna\/toml|ini|csv-parse\/sync|axios)['"]|@(?:Body|Query|Param|Req)\(/

/** The source that a call is. */
export function sourceOfCall(
  sourceCode: RuleSource,
  call: TSESTree.CallExpression,
  readers: readonly string[] = [],
): BoundarySource | null {
  const callee = unwrap(call.callee)
  if (readers.length > 0 && readers.includes(sourceCode.getText(callee).replaceAll('?.', '.'))) {
    return { kind: 'file', node: call, label: labelOf(sourceCode, call) }
  }
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee)
    const { object } = callee
    if (name === 'parse' && object.type === 'Identifier' && JSON_PARSERS.has(object.name)) {
      return isFromInside(sourceCode, call) ? null : { kind: 'json', node: call, label: `${object.name}.parse()` }
    }
    if (name === 'json' && call.arguments.length === 0 && isBody(sourceCode, call, object)) {
      if (isTypedAnswer(sourceCode, object)) return null
      return {
        kind: isRequest(sourceCode, object) ? 'request' : 'response',
        node: call,
        label: labelOf(sourceCode, call),
      }
    }
    if (/^(?:query|queries|param|parseBody)$/.test(name ?? '') && isHonoRequest(object)) {
      return { kind: 'request', node: call, label: labelOf(sourceCode, call) }
    }
    if (name === 'getItem' && isStorage(sourceCode, object)) {
      return { kind: 'storage', node: call, label: labelOf(sourceCode, call) }
    }
  }
  if (!READER_NAME.test(lastName(callee))) return null
  const imported = importedAs(sourceCode, callee)
  return imported !== null &&
    isReader(imported) &&
    (/json/i.test(imported.path.join()) ||
      /^(?:jsonfile|load-json-file)$/.test(imported.module) ||
      !isFromInside(sourceCode, call))
    ? { kind: 'file', node: call, label: labelOf(sourceCode, call) }
    : null
}

const READER_NAME = /^(?:read|load|parse|sync|safeLoad)/i

function isReader({ module, path }: ImportedValue): boolean {
  const names = READERS[module]
  return names !== undefined && names.includes(path.at(-1) ?? 'default')
}

/** The source that a member is. */
export function sourceOfMember(sourceCode: RuleSource, node: TSESTree.MemberExpression): BoundarySource | null {
  const name = memberName(node)
  if (name === null) return null
  const part = requestPart(sourceCode, node, name)
  if (part !== null) return { kind: 'request', node, label: labelOf(sourceCode, node), part }
  if (name === 'data') {
    const kind = dataKind(sourceCode, node.object)
    if (kind === null) return null
    const object = unwrap(node.object)
    const variable = object.type === 'Identifier' ? variableOf(sourceCode, object) : null
    const source: BoundarySource = { kind, node, label: labelOf(sourceCode, node) }
    return variable === null ? source : { ...source, part: { request: variable, name } }
  }
  if (STORAGE_MEMBERS.has(name) || !isStorage(sourceCode, node.object)) return null
  return { kind: 'storage', node, label: labelOf(sourceCode, node) }
}

/** What `object.data` is: the data of a message, of a job, or the body of an axios response. */
export function dataKind(sourceCode: RuleSource, given: Node): SourceKind | null {
  const object = unwrap(given)
  if (isMessageEvent(sourceCode, object)) return 'message'
  if (isJob(sourceCode, object)) return 'queue'
  if (!sourceCode.text.includes('axios')) return null
  return originsOf(sourceCode, object).some(
    ({ kind, node, path }) =>
      kind === 'call' && path.length === 0 && isAxiosCall(sourceCode, node as TSESTree.CallExpression),
  )
    ? 'response'
    : null
}

/** `JSON.parse` of a literal, of what `JSON.stringify` made, or of quotes around a value, which gives a text. */
function isFromInside(sourceCode: RuleSource, { arguments: [text] }: TSESTree.CallExpression): boolean {
  if (text === undefined) return true
  if (text.type === 'TemplateLiteral' && /^`"[^"]*"`$/.test(sourceCode.getText(text))) return true
  const origins = originsOf(sourceCode, text)
  return (
    origins.length > 0 &&
    origins.every(
      ({ kind, node, path }) =>
        path.length === 0 &&
        (kind === 'literal' ||
          (kind === 'call' &&
            /^(?:JSON|superjson)\.stringify$/.test(calleeText(sourceCode, node as TSESTree.CallExpression)))),
    )
  )
}

const calleeText = (sourceCode: RuleSource, { callee }: TSESTree.CallExpression): string => sourceCode.getText(callee)

/** Whether an object with a `json` method is a request or a response, and not a schema library or a body parser. */
function isBody(sourceCode: RuleSource, call: Node, given: Node): boolean {
  const object = unwrap(given)
  switch (object.type) {
    case 'AwaitExpression':
      return true
    case 'CallExpression':
      return schemaOf(sourceCode, object) === null
    case 'MemberExpression':
      return BODY_NAME.test(memberName(object) ?? '')
    case 'Identifier': {
      if (variableOf(sourceCode, object)?.defs.at(-1)?.type === 'ImportBinding') return false
      if (BODY_NAME.test(object.name)) return true
      const origins = originsOf(sourceCode, object)
      // Rows of a database client.
      if (
        origins.some(
          ({ kind, node }) => kind === 'call' && QUERIES.test(lastName((node as TSESTree.CallExpression).callee)),
        )
      )
        return false
      return call.parent?.type === 'AwaitExpression' || origins.some(({ kind }) => kind === 'call')
    }
    default:
      return false
  }
}

const RPC_METHOD = /^\$(?:get|post|put|patch|delete)$/

/** Whether a response is one of Hono's RPC client, whose type is that of the route: `await client.orders.$get()`. */
function isTypedAnswer(sourceCode: RuleSource, given: Node): boolean {
  if (!sourceCode.text.includes('.$')) return false
  const object = unwrap(given.type === 'AwaitExpression' ? given.argument : given)
  if (object.type === 'CallExpression') return RPC_METHOD.test(lastName(unwrap(object.callee)))
  return originsOf(sourceCode, object).some(({ kind, node, path, ...origin }) => {
    if (path.length > 0) return false
    if (kind === 'call') return RPC_METHOD.test(lastName((node as TSESTree.CallExpression).callee))
    // `client.orders.$get().then((res) => res.json())`
    const then = 'of' in origin ? origin.of.parent : null
    return (
      then?.type === 'CallExpression' &&
      then.callee.type === 'MemberExpression' &&
      memberName(then.callee) === 'then' &&
      isTypedAnswer(sourceCode, then.callee.object)
    )
  })
}

/** `c.req` of Hono. */
function isHonoRequest(node: Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    memberName(node) === 'req' &&
    node.object.type === 'Identifier' &&
    /^(?:c|ctx|context)$/.test(node.object.name)
  )
}

function isStorage(sourceCode: RuleSource, given: Node): boolean {
  const node = unwrap(given)
  if (node.type === 'MemberExpression') {
    const isGlobal = node.object.type === 'Identifier' && /^(?:window|globalThis|self)$/.test(node.object.name)
    return isGlobal && STORAGES.has(memberName(node) ?? '')
  }
  return node.type === 'Identifier' && STORAGES.has(node.name) && isGlobal(sourceCode, node)
}

function lastName(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : ''
}

const AXIOS_METHODS = /^(?:get|post|put|patch|delete|request|head|axios)$/

function isAxiosCall(sourceCode: RuleSource, { callee }: TSESTree.CallExpression): boolean {
  const imported = importedAs(sourceCode, callee)
  if (imported !== null) return imported.module === 'axios' && imported.path.at(-1) !== 'create'
  if (callee.type !== 'MemberExpression' || !AXIOS_METHODS.test(memberName(callee) ?? '')) return false
  return originsOf(sourceCode, callee.object).some(
    ({ kind, node }) =>
      kind === 'call' && importedAs(sourceCode, (node as TSESTree.CallExpression).callee)?.module === 'axios',
  )
}
