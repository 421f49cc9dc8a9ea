import { expect, it } from 'vitest'
import { expectShortMessages } from './message-limits.ts'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const CONFIG = 'stratalint.config.ts'
const TOTAL = 'src/domains/orders/service/total.ts'

/** An import of a later layer, in the base and so inherited debt. */
const DEBT = {
  'src/domains/orders/repo/load.ts': `import { totalOf } from '../service/total.ts'\n\nexport const load = totalOf\n`,
}

function addCrossDomain(shop: TestRepository): void {
  shop.replace(TOTAL, 'import type', `import { withTax } from '../../billing/service/charge.ts'\nimport type`)
  shop.replace(TOTAL, 'return roundCents(order', 'void withTax\n  return roundCents(order')
}

const cheats: [name: string, edit: (shop: TestRepository) => void, expected: string[]][] = [
  [
    'a rule that is off',
    (shop) => shop.replace(CONFIG, 'rules: {', `rules: { 'architecture/layer-direction': 'off',`),
    ['integrity/policy stratalint.config.ts:9'],
  ],
  [
    'a rule that only warns',
    (shop) => shop.replace(CONFIG, 'rules: {', `rules: { 'architecture/layer-direction': 'warn',`),
    ['integrity/policy stratalint.config.ts:9'],
  ],
  [
    'a rule that is off in a folder',
    (shop) =>
      shop.replace(
        CONFIG,
        'rules: {',
        `rules: { 'architecture/layer-direction': [{ in: 'src/domains/orders/**', severity: 'off' }],`,
      ),
    ['integrity/policy stratalint.config.ts:9'],
  ],
  [
    'layers in another order',
    (shop) =>
      shop.replace(
        CONFIG,
        'architecture: {',
        `architecture: {\n    layers: ['types', 'config', 'service', 'repo', 'runtime', 'ui'],`,
      ),
    ['integrity/policy stratalint.config.ts:7'],
  ],
  [
    'a raised limit of lines',
    (shop) => {
      shop.write({
        'src/utils/long.ts': `${'export const a = 1\n'.replace('a', 'long')}${'// A line.\nvoid long\n'.repeat(150)}`,
      })
      shop.replace(CONFIG, 'max: 200', 'max: 900')
    },
    ['integrity/policy stratalint.config.ts:9'],
  ],
  [
    'an allowed import between domains',
    (shop) => {
      addCrossDomain(shop)
      shop.replace(
        CONFIG,
        'architecture: {',
        `architecture: {\n    crossDomain: { allow: [{ from: 'orders', to: 'billing', reason: 'needed' }] },`,
      )
    },
    ['integrity/policy stratalint.config.ts:7'],
  ],
  [
    'a package that more layers may import',
    (shop) => {
      shop.replace(TOTAL, 'import type', `import { Client } from 'pg'\nimport type`)
      shop.replace(TOTAL, 'return roundCents', 'void Client\n  return roundCents')
      shop.replace(CONFIG, `pg: ['repo']`, `pg: ['repo', 'service']`)
    },
    ['integrity/policy stratalint.config.ts:7'],
  ],
  [
    'types that are exempt',
    (shop) => {
      shop.write({
        'src/domains/orders/repo/kind.ts': `import type { totalOf } from '../service/total.ts'\n\nexport type Kind = typeof totalOf\n`,
      })
      shop.replace(CONFIG, 'architecture: {', `architecture: {\n    typeOnly: 'allow',`)
    },
    ['integrity/policy stratalint.config.ts:7'],
  ],
  [
    'providers that all layers may use',
    (shop) => {
      shop.write({
        'src/domains/orders/repo/count.ts': `import { recordCounter } from '../../../providers/telemetry/index.ts'\n\nexport const count = recordCounter\n`,
      })
      shop.replace(CONFIG, 'architecture: {', `architecture: {\n    places: { provider: { usableFrom: 'types' } },`)
    },
    ['integrity/policy stratalint.config.ts:7'],
  ],
  [
    'an app place that is a door',
    (shop) =>
      shop.replace(
        CONFIG,
        'architecture: {',
        `architecture: {\n    places: { glue: { pattern: 'src/glue/**', role: 'app', uses: ['types', 'config', 'repo', 'service', 'runtime', 'ui'] } },`,
      ),
    ['integrity/policy stratalint.config.ts:7'],
  ],
  [
    'a shared place that may use the database',
    (shop) => {
      shop.replace(
        CONFIG,
        'architecture: {',
        `architecture: {\n    places: { db: { pattern: 'src/db/**', role: 'shared' } },`,
      )
      shop.replace(CONFIG, `pg: ['repo']`, `pg: ['repo', 'db']`)
    },
    ['integrity/policy stratalint.config.ts:7'],
  ],
  [
    'a layer above all with the database',
    (shop) => {
      shop.replace(
        CONFIG,
        'architecture: {',
        `architecture: {\n    layers: ['types', 'config', 'repo', 'service', 'runtime', 'ui', 'all'],`,
      )
      shop.replace(CONFIG, `pg: ['repo']`, `pg: ['repo', 'all']`)
    },
    ['integrity/policy stratalint.config.ts:7'],
  ],
  ['a deleted policy', (shop) => shop.write({ [CONFIG]: null }), ['integrity/policy stratalint.config.ts:1']],
  [
    'a broken policy',
    (shop) => shop.replace(CONFIG, `files: ['src/**']`, `filez: ['src/**']`),
    ['integrity/policy stratalint.config.ts:5'],
  ],
  [
    'a weaker policy in another format',
    (shop) =>
      shop.write({
        [CONFIG]: null,
        'stratalint.config.json': JSON.stringify(
          { extends: 'harness', files: ['src/**'], rules: { 'architecture/layer-direction': 'off' }, exceptions: [] },
          null,
          2,
        ),
      }),
    ['integrity/policy stratalint.config.json:7'],
  ],
  [
    'a new exception',
    (shop) =>
      shop.replace(
        CONFIG,
        'exceptions: [',
        `exceptions: [\n    { rule: 'architecture/layer-direction', from: 'src/domains/orders/**', reason: 'it is needed' },`,
      ),
    ['integrity/exception stratalint.config.ts:11'],
  ],
  [
    'an exception for everything',
    (shop) => shop.replace(CONFIG, `from: 'src/domains/billing/service/**'`, `from: 'src/**'`),
    ['integrity/exception stratalint.config.ts:13'],
  ],
  [
    'an exception with a higher limit',
    (shop) => shop.replace(CONFIG, 'limit: 1', 'limit: 9'),
    ['integrity/exception stratalint.config.ts:15'],
  ],
  [
    'an exception without its limit',
    (shop) => shop.replace(CONFIG, 'limit: 1,', ''),
    ['integrity/exception stratalint.config.ts:13'],
  ],
  [
    'an exception that expires later',
    (shop) => shop.replace(CONFIG, '2099-03-01', '2199-03-01'),
    ['integrity/exception stratalint.config.ts:17'],
  ],
]

it.each(cheats)('%s', async (_, edit, expected) => {
  const shop = shopRepository(DEBT)
  edit(shop)
  const review = await shop.review()
  expectShortMessages(review)
  const found = shown(review)
  expect(found.filter((one) => one.startsWith('integrity/') && !one.startsWith('integrity/untested'))).toEqual(expected)
})
