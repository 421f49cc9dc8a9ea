import { testRule } from '@stratalint/rule/vitest'
import rule from './resolved-import.ts'

const ORDER = 'src/domains/orders/types/order.ts'
const PRICE_FILE = 'src/domains/orders/types/price.ts'
const PRICE = { 'src/domains/orders/types/price.ts': 'export interface Price { amount: number }\n' }
const ALIAS = { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' }
const DECLARED = { 'package.json': '{ "name": "shop", "dependencies": { "ky": "1", "zod": "3" } }' }
const IMPORTS = { 'package.json': '{ "name": "shop", "imports": { "#domains/*": "./src/domains/*.ts" } }' }

testRule(rule, {
  valid: [
    {
      name: 'a file that exists',
      files: {
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from './price'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a TypeScript file by its .js name',
      files: {
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from './price.js'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a bundler alias',
      files: {
        ...DECLARED,
        'vite.config.ts': `export default { resolve: { alias: { '@': __dirname + '/src' } } }\n`,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '@/domains/orders/types/price'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a pattern that matches a file',
      files: {
        ...PRICE,
        'src/domains/orders/types/order.ts': 'export const load = (name: string) => import(`./${name}.ts`)\n',
      },
    },
    {
      name: 'several globs when one matches a file',
      files: {
        ...PRICE,
        'src/domains/orders/types/order.ts': `export const all = import.meta.glob(['./*.vue', './p*.ts'])\n`,
      },
    },
    {
      name: 'a tsconfig alias',
      files: {
        ...ALIAS,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '@/domains/orders/types/price'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a package.json import',
      files: {
        ...IMPORTS,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '#domains/orders/types/price'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a specifier that an exception covers',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            { rule: 'architecture/resolved-import', from: 'src/**', to: './generated', reason: 'written by the build' },
          ],
        }),
        'src/domains/orders/types/order.ts': `import { schema } from './generated'\nexport const order = schema\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'a style sheet that is gone beside code of its name, and one whose name is misspelled',
      files: {
        'src/domains/orders/ui/order-list.tsx': 'export const OrderList = () => <ul />\n',
        'src/domains/orders/ui/totals.css': 'main { margin: 0 }\n',
        'src/domains/orders/ui/styles.ts': "import './order-list.css'\nimport './total.css'\n",
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/ui/styles.ts', line: 1, column: 8, endColumn: 26 },
          fix: [
            { key: 'create-file', applicability: 'manual', target: 'src/domains/orders/ui/order-list.css' },
            { key: 'delete-import', applicability: 'manual' },
          ],
        },
        {
          ...{ file: 'src/domains/orders/ui/styles.ts', line: 2, column: 8, endColumn: 21 },
          fix: [
            { key: 'use-nearest', applicability: 'suggested', target: 'src/domains/orders/ui/totals.css' },
            { key: 'create-file', applicability: 'manual', target: 'src/domains/orders/ui/total.css' },
            { key: 'delete-import', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'an absolute path that exists from the root',
      files: {
        ...PRICE,
        [ORDER]: `import type { Price } from '/src/domains/orders/types/price'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 28,
          endColumn: 61,
          fix: [{ key: 'use-relative', applicability: 'auto', target: PRICE_FILE }],
        },
      ],
      nearestValid: { [ORDER]: `import type { Price } from './price'\nexport type Total = Price\n` },
    },
    {
      name: 'a misspelled file',
      files: {
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from './prise'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 28,
          endColumn: 37,
          fix: [
            { key: 'use-nearest', applicability: 'suggested', target: PRICE_FILE },
            { key: 'create-file', applicability: 'manual', target: 'src/domains/orders/types/prise.ts' },
          ],
        },
      ],
      nearestValid: { [ORDER]: `import type { Price } from './price'\nexport type Total = Price\n` },
    },
    {
      name: 'a folder without an index',
      files: {
        ...PRICE,
        'src/domains/orders/service/pricing.ts': `import type { Price } from '../types'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/pricing.ts',
          line: 1,
          column: 28,
          endColumn: 38,
          fix: [
            { key: 'use-nearest', applicability: 'suggested', target: PRICE_FILE },
            { key: 'create-file', applicability: 'manual', target: 'src/domains/orders/types/index.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/pricing.ts': `import type { Price } from '../types/price'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'an absolute path',
      files: {
        'src/domains/orders/types/order.ts': `import { price } from '/srv/shop/price'\nexport const order = price\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 23,
          endColumn: 40,
          fix: [
            { key: 'keep-copy', applicability: 'manual', target: 'src/domains/orders/types/price' },
            { key: 'read-at-run-time', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        [PRICE_FILE]: 'export const price = 1\n',
        [ORDER]: `import { price } from './price'\nexport const order = price\n`,
      },
    },
    {
      name: 'an alias that resolves to no file',
      files: {
        ...ALIAS,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '@/domains/orders/types/prise'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 28,
          endColumn: 58,
          fix: [
            { key: 'use-nearest', applicability: 'suggested', target: 'src/domains/orders/types/price.ts' },
            { key: 'create-file', applicability: 'manual', target: 'src/domains/orders/types/prise.ts' },
          ],
        },
      ],
      nearestValid: {
        [ORDER]: `import type { Price } from '@/domains/orders/types/price'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a package.json import that resolves to no file',
      files: {
        ...IMPORTS,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '#domains/orders/types/prise'\nexport type Total = Price\n`,
      },
      errors: [
        { file: ORDER, line: 1, column: 28, endColumn: 57, fix: [{ key: 'fix-imports', applicability: 'manual' }] },
      ],
      nearestValid: {
        [ORDER]: `import type { Price } from '#domains/orders/types/price'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'an undefined alias',
      files: {
        ...DECLARED,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '@/domains/orders/types/price'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 28,
          endColumn: 58,
          fix: [{ key: 'use-nearest', applicability: 'suggested', target: PRICE_FILE }],
        },
      ],
      nearestValid: ALIAS,
    },
    {
      name: 'an undefined alias to a later layer',
      files: {
        ...DECLARED,
        'tsconfig.json': '{}',
        'src/domains/orders/ui/page.ts': 'export const page = 1\n',
        'src/domains/orders/types/order.ts': `import { page } from '~/domains/orders/ui/page'\nexport const order = page\n`,
      },
      errors: [
        { file: ORDER, line: 1, column: 22, endColumn: 48, fix: [{ key: 'delete-import', applicability: 'manual' }] },
      ],
      nearestValid: { 'tsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }' },
    },
    {
      name: 'an alias in a bundler config that cannot be read',
      files: {
        ...DECLARED,
        'vite.config.ts': `import { load } from './load'\nexport default { resolve: { alias: load() } }\n`,
        'src/domains/orders/types/order.ts': `import type { Price } from '@/price'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 28,
          endColumn: 37,
          fix: [
            { key: 'repair-config', applicability: 'manual', target: 'vite.config.ts' },
            { key: 'write-path', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        'vite.config.ts': `export default { resolve: { alias: { '@': __dirname + '/src' } } }\n`,
        'src/price.ts': PRICE[PRICE_FILE],
      },
    },
    {
      name: 'a specifier that package.json imports do not define',
      files: {
        ...IMPORTS,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '#orders/types/price'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 28,
          endColumn: 49,
          fix: [
            { key: 'use-nearest', applicability: 'suggested', target: PRICE_FILE },
            { key: 'define-alias', applicability: 'manual', target: 'package.json' },
          ],
        },
      ],
      nearestValid: {
        [ORDER]: `import type { Price } from '#domains/orders/types/price'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a pattern that matches no file and proposes a similar folder',
      files: {
        'src/domains/orders/types/steps/a.ts': 'export {}\n',
        'src/domains/orders/types/order.ts': 'export const load = (name: string) => import(`./step/${name}.ts`)\n',
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 46,
          endColumn: 65,
          fix: [
            { key: 'use-nearest', applicability: 'suggested', target: 'src/domains/orders/types/steps' },
            { key: 'delete-import', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: { [ORDER]: 'export const load = (name: string) => import(`./steps/${name}.ts`)\n' },
    },
    {
      name: 'globs that match no file',
      files: {
        'src/domains/orders/types/steps/a.ts': 'export {}\n',
        'src/domains/orders/types/order.ts': `export const all = import.meta.glob(['./steps/*.vue', './steps/*.svelte'])\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 38,
          endColumn: 53,
          fix: [
            { key: 'correct-pattern', applicability: 'manual', target: 'src/domains/orders/types/steps' },
            { key: 'delete-import', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: { [ORDER]: `export const all = import.meta.glob(['./steps/*.vue', './steps/*.ts'])\n` },
    },
    {
      name: 'a bare pattern that starts with a folder of the project',
      files: {
        ...DECLARED,
        'src/domains/orders/types/steps/a.ts': 'export {}\n',
        'src/domains/orders/types/order.ts':
          'export const load = (name: string) => import(`src/domains/orders/types/steps/${name}.ts`)\n',
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 46,
          endColumn: 89,
          fix: [
            { key: 'use-nearest', applicability: 'suggested', target: 'src/domains/orders/types/steps' },
            { key: 'delete-import', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: { [ORDER]: 'export const load = (name: string) => import(`./steps/${name}.ts`)\n' },
    },
    {
      name: 'a pattern through an undefined alias to a forbidden folder',
      files: {
        ...DECLARED,
        'src/domains/orders/ui/a.ts': 'export {}\n',
        'src/domains/orders/types/order.ts': `export const all = import.meta.glob('@/domains/orders/ui/*.ts')\n`,
      },
      errors: [
        { file: ORDER, line: 1, column: 37, endColumn: 63, fix: [{ key: 'delete-import', applicability: 'manual' }] },
      ],
      nearestValid: ALIAS,
    },
    {
      name: 'a missing file behind a loader',
      files: {
        ...PRICE,
        'src/domains/orders/types/order.ts': `import price from '!!raw-loader!./prise'\nexport const text = price\n`,
      },
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 19,
          endColumn: 41,
          fix: [
            { key: 'use-nearest', applicability: 'suggested', target: PRICE_FILE },
            { key: 'create-file', applicability: 'manual', target: 'src/domains/orders/types/prise.ts' },
          ],
        },
      ],
      nearestValid: { [ORDER]: `import price from '!!raw-loader!./price'\nexport const text = price\n` },
    },
    {
      name: 'a missing file that a test imports',
      files: {
        'src/domains/orders/types/order.test.ts': `import { order } from './order'\nexport const tested = order\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.test.ts',
          line: 1,
          column: 23,
          endColumn: 32,
          fix: [{ key: 'create-file', applicability: 'manual', target: ORDER }],
        },
      ],
      nearestValid: { [ORDER]: 'export const order = 1\n' },
    },
  ],
})
