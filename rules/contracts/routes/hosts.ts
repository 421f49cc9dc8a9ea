import { importedAs, memberName, variableOf } from '@stratalint/rule/analysis'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { UNKNOWN, type Framework, type PathPiece } from './route.ts'
import { propertyOf, staticText, unwrap } from './static-text.ts'

/** An application, a router or the instance of a plugin: what routes are registered on. */
export interface Host {
  framework: Framework | null
  /** Equal for two references to one host. */
  key: unknown
  /** Prefixes that come with the reference or the creation of the host. */
  prefix: PathPiece[]
  /** An application, which nothing mounts below a path. */
  isRoot: boolean
}

/** Finds the hosts of one file. */
export type FindHost = (node: TSESTree.Node) => Host | null

const CREATORS: Record<string, { framework: Framework; isRoot: boolean }> = {
  'express default': { framework: 'express', isRoot: true },
  'express ': { framework: 'express', isRoot: true },
  'express default Router': { framework: 'express', isRoot: false },
  'express Router': { framework: 'express', isRoot: false },
  'express-promise-router default': { framework: 'express', isRoot: false },
  'fastify default': { framework: 'fastify', isRoot: true },
  'fastify ': { framework: 'fastify', isRoot: true },
  'fastify fastify': { framework: 'fastify', isRoot: true },
  'hono Hono': { framework: 'hono', isRoot: false },
  'hono/tiny Hono': { framework: 'hono', isRoot: false },
  'hono/quick Hono': { framework: 'hono', isRoot: false },
  '@hono/zod-openapi OpenAPIHono': { framework: 'hono', isRoot: false },
  '@koa/router default': { framework: 'koa', isRoot: false },
  '@koa/router Router': { framework: 'koa', isRoot: false },
  '@koa/router ': { framework: 'koa', isRoot: false },
  'koa-router default': { framework: 'koa', isRoot: false },
  'koa-router ': { framework: 'koa', isRoot: false },
  'koa-joi-router default': { framework: 'koa', isRoot: false },
}

/** Types of hosts, by module and exported name. */
const TYPES: Record<string, Framework> = {
  ...Object.fromEntries(
    ['Express', 'Application', 'IRouter', 'Router', 'IRoute'].flatMap((name) =>
      ['express', 'express-serve-static-core', 'express default'].map((module) => [`${module} ${name}`, 'express']),
    ),
  ),
  'fastify FastifyInstance': 'fastify',
  'hono Hono': 'hono',
  '@hono/zod-openapi OpenAPIHono': 'hono',
  '@koa/router default': 'koa',
  'koa-router default': 'koa',
}

const PLUGIN_TYPE = /^Fastify(?:Plugin|RegisterOptions)/

/** Calls that return the host that they are called on. */
const CHAINED = new Set(
  'get post put patch delete head options all on use route register withTypeProvider openapi addHook decorate after param del prefix'.split(
    ' ',
  ),
)

/** Names of hosts that come from another file. */
const HOST_NAME = /^(?:app|router|server|fastify|routes)$|[a-z](?:App|Router|Routes)$/

