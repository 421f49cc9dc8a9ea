import type { AstNode } from './ast-node.ts'

/** The fields of a statement with nested statements. */
const NESTED = ['body', 'consequent', 'alternate', 'block', 'handler', 'finalizer', 'cases', 'init', 'left'] as const

/** The `var` declarations in these statements, at any depth but not in nested functions. */
export function hoistedVariables(statements: readonly AstNode[]): AstNode[] {
  const found: AstNode[] = []
  const pending = [...statements]
  for (let statement = pending.pop(); statement !== undefined; statement = pending.pop()) {
    if (statement.type === 'VariableDeclaration') {
      if (statement['kind'] === 'var') found.push(statement)
      continue
    }
    if (!holdsStatements(statement)) continue
    for (const field of NESTED) {
      const value: AstNode | AstNode[] | null | undefined = statement[field]
      if (Array.isArray(value)) for (const inner of value) pending.push(inner)
      else if (value) pending.push(value)
    }
  }
  return found
}

function holdsStatements(node: AstNode): boolean {
  return node.type.endsWith('Statement') || node.type === 'SwitchCase' || node.type === 'CatchClause'
}
