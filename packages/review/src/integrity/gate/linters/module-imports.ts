import { isTree, literalOf, visit, type Tree } from '../commands/javascript.ts'
import { parentOf, resolveIn, type World } from '../world.ts'

const EXTENSIONS = ['', '.js', '.ts', '.mjs', '.cjs', '.mts', '/index.js', '/index.ts', '/index.mjs']

/** One import, with the names that it binds. */
export interface Import {
  specifier: string
  names: readonly string[]
}

/** Everything that a module imports or requires. */
export function importsOf(program: Tree): Import[] {
  const found: Import[] = []
  visit(program, [], (node, parents) => {
    if (
      node.type === 'ImportDeclaration' ||
      node.type === 'ExportAllDeclaration' ||
      (node.type === 'ExportNamedDeclaration' && isTree(node['source']))
    ) {
      const specifiers = (node['specifiers'] ?? []) as Tree[]
      const names =
        node.type === 'ImportDeclaration'
          ? specifiers.map((one) => (one['local'] as { name: string }).name)
          : ['*export']
      found.push({ specifier: literalOf(node['source']) ?? '', names })
    }
    const isRequire = node.type === 'CallExpression' && isTree(node['callee']) && node['callee']['name'] === 'require'
    if (!isRequire && node.type !== 'ImportExpression') return
    const specifier = literalOf(isRequire ? (node['arguments'] as unknown[])[0] : node['source'])
    const declarator = parents.findLast(({ type }) => type === 'VariableDeclarator')
    if (specifier !== null)
      found.push({ specifier, names: declarator === undefined ? ['*direct'] : boundNames(declarator['id']) })
  })
  return found
}

/** The names in a pattern. */
export function boundNames(pattern: unknown): string[] {
  const names: string[] = []
  if (isTree(pattern)) visit(pattern, [], (node) => node.type === 'Identifier' && names.push(node['name'] as string))
  return names
}

/** The module of the repository that a specifier leads to. */
export function pathOf(specifier: string, file: string, world: World): string | null {
  if (specifier.startsWith('.')) {
    const path = resolveIn(parentOf(file), specifier)
    return path === null ? null : (EXTENSIONS.map((one) => path + one).find((one) => world.files.has(one)) ?? null)
  }
  const own = world.packages.find(
    ({ name }) => name !== null && (specifier === name || specifier.startsWith(`${name}/`)),
  )
  if (own === undefined || own.name === null) return null
  const rest = specifier.slice(own.name.length + 1)
  const main =
    typeof own.json['main'] === 'string'
      ? own.json['main']
      : typeof own.json['exports'] === 'string'
        ? own.json['exports']
        : 'index'
  const path = resolveIn(own.folder, rest === '' ? main : rest) ?? ''
  const found = EXTENSIONS.map((one) => path + one).find((one) => world.files.has(one))
  // Exports can lead to any file of the package.
  return (
    found ??
    [...world.files].find(
      (one) =>
        one.startsWith(`${own.folder}/`) && /\.[cm]?[jt]s$/.test(one) && /stratalint/.test(world.read(one) ?? ''),
    ) ??
    null
  )
}
