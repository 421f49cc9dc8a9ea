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
  topic: 'libraries',
  valid: [
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
      name: `a method of the project's own logger`,
      files: pino(`export const scoped = { info: (text: string) => log.info(\`orders: \${text}\`) }
`),
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
      name: 'the context of a logger of Nest',
      files: {
        [FILE]: `import { PinoLogger } from 'nestjs-pino'
export const f = (logger: PinoLogger, err: Error) => logger.error({ err }, 'order not paid', 'OrderService')
`,
      },
    },
  ],
  invalid: [
    {
      name: 'a text in a field beside the message',
      files: winston(`export const f = (id: string, err: unknown) =>
  logger.error('order not paid', { message: \`order \${id}\` })
`),
      errors: [
        { file: FILE, line: 3, column: 3, endColumn: 61, fix: [{ key: 'add-message', applicability: 'manual' }] },
      ],
      nearestValid: {
        [FILE]:
          WINSTON +
          `export const f = (id: string, err: unknown) =>
  logger.error('order not paid', { id, message: err instanceof Error ? err.message : String(err) })
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
      name: 'a value that only its type shows to be an error, beside fields',
      files: winston(`export const f = (cause: TypeError, e: Details) => {
  logger.error('order not paid', cause)
  logger.error('order not paid', e)
}
`),
      errors: [
        { file: FILE, line: 3, column: 3, endColumn: 40, fix: [{ key: 'use-fields', applicability: 'suggested' }] },
      ],
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
  ],
})
