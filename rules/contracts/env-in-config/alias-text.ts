import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'

/** The statement that declares nothing but a name for the environment. */
export function aliasText(sourceCode: RuleSource, id: TSESTree.Identifier): string | null {
  const pattern = id.parent.type === 'Property' ? id.parent.parent : id
  const declarator = pattern.parent
  const isAlone = pattern.type !== 'ObjectPattern' || pattern.properties.length === 1
  if (!isAlone || declarator?.type !== 'VariableDeclarator' || declarator.id !== pattern) return null
  const { parent } = declarator
  const text = sourceCode.getText(parent).replace(/;$/, '')
  return parent.declarations.length === 1 && text.length <= 60 && !text.includes('\n') ? text : null
}
