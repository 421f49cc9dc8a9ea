import type { RuleSource } from '@stratalint/rule'
import type { Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { BoundarySource } from './source-kind.ts'
import { mayBeMissing, memberTypes, NUMERIC, TEXTUAL } from '../no-unknown-inside/member-types.ts'

const MOST_FIELDS = 4
const MOST_CODE = 110
const SCALAR = /^(string|number|boolean)(\[\])?$/

/** Parts of a request that hold nothing but texts. */
const TEXTS = /\b(?:quer(?:y|ies)|search_?params|params?|headers?|cookies?)\b/i

/** The schema of zod for the members that the code reads; `null` where it does more with the data, or shows no type. */
export function readShape(
  sourceCode: RuleSource,
  { kind, label }: Pick<BoundarySource, 'kind' | 'label'>,
  uses: readonly Use[],
): string | null {
  const reads = uses.flatMap((use) => (use.kind === 'read' ? [use] : []))
  const names = [...new Set(reads.map(({ name }) => name))]
  const isWhole = uses.some(({ kind }) => kind !== 'read' && kind !== 'test')
  if (isWhole || names.length === 0 || names.length > MOST_FIELDS) return null
  const types = memberTypes(sourceCode, reads)
  const isText = kind === 'request' && TEXTS.test(label)
  const optional = new Set(reads.flatMap(({ name, node }) => (mayBeMissing(node) || isTested(node) ? [name] : [])))
  const fields = names.map((name) => {
    const written = name === null ? undefined : types[name]
    const type = written === undefined ? null : isText ? typeOfText(written) : typeOfValue(written)
    if (type === null || !/^[A-Za-z_$][\w$]*$/.test(name!)) return null
    return `${name}: ${type}${optional.has(name) ? '.optional()' : ''}`
  })
  const code = `z.object({ ${fields.join(', ')} })`
  return fields.includes(null) || code.length > MOST_CODE ? null : code
}

function typeOfValue(type: string): string | null {
  if (type === NUMERIC) return 'z.coerce.number()'
  if (type === TEXTUAL) return 'z.union([z.string(), z.number()])'
  const [, scalar, list] = SCALAR.exec(type) ?? []
  if (scalar === undefined) return null
  return list === undefined ? `z.${scalar}()` : `z.array(z.${scalar}())`
}

/** A text may be that of a number; what is a flag or a list in a text is not known. */
function typeOfText(type: string): string | null {
  if (type === 'number' || type === NUMERIC) return 'z.coerce.number()'
  return type === 'string' || type === TEXTUAL ? 'z.string()' : null
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
