import { testRule } from '@stratalint/rule/vitest'
import { toKebabCase } from '@stratalint/rule/analysis'
import rule from './file-name.ts'

const SERVICE = 'src/domains/orders/service'
const TEXT = 'export const total = 1\n'
const automatic = [{ key: 'rename-file', applicability: 'auto' as const }]
const manual = (target: string) => [{ key: 'rename-file', applicability: 'manual' as const, target }]
const rename = (target: string) => automatic.map((fix) => ({ ...fix, target }))
const at = (file: string, endColumn = 23) => ({ file, line: 1, column: 1, endColumn })
const policy = (setting: unknown): Record<string, string> => ({
  'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'taste/file-name': setting } }),
})
const packageJson = (...names: string[]): Record<string, string> => ({
  'package.json': JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '1'])) }),
})
const files = (...paths: string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, TEXT]))

const COMPONENTS = [
  'OrderCard',
  'OrderRow',
  'OrderTable',
  'OrderTotal',
  'OrderHead',
  'OrderNote',
  'OrderTax',
  'OrderEdit',
]
const withRename = (name: string) => ({
  ...at(`src/domains/orders/ui/${name}.tsx`),
  fix: rename(`src/domains/orders/ui/${toKebabCase(name)}.tsx`),
})

testRule(rule, {
  valid: [
    {
      name: 'the case of all names in the folder',
      files: files(...['createOrder', 'payOrder', 'listOrders', 'closeOrder'].map((name) => `${SERVICE}/${name}.ts`)),
    },
    {
      name: 'a file that is served under its path',
      files: {
        ...files('public/mockServiceWorker.js', 'apps/web/public/mockServiceWorker.js'),
        'package.json': '{}',
        'stratalint.config.json': JSON.stringify({
          architecture: { places: { all: { pattern: '**', role: 'shared' } } },
          rules: { 'taste/file-name': 'error' },
        }),
      },
    },
    {
      name: 'names in kebab-case, with dots, digits and an index',
      files: files(
        `${SERVICE}/total.ts`,
        `${SERVICE}/order-total.service.ts`,
        `${SERVICE}/order-total.e2e-spec.ts`,
        `${SERVICE}/sha256-hash.ts`,
        `${SERVICE}/3d-view.ts`,
        `${SERVICE}/index.ts`,
        `${SERVICE}/größe.ts`,
      ),
    },
    {
      name: 'an underscore and a dot in front',
      files: files(`${SERVICE}/_order-total.ts`, `${SERVICE}/.order-total.ts`),
    },
    {
      name: 'parts with the characters of route parameters',
      files: files(
        'src/app/[orderId].ts',
        'src/app/[...slugParts].ts',
        'src/app/orders.$orderId.ts',
        'src/app/(shopArea).ts',
        'src/app/+page.server.ts',
      ),
    },
    {
      name: 'names that a framework routes by',
      files: { ...packageJson('next'), ...files('src/pages/orderHistory.ts', 'src/pages/Legal_Notice.ts') },
    },
    {
      name: 'the case that nearly all components of the folder have',
      files: files(...COMPONENTS.map((name) => `src/domains/orders/ui/${name}.tsx`), 'src/domains/orders/ui/index.ts'),
    },
    {
      name: 'the case that nearly all components of the package have',
      files: {
        'package.json': '{}',
        ...files(...COMPONENTS.map((name) => `src/domains/${name.toLowerCase()}/ui/${name}.tsx`)),
      },
    },
    {
      name: 'a hook beside components in PascalCase',
      files: files(
        ...COMPONENTS.map((name) => `src/domains/orders/ui/${name}.tsx`),
        'src/domains/orders/ui/useOrderList.tsx',
        'src/domains/orders/ui/useOrderTotal.ts',
      ),
    },
    {
      name: 'the files that Create React App looks for',
      files: { ...packageJson('react-scripts'), ...files('src/setupTests.ts', 'src/setupProxy.js') },
    },
    {
      name: 'the case that nearly all components of the other packages have',
      files: {
        ...files(...COMPONENTS.map((name) => `src/domains/orders/ui/${name}.tsx`), 'src/domains/tax/ui/TaxCard.tsx'),
        'src/domains/tax/package.json': '{}',
      },
    },
    {
      name: 'names in camelCase and PascalCase, where hardly any is in kebab-case',
      files: {
        'package.json': '{}',
        ...files(
          ...COMPONENTS.flatMap((name) => [
            `src/domains/${name.toLowerCase()}/service/${name}.ts`,
            `src/domains/${name.toLowerCase()}/service/load${name}.ts`,
            `src/domains/${name.toLowerCase()}/repo/save${name}.ts`,
          ]),
        ),
      },
    },
    {
      name: 'icons that a script of the package generates',
      files: {
        'package.json': '{ "scripts": { "icons": "svgr assets --out-dir src/app/icons" } }',
        ...files('src/app/icons/CartFull.tsx'),
      },
    },
    {
      name: 'a route of which the router generates types',
      files: {
        ...packageJson('react'),
        'src/app/pages/$orderId.tsx': `import type { Route } from './+types/$orderId'\nexport type Props = Route\n`,
      },
    },
    { name: 'mocks, which have the names of modules', files: files(`${SERVICE}/__mocks__/OrderStore.ts`) },
    {
      name: 'migrations, which the database remembers by name',
      files: files('src/app/migrations/1699999999999-CreateOrders.ts', 'src/app/seeds/0001_firstOrders.ts'),
    },
    {
      name: 'generated files and declaration files',
      files: {
        [`${SERVICE}/OrderTotal.gen.ts`]: TEXT,
        [`${SERVICE}/OrderTotal.d.ts`]: TEXT,
        [`${SERVICE}/OrderTotal.ts`]: `// @generated\n${TEXT}`,
      },
    },
    {
      name: 'names that the option allows',
      files: {
        ...policy(['error', { allow: ['App', 'setupShop'] }]),
        ...files('src/app/App.ts', 'src/app/setupShop.test.ts'),
      },
    },
    {
      name: 'the case of a place, with roles in kebab-case',
      files: {
        ...policy([{ severity: 'error' }, { in: 'ui', severity: 'error', options: { case: 'PascalCase' } }]),
        ...files(
          'src/domains/orders/ui/OrderCard.ts',
          'src/domains/orders/ui/OrderCard.e2e-spec.ts',
          'src/domains/orders/ui/index.ts',
          `${SERVICE}/order-total.ts`,
        ),
      },
    },
    {
      name: 'the suffix of a layer, before the ending of a test',
      files: {
        ...policy([{ in: 'repo', severity: 'error', options: { suffix: ['.repo', '-queries'] } }]),
        ...files(
          'src/domains/orders/repo/orders.repo.ts',
          'src/domains/orders/repo/orders.repo.test.ts',
          'src/domains/orders/repo/order-queries.ts',
          'src/domains/orders/repo/index.ts',
        ),
      },
    },
  ],
  invalid: [
    {
      name: 'a version in a name, and a migration that is called by its date',
      files: files(`${SERVICE}/order_1.2.ts`),
      errors: [{ ...at(`${SERVICE}/order_1.2.ts`), fix: rename(`${SERVICE}/order-1.2.ts`) }],
      nearestValid: {
        [`${SERVICE}/order_1.2.ts`]: null,
        ...files('src/app/alterations/1.0.0_beta.11-1664462389-correct-user.ts'),
      },
    },
    {
      name: 'a type with a prefix, whose file gets its name without it, and a constant of such a name',
      files: {
        ...files(...['pay-order', 'list-orders', 'close-order', 'open-order'].map((name) => `${SERVICE}/${name}.ts`)),
        [`${SERVICE}/ICartEvent.ts`]: 'export interface ICartEvent {}\n',
        [`${SERVICE}/ICartLine.ts`]: 'export const ICartLine = 1\n',
      },
      errors: [
        { ...at(`${SERVICE}/ICartEvent.ts`), endColumn: 31, fix: rename(`${SERVICE}/cart-event.ts`) },
        { ...at(`${SERVICE}/ICartLine.ts`), endColumn: 27, fix: rename(`${SERVICE}/i-cart-line.ts`) },
      ],
    },
    {
      name: 'a folder with names in two cases',
      files: files(...['createOrder', 'pay-order', 'listOrders', 'closeOrder'].map((name) => `${SERVICE}/${name}.ts`)),
      errors: ['closeOrder', 'createOrder', 'listOrders'].map((name) => ({
        ...at(`${SERVICE}/${name}.ts`),
        fix: rename(`${SERVICE}/${toKebabCase(name)}.ts`),
      })),
    },
    {
      name: 'a name in a third case, where nearly all components have another one',
      files: files(
        ...COMPONENTS.map((name) => `src/domains/orders/ui/${name}.tsx`),
        'src/domains/orders/ui/order_list.tsx',
      ),
      errors: [{ ...at('src/domains/orders/ui/order_list.tsx'), fix: rename('src/domains/orders/ui/OrderList.tsx') }],
      nearestValid: { 'src/domains/orders/ui/order_list.tsx': null, 'src/domains/orders/ui/order-list.tsx': TEXT },
    },
    {
      name: 'a function in camelCase beside components in PascalCase',
      files: files(
        ...COMPONENTS.map((name) => `src/domains/orders/ui/${name}.tsx`),
        'src/domains/orders/ui/sumOrders.ts',
      ),
      errors: [{ ...at('src/domains/orders/ui/sumOrders.ts'), fix: rename('src/domains/orders/ui/sum-orders.ts') }],
    },
    {
      name: 'components in PascalCase where too few files have it',
      files: files(...COMPONENTS.slice(0, 2).map((name) => `src/domains/orders/ui/${name}.tsx`)),
      errors: COMPONENTS.slice(0, 2).map(withRename),
    },
    {
      name: 'components in PascalCase where the policy sets another case',
      files: {
        ...policy(['error', { case: 'kebab-case' }]),
        ...files(...COMPONENTS.map((name) => `src/domains/orders/ui/${name}.tsx`)),
      },
      errors: COMPONENTS.map(withRename).sort((a, b) => (a.file < b.file ? -1 : 1)),
    },
    {
      name: 'a file that configs of tools name by its path',
      files: {
        ...files(`${SERVICE}/jestSetup.ts`, `${SERVICE}/jestSetupOther.ts`),
        'jest-e2e.json': `{ "setupFiles": ["<rootDir>/${SERVICE}/jestSetup.ts"] }`,
        '.jestrc.json': `{ "setupFiles": ["./${SERVICE}/jestSetup"] }`,
      },
      errors: [
        { ...at(`${SERVICE}/jestSetup.ts`), fix: manual(`${SERVICE}/jest-setup.ts`) },
        { ...at(`${SERVICE}/jestSetupOther.ts`), fix: rename(`${SERVICE}/jest-setup-other.ts`) },
      ],
    },
    {
      name: 'a file that a test reads by its name',
      files: {
        ...files(`${SERVICE}/orderTotal.ts`, `${SERVICE}/orderTax.ts`),
        [`${SERVICE}/__tests__/order-total.test.ts`]:
          "import { readFileSync } from 'node:fs'\nimport { total } from '../orderTax.ts'\nexport const text = readFileSync('../orderTotal.ts', 'utf8') + total\n",
      },
      errors: [
        { ...at(`${SERVICE}/orderTax.ts`), fix: rename(`${SERVICE}/order-tax.ts`) },
        { ...at(`${SERVICE}/orderTotal.ts`), fix: manual(`${SERVICE}/order-total.ts`) },
      ],
    },
    {
      name: 'camelCase, and the files that import it',
      files: {
        ...files(`${SERVICE}/orderTotal.ts`),
        [`${SERVICE}/sum.ts`]: "export { total } from './orderTotal'\n",
        [`${SERVICE}/sum.test.ts`]: "import { total } from './orderTotal'\nexport const sum = total\n",
      },
      errors: [{ ...at(`${SERVICE}/orderTotal.ts`), fix: rename(`${SERVICE}/order-total.ts`) }],
      nearestValid: {
        [`${SERVICE}/orderTotal.ts`]: null,
        [`${SERVICE}/order-total.ts`]: TEXT,
        [`${SERVICE}/sum.ts`]: "export { total } from './order-total'\n",
        [`${SERVICE}/sum.test.ts`]: "import { total } from './order-total'\nexport const sum = total\n",
      },
    },
    {
      name: 'acronyms and known words',
      files: files(
        `${SERVICE}/HTTPServer.ts`,
        `${SERVICE}/OAuth2Client.ts`,
        `${SERVICE}/PostgreSQLPool.ts`,
        `${SERVICE}/URLs.ts`,
        `${SERVICE}/useGraphQLQuery.ts`,
      ),
      errors: [
        { ...at(`${SERVICE}/HTTPServer.ts`), fix: rename(`${SERVICE}/http-server.ts`) },
        { ...at(`${SERVICE}/OAuth2Client.ts`), fix: rename(`${SERVICE}/oauth2-client.ts`) },
        { ...at(`${SERVICE}/PostgreSQLPool.ts`), fix: rename(`${SERVICE}/postgresql-pool.ts`) },
        {
          ...at(`${SERVICE}/URLs.ts`),
          fix: [{ key: 'rename-file', applicability: 'manual', target: `${SERVICE}/urls.ts` }],
        },
        { ...at(`${SERVICE}/useGraphQLQuery.ts`), fix: rename(`${SERVICE}/use-graphql-query.ts`) },
      ],
    },
    {
      name: 'snake_case, spaces and two dashes',
      files: files(`${SERVICE}/order--total.ts`, `${SERVICE}/order total.ts`, `${SERVICE}/order_sum.ts`),
      errors: [
        { ...at(`${SERVICE}/order total.ts`), fix: rename(`${SERVICE}/order-total.ts`) },
        { ...at(`${SERVICE}/order--total.ts`), fix: rename(`${SERVICE}/order-total.ts`) },
        { ...at(`${SERVICE}/order_sum.ts`), fix: rename(`${SERVICE}/order-sum.ts`) },
      ],
    },
    {
      name: 'each part between dots, in tests too',
      files: files(`${SERVICE}/OrderTotal.Service.test.ts`, `${SERVICE}/_orderTotal.ts`),
      errors: [
        { ...at(`${SERVICE}/OrderTotal.Service.test.ts`), fix: rename(`${SERVICE}/order-total.service.test.ts`) },
        { ...at(`${SERVICE}/_orderTotal.ts`), fix: rename(`${SERVICE}/_order-total.ts`) },
      ],
    },
    {
      name: 'a file outside of the folders that a framework routes by',
      files: { ...packageJson('next'), ...files('src/app/orderHistory.ts') },
      errors: [{ ...at('src/app/orderHistory.ts'), fix: rename('src/app/order-history.ts') }],
      nearestValid: { 'src/app/orderHistory.ts': null, 'src/pages/orderHistory.ts': TEXT },
    },
    {
      name: 'a route parameter in a package without a router',
      files: { ...packageJson('react'), ...files('src/app/[orderId].ts') },
      errors: [{ ...at('src/app/[orderId].ts'), fix: rename('src/app/order-id.ts') }],
      nearestValid: { ...packageJson('react', 'vite-plugin-pages') },
    },
    {
      name: 'a role that the name repeats',
      files: files(`${SERVICE}/UserController.controller.ts`),
      errors: [{ ...at(`${SERVICE}/UserController.controller.ts`), fix: rename(`${SERVICE}/user.controller.ts`) }],
      nearestValid: {
        [`${SERVICE}/UserController.controller.ts`]: null,
        [`${SERVICE}/user-controller.controller.ts`]: TEXT,
      },
    },
    {
      name: 'the case of a place',
      files: {
        ...policy([{ severity: 'error' }, { in: 'ui', severity: 'warn', options: { case: 'PascalCase' } }]),
        ...files('src/domains/orders/ui/order-card.ts', `${SERVICE}/OrderTotal.ts`),
      },
      errors: [
        { ...at(`${SERVICE}/OrderTotal.ts`), fix: rename(`${SERVICE}/order-total.ts`) },
        {
          ...at('src/domains/orders/ui/order-card.ts'),
          severity: 'warn',
          fix: rename('src/domains/orders/ui/OrderCard.ts'),
        },
      ],
    },
    {
      name: 'a layer without its suffix',
      files: {
        ...policy([{ in: 'repo', severity: 'error', options: { suffix: ['.repo', '.queries'] } }]),
        ...files(
          'src/domains/orders/repo/orderRepo.ts',
          'src/domains/orders/repo/lines.ts',
          'src/domains/orders/repo/lines.test.ts',
        ),
      },
      errors: [
        { ...at('src/domains/orders/repo/lines.test.ts'), fix: rename('src/domains/orders/repo/lines.repo.test.ts') },
        { ...at('src/domains/orders/repo/lines.ts'), fix: rename('src/domains/orders/repo/lines.repo.ts') },
        { ...at('src/domains/orders/repo/orderRepo.ts'), fix: rename('src/domains/orders/repo/order.repo.ts') },
      ],
    },
    {
      name: 'a file that a published package exports',
      files: { ...files('src/utils/setUp.ts'), 'package.json': '{ "name": "set-up", "exports": "./src/utils/*.ts" }' },
      errors: [
        {
          ...at('src/utils/setUp.ts'),
          fix: [{ key: 'rename-file', applicability: 'suggested', target: 'src/utils/set-up.ts' }],
        },
      ],
    },
    {
      name: 'a name that is only free with another one',
      files: {
        ...files(`${SERVICE}/order-card.ts`, `${SERVICE}/orderTotal.ts`, `${SERVICE}/order-total.ts`),
        [`${SERVICE}/OrderCard.tsx`]: 'export const OrderBadge = 1\n',
      },
      errors: [
        {
          ...at(`${SERVICE}/OrderCard.tsx`, 28),
          fix: [{ key: 'rename-file', applicability: 'auto', target: `${SERVICE}/order-badge.tsx` }],
        },
        {
          ...at(`${SERVICE}/orderTotal.ts`),
          fix: [
            { key: 'merge-files', applicability: 'manual', target: `${SERVICE}/order-total.ts` },
            { key: 'rename-file', applicability: 'auto', target: `${SERVICE}/total.ts` },
          ],
        },
      ],
    },
    {
      name: 'components, and a file without statements',
      files: {
        'src/domains/orders/ui/OrderCard.vue':
          '<script setup lang="ts">\nconst a = 1\n</script>\n<template>{{ a }}</template>\n',
        'src/domains/orders/ui/OrderRow.svelte': '<p>row</p>\n',
        'src/domains/orders/ui/OrderSum.svelte': '<script>\n  let a = 1\n</script>\n<p>{a}</p>\n',
        [`${SERVICE}/EmptyFile.ts`]: '// nothing yet\n',
      },
      errors: [
        { ...at(`${SERVICE}/EmptyFile.ts`, 15), fix: rename(`${SERVICE}/empty-file.ts`) },
        {
          ...{ file: 'src/domains/orders/ui/OrderCard.vue', line: 2, column: 1, endColumn: 12 },
          fix: rename('src/domains/orders/ui/order-card.vue'),
        },
        { ...at('src/domains/orders/ui/OrderRow.svelte', 11), fix: rename('src/domains/orders/ui/order-row.svelte') },
        {
          ...{ file: 'src/domains/orders/ui/OrderSum.svelte', line: 2, column: 3, endColumn: 12 },
          fix: rename('src/domains/orders/ui/order-sum.svelte'),
        },
      ],
    },
  ],
})
