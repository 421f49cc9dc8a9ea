import { expect, it } from 'vitest'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const CONFIG = 'stratalint.config.ts'

const DEBT = {
  'src/domains/orders/repo/load.ts': `import { totalOf } from '../service/total.ts'\n\nexport const load = totalOf\n`,
}

const EXCEPTION = {
  rule: 'architecture/external-placement',
  from: 'src/domains/billing/service/**',
  to: 'pg',
  limit: 1,
  reason: 'the ledger moves to its own repo layer',
  expires: '2099-03-01',
}

const AS_JSON = {
  extends: 'harness',
  files: ['src/**'],
  architecture: { externals: { react: ['ui'], pg: ['repo'], zod: ['types', 'config'] } },
  rules: { 'taste/max-file-lines': ['error', { max: 200 }] },
  exceptions: [EXCEPTION],
}

const HARNESS = {
  places: {
    domain: { pattern: 'src/domains/{domain}/{layer}/**', role: 'domain' },
    provider: { pattern: 'src/providers/{provider}/**', role: 'provider', usableFrom: 'service' },
    util: { pattern: 'src/utils/**', role: 'shared' },
    app: { pattern: 'src/app/**', role: 'app', uses: ['runtime', 'ui'] },
  },
  layers: ['types', 'config', 'repo', 'service', 'runtime', 'ui'],
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const honest: [name: string, edit: (shop: TestRepository) => void][] = [
  ['the policy as JSON', (shop) => shop.write({ [CONFIG]: null, 'stratalint.config.json': json(AS_JSON) })],
  [
    'the policy in package.json',
    (shop) => {
      shop.write({
        [CONFIG]: null,
        'package.json': json({ ...JSON.parse(shop.read('package.json')), stratalint: AS_JSON }),
      })
    },
  ],
  [
    'extends written out',
    (shop) =>
      shop.write({
        [CONFIG]: null,
        'stratalint.config.json': json({
          ...AS_JSON,
          extends: undefined,
          architecture: { ...HARNESS, ...AS_JSON.architecture },
        }),
      }),
  ],
  [
    'a place split in two',
    (shop) =>
      shop.write({
        [CONFIG]: null,
        'stratalint.config.json': json({
          ...AS_JSON,
          architecture: {
            ...AS_JSON.architecture,
            places: {
              domain: null,
              orders: { pattern: 'src/domains/{domain}/{layer}/**', role: 'domain' },
              main: { pattern: 'src/app/main.ts', role: 'app', uses: ['runtime', 'ui'] },
            },
          },
        }),
      }),
  ],
  [
    'a renamed layer with its folders',
    (shop) => {
      shop.git('mv', 'src/domains/orders/service', 'src/domains/orders/logic')
      shop.git('mv', 'src/domains/billing/service', 'src/domains/billing/logic')
      for (const file of [
        'orders/repo/load.ts',
        'orders/runtime/place-order.ts',
        'orders/ui/index.tsx',
        'billing/runtime/index.ts',
      ])
        shop.replace(`src/domains/${file}`, '../service/', '../logic/')
      shop.replace(CONFIG, 'billing/service', 'billing/logic')
      shop.replace(
        CONFIG,
        'architecture: {',
        `architecture: {\n    layers: ['types', 'config', 'repo', 'logic', 'runtime', 'ui'],\n    places: { provider: { usableFrom: 'logic' } },`,
      )
    },
  ],
  [
    'a renamed folder of all domains',
    (shop) => {
      shop.git('mv', 'src/domains', 'src/features')
      shop.replace('src/app/main.ts', '../domains/billing', '../features/billing')
      shop.replace('src/app/main.ts', '../domains/orders', '../features/orders')
      shop.replace(CONFIG, 'src/domains/billing', 'src/features/billing')
      shop.replace(
        CONFIG,
        'architecture: {',
        `architecture: {\n    places: { domain: 'src/features/{domain}/{layer}/**' },`,
      )
    },
  ],
  [
    'a seventh domain',
    (shop) =>
      shop.write({
        'src/domains/stock/types/item.ts': 'export interface Item {\n  sku: string\n}\n',
        'src/domains/stock/runtime/index.ts': `import type { Item } from '../types/item.ts'\n\nexport const skuOf = ({ sku }: Item): string => sku\n`,
      }),
  ],
  [
    'a new shared place',
    (shop) => {
      shop.replace(
        CONFIG,
        'architecture: {',
        `architecture: {\n    places: { kit: { pattern: 'src/kit/**', role: 'shared' } },`,
      )
      shop.write({ 'src/kit/button.ts': 'export const button = 1\n' })
    },
  ],
  [
    'a second app',
    (shop) => {
      shop.replace(
        CONFIG,
        'architecture: {',
        `architecture: {\n    places: { admin: { pattern: 'src/admin/**', role: 'app', uses: ['ui'] } },`,
      )
      shop.write({
        'src/admin/main.ts': `import { OrderView } from '../domains/orders/ui/index.tsx'\n\nexport const main = OrderView\n`,
      })
    },
  ],
  [
    'a new layer',
    (shop) => {
      shop.replace(
        CONFIG,
        'architecture: {',
        `architecture: {\n    layers: ['types', 'schema', 'config', 'repo', 'service', 'runtime', 'ui'],`,
      )
      shop.write({
        'src/domains/orders/schema/order.ts': `import type { Order } from '../types/order.ts'\n\nexport const isOrder = (value: Order): boolean => value.id !== ''\n`,
      })
    },
  ],
  ['a stricter limit', (shop) => shop.replace(CONFIG, 'max: 200', 'max: 150')],
  [
    'a rule that becomes an error',
    (shop) => shop.replace(CONFIG, 'rules: {', `rules: { 'architecture/no-cycle': 'error',`),
  ],
  ['fewer packages', (shop) => shop.replace(CONFIG, `zod: ['types', 'config']`, `zod: ['types']`)],
  [
    'a page of the team',
    (shop) => shop.replace(CONFIG, 'rules: {', `docs: { 'architecture/no-cycle': 'docs/cycles.md' },\n  rules: {`),
  ],
  ['an exception with a better reason', (shop) => shop.replace(CONFIG, 'the ledger moves', 'the ledger soon moves')],
  ['an exception that expires earlier', (shop) => shop.replace(CONFIG, '2099-03-01', '2098-03-01')],
  ['an exception for fewer files', (shop) => shop.replace(CONFIG, 'billing/service/**', 'billing/service/charge.ts')],
  [
    'an exception whose file was renamed',
    (shop) => {
      shop.git('mv', 'src/domains/billing/service', 'src/domains/billing/repo')
      shop.replace('src/domains/billing/runtime/index.ts', '/service/', '/repo/')
      shop.replace(CONFIG, /exceptions: .*],\n/s.exec(shop.read(CONFIG))![0], '')
    },
  ],
  [
    'another order of keys and a comment',
    (shop) =>
      shop.replace(
        CONFIG,
        `extends: 'harness',\n  files: ['src/**'],`,
        `// The architecture of the shop.\n  files: ['src/**'],\n  extends: ['harness'],`,
      ),
  ],
]

it.each(honest)('%s', async (_, edit) => {
  const shop = shopRepository(DEBT)
  edit(shop)
  expect(shown(await shop.review())).toEqual([])
})
