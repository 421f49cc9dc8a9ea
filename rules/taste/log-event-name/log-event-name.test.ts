import { testRule, type Tree } from '@stratalint/rule/vitest'
import rule from './log-event-name.ts'

const FILE = 'src/domains/order-items/service/pay.ts'
const LOGGER: Tree = { 'src/providers/logging/index.ts': `import pino from 'pino'\n\nexport const log = pino()\n` }
const IMPORT = `import { log } from '../../../providers/logging'\n`

testRule(rule, {
  valid: [
    {
      name: 'names of the domain',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info({ event: 'order_items.paid' }, 'Paid')
log.info('order_items.payment.refund_2_failed')
`,
      },
    },
    {
      name: 'prose',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info('Order item paid')
`,
      },
    },
    {
      name: 'a single word beside an event field',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info({ event: 'order_items.paid' }, 'Paid')
`,
      },
    },
    {
      name: 'names that the file does not show',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `import { PAID } from '../types/events'
export const f = (event: string) => {
  log.info({ event }, 'Paid it')
  log.info(PAID)
  log.info(\`order_\${event}\`)
}
`,
      },
    },
    {
      name: 'a file of the app',
      files: {
        ...LOGGER,
        'src/app/main.ts': `import { log } from '../providers/logging'
log.info('started')
`,
      },
    },
    {
      name: `a provider's own name`,
      files: {
        ...LOGGER,
        'src/providers/payments/index.ts': `import { log } from '../logging'
log.info('payments.charge_failed')
`,
      },
    },
    {
      name: 'a test',
      files: {
        ...LOGGER,
        'src/domains/order-items/service/pay.test.ts':
          IMPORT +
          `log.info('paid')
`,
      },
    },
    {
      name: 'a message that is prose in the other case',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `export const f = (isKnown: boolean) => log.warn(isKnown ? 'Item is gone' : 'Forbidden')
`,
      },
    },
    {
      name: 'a logger of the project that takes a category first',
      files: {
        'src/providers/logging/index.ts': `import { createLogger } from 'winston'
const base = createLogger()
export const log = {
  warn: (category: string, params: object) => base.warn('it failed', { category, params }),
  error: (category: string, params: object) => base.error('it failed', { category, params }),
}
`,
        [FILE]:
          IMPORT +
          `log.warn('database', { id: 1 })
`,
      },
    },
    {
      name: 'a logger of another library',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `import { logger } from 'elsewhere'
logger.info('paid')
`,
      },
    },
  ],
  invalid: [
    {
      name: 'members of an object and of an enum',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `const EVENTS = { paid: 'ItemPaid', sent: 'order_items.sent' } as const
enum Events {
  Lost = 'ItemLost',
  Found = 'order_items.found',
}
log.info({ event: EVENTS.paid }, 'Item paid')
log.info({ event: EVENTS.sent }, 'Item sent')
log.info(Events.Lost)
log.info(Events.Found)
`,
      },
      errors: [
        { file: FILE, line: 7, column: 1, endColumn: 46, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
        { file: FILE, line: 9, column: 1, endColumn: 22, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
    },
    {
      name: 'an event field in another case',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info({ event: 'OrderItemPaid' }, 'Paid')
`,
      },
      errors: [
        { file: FILE, line: 2, column: 1, endColumn: 45, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `log.info({ event: 'order_items.paid' }, 'Paid')
`,
      },
    },
    {
      name: 'a single token as the message',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info({ id: 1 }, 'payment-failed')
`,
      },
      errors: [
        { file: FILE, line: 2, column: 1, endColumn: 38, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `log.info({ id: 1 }, 'order_items.payment_failed')
`,
      },
    },
    {
      name: 'the singular of the domain',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info('order_item.paid')
`,
      },
      errors: [
        { file: FILE, line: 2, column: 1, endColumn: 28, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `log.info('order_items.paid')
`,
      },
    },
    {
      name: 'the domain with dashes',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info('order-items.paid')
`,
      },
      errors: [
        { file: FILE, line: 2, column: 1, endColumn: 29, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `log.info('order_items.paid')
`,
      },
    },
    {
      name: 'the name of another domain',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info('billing.charge_failed')
log.info('accounts.session.refused')
log.info('order_item.order_items.merged')
`,
      },
      errors: [
        { file: FILE, line: 2, column: 1, endColumn: 34, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
        { file: FILE, line: 3, column: 1, endColumn: 37, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
        { file: FILE, line: 4, column: 1, endColumn: 42, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `log.info('order_items.charge_failed')
`,
      },
    },
    {
      name: 'a part that begins with a capital',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info('order_items.Paid')
`,
      },
      errors: [
        { file: FILE, line: 2, column: 1, endColumn: 29, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `log.info('order_items.paid')
`,
      },
    },
    {
      name: 'a name in a constant',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `const EVENT = 'PAID'
log.info({ event: EVENT })
`,
      },
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 27, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `const EVENT = 'order_items.paid'
log.info({ event: EVENT })
`,
      },
    },
    {
      name: 'both choices of a conditional',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `export const f = (ok: boolean) => log.info({ event: ok ? 'paid' : 'order_items.failed' })
`,
      },
      errors: [
        { file: FILE, line: 2, column: 35, endColumn: 90, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `export const f = (ok: boolean) => log.info({ event: ok ? 'order_items.paid' : 'order_items.failed' })
`,
      },
    },
    {
      name: 'a name without letters',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info('---')
`,
      },
      errors: [
        { file: FILE, line: 2, column: 1, endColumn: 16, fix: [{ key: 'name-event', applicability: 'manual' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `log.info('order_items.listed')
`,
      },
    },
    {
      name: 'an event name of OpenTelemetry',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `import { logs } from '@opentelemetry/api-logs'
logs.getLogger('items').emit({ eventName: 'paid', body: 'Item paid' })
`,
      },
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 71, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `import { logs } from '@opentelemetry/api-logs'
logs.getLogger('items').emit({ eventName: 'order_items.paid', body: 'Item paid' })
`,
      },
    },
    {
      name: 'a token of winston',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `import { createLogger } from 'winston'
createLogger().info('itemPaid', { id: 1 })
`,
      },
      errors: [
        { file: FILE, line: 3, column: 1, endColumn: 43, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `import { createLogger } from 'winston'
createLogger().info('order_items.item_paid', { id: 1 })
`,
      },
    },
    {
      name: 'a name without the name of the provider',
      files: {
        ...LOGGER,
        'src/providers/payments/index.ts': `import { log } from '../logging'
log.warn('charge_failed')
`,
      },
      errors: [
        {
          file: 'src/providers/payments/index.ts',
          line: 2,
          column: 1,
          endColumn: 26,
          fix: [{ key: 'rename-event', applicability: 'suggested' }],
        },
      ],
      nearestValid: {
        'src/providers/payments/index.ts': `import { log } from '../logging'
log.warn('payments.charge_failed')
`,
      },
    },
    {
      name: 'the domain alone, where the message says what happened',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info({ event: 'order-items' }, 'the items were not found')
`,
      },
      errors: [
        { file: FILE, line: 2, column: 1, endColumn: 63, fix: [{ key: 'name-event', applicability: 'manual' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `log.info({ event: 'order_items.not_found' }, 'the items were not found')
`,
      },
    },
    {
      name: 'the message of a logger of the project',
      files: {
        'src/providers/logging/index.ts': `import { createLogger } from 'winston'
const base = createLogger()
export const log = {
  warn: (category: string, message: string) => base.warn(message, { category }),
  error: (category: string, message: string) => base.error(message, { category }),
}
`,
        [FILE]:
          IMPORT +
          `log.warn('database', 'gone')
`,
      },
      errors: [
        { file: FILE, line: 2, column: 1, endColumn: 29, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
    },
    {
      name: 'prose of many words where it is forbidden',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info('The payment of the order item was not completed by the bank')
`,
        'stratalint.config.json':
          '{"extends": "harness", "rules": {"taste/log-event-name": ["error", {"prose": "forbid"}]}}',
      },
      errors: [
        { file: FILE, line: 2, column: 1, endColumn: 72, fix: [{ key: 'name-event', applicability: 'manual' }] },
      ],
    },
    {
      name: 'prose where it is forbidden',
      files: {
        ...LOGGER,
        [FILE]:
          IMPORT +
          `log.info('The order item could not be paid')
`,
        'stratalint.config.json':
          '{"extends": "harness", "rules": {"taste/log-event-name": ["error", {"prose": "forbid"}]}}',
      },
      errors: [
        { file: FILE, line: 2, column: 1, endColumn: 45, fix: [{ key: 'rename-event', applicability: 'suggested' }] },
      ],
      nearestValid: {
        [FILE]:
          IMPORT +
          `log.info('order_items.not_paid')
`,
      },
    },
    {
      name: 'a script in a component',
      files: {
        ...LOGGER,
        'src/domains/order-items/ui/item.svelte': `<script lang="ts">
import { log } from '../../../providers/logging'
log.info('shown')
</script>
`,
      },
      errors: [
        {
          file: 'src/domains/order-items/ui/item.svelte',
          line: 3,
          column: 1,
          endColumn: 18,
          fix: [{ key: 'rename-event', applicability: 'suggested' }],
        },
      ],
      nearestValid: {
        'src/domains/order-items/ui/item.svelte': `<script lang="ts">
import { log } from '../../../providers/logging'
log.info('order_items.shown')
</script>
`,
      },
    },
  ],
})
