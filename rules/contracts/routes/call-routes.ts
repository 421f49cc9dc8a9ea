import type { RuleSource } from '@stratalint/rule'
import { importedAs, memberName } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import {
  METHODS,
  elementsOf,
  frameworkOfHandler,
  isFunction,
  isPathText,
  isUnknownRoute,
  mayBePath,
  rangeOfCall,
  routeOfChain,
  split,
} from './handlers.ts'
import { createHostFinder, type Host } from './hosts.ts'
import { isRouterOfOtherFile, pluginHost, routesCall } from './mounted.ts'
import { UNKNOWN, type PathPiece, type Route } from './route.ts'
import { constantOf, propertyOf, staticText, unwrap } from './static-text.ts'

const OTHER_CALLS = new Set(['use', 'route', 'on', 'register', 'openapi', 'prefix'])

/** Whether a call may register something; scopes are only needed for these. */
export function mayRegister(node: TSESTree.CallExpression): boolean {
  const { callee } = node
  if (callee.type === 'Identifier') return callee.name === 'createRoute'
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null
  return name !== null && (METHODS.has(name) || OTHER_CALLS.has(name))
}

interface Mount {
  parent: Host
  piece: PathPiece
}

/** The routes that calls of Express, Fastify, Hono and the Koa router register, in the order of the source. */
export function routesOfCalls(sourceCode: RuleSource, calls: readonly TSESTree.CallExpression[]): Route[] {
  const findHost = createHostFinder(sourceCode)
  const mounts = new Map<unknown, Mount>()
  const prefixes = new Map<unknown, PathPiece>()
  const used = new Map<unknown, { at: number; nodes: readonly TSESTree.Node[] }[]>()
  /** Routes and the host whose prefix comes before their paths. */
  const found: { route: Route; host: Host | null }[] = []
  /** Where `openapi` registers what `createRoute` describes. */
  const openapi = new Map<TSESTree.Node, { host: Host } & Pick<Route, 'handler' | 'middleware' | 'start' | 'end'>>()

  const piece = (node: TSESTree.Node | undefined): PathPiece => ({
    text: staticText(sourceCode, node) ?? UNKNOWN,
    node: node ?? null,
  })
  const add = (
    call: TSESTree.CallExpression,
    host: Host | null,
    route: Pick<Route, 'framework' | 'method' | 'handler'> & Partial<Route> & { own: PathPiece },
  ): void => {
    const { own, ...rest } = route
    const [start, end] = rangeOfCall(sourceCode, call)
    found.push({
      host,
      route: {
        ...{
          path: [own],
          isWhole: false,
          start,
          end,
          middleware: [],
          options: null,
          hasHiddenOptions: false,
          node: call,
        },
        ...rest,
      },
    })
  }

  const methodCall = (call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, name: string): void => {
    const method = name === 'del' ? 'DELETE' : name.toUpperCase()
    const chain = routeOfChain(callee.object)
    const args = call.arguments
    if (chain !== null) {
      const host = findHost((chain.callee as TSESTree.MemberExpression).object)
      if (host === null || (host.framework !== 'express' && host.framework !== null)) return
      const handlers = args.flatMap(elementsOf)
      const own = { text: piece(chain.arguments[0]).text, node: chain }
      add(call, host, { framework: 'express', method, own, ...split(handlers) })
      return
    }
    if (args.length < 2 || !mayBePath(args[0]!)) return
    const host = findHost(callee.object)
    if (host === null) return
    const isNamed = host.framework === 'koa' && args.length > 2 && isPathText(args[1]!) && !isPathText(args[0]!)
    const [path, ...rest] = isNamed ? args.slice(1) : args
    const handlers = rest.flatMap(elementsOf)
    if (host.framework === null && !isUnknownRoute(path!, handlers)) return
    const framework = host.framework ?? frameworkOfHandler(handlers.at(-1))
    const paths = elementsOf(path!)
    for (const each of paths) {
      const own = piece(each)
      if (framework === 'fastify') add(call, host, { framework, method, own, ...fastifyHandler(handlers) })
      else add(call, host, { framework, method, own, ...split(handlers) })
    }
  }

  /** `(path, options, handler)`, where the options may contain the handler. */
  const fastifyHandler = (args: TSESTree.Node[]): Pick<Route, 'handler' | 'options' | 'hasHiddenOptions'> => {
    const [first, second] = args
    const given = second === undefined && first !== undefined && isFunction(first) ? undefined : first
    const options = given === undefined ? null : objectOf(sourceCode, given)
    const handler = second ?? (options === null ? first : propertyOf(options, 'handler')?.value) ?? null
    const isLoneHandler = second === undefined && options === null
    return { handler, options, hasHiddenOptions: !isLoneHandler && given !== undefined && isOpen(options) }
  }

  const fastifyRoute = (call: TSESTree.CallExpression, host: Host, options: TSESTree.ObjectExpression): void => {
    const url = propertyOf(options, 'url') ?? propertyOf(options, 'path')
    const method = propertyOf(options, 'method')?.value
    if (url === undefined || method === undefined) return
    const own = piece(url.value)
    const methods = elementsOf(method).map((each) => (staticText(sourceCode, each) ?? 'ALL').toUpperCase())
    add(call, host, {
      ...{ framework: 'fastify', method: methods.join('|'), own, options, hasHiddenOptions: isOpen(options) },
      handler: propertyOf(options, 'handler')?.value ?? null,
    })
  }

  const mount = (parent: Host, path: PathPiece | null, host: Host | null): boolean => {
    if (host === null || host.key === parent.key) return false
    const isHere = host.framework !== null
    if (isHere && !mounts.has(host.key)) mounts.set(host.key, { parent, piece: path ?? { text: '', node: null } })
    return isHere
  }

  const useCall = (call: TSESTree.CallExpression, callee: TSESTree.MemberExpression): void => {
    const host = findHost(callee.object)
    if (host === null) return
    const args = call.arguments.flatMap(elementsOf)
    const hasPath = args[0] !== undefined && staticText(sourceCode, args[0]) !== null
    const path = hasPath ? piece(args[0]) : null
    const rest = hasPath ? args.slice(1) : args
    const isMount = rest.map((arg) => mount(host, path, findHost(routesCall(arg) ?? arg))).includes(true)
    if (isMount) return
    if (path !== null && rest.some((arg) => isRouterOfOtherFile(sourceCode, routesCall(arg) ?? arg)))
      add(call, host, { framework: host.framework, method: 'USE', own: path, handler: null })
    const before = used.get(host.key) ?? []
    used.set(host.key, [...before, { at: sourceCode.getRange(call)[0], nodes: rest }])
  }

  const routeCall = (call: TSESTree.CallExpression, callee: TSESTree.MemberExpression): void => {
    const [first, second] = call.arguments
    if (first === undefined || (second === undefined && first.type !== 'ObjectExpression')) return
    const host = findHost(callee.object)
    if (host === null) return
    if (second === undefined) {
      if (host.framework === 'fastify' || host.framework === null)
        fastifyRoute(call, host, first as TSESTree.ObjectExpression)
      return
    }
    if (host.framework !== 'hono') return
    if (!mount(host, piece(first), findHost(second)))
      add(call, host, { framework: 'hono', method: 'USE', own: piece(first), handler: null })
  }

  const onCall = (call: TSESTree.CallExpression, callee: TSESTree.MemberExpression): void => {
    const [methods, path, ...rest] = call.arguments
    if (methods === undefined || path === undefined || rest.length === 0 || !elementsOf(path).every(mayBePath)) return
    const host = findHost(callee.object)
    if (host?.framework !== 'hono') return
    const method = elementsOf(methods).map((each) => (staticText(sourceCode, each) ?? 'ALL').toUpperCase())
    for (const each of elementsOf(path))
      add(call, host, { framework: 'hono', method: method.join('|'), own: piece(each), ...split(rest) })
  }

  const registerCall = (call: TSESTree.CallExpression, callee: TSESTree.MemberExpression): void => {
    const [plugin, options] = call.arguments
    const host = plugin === undefined ? null : findHost(callee.object)
    if (plugin === undefined || (host?.framework !== 'fastify' && host?.framework !== null)) return
    const prefix = options?.type === 'ObjectExpression' ? propertyOf(options, 'prefix') : undefined
    const path = prefix === undefined ? null : piece(prefix.value)
    if (
      host === null ||
      host === undefined ||
      mount(host, path, findHost(plugin) ?? pluginHost(sourceCode, plugin)) ||
      path === null
    )
      return
    if (isRouterOfOtherFile(sourceCode, plugin))
      add(call, host, { framework: 'fastify', method: 'USE', own: path, handler: null })
  }

  const createRoute = (call: TSESTree.CallExpression): void => {
    const imported = importedAs(sourceCode, call.callee)
    const [config] = call.arguments
    if (imported?.module !== '@hono/zod-openapi' || config?.type !== 'ObjectExpression') return
    const path = propertyOf(config, 'path')
    if (path === undefined) return
    const method = (staticText(sourceCode, propertyOf(config, 'method')?.value) ?? 'all').toUpperCase()
    add(call, null, {
      framework: 'hono',
      method,
      own: piece(path.value),
      handler: null,
      options: config,
      hasHiddenOptions: isOpen(config),
    })
  }

  const openapiCall = (call: TSESTree.CallExpression, callee: TSESTree.MemberExpression): void => {
    const [route, ...handlers] = call.arguments
    const host = route === undefined ? null : findHost(callee.object)
    if (route === undefined || host?.framework !== 'hono') return
    const created = constantOf(sourceCode, route) ?? unwrap(route)
    const [start, end] = rangeOfCall(sourceCode, call)
    openapi.set(created, { host, start, end, ...split(handlers) })
  }

  for (const call of calls) {
    const { callee } = call
    if (callee.type !== 'MemberExpression') {
      createRoute(call)
      continue
    }
    const name = memberName(callee)!
    if (METHODS.has(name)) methodCall(call, callee, name)
    else if (name === 'use') useCall(call, callee)
    else if (name === 'route') routeCall(call, callee)
    else if (name === 'on') onCall(call, callee)
    else if (name === 'register') registerCall(call, callee)
    else if (name === 'openapi') openapiCall(call, callee)
    else if (name === 'prefix' && call.arguments.length === 1) {
      const host = findHost(callee.object)
      if (host?.framework === 'koa') prefixes.set(host.key, piece(call.arguments[0]))
    }
  }

  const prefixOf = (host: Host, depth = 0): PathPiece[] => {
    const mounted = depth > 8 ? undefined : mounts.get(host.key)
    const own = prefixes.get(host.key)
    return [
      ...(mounted === undefined ? [] : [...prefixOf(mounted.parent, depth + 1), mounted.piece]),
      ...host.prefix,
      ...(own === undefined ? [] : [own]),
    ]
  }
  const isWhole = (host: Host, depth = 0): boolean => {
    const mounted = mounts.get(host.key)
    return host.isRoot || (mounted !== undefined && depth < 8 && isWhole(mounted.parent, depth + 1))
  }
  const usedBefore = (host: Host, at: number): readonly TSESTree.Node[] =>
    (used.get(host.key) ?? []).flatMap((use) => (use.at < at ? use.nodes : []))

  return found.map(({ route, host }) => {
    const { host: answering, ...answered } = openapi.get(route.node) ?? { host: null }
    const on = host ?? answering
    const own = { ...route, ...answered }
    if (on === null) return own
    return {
      ...own,
      path: [...prefixOf(on), ...own.path],
      isWhole: isWhole(on),
      middleware: [...own.middleware, ...usedBefore(on, own.start)],
    }
  })
}

/** The object literal that an expression is, or that a constant of the file contains. */
function objectOf(sourceCode: RuleSource, node: TSESTree.Node): TSESTree.ObjectExpression | null {
  const inner = unwrap(node)
  if (inner.type === 'ObjectExpression') return inner
  const constant = constantOf(sourceCode, inner)
  return constant?.type === 'ObjectExpression' ? constant : null
}

/** Whether options may have properties that the file does not show. */
function isOpen(options: TSESTree.ObjectExpression | null): boolean {
  return options === null || options.properties.some(({ type }) => type === 'SpreadElement')
}
