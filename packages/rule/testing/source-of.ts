import { readModule } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'
import { createSource, type RuleSource } from '../src/source/rule-source.ts'
import { createScopeFinder } from '../src/source/scope.ts'
import { visitTree } from '../src/source/visit-tree.ts'

/** The source of a text, as rules get it, with the parents of all nodes set. */
export function sourceOf(text: string, file = 'a.ts'): RuleSource {
  const read = readModule(file, text)
  if ('error' in read) throw new Error(read.error.message)
  const program = (): TSESTree.Program => read.tree.program as unknown as TSESTree.Program
  visitTree(program(), [{ '*'() {} }])
  return createSource(text, { program, comments: () => read.comments(), scopeOf: createScopeFinder(program) })
}

/** The arguments of the only call of `probe` in a source. */
export function probed(source: RuleSource): TSESTree.CallExpressionArgument[] {
  const found: TSESTree.CallExpressionArgument[][] = []
  visitTree(source.ast, [
    {
      CallExpression(node: TSESTree.CallExpression) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'probe') found.push(node.arguments)
      },
    },
  ])
  if (found.length !== 1) throw new Error(`expected one call of probe, got ${found.length}`)
  return found[0]!
}
