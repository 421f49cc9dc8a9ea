import { testRule, type Tree } from '@stratalint/rule/vitest'
import rule from './max-function-lines.ts'

const FILE = 'src/domains/orders/service/close-order.ts'

/** A project in which a function may have 12 lines. */
const project = (text: string): Tree => ({
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    rules: { 'taste/max-function-lines': ['error', { max: 12 }] },
  }),
  [FILE]: text,
})

const SHORT = project('export function closeOrder(): void {}\n')
const at = (key: string) => [
  { file: FILE, line: 1, column: 17, endColumn: 27, fix: [{ key, applicability: 'manual' as const }] },
]
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')
const functionOf = (signature: string, body: string): Tree =>
  project(`export function closeOrder${signature} {
${body}
}
`)

testRule(rule, {
  topic: 'runs',
  valid: [{ name: 'a function that is short enough', files: SHORT }],
  invalid: [
    {
      name: 'assignments to one object, which move together with its declaration',
      files: functionOf(
        '(cells: Record<string, string>): string',
        `  const order: Record<string, string> = {}
${lines(6, (index) => `  order.field${index} = cells.field${index}`)}
${lines(3, (index) => `  const part${index} = String(order.field${index})`)}
  const text = part0 + part1
  return text + part2`,
      ),
      errors: at('extract-function'),
      nearestValid: SHORT,
    },
    {
      name: 'checks of one form that are too many for one function',
      files: functionOf(
        '(order: Record<string, string>): string',
        `${lines(5, (index) => `  if (order.field${index} === '') {\n    throw new Error('field${index} is empty')\n  }`)}
  return order.field0 + order.field1`,
      ),
      errors: at('split-function'),
      nearestValid: SHORT,
    },
    {
      name: 'checks that fit in one function',
      files: functionOf(
        '(order: Record<string, string>): string',
        `${lines(5, (index) => `  if (order.field${index} === '') throw new Error('field${index} is empty')`)}
${lines(5, (index) => `  const part${index} = String(order.field${index})`)}
  return part0 + part1 + part2 + part3 + part4`,
      ),
      errors: at('extract-function'),
      nearestValid: SHORT,
    },
    {
      name: 'a loop that only adds to a list',
      files: functionOf(
        '(order: { rows: number[] }): string',
        `  const parts: string[] = []
  parts.push('<table>')
  parts.push('<tbody>')
  for (const [index, value] of order.rows.entries()) {
    const mark = value < 0 ? ' class="negative"' : ''
    parts.push(\`<tr\${mark}>\`)
    parts.push(\`<td>\${index}</td>\`)
    parts.push('</tr>')
  }
  parts.push('</tbody>')
  parts.push('</table>')
  parts.push('<p></p>')
  return parts.join('')`,
      ),
      errors: at('extract-function'),
      nearestValid: SHORT,
    },
    {
      name: 'a switch that computes the variable above it',
      files: functionOf(
        '(country: string, cents: number): number',
        `  const each = Math.round(cents)
  let tax = 0
  switch (country) {
    case 'de':
      tax = 0.19
      break
    default:
      tax = 0.21
  }
  const net = each * 2
  const gross = net * (1 + tax)
  return Math.round(gross)`,
      ),
      errors: at('extract-function'),
      nearestValid: SHORT,
    },
    {
      name: 'a loop that counts in a variable above it, and fills a map',
      files: functionOf(
        '(text: string, accounts: Map<string, string>): number',
        `  const before = accounts.size
  let number = 0
  for (const line of text.split('\\n')) {
    number += 1
    if (line === '') throw new Error(\`line \${number} is empty\`)
    if (accounts.has(line)) throw new Error(\`line \${number} repeats\`)
    accounts.set(line, line)
  }
  const after = accounts.size
  const added = after - before
  return Math.max(added, 0)`,
      ),
      errors: at('extract-function'),
      nearestValid: SHORT,
    },
    {
      name: 'one long object that is returned',
      files: functionOf(
        '(order: Record<string, string>): Record<string, string>',
        `  return {
${lines(12, (index) => `    field${index}: order.field${index},`)}
  }`,
      ),
      errors: at('split-function'),
      nearestValid: SHORT,
    },
  ],
})
