import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { expectShortMessages } from './message-limits.ts'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const BAD = `import { charge } from '../../billing/service/charge.ts'\n\nexport const pay = charge\n`
const GOOD = `export const discount = (amount: number): number => amount / 2\n`

const cheats: [name: string, edit: (shop: TestRepository) => void, expected: string[]][] = [
  [
    'a folder in ignores',
    (shop) =>
      shop.replace(
        'stratalint.config.ts',
        `files: ['src/**'],`,
        `files: ['src/**'],\n  ignores: ['src/domains/billing/**'],`,
      ),
    ['integrity/scope stratalint.config.ts:6'],
  ],
  [
    'narrower files',
    (shop) => shop.replace('stratalint.config.ts', `['src/**']`, `['src/**', '!src/domains/orders/service/**']`),
    ['integrity/scope stratalint.config.ts:5'],
  ],
  [
    'a .gitignore over tracked files',
    (shop) => shop.write({ '.gitignore': 'node_modules\ndist\nsrc/domains/billing/service\n' }),
    ['integrity/scope .gitignore:3'],
  ],
  [
    'a .gitignore in a folder',
    (shop) => shop.write({ 'src/domains/billing/.gitignore': '*\n!.gitignore\n' }),
    ['integrity/scope src/domains/billing/.gitignore:1'],
  ],
  [
    '.git/info/exclude over tracked files',
    (shop) => shop.write({ '.git/info/exclude': 'src/domains/billing/service\n' }),
    ['integrity/scope src/domains/billing/service/charge.test.ts:1'],
  ],
  [
    'a nested config',
    (shop) => shop.write({ 'src/domains/billing/stratalint.config.json': '{ "extends": "harness" }' }),
    ['integrity/scope src/domains/billing/stratalint.config.json:1'],
  ],
  [
    'a nested config in a package.json',
    (shop) => shop.write({ 'src/domains/billing/package.json': '{\n  "stratalint": { "extends": "harness" }\n}' }),
    ['integrity/scope src/domains/billing/package.json:2'],
  ],
  [
    'a folder replaced by a link',
    (shop) => {
      shop.git('mv', 'src/domains/billing', 'vendored')
      symlinkSync('../../vendored', join(shop.folder, 'src/domains/billing'))
    },
    ['integrity/scope src/domains/billing:1'],
  ],
  [
    'code moved to a folder that nobody checks',
    (shop) => {
      shop.write({ 'lib/.keep': '' })
      shop.git('mv', 'src/domains/orders/config/limits.ts', 'lib/limits.ts')
      shop.replace('src/domains/orders/runtime/place-order.ts', '../config/', '../../../../lib/')
    },
    ['integrity/scope lib/limits.ts:1'],
  ],
  [
    'a file renamed like a tool config',
    (shop) => {
      shop.git('mv', 'src/domains/orders/config/limits.ts', 'src/domains/orders/config/limits.config.ts')
      shop.replace('src/domains/orders/runtime/place-order.ts', 'limits.ts', 'limits.config.ts')
    },
    ['integrity/scope src/domains/orders/config/limits.config.ts:1'],
  ],
  [
    'a file renamed to an extension that nobody reads',
    (shop) => {
      shop.git('mv', 'src/domains/orders/config/limits.ts', 'src/domains/orders/config/limits.es6')
      shop.replace('src/domains/orders/runtime/place-order.ts', 'limits.ts', 'limits.es6')
    },
    ['integrity/scope src/domains/orders/config/limits.es6:1'],
  ],
  [
    'new code in a tool config',
    (shop) => shop.write({ 'src/domains/orders/service/pay.config.ts': BAD }),
    ['integrity/scope src/domains/orders/service/pay.config.ts:1'],
  ],
  [
    'new code in a test that tests nothing',
    (shop) =>
      shop.write({
        'src/domains/orders/service/client.spec.ts': `import { Client } from 'pg'\n\nexport const client = new Client()\n`,
      }),
    ['integrity/scope src/domains/orders/service/client.spec.ts:1'],
  ],
  [
    'new code in __tests__',
    (shop) =>
      shop.write({ 'src/domains/orders/types/__tests__/pay.ts': `import { Client } from 'pg'\n\nnew Client()\n` }),
    ['integrity/scope src/domains/orders/types/__tests__/pay.ts:1'],
  ],
  [
    'a file renamed like a test',
    (shop) => {
      shop.git('mv', 'src/domains/billing/service/charge.ts', 'src/domains/billing/service/charge.spec.ts')
      shop.replace('src/domains/billing/runtime/index.ts', 'charge.ts', 'charge.spec.ts')
      shop.replace('src/domains/billing/service/charge.test.ts', 'charge.ts', 'charge.spec.ts')
    },
    ['integrity/scope src/domains/billing/service/charge.spec.ts:1'],
  ],
  [
    'code in a declaration file',
    (shop) => shop.write({ 'src/domains/orders/service/pay.d.ts': `export function pay(): number {\n  return 1\n}\n` }),
    ['integrity/scope src/domains/orders/service/pay.d.ts:1'],
  ],
  [
    'a generated header on a hand-written file',
    (shop) => shop.replace('src/domains/orders/service/total.ts', 'import type', '// @generated\nimport type'),
    ['integrity/scope src/domains/orders/service/total.ts:1'],
  ],
  [
    'hand-written files marked as generated',
    (shop) => shop.write({ '.gitattributes': '*.md text\nsrc/domains/orders/service/** linguist-generated\n' }),
    ['integrity/scope .gitattributes:2'],
  ],
  [
    'an alias of a package',
    (shop) => {
      shop.replace('package.json', '"pg": "^8.0.0"', '"pg": "^8.0.0", "db": "npm:pg@8"')
      shop.write({
        'src/domains/orders/service/db.ts': `import { Client } from 'db'\n\nexport const client = new Client()\n`,
      })
    },
    ['integrity/scope src/domains/orders/service/db.ts:1'],
  ],
  [
    'outside widened',
    (shop) => {
      shop.replace('stratalint.config.ts', 'architecture: {', `architecture: {\n    outside: ['src/legacy/**'],`)
      shop.write({ 'src/legacy/discount.ts': GOOD })
      shop.replace('src/app/main.ts', 'import', `import { discount } from '../legacy/discount.ts'\nimport`)
    },
    ['integrity/scope stratalint.config.ts:7'],
  ],
  [
    'test files widened',
    (shop) => {
      shop.replace(
        'stratalint.config.ts',
        'architecture: {',
        `architecture: {\n    tests: { files: ['**/*.test.*', 'src/domains/billing/**'] },`,
      )
    },
    ['integrity/scope stratalint.config.ts:7'],
  ],
]

it.each(cheats)('%s', async (_, edit, expected) => {
  const shop = shopRepository()
  edit(shop)
  const review = await shop.review()
  expectShortMessages(review)
  const found = shown(review)
  expect(found.filter((one) => /^integrity\/(?!test|untested)/.test(one))).toEqual(expected)
})
