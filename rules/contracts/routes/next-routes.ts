import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Framework, Route } from './route.ts'
import { unwrap } from './static-text.ts'

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])

/** The path that Next gives a file; `null` for a file that is no route. */
export function nextPathOf(file: string): { framework: Framework; path: string; folder: string } | null {
  const app = /^((?:.*\/)?app)((?:\/.*)?)\/route\.[cm]?[jt]sx?$/.exec(file)
  if (app !== null && !/(?:^|\/)pages\/api\//.test(file)) {
    // The first folder with this name is the root of the routes.
    const at = file.search(/(?:^|\/)app\//)
    const root = file.slice(0, file.indexOf('app/', at) + 'app'.length)
    const segments = file
      .slice(root.length + 1)
      .split('/')
      .slice(0, -1)
    if (segments.some((segment) => segment.startsWith('_'))) return null
    const shown = segments.filter((segment) => !/^\(.*\)$|^@/.test(segment))
    return { framework: 'next', path: `/${shown.join('/')}`, folder: root }
  }
  const pages = /^((?:.*\/)?pages)\/(api(?:\/.*)?)\.[jt]sx?$/.exec(file)
  if (pages === null) return null
  return { framework: 'next-pages', path: `/${pages[2]!.replace(/\/index$/, '')}`, folder: pages[1]! }
}

/** The routes of a file whose path Next takes from its folders. */
export function routesOfNext(sourceCode: RuleSource, file: string): Route[] {
  const found = nextPathOf(file)
  if (found === null) return []
  const { framework, path } = found
  const route = (method: string, node: TSESTree.Node, handler: TSESTree.Node | null): Route => {
    const [start, end] = sourceCode.getRange(node)
    return {
      ...{ framework, method, path: [{ text: path, node: null }], isWhole: true, start, end, node, handler },
      ...{ middleware: [], options: null, hasHiddenOptions: false },
    }
  }
  if (framework === 'next-pages')
    return pagesHandler(sourceCode).map(({ node, handler }) => route('ALL', node, handler))
  return sourceCode.ast.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return []
    const { declaration, specifiers } = statement
    if (declaration?.type === 'FunctionDeclaration' && declaration.id !== null && METHODS.has(declaration.id.name))
      return [route(declaration.id.name, declaration.id, declaration)]
    if (declaration?.type === 'VariableDeclaration')
      return declaration.declarations.flatMap(({ id, init }) =>
        id.type === 'Identifier' && METHODS.has(id.name) ? [route(id.name, id, init)] : [],
      )
    return specifiers.flatMap(({ exported, local }) =>
      exported.type === 'Identifier' && METHODS.has(exported.name)
        ? [route(exported.name, exported, statement.source === null ? local : null)]
        : [],
    )
  })
}

function pagesHandler({ ast }: RuleSource): { node: TSESTree.Node; handler: TSESTree.Node }[] {
  for (const statement of ast.body) {
    if (statement.type !== 'ExportDefaultDeclaration') continue
    const handler = unwrap(statement.declaration)
    const node = handler.type === 'FunctionDeclaration' && handler.id !== null ? handler.id : statement
    return [{ node, handler }]
  }
  return []
}
