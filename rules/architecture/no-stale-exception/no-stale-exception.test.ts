import { checkTree, testRule } from '@stratalint/rule/vitest'
import { expect, it } from 'vitest'
import layerDirection from '../layer-direction/layer-direction.ts'
import rule from './no-stale-exception.ts'

const PRICING = {
  'src/domains/orders/service/pricing.ts': 'export interface Price { amount: number }\n',
  'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
}
const CLEAN = { 'src/domains/orders/types/order.ts': 'export interface Order { id: string }\n' }
const upward = {
  rule: 'architecture/layer-direction',
  from: 'src/domains/orders/types/**',
  to: 'src/domains/orders/service/**',
  reason: 'pricing moves',
}
const policy = (parts: object): string => JSON.stringify({ extends: 'harness', ...parts }, null, 2)

testRule(rule, {
  valid: [
    {
      name: 'an exception that lifts something',
      files: { 'stratalint.config.json': policy({ exceptions: [upward] }), ...PRICING },
    },
    {
      name: 'an exception that has not expired',
      files: { 'stratalint.config.json': policy({ exceptions: [{ ...upward, expires: '2999-12-31' }] }), ...PRICING },
    },
    {
      name: 'two exceptions that lift the same',
      files: {
        'stratalint.config.json': policy({
          exceptions: [upward, { ...upward, to: 'src/domains/*/service/pricing.ts', reason: 'all of pricing moves' }],
        }),
        ...PRICING,
      },
    },
    {
      name: 'an exception for a file that lifts its missing place',
      files: {
        'stratalint.config.json': policy({
          exceptions: [
            {
              rule: 'architecture/layer-direction',
              from: 'src/domains/orders/types/order.ts',
              reason: 'pricing moves',
            },
          ],
        }),
        ...PRICING,
      },
    },
    {
      name: 'an allowance that lifts something',
      files: {
        'stratalint.config.json': policy({
          architecture: {
            crossDomain: { default: 'deny', allow: [{ from: 'orders', to: 'billing', reason: 'one ledger' }] },
          },
        }),
        'src/domains/billing/types/account.ts': 'export interface Account { id: string }\n',
        'src/domains/orders/types/order.ts': `import type { Account } from '../../billing/types/account'\nexport type Owner = Account\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'an exception that is not used',
      files: { 'stratalint.config.json': policy({ exceptions: [upward] }), ...CLEAN },
      errors: [
        {
          file: 'stratalint.config.json',
          line: 8,
          column: 18,
          endColumn: 31,
          severity: 'error',
          what: 'The exception to architecture/layer-direction from src/domains/orders/types/** to src/domains/orders/service/** is no longer used.',
          fix: ['Delete the entry; no code needs it anymore'],
        },
      ],
    },
    {
      name: 'an exception that has expired, though it would lift something',
      files: {
        'stratalint.config.json': policy({ exceptions: [{ ...upward, owner: 'payments', expires: '2024-01-31' }] }),
        ...PRICING,
      },
      errors: [
        {
          file: 'stratalint.config.json',
          line: 8,
          what: 'The exception to architecture/layer-direction from src/domains/orders/types/** expired after 2024-01-31 and has no effect.',
          fix: [
            'Fix the findings of architecture/layer-direction in src/domains/orders/types/**, then delete this entry. Its owner is payments.',
          ],
        },
      ],
    },
    {
      name: 'only the one of two that is not used',
      files: {
        'stratalint.config.json': policy({
          exceptions: [upward, { ...upward, from: 'src/domains/orders/config/**', reason: 'limits move' }],
        }),
        ...PRICING,
      },
      errors: [{ file: 'stratalint.config.json', line: 14, what: /from src\/domains\/orders\/config\/\*\*/ }],
    },
    {
      name: 'two with one reason, each where it stands',
      files: {
        'stratalint.config.json': policy({ exceptions: [upward, { ...upward, from: 'src/domains/orders/config/**' }] }),
        ...CLEAN,
      },
      errors: [
        { file: 'stratalint.config.json', line: 8, what: /from src\/domains\/orders\/types\/\*\*/ },
        { file: 'stratalint.config.json', line: 14, what: /from src\/domains\/orders\/config\/\*\*/ },
      ],
    },
    {
      name: 'a reason that JSON writes with escapes',
      files: {
        'stratalint.config.json': policy({ exceptions: [{ ...upward, reason: 'called "legacy" for now' }] }),
        ...CLEAN,
      },
      errors: [{ file: 'stratalint.config.json', line: 8, column: 18 }],
    },
    {
      name: 'an exception for a file that has its place',
      files: {
        'stratalint.config.json': policy({
          exceptions: [
            { rule: 'architecture/placed-file', from: 'src/domains/orders/types/order.ts', reason: 'moves soon' },
          ],
        }),
        ...CLEAN,
      },
      errors: [
        {
          file: 'stratalint.config.json',
          line: 7,
          what: 'The exception to architecture/placed-file from src/domains/orders/types/order.ts is no longer used.',
        },
      ],
    },
    {
      name: 'of two allowances for one reason the second, which alone is not used',
      files: {
        'stratalint.config.json': policy({
          architecture: {
            crossDomain: {
              default: 'deny',
              allow: [
                { from: 'orders', to: 'billing', reason: 'one ledger' },
                { from: 'billing', to: 'orders', reason: 'one ledger' },
              ],
            },
          },
        }),
        'src/domains/billing/types/account.ts': 'export interface Account { id: string }\n',
        'src/domains/orders/types/order.ts': `import type { Account } from '../../billing/types/account'\nexport type Owner = Account\n`,
      },
      errors: [
        {
          file: 'stratalint.config.json',
          line: 15,
          what: 'crossDomain.allow from billing to orders is no longer used.',
        },
      ],
    },
    {
      name: 'an allowance that is not used',
      files: {
        'stratalint.config.json': policy({
          architecture: {
            crossDomain: { default: 'deny', allow: [{ from: 'orders', to: 'billing', reason: 'one ledger' }] },
          },
        }),
        ...CLEAN,
      },
      errors: [
        {
          file: 'stratalint.config.json',
          line: 10,
          what: 'crossDomain.allow from orders to billing is no longer used.',
          fix: ['Delete the entry; no import needs it anymore'],
        },
      ],
    },
    {
      name: 'an exception to laundering that is not used',
      files: {
        'stratalint.config.json': policy({ exceptions: [{ ...upward, rule: 'architecture/no-laundering' }] }),
        ...CLEAN,
      },
      errors: [{ file: 'stratalint.config.json', line: 8 }],
    },
  ],
})

it('says on the day after an exception expires both that it did and what it lifted', async () => {
  const files = { 'stratalint.config.json': policy({ exceptions: [{ ...upward, expires: '2024-01-31' }] }), ...PRICING }
  expect((await checkTree(files, [layerDirection, rule])).map(({ rule, file }) => `${file} ${rule}`)).toEqual([
    'src/domains/orders/types/order.ts architecture/layer-direction',
    'stratalint.config.json architecture/no-stale-exception',
  ])
})
