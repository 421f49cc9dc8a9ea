import type { TSESTree } from '@typescript-eslint/utils'
import type { Project } from '../../project/project-interface.ts'
import { createDefinitionFinder } from '../definitions/definitions.ts'
import { isClass, type Definition, type FileView } from '../definitions/file-view.ts'
import { returnedBy } from '../definitions/members.ts'
import { unwrap } from '../syntax/functions.ts'
import { importedAs, memberName } from '../syntax/imports.ts'
import { CHILD_METHODS, libraryOf, type LogLibrary } from './logger-libraries.ts'
import {
  looksLikeLogger,
  isWrapperClass,
  isWrapperObject,
  isWrapperType,
  librariesOf,
  makesLoggers,
} from './wrappers.ts'

/** Chains of definitions that are longer are not followed. */
export const MAX_DEPTH = 24

/** What is known of a logger. */
export interface Logger {
  /** `null` where option `library` decides. */
  library: LogLibrary | null
  /** The project's own object, class or type, which has methods such as `info` and `error`. */
  wrapper: Definition | null
}

const REQUEST = /^(?:req|request|res|reply|response|fastify|app|server|instance|ctx)$/
const LOGS_BY_REQUEST = ['fastify', 'pino-http', 'koa-pino-logger', 'express-pino-logger', 'hono-pino']

