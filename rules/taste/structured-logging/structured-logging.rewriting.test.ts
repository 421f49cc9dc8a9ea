import { testRule, type Tree } from '@stratalint/rule/vitest'
import rule from './structured-logging.ts'

const FILE = 'src/domains/orders/service/pay-order.ts'
const LOGGERS: Tree = {
  'src/providers/logging/index.ts': `import pino from 'pino'\n\nexport const log = pino()\n`,
  'src/providers/tracing/index.ts': `import { createLogger } from 'winston'\n\nexport const logger = createLogger()\n`,
}
const PINO = `import { log } from '../../../providers/logging'\n`
const WINSTON = `import { logger } from '../../../providers/tracing'\n`
const pino = (text: string): Tree => ({ ...LOGGERS, [FILE]: PINO + text })
const winston = (text: string): Tree => ({ ...LOGGERS, [FILE]: WINSTON + text })

testRule(rule, {
  topic: 'rewriting',
  valid: [],
  invalid: [
    {
      name: 'a line with a request or another name of the event in its fields, which the message does not repeat',
      files: pino(`export function f(request: Request, error: Error, id: string): void {
  log.error({ err: error, request }, \`\${request.method} failed\`)
  log.error({ event: 'Orders.Failed', err: error }, \`could not send \${id}\`)
  log.error({ event: 'orders.failed', err: error }, \`could not send \${id}\`)
}
`),
      errors: [
        { file: FILE, line: 3, column: 3, endColumn: 65, fix: [{ key: 'use-fields', applicability: 'suggested' }] },
        { file: FILE, line: 4, column: 3, endColumn: 76, fix: [{ key: 'use-fields', applicability: 'auto' }] },
        { file: FILE, line: 5, column: 3, endColumn: 76, fix: [{ key: 'use-fields', applicability: 'auto' }] },
      ],
    },
    {
      name: 'a duration with a space before its unit, and two values in a row',
      files: pino(`export const f = (elapsed: number) => log.info(\`query returned in \${elapsed} ms\`)
export const g = (sum: number, unit: string) => log.info(\`charge of \${sum} \${unit} was declined\`)
export const h = (rest: number) => log.info(\`queue length is now \${rest}\`)
`),
      errors: [
        { file: FILE, line: 2, column: 39, endColumn: 82, fix: [{ key: 'use-fields', applicability: 'auto' }] },
        { file: FILE, line: 3, column: 49, endColumn: 98, fix: [{ key: 'use-fields', applicability: 'auto' }] },
        { file: FILE, line: 4, column: 36, endColumn: 75, fix: [{ key: 'use-fields', applicability: 'auto' }] },
      ],
      nearestValid: pino(`export const f = (elapsed: number) => log.info({ elapsed }, 'query returned')
`),
    },
    {
      name: 'a unit inside of a sentence, and one that a sentence needs, which leave no sentence behind',
      files: pino(`export function f(elapsed: number, name: string): void {
  log.info(\`finished after \${elapsed} seconds of work\`)
  log.info(\`took \${elapsed} min\`)
  log.info(\`loaded \${elapsed}kb of data\`)
  log.info(\`user \${name} logged in\`)
  log.info(\`worker slept \${elapsed} minutes\`)
}
`),
      errors: [
        { file: FILE, line: 3, column: 3, endColumn: 56, fix: [{ key: 'use-fields', applicability: 'manual' }] },
        { file: FILE, line: 4, column: 3, endColumn: 34, fix: [{ key: 'add-message', applicability: 'manual' }] },
        { file: FILE, line: 5, column: 3, endColumn: 42, fix: [{ key: 'use-fields', applicability: 'manual' }] },
        { file: FILE, line: 6, column: 3, endColumn: 37, fix: [{ key: 'use-fields', applicability: 'auto' }] },
        { file: FILE, line: 7, column: 3, endColumn: 46, fix: [{ key: 'use-fields', applicability: 'auto' }] },
      ],
      nearestValid: pino(`export const f = (elapsed: number) => log.info({ elapsed }, 'finished the work')
`),
    },
    {
      name: 'an event in a field, a sentence without its object, and a condition without a message',
      files: pino(`export function f(plan: string, count: number, durationMs: number): void {
  log.info({ event: \`orders.changed_to_\${plan}\` }, 'plan changed')
  log.warn('no shelf holds %d', count)
  if (durationMs > 250) log.warn({ durationMs })
}
`),
      errors: [
        { file: FILE, line: 3, column: 3, endColumn: 67, fix: [{ key: 'use-fields', applicability: 'suggested' }] },
        { file: FILE, line: 4, column: 3, endColumn: 39, fix: [{ key: 'use-fields', applicability: 'manual' }] },
        { file: FILE, line: 5, column: 25, endColumn: 49, fix: [{ key: 'add-message', applicability: 'manual' }] },
      ],
      nearestValid: pino(`export function f(plan: string, count: number, durationMs: number): void {
  log.info({ event: 'orders.changed', plan }, 'plan changed')
  log.warn({ count }, 'no shelf holds the quantity')
  if (durationMs > 250) log.warn({ durationMs }, 'duration is over its limit')
}
`),
    },
    {
      name: 'a condition that compares with zero, which is no limit',
      files: pino(`export function f(count: number, at: number): void {
  if (count > 0) log.warn({ count })
  if (at <= -1) log.warn({ at })
  if (count > 10) log.warn({ count })
}
`),
      errors: [
        { file: FILE, line: 3, column: 18, endColumn: 37, fix: [{ key: 'add-message', applicability: 'manual' }] },
        { file: FILE, line: 4, column: 17, endColumn: 33, fix: [{ key: 'add-message', applicability: 'manual' }] },
        { file: FILE, line: 5, column: 19, endColumn: 38, fix: [{ key: 'add-message', applicability: 'manual' }] },
      ],
      nearestValid: pino(`export function f(count: number): void {
  if (count > 0) log.warn({ count }, 'orders have failed')
}
`),
    },
    {
      name: 'keys that are taken',
      files:
        pino(`export const f = (order: { id: string }, a: { id: string }, id: string) => log.info({ orderId: 1, id: a.id }, \`order \${order.id} of \${id}\`)
`),
      errors: [
        { file: FILE, line: 2, column: 76, endColumn: 140, fix: [{ key: 'use-fields', applicability: 'auto' }] },
      ],
    },
    {
      name: 'a value that is a field already',
      files: pino(`export const f = (id: string) => log.info({ id }, \`order \${id} paid\`)
`),
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 70, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `export const f = (id: string) => log.info({ id }, 'order paid')
`,
      },
    },
    {
      name: 'a value that occurs twice',
      files: pino(`export const f = (id: string) => log.info(\`order \${id} paid, see \${id}\`)
`),
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 73, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'fields that the library writes itself',
      files: pino(`export const f = (time: number, level: string) => log.info(\`level \${level} at \${time}\`)
`),
      errors: [{ file: FILE, line: 2, column: 51, endColumn: 88, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'an object of several lines with CRLF',
      files: pino(`export const f = (id: string, total: number) =>\r
  log.info(\r
    {\r
      total,\r
    },\r
    \`order \${id} paid\`,\r
  )\r
`),
      errors: [
        {
          file: FILE,
          line: 3,
          column: 3,
          endLine: 8,
          endColumn: 4,
          fix: [{ key: 'use-fields', applicability: 'auto' }],
        },
      ],
    },
    {
      name: 'labels with values at the end',
      files:
        pino(`export const f = (a: string, b: number, c: number) => log.info(\`order \${a} failed. Status: \${b}, retries: \${c}\`)
`),
      errors: [
        { file: FILE, line: 2, column: 55, endColumn: 113, fix: [{ key: 'use-fields', applicability: 'auto' }] },
      ],
    },
    {
      name: 'a last word that leads to a value',
      files: pino(`export const f = (a: string) => log.warn(\`not enough stock of \${a}\`)
`),
      errors: [{ file: FILE, line: 2, column: 33, endColumn: 69, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'a label within the text',
      files:
        pino(`export const f = (ip: string, host: string) => log.warn(\`blocked address: \${ip} for host \${host} (try \${ip})\`)
`),
      errors: [
        { file: FILE, line: 2, column: 48, endColumn: 111, fix: [{ key: 'use-fields', applicability: 'auto' }] },
      ],
    },
    {
      name: 'a value that has a field of another name',
      files: pino(`export const f = (id: string) => log.info({ orderId: id }, \`order \${id} paid\`)
`),
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 79, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'labels, brackets and units around values',
      files:
        pino(`export const f = (id: string, total: number) => log.info(\`order [\${id}] total=\${total}ms  ready ..."\${id}"\`)
`),
      errors: [
        { file: FILE, line: 2, column: 49, endColumn: 109, fix: [{ key: 'use-fields', applicability: 'auto' }] },
      ],
    },
    {
      name: 'a choice between constants',
      files:
        pino(`export const f = (id: string, isNew: boolean) => log.info(\`order \${isNew ? 'created' : 'updated'} \${id}\`)
`),
      errors: [
        { file: FILE, line: 2, column: 50, endColumn: 106, fix: [{ key: 'use-fields', applicability: 'auto' }] },
      ],
    },
    {
      name: 'a named constant',
      files: pino(`const SCOPE = \`orders\`
export const f = (id: string) => log.info(\`\${SCOPE}: order \${id} paid\`)
`),
      errors: [{ file: FILE, line: 3, column: 34, endColumn: 72, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'quotes in the text',
      files: pino(`export const f = (id: string) => log.info(\`the customer's order \${id} isn\\\`t paid\`)
`),
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 84, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'a message of one word, which names an event',
      files: pino(`export const f = (id: string) => log.info(\`paid \${id}\`)
`),
      errors: [
        { file: FILE, line: 2, column: 34, endColumn: 56, fix: [{ key: 'use-fields', applicability: 'suggested' }] },
      ],
    },
    {
      name: 'JSON of an object',
      files: pino(`export const f = (order: object) => log.info(\`order paid: \${JSON.stringify(order)}\`)
`),
      errors: [{ file: FILE, line: 2, column: 37, endColumn: 85, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'an error and other values',
      files: pino(`export const f = (id: string) => {
  try {
    JSON.parse(id)
  } catch (error) {
    log.error(\`order \${id} not paid: \${error instanceof Error ? error.message : String(error)}\`, error)
  }
}
`),
      errors: [{ file: FILE, line: 6, column: 5, endColumn: 104, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'a time span',
      files: pino(`export const f = (start: number) => log.info(\`import done in \${Date.now() - start}ms\`)
`),
      errors: [{ file: FILE, line: 2, column: 37, endColumn: 87, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'members of this and optional chains',
      files: pino(`export class A {
  count = 0
  f(order?: { customer: { name: string } }): void {
    log.info(\`\${this.count} orders of \${order?.customer.name} and \${order!.customer}\`)
  }
}
`),
      errors: [{ file: FILE, line: 5, column: 5, endColumn: 87, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'values before existing fields of winston',
      files:
        winston(`export const f = (id: string, total: () => number) => logger.info(\`order \${id} paid\`, { total: total() })
`),
      errors: [
        { file: FILE, line: 2, column: 55, endColumn: 106, fix: [{ key: 'use-fields', applicability: 'auto' }] },
      ],
    },
    {
      name: 'the quotes of a file with a BOM',
      files: {
        ...LOGGERS,
        [FILE]: `\uFEFFimport { log } from "../../../providers/logging"
export const f = (id: string) => log.info(\`order \${id} paid\`)
`,
      },
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 62, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'a comment in the call',
      files: pino(`export const f = (id: string) => log.info(\`order \${id} paid\` /* once */)
`),
      errors: [
        { file: FILE, line: 2, column: 34, endColumn: 73, fix: [{ key: 'use-fields', applicability: 'manual' }] },
      ],
    },
    {
      name: 'a value without a name',
      files: pino(`export const f = (a: number, b: number) => log.info(\`order of \${a > b ? a : b} paid\`)
`),
      errors: [
        { file: FILE, line: 2, column: 44, endColumn: 86, fix: [{ key: 'use-fields', applicability: 'manual' }] },
      ],
    },
    {
      name: 'a fields object that is not a literal',
      files: pino(`export const f = (context: object, id: string) => log.info(context, \`order \${id} paid\`)
`),
      errors: [
        { file: FILE, line: 2, column: 51, endColumn: 88, fix: [{ key: 'use-fields', applicability: 'manual' }] },
      ],
    },
    {
      name: 'a spread in the fields',
      files: pino(`export const f = (context: object, id: string) => log.info({ ...context }, \`order \${id} paid\`)
`),
      errors: [
        { file: FILE, line: 2, column: 51, endColumn: 95, fix: [{ key: 'use-fields', applicability: 'manual' }] },
      ],
    },
    {
      name: 'a secret',
      files: pino(`export const f = (password: string) => log.info(\`sign in with \${password} done\`)
`),
      errors: [
        { file: FILE, line: 2, column: 40, endColumn: 81, fix: [{ key: 'leave-out', applicability: 'manual' }] },
      ],
    },
    {
      name: 'a text without words',
      files: pino(`export const payOrder = (a: string, b: string) => log.info(\`\${a} -> \${b}\`)
`),
      errors: [
        { file: FILE, line: 2, column: 51, endColumn: 75, fix: [{ key: 'add-message', applicability: 'manual' }] },
      ],
    },
  ],
})
