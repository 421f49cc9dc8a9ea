import { memberOf, unwrap, type AstNode } from '../source/ast.ts'

/** The rows of a table; `count` is `null` where it cannot be known. */
export interface Rows {
  count: number | null
  /** Rows are left out by `filter` or `slice`. */
  isFiltered: boolean
}

const UNKNOWN: Rows = { count: null, isFiltered: false }

/** Counts the different rows of a table of tests. */
export function countRows(table: AstNode, program: AstNode, depth = 0): Rows {
  if (depth > 20) return UNKNOWN
  const node = unwrap(table)
  switch (node.type) {
    case 'ArrayExpression':
      return countElements(node['elements'], program, depth + 1)
    case 'TemplateLiteral': {
      const columns = ((node['quasis'] as AstNode[])[0]?.['value'].raw as string)
        .split('\n')
        .find((line) => line.includes('|') || line.trim() !== '')
      const width = columns?.split('|').length ?? 1
      return { count: Math.floor((node['expressions'] as AstNode[]).length / width), isFiltered: false }
    }
    case 'Identifier':
      return countVariable(node['name'], program, depth + 1)
    case 'CallExpression': {
      const callee = unwrap(node['callee'])
      const method = memberOf(callee)
      const args = node['arguments'] as AstNode[]
      if (method === 'filter' || method === 'slice')
        return { ...countRows(callee['object'], program, depth + 1), isFiltered: true }
      if (method === 'map' || method === 'concat')
        return method === 'map' ? countRows(callee['object'], program, depth + 1) : UNKNOWN
      if (/^(?:entries|keys|values)$/.test(method ?? '') && args[0] !== undefined) {
        const object = unwrap(args[0])
        return object.type === 'ObjectExpression'
          ? countElements(object['properties'], program, depth + 1)
          : countRows(object, program, depth + 1)
      }
      return UNKNOWN
    }
    case 'ObjectExpression':
      return countElements(node['properties'], program, depth + 1)
    default:
      return UNKNOWN
  }
}

function countElements(elements: readonly (AstNode | null)[], program: AstNode, depth: number): Rows {
  const rows = new Set<string>()
  let more = 0
  for (const element of elements) {
    if (element === null) continue
    if (element.type === 'SpreadElement') {
      const { count } = countRows(element['argument'], program, depth + 1)
      if (count === null) return UNKNOWN
      more += count
    } else rows.add(textOf(element))
  }
  return { count: rows.size + more, isFiltered: false }
}

/** Equal rows are one. */
function textOf(node: AstNode): string {
  return JSON.stringify(node, (key, value: unknown) =>
    /^(?:start|end|range|loc|raw|parent)$/.test(key) || typeof value === 'bigint' ? undefined : value,
  )
}

function countVariable(name: string, program: AstNode, depth: number): Rows {
  for (const statement of program['body'] as AstNode[]) {
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? (statement['declaration'] as AstNode | null) : statement
    if (declaration?.type !== 'VariableDeclaration') continue
    for (const { id, init } of declaration['declarations'] as { id: AstNode; init: AstNode | null }[])
      if (id.type === 'Identifier' && id['name'] === name && init !== null && unwrap(init)['name'] !== name)
        return countRows(init, program, depth + 1)
  }
  return UNKNOWN
}
