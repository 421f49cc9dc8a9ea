import type { TSESTree } from '@typescript-eslint/utils'

/** The first statement of a file; in a component, that of its first script, which the tree holds in a namespace without a name. */
export function firstStatement({ body }: TSESTree.Program): TSESTree.ProgramStatement | undefined {
  const [first] = body
  if (first?.type !== 'TSModuleDeclaration' || first.id.type !== 'Identifier' || first.id.name !== '') return first
  return first.body?.body[0] ?? first
}
