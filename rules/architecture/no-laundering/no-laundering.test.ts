import { testRule } from '@stratalint/rule/vitest'
import rule from './no-laundering.ts'

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

testRule(rule, {
  valid: [
    {
      name: 'an entry that publishes what its own instance declares',
      files: {
        'src/domains/orders/service/place.ts': 'export const place = 1\n',
        'src/domains/orders/runtime/index.ts': `export { place } from '../service/place'\n`,
        'src/app/main.ts': `import { place } from '../domains/orders/runtime'\nexport const main = place\n`,
      },
    },
    {
      name: 'a provider that publishes its internals by its index',
      files: {
        'src/providers/telemetry/transport.ts': 'export const send = 1\n',
        'src/providers/telemetry/index.ts': `export { send } from './transport'\n`,
        'src/domains/orders/service/audit.ts': `import { send } from '../../../providers/telemetry'\nexport const audit = send\n`,
      },
    },
    {
      name: 'a re-export inside of what is allowed',
      files: {
        ...DECLARED,
        'src/domains/orders/service/rows.ts': `export { row } from '../repo/rows'\n`,
        'src/domains/orders/runtime/list.ts': `import { row } from '../service/rows'\nexport const list = row\n`,
      },
    },
    {
      name: 'another name of the same file',
      files: launder(
        `export { row } from '../repo/rows'\nexport const own = 2\n`,
        `import { own } from './rows'\nexport const order = own\n`,
      ),
    },
    {
      name: 'a value made from the forbidden one',
      files: launder(
        `import { row } from '../repo/rows'\nexport const twice = row * 2\n`,
        `import { twice } from './rows'\nexport const order = twice\n`,
      ),
    },
    {
      name: 'what an exception to laundering lifts',
      files: {
        ...launder(`export { row } from '../repo/rows'\n`, `import { row } from './rows'\nexport const order = row\n`),
        'stratalint.config.json': policy({
          exceptions: [{ rule: 'architecture/no-laundering', from: ORDER, to: ROWS, reason: 'rows move in May' }],
        }),
      },
    },
    {
      name: 'what an exception to the direct import lifts',
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
      name: 'a class of a forbidden layer that is only used as a type where typeOnly is allow',
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
      name: 'a package that a file publishes on purpose',
      files: {
        'stratalint.config.json': policy({
          architecture: { externals: { pino: { only: ['provider'], through: ['src/providers/log/index.ts'] } } },
        }),
        'src/providers/log/index.ts': `export { pino } from 'pino'\n`,
        'src/domains/orders/service/audit.ts': `import { pino } from '../../../providers/log'\nexport const audit = pino()\n`,
      },
    },
    {
      name: 'a package through its provider',
      files: {
        'stratalint.config.json': policy({ architecture: { externals: { pino: ['provider'] } } }),
        'src/providers/log/index.ts': `import pino from 'pino'\nexport const log = pino()\n`,
        'src/domains/orders/service/audit.ts': `import { log } from '../../../providers/log'\nexport const audit = log\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'a package that another file publishes on purpose',
      files: {
        'stratalint.config.json': policy({
          architecture: { externals: { pino: { only: ['provider'], through: ['src/providers/log/index.ts'] } } },
        }),
        'src/providers/log/index.ts': `export { pino } from 'pino'\n`,
        'src/providers/trace/index.ts': `export { pino } from 'pino'\n`,
        'src/domains/orders/service/audit.ts': `import { pino } from '../../../providers/trace'\nexport const audit = pino()\n`,
      },
      errors: [{ file: 'src/domains/orders/service/audit.ts', line: 1 }],
    },
    {
      name: 'what a file publishes on purpose, passed on to a layer that may not import that file',
      files: {
        'stratalint.config.json': policy({
          architecture: { externals: { pino: { only: ['provider'], through: ['src/providers/log/index.ts'] } } },
        }),
        'src/providers/log/index.ts': `export { pino } from 'pino'\n`,
        'src/domains/orders/config/log.ts': `export { pino } from '../../../providers/log'\n`,
        'src/domains/orders/repo/order.ts': `import { pino } from '../config/log'\nexport const order = pino\n`,
      },
      errors: [{ file: 'src/domains/orders/repo/order.ts', line: 1 }],
    },
    {
      name: 'a class of a forbidden layer that is used as a value where typeOnly is allow',
      files: {
        ...launder(
          `export { Rows } from '../repo/rows'\n`,
          `import { Rows } from './rows'\nexport const order = new Rows()\n`,
        ),
        [ROWS]: 'export class Rows {}\n',
        'stratalint.config.json': policy({ architecture: { typeOnly: 'allow' } }),
      },
      errors: [{ file: ORDER, line: 1 }],
    },
    {
      name: 'a re-export by a file that outside lists',
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
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          trace: [
            'src/domains/orders/types/order.ts imports page',
            'src/generated/api.ts re-exports page',
            'src/domains/orders/ui/page.ts declares page',
          ],
        },
      ],
    },
    {
      name: 'a re-export by a file that outside lists and no check reads',
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
      errors: [{ file: 'src/domains/orders/types/order.ts', line: 1 }],
    },
    {
      name: 'a chain through an import that is forbidden itself',
      files: {
        [ROWS]: 'export const row = 1\n',
        [BRIDGE]: `export { row } from '../repo/rows'\n`,
        [ORDER]: `import { row } from './rows'\nexport const order = row\n`,
      },
      errors: [
        {
          file: ORDER,
          fix: [
            'Fix src/domains/orders/types/rows.ts first: it may not import repo/rows.ts either',
            'Move row to src/domains/orders/types/row.ts and import it from there in both files',
          ],
        },
      ],
    },
    {
      name: 'a namespace of which one name is laundered',
      files: launder(
        `export { row } from '../repo/rows'\nexport const own = 2\n`,
        `import * as rows from './rows'\nexport const order = rows.own\n`,
      ),
      errors: [
        {
          file: ORDER,
          fix: [
            'Import by name what you need from types/rows.ts, except what comes from src/domains/orders/repo/rows.ts',
          ],
        },
      ],
    },
    {
      name: 'a re-export of which one name is laundered',
      files: launder(
        `export { row } from '../repo/rows'\nexport const own = 2\n`,
        `export { own, row } from './rows'\n`,
      ),
      errors: [
        {
          file: ORDER,
          fix: [
            'Remove row from this re-export and import it directly from src/domains/orders/repo/rows.ts where that is allowed',
          ],
        },
      ],
    },
    {
      name: 'an export * of which one name is laundered',
      files: launder(`export { row } from '../repo/rows'\nexport const own = 2\n`, `export * from './rows'\n`),
      errors: [
        {
          file: ORDER,
          fix: [
            'Re-export by name what is needed from types/rows.ts, except what comes from src/domains/orders/repo/rows.ts',
          ],
        },
      ],
    },
    {
      name: 'a re-export',
      files: launder(
        `export { row } from '../repo/rows'\n`,
        `import { row } from './rows'\nexport const order = row\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 21,
          endColumn: 29,
          severity: 'error',
          what: 'types/order.ts may not import row from repo/rows.ts (layer-direction), but gets it through types/rows.ts.',
          fix: ['Move row to src/domains/orders/types/row.ts and import it from there in both files'],
          trace: [`${ORDER} imports row`, `${BRIDGE} re-exports row`, `${ROWS} declares row`],
        },
      ],
    },
    {
      name: 'a re-export under another name',
      files: launder(
        `export { row as line } from '../repo/rows'\n`,
        `import { line } from './rows'\nexport const order = line\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          what: 'types/order.ts may not import row from repo/rows.ts (layer-direction), but gets it through types/rows.ts as line.',
          trace: [`${ORDER} imports line`, `${BRIDGE} re-exports line`, `${ROWS} declares row`],
        },
      ],
    },
    {
      name: 'an import that is exported again',
      files: launder(
        `import { row } from '../repo/rows'\nexport { row as line }\n`,
        `import { line } from './rows'\nexport const order = line\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          what: 'types/order.ts may not import row from repo/rows.ts (layer-direction), but gets it through types/rows.ts as line.',
        },
      ],
    },
    {
      name: 'a namespace',
      files: launder(
        `import * as rows from '../repo/rows'\nexport { rows }\n`,
        `import { rows } from './rows'\nexport const order = rows.row\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          what: 'types/order.ts may not import repo/rows.ts (layer-direction), but gets all of it through types/rows.ts as rows.',
        },
      ],
    },
    {
      name: 'export * as',
      files: launder(
        `export * as rows from '../repo/rows'\n`,
        `import { rows } from './rows'\nexport const order = rows.row\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          what: 'types/order.ts may not import repo/rows.ts (layer-direction), but gets all of it through types/rows.ts as rows.',
        },
      ],
    },
    {
      name: 'export *',
      files: launder(`export * from '../repo/rows'\n`, `import { row } from './rows'\nexport const order = row\n`),
      errors: [
        {
          file: ORDER,
          line: 1,
          what: 'types/order.ts may not import row from repo/rows.ts (layer-direction), but gets it through types/rows.ts.',
        },
      ],
    },
    {
      name: 'a whole module that passes everything on',
      files: launder(
        `export * from '../repo/rows'\n`,
        `import * as rows from './rows'\nexport const order = rows.row\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          what: 'types/order.ts may not import repo/rows.ts (layer-direction), but gets all of it through types/rows.ts.',
        },
      ],
    },
    {
      name: 'a default export',
      files: launder(
        `export { default } from '../repo/rows'\n`,
        `import row from './rows'\nexport const order = row\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          what: 'types/order.ts may not import the default export from repo/rows.ts (layer-direction), but gets it through types/rows.ts.',
        },
      ],
    },
    {
      name: 'a type',
      files: launder(
        `export type { Row } from '../repo/rows'\n`,
        `import type { Row } from './rows'\nexport type Order = Row\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          what: 'types/order.ts may not import Row from repo/rows.ts (layer-direction), but gets it through types/rows.ts.',
          fix: ['src/domains/orders/types/row.ts'],
        },
      ],
    },
    {
      name: 'several hops',
      files: {
        ...DECLARED,
        [BRIDGE]: `export { row } from '../repo/rows'\n`,
        'src/domains/orders/types/lines.ts': `export { row as line } from './rows'\n`,
        [ORDER]: `import { line } from './lines'\nexport const order = line\n`,
      },
      errors: [
        { file: 'src/domains/orders/types/lines.ts', line: 1 },
        {
          file: ORDER,
          line: 1,
          what: 'types/order.ts may not import row from repo/rows.ts (layer-direction), but gets it through types/lines.ts as line.',
          trace: [
            `${ORDER} imports line`,
            'src/domains/orders/types/lines.ts re-exports line',
            `${BRIDGE} re-exports row`,
            `${ROWS} declares row`,
          ],
        },
      ],
    },
    {
      name: 'another domain through one that may import it',
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
          what: 'types/parcel.ts may not import Account from types/account.ts (domain-boundary), but gets it through types/owner.ts.',
          fix: [
            'Declare interface Account in src/domains/shipping/types/account.ts with only the members that you read, and pass the value in from src/app',
          ],
        },
      ],
    },
    {
      name: 'a package',
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
          what: 'service/list.ts may not import Pool from pg (external-placement), but gets it through repo/database.ts.',
          fix: ['Move the code that uses pg to src/domains/orders/repo/pg.ts and import it from there'],
          trace: [
            'src/domains/orders/service/list.ts imports Pool',
            'src/domains/orders/repo/database.ts re-exports Pool',
            'pg is the package',
          ],
        },
      ],
    },
  ],
})
