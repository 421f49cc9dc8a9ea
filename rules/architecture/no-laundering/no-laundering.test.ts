import { testRule } from '@stratalint/rule/vitest'
import rule from './no-laundering.ts'

const PAGE = 'src/domains/orders/types/page.ts'
const ROW = 'src/domains/orders/types/row.ts'
const ROWS = 'src/domains/orders/repo/rows.ts'
const BRIDGE = 'src/domains/orders/types/rows.ts'
const ORDER = 'src/domains/orders/types/order.ts'
const DECLARED = { [ROWS]: 'export const row = 1\nexport interface Row { id: string }\nexport default row\n' }
const launder = (bridge: string, order: string): Record<string, string> => ({
  ...DECLARED,
  [BRIDGE]: bridge,
  [ORDER]: order,
})
const policy = (parts: object): string => JSON.stringify({ extends: 'harness', ...parts })

const fixCarrier = <A extends 'auto' | 'suggested'>(move: A) =>
  [
    { key: 'fix-carrier', applicability: 'manual', target: BRIDGE },
    { key: 'move-value', applicability: move, target: ROW },
    { key: 'invert', applicability: 'manual', target: ROW },
  ] as const

testRule(rule, {
  valid: [
    {
      name: 'an entry that publishes a declaration of its own instance',
      files: {
        'src/domains/orders/service/place.ts': 'export const place = 1\n',
        'src/domains/orders/runtime/index.ts': `export { place } from '../service/place'\n`,
        'src/app/main.ts': `import { place } from '../domains/orders/runtime'\nexport const main = place\n`,
      },
    },
    {
      name: 'a provider that publishes its internals through its index',
      files: {
        'src/providers/telemetry/transport.ts': 'export const send = 1\n',
        'src/providers/telemetry/index.ts': `export { send } from './transport'\n`,
        'src/domains/orders/service/audit.ts': `import { send } from '../../../providers/telemetry'\nexport const audit = send\n`,
      },
    },
    {
      name: 'a re-export to a file that may import the origin',
      files: {
        ...DECLARED,
        'src/domains/orders/service/rows.ts': `export { row } from '../repo/rows'\n`,
        'src/domains/orders/runtime/list.ts': `import { row } from '../service/rows'\nexport const list = row\n`,
      },
    },
    {
      name: 'a re-export that an exception to this rule covers',
      files: {
        ...launder(`export { row } from '../repo/rows'\n`, `import { row } from './rows'\nexport const order = row\n`),
        'stratalint.config.json': policy({
          exceptions: [{ rule: 'architecture/no-laundering', from: ORDER, to: ROWS, reason: 'rows move in May' }],
        }),
      },
    },
    {
      name: 'a re-export that an exception to the direct import covers',
      files: {
        ...launder(`export { row } from '../repo/rows'\n`, `import { row } from './rows'\nexport const order = row\n`),
        'stratalint.config.json': policy({
          exceptions: [
            {
              rule: 'architecture/layer-direction',
              from: 'src/domains/orders/types/**',
              to: ROWS,
              reason: 'rows move in May',
            },
          ],
        }),
      },
    },
    {
      name: "a class of a forbidden layer that is used only as a type under typeOnly 'allow'",
      files: {
        ...launder(
          `export { Rows } from '../repo/rows'\n`,
          `import { Rows } from './rows'\nexport type Order = Rows\n`,
        ),
        [ROWS]: 'export class Rows {}\n',
        'stratalint.config.json': policy({ architecture: { typeOnly: 'allow' } }),
      },
    },
    {
      name: 'a package through a file that externals name as its publisher',
      files: {
        'stratalint.config.json': policy({
          architecture: { externals: { pino: { only: ['provider'], through: ['src/providers/log/index.ts'] } } },
        }),
        'src/providers/log/index.ts': `export { pino } from 'pino'\n`,
        'src/domains/orders/service/audit.ts': `import { pino } from '../../../providers/log'\nexport const audit = pino()\n`,
      },
    },
    {
      name: 'a value that a provider makes with a package',
      files: {
        'stratalint.config.json': policy({ architecture: { externals: { pino: ['provider'] } } }),
        'src/providers/log/index.ts': `import pino from 'pino'\nexport const log = pino()\n`,
        'src/domains/orders/service/audit.ts': `import { log } from '../../../providers/log'\nexport const audit = log\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'an internal file of a provider whose index exports the binding',
      files: {
        'src/providers/telemetry/transport.ts': 'export const send = 1\n',
        'src/providers/telemetry/index.ts': `export { send } from './transport'\n`,
        'src/domains/orders/service/audit.ts': `export { send } from '../../../providers/telemetry/transport'\n`,
        'src/domains/orders/runtime/start.ts': `import { send } from '../service/audit'\nexport const start = send\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/runtime/start.ts',
          line: 1,
          column: 22,
          endColumn: 40,
          fix: [
            { key: 'use-entry', applicability: 'auto', target: 'src/providers/telemetry/index.ts' },
            { key: 'fix-carrier', applicability: 'manual', target: 'src/domains/orders/service/audit.ts' },
          ],
        },
      ],
      nearestValid: { 'src/domains/orders/service/audit.ts': `export { send } from '../../../providers/telemetry'\n` },
    },
    {
      name: 'a package through a file that externals do not name as its publisher',
      files: {
        'stratalint.config.json': policy({
          architecture: { externals: { pino: { only: ['provider'], through: ['src/providers/log/index.ts'] } } },
        }),
        'src/providers/log/index.ts': `export { pino } from 'pino'\n`,
        'src/providers/trace/index.ts': `export { pino } from 'pino'\n`,
        'src/domains/orders/service/audit.ts': `import { pino } from '../../../providers/trace'\nexport const audit = pino()\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/audit.ts',
          line: 1,
          column: 22,
          endColumn: 48,
          fix: [{ key: 'wrap-package', applicability: 'manual', target: 'src/providers/pino/index.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/audit.ts': `import { pino } from '../../../providers/log'\nexport const audit = pino()\n`,
      },
    },
    {
      name: 'a published package that is re-exported to a layer that may not import its publisher',
      files: {
        'stratalint.config.json': policy({
          architecture: { externals: { pino: { only: ['provider'], through: ['src/providers/log/index.ts'] } } },
        }),
        'src/providers/log/index.ts': `export { pino } from 'pino'\n`,
        'src/domains/orders/config/log.ts': `export { pino } from '../../../providers/log'\n`,
        'src/domains/orders/repo/order.ts': `import { pino } from '../config/log'\nexport const order = pino\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/repo/order.ts',
          line: 1,
          column: 22,
          endColumn: 37,
          fix: [
            { key: 'fix-carrier', applicability: 'manual', target: 'src/domains/orders/config/log.ts' },
            { key: 'call-from-above', applicability: 'manual', target: 'src/domains/orders/service' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/repo/order.ts': null,
        'src/domains/orders/service/order.ts': `import { pino } from '../../../providers/log'\nexport const order = pino\n`,
      },
    },
    {
      name: "a class of a forbidden layer that is used as a value under typeOnly 'allow'",
      files: {
        ...launder(
          `export { Rows } from '../repo/rows'\n`,
          `import { Rows } from './rows'\nexport const order = new Rows()\n`,
        ),
        [ROWS]: 'export class Rows {}\n',
        'stratalint.config.json': policy({ architecture: { typeOnly: 'allow' } }),
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 22,
          endColumn: 30,
          fix: [
            { key: 'fix-carrier', applicability: 'manual', target: BRIDGE },
            { key: 'move-value', applicability: 'auto', target: BRIDGE },
          ],
        },
      ],
      nearestValid: { [ORDER]: `import { Rows } from './rows'\nexport type Order = Rows\n` },
    },
    {
      name: 'a re-export through a file that outside lists',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          architecture: { outside: ['src/generated/**'] },
        }),
        'src/domains/orders/ui/page.ts': 'export const page = () => 1\n',
        'src/generated/api.ts': `export { page } from '../domains/orders/ui/page'\n`,
        'src/domains/orders/types/order.ts': `import { page } from '../../../generated/api'\nexport const order = page\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 22,
          endColumn: 46,
          fix: [
            { key: 'move-value', applicability: 'auto', target: PAGE },
            { key: 'invert', applicability: 'manual', target: PAGE },
          ],
          trace: [`${ORDER}`, `src/generated/api.ts`, `src/domains/orders/ui/page.ts`],
        },
      ],
      nearestValid: { [ORDER]: 'export const order = (page: () => number): number => page()\n' },
    },
    {
      name: 'a re-export through a file that outside lists and ignores excludes',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          ignores: ['src/generated'],
          architecture: { outside: ['src/generated/**'] },
        }),
        'src/domains/orders/ui/page.ts': 'export const page = () => 1\n',
        'src/generated/pages.ts': `export { page } from '../domains/orders/ui/page'\nexport const own = 1\n`,
        'src/generated/api.ts': `export * from './pages'\n`,
        'src/domains/orders/types/order.ts': `import { page } from '../../../generated/api'\nexport const order = page\n`,
        'src/domains/orders/types/own.ts': `import { own } from '../../../generated/pages'\nexport const mine = own\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 22,
          endColumn: 46,
          fix: [
            { key: 'move-value', applicability: 'auto', target: PAGE },
            { key: 'invert', applicability: 'manual', target: PAGE },
          ],
        },
      ],
      nearestValid: { [ORDER]: 'export const order = (page: () => number): number => page()\n' },
    },
    {
      name: 'a chain that starts with a forbidden import',
      files: {
        [ROWS]: 'export const row = 1\n',
        [BRIDGE]: `export { row } from '../repo/rows'\n`,
        [ORDER]: `import { row } from './rows'\nexport const order = row\n`,
      },
      errors: [{ file: ORDER, line: 1, column: 21, endColumn: 29, fix: fixCarrier('auto') }],
      nearestValid: { [BRIDGE]: 'export const row = 2\n' },
    },
    {
      name: 'a chain of two re-exports',
      files: {
        ...DECLARED,
        [BRIDGE]: `export { row } from '../repo/rows'\n`,
        'src/domains/orders/types/lines.ts': `export { row as line } from './rows'\n`,
        [ORDER]: `import { line } from './lines'\nexport const order = line\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/lines.ts',
          line: 1,
          column: 29,
          endColumn: 37,
          fix: [
            { key: 'fix-carrier', applicability: 'manual', target: BRIDGE },
            { key: 'delete-re-export', applicability: 'auto', target: 'src/domains/orders/types/lines.ts' },
            { key: 'move-value', applicability: 'auto', target: ROW },
          ],
          trace: [`src/domains/orders/types/lines.ts`, `${BRIDGE}`, `${ROWS}`],
        },
        {
          file: ORDER,
          line: 1,
          column: 22,
          endColumn: 31,
          fix: fixCarrier('suggested'),
          trace: [`${ORDER}`, `src/domains/orders/types/lines.ts`, `${BRIDGE}`, `${ROWS}`],
        },
      ],
      nearestValid: { [BRIDGE]: 'export const row = 2\n' },
    },
    {
      name: 'another domain through a domain that may import it',
      files: {
        'stratalint.config.json': policy({
          architecture: {
            crossDomain: {
              default: 'deny',
              allow: [
                { from: 'orders', to: 'billing', reason: 'one ledger' },
                { from: 'shipping', to: 'orders', reason: 'parcels' },
              ],
            },
          },
        }),
        'src/domains/billing/types/account.ts': 'export interface Account { id: string }\n',
        'src/domains/orders/types/owner.ts': `export type { Account } from '../../billing/types/account'\n`,
        'src/domains/shipping/types/parcel.ts': `import type { Account } from '../../orders/types/owner'\nexport type Owner = Account\n`,
      },
      errors: [
        {
          file: 'src/domains/shipping/types/parcel.ts',
          line: 1,
          column: 30,
          endColumn: 56,
          fix: [{ key: 'declare-interface', applicability: 'auto', target: 'src/domains/shipping/types/account.ts' }],
        },
      ],
      nearestValid: { 'src/domains/orders/types/owner.ts': 'export interface Account { id: string }\n' },
    },
    {
      name: 'a re-exported package',
      files: {
        'stratalint.config.json': policy({ architecture: { externals: { pg: ['repo'] } } }),
        'src/domains/orders/repo/database.ts': `export { Pool } from 'pg'\n`,
        'src/domains/orders/service/list.ts': `import { Pool } from '../repo/database'\nexport const list = new Pool()\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/list.ts',
          line: 1,
          column: 22,
          endColumn: 40,
          fix: [
            { key: 'wrap-package', applicability: 'manual', target: 'src/domains/orders/repo/pg.ts' },
            { key: 'move-importer', applicability: 'suggested', target: 'src/domains/orders/repo/list.ts' },
          ],
          trace: [`src/domains/orders/service/list.ts`, `src/domains/orders/repo/database.ts`, `pg`],
        },
      ],
      nearestValid: {
        'src/domains/orders/repo/database.ts': `import { Pool } from 'pg'\nexport const pool = new Pool()\n`,
        'src/domains/orders/service/list.ts': `import { pool } from '../repo/database'\nexport const list = pool\n`,
      },
    },
  ],
})
