import type { AstNode, ProgramLike } from './ast-node.ts'

/** The names that the imports of a file bind. */
export function importedNames(program: ProgramLike): Set<string> {
  const names = new Set<string>()
  for (const statement of program.body as AstNode[]) {
    if (statement.type === 'ImportDeclaration')
      for (const { local } of statement['specifiers'] as AstNode[]) names.add(local.name)
    if (statement.type === 'TSImportEqualsDeclaration') names.add(statement['id'].name)
  }
  return names
}
