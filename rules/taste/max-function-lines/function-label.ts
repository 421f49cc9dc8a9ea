import { clean, clip } from '@stratalint/core'
import type { RuleSource } from '@stratalint/rule'
import { toKebabCase, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Span } from './own-lines.ts'

/** How a message refers to a function. */
export interface FunctionLabel {
  /** Its own name; empty for a callback. */
  name: string
  /** `closeOrder`, `OrderService.close`, `the callback of app.post('/orders')`. */
  text: string
  /** The range of the finding. */
  span: Span
  kind: 'function' | 'method' | 'constructor' | 'callback'
  /** The class of a method. */
  className: string | null
}

const WRAPPERS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion'])
/** Calls whose result is the component or function that they get. */
const SAME_FUNCTION = new Set([
  'memo',
  'forwardRef',
  'observer',
  'useCallback',
  'cache',
  'defineComponent',
  'component$',
])

export function labelOf(sourceCode: RuleSource, node: FunctionNode): FunctionLabel {
  const named = nameNode(node)
  if (named !== null) {
    const name = nameIn(named.key)
    const { owner } = named
    const text = owner === null ? name : `${owner}.${name}`
    const kind = named.isConstructor ? 'constructor' : named.isMethod ? 'method' : 'function'
    return { name, text: clip(clean(text), 60), span: sourceCode.getRange(named.key), kind, className: owner }
  }
  const [start] = sourceCode.getRange(node)
  const [bodyStart] = sourceCode.getRange(node.body)
  const head = sourceCode.text.slice(start, Math.max(bodyStart, start + 1)).trimEnd()
  const span: Span = [start, start + head.length]
  return { name: '', text: callbackText(node), span, kind: 'callback', className: null }
}

interface Named {
  key: TSESTree.Node
  owner: string | null
  isMethod: boolean
  isConstructor: boolean
}

function nameNode(node: FunctionNode): Named | null {
  if (node.id !== null && node.id !== undefined)
    return { key: node.id, owner: null, isMethod: false, isConstructor: false }
  const value = outermost(node)
  const { parent } = value
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier'
        ? { key: parent.id, owner: null, isMethod: false, isConstructor: false }
        : null
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return {
        key: parent.key,
        owner: classNameOf(parent.parent.parent),
        isMethod: true,
        isConstructor: parent.type === 'MethodDefinition' && parent.kind === 'constructor',
      }
    case 'Property':
      return parent.value === value && !parent.computed
        ? { key: parent.key, owner: null, isMethod: parent.method, isConstructor: false }
        : null
    case 'AssignmentExpression': {
      const { left } = parent
      if (parent.right !== value) return null
      if (left.type === 'Identifier') return { key: left, owner: null, isMethod: false, isConstructor: false }
      const isNamed = left.type === 'MemberExpression' && !left.computed && nameIn(left.property) !== 'exports'
      return isNamed ? { key: left.property, owner: null, isMethod: false, isConstructor: false } : null
    }
    default:
      return null
  }
}

/** The value that a function is, without type assertions and calls such as `memo` around it. */
function outermost(node: FunctionNode): TSESTree.Node & { parent: TSESTree.Node } {
  let value: TSESTree.Node = node
  for (;;) {
    const parent: TSESTree.Node | undefined = value.parent
    if (parent === undefined || parent === null) break
    const isWrapped = WRAPPERS.has(parent.type)
    const isPassed =
      parent.type === 'CallExpression' && parent.arguments[0] === value && SAME_FUNCTION.has(lastName(parent.callee))
    if (!isWrapped && !isPassed) break
    value = parent
  }
  return value as TSESTree.Node & { parent: TSESTree.Node }
}

function classNameOf(node: TSESTree.Node): string | null {
  return 'id' in node && node.id !== null && nameIn(node.id) !== '' ? nameIn(node.id) : null
}

function nameIn(node: TSESTree.Node): string {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return node.name
    case 'PrivateIdentifier':
      return `#${node.name}`
    case 'Literal':
      return String(node.value)
    default:
      return ''
  }
}

/** `b` of `a.b`. */
export function lastName(node: TSESTree.Node): string {
  if (node.type === 'MemberExpression') return lastName(node.property)
  return nameIn(node)
}

/** Names that a dotted chain consists of. */
function chainOf(node: TSESTree.Node): string[] {
  switch (node.type) {
    case 'MemberExpression':
      return [...chainOf(node.object), nameIn(node.property)].filter((name) => name !== '')
    case 'ThisExpression':
      return ['this']
    case 'CallExpression':
      return chainOf(node.callee)
    default:
      return [nameIn(node)].filter((name) => name !== '')
  }
}

function callbackText(node: FunctionNode): string {
  const { parent } = outermost(node)
  if (parent.type === 'ExportDefaultDeclaration') return 'the default export'
  if (parent.type === 'ReturnStatement' || parent.type === 'ArrowFunctionExpression') return 'the returned function'
  if (parent.type === 'JSXExpressionContainer') {
    const { parent: attribute } = parent
    return attribute.type === 'JSXAttribute' && attribute.name.type === 'JSXIdentifier'
      ? `the ${clip(attribute.name.name, 40)} callback`
      : 'the function in the JSX'
  }
  if (parent.type !== 'CallExpression' && parent.type !== 'NewExpression') return 'the anonymous function'
  if (parent.callee === outermost(node)) return 'the function that is called at once'
  const callee = chainOf(parent.callee).slice(-3).join('.')
  const [first] = parent.arguments
  const argument = first?.type === 'Literal' && typeof first.value === 'string' ? `('${clip(first.value, 24)}')` : ''
  return callee === '' ? 'the callback' : clip(clean(`the callback of ${callee}${argument}`), 60)
}

/** A name for the topic of a callback: `orders` of `app.post('/orders', …)`. */
export function topicOf(node: FunctionNode): string {
  const { parent } = outermost(node)
  if (parent.type !== 'CallExpression') return ''
  const [first] = parent.arguments
  const words =
    first?.type === 'Literal' && typeof first.value === 'string' ? toKebabCase(first.value.replace(/:\w+/g, '')) : ''
  if (words !== '') return words
  const chain = chainOf(parent.callee)
  return chain.at(-2) ?? chain.at(-1) ?? ''
}
