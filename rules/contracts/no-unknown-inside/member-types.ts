import type { RuleSource } from '@stratalint/rule'
import { usesOf, withWrappers, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { typeOfName } from '../api-schema/field.ts'
import { typeByUseIn } from '../api-schema/field-types.ts'

type Node = TSESTree.Node
type Read = Use & { kind: 'read' }

/** The type of what code turns into a number itself: it may be a text. */
export const NUMERIC = 'string | number'

/** The type of what code turns into a text itself: it may be a number. */
export const TEXTUAL = 'number | string'

/** The types of members where their uses or their names show them. */
export function memberTypes(sourceCode: RuleSource, reads: readonly Read[]): Record<string, string> {
  const types: Record<string, string> = {}
  const numeric = namesOf(reads, (binding) => isMadeNumber(sourceCode, binding))
  const textual = namesOf(reads, (binding) => isGivenTo(sourceCode, binding, 'String'))
  for (const { name, node } of reads) {
    if (name === null || (name in types && types[name] !== NUMERIC && types[name] !== TEXTUAL)) continue
    const binding = bindingOf(node)
    const byUse = typeByUseIn(sourceCode, binding)
    if ((numeric.has(name) || textual.has(name)) && byUse === null) {
      types[name] = numeric.has(name) ? NUMERIC : TEXTUAL
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
  if (isGivenTo(sourceCode, binding, 'Number')) return true
  return usesOf(sourceCode, binding).some((use) => {
    const { parent } = use.node
    return use.kind === 'text' && parent?.type === 'UnaryExpression' && parent.operator === '+'
  })
}

/** Whether code passes a value to a function of this name: `String(options.count)`. */
const isGivenTo = (sourceCode: RuleSource, binding: Node, name: string): boolean =>
  usesOf(sourceCode, binding).some(
    (use) => use.kind === 'argument' && use.callee.type === 'Identifier' && use.callee.name === name,
  )

const namesOf = (reads: readonly Read[], test: (binding: Node) => boolean): ReadonlySet<string | null> =>
  new Set(reads.flatMap(({ name, node }) => (test(bindingOf(node)) ? [name] : [])))

/** What a template or an element shows is a text, as far as the code says; a default shows what it replaces. */
function shownAs(node: Node): ReturnType<typeof typeOfName> {
  const { parent } = node
  const around = withWrappers(node)
  const preset =
    around.parent?.type === 'LogicalExpression' && around.parent.left === around ? around.parent.right : null
  if (preset?.type === 'Literal' && /^(?:string|number|boolean)$/.test(typeof preset.value))
    return { base: typeof preset.value as 'string' | 'number' | 'boolean' }
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
