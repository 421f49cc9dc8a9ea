import type { RuleSource } from '@stratalint/rule'
import {
  enclosingFunction,
  functionName,
  memberName,
  usesOfFunction,
  type FunctionNode,
  type Use,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { BoundarySource } from './source-kind.ts'
import { namedFunctionAround } from './names-around.ts'

type Node = TSESTree.Node

/** Who uses data from outside. */
export interface Users {
  /** The function that uses it; empty for one without a name. */
  user: string
  /** The function that gets it, where another one uses it. */
  reader: string | null
  /** The reader has several callers, each with its own data. */
  isShared: boolean
  /** The functions of the file that call the reader. */
  callers: string[]
  /** All of them have type parameters, so that they cannot know the schema either. */
  areCallersGeneric: boolean
}

export function usersOf(sourceCode: RuleSource, { node, kind }: BoundarySource, use: Use): Users {
  const reader = namedFunctionAround(node)
  const user = namedFunctionAround(use.node)
  const around = enclosingFunction(node)
  if (reader === null || user === null || reader === user) {
    // A handler without a name is not the function that installs it.
    const isHandler = /^(?:request|queue|message)$/.test(kind) && around !== null && functionName(around) === null
    const own = reader === null || isHandler ? [] : callsOf(sourceCode, around, reader)
    return { user: isHandler ? '' : (user ?? ''), reader: null, isShared: false, ...callersOf(own) }
  }
  const calls = callsOf(sourceCode, around, reader)
  const isReturned = calls.some((call) => namedFunctionAround(call) === user)
  return { user, reader, isShared: isReturned && calls.length > 1, ...callersOf(calls) }
}

function callersOf(calls: readonly Node[]): Pick<Users, 'callers' | 'areCallersGeneric'> {
  return {
    callers: [...new Set(calls.map(namedFunctionAround).filter((name) => name !== null))],
    areCallersGeneric:
      calls.length > 0 && calls.every((call) => (enclosingFunction(call)?.typeParameters ?? null) !== null),
  }
}

/** The calls of the function with a name that is the nearest around a node. */
function callsOf(sourceCode: RuleSource, around: FunctionNode | null, name: string): readonly Node[] {
  for (let at = around; at !== null; at = enclosingFunction(at)) {
    if (functionName(at) === name) return usesOfFunction(sourceCode, at)?.calls ?? []
  }
  return []
}

/** Functions that call back and do nothing with an error. */
const CALL_BACK =
  /^(?:addEventListener|addListener|on|once|use(?:Layout|Insertion)?Effect|watch(?:Effect)?|effect|onMount(?:ed)?|\$effect|createEffect|setTimeout|setInterval|queueMicrotask|requestAnimationFrame|subscribe)$/

/** Whether an error that is thrown at a node gets lost: in a listener, an effect or an event handler, outside of `try`. */
export function losesErrors(sourceCode: RuleSource, node: Node): boolean {
  let child = node
  for (let at = node.parent; at !== undefined && at !== null; child = at, at = at.parent) {
    if (at.type === 'TryStatement' && at.block === child && at.handler !== null) return false
    if (!/Function/.test(at.type)) continue
    const of = at as FunctionNode
    if ([of as Node, ...(usesOfFunction(sourceCode, of)?.values ?? [])].some(isCalledBack)) return true
  }
  return false
}

function isCalledBack(passed: Node): boolean {
  const { parent } = passed
  switch (parent?.type) {
    case 'CallExpression': {
      const { callee } = parent
      const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' && callee.name
      return callee !== passed && CALL_BACK.test(name || '')
    }
    case 'AssignmentExpression':
      return parent.left.type === 'MemberExpression' && /^on[a-z]/.test(memberName(parent.left) ?? '')
    case 'JSXExpressionContainer':
      return parent.parent.type === 'JSXAttribute' && /^on[A-Z]/.test(attributeName(parent.parent))
    default:
      return false
  }
}

const attributeName = ({ name }: TSESTree.JSXAttribute): string => (name.type === 'JSXIdentifier' ? name.name : '')

/** The parameter with the type `any` that a member is read from. */
export function untypedParameter(node: Node): string | null {
  let at = node
  while (at.type === 'MemberExpression') at = at.object
  if (at.type !== 'Identifier') return null
  const { name } = at
  const param = enclosingFunction(node)?.params.find((each) => each.type === 'Identifier' && each.name === name)
  return param?.type === 'Identifier' && param.typeAnnotation?.typeAnnotation.type === 'TSAnyKeyword' ? name : null
}
