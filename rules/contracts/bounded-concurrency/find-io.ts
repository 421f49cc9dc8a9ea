import { childrenOf } from '@stratalint/graph'
import type { FileContext } from '@stratalint/rule'
import {
  importedAs,
  isGlobal,
  isFunction,
  localFunctionOf,
  memberName,
  unwrap,
  variableOf,
  withWrappers,
  type FunctionNode,
  type ImportedValue,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { asynchronyOf } from './async-export.ts'
import { dirname, join } from 'node:path/posix'
import { isInTransaction, waitsForTurn } from './serial-calls.ts'

/** A call that does I/O. */
export interface Io {
  /** How a message names it: `findOrder()`. */
  name: string
  /** The file of the repository that declares it. */
  file: string | null
  /** Whether it runs for each element of a list inside of the element. */
  isNested?: boolean
}

export interface IoOptions {
  clients: readonly string[]
  layers: readonly string[]
}

const CLIENTS = new Set([
  'axios',
  'got',
  'ky',
  'undici',
  'node-fetch',
  'cross-fetch',
  'isomorphic-fetch',
  '@whatwg-node/fetch',
])
const ASYNC_MODULES = new Set(['fs/promises', 'dns/promises', 'http', 'https', 'stream/promises'])
/** Functions that `promisify` makes asynchronous. */
const CALLBACK_MODULES = new Set(['fs', 'dns', 'child_process'])
const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self'])
/** Methods of promises and of answers, after which the value is still that of the call. */
const PROMISE_METHODS = new Set(['then', 'catch', 'finally', 'json', 'text', 'blob', 'arrayBuffer', 'buffer'])
/** Methods of lists and promises that call their argument. */
const CALLS_AT_ONCE = new Set(['map', 'flatMap', 'forEach', 'then'])
const MAX_FUNCTIONS = 4

/** Finds the calls in a callback that do I/O and that the callback awaits or returns, each once. */
export function createIoFinder(
  { project, inspection, sourceCode }: Pick<FileContext, 'project' | 'inspection' | 'sourceCode'>,
  { clients, layers }: IoOptions,
): (callback: TSESTree.Node) => Io[] {
  const named = new Set(clients)

  /** The file that a specifier of this file leads to; for one that does not exist, the file that it should be. */
  const targetOf = (module: string): string | null => {
    const edge = inspection.module.edges.find(({ specifier }) => specifier.replace(/^node:/, '') === module)
    if (edge?.target.type === 'file') return edge.target.path
    if (edge === undefined || edge.target.type === 'external' || !module.startsWith('.')) return null
    const path = join(dirname(inspection.file), module)
    return [`${path}.ts`, `${path}/index.ts`].find(isIoFile) ?? null
  }
  const isIoFile = (path: string): boolean => {
    const location = project.judge.locate(path)
    return (
      location !== null &&
      (location.place.role === 'provider' || (location.layer !== null && layers.includes(location.layer)))
    )
  }

  const ofImport = ({ module, path }: ImportedValue, shown: string, isAwaited: boolean): Io | null => {
    const io = { name: `${shown}()`, file: null }
    if (CLIENTS.has(module) || named.has(module))
      return /^(?:create|extend|defaults|isAxiosError)$/.test(path.at(-1) ?? '') ? null : io
    if (ASYNC_MODULES.has(module)) return io
    if (module === 'fs' || module === 'dns') return path[0] === 'promises' ? io : null
    const target = targetOf(module)
    if (target === null || !isIoFile(target)) return null
    const asynchrony = asynchronyOf(project, target, path)
    const isAsync = asynchrony === 'async' || (asynchrony === 'unknown' && isAwaited)
    return isAsync ? { name: io.name, file: target } : null
  }

  const isGlobalFetch = (callee: TSESTree.Node): boolean => {
    if (callee.type === 'Identifier') return callee.name === 'fetch' && isGlobal(sourceCode, callee)
    if (callee.type !== 'MemberExpression' || memberName(callee) !== 'fetch') return false
    return callee.object.type === 'Identifier' && GLOBAL_OBJECTS.has(callee.object.name)
  }

  const ofCallee = (given: TSESTree.Node, isAwaited: boolean): Io | null => {
    const callee = unwrap(given)
    const shown = chainText(callee)
    if (isGlobalFetch(callee)) return { name: 'fetch()', file: null }
    const imported = importedAs(sourceCode, callee)
    if (imported !== null) {
      const found = ofImport(imported, shown, isAwaited)
      if (found !== null) return found
    }
    const root = rootOf(callee)
    if (root === null) {
      const made = madeAt(callee)
      return made === null ? null : ofMade(made, shown, isAwaited)
    }
    if (named.has(root.name)) return { name: `${shown}()`, file: null }
    if (imported !== null) return null
    return ofConstant(root, callee, shown, isAwaited)
  }

  /** `const orders = new OrderRepo()`, `const api = axios.create()`, `const run = promisify(exec)`. */
  const ofConstant = (
    root: TSESTree.Identifier,
    callee: TSESTree.Node,
    shown: string,
    isAwaited: boolean,
  ): Io | null => {
    const definition = variableOf(sourceCode, root)?.defs[0]
    if (definition?.type !== 'Variable' || definition.parent?.kind !== 'const' || definition.node.init === null)
      return null
    const init = unwrap(definition.node.init)
    if (init.type !== 'NewExpression' && init.type !== 'CallExpression') return null
    const imported = importedAs(sourceCode, init.callee)
    const [argument] = init.arguments
    if (imported?.module === 'util' && imported.path[0] === 'promisify' && argument !== undefined) {
      const wrapped = importedAs(sourceCode, argument)
      return wrapped !== null && CALLBACK_MODULES.has(wrapped.module) ? { name: `${shown}()`, file: null } : null
    }
    return callee.type === 'Identifier' && init.type === 'NewExpression' ? null : ofMade(init, shown, isAwaited)
  }

  /** A method of what a class or a function makes: `new OrderRepo().find(id)`. */
  const ofMade = (
    init: TSESTree.NewExpression | TSESTree.CallExpression,
    shown: string,
    isAwaited: boolean,
  ): Io | null => {
    const imported = importedAs(sourceCode, init.callee)
    if (imported === null) return null
    if (CLIENTS.has(imported.module) || named.has(imported.module)) return { name: `${shown}()`, file: null }
    const target = init.type === 'NewExpression' ? targetOf(imported.module) : null
    return target !== null && isIoFile(target) && isAwaited ? { name: `${shown}()`, file: target } : null
  }

  const inFunction = (node: FunctionNode, seen: readonly FunctionNode[]): Io[] => {
    if (seen.includes(node) || seen.length === MAX_FUNCTIONS) return []
    // `(id) => () => load(id)` makes functions, and calls none of them.
    return isFunction(node.body) || waitsForTurn(sourceCode, node) ? [] : inNode(node.body, [...seen, node])
  }

  const inNode = (node: TSESTree.Node, seen: readonly FunctionNode[]): Io[] => {
    const found: Io[] = []
    if (node.type === 'CallExpression') {
      const callee = unwrap(node.callee)
      const own = isInTransaction(sourceCode, node) ? null : ofCallee(callee, isAwaitedIn(node, seen.at(-1) ?? null))
      if (own !== null) found.push(own)
      const local = isFunction(callee) ? callee : localFunctionOf(sourceCode, callee)
      if (own === null && local !== null) found.push(...inFunction(local, seen))
    }
    for (const child of childrenOf(node)) {
      if (!isFunction(child)) found.push(...inNode(child, seen))
      // A function that is passed on may be called under a limit, or never.
      else if (isCalledAtOnce(child))
        found.push(
          ...inFunction(child, seen).map((io) => (callerOf(child) === 'then' ? io : { ...io, isNested: true })),
        )
    }
    return found
  }

  const inCallback = (given: TSESTree.Node): Io[] => {
    const callback = unwrap(given)
    const local = isFunction(callback) ? callback : localFunctionOf(sourceCode, callback)
    if (local !== null) return inFunction(local, [])
    if (callback.type === 'CallExpression') return inNode(callback, [])
    // `ids.map(findOrder)`
    const isName = callback.type === 'Identifier' || callback.type === 'MemberExpression'
    const own = isName ? ofCallee(callback, true) : null
    return own === null ? [] : [own]
  }
  return (callback) => [...new Map(inCallback(callback).map((io) => [io.name, io])).values()]
}

/** `lines.map((line) => …)`, `order.then((order) => …)` */
function isCalledAtOnce(node: FunctionNode): boolean {
  return CALLS_AT_ONCE.has(callerOf(node) ?? '')
}

/** The method that a function is an argument of. */
function callerOf({ parent }: FunctionNode): string | null {
  return parent.type === 'CallExpression' && parent.callee.type === 'MemberExpression'
    ? memberName(parent.callee)
    : null
}

/** Whether a function awaits the promise of a call, or returns it; `null` for an expression that is itself a promise. */
function isAwaitedIn(call: TSESTree.Node, within: FunctionNode | null): boolean {
  let node = withWrappers(call)
  for (;;) {
    const { parent } = node
    if (parent === undefined || parent === null) return false
    if (parent.type === 'AwaitExpression') return true
    const isChained =
      parent.type === 'MemberExpression' && parent.object === node && PROMISE_METHODS.has(memberName(parent) ?? '')
    const outer = isChained ? withWrappers(parent).parent : null
    if (outer?.type === 'CallExpression') node = withWrappers(outer)
    else if (/^(?:Conditional|Logical|Array)Expression$/.test(parent.type) || isJoined(parent))
      node = withWrappers(parent)
    else if (within === null) return parent.type === 'CallExpression'
    else if (parent.type === 'ReturnStatement' || parent === within) return !within.async
    else return false
  }
}

/** `Promise.all([…])`, which is the promise of what it contains. */
function isJoined(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false
  return node.callee.object.type === 'Identifier' && node.callee.object.name === 'Promise'
}

function rootOf(given: TSESTree.Node): TSESTree.Identifier | null {
  const node = unwrap(given)
  if (node.type === 'MemberExpression') return rootOf(node.object)
  if (node.type === 'CallExpression') return rootOf(node.callee)
  return node.type === 'Identifier' ? node : null
}

/** The instance of which a chain is a member: `new OrderRepo()` in `new OrderRepo().find`. */
function madeAt(given: TSESTree.Node): TSESTree.NewExpression | null {
  const node = unwrap(given)
  if (node.type === 'MemberExpression') return madeAt(node.object)
  return node.type === 'NewExpression' ? node : null
}

function chainText(given: TSESTree.Node): string {
  const node = unwrap(given)
  if (node.type === 'Identifier') return node.name
  if (node.type === 'CallExpression') return `${chainText(node.callee)}(…)`
  if (node.type === 'NewExpression') return `new ${chainText(node.callee)}()`
  return node.type === 'MemberExpression' ? `${chainText(node.object)}.${memberName(node) ?? '…'}` : '…'
}
