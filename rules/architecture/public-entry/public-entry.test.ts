import { testRule } from '@stratalint/rule/vitest'
import rule from './public-entry.ts'

const ORDERS = {
  'src/domains/orders/ui/order-list.ts': `export const OrderList = 'orders'\n`,
  'src/domains/orders/ui/index.ts': `export { OrderList } from './order-list'\n`,
}
const BETWEEN_LAYERS = {
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    architecture: {
      places: { domain: { pattern: 'src/domains/{domain}/{layer}/**', role: 'domain', entry: { layers: 'index' } } },
    },
  }),
  'src/domains/orders/repo/rows.ts': 'export const rows = 1\n',
  'src/domains/orders/repo/index.ts': `export { rows } from './rows'\n`,
}
const WORKSPACES = {
  'package.json': '{ "name": "shop", "workspaces": ["packages/*"] }',
  'stratalint.config.json': JSON.stringify({
    architecture: {
      places: { package: 'packages/{domain}/src/{layer}/**' },
      layers: { common: [], node: ['common'] },
      crossDomain: 'same-layers',
    },
  }),
  'packages/money/package.json': '{ "name": "@shop/money", "exports": { "./*": "./src/*.ts" } }',
  'packages/money/src/common/cents.ts': 'export const cents = 100\n',
  'packages/orders/package.json': '{ "name": "@shop/orders", "dependencies": { "@shop/money": "*" } }',
}

