import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingFunction } from '../syntax/functions.ts'
import { memberName } from '../syntax/imports.ts'
import { bind } from './bind.ts'
import { throughCall, throughMethod } from './calls.ts'
import { calledBy, indexName, isWritten, keyName, matches } from './members.ts'
import { throughReturn } from './returns.ts'
import { Walk, type Flow } from './walk.ts'

export function follow(walk: Walk, flow: Flow): void {
  const { node } = flow
  const { parent } = node
  if ((parent?.type as string | undefined) === 'ParenthesizedExpression') return walk.go(parent!, flow)
  switch (parent?.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'ChainExpression':
    case 'AwaitExpression':
      return walk.go(parent, flow)
    case 'SequenceExpression':
      return parent.expressions.at(-1) === node ? walk.go(parent, flow) : undefined
    case 'ConditionalExpression':
      return parent.test === node ? walk.add(node, flow, { kind: 'test' }) : walk.go(parent, flow)
    case 'LogicalExpression':
      if (parent.left === node) walk.add(node, flow, { kind: 'test' })
      return parent.left === node && parent.operator === '&&' ? undefined : walk.go(parent, flow)
    case 'AssignmentExpression':
      return throughAssignment(walk, parent, flow)
    case 'VariableDeclarator':
      return parent.init === node ? bind(walk, parent.id, flow) : undefined
    case 'AssignmentPattern':
      return parent.right === node ? bind(walk, parent.left, flow) : undefined
    case 'MemberExpression':
      return parent.object === node ? throughMember(walk, parent, flow) : walk.add(node, flow, { kind: 'text' })
    case 'Property':
      return throughProperty(walk, parent, flow)
    case 'ArrayExpression':
      return walk.go(parent, flow, [String(parent.elements.indexOf(node as TSESTree.Expression)), ...flow.path])
    case 'SpreadElement':
      return throughSpread(walk, parent, flow)
    case 'CallExpression':
    case 'NewExpression':
      return throughCall(walk, parent, flow)
    case 'ReturnStatement':
      return throughReturn(walk, enclosingFunction(parent), flow)
    case 'ArrowFunctionExpression':
      return parent.body === node ? throughReturn(walk, parent, flow) : undefined
    case 'ForOfStatement':
      return parent.right === node ? throughLoop(walk, parent, flow) : undefined
    case 'PropertyDefinition':
      return parent.value === node ? walk.add(node, flow, { kind: 'store' }) : undefined
    case 'ExportSpecifier':
    case 'ExportDefaultDeclaration':
    case 'TSExportAssignment':
      return walk.add(node, flow, { kind: 'export' })
    default:
      return end(walk, flow)
  }
}

/** The uses from which the value goes nowhere else. */
function end(walk: Walk, flow: Flow): void {
  const { node } = flow
  const { parent } = node
  switch (parent?.type) {
    case 'ExpressionStatement':
    case 'ArrowFunctionExpression':
    case undefined:
      return
    case 'ThrowStatement':
      return walk.add(node, flow, { kind: 'throw' })
    case 'YieldExpression':
      return walk.add(node, flow, { kind: 'yield' })
    case 'JSXExpressionContainer':
      return walk.add(node, flow, { kind: 'jsx' })
    case 'JSXSpreadAttribute':
    case 'ForInStatement':
      return walk.add(node, flow, { kind: flow.path.length === 0 ? 'spread' : 'jsx' })
    case 'UnaryExpression':
      if (parent.operator === 'delete') return
      return walk.add(node, flow, { kind: /^[-+~]$/.test(parent.operator) ? 'text' : 'test' })
    case 'BinaryExpression':
      return walk.add(node, flow, { kind: /^(?:[=!<>]|in)/.test(parent.operator) ? 'test' : 'text' })
    case 'UpdateExpression':
    case 'ImportExpression':
      return walk.add(node, flow, { kind: 'text' })
    case 'TemplateLiteral': {
      const tagged = parent.parent
      return walk.add(node, flow, { kind: tagged.type === 'TaggedTemplateExpression' ? 'unknown' : 'text' })
    }
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'SwitchStatement':
    case 'SwitchCase':
      return walk.add(node, flow, { kind: 'test' })
    default:
      // A type that queries the variable does not use its value.
      if (parent!.type.startsWith('TS')) return
      return walk.add(node, flow, { kind: 'unknown' })
  }
}

function throughAssignment(walk: Walk, parent: TSESTree.AssignmentExpression, flow: Flow): void {
  if (parent.right !== flow.node) return
  if (!/^(?:\|\||&&|\?\?)?=$/.test(parent.operator)) return walk.add(flow.node, flow, { kind: 'text' })
  bind(walk, parent.left, flow)
  walk.go(parent, flow)
}

function throughMember(walk: Walk, parent: TSESTree.MemberExpression, flow: Flow): void {
  const [first, ...rest] = flow.path
  const name = memberName(parent) ?? indexName(parent)
  const call = calledBy(parent)
  if (call !== null && name !== null && throughMethod(walk, call, name, flow)) return
  if (isWritten(parent)) return walk.add(parent, flow, { kind: 'write' })
  if (first === undefined) return walk.add(parent, flow, { kind: 'read', name })
  if (matches(first, name)) walk.go(parent, flow, rest)
}

function throughProperty(walk: Walk, parent: TSESTree.Property, flow: Flow): void {
  const { node } = flow
  if (parent.value !== node || parent.parent.type !== 'ObjectExpression') {
    return parent.value === node ? undefined : walk.add(node, flow, { kind: 'text' })
  }
  const key = keyName(parent)
  walk.go(parent.parent, flow, [key ?? '*', ...flow.path])
}

function throughSpread(walk: Walk, parent: TSESTree.SpreadElement, flow: Flow): void {
  const container = parent.parent
  const [first, ...rest] = flow.path
  if (container.type === 'ObjectExpression') {
    return first === undefined ? walk.add(parent, flow, { kind: 'spread' }) : walk.go(container, flow)
  }
  if (first === undefined) return walk.add(parent, flow, { kind: 'iterate' })
  if (container.type === 'ArrayExpression') return walk.go(container, flow, ['*', ...rest])
  walk.add(parent, flow, { kind: 'unknown' })
}

function throughLoop(walk: Walk, parent: TSESTree.ForOfStatement, flow: Flow): void {
  const [first, ...rest] = flow.path
  if (first === undefined) return walk.add(flow.node, flow, { kind: 'iterate' })
  const { left } = parent
  if (!/^(?:\*|\d+)$/.test(first)) return
  bind(walk, left.type === 'VariableDeclaration' ? left.declarations[0].id : left, { ...flow, path: rest })
}
