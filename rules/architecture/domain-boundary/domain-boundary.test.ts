import { testRule } from '@stratalint/rule/vitest'
import rule from './domain-boundary.ts'

const OWNER = 'src/domains/orders/service/owner.ts'
const ACCOUNT_FILE = 'src/domains/orders/types/account.ts'
const policy = (architecture: object): string => JSON.stringify({ extends: 'harness', architecture })
const BILLING = { 'src/domains/billing/types/account.ts': 'export interface Account { id: string; owner: string }\n' }
const ACCOUNT = `import type { Account } from '../../billing/types/account'\nexport const owner = (account: Account): string => account.owner\n`

const DECLARE_ACCOUNT = [{ key: 'declare-interface', applicability: 'auto', target: ACCOUNT_FILE }] as const

testRule(rule, {
  valid: [
    {
      name: 'a domain that imports itself',
      files: {
        'src/domains/orders/types/account.ts': 'export interface Account { id: string }\n',
        'src/domains/orders/service/owner.ts': `import type { Account } from '../types/account'\nexport const id = (account: Account): string => account.id\n`,
      },
    },
    {
      name: 'app that imports the runtime of two domains',
      files: {
        'src/domains/orders/runtime/index.ts': 'export const placeOrder = 1\n',
        'src/domains/billing/runtime/index.ts': 'export const charge = 1\n',
        'src/app/main.ts': `import { placeOrder } from '../domains/orders/runtime'\nimport { charge } from '../domains/billing/runtime'\nexport const main = [placeOrder, charge]\n`,
      },
    },
    {
      name: 'a provider that imports another provider by its index',
      files: {
        'src/providers/telemetry/index.ts': 'export const send = 1\n',
        'src/providers/auth/index.ts': `import { send } from '../telemetry'\nexport const login = send\n`,
      },
    },
    {
      name: 'a pair that crossDomain allows',
      files: {
        'stratalint.config.json': policy({
          crossDomain: {
            default: 'deny',
            allow: [{ from: 'orders', to: 'billing', layers: ['types'], reason: 'one ledger' }],
          },
        }),
        ...BILLING,
        'src/domains/orders/service/owner.ts': ACCOUNT,
      },
    },
    {
      name: "another domain under crossDomain 'same-layers'",
      files: {
        'stratalint.config.json': policy({ crossDomain: 'same-layers' }),
        ...BILLING,
        'src/domains/orders/types/owner.ts': ACCOUNT,
      },
    },
    {
      name: "a lower layer of another domain under crossDomain 'lower-layers'",
      files: {
        'stratalint.config.json': policy({ crossDomain: 'lower-layers' }),
        ...BILLING,
        'src/domains/orders/service/owner.ts': ACCOUNT,
      },
    },
    {
      name: "a type of another domain under typeOnly 'allow'",
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        ...BILLING,
        'src/domains/orders/types/owner.ts': ACCOUNT,
      },
    },
    {
      name: 'an import that an exception covers',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            {
              rule: 'architecture/domain-boundary',
              from: 'src/domains/orders/**',
              to: 'src/domains/billing/types/**',
              reason: 'one ledger until split',
            },
          ],
        }),
        ...BILLING,
        'src/domains/orders/service/owner.ts': ACCOUNT,
      },
    },
    {
      name: 'an import from an unplaced file, which is not judged',
      files: {
        'stratalint.config.json': JSON.stringify({ extends: 'harness', files: ['src/**'] }),
        ...BILLING,
        'src/domains/orders/owner.ts': `import type { Account } from '../billing/types/account'\nexport type Owner = Account\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'a domain that imports a type of another domain',
      files: { ...BILLING, 'src/domains/orders/service/owner.ts': ACCOUNT },
      errors: [{ file: OWNER, line: 1, column: 30, endColumn: 59, fix: DECLARE_ACCOUNT }],
      nearestValid: {
        [ACCOUNT_FILE]: 'export interface Account { owner: string }\n',
        [OWNER]: ACCOUNT.replace('../../billing', '..'),
      },
    },
    {
      name: 'a domain that imports a value of another domain',
      files: {
        'src/domains/billing/service/charge.ts':
          'export const charge = (total: number): string => `charged ${total}`\n',
        'src/domains/orders/service/place.ts': `import { charge } from '../../billing/service/charge'\nexport const place = (total: number): string => charge(total)\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/place.ts',
          line: 1,
          column: 24,
          endColumn: 54,
          fix: [{ key: 'declare-interface', applicability: 'manual', target: 'src/domains/orders/service/charge.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/place.ts':
          'export const place = (total: number, charge: (total: number) => string): string => charge(total)\n',
      },
    },
    {
      name: 'app that imports a layer that it may not use',
      files: {
        'src/domains/orders/service/place.ts': 'export const place = 1\n',
        'src/domains/orders/runtime/index.ts': `export { place } from '../service/place'\n`,
        'src/app/main.ts': `import { place } from '../domains/orders/service/place'\nexport const main = place\n`,
      },
      errors: [
        {
          file: 'src/app/main.ts',
          line: 1,
          column: 23,
          endColumn: 56,
          fix: [{ key: 'use-entry', applicability: 'auto', target: 'src/domains/orders/runtime/index.ts' }],
        },
      ],
      nearestValid: {
        'src/app/main.ts': `import { place } from '../domains/orders/runtime'\nexport const main = place\n`,
      },
    },
    {
      name: 'a provider that imports a domain',
      files: {
        'src/domains/orders/types/user.ts': 'export interface User { id: string }\n',
        'src/providers/auth/index.ts': `import type { User } from '../../domains/orders/types/user'\nexport const id = (user: User): string => user.id\n`,
      },
      errors: [
        {
          file: 'src/providers/auth/index.ts',
          line: 1,
          column: 27,
          endColumn: 60,
          fix: [{ key: 'declare-interface', applicability: 'auto', target: 'src/providers/auth/user.ts' }],
        },
      ],
      nearestValid: { 'src/providers/auth/index.ts': 'export const id = (user: { id: string }): string => user.id\n' },
    },
    {
      name: 'an import against the direction of crossDomain.allow',
      files: {
        'stratalint.config.json': policy({
          crossDomain: { default: 'deny', allow: [{ from: 'billing', to: 'orders', reason: 'one ledger' }] },
        }),
        ...BILLING,
        'src/domains/orders/service/owner.ts': ACCOUNT,
      },
      errors: [{ file: OWNER, line: 1, column: 30, endColumn: 59, fix: DECLARE_ACCOUNT }],
      nearestValid: {
        'stratalint.config.json': policy({
          crossDomain: { default: 'deny', allow: [{ from: 'orders', to: 'billing', reason: 'one ledger' }] },
        }),
      },
    },
    {
      name: 'a target layer that crossDomain.allow does not list',
      files: {
        'stratalint.config.json': policy({
          crossDomain: {
            default: 'deny',
            allow: [{ from: 'orders', to: 'billing', layers: ['config'], reason: 'one ledger' }],
          },
        }),
        ...BILLING,
        'src/domains/orders/service/owner.ts': ACCOUNT,
      },
      errors: [{ file: OWNER, line: 1, column: 30, endColumn: 59, fix: DECLARE_ACCOUNT }],
      nearestValid: {
        'stratalint.config.json': policy({
          crossDomain: {
            default: 'deny',
            allow: [{ from: 'orders', to: 'billing', layers: ['types'], reason: 'one ledger' }],
          },
        }),
      },
    },
    {
      name: 'an importing layer that crossDomain.allow does not list',
      files: {
        'stratalint.config.json': policy({
          crossDomain: {
            default: 'deny',
            allow: [{ from: 'orders', to: 'billing', fromLayers: ['runtime'], reason: 'one ledger' }],
          },
        }),
        ...BILLING,
        'src/domains/orders/service/owner.ts': ACCOUNT,
      },
      errors: [{ file: OWNER, line: 1, column: 30, endColumn: 59, fix: DECLARE_ACCOUNT }],
      nearestValid: {
        'stratalint.config.json': policy({
          crossDomain: {
            default: 'deny',
            allow: [{ from: 'orders', to: 'billing', fromLayers: ['service'], reason: 'one ledger' }],
          },
        }),
      },
    },
    {
      name: "the same layer of another domain under crossDomain 'lower-layers'",
      files: {
        'stratalint.config.json': policy({ crossDomain: 'lower-layers' }),
        'src/domains/billing/service/charge.ts': 'export const charge = 1\n',
        'src/domains/orders/service/place.ts': `import { charge } from '../../billing/service/charge'\nexport const place = charge\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/place.ts',
          line: 1,
          column: 24,
          endColumn: 54,
          fix: [
            { key: 'move-value', applicability: 'auto', target: 'src/utils/charge.ts' },
            { key: 'invert', applicability: 'manual', target: 'src/domains/orders/service/charge.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/billing/types/charge.ts': 'export const charge = 1\n',
        'src/domains/orders/service/place.ts': `import { charge } from '../../billing/types/charge'\nexport const place = charge\n`,
      },
    },
    {
      name: "a value of another domain under typeOnly 'allow'",
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'src/domains/billing/types/rate.ts': 'export const rate = 1\n',
        'src/domains/orders/types/owner.ts': `import { rate } from '../../billing/types/rate'\nexport const owner = rate\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/owner.ts',
          line: 1,
          column: 22,
          endColumn: 48,
          fix: [{ key: 'declare-interface', applicability: 'manual', target: 'src/domains/orders/types/owner.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/types/owner.ts': `import type { rate } from '../../billing/types/rate'\nexport type Owner = typeof rate\n`,
      },
    },
    {
      name: 'a test that imports another domain',
      files: { ...BILLING, 'src/domains/orders/service/owner.test.ts': ACCOUNT },
      errors: [
        { file: 'src/domains/orders/service/owner.test.ts', line: 1, column: 30, endColumn: 59, fix: DECLARE_ACCOUNT },
      ],
      nearestValid: {
        [ACCOUNT_FILE]: 'export interface Account { owner: string }\n',
        'src/domains/orders/service/owner.test.ts': ACCOUNT.replace('../../billing', '..'),
      },
    },
  ],
})
