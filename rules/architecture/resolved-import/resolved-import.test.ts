import { testRule } from '@stratalint/rule/vitest'
import rule from './resolved-import.ts'

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

testRule(rule, {
  valid: [
    {
      name: 'a file that is there',
      files: {
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from './price'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a TypeScript file named as JavaScript',
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
      name: 'a virtual module that the policy names',
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
      name: 'an alias of a bundler',
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
      name: 'globs of which one matches a file',
      files: {
        ...PRICE,
        'src/domains/orders/types/order.ts': `export const all = import.meta.glob(['./*.vue', './p*.ts'])\n`,
      },
    },
    {
      name: 'an alias of tsconfig',
      files: {
        ...ALIAS,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '@/domains/orders/types/price'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'an entry of imports',
      files: {
        ...IMPORTS,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '#domains/orders/types/price'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a target that an exception names by its specifier',
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
      name: 'a misspelt file',
      files: {
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from './prise'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 28,
          endColumn: 37,
          what: 'types/order.ts imports type Price from ./prise, but no such file exists.',
          fix: ['./price'],
        },
      ],
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
          what: 'service/pricing.ts imports type Price from ../types, but no such file exists.',
          fix: ['Import Price from ../types/price (src/domains/orders/types/price.ts); the folder has no index'],
        },
      ],
    },
    {
      name: 'an absolute path',
      files: {
        'src/domains/orders/types/order.ts': `import { price } from '/srv/shop/price'\nexport const order = price\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 23,
          what: 'types/order.ts imports price from /srv/shop/price by an absolute path, which differs between machines.',
          fix: [
            'Copy the file to src/domains/orders/types/price and import ./price',
            'If the file differs between machines, read it at run time',
          ],
        },
      ],
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
          what: 'common/total.ts imports euro from @shop/money/euro, but that workspace package has no such entry or file.',
          fix: ['Import from @shop/money/cents and export there what is missing'],
        },
      ],
    },
    {
      name: 'an alias that leads nowhere',
      files: {
        ...ALIAS,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '@/domains/orders/types/prise'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 28,
          what: 'types/order.ts imports type Price from @/domains/orders/types/prise, but its alias does not lead to a file.',
          fix: ['Correct the path of the alias; no file matches @/domains/orders/types/prise'],
        },
      ],
    },
    {
      name: 'an entry of imports that leads nowhere',
      files: {
        ...IMPORTS,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '#domains/orders/types/prise'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 28,
          what: 'types/order.ts imports type Price from #domains/orders/types/prise, but its entry in the imports of package.json does not lead to a file.',
          fix: ['Point #domains in the imports of package.json to an existing file'],
        },
      ],
    },
    {
      name: 'an alias that nothing defines',
      files: {
        ...DECLARED,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '@/domains/orders/types/price'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 28,
          what: 'types/order.ts imports type Price from @/domains/orders/types/price, which matches no alias, workspace package or declared dependency.',
          fix: ['Import ./price (src/domains/orders/types/price.ts exists).'],
        },
      ],
    },
    {
      name: 'an alias that would be an import of a later layer',
      files: {
        ...DECLARED,
        'tsconfig.json': '{}',
        'src/domains/orders/ui/page.ts': 'export const page = 1\n',
        'src/domains/orders/types/order.ts': `import { page } from '~/domains/orders/ui/page'\nexport const order = page\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 22,
          fix: ['it means src/domains/orders/ui/page.ts, which this file may not import'],
        },
      ],
    },
    {
      name: 'an alias that a config computes',
      files: {
        ...DECLARED,
        'vite.config.ts': `import { load } from './load'\nexport default { resolve: { alias: load() } }\n`,
        'src/domains/orders/types/order.ts': `import type { Price } from '@/price'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 28,
          fix: ['Write the alias in vite.config.ts as a literal path; line 2 computes an alias: load().'],
        },
      ],
    },
    {
      name: 'an entry that imports do not have',
      files: {
        ...IMPORTS,
        ...PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '#orders/types/price'\nexport type Total = Price\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 28,
          what: 'types/order.ts imports type Price from #orders/types/price, but the imports of package.json have no such entry.',
          fix: ['Import ./price (src/domains/orders/types/price.ts exists).'],
        },
      ],
    },
    {
      name: 'a package that nothing declares, in code, a test, a mock and a type query',
      files: {
        ...DECLARED,
        'src/domains/orders/repo/order.ts': `import axios from 'axios'\nexport type T = import('left-pad').T\nexport const order = axios\n`,
        'src/domains/orders/repo/order.test.ts': `import nock from 'nock'\nvi.mock('zood')\nexport const tested = nock\n`,
        'node_modules/axios/package.json': '{ "name": "axios" }',
      },
      errors: [
        {
          file: 'src/domains/orders/repo/order.test.ts',
          line: 1,
          column: 18,
          fix: [
            'Check that nock exists and is the package you mean, then add it to the devDependencies of package.json.',
          ],
        },
        {
          file: 'src/domains/orders/repo/order.test.ts',
          line: 2,
          column: 9,
          fix: ['Mock zod, which package.json declares.'],
        },
        {
          file: 'src/domains/orders/repo/order.ts',
          line: 1,
          column: 19,
          fix: ['Use ky, which has the same purpose and is declared in package.json.'],
        },
        {
          file: 'src/domains/orders/repo/order.ts',
          line: 2,
          column: 24,
          fix: ['Check that left-pad exists and is the package you mean'],
        },
      ],
    },
    {
      name: 'a package that another package of the workspace declares',
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
          fix: [
            'Add big.js to the dependencies of packages/orders/package.json, as in packages/money/package.json (^6.2.0).',
          ],
        },
      ],
    },
    {
      name: 'a name that no package can have, whatever externals say',
      files: {
        ...DECLARED,
        'stratalint.config.json': '{ "extends": "harness", "architecture": { "externals": { "*": ["types"] } } }',
        'src/domains/orders/types/order.ts': `import { a } from '~/a'\nexport const order = a\n`,
      },
      errors: [{ file: 'src/domains/orders/types/order.ts', line: 1, column: 19 }],
    },
    {
      name: 'a pattern that matches no file, beside the folder that it may mean',
      files: {
        'src/domains/orders/types/steps/a.ts': 'export {}\n',
        'src/domains/orders/types/order.ts': 'export const load = (name: string) => import(`./step/${name}.ts`)\n',
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 46,
          endColumn: 65,
          what: 'types/order.ts imports ./step/${…}.ts, which does not match any file.',
          fix: [
            'Start the pattern with ./steps/ (src/domains/orders/types/steps exists, src/domains/orders/types/step does not)',
          ],
        },
      ],
    },
    {
      name: 'globs that match no file',
      files: {
        'src/domains/orders/types/steps/a.ts': 'export {}\n',
        'src/domains/orders/types/order.ts': `export const all = import.meta.glob(['./steps/*.vue', './steps/*.svelte'])\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 38,
          endColumn: 53,
          what: 'types/order.ts imports ./steps/*.vue, which does not match any file.',
          fix: ['Correct the pattern; src/domains/orders/types/steps contains a.ts, and none of them match'],
        },
      ],
    },
    {
      name: 'a pattern that starts with a folder of the project',
      files: {
        ...DECLARED,
        'src/domains/orders/types/steps/a.ts': 'export {}\n',
        'src/domains/orders/types/order.ts':
          'export const load = (name: string) => import(`src/domains/orders/types/steps/${name}.ts`)\n',
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 46,
          what: 'types/order.ts imports src/domains/orders/types/steps/${…}.ts, which matches no alias, workspace package or declared dependency.',
          fix: ['Start the pattern with ./steps/ (src/domains/orders/types/steps exists).'],
        },
      ],
    },
    {
      name: 'a pattern through an alias that nothing defines, to a folder that is forbidden',
      files: {
        ...DECLARED,
        'src/domains/orders/ui/a.ts': 'export {}\n',
        'src/domains/orders/types/order.ts': `export const all = import.meta.glob('@/domains/orders/ui/*.ts')\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 37,
          what: 'types/order.ts imports @/domains/orders/ui/*.ts, which matches no alias, workspace package or declared dependency.',
          fix: [
            'Delete the import of @/domains/orders/ui/*.ts; it means src/domains/orders/ui, which this file may not import.',
          ],
        },
      ],
    },
    {
      name: 'the name of its own package, which has no exports',
      files: {
        ...DECLARED,
        'package.json': '{ "name": "shop" }',
        'src/domains/orders/types/order.ts': `import { a } from 'shop/src/utils/a'\nexport const order = a\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 19,
          fix: ['Import the file by its relative path; it is part of shop, and package.json has no exports.'],
        },
      ],
    },
    {
      name: 'a path to an installed package that nobody declares',
      files: {
        ...DECLARED,
        'node_modules/made-up/x.js': 'export const a = 1\n',
        'src/domains/orders/types/order.ts': `import { a } from '../../../../node_modules/made-up/x.js'\nexport const order = a\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 19,
          fix: [
            'Check that made-up exists and is the package you mean, then add it to the dependencies of package.json.',
          ],
        },
      ],
    },
    {
      name: 'a path to a node_modules folder beside the file',
      files: {
        ...DECLARED,
        'src/domains/orders/types/node_modules/made-up/x.js': 'export const a = 1\n',
        'src/domains/orders/types/order.ts': `import { a } from './node_modules/made-up/x.js'\nexport const order = a\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.ts',
          line: 1,
          column: 19,
          fix: [
            'Check that made-up exists and is the package you mean, then add it to the dependencies of package.json.',
          ],
        },
      ],
    },
    {
      name: 'a file behind a loader',
      files: {
        ...PRICE,
        'src/domains/orders/types/order.ts': `import price from '!!raw-loader!./prise'\nexport const text = price\n`,
      },
      errors: [{ file: 'src/domains/orders/types/order.ts', line: 1, column: 19, endColumn: 41, fix: ['./price'] }],
    },
    {
      name: 'a file that a test imports',
      files: {
        'src/domains/orders/types/order.test.ts': `import { order } from './order'\nexport const tested = order\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/order.test.ts',
          line: 1,
          column: 23,
          what: 'types/order.test.ts imports order from ./order, but no such file exists.',
          fix: ['Create src/domains/orders/types/order.ts and export order from it, if you meant to add that file'],
        },
      ],
    },
  ],
})
