import { childKeys } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'

/** The syntax of a function without the names, literals and types that may differ between twins. */
export interface Shape {
  /** Equal for two functions exactly when they are twins. */
  key: string
  /** The nodes that count. */
  size: number
  /** Names, keywords and operators that the text of every twin contains, in this order. */
  tokens: string[]
  /** The characters from the first to the last token. */
  span: number
  /** The values that may differ between twins, in the order of the source. */
  literals: string[]
  /** For each value the parameter whose default it is; `null` for others. */
  defaults: (string | null)[]
}

export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression

interface AnyNode {
  type: string
  [field: string]: unknown
}

/** The fields of a node that count besides its children. */
const COUNTED = [
  'operator',
  'async',
  'generator',
  'computed',
  'optional',
  'prefix',
  'delegate',
  'static',
  'kind',
] as const

/** Nodes that only say something about types, or hold one expression. */
const WRAPPERS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'ChainExpression',
  'ParenthesizedExpression',
])
const KEYWORDS: Record<string, string> = {
  ...{ AwaitExpression: 'await', NewExpression: 'new', ThrowStatement: 'throw', TryStatement: 'try' },
  ...{ ForStatement: 'for', ForOfStatement: 'for', ForInStatement: 'for', WhileStatement: 'while' },
  ...{ SwitchStatement: 'switch', YieldExpression: 'yield', IfStatement: 'if', ThisExpression: 'this' },
}
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
/** The fields whose statement may have braces or not. */
const BODIES = new Set(['body', 'consequent', 'alternate'])

/** What a shape depends on besides the function itself. */
export interface ShapeContext {
  /** The name of the function, by which it may call itself. */
  name: string
  /** The exported names of what the file imports, by their local names. */
  imported: ReadonlyMap<string, string>
  rangeOf(node: object): readonly [start: number, end: number]
}

/**
 * Visits the syntax of a function without any names, as a hash of all steps so far, until `accept` refuses one. Most functions
 * differ from all shared ones after a few steps, which takes much less time than their shapes.
 */
export function visitOutline(root: FunctionNode, accept: (hash: number) => boolean): boolean {
  let isAccepted = true
  let hash = 0
  const keep = (step: string): void => {
    if (!isAccepted) return
    for (let at = 0; at < step.length; at++) hash = Math.imul(hash ^ step.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 0x1f, 0x01000193)
    isAccepted = accept(hash)
  }
  walkShape(root as unknown as AnyNode, {
    part: keep,
    identifier: () => keep('$'),
    literal: () => undefined,
    enter: () => isAccepted,
  })
  return isAccepted
}

/** The shape of a function. */
export function shapeOf(node: FunctionNode, context: ShapeContext): Shape {
  const { parts, size, tokens, literals, defaults } = write(node, context)
  const inOrder = tokens.sort((a, b) => a.at - b.at)
  return {
    key: parts.join(' '),
    size,
    tokens: inOrder.map(({ text }) => text),
    span: (inOrder.at(-1)?.at ?? 0) - (inOrder[0]?.at ?? 0),
    literals,
    defaults,
  }
}

interface Written {
  parts: string[]
  size: number
  tokens: { at: number; text: string }[]
  literals: string[]
  defaults: (string | null)[]
}

function write(root: FunctionNode, { name: ownName, imported, rangeOf }: ShapeContext): Written {
  const written: Written = { parts: [], size: 0, tokens: [], literals: [], defaults: [] }
  const { parts, tokens } = written
  const locals = localNames(root).add(ownName)
  const indexes = new Map<string, number>()
  const parameterOf = new Map<object, string>(
    root.params.flatMap((param): [object, string][] =>
      param.type === 'AssignmentPattern' && param.left.type === 'Identifier' ? [[param.right, param.left.name]] : [],
    ),
  )
  const keep = (at: number, text: string): void => void tokens.push({ at, text })
  walkShape(root as unknown as AnyNode, {
    part: (text) => void parts.push(text),
    identifier(node, isKey) {
      const name = node['name'] as string
      if (!isKey && locals.has(name)) {
        if (!indexes.has(name)) indexes.set(name, indexes.size)
        parts.push(`$${indexes.get(name)!}`)
        return
      }
      const original = isKey ? undefined : imported.get(name)
      if (original === undefined) keep(rangeOf(node)[0], name)
      parts.push(original ?? name)
    },
    literal(node) {
      written.literals.push(literalOf(node))
      written.defaults.push(parameterOf.get(node) ?? null)
    },
    enter(node) {
      written.size += 1
      const keyword = KEYWORDS[node.type]
      if (keyword !== undefined) keep(rangeOf(node)[0], keyword)
      const operator = node['operator'] as string | undefined
      if (operator !== undefined) keep(operatorAt(node, rangeOf), operator)
      return true
    },
    added: (count) => void (written.size += count),
  })
  return written
}

/** What is done with the parts of a shape. */
interface ShapeSink {
  part(text: string): void
  identifier(node: AnyNode, isKey: boolean): void
  literal(node: AnyNode): void
  /** Called at each node that counts; whether its children are visited. */
  enter(node: AnyNode): boolean
  /** Called where braces and `return` count that are not written. */
  added?(count: number): void
}

