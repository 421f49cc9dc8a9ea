import type { RuleSource } from '@stratalint/rule'
import type { Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { mayBeMissing, memberTypes } from '../no-unknown-inside/usage.ts'

const MOST_FIELDS = 4
const MOST_CODE = 110
const SCALAR = /^(string|number|boolean)(\[\])?$/

/** The schema of zod for the members that the code reads; `null` where it does more with the data, or shows no type. */
export function readShape(sourceCode: RuleSource, uses: readonly Use[]): string | null {
  const reads = uses.flatMap((use) => (use.kind === 'read' ? [use] : []))
  const names = [...new Set(reads.map(({ name }) => name))]
  const isWhole = uses.some(({ kind }) => kind !== 'read' && kind !== 'test')
  if (isWhole || names.length === 0 || names.length > MOST_FIELDS) return null
  const types = memberTypes(sourceCode, reads)
  const optional = new Set(reads.flatMap(({ name, node }) => (mayBeMissing(node) || isTested(node) ? [name] : [])))
  const fields = names.map((name) => {
    const [, scalar, list] = SCALAR.exec(name === null ? '' : (types[name] ?? '')) ?? []
    if (scalar === undefined || !/^[A-Za-z_$][\w$]*$/.test(name!)) return null
    const type = list === undefined ? `z.${scalar}()` : `z.array(z.${scalar}())`
    return `${name}: ${type}${optional.has(name) ? '.optional()' : ''}`
  })
  const code = `z.object({ ${fields.join(', ')} })`
  return fields.includes(null) || code.length > MOST_CODE ? null : code
}

/** `if (data.id)`, `!data.id`, `data.id && …`: the code copes with one that is missing. */
function isTested(node: TSESTree.Node): boolean {
  const { parent } = node
  switch (parent?.type) {
    case 'IfStatement':
      return true
    case 'ConditionalExpression':
      return parent.test === node
    case 'UnaryExpression':
      return parent.operator === '!'
    case 'LogicalExpression':
      return parent.operator === '&&'
    default:
      return false
  }
}
