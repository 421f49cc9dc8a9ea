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

const UI = 'src/domains/orders/ui/order-row.tsx'
const rowOf = (cells: string): string => `export function OrderRow({ order, fields }: Props) {
  return (
    <tr>
${cells}
    </tr>
  )
}
`
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
      name: 'calls of one form, for which a loop does',
      files: functionOf(
        '(lines: string[], input: number): void',
        lines(14, (index) => `  lines.push('field${index};' + input)`),
      ),
      errors: at('split-function'),
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
    {
      name: 'if statements of one form, which one loop replaces',
      files: functionOf(
        '(order: Record<string, string>, log: (text: string) => void): number',
        `  let [a, b, c, d, e, f, g, h, i] = order.parts!
${lines(12, (index) => `  if (order.field${index} === '') [a, b, c, d, e, f, g, h, i] = 'field${index}'`)}
  return [a, b, c, d, e, f, g, h, i].length`,
      ),
      errors: at('split-function'),
      nearestValid: functionOf(
        '(order: Record<string, string>, fields: string[]): number',
        `  let [a, b, c, d, e, f, g, h, i] = order.parts!
  for (const field of fields) if (order[field] === '') [a, b, c, d, e, f, g, h, i] = field
  return [a, b, c, d, e, f, g, h, i].length`,
      ),
    },
    {
      name: 'declarations that nothing reads, which can be deleted',
      files: functionOf(
        '(input: number): number',
        `${lines(12, (index) => `  const step${index} = Math.round(input * ${index}) + ${index}`)}
  return step11`,
      ),
      errors: at('split-function'),
      nearestValid: functionOf(
        '(input: number): number',
        '  const step11 = Math.round(input * 11) + 11\n  return step11',
      ),
    },
    {
      name: 'declarations that nothing reads, with calls that may do more',
      files: functionOf(
        '(save: (part: number) => number): number',
        `${lines(12, (index) => `  const part${index} = save(${index})`)}
  return part11`,
      ),
      errors: at('split-function'),
      nearestValid: functionOf(
        '(save: (part: number) => number): number',
        `  for (let part = 0; part < 11; part++) save(part)
  return save(11)`,
      ),
    },
    {
      name: 'short statements of which none is long',
      files: functionOf(
        '(order: Record<string, string>): string',
        `  let [a, b, c, d, e, f, g, h, i] = order.parts!
${lines(3, (index) => `  a = b + c + d + e + f + g + h + i + ${index}\n  ;[b, c, d, e] = [a, f, g, h]\n  f = i ? a : ${index}\n  ;[g, h, i] = [a, b, c, d, e, f]`)}
  return [a, b, c, d, e, f, g, h, i].join()`,
      ),
      errors: at('split-function'),
      nearestValid: SHORT,
    },
    {
      name: 'a flat row of elements of one form',
      files: {
        ...SHORT,
        [UI]: rowOf(lines(12, (index) => `      <td className="field-${index}">{order.field${index}}</td>`)),
      },
      errors: [
        { file: UI, line: 1, column: 17, endColumn: 25, fix: [{ key: 'split-function', applicability: 'manual' }] },
      ],
      nearestValid: {
        ...SHORT,
        [UI]: rowOf('      {fields.map((field) => (\n        <td key={field}>{order[field]}</td>\n      ))}'),
      },
    },
    {
      name: 'a value that each call returns anew, named after what the function is about',
      files: project(`export function priceColumns(): Record<string, { width: number }> {
  return {
${lines(12, (index) => `    field${index}: { width: ${index} },`)}
  }
}
`),
      errors: [
        { file: FILE, line: 1, column: 17, endColumn: 29, fix: [{ key: 'extract-constant', applicability: 'manual' }] },
      ],
      nearestValid: project(`const PRICE_COLUMNS: Record<string, { width: number }> = {
${lines(12, (index) => `  field${index}: { width: ${index} },`)}
}

export function priceColumns(): Record<string, { width: number }> {
  return { ...PRICE_COLUMNS }
}
`),
    },
    {
      name: 'a value for a call, of which nothing says what it is',
      files: functionOf(
        '(send: (order: Record<string, number>) => void): void',
        `  send({
${lines(12, (index) => `    field${index}: ${index},`)}
  })`,
      ),
      errors: at('extract-constant'),
      nearestValid: functionOf('(send: (order: Record<string, number>) => void): void', '  send({ field0: 0 })'),
    },
  ],
})
