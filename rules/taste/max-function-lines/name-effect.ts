import { isFunction, wordsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Block } from './block.ts'
import { lastName } from './function-label.ts'
import { walk } from './walk.ts'

const lower = (name: string): string[] => wordsOf(name).map((word) => word.toLowerCase())

/** `update chart` for what changes `chart` most, `process dates` for `dates.forEach(…)`. */
export function effectWords({ nodes, inputs }: Block): string[] | null {
  const changes = new Map<string, number>()
  const add = (node: TSESTree.Node): void => {
    const name = rootOf(node)
    if (name !== null && (name.startsWith('this.') || inputs.includes(name)))
      changes.set(name, (changes.get(name) ?? 0) + 1)
  }
  let gone: string | null = null
  for (const root of nodes)
    walk(root, (node) => {
      if (node.type === 'AssignmentExpression') add(node.left)
      if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
        const method = lastName(node.callee)
        if (/^(?:push|add|set|append|unshift)$/.test(method)) add(node.callee.object)
        if (method === 'forEach' && nodes.length < 3) gone ??= lastName(node.callee.object)
      }
      return !isFunction(node)
    })
  if (gone !== null && gone !== '') return ['process', ...lower(gone).slice(-3)]
  const best = [...changes].sort((a, b) => b[1] - a[1])[0]
  if (best === undefined) return null
  const words = lower(best[0].replace('this.', ''))
  return words.length === 1 && words[0]!.length < 3 ? null : ['update', ...words.slice(-3)]
}

/** `order` of `order.lines[0]`, `this.chart` of `this.chart.data`. */
function rootOf(node: TSESTree.Node): string | null {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression') return null
  return node.object.type === 'ThisExpression' ? `this.${lastName(node.property)}` : rootOf(node.object)
}

/** `handle cancelled` for what is done in the case `'cancelled'`, or where `isCancelled` holds. */
export function conditionWords(nodes: readonly TSESTree.Node[]): string[] | null {
  const [first] = nodes
  const around = first?.parent
  const test =
    around?.type === 'SwitchCase'
      ? around.test
      : around?.parent?.type === 'SwitchCase'
        ? around.parent.test
        : nodes.length === 1 && first?.type === 'IfStatement'
          ? first.test
          : around?.parent?.type === 'IfStatement' && around.parent.consequent === around
            ? around.parent.test
            : null
  const text = test === null ? '' : subjectOf(test)
  const words = lower(text).filter((word, index) => index > 0 || !/^(?:is|has|should|can|needs|was|did)$/.test(word))
  return words.length === 0 || words.length > 4 || words[0]!.length < 3 || /^\d/.test(words[0]!)
    ? null
    : ['handle', ...words]
}

/** What a condition asks: the literal that something is compared with, or the value itself. */
function subjectOf(test: TSESTree.Node): string {
  switch (test.type) {
    case 'Literal':
      return typeof test.value === 'string' ? test.value : ''
    case 'Identifier':
    case 'MemberExpression':
      return lastName(test) === 'length' && test.type === 'MemberExpression' ? lastName(test.object) : lastName(test)
    case 'BinaryExpression': {
      const isConstant =
        /^===?$/.test(test.operator) && (test.right.type === 'Literal' || /^[A-Z]/.test(lastName(test.right)))
      const right = isConstant ? subjectOf(test.right) : ''
      return right !== '' ? right : /^[<>]=?$/.test(test.operator) ? subjectOf(test.left) : ''
    }
    case 'CallExpression':
      return lastName(test.callee)
    case 'ChainExpression':
      return subjectOf(test.expression)
    case 'LogicalExpression':
      return test.operator === '&&' ? subjectOf(test.left) : ''
    default:
      return ''
  }
}
