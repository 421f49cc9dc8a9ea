import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from './walk.ts'

const SUITES = new Set(['describe', 'fdescribe', 'xdescribe', 'suite', 'context'])
const RUNNERS = new Set(['test', 'it', 'vitest', 'QUnit'])

/** Whether a function is the callback of a suite: `describe('…', () => …)`, `describe.each(…)('…', …)`, `test.describe(…)`. */
export function isSuiteCallback(node: FunctionNode): boolean {
  const { parent } = node
  if (parent?.type !== 'CallExpression' || parent.callee === node) return false
  const [first = '', ...others] = namesIn(parent.callee)
  // Many functions are called `context`; a suite has a title.
  if (first === 'context') return parent.arguments[0] !== node && isTitle(parent.arguments[0]!)
  return SUITES.has(first) || (RUNNERS.has(first) && others.some((name) => SUITES.has(name)))
}

function isTitle({ type }: TSESTree.Node): boolean {
  return type === 'Literal' || type === 'TemplateLiteral'
}

function namesIn(callee: TSESTree.Node): string[] {
  switch (callee.type) {
    case 'Identifier':
      return [callee.name]
    case 'MemberExpression':
      return callee.property.type === 'Identifier' ? [...namesIn(callee.object), callee.property.name] : []
    case 'CallExpression':
      return namesIn(callee.callee)
    case 'TaggedTemplateExpression':
      return namesIn(callee.tag)
    default:
      return []
  }
}
