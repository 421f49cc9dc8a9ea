import { testRule } from '@stratalint/rule/vitest'
import rule from './layer-direction.ts'

const PRICE = 'export interface Price { amount: number }\n'

const policy = (architecture: object): string => JSON.stringify({ extends: 'harness', architecture })

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
      name: 'a layer that is one file and imports its own layer',
      files: {
        'src/domains/orders/types.ts': PRICE,
        'src/domains/orders/config.ts': `import type { Price } from './types'\nexport const free: Price = { amount: 0 }\n`,
      },
    },
    {
      name: 'utils that import utils',
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
      name: 'a layer that goes through the closed one',
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
      name: 'a type of a later layer where typeOnly is allow',
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a class of a later layer that is only used as a type where typeOnly is allow',
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'src/domains/orders/service/pricing.ts': 'export class Pricing { price = 1 }\n',
        'src/domains/orders/types/order.ts': `import { Pricing } from '../service/pricing'\nexport type Total = Pricing['price']\n`,
      },
    },
    {
      name: 'a re-export of a type of a later layer where typeOnly is allow',
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/service/index.ts': `export * from './pricing'\n`,
        'src/domains/orders/types/order.ts': `export { Price } from '../service'\n`,
      },
    },
    {
      name: 'a later layer that an exception lifts',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            {
              rule: 'architecture/layer-direction',
              from: 'src/domains/orders/types/**',
              to: 'src/domains/orders/service/**',
              reason: 'pricing moves',
              expires: '2999-12-31',
            },
          ],
        }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a file that an exception without a target names',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            {
              rule: 'architecture/layer-direction',
              from: 'src/domains/orders/types/order.ts',
              reason: 'is being rewritten',
            },
          ],
        }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a layer in which the rule is off',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          rules: { 'architecture/layer-direction': [{ in: ['types'], severity: 'off' }] },
        }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'what looks like an import in strings and comments',
      files: {
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `// import '../service/pricing'\nexport const text = "import '../service/pricing'"\nexport const template = \`require('../service/pricing')\`\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'an earlier layer that imports a type of a later one',
      files: {
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 28,
          endColumn: 48,
          severity: 'error',
          what: 'types/order.ts (types) imports type Price from ../service/pricing (service); types may import only types and utils.',
          fix: ['src/domains/orders/types/price.ts'],
        },
      ],
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
          what: 'repo/rows.ts (repo) imports price from ../service/pricing (service); repo may import only types, config, repo and utils.',
          fix: ['src/domains/orders/repo/price.ts'],
        },
      ],
    },
    {
      name: 'a layer that is one file and imports a later one',
      files: {
        'src/domains/orders/config.ts': PRICE,
        'src/domains/orders/types.ts': `import type { Price } from './config'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types.ts',
          line: 1,
          column: 28,
          what: 'orders/types.ts (types) imports type Price from ./config (config); types may import only types and utils.',
          fix: [
            'Move type Price into src/domains/orders/types.ts and import it from there in src/domains/orders/config.ts',
          ],
        },
      ],
    },
    {
      name: 'utils that import a domain',
      files: {
        'src/domains/orders/types/price.ts': PRICE,
        'src/utils/money.ts': `import type { Price } from '../domains/orders/types/price'\nexport type Money = Price\n`,
      },
      errors: [
        {
          file: 'src/utils/money.ts',
          line: 1,
          column: 28,
          what: 'utils/money.ts (utils) imports type Price from ../domains/orders/types/price (orders/types); utils may import nothing else in the repository.',
          fix: ['Move src/utils/money.ts to src/domains/orders/types/money.ts, where this import is legal'],
        },
      ],
    },
    {
      name: 'utils that import a provider',
      files: {
        'src/providers/telemetry/index.ts': 'export const send = (event: string): void => void event\n',
        'src/utils/audit.ts': `import { send } from '../providers/telemetry'\nexport const audit = send\n`,
      },
      errors: [
        {
          file: 'src/utils/audit.ts',
          line: 1,
          column: 22,
          what: 'utils/audit.ts (utils) imports send from ../providers/telemetry (telemetry); utils may import nothing else in the repository.',
          fix: ['Move src/utils/audit.ts to src/providers/telemetry/audit.ts, where this import is legal'],
        },
      ],
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
          what: 'ui/page.ts (orders/ui) imports routes from ../../../app/routes (app); nothing outside app may import it.',
          fix: [
            'Move routes to src/domains/orders/ui/routes.ts, export it from src/domains/orders/ui/index.ts, and import it in both files',
          ],
        },
      ],
    },
    {
      name: 'a sibling that imports its sibling',
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
          what: 'client/fetch.ts (client) imports rows from ../repo/rows (repo); client and repo are sibling layers and may not import each other.',
          fix: ['Move rows to src/domains/orders/types/rows.ts and import it from there in both files'],
        },
      ],
    },
    {
      name: 'a layer that reaches past a closed one',
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
          what: 'service/list.ts (service) imports limit from ../config/limits (config); service may use config only through repo.',
          fix: ['Declare a function for limit in src/domains/orders/repo/limits.ts and import that instead'],
        },
      ],
    },
    {
      name: 'code that imports a test',
      files: {
        'src/domains/orders/types/order.test.ts': 'export const sample = 1\n',
        'src/domains/orders/types/order.ts': `import { sample } from './order.test'\nexport const order = sample\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 24,
          what: 'types/order.ts imports sample from ./order.test, a test file; only tests may import tests.',
          fix: ['Move sample to src/domains/orders/types/sample.ts and import it from there in both files'],
        },
      ],
    },
    {
      name: 'a class of a later layer that is only used as a type where TypeScript keeps imports as they are written',
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'tsconfig.json': '{ "extends": "./tsconfig.base.json" }',
        'tsconfig.base.json': '{ "compilerOptions": { "verbatimModuleSyntax": true } }',
        'src/domains/orders/service/pricing.ts': 'export class Pricing { price = 1 }\n',
        'src/domains/orders/types/order.ts': `import { Pricing } from '../service/pricing'\nexport type Total = Pricing['price']\n`,
      },
      errors: [{ file: 'src/domains/orders/types/order.ts', line: 1, column: 25 }],
    },
    {
      name: 'a class of a later layer that a JavaScript file names in a comment where typeOnly is allow',
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'src/domains/orders/service/pricing.js': 'export class Pricing { price = 1 }\n',
        'src/domains/orders/types/order.js': `import { Pricing } from '../service/pricing.js'\n/** @type {Pricing} */\nexport const total = null\n`,
      },
      errors: [{ file: 'src/domains/orders/types/order.js', line: 1 }],
    },
    {
      name: 'a class of a later layer whose type decorators write into the output where typeOnly is allow',
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'tsconfig.json': '{ "compilerOptions": { "experimentalDecorators": true, "emitDecoratorMetadata": true } }',
        'src/domains/orders/service/pricing.ts': 'export class Pricing { price = 1 }\n',
        'src/domains/orders/types/order.ts': `import { Column } from 'typeorm'\nimport { Pricing } from '../service/pricing'\nexport class Order { @Column() pricing: Pricing }\n`,
      },
      errors: [{ file: 'src/domains/orders/types/order.ts', line: 2 }],
    },
    {
      name: 'a class of a later layer that is only used as a type, as a type',
      files: {
        'src/domains/orders/service/pricing.ts': 'export class Pricing { price = 1 }\n',
        'src/domains/orders/types/order.ts': `import { Pricing } from '../service/pricing'\nexport interface Order { pricing: Pricing }\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          fix: ['Write out Pricing as interface Pricing in src/domains/orders/types/pricing.ts and use that'],
        },
      ],
    },
    {
      name: 'a value of a later layer where typeOnly is allow',
      files: {
        'stratalint.config.json': policy({ typeOnly: 'allow' }),
        'src/domains/orders/service/pricing.ts': 'export const price = 1\n',
        'src/domains/orders/types/order.ts': `import { price } from '../service/pricing'\nexport const total = price\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 23,
          what: 'types/order.ts (types) imports price from ../service/pricing (service); types may import only types and utils.',
        },
      ],
    },
    {
      name: 'a later layer of another domain where domains share their layers',
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
          what: 'repo/rows.ts (orders/repo) imports charge from ../../billing/service/charge (billing/service); repo may import only types, config, repo and utils.',
          fix: ['Move charge to src/domains/orders/repo/charge.ts and import it from there in both files'],
        },
      ],
    },
    {
      name: 'what an expired exception used to lift',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            {
              rule: 'architecture/layer-direction',
              from: 'src/domains/orders/types/**',
              to: 'src/domains/orders/service/**',
              reason: 'pricing moves',
              expires: '2024-01-31',
            },
          ],
        }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
      errors: [{ file: 'src/domains/orders/types/order.ts', line: 1 }],
    },
    {
      name: 'what an exception to another rule does not lift',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            { rule: 'architecture/domain-boundary', from: 'src/domains/orders/types/**', reason: 'is being rewritten' },
          ],
        }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
      errors: [{ file: 'src/domains/orders/types/order.ts', line: 1 }],
    },
    {
      name: 'another layer than the one in which the rule is a warning as a warning',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          rules: { 'architecture/layer-direction': [{ in: ['types'], severity: 'warn' }] },
        }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
        'src/domains/orders/repo/rows.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
      errors: [
        { file: 'src/domains/orders/repo/rows.ts', severity: 'error' },
        { file: 'src/domains/orders/types/order.ts', severity: 'warn' },
      ],
    },
    {
      name: 'two imports of one file, each at its own place',
      files: {
        'src/domains/orders/service/pricing.ts': `export const price = 1\nexport const tax = 2\n`,
        'src/domains/orders/types/order.ts': `import { price } from '../service/pricing'\nimport { tax } from '../service/pricing'\nexport const total = price + tax\n`,
      },
      errors: [
        { file: 'src/domains/orders/types/order.ts', line: 1, column: 23 },
        { file: 'src/domains/orders/types/order.ts', line: 2, column: 21 },
      ],
    },
  ],
})
