import { dirname } from 'node:path'
import { importedName } from '../../syntax/ast-node.ts'
import { asNode, childNodes, type AnyNode } from './config-nodes.ts'
import { lineAt } from '../../disk/json-file.ts'

/** A config file or a module that it imports, read without running it. */
export interface ConfigModule {
  file: string
  folder: string
  text: string
  program: AnyNode
  /** The initial value of each name; `null` for a name that is declared more than once. */
  bindings: ReadonlyMap<string, AnyNode | null>
  /** The module and the exported name of each import. */
  imports: ReadonlyMap<string, { from: string; name: string }>
  defaultExport: AnyNode | null
}

/** Indexes the names of a module. */
export function indexModule(file: string, text: string, program: AnyNode): ConfigModule {
  const bindings = new Map<string, AnyNode | null>()
  const imports = new Map<string, { from: string; name: string }>()
  let defaultExport: AnyNode | null = null
  const bind = (name: string, value: AnyNode | null): void => void bindings.set(name, bindings.has(name) ? null : value)
  const visit = (node: AnyNode): void => {
    const id = asNode(node['id'])
    if (node.type === 'VariableDeclarator' && id !== null) {
      const init = asNode(node['init'])
      if (id.type === 'Identifier') bind(String(id['name']), init)
      // `const { resolve } = require('path')` needs no value: the functions of `path` are recognized by name.
      const from = init === null ? null : requiredModule(init)
      if (id.type === 'Identifier' && from !== null) imports.set(String(id['name']), { from, name: 'default' })
    } else if (node.type === 'FunctionDeclaration' && id !== null) bind(String(id['name']), node)
    else if (node.type === 'ImportDeclaration') addImports(node, imports)
    else if (node.type === 'ExportDefaultDeclaration') defaultExport = asNode(node['declaration'])
    else if (
      node.type === 'AssignmentExpression' &&
      /^module\s*\.\s*exports$/.test(text.slice(asNode(node['left'])!.start, asNode(node['left'])!.end))
    )
      defaultExport = asNode(node['right'])
    for (const child of childNodes(node)) visit(child)
  }
  visit(program)
  return { file, folder: dirname(file), text, program, bindings, imports, defaultExport }
}

/** The module of a `require('x')`. */
export function requiredModule(node: AnyNode): string | null {
  const [argument] = node.type === 'CallExpression' ? (node['arguments'] as AnyNode[]) : []
  const callee = asNode(node['callee'])
  return callee?.type === 'Identifier' &&
    callee['name'] === 'require' &&
    argument?.type === 'Literal' &&
    typeof argument['value'] === 'string'
    ? argument['value']
    : null
}

/** The 1-based line of a node. */
export function lineOfNode({ text }: ConfigModule, node: AnyNode): number {
  return lineAt(text, node.start)
}

/** The text of a node, shortened for a message. */
export function textOfNode({ text }: ConfigModule, node: AnyNode): string {
  const written = text.slice(node.start, node.end).replace(/\s+/g, ' ')
  return written.length > 40 ? `${written.slice(0, 39)}…` : written
}

function addImports(node: AnyNode, imports: Map<string, { from: string; name: string }>): void {
  const from = String(asNode(node['source'])!['value'])
  for (const specifier of node['specifiers'] as AnyNode[]) {
    imports.set(String(asNode(specifier['local'])!['name']), { from, name: importedName(specifier) })
  }
}
