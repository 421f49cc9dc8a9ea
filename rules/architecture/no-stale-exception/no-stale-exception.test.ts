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

const DELETE_ENTRY = [{ key: 'delete', applicability: 'suggested' }] as const

testRule(rule, {
  valid: [
    {
      name: 'an exception that covers a finding',
      files: { 'stratalint.config.json': policy({ exceptions: [upward] }), ...PRICING },
    },
    {
      name: 'an exception that has not expired',
      files: { 'stratalint.config.json': policy({ exceptions: [{ ...upward, expires: '2999-12-31' }] }), ...PRICING },
    },
    {
      name: 'two exceptions that cover the same finding',
      files: {
        'stratalint.config.json': policy({
          exceptions: [upward, { ...upward, to: 'src/domains/*/service/pricing.ts', reason: 'all of pricing moves' }],
        }),
        ...PRICING,
      },
    },
    {
      name: 'an exception for a file that covers its finding',
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
      name: 'a crossDomain.allow entry that an import needs',
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
      name: 'an unused exception',
      files: { 'stratalint.config.json': policy({ exceptions: [upward] }), ...CLEAN },
      errors: [{ file: 'stratalint.config.json', line: 8, column: 18, endColumn: 31, fix: DELETE_ENTRY }],
      nearestValid: PRICING,
    },
    {
      name: 'an expired exception that would cover a finding',
      files: {
        'stratalint.config.json': policy({ exceptions: [{ ...upward, owner: 'payments', expires: '2024-01-31' }] }),
        ...PRICING,
      },
      errors: [
        {
          file: 'stratalint.config.json',
          line: 8,
          column: 18,
          endColumn: 31,
          fix: [{ key: 'fix', applicability: 'manual' }],
        },
      ],
      nearestValid: { 'stratalint.config.json': policy({ exceptions: [upward] }) },
    },
    {
      name: 'the unused one of two exceptions',
      files: {
        'stratalint.config.json': policy({
          exceptions: [upward, { ...upward, from: 'src/domains/orders/config/**', reason: 'limits move' }],
        }),
        ...PRICING,
      },
      errors: [{ file: 'stratalint.config.json', line: 14, column: 18, endColumn: 29, fix: DELETE_ENTRY }],
      nearestValid: { 'stratalint.config.json': policy({ exceptions: [upward] }) },
    },
    {
      name: 'two unused exceptions with one reason at their own positions',
      files: {
        'stratalint.config.json': policy({ exceptions: [upward, { ...upward, from: 'src/domains/orders/config/**' }] }),
        ...CLEAN,
      },
      errors: [
        { file: 'stratalint.config.json', line: 8, column: 18, endColumn: 31, fix: DELETE_ENTRY },
        { file: 'stratalint.config.json', line: 14, column: 18, endColumn: 31, fix: DELETE_ENTRY },
      ],
      nearestValid: { 'stratalint.config.json': policy({}) },
    },
    {
      name: 'an unused exception whose reason contains JSON escapes',
      files: {
        'stratalint.config.json': policy({ exceptions: [{ ...upward, reason: 'called "legacy" for now' }] }),
        ...CLEAN,
      },
      errors: [{ file: 'stratalint.config.json', line: 8, column: 18, endColumn: 43, fix: DELETE_ENTRY }],
      nearestValid: PRICING,
    },
    {
      name: 'an unused exception for a placed file',
      files: {
        'stratalint.config.json': policy({
          exceptions: [
            { rule: 'architecture/placed-file', from: 'src/domains/orders/types/order.ts', reason: 'moves soon' },
          ],
        }),
        ...CLEAN,
      },
      errors: [{ file: 'stratalint.config.json', line: 7, column: 18, endColumn: 28, fix: DELETE_ENTRY }],
      nearestValid: { 'stratalint.config.json': policy({}) },
    },
    {
      name: 'the unused one of two crossDomain.allow entries with one reason',
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
      errors: [{ file: 'stratalint.config.json', line: 15, column: 22, endColumn: 32, fix: DELETE_ENTRY }],
      nearestValid: {
        'stratalint.config.json': policy({
          architecture: {
            crossDomain: { default: 'deny', allow: [{ from: 'orders', to: 'billing', reason: 'one ledger' }] },
          },
        }),
      },
    },
    {
      name: 'an unused crossDomain.allow entry',
      files: {
        'stratalint.config.json': policy({
          architecture: {
            crossDomain: { default: 'deny', allow: [{ from: 'orders', to: 'billing', reason: 'one ledger' }] },
          },
        }),
        ...CLEAN,
      },
      errors: [{ file: 'stratalint.config.json', line: 10, column: 22, endColumn: 32, fix: DELETE_ENTRY }],
      nearestValid: { 'stratalint.config.json': policy({}) },
    },
    {
      name: 'unused crossDomain.allow entries without a reason between the same domains, each at its own position',
      files: {
        'stratalint.config.json': `{
  "extends": "harness",
  "architecture": {
    "crossDomain": {
      "default": "deny",
      "allow": [
        { "from": "orders", "to": "billing", "layers": ["types"] },
        { "from": "orders", "to": "billing", "layers": ["service"] },
        { "from": "orders", "to": "billing", "fromLayers": ["service", "repo"] }
      ]
    }
  }
}
`,
        'src/domains/billing/types/account.ts': 'export interface Account { id: string }\n',
        'src/domains/orders/types/order.ts': `import type { Account } from '../../billing/types/account'\nexport type Owner = Account\n`,
      },
      errors: [
        { file: 'stratalint.config.json', line: 8, column: 20, endColumn: 26, fix: DELETE_ENTRY },
        { file: 'stratalint.config.json', line: 9, column: 20, endColumn: 26, fix: DELETE_ENTRY },
      ],
      nearestValid: {
        'stratalint.config.json': policy({
          architecture: {
            crossDomain: { default: 'deny', allow: [{ from: 'orders', to: 'billing', layers: ['types'] }] },
          },
        }),
      },
    },
    {
      name: 'an unused exception to a graph rule',
      files: {
        'stratalint.config.json': policy({ exceptions: [{ ...upward, rule: 'architecture/no-laundering' }] }),
        ...CLEAN,
      },
      errors: [{ file: 'stratalint.config.json', line: 8, column: 18, endColumn: 31, fix: DELETE_ENTRY }],
      nearestValid: { 'stratalint.config.json': policy({}) },
    },
  ],
})

it('reports an expired exception together with the finding that it covered', async () => {
  const files = { 'stratalint.config.json': policy({ exceptions: [{ ...upward, expires: '2024-01-31' }] }), ...PRICING }
  expect((await checkTree(files, [layerDirection, rule])).map(({ rule, file }) => `${file} ${rule}`)).toEqual([
    'src/domains/orders/types/order.ts architecture/layer-direction',
    'stratalint.config.json architecture/no-stale-exception',
  ])
})

it('names the layers and places of entries of crossDomain.allow', async () => {
  const allow = [
    { from: 'billing', to: 'orders', layers: ['domain'] },
    { from: 'billing', to: 'orders', fromLayers: ['types', 'service'] },
  ]
  const files = {
    'stratalint.config.json': policy({ architecture: { crossDomain: { default: 'deny', allow } } }),
    ...CLEAN,
  }
  expect((await checkTree(files, [rule])).map(({ subject, what }) => [subject, what])).toEqual([
    ['allow billing -> orders (domain)', 'crossDomain.allow from billing to orders (domain) is no longer used.'],
    [
      'allow billing (types, service) -> orders',
      'crossDomain.allow from billing (types, service) to orders is no longer used.',
    ],
  ])
})
