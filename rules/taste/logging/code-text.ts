import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'

/** The source of an expression on one line, without white space that it does not need. */
export function codeText(source: RuleSource, node: TSESTree.Node): string {
  return source
    .getText(node)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([.()[\]?!]) ?/g, '$1')
}
