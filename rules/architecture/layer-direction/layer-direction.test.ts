import { testRule } from '@stratalint/rule/vitest'
import rule from './layer-direction.ts'

const ORDER = 'src/domains/orders/types/order.ts'
const PRICE_FILE = 'src/domains/orders/types/price.ts'
const PRICING = 'src/domains/orders/types/pricing.ts'
const PRICE = 'export interface Price { amount: number }\n'

const policy = (architecture: object): string => JSON.stringify({ extends: 'harness', architecture })

const MOVE_PRICE = [{ key: 'move-type', applicability: 'auto', target: PRICE_FILE }] as const

testRule(rule, {
  valid: [
    {
      name: 'a later layer that imports an earlier one',
      files: {
        'src/domains/orders/types/price.ts': PRICE,
        'src/domains/orders/service/pricing.ts': `import type { Price } from '../types/price'\nexport const free: Price = { amount: 0 }\n`,
      },
    },
    {
      name: 'a layer that is one file and imports an earlier layer',
      files: {
        'src/domains/orders/types.ts': PRICE,
        'src/domains/orders/config.ts': `import type { Price } from './types'\nexport const free: Price = { amount: 0 }\n`,
      },
    },
    {
      name: 'a utility that imports a utility',
      files: {
        'src/utils/cents.ts': 'export const cents = 100\n',
        'src/utils/money.ts': `import { cents } from './cents'\nexport const euro = cents\n`,
      },
    },
    {
      name: 'app that imports app',
      files: {
        'src/app/routes.ts': 'export const routes = []\n',
        'src/app/main.ts': `import { routes } from './routes'\nexport const main = routes\n`,
      },
    },
    {
      name: 'a layer above siblings',
      files: {
        'stratalint.config.json': policy({ layers: ['types', ['repo', 'client'], 'service', 'runtime', 'ui'] }),
        'src/domains/orders/repo/rows.ts': 'export const rows = []\n',
        'src/domains/orders/service/list.ts': `import { rows } from '../repo/rows'\nexport const list = rows\n`,
      },
    },
    {
      name: 'an import through a closed layer',
      files: {
        'stratalint.config.json': policy({
          layers: ['types', 'config', { name: 'repo', closed: true }, 'service', 'runtime', 'ui'],
        }),
        'src/domains/orders/config/limits.ts': 'export const limit = 10\n',
        'src/domains/orders/repo/limits.ts': `import { limit } from '../config/limits'\nexport const repoLimit = limit\n`,
        'src/domains/orders/service/list.ts': `import { repoLimit } from '../repo/limits'\nexport const list = repoLimit\n`,
      },
    },
    {
      name: 'a test that imports the last layer of its instance',
      files: {
        'src/domains/orders/ui/page.ts': 'export const page = 1\n',
        'src/domains/orders/types/order.test.ts': `import { page } from '../ui/page'\nexport const tested = page\n`,
      },
    },
    {
      name: 'a test that imports a test helper',
      files: {
        'src/domains/orders/types/__tests__/helper.ts': 'export const sample = 1\n',
        'src/domains/orders/types/order.test.ts': `import { sample } from './__tests__/helper'\nexport const tested = sample\n`,
      },
    },
    {
      name: "a type of a later layer under typeOnly 'allow'",
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
    },
    {
      name: "a class of a later layer that is used only as a type under typeOnly 'allow'",
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'src/domains/orders/service/pricing.ts': 'export class Pricing { price = 1 }\n',
        'src/domains/orders/types/order.ts': `import { Pricing } from '../service/pricing'\nexport type Total = Pricing['price']\n`,
      },
    },
    {
      name: "a re-export of a type of a later layer under typeOnly 'allow'",
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/service/index.ts': `export * from './pricing'\n`,
        'src/domains/orders/types/order.ts': `export { Price } from '../service'\n`,
      },
    },
    {
      name: 'imports inside strings and comments',
      files: {
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `// import '../service/pricing'\nexport const text = "import '../service/pricing'"\nexport const template = \`require('../service/pricing')\`\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'a type that a later layer re-exports from the importing layer',
      files: {
        [PRICE_FILE]: PRICE,
        'src/domains/orders/service/pricing.ts': `export type { Price } from '../types/price'\n`,
        [ORDER]: `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 28,
          endColumn: 48,
          fix: [{ key: 'use-origin', applicability: 'auto', target: PRICE_FILE }],
        },
      ],
      nearestValid: { [ORDER]: `import type { Price } from './price'\nexport type Total = Price\n` },
    },
    {
      name: 'an earlier layer that imports a type of a later one',
      files: {
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
      errors: [{ file: ORDER, line: 1, column: 28, endColumn: 48, fix: MOVE_PRICE }],
      nearestValid: {
        [PRICE_FILE]: PRICE,
        [ORDER]: `import type { Price } from './price'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'an earlier layer that imports a value of a later one',
      files: {
        'src/domains/orders/service/pricing.ts': 'export const price = (cents: number): number => cents / 100\n',
        'src/domains/orders/repo/rows.ts': `import { price } from '../service/pricing'\nexport const row = price(1)\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/repo/rows.ts',
          line: 1,
          column: 23,
          endColumn: 43,
          fix: [
            { key: 'move-value', applicability: 'auto', target: 'src/domains/orders/repo/price.ts' },
            { key: 'invert', applicability: 'manual', target: 'src/domains/orders/repo/price.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/repo/rows.ts':
          'export const row = (price: (cents: number) => number): number => price(1)\n',
      },
    },
    {
      name: 'a layer that is one file and imports a later layer',
      files: {
        'src/domains/orders/config.ts': PRICE,
        'src/domains/orders/types.ts': `import type { Price } from './config'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types.ts',
          line: 1,
          column: 28,
          endColumn: 38,
          fix: [{ key: 'move-type', applicability: 'auto', target: 'src/domains/orders/types.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/types.ts': PRICE,
        'src/domains/orders/config.ts': `import type { Price } from './types'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a utility that imports a domain',
      files: {
        'src/domains/orders/types/price.ts': PRICE,
        'src/utils/money.ts': `import type { Price } from '../domains/orders/types/price'\nexport type Money = Price\n`,
      },
      errors: [
        {
          file: 'src/utils/money.ts',
          line: 1,
          column: 28,
          endColumn: 59,
          fix: [
            { key: 'move-importer', applicability: 'suggested', target: 'src/domains/orders/types/money.ts' },
            { key: 'take-parameter', applicability: 'auto', target: 'src/utils/money.ts' },
          ],
        },
      ],
      nearestValid: { 'src/utils/money.ts': PRICE },
    },
    {
      name: 'a utility that imports a provider',
      files: {
        'src/providers/telemetry/index.ts': 'export const send = (event: string): void => void event\n',
        'src/utils/audit.ts': `import { send } from '../providers/telemetry'\nexport const audit = send\n`,
      },
      errors: [
        {
          file: 'src/utils/audit.ts',
          line: 1,
          column: 22,
          endColumn: 46,
          fix: [
            { key: 'move-importer', applicability: 'suggested', target: 'src/providers/telemetry/audit.ts' },
            { key: 'take-parameter', applicability: 'manual', target: 'src/utils/audit.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/utils/audit.ts': `export const audit = (send: (event: string) => void): void => send('audit')\n`,
      },
    },
    {
      name: 'a domain that imports app',
      files: {
        'src/app/routes.ts': 'export const routes = [1]\n',
        'src/domains/orders/ui/page.ts': `import { routes } from '../../../app/routes'\nexport const page = routes\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/ui/page.ts',
          line: 1,
          column: 24,
          endColumn: 45,
          fix: [
            { key: 'move-value', applicability: 'manual', target: 'src/domains/orders/ui/routes.ts' },
            { key: 'invert', applicability: 'manual', target: 'src/domains/orders/ui/routes.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/ui/page.ts': 'export const page = (routes: number[]): number => routes.length\n',
      },
    },
    {
      name: 'a layer that imports its sibling',
      files: {
        'stratalint.config.json': policy({ layers: ['types', ['repo', 'client'], 'service', 'runtime', 'ui'] }),
        'src/domains/orders/repo/rows.ts': 'export const rows = [1]\n',
        'src/domains/orders/client/fetch.ts': `import { rows } from '../repo/rows'\nexport const list = rows\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/client/fetch.ts',
          line: 1,
          column: 22,
          endColumn: 36,
          fix: [
            { key: 'move-value', applicability: 'auto', target: 'src/domains/orders/types/rows.ts' },
            { key: 'invert', applicability: 'manual', target: 'src/domains/orders/client/rows.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/client/fetch.ts': 'export const list = (rows: number[]): number[] => rows\n',
      },
    },
    {
      name: 'an import past a closed layer',
      files: {
        'stratalint.config.json': policy({
          layers: ['types', 'config', { name: 'repo', closed: true }, 'service', 'runtime', 'ui'],
        }),
        'src/domains/orders/config/limits.ts': 'export const limit = 10\n',
        'src/domains/orders/service/list.ts': `import { limit } from '../config/limits'\nexport const list = limit\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/list.ts',
          line: 1,
          column: 23,
          endColumn: 41,
          fix: [{ key: 'wrap-in-closed-layer', applicability: 'manual', target: 'src/domains/orders/repo/limits.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/repo/limits.ts': `import { limit } from '../config/limits'\nexport const repoLimit = limit\n`,
        'src/domains/orders/service/list.ts': `import { repoLimit } from '../repo/limits'\nexport const list = repoLimit\n`,
      },
    },
    {
      name: 'code that imports a test',
      files: {
        'src/domains/orders/types/order.test.ts': 'export const sample = 1\n',
        'src/domains/orders/types/order.ts': `import { sample } from './order.test'\nexport const order = sample\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 24,
          endColumn: 38,
          fix: [{ key: 'move-helper', applicability: 'suggested', target: 'src/domains/orders/types/sample.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/types/sample.ts': 'export const sample = 1\n',
        [ORDER]: `import { sample } from './sample'\nexport const order = sample\n`,
      },
    },
    {
      name: 'a class of a later layer that is used only as a type under verbatimModuleSyntax',
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'tsconfig.json': '{ "extends": "./tsconfig.base.json" }',
        'tsconfig.base.json': '{ "compilerOptions": { "verbatimModuleSyntax": true } }',
        'src/domains/orders/service/pricing.ts': 'export class Pricing { price = 1 }\n',
        'src/domains/orders/types/order.ts': `import { Pricing } from '../service/pricing'\nexport type Total = Pricing['price']\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 25,
          endColumn: 45,
          fix: [
            { key: 'move-value', applicability: 'auto', target: PRICING },
            { key: 'invert', applicability: 'manual', target: PRICING },
          ],
        },
      ],
      nearestValid: {
        [ORDER]: `import type { Pricing } from '../service/pricing'\nexport type Total = Pricing['price']\n`,
      },
    },
    {
      name: "a class of a later layer that a JavaScript file uses only in JSDoc under typeOnly 'allow'",
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'src/domains/orders/service/pricing.js': 'export class Pricing { price = 1 }\n',
        'src/domains/orders/types/order.js': `import { Pricing } from '../service/pricing.js'\n/** @type {Pricing} */\nexport const total = null\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.js',
          line: 1,
          column: 25,
          endColumn: 48,
          fix: [{ key: 'move-value', applicability: 'auto', target: 'src/domains/orders/types/pricing.js' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/types/order.js': `/** @type {import('../service/pricing.js').Pricing} */\nexport const total = null\n`,
      },
    },
    {
      name: "a class of a later layer that emitDecoratorMetadata keeps at run time under typeOnly 'allow'",
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'tsconfig.json': '{ "compilerOptions": { "experimentalDecorators": true, "emitDecoratorMetadata": true } }',
        'src/domains/orders/service/pricing.ts': 'export class Pricing { price = 1 }\n',
        'src/domains/orders/types/order.ts': `import { Column } from 'typeorm'\nimport { Pricing } from '../service/pricing'\nexport class Order { @Column() pricing: Pricing }\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 2,
          column: 25,
          endColumn: 45,
          fix: [
            { key: 'move-value', applicability: 'auto', target: PRICING },
            { key: 'invert', applicability: 'manual', target: PRICING },
          ],
        },
      ],
      nearestValid: { 'tsconfig.json': '{ "compilerOptions": { "experimentalDecorators": true } }' },
    },
    {
      name: 'a class of a later layer that is used only as a type as a type',
      files: {
        'src/domains/orders/service/pricing.ts': 'export class Pricing { price = 1 }\n',
        'src/domains/orders/types/order.ts': `import { Pricing } from '../service/pricing'\nexport interface Order { pricing: Pricing }\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 25,
          endColumn: 45,
          fix: [{ key: 'write-out-type', applicability: 'manual', target: PRICING }],
        },
      ],
      nearestValid: { [ORDER]: 'export interface Order { pricing: { price: number } }\n' },
    },
    {
      name: "a value of a later layer under typeOnly 'allow'",
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'src/domains/orders/service/pricing.ts': 'export const price = 1\n',
        'src/domains/orders/types/order.ts': `import { price } from '../service/pricing'\nexport const total = price\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 23,
          endColumn: 43,
          fix: [
            { key: 'move-value', applicability: 'auto', target: PRICE_FILE },
            { key: 'invert', applicability: 'manual', target: PRICE_FILE },
          ],
        },
      ],
      nearestValid: { [ORDER]: `import type { price } from '../service/pricing'\nexport type Total = typeof price\n` },
    },
    {
      name: "a later layer of another domain under crossDomain 'same-layers'",
      files: {
        'stratalint.config.json': policy({ crossDomain: 'same-layers' }),
        'src/domains/billing/service/charge.ts': 'export const charge = 1\n',
        'src/domains/orders/repo/rows.ts': `import { charge } from '../../billing/service/charge'\nexport const row = charge\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/repo/rows.ts',
          line: 1,
          column: 24,
          endColumn: 54,
          fix: [
            { key: 'move-value', applicability: 'auto', target: 'src/domains/orders/repo/charge.ts' },
            { key: 'invert', applicability: 'manual', target: 'src/domains/orders/repo/charge.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/billing/types/charge.ts': 'export const charge = 1\n',
        'src/domains/orders/repo/rows.ts': `import { charge } from '../../billing/types/charge'\nexport const row = charge\n`,
      },
    },
    {
      name: 'two imports of one file at their own positions',
      files: {
        'src/domains/orders/service/pricing.ts': `export const price = 1\nexport const tax = 2\n`,
        'src/domains/orders/types/order.ts': `import { price } from '../service/pricing'\nimport { tax } from '../service/pricing'\nexport const total = price + tax\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 23,
          endColumn: 43,
          fix: [
            { key: 'move-value', applicability: 'auto', target: PRICE_FILE },
            { key: 'invert', applicability: 'manual', target: PRICE_FILE },
          ],
        },
        {
          file: ORDER,
          line: 2,
          column: 21,
          endColumn: 41,
          fix: [
            { key: 'move-value', applicability: 'auto', target: 'src/domains/orders/types/tax.ts' },
            { key: 'invert', applicability: 'manual', target: 'src/domains/orders/types/tax.ts' },
          ],
        },
      ],
      nearestValid: { [ORDER]: 'export const total = (price: number, tax: number): number => price + tax\n' },
    },
  ],
})