export function createHostFinder(sourceCode: RuleSource): FindHost {
  const find = (given: TSESTree.Node, depth: number): Host | null => {
    const node = unwrap(given)
    if (depth > 6) return null
    switch (node.type) {
      case 'CallExpression':
        return ofCall(node, depth)
      case 'NewExpression':
        return created(node)
      case 'AwaitExpression':
        return find(node.argument, depth)
      case 'Identifier':
        return ofVariable(node, depth)
      case 'MemberExpression':
        return ofMember(node, depth)
      default:
        return null
    }
  }

  const ofCall = (node: TSESTree.CallExpression, depth: number): Host | null => {
    const callee = unwrap(node.callee)
    if (callee.type === 'MemberExpression') {
      const name = memberName(callee)
      if (name === 'basePath') {
        const host = find(callee.object, depth + 1)
        const text = staticText(sourceCode, node.arguments[0]) ?? UNKNOWN
        return host && { ...host, key: node, prefix: [...host.prefix, { text, node }] }
      }
      if (name === 'prefix' && node.arguments.length === 1) return find(callee.object, depth + 1)
      if (name !== null && CHAINED.has(name)) {
        const host = find(callee.object, depth + 1)
        if (host !== null) return host
      }
    }
    return created(node)
  }

  const created = (node: TSESTree.CallExpression | TSESTree.NewExpression): Host | null => {
    const creator = CREATORS[nameOf(importedAs(sourceCode, node.callee))]
    if (creator === undefined) return null
    const [options] = node.arguments
    const prefix = options?.type === 'ObjectExpression' ? propertyOf(options, 'prefix') : undefined
    return {
      ...creator,
      key: node,
      prefix: prefix === undefined ? [] : [{ text: staticText(sourceCode, prefix.value) ?? UNKNOWN, node }],
    }
  }

  const ofVariable = (node: TSESTree.Identifier, depth: number): Host | null => {
    const variable = variableOf(sourceCode, node)
    const definition = variable?.defs.at(-1)
    if (variable === null || definition === undefined) return null
    const host = (framework: Framework | null): Host => ({ framework, key: variable, prefix: [], isRoot: false })
    if (definition.type === 'Variable' && definition.node.id.type === 'Identifier') {
      const { id, init } = definition.node
      const known = init === null ? null : find(init, depth + 1)
      if (known !== null) return known
      const typed = typeOfHost(id)
      if (typed !== null) return host(typed)
      // Local variables that hold something else, such as the result of a function, may be anything.
      return HOST_NAME.test(node.name) && (init === null || init.type === 'CallExpression') ? host(null) : null
    }
    if (definition.type === 'Parameter') {
      const parameter = definition.name as TSESTree.Identifier
      const typed = typeOfHost(parameter) ?? ofPlugin(definition.node, parameter)
      if (typed !== null) return host(typed)
      return HOST_NAME.test(node.name) && (parameter.typeAnnotation ?? null) === null ? host(null) : null
    }
    return definition.type === 'ImportBinding' && HOST_NAME.test(node.name) ? host(null) : null
  }

  /** `this.router`, typed or set somewhere in the class; `container.app`, by its name. */
  const ofMember = (node: TSESTree.MemberExpression, depth: number): Host | null => {
    const name = memberName(node)
    if (name === null) return null
    if (node.object.type !== 'ThisExpression') return null
    const key = `this.${name}`
    let at: TSESTree.Node | null | undefined = node
    while (at !== null && at !== undefined && at.type !== 'ClassBody') at = at.parent
    const field = at?.body.find(
      (member): member is TSESTree.PropertyDefinition =>
        member.type === 'PropertyDefinition' && member.key.type === 'Identifier' && member.key.name === name,
    )
    const known = field === undefined || field.value === null ? null : find(field.value, depth + 1)
    if (known !== null) return { ...known, key }
    const framework = field === undefined ? null : typeOfHost(field)
    if (framework !== null) return { framework, key, prefix: [], isRoot: false }
    return HOST_NAME.test(name) ? { framework: null, key, prefix: [], isRoot: false } : null
  }

  const typeOfHost = ({
    typeAnnotation,
  }: {
    typeAnnotation?: TSESTree.TSTypeAnnotation | undefined
  }): Framework | null => {
    const type = typeAnnotation?.typeAnnotation
    if (type?.type !== 'TSTypeReference') return null
    return TYPES[nameOf(importedType(sourceCode, type.typeName))] ?? null
  }

  /** The first parameter of a Fastify plugin: typed as one, or registered. */
  const ofPlugin = (fn: TSESTree.Node, parameter: TSESTree.Identifier): Framework | null => {
    if (!('params' in fn) || (fn.params as TSESTree.Node[])[0] !== parameter) return null
    const parent = fn.parent
    if (parent?.type === 'VariableDeclarator' && parent.id.typeAnnotation?.typeAnnotation.type === 'TSTypeReference') {
      const { typeName } = parent.id.typeAnnotation.typeAnnotation
      if (typeName.type === 'Identifier' && PLUGIN_TYPE.test(typeName.name)) return 'fastify'
    }
    if (parent?.type === 'TSSatisfiesExpression' && PLUGIN_TYPE.test(sourceCode.getText(parent.typeAnnotation)))
      return 'fastify'
    if (parent?.type !== 'CallExpression') return null
    const callee = unwrap(parent.callee)
    if (importedAs(sourceCode, callee)?.module === 'fastify-plugin') return 'fastify'
    if (callee.type !== 'MemberExpression' || memberName(callee) !== 'register') return null
    return find(callee.object, 2)?.framework ?? null
  }

  return (node) => find(node, 0)
}

function nameOf(value: ReturnType<typeof importedAs>): string {
  return value === null ? '' : `${value.module} ${value.path.join(' ')}`
}

/** The import of a type name: `Router`, `express.Router`. */
function importedType(sourceCode: RuleSource, name: TSESTree.EntityName): ReturnType<typeof importedAs> {
  if (name.type === 'Identifier') return importedAs(sourceCode, name)
  if (name.type !== 'TSQualifiedName') return null
  const left = importedType(sourceCode, name.left)
  return left && { module: left.module, path: [...left.path.filter((part) => part !== 'default'), name.right.name] }
}
