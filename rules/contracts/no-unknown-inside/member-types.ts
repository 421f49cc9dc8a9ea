import type { RuleSource } from '@stratalint/rule'
import { usesOf, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { typeOfName } from '../api-schema/field.ts'
import { typeByUseIn } from '../api-schema/field-types.ts'

type Node = TSESTree.Node
type Read = Use & { kind: 'read' }

/** The type of what code turns into a number itself: it may be a text. */
export const NUMERIC = 'string | number'

/** The types of members where their uses or their names show them. */
export function memberTypes(sourceCode: RuleSource, reads: readonly Read[]): Record<string, string> {
  const types: Record<string, string> = {}
  const numeric = new Set(reads.flatMap(({ name, node }) => (isMadeNumber(sourceCode, bindingOf(node)) ? [name] : [])))
  for (const { name, node } of reads) {
    if (name === null || (name in types && types[name] !== NUMERIC)) continue
    const binding = bindingOf(node)
    const byUse = typeByUseIn(sourceCode, binding)
    if (numeric.has(name) && byUse === null) {
      types[name] = NUMERIC
      continue
    }
    const type = byUse ?? typeOfName(name) ?? shownAs(binding)
    if (type === null || type.base === null) continue
    const text = type.literals?.map((each) => `'${each}'`).join(' | ') ?? type.base
    types[name] = type.isList === true ? `${text}[]` : text
  }
  return types
}

const bindingOf = (node: Node): Node => (node.type === 'Property' ? node.value : node)

/** `Number(options.count)`, `+options.count` */
function isMadeNumber(sourceCode: RuleSource, binding: Node): boolean {
  return usesOf(sourceCode, binding).some((use) => {
    if (use.kind === 'argument') return use.callee.type === 'Identifier' && use.callee.name === 'Number'
    const { parent } = use.node
    return use.kind === 'text' && parent?.type === 'UnaryExpression' && parent.operator === '+'
  })
}

/** What a template or an element shows is a text, as far as the code says. */
function shownAs({ parent }: Node): ReturnType<typeof typeOfName> {
  const isRendered = parent?.type === 'JSXExpressionContainer' && parent.parent.type === 'JSXElement'
  if (parent?.type === 'TemplateLiteral' || isRendered) return { base: 'string' }
  // `typeof order.total === 'number'`
  const test = parent?.type === 'UnaryExpression' && parent.operator === 'typeof' ? parent.parent : null
  const tested = test?.type === 'BinaryExpression' && test.right.type === 'Literal' ? test.right.value : null
  return tested === 'string' || tested === 'number' || tested === 'boolean' ? { base: tested } : null
}

/** `options.count ?? 1`, `typeof options.count`, `options.user?.name`, `{ count = 1 } = options` */
export function mayBeMissing(node: Node): boolean {
  const { parent } = node
  switch (parent?.type) {
    case 'LogicalExpression':
      // `row.name ?? row.title`: one of them is enough.
      return parent.operator !== '&&'
    case 'MemberExpression':
      return parent.object === node && parent.optional
    case 'AssignmentPattern':
      return parent.left === node
    case 'UnaryExpression':
      return parent.operator === 'typeof'
    default:
      return node.type === 'AssignmentPattern'
  }
}