/** Finds loggers from the file `own`, in which the project's objects that look like loggers do not count. */
export function createSearch(
  project: Project,
  own: FileView | null,
  named: ReadonlySet<string> = new Set(),
): ReturnType<typeof createDefinitionFinder> & {
  ofNode(view: FileView, node: TSESTree.Node, depth: number): Logger | null
  ofDefinition(definition: Definition, depth: number): Logger | null
  /** The logger that a function returns. */
  ofReturned(view: FileView, node: TSESTree.Node, depth: number): Logger | null
} {
  const definitions = createDefinitionFinder(project)
  const { definitionsOf } = definitions

  const ofNode = (view: FileView, node: TSESTree.Node, depth: number): Logger | null => {
    if (depth <= 0) return null
    const again = (next: TSESTree.Node): Logger | null => ofNode(view, unwrap(next), depth - 1)
    switch (node.type) {
      case 'Identifier':
        return first(definitionsOf(view, node, depth), depth) ?? ofOption(view, node)
      case 'TSQualifiedName':
        return first(definitionsOf(view, node, depth), depth)
      case 'MemberExpression':
        return first(definitionsOf(view, node, depth), depth) ?? ofOption(view, node) ?? ofRequest(view, node)
      case 'CallExpression':
        return ofCall(view, node, depth)
      case 'NewExpression':
        return ofNew(view, node, depth)
      case 'AwaitExpression':
        return again(node.argument)
      case 'AssignmentExpression':
        return again(node.right)
      case 'LogicalExpression':
        return again(node.left) ?? again(node.right)
      case 'ConditionalExpression':
        return again(node.consequent) ?? again(node.alternate)
      case 'ObjectExpression':
        return view !== own && isWrapperObject(node) && looksLikeLogger(view, node) && makesLoggers(project, view)
          ? wrapper({ view, node })
          : null
      default:
        return ofType(view, node, depth)
    }
  }

  const ofOption = (view: FileView, node: TSESTree.Node): Logger | null => {
    const name = view === own && named.size > 0 ? nameOfChain(node) : null
    return name !== null && isNamed(named, name) ? { library: null, wrapper: null } : null
  }

  const first = (definitions: readonly Definition[], depth: number): Logger | null => {
    for (const definition of definitions) {
      const logger = ofDefinition(definition, depth - 1)
      if (logger !== null) return logger
    }
    return null
  }

  const ofDefinition = (definition: Definition, depth: number): Logger | null => {
    if (definition.external === undefined) return ofNode(definition.view, definition.node, depth)
    const { external } = definition
    const library = libraryOf(external, 'values') ?? libraryOf(external, 'types')
    if (library !== null) return { library, wrapper: null }
    const { module, path } = external
    if (path.at(-1) !== 'log') return null
    const holder = libraryOf({ module, path: path.slice(0, -1) }, 'holders')
    return holder === null ? null : { library: holder, wrapper: null }
  }

  const ofCall = (view: FileView, node: TSESTree.CallExpression, depth: number): Logger | null => {
    const callee = unwrap(node.callee)
    if (callee.type === 'MemberExpression' && CHILD_METHODS.has(memberName(callee) ?? '')) {
      const parent = ofNode(view, unwrap(callee.object), depth - 1)
      if (parent !== null) return parent
    }
    // `logs.getLoggerProvider().getLogger('orders')`
    if (callee.type === 'MemberExpression' && callee.object.type === 'CallExpression') {
      const provider = importedAs(view.source, unwrap(callee.object.callee))
      const path = provider === null ? [] : [...provider.path, memberName(callee) ?? '']
      const library = provider === null ? null : libraryOf({ module: provider.module, path }, 'makers')
      if (library !== null) return { library, wrapper: null }
    }
    for (const { external, view: found, node: made } of definitionsOf(view, callee, depth)) {
      if (external !== undefined) {
        const library = libraryOf(external, 'makers')
        if (library !== null) return { library, wrapper: null }
        continue
      }
      const logger = ofReturned(found, made, depth)
      if (logger !== null) return logger
    }
    return null
  }

  const ofReturned = (view: FileView, node: TSESTree.Node, depth: number): Logger | null => {
    switch (node.type) {
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'FunctionDeclaration':
        for (const returned of returnedBy(node)) {
          const logger = ofNode(view, returned, depth - 1)
          if (logger !== null) return logger
        }
        return null
      case 'TSFunctionType':
        return node.returnType == null ? null : ofType(view, node.returnType.typeAnnotation, depth - 1)
      default:
        return null
    }
  }

  const ofNew = (view: FileView, { callee }: TSESTree.NewExpression, depth: number): Logger | null => {
    for (const { external, view: found, node } of definitionsOf(view, unwrap(callee), depth)) {
      const library = external === undefined ? null : libraryOf(external, 'classes')
      if (library !== null) return { library, wrapper: null }
      if (node !== undefined && isClass(node)) return ofClass(found, node)
    }
    return null
  }

  const ofClass = (view: FileView, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): Logger | null =>
    view !== own && isWrapperClass(node) && looksLikeLogger(view, node) && makesLoggers(project, view)
      ? wrapper({ view, node })
      : null

  const ofType = (view: FileView, node: TSESTree.Node, depth: number): Logger | null => {
    if (depth <= 0) return null
    switch (node.type) {
      case 'TSTypeReference': {
        const [argument] = node.typeArguments?.params ?? []
        const name = node.typeName.type === 'Identifier' ? node.typeName.name : ''
        if (argument !== undefined && name === 'ReturnType' && argument.type === 'TSTypeQuery')
          return ofReturnType(view, argument.exprName, depth - 1)
        if (
          argument !== undefined &&
          /^(?:Pick|Omit|Readonly|Partial|Required|NonNullable|Awaited|Promise)$/.test(name)
        )
          return ofType(view, argument, depth - 1)
        const definitions = definitionsOf(view, node.typeName, depth)
        for (const { view: found, node: declared } of definitions) {
          if (declared !== undefined && isClass(declared)) return ofClass(found, declared)
        }
        return first(definitions, depth)
      }
      case 'TSTypeQuery':
        return node.exprName.type === 'TSImportType' ? null : ofNode(view, node.exprName, depth - 1)
      case 'TSUnionType':
      case 'TSIntersectionType':
        for (const one of node.types) {
          const logger = ofType(view, one, depth - 1)
          if (logger !== null) return logger
        }
        return null
      case 'TSTypeAliasDeclaration':
        return ofType(view, node.typeAnnotation, depth - 1)
      case 'TSTypeLiteral':
        return view !== own && isWrapperType(node.members) && makesLoggers(project, view)
          ? wrapper({ view, node })
          : null
      case 'TSInterfaceDeclaration':
        for (const { expression } of node.extends) {
          const logger = first(definitionsOf(view, expression, depth - 1), depth - 1)
          if (logger !== null) return logger
        }
        return view !== own && isWrapperType(node.body.body) && makesLoggers(project, view)
          ? wrapper({ view, node })
          : null
      default:
        return null
    }
  }

  const ofReturnType = (view: FileView, name: TSESTree.Node, depth: number): Logger | null => {
    for (const { external, view: found, node } of definitionsOf(view, name, depth)) {
      const library = external === undefined ? null : libraryOf(external, 'makers')
      if (library !== null) return { library, wrapper: null }
      const logger = node === undefined ? null : ofReturned(found, node, depth - 1)
      if (logger !== null) return logger
    }
    return null
  }

  const wrapper = (definition: Definition & { view: FileView }): Logger => ({
    library: librariesOf(definition.view.edges)[0] ?? null,
    wrapper: definition,
  })

  /** `req.log` and `fastify.log`, where the file or its package uses a library that adds it. */
  const ofRequest = (view: FileView, node: TSESTree.MemberExpression): Logger | null => {
    const name = memberName(node)
    const holder = nameOfChain(unwrap(node.object))
    if (holder === null || view !== own) return null
    const isRequestLog = name === 'log' && REQUEST.test(holder.split('.').at(-1)!)
    const isContextLogger = name === 'logger' && /^(?:c|ctx|context)\.var$/.test(holder)
    if (!isRequestLog && !isContextLogger) return null
    const declared = project.resolver.manifestOf(view.file)?.declared
    const isUsed = (module: string): boolean =>
      view.edges.some(({ target }) => target.type === 'external' && target.name === module) ||
      declared?.has(module) === true
    return LOGS_BY_REQUEST.some(isUsed) ? { library: 'pino', wrapper: null } : null
  }

  return { ...definitions, ofNode, ofDefinition, ofReturned }
}

/** `log`, `this.log`, `ctx.var.logger`. */
export function nameOfChain(node: TSESTree.Node): string | null {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'ThisExpression') return 'this'
  if (node.type !== 'MemberExpression') return null
  const object = nameOfChain(unwrap(node.object))
  const { property } = node
  const name = property.type === 'PrivateIdentifier' ? `#${property.name}` : memberName(node)
  return object === null || name === null ? null : `${object}.${name}`
}

/** Whether `loggers` names a chain: as it is written, or without `this.`. */
function isNamed(named: ReadonlySet<string>, chain: string): boolean {
  return (
    named.size > 0 &&
    (named.has(chain) || (chain.startsWith('this.') && named.has(chain.slice('this.'.length).replace('#', ''))))
  )
}
