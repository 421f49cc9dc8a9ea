import { testRule, type Tree } from '@stratalint/rule/vitest'
import rule from './structured-logging.ts'

const FILE = 'src/domains/orders/service/pay-order.ts'
const LOGGERS: Tree = {
  'src/providers/logging/index.ts': `import pino from 'pino'\n\nexport const log = pino()\n`,
  'src/providers/tracing/index.ts': `import { createLogger } from 'winston'\n\nexport const logger = createLogger()\n`,
}

testRule(rule, {
  topic: 'console',
  valid: [],
  invalid: [
    {
      name: 'a text with the colors of a terminal',
      files: {
        ...LOGGERS,
        [FILE]: `export function payOrder(id: string): void {
  console.log('\\x1b[34m%s\\x1b[0m', 'order paid')
  console.log('\\x1b[34morder %s paid\\x1b[0m', id)
}
`,
      },
      errors: [
        {
          file: FILE,
          line: 2,
          column: 3,
          endColumn: 49,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
        {
          file: FILE,
          line: 3,
          column: 3,
          endColumn: 50,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [FILE]: `export function payOrder(id: string): void {}
`,
      },
    },
    {
      name: 'a call with values',
      files: {
        ...LOGGERS,
        [FILE]: `export function payOrder(id: string): void {
  console.log('order paid', id)
}
`,
      },
      errors: [
        {
          file: FILE,
          line: 2,
          column: 3,
          endColumn: 32,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [FILE]: `export function payOrder(id: string): void {}
`,
      },
    },
    {
      name: 'a call in a file that makes a logger for itself',
      files: {
        [FILE]: `import pino from 'pino'
const log = pino()
export function payOrder(id: string): void {
  console.log('order paid', id)
  log.info('order paid')
}
`,
      },
      errors: [
        {
          file: FILE,
          line: 4,
          column: 3,
          endColumn: 32,
          fix: [
            { key: 'use-logger', applicability: 'manual' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [FILE]: `import pino from 'pino'
const log = pino()
export function payOrder(id: string): void {
  log.info({ id }, 'order paid')
}
`,
      },
    },
    {
      name: 'a call in a file that uses the name of the logger for something else',
      files: {
        ...LOGGERS,
        [FILE]: `const log: string[] = []
export function payOrder(id: string): void {
  console.log('order paid', id)
  log.push(id)
}
`,
      },
      errors: [
        {
          file: FILE,
          line: 3,
          column: 3,
          endColumn: 32,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        ...LOGGERS,
        [FILE]: `import { log as logger } from '../../../providers/logging'
const log: string[] = []
export function payOrder(id: string): void {
  logger.info({ id }, 'order paid')
  log.push(id)
}
`,
      },
    },
    {
      name: 'a call in a file that imports the logger',
      files: {
        ...LOGGERS,
        [FILE]: `import { log } from '../../../providers/logging'
export function payOrder(err: Error): void {
  log.info('order paid')
  console.error('order not paid', err)
}
`,
      },
      errors: [
        {
          file: FILE,
          line: 4,
          column: 3,
          endColumn: 39,
          fix: [{ key: 'use-logger', applicability: 'auto', target: 'src/providers/logging/index.ts' }],
        },
      ],
      nearestValid: {
        [FILE]: `import { log } from '../../../providers/logging'
export function payOrder(err: Error): void {
  log.error({ err }, 'order not paid')
}
`,
      },
    },
    {
      name: 'a method that is passed on',
      files: {
        ...LOGGERS,
        [FILE]: `export const pay = (run: () => Promise<void>) => run().catch(console.error)
`,
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 62,
          endColumn: 75,
          fix: [{ key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'the console as a value',
      files: {
        ...LOGGERS,
        [FILE]: `export const start = (run: (options: object) => void) => run({ logger: console })
`,
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 72,
          endColumn: 79,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'the console taken apart',
      files: {
        ...LOGGERS,
        [FILE]: `const { warn } = console
export const pay = () => warn('order not paid')
`,
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 18,
          endColumn: 25,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'the console of globalThis',
      files: {
        ...LOGGERS,
        [FILE]: `export const pay = () => globalThis.console.info('order paid')
`,
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 26,
          endColumn: 63,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a layer that may not use the logger',
      files: {
        ...LOGGERS,
        'src/domains/orders/repo/find-order.ts': `export function findOrder(id: string): void {
  console.debug(\`order \${id} found\`)
}
`,
      },
      errors: [
        {
          file: 'src/domains/orders/repo/find-order.ts',
          line: 2,
          column: 3,
          endColumn: 37,
          fix: [
            { key: 'log-in-caller', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a layer that may not use the logger and tries again',
      files: {
        ...LOGGERS,
        'src/domains/orders/repo/find-order.ts': `export function findOrder(load: () => string): string {
  for (let attempt = 1; ; attempt++) {
    try {
      return load()
    } catch (err) {
      if (attempt > 3) throw err
      console.warn('order not found', err)
    }
  }
}
`,
      },
      errors: [
        {
          file: 'src/domains/orders/repo/find-order.ts',
          line: 7,
          column: 7,
          endColumn: 43,
          fix: [{ key: 'log-in-caller', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'a layer that may not use the logger and answers, goes on, or only writes a note',
      files: {
        ...LOGGERS,
        'src/domains/orders/repo/find-order.ts': `export function findOrder(load: () => string): string | null {
  console.log('looking')
  try {
    load()
  } catch (err) {
    console.error('order not found', err)
  }
  try {
    return load()
  } catch (err) {
    console.error('order not found', err)
    return null
  }
}
`,
      },
      errors: [
        {
          file: 'src/domains/orders/repo/find-order.ts',
          line: 2,
          column: 3,
          endColumn: 25,
          fix: [
            { key: 'log-in-caller', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
        {
          file: 'src/domains/orders/repo/find-order.ts',
          line: 6,
          column: 5,
          endColumn: 42,
          fix: [{ key: 'log-in-caller', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
        {
          file: 'src/domains/orders/repo/find-order.ts',
          line: 11,
          column: 5,
          endColumn: 42,
          fix: [{ key: 'log-in-caller', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'a layer that may not use the logger and throws the error on',
      files: {
        ...LOGGERS,
        'src/domains/orders/repo/find-order.ts': `export function findOrder(load: () => string): string {
  try {
    return load()
  } catch (err) {
    console.error('order not found', err)
    throw err
  }
}
`,
      },
      errors: [
        {
          file: 'src/domains/orders/repo/find-order.ts',
          line: 5,
          column: 5,
          endColumn: 42,
          fix: [{ key: 'log-in-caller', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'a layer that may not use a new logger',
      files: {
        'src/domains/orders/repo/find-order.ts': `export function findOrder(id: string): void {
  console.warn(\`order \${id} missing\`)
}
`,
      },
      errors: [
        {
          file: 'src/domains/orders/repo/find-order.ts',
          line: 2,
          column: 3,
          endColumn: 38,
          fix: [{ key: 'create-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'a callback of a library in a layer that may not use the logger',
      files: {
        ...LOGGERS,
        'src/domains/orders/repo/serve.ts': `import { serve } from 'rpc'
export const handler = () => serve({ onError: ({ error }) => console.error('call failed', error) })
`,
      },
      errors: [
        {
          file: 'src/domains/orders/repo/serve.ts',
          line: 2,
          column: 62,
          endColumn: 97,
          fix: [{ key: 'log-in-caller', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'a project with a logger that only has a name and importers',
      files: {
        'src/utils/axiom.ts': `import { Logger } from 'axiom'\nexport const logger = new Logger()\n`,
        'src/app/a.ts': `import { logger } from '../utils/axiom'\nexport const a = logger\n`,
        'src/app/b.ts': `import { logger } from '../utils/axiom'\nexport const b = logger\n`,
        [FILE]: `export const pay = (id: string) => console.warn('order not paid', id)\n`,
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 36,
          endColumn: 70,
          fix: [{ key: 'use-logger', applicability: 'manual', target: 'src/utils/axiom.ts' }],
        },
      ],
    },
    {
      name: 'a bound method',
      files: { ...LOGGERS, [FILE]: `export const options = { warn: console.warn.bind(console) }\n` },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 32,
          endColumn: 58,
          fix: [{ key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'a callback for values',
      files: { ...LOGGERS, [FILE]: `export const f = (ids: string[]) => ids.forEach(console.log)\n` },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 49,
          endColumn: 60,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'all parameters of a function',
      files: { ...LOGGERS, [FILE]: `export const debug = (...args: unknown[]) => console.log(...args)\n` },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 46,
          endColumn: 66,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a timer',
      files: { ...LOGGERS, [FILE]: `export const f = () => console.time('load')\n` },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 24,
          endColumn: 44,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'an object with its own message',
      files: {
        ...LOGGERS,
        [FILE]: `export const f = (id: string) => console.error({ message: 'order not paid', id })\n`,
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 34,
          endColumn: 82,
          fix: [{ key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'a row of dashes',
      files: { ...LOGGERS, [FILE]: `export const f = () => console.log('-'.repeat(80))\n` },
      errors: [{ file: FILE, line: 1, column: 24, endColumn: 51, fix: [{ key: 'delete', applicability: 'manual' }] }],
    },
    {
      name: 'a parameter that holds the text',
      files: {
        ...LOGGERS,
        [FILE]: `export const report = (message: string, data: object) => console.error(message, data)\n`,
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 58,
          endColumn: 86,
          fix: [{ key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'a project without a logger',
      files: {
        [FILE]: `export const pay = () => console.log('order paid')
`,
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 26,
          endColumn: 51,
          fix: [{ key: 'create-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'a project without a logger that depends on winston',
      files: {
        [FILE]: `export const pay = () => console.log('order paid')
`,
        'package.json': '{ "dependencies": { "winston": "3" } }',
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 26,
          endColumn: 51,
          fix: [{ key: 'create-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'a project whose logger is made by a function',
      files: {
        ...LOGGERS,
        [FILE]: `export const pay = () => console.log('order paid')
`,
        'src/providers/logging/index.ts': `import pino from 'pino'

export const loggerFor = (name: string) => pino({ name })
`,
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 26,
          endColumn: 51,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a project without providers, with a logger in lib',
      files: {
        'src/pay.ts': `export const pay = () => console.log('order paid')
`,
        'stratalint.config.json': '{"architecture": {"places": {"all": {"pattern": "**", "role": "shared"}}}}',
        'src/lib/logger.ts': `import pino from 'pino'
export const logger = pino()
console.log('started')
`,
      },
      errors: [
        {
          file: 'src/pay.ts',
          line: 1,
          column: 26,
          endColumn: 51,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/lib/logger.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a project without providers, whose shared code is the place for a logger',
      files: {
        'stratalint.config.json': JSON.stringify({
          architecture: {
            places: { kit: { pattern: 'src/kit/**', role: 'shared' }, jobs: { pattern: 'src/jobs/**', role: 'app' } },
          },
          rules: { 'taste/structured-logging': 'error' },
        }),
        'src/jobs/run.ts': `export function run(id: string): void {\n  console.warn('late', id)\n}\n`,
      },
      errors: [
        {
          ...{ file: 'src/jobs/run.ts', line: 2, column: 3, endColumn: 27 },
          fix: [{ key: 'create-logger', applicability: 'manual', target: 'src/kit/logger.ts' }],
        },
      ],
    },
    {
      name: 'a provider without a logger',
      files: {
        'src/providers/mail/index.ts': `export const send = () => console.log('sent')
`,
      },
      errors: [
        {
          file: 'src/providers/mail/index.ts',
          line: 1,
          column: 27,
          endColumn: 46,
          fix: [{ key: 'create-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
  ],
})
