import { fromTop, inProject, type ReviewContext } from '../../context.ts'
import { posix } from 'node:path'
import type { AstNode } from './ast.ts'

/** A name that a file imports. */
export interface ImportedName {
  specifier: string
  imported: string
  /** The file of the repository that it is from; `null` for a package. */
  file: string | null
}

export type SideName = 'base' | 'head'

const ENDINGS = [
  '',
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.mts',
  '.cts',
  '.mjs',
  '.cjs',
  '/index.ts',
  '/index.tsx',
  '/index.js',
]

/** The files that the specifiers of a file lead to, by the graph where it has the file, else by their paths. */
export function createResolver(
  context: ReviewContext,
  side: SideName,
): (path: string, specifier: string) => string | null {
  const runs =
    side === 'base'
      ? [context.runs.baseByBase, context.runs.baseByHead]
      : [context.runs.headByHead, context.runs.headByBase]
  const files = side === 'base' ? context.files.before : context.files.after
  return (path, specifier) => {
    const own = inProject(context, path)
    for (const { modules } of runs) {
      const edge = own === null ? undefined : modules.get(own)?.edges.find((one) => one.specifier === specifier)
      if (edge?.target.type === 'file' && files.has(fromTop(context, edge.target.path)))
        return fromTop(context, edge.target.path)
    }
    if (!specifier.startsWith('.')) return null
    const bare = posix.join(posix.dirname(path), specifier)
    const stem = bare.replace(/\.([cm]?)js(x?)$/, '.$1ts$2')
    return [...ENDINGS.map((ending) => bare + ending), stem].find((one) => files.has(one)) ?? null
  }
}

/** The imports of a file, by their local names. */
export function importsOf(program: AstNode, resolve: (specifier: string) => string | null): Map<string, ImportedName> {
  const names = new Map<string, ImportedName>()
  const add = (local: string, specifier: string, imported: string): void => {
    names.set(local, { specifier, imported, file: resolve(specifier) })
  }
  for (const statement of program['body'] as AstNode[]) {
    if (statement.type === 'ImportDeclaration' && statement['importKind'] !== 'type')
      for (const one of statement['specifiers'] as AstNode[]) {
        const imported: string =
          one.type === 'ImportDefaultSpecifier'
            ? 'default'
            : one.type === 'ImportNamespaceSpecifier'
              ? '*'
              : (one['imported'].name ?? one['imported'].value)
        add(one['local'].name, statement['source'].value, imported)
      }
    if (statement.type === 'VariableDeclaration')
      for (const { id, init } of statement['declarations'] as { id: AstNode; init: AstNode | null }[])
        addRequired(id, init, add)
  }
  return names
}

/** `const { a } = require('./a')`, and `await import('./a')`. */
function addRequired(
  id: AstNode,
  init: AstNode | null,
  add: (local: string, specifier: string, imported: string) => void,
): void {
  const call = init?.type === 'AwaitExpression' ? (init['argument'] as AstNode) : init
  const source =
    call?.type === 'ImportExpression'
      ? call['source']
      : call?.type === 'CallExpression' && call['callee'].name === 'require'
        ? call['arguments'][0]
        : null
  const specifier: unknown = source?.value
  if (typeof specifier !== 'string') return
  if (id.type === 'Identifier') add(id['name'], specifier, '*')
  else if (id.type === 'ObjectPattern')
    for (const one of id['properties'] as AstNode[])
      if (one['value']?.type === 'Identifier' && one['key']?.type === 'Identifier')
        add(one['value'].name, specifier, one['key'].name)
}
