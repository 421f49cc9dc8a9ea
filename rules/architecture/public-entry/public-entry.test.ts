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
      name: 'an internal file of the same layer',
      files: {
        ...BETWEEN_LAYERS,
        'src/domains/orders/repo/more.ts': `import { rows } from './rows'\nexport const more = rows\n`,
      },
    },
    {
      name: 'the index of another layer when layers have entries',
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
      name: 'a relative path inside one workspace package',
      files: {
        ...WORKSPACES,
        'packages/orders/src/common/rate.ts': 'export const rate = 1\n',
        'packages/orders/src/node/total.ts': `import { rate } from '../common/rate'\nexport const total = rate\n`,
      },
    },
    {
      name: 'a file that the entry globs include',
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
          column: 27,
          endColumn: 59,
          fix: [{ key: 'use-package-name', applicability: 'suggested', target: 'packages/money/__mocks__/cents.ts' }],
        },
      ],
      nearestValid: {
        'packages/orders/src/node/total.ts': `import { fakeCents } from '@shop/money/__mocks__/cents'\nexport const total = fakeCents\n`,
      },
    },
    {
      name: 'an internal file whose binding the index exports',
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
          fix: [{ key: 'use-entry', applicability: 'auto', target: 'src/domains/orders/ui/index.ts' }],
        },
      ],
      nearestValid: {
        'src/app/main.ts': `import { OrderList } from '../domains/orders/ui'\nexport const main = OrderList\n`,
      },
    },
    {
      name: 'an internal file whose binding the index does not export',
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
          endColumn: 49,
          fix: [{ key: 'publish', applicability: 'auto', target: 'src/domains/orders/ui/index.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/ui/index.ts': `export { OrderList } from './order-list'\nexport { Cart } from './cart'\n`,
        'src/app/main.ts': `import { Cart } from '../domains/orders/ui'\nexport const main = Cart\n`,
      },
    },
    {
      name: 'an internal file of another layer when layers have entries',
      files: {
        ...BETWEEN_LAYERS,
        'src/domains/orders/service/list.ts': `import { rows } from '../repo/rows'\nexport const list = rows\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/list.ts',
          line: 1,
          column: 22,
          endColumn: 36,
          fix: [{ key: 'use-entry', applicability: 'auto', target: 'src/domains/orders/repo/index.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/list.ts': `import { rows } from '../repo'\nexport const list = rows\n`,
      },
    },
    {
      name: 'a file that the entry globs exclude',
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
          endColumn: 58,
          fix: [{ key: 'publish', applicability: 'suggested', target: 'src/domains/orders/ui/index.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/ui/list.ts': 'export const list = 1\n',
        'src/app/main.ts': `import { list } from '../domains/orders/ui/list'\nexport const main = list\n`,
      },
    },
    {
      name: 'another workspace package by a relative path',
      files: {
        ...WORKSPACES,
        'packages/orders/src/node/total.ts': `import { cents } from '../../../money/src/common/cents'\nexport const total = cents\n`,
      },
      errors: [
        {
          file: 'packages/orders/src/node/total.ts',
          line: 1,
          column: 23,
          endColumn: 56,
          fix: [{ key: 'use-package-name', applicability: 'suggested', target: 'packages/money/src/common/cents.ts' }],
        },
      ],
      nearestValid: {
        'packages/orders/src/node/total.ts': `import { cents } from '@shop/money/common/cents'\nexport const total = cents\n`,
      },
    },
    {
      name: 'an internal file of a slice',
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
          endColumn: 54,
          fix: [{ key: 'use-entry', applicability: 'auto', target: 'src/features/like/index.ts' }],
        },
      ],
      nearestValid: {
        'src/pages/home/index.ts': `import { like } from '../../features/like'\nexport const home = like\n`,
      },
    },
  ],
})
