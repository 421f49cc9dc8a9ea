import type { TSESTree } from '@typescript-eslint/utils'
import { memberName, variableOf } from '../syntax/imports.ts'
import { isExported, type Variable } from '../syntax/local-functions.ts'
import { isOverwritten } from '../syntax/order.ts'
import { keyName, matches } from './members.ts'
import { Walk, type State } from './walk.ts'

type Node = TSESTree.Node

/** A pattern gets the value. */
export function bind(walk: Walk, pattern: Node, flow: State): void {
  const [first, ...rest] = flow.path
  switch (pattern.type) {
    case 'Identifier': {
      const variable = variableOf(walk.sourceCode, pattern)
      if (variable === null) walk.add(pattern, flow, { kind: 'store' })
      else intoVariable(walk, variable, flow, pattern)
      return
    }
    case 'AssignmentPattern':
      return bind(walk, pattern.left, flow)
    case 'TSParameterProperty':
      walk.add(pattern, flow, { kind: 'store' })
      return bind(walk, pattern.parameter, flow)
    case 'RestElement':
      return bind(walk, pattern.argument, flow)
    case 'ObjectPattern': {
      const names = pattern.properties.map((property) => (property.type === 'Property' ? keyName(property) : null))
      pattern.properties.forEach((property, index) => {
        const name = names[index]!
        const target = property.type === 'Property' ? property.value : property.argument
        if (first === undefined) walk.add(target, flow, { kind: 'read', name })
        else if (property.type === 'RestElement') {
          if (!names.includes(first)) bind(walk, target, flow)
        } else if (matches(first, name)) bind(walk, target, { ...flow, path: rest })
      })
      return
    }
    case 'ArrayPattern':
      return pattern.elements.forEach((element, index) => {
        if (element === null) return
        if (first === undefined) walk.add(element, flow, { kind: 'read', name: String(index) })
        else if (element.type === 'RestElement') bind(walk, element, { ...flow, path: ['*', ...rest] })
        else if (matches(first, String(index))) bind(walk, element, { ...flow, path: rest })
      })
    case 'MemberExpression':
      return intoMember(walk, pattern, flow)
    default:
      walk.add(pattern, flow, { kind: 'unknown' })
  }
}

/** `object.name = value`: the value is inside the object if that is a variable of the file. */
function intoMember(walk: Walk, target: TSESTree.MemberExpression, flow: State): void {
  const variable = localVariable(walk, target.object)
  if (variable === null) return walk.add(target, flow, { kind: 'store' })
  const name = memberName(target) ?? '*'
  intoVariable(walk, variable, { ...flow, path: [name, ...flow.path] }, target)
}

/** The variable of a name that no caller and no other file can see. */
export function localVariable(walk: Walk, node: Node): Variable | null {
  if (node.type !== 'Identifier') return null
  const variable = variableOf(walk.sourceCode, node)
  const [definition] = variable?.defs ?? []
  return variable !== null && definition?.type === 'Variable' && !isExported(variable) ? variable : null
}

export function intoVariable(walk: Walk, variable: Variable, flow: State, written: Node): void {
  if (variable.defs[0]?.type === 'Variable' && isExported(variable)) walk.add(written, flow, { kind: 'export' })
  for (const { identifier } of variable.references.filter((reference) => reference.isRead())) {
    if (isInside(identifier, written) || identifier.type !== 'Identifier') continue
    if (isOverwritten(variable, identifier, written)) continue
    walk.go(identifier, flow)
  }
}

function isInside(node: Node, ancestor: Node): boolean {
  for (let at: Node | undefined | null = node; at !== undefined && at !== null; at = at.parent) {
    if (at === ancestor) return true
  }
  return false
}
