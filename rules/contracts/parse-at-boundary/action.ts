import type { RuleSource } from '@stratalint/rule'
import { functionName, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { calleeName } from './flow-verdict.ts'
import { cut, onOneLine } from './fix-text.ts'

/** What a use does with the data, as a predicate in which `{}` is the data. */
export function actionOf(sourceCode: RuleSource, use: Use): string {
  switch (use.kind) {
    case 'read':
      return readAction(sourceCode, use.node)
    case 'argument':
      return `passes {} to \`${cut(calleeName(sourceCode, use.callee) || 'a function', 32)}\``
    case 'return': {
      const name = functionName(use.from)
      return name === null || use.steps.length === 0 ? 'returns {}' : `returns {} through \`${cut(name, 24)}\``
    }
    case 'callback':
      return `returns {} to \`${cut(calleeName(sourceCode, use.call.callee), 32)}\``
    case 'store':
      return `stores {} in \`${cut(flat(sourceCode, use.node), 32)}\``
    case 'export':
      return 'exports {}'
    case 'throw':
      return 'throws {}'
    case 'yield':
      return 'yields {}'
    case 'jsx':
      return 'renders {}'
    case 'iterate':
      return 'iterates {}'
    case 'called':
      return 'calls {}'
    default:
      return use.node.type === 'SpreadElement' || use.node.parent?.type === 'JSXSpreadAttribute'
        ? 'copies {}'
        : 'iterates {}'
  }
}

function readAction(sourceCode: RuleSource, node: TSESTree.Node): string {
  if (node.type === 'MemberExpression') {
    const text = flat(sourceCode, node)
    return text.length <= 36 && !text.includes('(') ? `reads \`${text}\` from {}` : `reads a property of {}`
  }
  let pattern: TSESTree.Node | undefined = node.parent
  while (pattern !== undefined && !/^(?:Object|Array)Pattern$/.test(pattern.type)) pattern = pattern.parent
  return pattern === undefined ? 'destructures {}' : `destructures {} into \`${cut(flat(sourceCode, pattern), 36)}\``
}

const flat = (sourceCode: RuleSource, node: TSESTree.Node): string => onOneLine(sourceCode.getText(node))