function walkShape(root: AnyNode, { part, identifier, literal, enter, added }: ShapeSink): void {
  const visit = (given: AnyNode, isKey: boolean): void => {
    let node = given
    while (WRAPPERS.has(node.type)) node = node['expression'] as AnyNode
    if (node.type === 'TemplateElement' || node.type === 'JSXText') literal(node)
    if (node.type.startsWith('TS') || node.type === 'TemplateElement' || node.type === 'JSXText') return
    if (!enter(node)) return
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier' || node.type === 'PrivateIdentifier') {
      identifier(node, isKey)
      return
    }
    if (
      node.type === 'Literal' ||
      (node.type === 'TemplateLiteral' && (node['expressions'] as unknown[]).length === 0)
    ) {
      part('#')
      literal(node)
      return
    }
    const isFunction = FUNCTIONS.has(node.type)
    const counted = node.type === 'VariableDeclaration' ? [] : COUNTED.map((field) => node[field])
    const marks = counted.filter((value) => value !== undefined && value !== false && value !== null)
    part(`(${[isFunction ? 'F' : node.type, ...marks].join(':')}`)
    for (const field of childKeys(node.type)) {
      // The name of a function is local to it, or stated by what it is set to.
      if (field === 'decorators' || (isFunction && field === 'id')) continue
      const value = node[field] as AnyNode | (AnyNode | null)[] | null | undefined
      if (value === null || value === undefined) continue
      const isName = (field === 'property' || field === 'key') && node['computed'] !== true
      if (Array.isArray(value)) {
        part('[')
        for (const each of value) {
          if (each === null) part('-')
          else visit(each, false)
        }
        part(']')
      } else if (field === 'value' && node['shorthand'] === true && node.type === 'Property') {
        visit(value, false)
      } else if (BODIES.has(field) && value.type !== 'BlockStatement' && needsBlock(node.type)) {
        // A body without braces, or the expression of an arrow function, as if it were a block.
        added?.(isFunction ? 2 : 1)
        for (const step of isFunction ? ['(BlockStatement', '[', '(ReturnStatement'] : ['(BlockStatement', '['])
          part(step)
        visit(value, false)
        for (const step of isFunction ? [')', ']', ')'] : [']', ')']) part(step)
      } else visit(value, isName)
    }
    part(')')
  }
  visit(root, false)
}

/** All nodes of the syntax tree of a function, its name, its types and the parts of its templates included. */
export function countNodes(node: object): number {
  let count = 1
  for (const key of childKeys((node as AnyNode).type)) {
    const value = (node as AnyNode)[key]
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null) count += countNodes(child as object)
  }
  return count
}

/** An offset at which, or after which, the operator of a node is written. */
function operatorAt({ type, left, argument, prefix, ...node }: AnyNode, rangeOf: ShapeContext['rangeOf']): number {
  if (left !== undefined) return rangeOf(left as object)[1]
  return type === 'UpdateExpression' && prefix !== true ? rangeOf(argument as object)[1] : rangeOf(node)[0]
}

function needsBlock(type: string): boolean {
  return /^(?:ArrowFunctionExpression|IfStatement|For(?:Of|In)?Statement|WhileStatement|DoWhileStatement)$/.test(type)
}

function literalOf(node: AnyNode): string {
  if (node.type === 'TemplateElement') return (node['value'] as { raw: string }).raw
  if (node.type === 'TemplateLiteral') return literalOf((node['quasis'] as AnyNode[])[0]!)
  const { regex } = node as { regex?: { pattern: string; flags: string } }
  return regex === undefined ? String(node['value'] ?? node['raw']) : `/${regex.pattern}/${regex.flags}`
}

/** All names that a function declares, at any depth. */
function localNames(root: FunctionNode): Set<string> {
  const names = new Set<string>()
  const bind = (node: AnyNode | null | undefined): void => {
    if (node === null || node === undefined) return
    switch (node.type) {
      case 'Identifier':
        names.add(node['name'] as string)
        break
      case 'AssignmentPattern':
        bind(node['left'] as AnyNode)
        break
      case 'RestElement':
        bind(node['argument'] as AnyNode)
        break
      case 'ArrayPattern':
        for (const element of node['elements'] as (AnyNode | null)[]) bind(element)
        break
      case 'ObjectPattern':
        for (const property of node['properties'] as AnyNode[])
          bind(property.type === 'RestElement' ? property : (property['value'] as AnyNode))
        break
    }
  }
  const visit = (node: AnyNode): void => {
    if (FUNCTIONS.has(node.type)) {
      for (const parameter of node['params'] as AnyNode[]) bind(parameter)
      bind(node['id'] as AnyNode)
    }
    if (node.type === 'VariableDeclarator' || node.type === 'ClassDeclaration') bind(node['id'] as AnyNode)
    if (node.type === 'CatchClause') bind(node['param'] as AnyNode)
    for (const field of childKeys(node.type)) {
      const value = node[field] as AnyNode | (AnyNode | null)[] | null | undefined
      if (Array.isArray(value)) {
        for (const each of value) if (each !== null) visit(each)
      } else if (value !== null && value !== undefined) visit(value)
    }
  }
  visit(root as unknown as AnyNode)
  return names
}
