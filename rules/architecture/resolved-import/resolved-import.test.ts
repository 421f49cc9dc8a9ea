import { testRule } from '@stratalint/rule/vitest'
import rule from './resolved-import.ts'

const ORDER = 'src/domains/orders/types/order.ts'
const PRICE_FILE = 'src/domains/orders/types/price.ts'
const PRICE = { 'src/domains/orders/types/price.ts': 'export interface Price { amount: number }\n' }
const WORKSPACES = {
  'package.json': '{ "name": "shop", "workspaces": ["packages/*"] }',
  'stratalint.config.json': JSON.stringify({
    architecture: {
      places: { package: 'packages/{domain}/src/{layer}/**' },
      layers: ['common', 'node'],
      crossDomain: 'same-layers',
    },
  }),
  'packages/money/package.json': '{ "name": "@shop/money", "exports": { "./cents": "./src/common/cents.ts" } }',
  'packages/money/src/common/cents.ts': 'export const cents = 100\n',
  'packages/orders/package.json': '{ "name": "@shop/orders" }',
}
const ALIAS = { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' }
const DECLARED = { 'package.json': '{ "name": "shop", "dependencies": { "ky": "1", "zod": "3" } }' }
const IMPORTS = { 'package.json': '{ "name": "shop", "imports": { "#domains/*": "./src/domains/*.ts" } }' }

const DECLARE_PACKAGE = [{ key: 'declare-package', applicability: 'manual', target: 'package.json' }] as const

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
      name: 'a package that is not installed',
      files: { 'src/domains/orders/types/order.ts': `import { z } from 'zod'\nexport const order = z\n` },
    },
    {
      name: 'a declared package',
      files: {
        ...DECLARED,
        'src/domains/orders/types/order.ts': `import { z } from 'zod/v4'\nexport const order = z\n`,
      },
    },
    {
      name: 'a package that externals name',
      files: {
        ...DECLARED,
        'stratalint.config.json': '{ "extends": "harness", "architecture": { "externals": { "pg": ["repo"] } } }',
        'src/domains/orders/repo/order.ts': `import { Pool } from 'pg'\nexport const order = Pool\n`,
      },
    },
    {
      name: 'a virtual module that the policy lists',
      files: {
        ...DECLARED,
        'stratalint.config.json':
          '{ "extends": "harness", "architecture": { "virtual": ["routes:*"], "externals": { "*": ["repo"] } } }',
        'src/domains/orders/ui/page.ts': `import { all } from 'routes:all'\nexport const page = all\n`,
      },
    },
    {
      name: 'a virtual module of a framework',
      files: {
        'package.json': '{ "dependencies": { "@sveltejs/kit": "2" } }',
        'src/domains/orders/ui/page.ts': `import { page } from '$app/state'\nexport const shown = page\n`,
      },
    },
    {
      name: 'an ambient module',
      files: {
        ...DECLARED,
        'tsconfig.json': '{}',
        'src/types.d.ts': `declare module 'legacy'\n`,
        'src/domains/orders/ui/page.ts': `import page from 'legacy'\nexport const shown = page\n`,
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
      name: 'a subpath that a workspace package exports',
      files: {
        ...WORKSPACES,
        'packages/orders/src/common/total.ts': `import { cents } from '@shop/money/cents'\nexport const total = cents\n`,
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
      name: 'a subpath that a workspace package does not export',
      files: {
        ...WORKSPACES,
        'packages/orders/src/common/total.ts': `import { euro } from '@shop/money/euro'\nexport const total = euro\n`,
      },
      errors: [
        {
          file: 'packages/orders/src/common/total.ts',
          line: 1,
          column: 22,
          endColumn: 40,
          fix: [{ key: 'fix-workspace', applicability: 'manual' }],
        },
      ],
      nearestValid: {
        'packages/orders/src/common/total.ts': `import { cents } from '@shop/money/cents'\nexport const total = cents\n`,
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
      name: 'an undeclared package in code, a test, a mock and a type query',
      files: {
        ...DECLARED,
        'src/domains/orders/repo/order.ts': `import axios from 'axios'\nexport type T = import('left-pad').T\nexport const order = axios\n`,
        'src/domains/orders/repo/order.test.ts': `import nock from 'nock'\nvi.mock('zood')\nexport const tested = nock\n`,
        'node_modules/axios/package.json': '{ "name": "axios" }',
      },
      errors: [
        { file: 'src/domains/orders/repo/order.test.ts', line: 1, column: 18, endColumn: 24, fix: DECLARE_PACKAGE },
        {
          file: 'src/domains/orders/repo/order.test.ts',
          line: 2,
          column: 9,
          endColumn: 15,
          fix: [
            { key: 'use-declared-package', applicability: 'suggested' },
            { key: 'declare-package', applicability: 'manual', target: 'package.json' },
            { key: 'delete-import', applicability: 'manual' },
          ],
        },
        {
          file: 'src/domains/orders/repo/order.ts',
          line: 1,
          column: 19,
          endColumn: 26,
          fix: [
            { key: 'use-declared-package', applicability: 'manual' },
            { key: 'declare-package', applicability: 'manual', target: 'package.json' },
          ],
        },
        { file: 'src/domains/orders/repo/order.ts', line: 2, column: 24, endColumn: 34, fix: DECLARE_PACKAGE },
      ],
      nearestValid: {
        'package.json': '{ "dependencies": { "axios": "1", "left-pad": "1", "nock": "1", "zood": "1" } }',
      },
    },
    {
      name: 'a package that only another workspace package declares',
      files: {
        ...WORKSPACES,
        'packages/money/package.json': '{ "name": "@shop/money", "dependencies": { "big.js": "^6.2.0" } }',
        'packages/orders/src/common/total.ts': `import Big from 'big.js'\nexport const total = Big\n`,
      },
      errors: [
        {
          file: 'packages/orders/src/common/total.ts',
          line: 1,
          column: 17,
          endColumn: 25,
          fix: [{ key: 'declare-package', applicability: 'manual', target: 'packages/orders/package.json' }],
        },
      ],
      nearestValid: {
        'packages/orders/package.json': '{ "name": "@shop/orders", "dependencies": { "big.js": "^6.2.0" } }',
      },
    },
    {
      name: 'an invalid package name that the externals pattern * would cover',
      files: {
        ...DECLARED,
        'stratalint.config.json': '{ "extends": "harness", "architecture": { "externals": { "*": ["types"] } } }',
        'src/domains/orders/types/order.ts': `import { a } from '~/a'\nexport const order = a\n`,
      },
      errors: [
        { file: ORDER, line: 1, column: 19, endColumn: 24, fix: [{ key: 'write-path', applicability: 'manual' }] },
      ],
      nearestValid: { [ORDER]: `import { a } from 'ky'\nexport const order = a\n` },
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
      name: 'a self-reference when the package has no exports',
      files: {
        ...DECLARED,
        'package.json': '{ "name": "shop" }',
        'src/domains/orders/types/order.ts': `import { a } from 'shop/src/utils/a'\nexport const order = a\n`,
      },
      errors: [
        { file: ORDER, line: 1, column: 19, endColumn: 37, fix: [{ key: 'write-path', applicability: 'manual' }] },
      ],
      nearestValid: {
        'package.json': '{ "name": "shop", "exports": { "./src/*": "./src/*.ts" } }',
        'src/utils/a.ts': 'export const a = 1\n',
      },
    },
    {
      name: 'a path into an undeclared installed package',
      files: {
        ...DECLARED,
        'node_modules/made-up/x.js': 'export const a = 1\n',
        'src/domains/orders/types/order.ts': `import { a } from '../../../../node_modules/made-up/x.js'\nexport const order = a\n`,
      },
      errors: [{ file: ORDER, line: 1, column: 19, endColumn: 58, fix: DECLARE_PACKAGE }],
      nearestValid: {
        'package.json': '{ "dependencies": { "made-up": "1" } }',
        [ORDER]: `import { a } from 'made-up/x.js'\nexport const order = a\n`,
      },
    },
    {
      name: 'a path into a nested node_modules folder',
      files: {
        ...DECLARED,
        'src/domains/orders/types/node_modules/made-up/x.js': 'export const a = 1\n',
        'src/domains/orders/types/order.ts': `import { a } from './node_modules/made-up/x.js'\nexport const order = a\n`,
      },
      errors: [{ file: ORDER, line: 1, column: 19, endColumn: 48, fix: DECLARE_PACKAGE }],
      nearestValid: {
        'package.json': '{ "dependencies": { "made-up": "1" } }',
        [ORDER]: `import { a } from 'made-up/x.js'\nexport const order = a\n`,
      },
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
