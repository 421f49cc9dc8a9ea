import { testRule } from '@stratalint/rule/vitest'
import rule from './domain-boundary.ts'

const policy = (architecture: object): string => JSON.stringify({ extends: 'harness', architecture })
const BILLING = { 'src/domains/billing/types/account.ts': 'export interface Account { id: string; owner: string }\n' }
const ACCOUNT = `import type { Account } from '../../billing/types/account'\nexport const owner = (account: Account): string => account.owner\n`

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
      name: 'app that wires two domains by their runtime',
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
      name: 'another domain where domains share their layers',
      files: {
        'stratalint.config.json': policy({ crossDomain: 'same-layers' }),
        ...BILLING,
        'src/domains/orders/types/owner.ts': ACCOUNT,
      },
    },
    {
      name: 'a lower layer of another domain where those are open',
      files: {
        'stratalint.config.json': policy({ crossDomain: 'lower-layers' }),
        ...BILLING,
        'src/domains/orders/service/owner.ts': ACCOUNT,
      },
    },
    {
      name: 'a type of another domain where typeOnly is allow',
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        ...BILLING,
        'src/domains/orders/types/owner.ts': ACCOUNT,
      },
    },
    {
      name: 'a pair that an exception lifts',
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
      name: 'a file without a place, on which no verdict is possible',
      files: {
        'stratalint.config.json': JSON.stringify({ extends: 'harness', files: ['src/**'] }),
        ...BILLING,
        'src/domains/orders/owner.ts': `import type { Account } from '../billing/types/account'\nexport type Owner = Account\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'a domain that imports a type of another',
      files: { ...BILLING, 'src/domains/orders/service/owner.ts': ACCOUNT },
      errors: [
        {
          file: 'src/domains/orders/service/owner.ts',
          line: 1,
          column: 30,
          endColumn: 59,
          what: 'service/owner.ts (orders) imports type Account from ../../billing/types/account (billing); orders and billing may not import each other.',
          fix: ['src/domains/orders/types/account.ts'],
        },
      ],
    },
    {
      name: 'a domain that imports a value of another',
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
          what: 'service/place.ts (orders) imports charge from ../../billing/service/charge (billing); orders and billing may not import each other.',
          fix: [
            'Declare interface Charge in src/domains/orders/types/charge.ts with only what you use of charge, take it as a parameter, and pass it in from src/app',
          ],
        },
      ],
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
          what: 'app/main.ts (app) imports place from ../domains/orders/service/place (orders/service); app may import only runtime and ui from a domain.',
          fix: ['src/domains/orders/runtime'],
        },
      ],
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
          what: 'auth/index.ts (auth) imports type User from ../../domains/orders/types/user (orders/types); providers may not import any domain.',
          fix: [
            'Declare interface User in src/providers/auth/user.ts with only the members that you read, and pass the value in from src/domains/orders/service',
          ],
        },
      ],
    },
    {
      name: 'a pair in the direction that crossDomain does not allow',
      files: {
        'stratalint.config.json': policy({
          crossDomain: { default: 'deny', allow: [{ from: 'billing', to: 'orders', reason: 'one ledger' }] },
        }),
        ...BILLING,
        'src/domains/orders/service/owner.ts': ACCOUNT,
      },
      errors: [{ file: 'src/domains/orders/service/owner.ts', line: 1, column: 30 }],
    },
    {
      name: 'a layer that crossDomain.allow leaves out',
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
      errors: [{ file: 'src/domains/orders/service/owner.ts', line: 1, column: 30 }],
    },
    {
      name: 'an importing layer that crossDomain.allow leaves out',
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
      errors: [{ file: 'src/domains/orders/service/owner.ts', line: 1, column: 30 }],
    },
    {
      name: 'an equal layer of another domain where only lower layers are open',
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
          what: 'service/place.ts (orders) imports charge from ../../billing/service/charge (billing); both are service, and equal layers may not import each other.',
          fix: ['Move charge to src/utils/charge.ts and import it from there in both files'],
        },
      ],
    },
    {
      name: 'a value of another domain where typeOnly is allow',
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'src/domains/billing/types/rate.ts': 'export const rate = 1\n',
        'src/domains/orders/types/owner.ts': `import { rate } from '../../billing/types/rate'\nexport const owner = rate\n`,
      },
      errors: [{ file: 'src/domains/orders/types/owner.ts', line: 1, column: 22 }],
    },
    {
      name: 'a test that imports another domain',
      files: { ...BILLING, 'src/domains/orders/service/owner.test.ts': ACCOUNT },
      errors: [{ file: 'src/domains/orders/service/owner.test.ts', line: 1, column: 30 }],
    },
  ],
})
