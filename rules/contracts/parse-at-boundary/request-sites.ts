import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction, memberName } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { BoundarySource } from './source-kind.ts'

type Node = TSESTree.Node

/** Where a file reads a part of a request, so that a schema can parse it there. */
export interface RequestSites {
  /** The expressions that are the part, in order. */
  reads: [start: number, end: number][]
  /** The statement of the handler in which the first of them is, with its indentation; `null` where it is in a nested one. */
  statement: { start: number; indent: string } | null
  /** Whether the route declares each member that is read as a segment of its path, which is always a text. */
  isPath: boolean
  /** How the handler names its response. */
  response: string | null
  /** Behind the imports of the file, where a schema can be declared. */
  at: number
  /** The text of the handler, in which a new name has to be free. */
  names: string[]
}

/** The places where the part of a request is read; `null` where one of them cannot be replaced by the parsed value. */
export function requestSites(
  { ast, text, getRange, getText }: RuleSource,
  group: readonly BoundarySource[],
  reads: readonly string[],
): RequestSites | null {
  const [first] = group
  const handler = first === undefined ? null : enclosingFunction(first.node)
  if (first?.part === undefined || handler === null || reads.length === 0) return null
  const isPlain = group.every(({ node }) => enclosingFunction(node) === handler && isReplaceable(node))
  const last = ast.body.findLast(({ type }) => type === 'ImportDeclaration')
  if (!isPlain || last === undefined) return null
  const segments = segmentsOf(handler, { text, getText })
  const [, response] = handler.params
  const start = getRange(first.node)[0]
  const body = handler.body.type === 'BlockStatement' ? handler.body.body : []
  const statement = body.find((one) => getRange(one)[0] <= start && getRange(one)[1] >= start)
  const line = statement === undefined ? null : getRange(statement)[0]
  const indent = line === null ? null : (/(?:^|\n)([ \t]*)$/.exec(text.slice(0, line))?.[1] ?? null)
  return {
    reads: group.map(({ node }) => [...getRange(node)]),
    statement: line === null || indent === null ? null : { start: line, indent },
    isPath: first.part.name === 'params' && segments !== null && reads.every((name) => segments.includes(name)),
    response: response?.type === 'Identifier' ? response.name : null,
    at: getRange(last)[1],
    names: [...new Set(getText(handler).match(/[\w$]+/g))],
  }
}

/** A member of the part is read, or all of it is taken apart. */
function isReplaceable(node: Node): boolean {
  const { parent } = node
  // What is written to a parsed value, others who read the request would not see.
  if (parent?.type === 'MemberExpression') return parent.object === node && !parent.optional && !isWritten(parent)
  if (parent?.type !== 'VariableDeclarator' || parent.init !== node || parent.id.type !== 'ObjectPattern') return false
  return parent.id.properties.every(({ type }) => type === 'Property')
}

function isWritten(member: Node): boolean {
  const { parent } = member
  return (
    (parent?.type === 'AssignmentExpression' && parent.left === member) ||
    parent?.type === 'UpdateExpression' ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'delete')
  )
}

/** What checks a request before its handler, which may put numbers or other values in place of the texts. */
const CHECKS = /valid|schema|pars|coerc|convert|transform|sanitiz|celebrate|zod|joi/i

/** The names that the path of a route always has, as texts, as in `'/orders/:id'`; `null` where the function is no handler of one path. */
function segmentsOf(handler: Node, { text, getText }: Pick<RuleSource, 'text' | 'getText'>): string[] | null {
  const call = handler.parent
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return null
  const [path] = call.arguments
  if (path?.type !== 'Literal' || typeof path.value !== 'string' || !path.value.startsWith('/')) return null
  if (!/^(?:get|post|put|patch|delete)$/.test(memberName(call.callee) ?? '')) return null
  const isChecked = call.arguments.some((one) => one !== handler && one !== path && CHECKS.test(getText(one)))
  if (isChecked || /\.param\s*\(\s*['"`[]/.test(text)) return null
  return path.value.split('/').flatMap((segment) => /^:([\w$]+)$/.exec(segment)?.[1] ?? [])
}
