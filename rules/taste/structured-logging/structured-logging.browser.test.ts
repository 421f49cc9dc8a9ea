import { testRule, type Tree } from '@stratalint/rule/vitest'
import rule from './structured-logging.ts'

const UI = 'src/domains/orders/ui/Order.tsx'
const WINSTON: Tree = {
  'src/providers/logging/index.ts': `import { createLogger } from 'winston'\n\nexport const logger = createLogger()\n`,
}
const at = (line: number, column: number, endColumn: number, key: string) => ({
  ...{ file: UI, line, column, endColumn },
  fix: [{ key, applicability: 'manual' as const }],
})

const LOGGER_OR_DELETE = [
  { key: 'use-logger', applicability: 'auto' as const, target: 'src/providers/logging/index.ts' },
  { key: 'delete', applicability: 'manual' as const },
]

testRule(rule, {
  topic: 'browsers and Nest',
  valid: [],
  invalid: [
    {
      name: 'the functions of a route that run on the server, and its component',
      files: {
        ...WINSTON,
        [UI]: `import { useLoaderData } from '@remix-run/react'
export async function loader() {
  console.info('loads')
  return read()
}
const read = () => console.info('reads')
export default function Order() {
  console.info('renders')
  return <p onClick={() => console.info('clicked')}>{useLoaderData().id}</p>
}
`,
      },
      errors: [
        { ...at(3, 3, 24, 'use-logger'), fix: LOGGER_OR_DELETE },
        { ...at(6, 20, 41, 'use-logger'), fix: LOGGER_OR_DELETE },
        at(8, 3, 26, 'delete'),
        at(9, 28, 51, 'delete'),
      ],
    },
    {
      name: 'the console of a component',
      files: {
        ...WINSTON,
        [UI]: `'use client'
export function Order({ id }: { id: string }) {
  console.log('render', id)
  const save = async () => {
    try {
      await write(id)
    } catch (error) {
      console.error(error)
      toast.error('Not saved')
    }
  }
  const load = () => read(id).catch(console.error)
  const drop = () => remove(id).catch((error) => console.error(error))
  return <button onClick={save} />
}
`,
      },
      errors: [
        at(3, 3, 28, 'delete'),
        at(8, 7, 27, 'delete'),
        at(12, 37, 50, 'show-failure'),
        at(13, 50, 70, 'show-failure'),
      ],
      nearestValid: {
        [UI]: `'use client'
export function Order({ id }: { id: string }) {
  const save = async () => {
    try {
      await write(id)
    } catch {
      toast.error('Not saved')
    }
  }
  const load = () => read(id).catch((error) => setFailure(error))
  return <button onClick={save} />
}
`,
      },
    },
    {
      name: 'the console of a component, in a project with Sentry',
      files: {
        'package.json': '{ "name": "shop", "dependencies": { "@sentry/nextjs": "9.0.0" } }',
        [UI]: `'use client'
export function Order({ id }: { id: string }) {
  const save = async () => {
    try {
      await write(id)
    } catch (error) {
      console.error('Not saved', error)
      setFailed(true)
    }
  }
  return <button onClick={save} />
}
`,
      },
      errors: [at(7, 7, 40, 'report-error')],
    },
    {
      name: 'the console of a component, in a project whose logger works in a browser',
      files: {
        'src/providers/logging/index.ts': `import pino from 'pino'\n\nexport const log = pino()\n`,
        [UI]: `'use client'
export const Order = ({ id }: { id: string }) => <button onClick={() => console.warn('none', id)} />
`,
      },
      errors: [
        {
          ...at(2, 73, 97, 'use-logger'),
          fix: [{ key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'a class of Nest in a project without another logger',
      files: {
        'src/domains/orders/service/orders.service.ts': `import { Injectable } from '@nestjs/common'
@Injectable()
export class OrdersService {
  pay(id: string) {
    console.log('order paid', id)
  }
}
`,
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/service/orders.service.ts', line: 5, column: 5, endColumn: 34 },
          fix: [{ key: 'use-logger', applicability: 'manual' }],
        },
      ],
    },
    {
      name: 'a class that inherits the logger of Nest',
      files: {
        'src/domains/orders/service/calculator.ts': `import { Logger } from '@nestjs/common'
export class Calculator {
  protected readonly logger = new Logger(Calculator.name)
}
`,
        'src/domains/orders/service/tax-calculator.ts': `import { Calculator } from './calculator'
export class TaxCalculator extends Calculator {
  tax(id: string) {
    console.warn('no tax', id)
  }
}
`,
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/service/tax-calculator.ts', line: 4, column: 5, endColumn: 31 },
          fix: [{ key: 'use-logger', applicability: 'manual' }],
        },
      ],
    },
    {
      name: 'an error among the values of the console',
      files: {
        'src/providers/logging/index.ts': `import pino from 'pino'\n\nexport const log = pino()\n`,
        'src/domains/orders/service/pay.ts': `export async function pay(users: { userId: string }[]) {
  try {
    await charge(users)
  } catch (error) {
    console.error('Not paid for', { userId: users[0].userId, error })
    throw error
  }
}
`,
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/service/pay.ts', line: 5, column: 5, endColumn: 70 },
          fix: [{ key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' }],
        },
      ],
    },
    {
      name: 'a lone error for bunyan, and words that only lead to a value',
      files: {
        'src/domains/orders/service/pay.ts': `import bunyan from 'bunyan'
const log = bunyan.createLogger({ name: 'orders' })
export function pay(users: { userId: string }[], done: number, error: Error) {
  log.error(\`not paid: \${error}\`)
  log.info(\`Uploading data for \${users[0].userId}\`)
  log.info(\`Processed \${done} of \${users.length}\`)
}
`,
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/service/pay.ts', line: 4, column: 3, endColumn: 34 },
          fix: [{ key: 'use-fields', applicability: 'auto' }],
        },
        {
          ...{ file: 'src/domains/orders/service/pay.ts', line: 5, column: 3, endColumn: 52 },
          fix: [{ key: 'use-fields', applicability: 'auto' }],
        },
        {
          ...{ file: 'src/domains/orders/service/pay.ts', line: 6, column: 3, endColumn: 51 },
          fix: [{ key: 'use-fields', applicability: 'suggested' }],
        },
      ],
    },
  ],
})
