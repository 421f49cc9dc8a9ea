import type { RuleSource } from '@stratalint/rule'
import { importedAs, isGlobal, memberName, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

export type Client = 'fetch' | 'node-fetch' | 'axios' | 'got' | 'undici' | 'http' | 'ky'

/** A call of a network client, or the call that creates an instance of one. */
export interface ClientCall {
  node: TSESTree.CallExpression | TSESTree.NewExpression
  client: Client
  kind: 'call' | 'create'
  /** How a message names it: `fetch()`, `axios.get()`. */
  name: string
  /** The method, where the function's name is one. */
  method: string | null
  /** The arguments that may be the options. */
  options: TSESTree.Node[]
  /** The position of the options in a call that has none yet. */
  optionsAt: number
  /** Arguments are spread, so which are the options is not known. */
  isSpread: boolean
}

const FETCH_MODULES = new Set(['node-fetch', 'cross-fetch', 'isomorphic-fetch', '@whatwg-node/fetch', 'undici'])
/** Builtins are written without `node:`. */
export const CLIENT_MODULES: ReadonlySet<string> = new Set([...FETCH_MODULES, 'axios', 'got', 'http', 'https', 'ky'])

const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global'])
const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'])
const WITH_BODY = new Set(['post', 'put', 'patch', 'postForm', 'putForm', 'patchForm'])

/** Reads a call of a client; `null` for any other call, and for a client that is not imported in the file. */
export function clientCallOf(
  sourceCode: RuleSource,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
): ClientCall | null {
  const callee = unwrap(node.callee)
  if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression') return null
  if (node.type === 'CallExpression' && isGlobalFetch(sourceCode, callee)) return callOf(node, 'fetch', 'fetch', 1)
  const imported = importedAs(sourceCode, callee)
  if (imported === null || !CLIENT_MODULES.has(imported.module)) return null
  const { module } = imported
  const path = imported.path.filter((name, index) => name !== 'default' || index > 1)
  const [first] = path
  if (node.type === 'NewExpression')
    return module === 'undici' && (first === 'Client' || first === 'Pool')
      ? { ...callOf(node, 'undici', `new ${first}`, 1), kind: 'create' }
      : null
  switch (module) {
    case 'axios':
      return axiosCall(node, path)
    case 'got':
      return gotCall(node, path)
    case 'ky':
      return kyCall(node, path)
    case 'http':
    case 'https':
      if (first !== 'request' && first !== 'get') return null
      return {
        ...callOf(node, 'http', `${module}.${first}`, 1),
        options: node.arguments.slice(0, 2),
        method: first === 'get' ? 'get' : null,
      }
    case 'undici':
      if (first === 'fetch') return callOf(node, 'fetch', 'fetch', 1)
      return first === 'request' || first === 'stream' || first === 'pipeline' ? callOf(node, 'undici', first, 1) : null
    default:
      return path.length === 0 || first === 'fetch'
        ? callOf(node, module === 'node-fetch' ? 'node-fetch' : 'fetch', 'fetch', 1)
        : null
  }
}

function isGlobalFetch(sourceCode: RuleSource, callee: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'fetch' && isGlobal(sourceCode, callee)
  const object = unwrap(callee.object)
  return (
    memberName(callee) === 'fetch' &&
    object.type === 'Identifier' &&
    GLOBAL_OBJECTS.has(object.name) &&
    isGlobal(sourceCode, object)
  )
}

function callOf(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  client: Client,
  name: string,
  optionsAt: number,
): ClientCall {
  const argument = node.arguments[optionsAt]
  return {
    node,
    client,
    kind: 'call',
    name: `${name}()`,
    method: null,
    options: argument === undefined ? [] : [argument],
    optionsAt,
    isSpread: node.arguments.some(({ type }) => type === 'SpreadElement'),
  }
}

function axiosCall(node: TSESTree.CallExpression, path: readonly string[]): ClientCall | null {
  const [name] = path
  if (name === undefined) return urlOrOptions(node, 'axios', 'axios')
  if (path.length > 1) return null
  if (name === 'create') return { ...callOf(node, 'axios', 'axios.create', 0), kind: 'create' }
  if (name === 'request') return callOf(node, 'axios', 'axios.request', 0)
  const method = name.replace(/Form$/, '')
  return METHODS.has(method) ? { ...callOf(node, 'axios', `axios.${name}`, WITH_BODY.has(name) ? 2 : 1), method } : null
}

function gotCall(node: TSESTree.CallExpression, path: readonly string[]): ClientCall | null {
  const names = path.filter((name) => name !== 'got')
  const [name, second] = names
  if (name === 'extend') return { ...callOf(node, 'got', 'got.extend', 0), kind: 'create', options: node.arguments }
  const isCall = name === undefined || name === 'stream' || name === 'paginate' || METHODS.has(name)
  if (!isCall) return null
  const method = names.find((one) => METHODS.has(one)) ?? null
  const shown = ['got', name, second].filter((part) => part !== undefined).join('.')
  return { ...urlOrOptions(node, 'got', shown), method }
}

function kyCall(node: TSESTree.CallExpression, path: readonly string[]): ClientCall | null {
  const [name] = path.filter((one) => one !== 'ky')
  if (name === 'create' || name === 'extend') return { ...callOf(node, 'ky', `ky.${name}`, 0), kind: 'create' }
  if (name !== undefined && !METHODS.has(name)) return null
  return { ...callOf(node, 'ky', name === undefined ? 'ky' : `ky.${name}`, 1), method: name ?? null }
}

/** A call with the options as its first argument, or with a URL before them. */
function urlOrOptions(node: TSESTree.CallExpression, client: Client, name: string): ClientCall {
  const isUrl = node.arguments.length === 1 && isText(node.arguments[0]!)
  return node.arguments.length === 1 && !isUrl
    ? { ...callOf(node, client, name, 0), options: [node.arguments[0]!] }
    : callOf(node, client, name, 1)
}

/** Whether an expression is certainly a URL. */
export function isText(given: TSESTree.Node): boolean {
  const node = unwrap(given)
  switch (node.type) {
    case 'Literal':
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return true
    case 'NewExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'URL'
    case 'Identifier':
      return /(?:url|uri|href|endpoint|link|path)$/i.test(node.name)
    case 'MemberExpression':
      return /(?:url|uri|href|endpoint|link|path)$/i.test(memberName(node) ?? '')
    case 'CallExpression': {
      const callee = unwrap(node.callee)
      const name =
        callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : null
      return /(?:url|uri|href|endpoint|toString)$/i.test(name ?? '')
    }
    default:
      return false
  }
}
