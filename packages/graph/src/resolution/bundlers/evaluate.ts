import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { lineOfNode, requiredModule, textOfNode, type ConfigModule } from './config-module.ts'
import { asNode, calledName, unwrapped, type AnyNode } from './config-nodes.ts'
import type { ConfigProblem } from '../tsconfig/tsconfig.ts'

/** Where a node is evaluated: its module and the values of the parameters in scope. */
export interface Scope {
  module: ConfigModule
  parameters: ReadonlyMap<string, unknown>
  /** Loads a relative import; `null` if it cannot be read. */
  load(from: ConfigModule, specifier: string): ConfigModule | null
  depth: number
}

/** An expression whose value is known only at run time. */
export class Unreadable extends Error {
  readonly problem: ConfigProblem

  constructor(node: AnyNode, module: ConfigModule) {
    super('unreadable')
    this.problem = {
      file: module.file,
      line: lineOfNode(module, node),
      reason: `computes an alias: ${textOfNode(module, node)}`,
    }
  }
}

const MAX_STEPS = 24

/** The value of an expression: a string, a regular expression, a URL, `false` or a list of these. */
export function evaluate(written: AnyNode, scope: Scope): unknown {
  const node = unwrapped(written)
  const { module } = scope
  const fail = (): never => {
    throw new Unreadable(node, module)
  }
  if (scope.depth > MAX_STEPS) return fail()
  const inner = (child: unknown): unknown => evaluate(asNode(child) ?? fail(), { ...scope, depth: scope.depth + 1 })
  const text = (child: unknown): string => {
    const value = inner(child)
    return typeof value === 'string' ? value : value instanceof URL ? value.href : fail()
  }
  switch (node.type) {
    case 'Literal': {
      const regex = node['regex'] as { pattern: string; flags: string } | undefined
      return regex === undefined ? node['value'] : new RegExp(regex.pattern, regex.flags.replace(/[gy]/g, ''))
    }
    case 'TemplateLiteral': {
      const parts = (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
      return parts
        .map((part, index) => part + (index < parts.length - 1 ? text((node['expressions'] as AnyNode[])[index]) : ''))
        .join('')
    }
    case 'BinaryExpression':
      return node['operator'] === '+' ? text(node['left']) + text(node['right']) : fail()
    case 'ArrayExpression':
      return (node['elements'] as AnyNode[]).map(inner)
    case 'Identifier':
      return valueOfName(node, scope) ?? fail()
    case 'MemberExpression':
      return memberOf(node, scope) ?? fail()
    case 'NewExpression': {
      const [path, base] = node['arguments'] as AnyNode[]
      if (calledName(node) !== 'URL' || path === undefined) return fail()
      return new URL(text(path), base === undefined ? undefined : text(base))
    }
    case 'CallExpression':
      return called(node, scope, text) ?? fail()
    default:
      return fail()
  }
}

/** The definition of a name and its scope. */
export function definitionOf(name: string, scope: Scope): { node: AnyNode; scope: Scope } | null {
  const { module } = scope
  const imported = module.imports.get(name)
  if (imported !== undefined) {
    const other = scope.load(module, imported.from)
    if (other === null) return null
    const inside = { ...scope, module: other, parameters: new Map<string, unknown>(), depth: scope.depth + 1 }
    if (imported.name === 'default')
      return other.defaultExport === null ? null : { node: other.defaultExport, scope: inside }
    return definitionOf(imported.name, inside)
  }
  const node = module.bindings.get(name)
  return node === undefined || node === null ? null : { node, scope }
}

function valueOfName(node: AnyNode, scope: Scope): unknown {
  const name = String(node['name'])
  if (scope.parameters.has(name)) return scope.parameters.get(name)
  const found = definitionOf(name, scope)
  if (found !== null) return evaluate(found.node, { ...found.scope, depth: scope.depth + 1 })
  return name === '__dirname' ? scope.module.folder : name === '__filename' ? scope.module.file : undefined
}

function memberOf(node: AnyNode, scope: Scope): unknown {
  const object = unwrapped(asNode(node['object'])!)
  const property = node['computed'] === true ? null : String(asNode(node['property'])!['name'])
  if (object.type === 'MetaProperty') {
    if (property === 'url') return pathToFileURL(scope.module.file).href
    return property === 'dirname' ? scope.module.folder : property === 'filename' ? scope.module.file : undefined
  }
  const value = object.type === 'NewExpression' || object.type === 'Identifier' ? evaluate(object, scope) : undefined
  if (!(value instanceof URL)) return undefined
  return property === 'pathname' ? decodeURIComponent(value.pathname) : property === 'href' ? value.href : undefined
}

/** Evaluates calls of `path`, `url` and `process`, and of functions of the config that only return a value. */
function called(node: AnyNode, scope: Scope, text: (child: unknown) => string): unknown {
  const name = calledName(node)
  const list = node['arguments'] as AnyNode[]
  const { folder } = scope.module
  if (requiredModule(node) !== null) return undefined
  const own = name !== null && asNode(node['callee'])!.type === 'Identifier' ? definitionOf(name, scope) : null
  if (own !== null && /Function/.test(own.node.type))
    return returned(
      own,
      list.map((argument) => evaluate(argument, { ...scope, depth: scope.depth + 1 })),
    )
  switch (name) {
    case 'resolve': {
      // `require.resolve('x')` and `import.meta.resolve('x')` mean the package.
      const object = asNode(asNode(node['callee'])!['object'])
      const isModule = object !== null && (object.type === 'MetaProperty' || object['name'] === 'require')
      return isModule
        ? ((specifier: string) => (specifier.startsWith('.') ? join(folder, specifier) : specifier))(text(list[0]))
        : resolve(folder, ...list.map(text))
    }
    case 'join':
      return join(...list.map(text))
    case 'normalize':
      return join(text(list[0]))
    case 'dirname':
      return dirname(text(list[0]))
    case 'fileURLToPath':
      return fileURLToPath(text(list[0]))
    case 'cwd':
      return folder
    default:
      return undefined
  }
}

/** The value of a function that only returns one. */
function returned({ node, scope }: { node: AnyNode; scope: Scope }, values: unknown[]): unknown {
  const body = asNode(node['body'])!
  const [only, ...rest] = body.type === 'BlockStatement' ? (body['body'] as AnyNode[]) : []
  const result =
    body.type === 'BlockStatement'
      ? only?.type === 'ReturnStatement' && rest.length === 0
        ? asNode(only['argument'])
        : null
      : body
  const parameters = node['params'] as AnyNode[]
  if (result === null || parameters.some(({ type }) => type !== 'Identifier')) return undefined
  return evaluate(result, {
    ...scope,
    parameters: new Map(parameters.map((parameter, index) => [String(parameter['name']), values[index]])),
    depth: scope.depth + 1,
  })
}
