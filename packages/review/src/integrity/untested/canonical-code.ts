import { childrenOf } from '@stratalint/graph'
import { isFunction, unwrap, type AstNode } from '../source/ast.ts'
import type { ImportedName } from '../source/imports.ts'

/** The code of a module, by the names of its top-level declarations. */
export interface ModuleCode {
  declarations: ReadonlyMap<string, AstNode>
  imports: ReadonlyMap<string, ImportedName>
  /** The local names, or the nodes, behind exported names. */
  exports: ReadonlyMap<string, string | AstNode>
}

/** What a name of another module refers to, where that module's code is to be read too. */
export type Follow = (imported: ImportedName) => { module: ModuleCode; local: string | AstNode } | null

const SKIPPED_KEYS = new Set([
  'type',
  'start',
  'end',
  'range',
  'loc',
  'parent',
  'raw',
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
  'superTypeArguments',
  'implements',
  'declare',
  'accessibility',
  'override',
  'readonly',
  'definite',
  'kind',
  'shorthand',
  'expression',
  'abstract',
  'directive',
  'phase',
  'id',
  'extra',
  'this',
])

/** Tokens of code as it runs: without types, comments, formatting, and the names of what it declares. */
export function canonicalCode(
  start: string | AstNode,
  module: ModuleCode,
  follow: Follow,
  rename: (name: string) => string,
): string[] {
  const tokens: string[] = []
  const numbers = new Map<string, number>()
  const pending: { node: AstNode; module: ModuleCode }[] = []
  const keys = new Map<ModuleCode, string>()
  const keyOf = (one: ModuleCode): string => {
    const known = keys.get(one) ?? String(keys.size)
    keys.set(one, known)
    return known
  }
  const refer = (local: string, inModule: ModuleCode): boolean => {
    const declaration = inModule.declarations.get(local)
    if (declaration === undefined) return false
    const key = `${keyOf(inModule)} ${local}`
    let number = numbers.get(key)
    if (number === undefined) {
      numbers.set(key, (number = numbers.size))
      pending.push({ node: declaration, module: inModule })
    }
    tokens.push(`@${number}`)
    return true
  }
  if (typeof start === 'string') refer(start, module)
  else pending.push({ node: start, module })
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) emitDeclaration(next.node, next.module)
  return tokens

  function emitDeclaration(root: AstNode, own: ModuleCode): void {
    const locals = declaredNames(root)
    const order = new Map<string, number>()
    emit(root)

    function emit(node: AstNode): void {
      const inner = unwrap(node)
      if (inner !== node) return emit(inner)
      switch (node.type) {
        case 'EmptyStatement':
          return
        case 'Identifier':
        case 'JSXIdentifier':
          return emitName(node['name'])
        case 'Literal': {
          const regex = node['regex'] as { pattern: string; flags: string } | undefined
          tokens.push(
            regex === undefined
              ? `${typeof node['value']} ${String(node['value'])}`
              : `/${regex.pattern}/${regex.flags}`,
          )
          return
        }
        case 'TemplateElement':
          tokens.push(`text ${String(node['value'].cooked)}`)
          return
        case 'JSXText':
          if (node['value'].trim() !== '') tokens.push(`text ${node['value'].replace(/\s+/g, ' ').trim()}`)
          return
        case 'MemberExpression':
          tokens.push(node['optional'] === true ? '?.' : '.')
          emit(node['object'])
          return emitKey(node['property'], node['computed'])
        case 'TSParameterProperty':
          tokens.push('parameter property')
          return emit(node['parameter'])
        case 'Property':
        case 'MethodDefinition':
        case 'PropertyDefinition':
          tokens.push(
            `${node.type} ${node['kind'] === 'get' || node['kind'] === 'set' ? node['kind'] : ''}${node['static'] === true ? 'static' : ''}`,
          )
          emitKey(node['key'], node['computed'])
          if (node['value'] != null) emit(node['value'])
          return
        case 'ReturnStatement':
        case 'ExpressionStatement':
          tokens.push(node.type)
          if ((node['argument'] ?? node['expression']) != null) emit(node['argument'] ?? node['expression'])
          return
      }
      if (node.type.startsWith('TS') && !/^TS(?:Enum|Export|Import|Module)/.test(node.type)) return
      if (isFunction(node)) return emitFunction(node)
      tokens.push(node.type)
      for (const [key, value] of Object.entries<unknown>(node))
        if (!SKIPPED_KEYS.has(key) && (value === true || typeof value === 'string' || typeof value === 'number'))
          tokens.push(`${key} ${value}`)
      const bodies = [node['consequent'], node['alternate'], node['body']].filter(
        (one) => one != null && !Array.isArray(one),
      )
      for (const child of childrenOf(node)) {
        if (child.type.startsWith('TSType') && child.type !== 'TSTypeAssertion') continue
        const isBareBody =
          /^(?:If|For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type) &&
          bodies.includes(child) &&
          child.type !== 'BlockStatement'
        if (isBareBody && !(node.type === 'IfStatement' && child.type === 'IfStatement')) tokens.push('BlockStatement')
        emit(child)
      }
    }

    /** All kinds of functions are alike, and an expression is a block that returns it. */
    function emitFunction(node: AstNode): void {
      tokens.push(`fn${node['async'] === true ? ' async' : ''}${node['generator'] === true ? ' generator' : ''}`)
      for (const parameter of node['params'] as AstNode[]) if (parameter['name'] !== 'this') emit(parameter)
      const body = node['body'] as AstNode | null
      if (body === null) return
      if (body.type !== 'BlockStatement') tokens.push('BlockStatement', 'ReturnStatement')
      emit(body)
    }

    function emitKey(key: AstNode, isComputed: boolean): void {
      if (isComputed) return emit(key)
      tokens.push(`.${key.type === 'Literal' ? String(key['value']) : (key['name'] as string)}`)
    }

    function emitName(name: string): void {
      if (locals.has(name)) {
        const number = order.get(name) ?? order.size
        order.set(name, number)
        tokens.push(`$${number}`)
      } else if (!refer(name, own)) {
        const imported = own.imports.get(name)
        if (imported === undefined) tokens.push(`global ${name}`)
        else emitImported(imported, name)
      }
    }

    function emitImported(imported: ImportedName, local: string): void {
      const target = follow(imported)
      if (target === null)
        tokens.push(
          imported.file === null
            ? `#${imported.specifier} ${imported.imported}`
            : `#${rename(imported.imported === 'default' ? local : imported.imported)}`,
        )
      else if (typeof target.local === 'string') refer(target.local, target.module)
      else pending.push({ node: target.local, module: target.module })
    }
  }
}

/** All names that a declaration declares inside itself. */
function declaredNames(root: AstNode): Set<string> {
  const names = new Set<string>()
  const pending: [AstNode, boolean][] = [[root, false]]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, isPattern] = next
    if (isPattern && node.type === 'Identifier') names.add(node['name'])
    if (isFunction(node)) for (const parameter of node['params']) pending.push([parameter, true])
    if (node !== root && (isFunction(node) || /^Class/.test(node.type)) && node['id'] != null)
      names.add(node['id'].name)
    if (node.type === 'VariableDeclarator') pending.push([node['id'], true])
    if (node.type === 'CatchClause' && node['param'] !== null) pending.push([node['param'], true])
    const isInner = isPattern && /^(?:ObjectPattern|ArrayPattern|RestElement|TSParameterProperty)$/.test(node.type)
    for (const child of childrenOf(node)) {
      const isKey = node.type === 'Property' && child === node['key'] && child !== node['value']
      const isTarget =
        isInner ||
        (isPattern &&
          ((node.type === 'Property' && !isKey) || (node.type === 'AssignmentPattern' && child === node['left'])))
      pending.push([child, isTarget])
    }
  }
  return names
}
