import { createLineIndex, parseSource } from '@stratalint/graph'

interface Statement {
  type: string
  start: number
  declare?: boolean
  body?: { type: string; body?: Statement[] } | null
  declaration?: Statement | null
  declarations?: { init?: { type: string } | null }[]
  value?: { body?: unknown } | null
}

/** The line of the first code that runs in a declaration file; `null` where there is none, or where it does not parse. */
export function findExecuted(path: string, text: string): number | null {
  const tree = parseSource(path.replace(/\.d\.(?:[^./]+\.)?(?=[cm]?ts$)/i, '.'), text)
  if ('error' in tree) return null
  const found = tree.program.body
    .map((statement) => executedIn(statement as unknown as Statement))
    .find((one) => one !== null)
  return found === undefined ? null : createLineIndex(text)(found.start).line
}

function executedIn(statement: Statement): Statement | null {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return statement.declaration === null || statement.declaration === undefined
        ? null
        : executedIn(statement.declaration)
    case 'FunctionDeclaration':
      return statement.body !== null && statement.body !== undefined ? statement : null
    case 'VariableDeclaration':
      return statement.declare !== true && statement.declarations?.some(({ init }) => runs(init)) === true
        ? statement
        : null
    case 'ClassDeclaration': {
      const members = statement.body?.body ?? []
      return members.some(({ value }) => value?.body !== undefined && value.body !== null) ? statement : null
    }
    case 'ExpressionStatement':
    case 'IfStatement':
    case 'ForStatement':
    case 'TryStatement':
      return statement
    default:
      return null
  }
}

/** Literals are allowed as the values of ambient constants. */
function runs(init: { type: string } | null | undefined): boolean {
  return init !== null && init !== undefined && !/^(?:Literal|UnaryExpression|TemplateLiteral)$/.test(init.type)
}