testRule(rule, {
  valid: [
    {
      name: 'the index of a layer from app',
      files: {
        ...ORDERS,
        'src/app/main.ts': `import { OrderList } from '../domains/orders/ui'\nexport const main = OrderList\n`,
      },
    },
    {
      name: 'a layer that is one file from app',
      files: {
        'src/domains/orders/ui.ts': 'export const OrderList = 1\n',
        'src/app/main.ts': `import { OrderList } from '../domains/orders/ui'\nexport const main = OrderList\n`,
      },
    },
    {
      name: 'an inner file of the same layer',
      files: {
        ...BETWEEN_LAYERS,
        'src/domains/orders/repo/more.ts': `import { rows } from './rows'\nexport const more = rows\n`,
      },
    },
    {
      name: 'the index of another layer where layers have entries',
      files: {
        ...BETWEEN_LAYERS,
        'src/domains/orders/service/list.ts': `import { rows } from '../repo'\nexport const list = rows\n`,
      },
    },
    {
      name: 'another workspace package by its name',
      files: {
        ...WORKSPACES,
        'packages/orders/src/node/total.ts': `import { cents } from '@shop/money/common/cents'\nexport const total = cents\n`,
      },
    },
    {
      name: 'a path inside of one workspace package',
      files: {
        ...WORKSPACES,
        'packages/orders/src/common/rate.ts': 'export const rate = 1\n',
        'packages/orders/src/node/total.ts': `import { rate } from '../common/rate'\nexport const total = rate\n`,
      },
    },
    {
      name: 'an entry that the policy opens',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          architecture: {
            places: {
              domain: { pattern: 'src/domains/{domain}/{layer}/**', role: 'domain', entry: ['**', '!internal/**'] },
            },
          },
        }),
        'src/domains/orders/ui/list.ts': 'export const list = 1\n',
        'src/app/main.ts': `import { list } from '../domains/orders/ui/list'\nexport const main = list\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'a mock of another package, which its index does not export',
      files: {
        'package.json': WORKSPACES['package.json'],
        'stratalint.config.json': JSON.stringify({
          architecture: {
            places: {
              mocks: { pattern: 'packages/{domain}/__mocks__/**', role: 'domain', layer: 'node' },
              package: 'packages/{domain}/src/{layer}/**',
            },
            layers: { common: [], node: ['common'] },
            crossDomain: 'same-layers',
          },
        }),
        'packages/money/package.json': '{ "name": "@shop/money" }',
        'packages/money/src/common/index.ts': 'export const cents = 100\n',
        'packages/money/__mocks__/cents.ts': 'export const fakeCents = 1\n',
        'packages/orders/package.json': '{ "name": "@shop/orders" }',
        'packages/orders/src/node/total.ts': `import { fakeCents } from '../../../money/__mocks__/cents'\nexport const total = fakeCents\n`,
      },
      errors: [
        {
          file: 'packages/orders/src/node/total.ts',
          line: 1,
          fix: ['Import fakeCents from @shop/money/__mocks__/cents (packages/money/__mocks__/cents.ts)'],
        },
      ],
    },
    {
      name: 'an inner file whose binding the index exports',
      files: {
        ...ORDERS,
        'src/app/main.ts': `import { OrderList } from '../domains/orders/ui/order-list'\nexport const main = OrderList\n`,
      },
      errors: [
        {
          file: 'src/app/main.ts',
          line: 1,
          column: 27,
          endColumn: 60,
          what: 'app/main.ts imports OrderList from ../domains/orders/ui/order-list, an internal file of orders/ui; import it through its index.',
          fix: ['../domains/orders/ui'],
        },
      ],
    },
    {
      name: 'an inner file whose binding the index does not export',
      files: {
        ...ORDERS,
        'src/domains/orders/ui/cart.ts': 'export const Cart = 1\n',
        'src/app/main.ts': `import { Cart } from '../domains/orders/ui/cart'\nexport const main = Cart\n`,
      },
      errors: [
        {
          file: 'src/app/main.ts',
          line: 1,
          column: 22,
          what: 'app/main.ts imports Cart from ../domains/orders/ui/cart, an internal file of orders/ui; import it through its index.',
          fix: ['src/domains/orders/ui/index.ts'],
        },
      ],
    },
    {
      name: 'an inner file of another layer where layers have entries',
      files: {
        ...BETWEEN_LAYERS,
        'src/domains/orders/service/list.ts': `import { rows } from '../repo/rows'\nexport const list = rows\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/list.ts',
          line: 1,
          column: 22,
          what: 'service/list.ts (service) imports rows from ../repo/rows, an internal file of repo; import it through its index.',
          fix: ['../repo'],
        },
      ],
    },
    {
      name: 'a file that the opened entry excludes',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          architecture: {
            places: {
              domain: { pattern: 'src/domains/{domain}/{layer}/**', role: 'domain', entry: ['**', '!internal/**'] },
            },
          },
        }),
        'src/domains/orders/ui/internal/list.ts': 'export const list = 1\n',
        'src/app/main.ts': `import { list } from '../domains/orders/ui/internal/list'\nexport const main = list\n`,
      },
      errors: [
        {
          file: 'src/app/main.ts',
          line: 1,
          column: 22,
          what: 'app/main.ts imports list from ../domains/orders/ui/internal/list, an internal file of orders/ui; import it through its entry files.',
          fix: ['Create src/domains/orders/ui/index.ts, export list from it, and import it from there'],
        },
      ],
    },
    {
      name: 'another workspace package by a path',
      files: {
        ...WORKSPACES,
        'packages/orders/src/node/total.ts': `import { cents } from '../../../money/src/common/cents'\nexport const total = cents\n`,
      },
      errors: [
        {
          file: 'packages/orders/src/node/total.ts',
          line: 1,
          column: 23,
          what: 'node/total.ts imports cents from ../../../money/src/common/cents, a file of package @shop/money; import packages by name.',
          fix: ['Import cents from @shop/money'],
        },
      ],
    },
    {
      name: 'an inner file of a slice',
      files: {
        'stratalint.config.json': '{ "extends": "feature-sliced" }',
        'src/features/like/index.ts': `export { like } from './model/like'\n`,
        'src/features/like/model/like.ts': 'export const like = 1\n',
        'src/pages/home/index.ts': `import { like } from '../../features/like/model/like'\nexport const home = like\n`,
      },
      errors: [
        {
          file: 'src/pages/home/index.ts',
          line: 1,
          column: 22,
          what: 'home/index.ts imports like from ../../features/like/model/like, an internal file of features/like; import it through its index.',
          fix: ['../../features/like'],
        },
      ],
    },
  ],
})
