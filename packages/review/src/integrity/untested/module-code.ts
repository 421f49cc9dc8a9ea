import { isFunction, unwrap, walk, type AstNode } from '../source/ast.ts'
import { importsOf } from '../source/imports.ts'
import type { ModuleCode } from './canonical-code.ts'

/** Reads the declarations and the exports of a module. */
export function readModuleCode(program: AstNode, resolve: (specifier: string) => string | null): ModuleCode {
  const declarations = new Map<string, AstNode>()
  const exports = new Map<string, string | AstNode>()
  for (const statement of program['body'] as AstNode[]) {
    const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
    const declaration = isExport ? (statement['declaration'] as AstNode | null) : statement
    const names = declaration === null ? [] : declare(declaration, declarations)
    if (statement.type === 'ExportDefaultDeclaration')
      exports.set(
        'default',
        names[0] ?? (declaration!.type === 'Identifier' ? (declaration!['name'] as string) : declaration!),
      )
    else if (isExport) {
      for (const name of names) exports.set(name, name)
      if (statement['source'] === null)
        for (const { local, exported } of statement['specifiers'] as { local: AstNode; exported: AstNode }[])
          exports.set(exported['name'] ?? exported['value'], local['name'])
    } else addCommonJs(statement, exports)
  }
  return { declarations, exports, imports: importsOf(program, resolve) }
}

function declare(node: AstNode, declarations: Map<string, AstNode>): string[] {
  if (node.type === 'VariableDeclaration')
    return (node['declarations'] as { id: AstNode; init: AstNode | null }[]).flatMap(({ id, init }) => {
      const names: string[] = []
      walk(id, (part) => {
        if (part.type === 'Identifier') names.push(part['name'])
      })
      if (init !== null && !isRequire(init)) for (const name of names) declarations.set(name, unwrap(init))
      return names
    })
  const name: unknown = node['id']?.name
  if (typeof name !== 'string' || !/^(?:Function|Class|TSEnum)/.test(node.type)) return []
  declarations.set(name, node)
  return [name]
}

function isRequire(init: AstNode): boolean {
  return init.type === 'CallExpression' && init['callee'].name === 'require'
}

/** `exports.a = …`, `module.exports = …` and `module.exports = { a }`. */
function addCommonJs(statement: AstNode, exports: Map<string, string | AstNode>): void {
  const assignment = statement.type === 'ExpressionStatement' ? (statement['expression'] as AstNode) : null
  if (assignment?.type !== 'AssignmentExpression' || assignment['left'].type !== 'MemberExpression') return
  const { object, property } = assignment['left'] as { object: AstNode; property: AstNode }
  const right = unwrap(assignment['right'])
  const value = right.type === 'Identifier' ? (right['name'] as string) : right
  if (object['name'] === 'module' && property['name'] === 'exports') {
    if (right.type !== 'ObjectExpression') exports.set('default', value)
    else
      for (const one of right['properties'] as AstNode[])
        if (one.type === 'Property' && one['key'].type === 'Identifier')
          exports.set(one['key'].name, one['value'].type === 'Identifier' ? one['value'].name : one['value'])
  } else if (
    object['name'] === 'exports' ||
    (object.type === 'MemberExpression' && object['property'].name === 'exports')
  )
    exports.set(property['name'], value)
}

/** The node of an export that has behavior: a function, a class, or a value with functions in it. */
export function behaviorOf(module: ModuleCode, name: string): AstNode | null {
  const target = module.exports.get(name)
  const node = typeof target === 'string' ? module.declarations.get(target) : target
  if (node === undefined) return null
  let isBehavior = false
  walk(node, (part) => {
    if (isFunction(part) || /^Class/.test(part.type)) isBehavior = true
    return !isBehavior
  })
  return isBehavior ? node : null
}
