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
  valid: [
    {
      name: 'constant messages without values',
      files: pino(`log.info('order paid')
log.info(\`order paid\`)
log.info('order ' + 'paid')
`),
    },
    {
      name: 'a conditional between constants',
      files: pino(`export const f = (isNew: boolean) => log.info(isNew ? 'order created' : 'order updated')
`),
    },
    {
      name: 'fields before the message',
      files:
        pino(`export const f = (order: { id: string }) => log.info({ orderId: order.id, label: \`order \${order.id}\` }, 'order paid')
`),
    },
    {
      name: 'an error in err or first',
      files: pino(`export const f = (err: Error) => {
  log.error({ err }, 'order not paid')
  log.error(err, 'order not paid')
}
`),
    },
    {
      name: 'a template of constants',
      files: pino(`const PREFIX = 'orders'
const EVENTS = { paid: 'order paid' } as const
enum Step { Pay = 'pay' }
log.info(\`\${PREFIX}: paid\`)
log.info(EVENTS.paid)
log.info(\`step \${Step.Pay} done\`)
`),
    },
    {
      name: 'a message whose value is not known',
      files: pino(`export const f = (message: string, fields: object) => {
  log.info(message)
  log.info(fields, message)
}
`),
    },
    {
      name: 'fields with an event and no message',
      files: pino(`log.info({ event: 'orders.paid', total: 1 })
`),
    },
    {
      name: 'a name that shadows the logger',
      files: pino(`export const f = (log: Map<string, string>, id: string) => log.info(\`order \${id}\`)
`),
    },
    {
      name: 'fields after the message',
      files: winston(`export const f = (order: { id: string }, fields: object) => {
  logger.info('order paid', { orderId: order.id })
  logger.info('order paid', fields)
  logger.log('info', 'order paid', { orderId: order.id })
  logger.error('order not paid', { error: new Error('x') })
}
`),
    },
    {
      name: 'a field error that the logger serializes',
      files: {
        ...LOGGERS,
        'src/providers/logging/index.ts': `import pino from 'pino'

export const log = pino({ errorKey: 'error' })
`,
        [FILE]: `import { log } from '../../../providers/logging'
export const f = (error: Error) => log.error({ error }, 'order not paid')
`,
      },
    },
    {
      name: 'a choice between a parameter and a constant',
      files: pino("export const f = (text?: string) => log.info(text ?? 'order paid')\n"),
    },
    {
      name: 'colors of constant texts',
      files: {
        ...LOGGERS,
        [FILE]: `import chalk from 'chalk'\n${PINO}log.info(\`\${chalk.bold('ready')} to serve\`)\n`,
      },
    },
    {
      name: 'a method of a logger that passes its error on',
      files: {
        ...LOGGERS,
        [FILE]: `${PINO}export class AuditLog {
  error(error: Error): void {
    log.error(error)
  }
}
`,
      },
    },
    {
      name: 'a field message beside a message',
      files: winston(`export const f = (err: Error) => logger.warn('order not paid', { message: err.message })\n`),
    },
  ],
  invalid: [
    {
      name: 'a value that concat adds',
      files: pino(`export const f = (id: string) => log.info('order paid '.concat(id))
`),
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 68, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'a template with a member',
      files: pino(`export const f = (order: { id: string }) => log.info(\`order \${order.id} paid\`)
`),
      errors: [{ file: FILE, line: 2, column: 45, endColumn: 79, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `export const f = (order: { id: string }) => log.info({ orderId: order.id }, 'order paid')
`,
      },
    },
    {
      name: 'a concatenation with values',
      files: pino(`export const f = (id: string, total: number) => log.info('order ' + id + ' paid: ' + total)
`),
      errors: [{ file: FILE, line: 2, column: 49, endColumn: 92, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `export const f = (id: string, total: number) => log.info({ id, total }, 'order ' + 'paid')
`,
      },
    },
    {
      name: 'values for placeholders',
      files: pino(`export const f = (id: string, total: number) => log.info('order %s paid for %d', id, total)
`),
      errors: [{ file: FILE, line: 2, column: 49, endColumn: 92, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `export const f = (id: string, total: number) => log.info({ id, total }, 'order paid')
`,
      },
    },
    {
      name: 'a value after the message',
      files: pino(`export const f = (order: object) => log.info('order paid', order)
`),
      errors: [{ file: FILE, line: 2, column: 37, endColumn: 66, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `export const f = (order: object) => log.info({ order }, 'order paid')
`,
      },
    },
    {
      name: 'fields after the message',
      files: pino(`export const f = (id: string) => log.info('order paid', { id })
`),
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 64, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `export const f = (id: string) => log.info({ id }, 'order paid')
`,
      },
    },
    {
      name: 'an error after the message',
      files: pino(`export const f = (err: Error) => log.error('order not paid', err)
`),
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 66, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `export const f = (err: Error) => log.error(err, 'order not paid')
`,
      },
    },
    {
      name: 'a caught error in another field',
      files: pino(`export const f = (reason: string) => log.warn({ reason }, 'order not paid')
try {
  JSON.parse('')
} catch (cause) {
  log.error({ cause }, 'order not paid')
}
`),
      errors: [{ file: FILE, line: 6, column: 3, endColumn: 41, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
    },
    {
      name: 'a caught error in field error',
      files: pino(`try {
  JSON.parse('')
} catch (error) {
  log.error({ error }, 'order not paid')
}
`),
      errors: [{ file: FILE, line: 5, column: 3, endColumn: 41, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `try {
  JSON.parse('')
} catch (error) {
  log.error({ err: error }, 'order not paid')
}
`,
      },
    },
    {
      name: 'the message of an error in the text',
      files: pino(`try {
  JSON.parse('')
} catch (e) {
  log.error(\`order not paid: \${(e as Error).message}\`)
}
`),
      errors: [{ file: FILE, line: 5, column: 3, endColumn: 55, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `try {
  JSON.parse('')
} catch (e) {
  log.error({ err: e }, 'order not paid')
}
`,
      },
    },
    {
      name: 'an error alone',
      files: pino(`export const payOrder = (err: Error) => log.error(err)
`),
      errors: [
        { file: FILE, line: 2, column: 41, endColumn: 55, fix: [{ key: 'add-message', applicability: 'manual' }] },
      ],
      nearestValid: {
        [FILE]:
          PINO +
          `export const payOrder = (err: Error) => log.error(err, 'pay order failed')
`,
      },
    },
    {
      name: 'fields without a message',
      files: pino(`export const payOrder = (id: string) => log.info({ id })
`),
      errors: [
        { file: FILE, line: 2, column: 41, endColumn: 57, fix: [{ key: 'add-message', applicability: 'manual' }] },
      ],
      nearestValid: {
        [FILE]:
          PINO +
          `export const payOrder = (id: string) => log.info({ id }, 'order paid')
`,
      },
    },
    {
      name: 'a message in a constant',
      files: pino(`export function f(id: string): void {
  const message = \`order \${id} paid\`
  log.info(message)
}
`),
      errors: [
        { file: FILE, line: 4, column: 3, endColumn: 20, fix: [{ key: 'use-fields', applicability: 'manual' }] },
      ],
      nearestValid: {
        [FILE]:
          PINO +
          `export function f(id: string): void {
  log.info({ id }, 'order paid')
}
`,
      },
    },
    {
      name: 'a formatted text',
      files: pino(`import { format } from 'node:util'
export const f = (id: string) => log.info(format('order %s paid', id))
`),
      errors: [{ file: FILE, line: 3, column: 34, endColumn: 71, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `export const f = (id: string) => log.info({ id }, 'order paid')
`,
      },
    },
    {
      name: 'a child logger in a class',
      files: pino(`export class Payments {
  private readonly logger = log.child({ part: 'payments' })
  pay(id: string): void {
    this.logger.info(\`order \${id} paid\`)
  }
}
`),
      errors: [{ file: FILE, line: 5, column: 5, endColumn: 41, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `export class Payments {
  private readonly logger = log.child({ part: 'payments' })
  pay(id: string): void {
    this.logger.info({ id }, 'order paid')
  }
}
`,
      },
    },
    {
      name: 'a text in the field msg',
      files: pino(`export const f = (id: string) => log.info({ msg: \`order \${id} paid\` })
`),
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 71, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `export const f = (id: string) => log.info({ id, msg: 'order paid' })
`,
      },
    },
    {
      name: 'a logger that the options name',
      files: {
        ...LOGGERS,
        [FILE]: `export const f = (id: string) => audit.info(\`order \${id} paid\`)
`,
        'stratalint.config.json':
          '{ "extends": "harness", "rules": { "taste/structured-logging": ["error", { "loggers": ["audit"], "library": "winston" }] } }',
      },
      errors: [{ file: FILE, line: 1, column: 34, endColumn: 64, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]: `export const f = (id: string) => audit.info('order paid', { id })
`,
      },
    },
    {
      name: 'a joined array',
      files: pino(`export const f = (id: string) => log.info(['order', id, 'paid'].join(' '))
`),
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 75, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          PINO +
          `export const f = (id: string) => log.info({ id }, ['order', 'paid'].join(' '))
`,
      },
    },
    {
      name: 'a script in a component',
      files: {
        ...LOGGERS,
        [FILE]: `export {}
`,
        'src/domains/orders/ui/pay.vue': `<script setup lang="ts">
import { log } from '../../../providers/logging'
const props = defineProps<{ id: string }>()
log.info(\`order \${props.id} shown\`)
</script>
<template><p /></template>
`,
      },
      errors: [
        {
          file: 'src/domains/orders/ui/pay.vue',
          line: 4,
          column: 1,
          endColumn: 36,
          fix: [{ key: 'use-fields', applicability: 'auto' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/ui/pay.vue': `<script setup lang="ts">
import { log } from '../../../providers/logging'
log.info('order shown')
</script>
<template><p /></template>
`,
      },
    },
  ],
})
