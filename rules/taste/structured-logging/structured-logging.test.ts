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
      name: 'tagged templates and placeholders of LogTape',
      files: {
        ...LOGGERS,
        [FILE]: `import { getLogger } from '@logtape/logtape'
const log = getLogger(['orders'])
export const f = (id: string, err: Error) => {
  log.info\`order \${id} paid\`
  log.info('order {id} paid', { id })
  log.debug('order paid', () => ({ id }))
  log.error('order not paid', err)
}
`,
      },
    },
    {
      name: 'an error that consola prints',
      files: {
        ...LOGGERS,
        [FILE]: `import { consola } from 'consola'
export const f = (err: Error) => consola.error('order not paid', err)
`,
      },
    },
    {
      name: 'a record of OpenTelemetry',
      files: {
        ...LOGGERS,
        [FILE]: `import { logs } from '@opentelemetry/api-logs'
export const f = (id: string) => logs.getLogger('orders').emit({ body: 'order paid', attributes: { id } })
`,
      },
    },
    {
      name: 'a logger of another library',
      files: {
        ...LOGGERS,
        [FILE]: `import { Logger } from '@nestjs/common'
const logger = new Logger('orders')
export const f = (id: string) => logger.log(\`order \${id} paid\`)
`,
      },
    },
    {
      name: 'the console in a test',
      files: {
        ...LOGGERS,
        [FILE]: `export {}
`,
        'src/domains/orders/service/pay-order.test.ts': `console.log('paid')
`,
      },
    },
    {
      name: 'the console in a file with a #! line',
      files: {
        ...LOGGERS,
        [FILE]: `#!/usr/bin/env node
console.log('paid')
`,
      },
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
      name: `a method of the project's own logger`,
      files: pino(`export const scoped = { info: (text: string) => log.info(\`orders: \${text}\`) }
`),
    },
    {
      name: 'the console in a file that a script of package.json runs',
      files: {
        ...LOGGERS,
        [FILE]: `export {}
`,
        'package.json': '{ "scripts": { "scan": "tsx src/app/scan.ts --all" } }',
        'src/app/scan.ts': `console.log('scanned')
`,
      },
    },
    {
      name: 'a class that is no logger of a library',
      files: {
        ...LOGGERS,
        [FILE]: `import { notices } from '../ui/notice-log'
export const f = (id: string) => notices.info(\`order \${id} paid\`)
`,
        'src/domains/orders/ui/notice-log.ts': `export const notices = { info: (text: string) => text, error: (text: string) => text }
`,
      },
    },
    {
      name: 'the console in a file that package.json names in bin',
      files: {
        ...LOGGERS,
        [FILE]: `export {}
`,
        'package.json': '{ "bin": { "pay": "src/app/pay.ts" } }',
        'src/app/pay.ts': `console.log('paid')
`,
      },
    },
    {
      name: 'the console in a provider that makes a logger',
      files: {
        ...LOGGERS,
        [FILE]: `export {}
`,
        'src/providers/audit/index.ts': `export const auditLog = {
  info: (text: string) => console.info(text),
  error: (text: string) => console.error(text),
}
`,
      },
    },
    {
      name: 'the console in migrations and seeds',
      files: {
        'src/app/migrations/1-orders.ts': `export const up = (count: number): void => console.log('migrated', count)\n`,
        'src/app/seed.ts': `console.log('seeded')\n`,
      },
    },
    {
      name: 'the console in a load test',
      files: { 'src/app/load.js': `import http from 'k6/http'\nconsole.log(http.get('/').status)\n` },
    },
    {
      name: 'the console in a package with a command, without layers',
      files: {
        'stratalint.config.json': '{ "architecture": { "places": { "all": { "pattern": "**", "role": "shared" } } } }',
        'packages/cli/package.json': '{ "name": "cli", "bin": "./dist/cli.js" }',
        'packages/cli/src/list.ts': `export const list = (names: string[]): void => console.log(names.join())\n`,
      },
    },
    {
      name: 'a logger on top of the console, without providers',
      files: {
        'stratalint.config.json': '{ "architecture": { "places": { "all": { "pattern": "**", "role": "shared" } } } }',
        'src/utils/Logger.ts': `export class Logger {
  info(message: string): void {
    console.info(message)
  }
  error(message: string): void {
    console.error(message)
  }
}
`,
      },
    },
    {
      name: 'a spy on the console',
      files: { [FILE]: `import { vi } from 'vitest'\nexport const spy = vi.spyOn(console, 'error')\n` },
    },
    {
      name: 'output of consola in a script',
      files: {
        'src/app/scripts/setup.ts': `import { consola } from 'consola'\nexport const f = (step: number) => consola.info(\`step \${step}\`)\n`,
      },
    },
    {
      name: 'the context of a logger of Nest',
      files: {
        [FILE]: `import { PinoLogger } from 'nestjs-pino'
export const f = (logger: PinoLogger, err: Error) => logger.error({ err }, 'order not paid', 'OrderService')
`,
      },
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
    {
      name: 'a local name console',
      files: {
        ...LOGGERS,
        [FILE]: `export const f = (console: { log(text: string): void }) => console.log('paid')
`,
      },
    },
    {
      name: 'the console in places that consoleIn names',
      files: {
        ...LOGGERS,
        [FILE]: `console.log('paid')
`,
        'stratalint.config.json':
          '{ "extends": "harness", "rules": { "taste/structured-logging": ["error", { "consoleIn": ["service"] }] } }',
      },
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
      name: 'a template for winston',
      files: winston(`export const f = (order: { id: string }) => logger.info(\`order \${order.id} paid\`)
`),
      errors: [{ file: FILE, line: 2, column: 45, endColumn: 82, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          WINSTON +
          `export const f = (order: { id: string }) => logger.info('order paid', { orderId: order.id })
`,
      },
    },
    {
      name: 'an error as the meta argument of winston',
      files: winston(`export const f = (err: Error) => logger.error('order not paid', err)
`),
      errors: [
        { file: FILE, line: 2, column: 34, endColumn: 69, fix: [{ key: 'use-fields', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          WINSTON +
          `export const f = (err: Error) => logger.error('order not paid', { err })
`,
      },
    },
    {
      name: 'fields before the message of winston',
      files: winston(`export const f = (id: string) => logger.info({ id }, 'order paid')
`),
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 67, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          WINSTON +
          `export const f = (id: string) => logger.info('order paid', { id })
`,
      },
    },
    {
      name: 'a message after the level',
      files: winston(`export const f = (id: string) => logger.log('info', \`order \${id} paid\`)
`),
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 72, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          WINSTON +
          `export const f = (id: string) => logger.log('info', 'order paid', { id })
`,
      },
    },
    {
      name: 'an entry object of winston',
      files: winston(`export const f = (id: string) => logger.log({ level: 'info', message: \`order \${id} paid\` })
`),
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 92, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]:
          WINSTON +
          `export const f = (id: string) => logger.log({ level: 'info', message: 'order paid', id })
`,
      },
    },
    {
      name: 'a template for bunyan by type',
      files: {
        ...LOGGERS,
        [FILE]: `import type Logger from 'bunyan'
export const f = (logger: Logger, id: string) => logger.info(\`order \${id} paid\`)
`,
      },
      errors: [{ file: FILE, line: 2, column: 50, endColumn: 81, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]: `import type Logger from 'bunyan'
export const f = (logger: Logger, id: string) => logger.info({ id }, 'order paid')
`,
      },
    },
    {
      name: 'a value for consola',
      files: {
        ...LOGGERS,
        [FILE]: `import { consola } from 'consola'
export const f = (files: string[]) => consola.success(\`built \${files.length} files\`)
`,
      },
      errors: [{ file: FILE, line: 2, column: 39, endColumn: 85, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]: `import { consola } from 'consola'
export const f = (files: string[]) => consola.success('built files', { count: files.length })
`,
      },
    },
    {
      name: 'a template for LogTape',
      files: {
        ...LOGGERS,
        [FILE]: `import { getLogger } from '@logtape/logtape'
export const f = (id: string) => getLogger(['orders']).info(\`order \${id} paid\`)
`,
      },
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 80, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]: `import { getLogger } from '@logtape/logtape'
export const f = (id: string) => getLogger(['orders']).info\`order \${id} paid\`
`,
      },
    },
    {
      name: 'a body of OpenTelemetry',
      files: {
        ...LOGGERS,
        [FILE]: `import { logs } from '@opentelemetry/api-logs'
export const f = (id: string) => logs.getLogger('orders').emit({ body: \`order \${id} paid\`, attributes: { part: 'a' } })
`,
      },
      errors: [
        { file: FILE, line: 2, column: 34, endColumn: 120, fix: [{ key: 'use-fields', applicability: 'auto' }] },
      ],
      nearestValid: {
        [FILE]: `import { logs } from '@opentelemetry/api-logs'
export const f = (id: string) => logs.getLogger('orders').emit({ body: 'order paid', attributes: { part: 'a', id } })
`,
      },
    },
    {
      name: `the request's logger of Fastify`,
      files: {
        ...LOGGERS,
        [FILE]: `import type { FastifyRequest } from 'fastify'
export const f = (req: FastifyRequest) => req.log.info(\`order \${req.id} paid\`)
`,
      },
      errors: [{ file: FILE, line: 2, column: 43, endColumn: 79, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]: `import type { FastifyRequest } from 'fastify'
export const f = (req: FastifyRequest) => req.log.info({ reqId: req.id }, 'order paid')
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
      name: `the project's own logger`,
      files: {
        ...LOGGERS,
        [FILE]: `import { log } from '../../../providers/audit'
export const f = (id: string) => log.info(\`order \${id} paid\`)
`,
        'src/providers/audit/index.ts': `export const log = {
  info: (message: string, fields?: object) => [message, fields],
  error: (message: string, fields?: object) => [message, fields],
}
`,
      },
      errors: [{ file: FILE, line: 2, column: 34, endColumn: 62, fix: [{ key: 'use-fields', applicability: 'auto' }] }],
      nearestValid: {
        [FILE]: `import { log } from '../../../providers/audit'
export const f = (id: string) => log.info('order paid', { id })
`,
      },
    },
    {
      name: `the project's own logger without fields`,
      files: {
        ...LOGGERS,
        [FILE]: `import { log } from '../../../providers/audit'
export const f = (id: string) => log.info(\`order \${id} paid\`)
`,
        'src/providers/audit/index.ts': `export const log = { info: (message: string) => message, error: (message: string) => message }
`,
      },
      errors: [
        { file: FILE, line: 2, column: 34, endColumn: 62, fix: [{ key: 'use-fields', applicability: 'manual' }] },
      ],
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
