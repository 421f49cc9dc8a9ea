import type { Inspection, RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { unwrap } from './names.ts'

/** What the object of a worker or a server consists of. */
const WORKER_HANDLERS = new Set('fetch scheduled queue email tail trace alarm'.split(' '))
const WORKER_SETTINGS = new Set(
  'port hostname development error websocket tls static routes idleTimeout maxRequestBodySize onListen test'.split(' '),
)
/** Functions that mark a default export for the framework that reads it. Some of them are globals. */
const MARKER =
  /^(?:define(?:\w*Config|\w*Handler|Nuxt\w+|Nitro\w+|Wxt\w+|Task|Background|ContentScript|UnlistedScript|RouteMiddleware|Boot|Link|Middlewares)|eventHandler|getRequestConfig|lazyEventHandler|createCore(?:Controller|Router|Service))$/
/** Base classes whose subclass is the default export of its file, by the package that they come from. */
const BASE_CLASSES: Record<string, RegExp> = {
  WorkerEntrypoint: /^cloudflare:workers$/,
  Command: /^@oclif\//,
  Plugin: /^obsidian$/,
}

/** Packages whose applications are objects with `fetch`, the files that start them, and the folder of their parts. */
const APPLICATION_PACKAGE = /^(?:hono|@hono\/.+|elysia|itty-router)(?:\/|$)/
const ENTRY = /^(?:index|main|server|worker|app|entry|router)$/
const PARTS = /(?:^|\/)routes\//
/** Files in which React Router and Remix look for the function that renders. */
const RENDER_ENTRY = /(?:^|\/)entry\.(?:server|client)\.[jt]sx?$/
/** A date in digits begins the names of migrations, which a tool loads in their order. */
const STAMPED = /(?:^|[-_./])\d{10,17}[-_][^/]*$/
/** Folders whose files a site with documentation shows. */
const EXAMPLES = /(?:^|\/)(?:examples|demos)\//

/** Whether a file has its default export for what loads it, which shows in its path and its imports. */
export const isLoadedByPath = (file: string, packages: readonly string[]): boolean =>
  EXAMPLES.test(file) ||
  STAMPED.test(file) ||
  (RENDER_ENTRY.test(file) && packages.some((name) => /^(?:react-router|@react-router\/|@remix-run\/)/.test(name)))

/** Whether the default export is one that a framework recognizes by what it is, in any file. */
export function isExpected(exported: TSESTree.Node, { ast }: RuleSource, { module, file }: Inspection): boolean {
  const value = unwrap(exported.type === 'Identifier' ? (valueOf(ast.body, exported.name) ?? exported) : exported)
  const specifierOf = (local: string): string | undefined =>
    module.edges.find(({ names }) => names.some((name) => name.local === local))?.specifier
  const imports = (name: string): boolean => module.edges.some(({ specifier }) => specifier === name)
  switch (value.type) {
    case 'ObjectExpression':
      return isWorker(value)
    case 'ClassDeclaration':
    case 'ClassExpression': {
      const base = value.superClass?.type === 'Identifier' ? value.superClass.name : ''
      return Object.hasOwn(BASE_CLASSES, base) && BASE_CLASSES[base]!.test(specifierOf(base) ?? '')
    }
    case 'NewExpression':
      return isApplication(value, specifierOf, file)
    case 'CallExpression': {
      const made = startOfChain(value)
      if (made.type === 'NewExpression') return isApplication(made, specifierOf, file)
      const callee = value.callee.type === 'MemberExpression' ? value.callee.property : value.callee
      if (callee.type !== 'Identifier' || !MARKER.test(callee.name)) return false
      const specifier = specifierOf(callee.name)
      return specifier === undefined ? valueOf(ast.body, callee.name) === null : !specifier.startsWith('.')
    }
    case 'FunctionDeclaration':
    case 'ArrowFunctionExpression':
      // Wherever the file is: it may be copied to its place.
      if (/^(?:middleware|proxy)$/.test(nameOfFunction(exported, value)) && imports('next/server')) return true
      return module.edges.some(({ specifier }) => /^k6(?:\/|$)/.test(specifier))
    default:
      return false
  }
}

/** `new Hono()` of `new Hono().get('/', list)`. */
function startOfChain(node: TSESTree.Node): TSESTree.Node {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression'
    ? startOfChain(node.callee.object)
    : node
}

/** Whether the file that starts a server exports the application, whose `fetch` the server calls. */
function isApplication(
  { callee }: TSESTree.NewExpression,
  specifierOf: (local: string) => string | undefined,
  file: string,
): boolean {
  const [, stem = ''] = /([^/]+)\.[^/.]+$/.exec(file) ?? []
  const isInPlace = ENTRY.test(stem) || PARTS.test(file)
  return callee.type === 'Identifier' && isInPlace && APPLICATION_PACKAGE.test(specifierOf(callee.name) ?? '')
}

function nameOfFunction(exported: TSESTree.Node, value: TSESTree.Node): string {
  if (exported.type === 'Identifier') return exported.name
  return value.type === 'FunctionDeclaration' ? (value.id?.name ?? '') : ''
}

/** `{ fetch() {} }`, with nothing beside it that a worker or a server does not know. */
function isWorker({ properties }: TSESTree.ObjectExpression): boolean {
  const names = properties.map((property) =>
    property.type === 'Property' && !property.computed && property.key.type === 'Identifier' ? property.key.name : '',
  )
  return (
    names.some((name) => WORKER_HANDLERS.has(name)) &&
    names.every((name) => WORKER_HANDLERS.has(name) || WORKER_SETTINGS.has(name))
  )
}

/** What a top-level constant, function or class holds; `null` if the module does not declare the name so. */
function valueOf(body: readonly TSESTree.ProgramStatement[], name: string): TSESTree.Node | null {
  for (const each of body) {
    const statement = each.type === 'ExportNamedDeclaration' && each.declaration !== null ? each.declaration : each
    if (
      (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') &&
      statement.id?.name === name
    )
      return statement
    if (statement.type !== 'VariableDeclaration') continue
    const found = statement.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)
    if (found !== undefined) return found.init
  }
  return null
}
