import { testRule } from '@stratalint/rule/vitest'
import rule from './resolved-import.ts'

const ORDER = 'src/domains/orders/types/order.ts'
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
const DECLARED = { 'package.json': '{ "name": "shop", "dependencies": { "ky": "1", "zod": "3" } }' }

const DECLARE_PACKAGE = [{ key: 'declare-package', applicability: 'manual', target: 'package.json' }] as const

testRule(rule, {
  topic: 'packages',
  valid: [
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
      name: 'a subpath that a workspace package exports',
      files: {
        ...WORKSPACES,
        'packages/orders/src/common/total.ts': `import { cents } from '@shop/money/cents'\nexport const total = cents\n`,
      },
    },
  ],
  invalid: [
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
  ],
})
