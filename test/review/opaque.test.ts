import { expect, it } from 'vitest'
import { expectShortMessages } from './message-limits.ts'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const PLACE = 'src/domains/orders/runtime/place-order.ts'
const IMPORT = `import { totalOf } from '../service/total.ts'\n`
const CHARGE = '../../billing/service/charge.ts'

/** Replaces the import of the total by another way to load it. */
function loadTotal(shop: TestRepository, code: string): void {
  shop.replace(PLACE, IMPORT, '')
  shop.replace(PLACE, 'export function', `${code}\n\nexport function`)
}

const write = (code: string) => (shop: TestRepository) => shop.write({ 'src/domains/orders/service/pay.ts': code })

const cheats: [name: string, edit: (shop: TestRepository) => void, expected: string[]][] = [
  [
    'a path in a parameter',
    (shop) =>
      loadTotal(
        shop,
        `const load = (path: string) => import(path)\nconst { totalOf } = await load('../service/total.ts')`,
      ),
    [`integrity/opaque ${PLACE}:5`],
  ],
  [
    'createRequire with a variable',
    (shop) =>
      loadTotal(
        shop,
        `import { createRequire } from 'node:module'\nconst name = process.env['TOTAL']!\nconst { totalOf } = createRequire(import.meta.url)(name)`,
      ),
    [`integrity/opaque ${PLACE}:7`],
  ],
  [
    'eval',
    (shop) => loadTotal(shop, `const { totalOf } = await eval("import('../service/total.ts')")`),
    [`integrity/opaque ${PLACE}:5`],
  ],
  [
    'new Function',
    (shop) =>
      loadTotal(shop, `const { totalOf } = await new Function('path', 'return import(path)')('../service/total.ts')`),
    [`integrity/opaque ${PLACE}:5`],
  ],
  [
    'a path in parts',
    (shop) =>
      loadTotal(shop, `const parts = ['..', 'service', 'total.ts']\nconst { totalOf } = await import(parts.join('/'))`),
    [`integrity/opaque ${PLACE}:6`],
  ],
  [
    'globalThis.require',
    (shop) => loadTotal(shop, `const { totalOf } = (globalThis as any).require('../service/total.ts')`),
    [`integrity/opaque ${PLACE}:5`],
  ],
  [
    'globalThis with a computed name',
    (shop) => loadTotal(shop, `const { totalOf } = (globalThis as any)['requ' + 'ire']('../service/total.ts')`),
    [`integrity/opaque ${PLACE}:5`],
  ],
  [
    'require passed on',
    (shop) =>
      loadTotal(
        shop,
        `const call = (load: (path: string) => any) => load('../service/total.ts')\nconst { totalOf } = call(require)`,
      ),
    [`integrity/opaque ${PLACE}:6`],
  ],
  [
    'a loader in another file',
    (shop) => {
      shop.write({ 'src/utils/load.ts': 'export const load = (path: string): Promise<any> => import(path)\n' })
      loadTotal(
        shop,
        `import { load } from '../../../utils/load.ts'\nconst { totalOf } = await load('../domains/orders/service/total.ts')`,
      )
    },
    [`integrity/opaque src/domains/orders/runtime/place-order.ts:6`],
  ],
  [
    'a new import of a forbidden file',
    write(
      `const path = ['../../billing', 'service', 'charge.ts'].join('/')\n\nexport const pay = (): Promise<any> => import(path)\n`,
    ),
    ['integrity/opaque src/domains/orders/service/pay.ts:3'],
  ],
  [
    'a new import of a forbidden package',
    write(`const load = (name: string): Promise<any> => import(name)\n\nexport const client = load('pg')\n`),
    ['integrity/opaque src/domains/orders/service/pay.ts:1'],
  ],
  [
    'a new evaluation',
    write(`export const pay = new Function('path', 'return import(path)')\n`),
    ['integrity/opaque src/domains/orders/service/pay.ts:1'],
  ],
  [
    'a new eval of a forbidden import',
    write(`export const pay = eval("require('${CHARGE}')")\n`),
    ['integrity/opaque src/domains/orders/service/pay.ts:1'],
  ],
  [
    'a binding of the process',
    write(`export const fs = (process as any).binding('fs')\n`),
    ['integrity/opaque src/domains/orders/service/pay.ts:1'],
  ],
]

it.each(cheats)('%s', async (_, edit, expected) => {
  const shop = shopRepository()
  edit(shop)
  const review = await shop.review()
  expectShortMessages(review)
  const found = shown(review)
  expect(found.filter((one) => one.startsWith('integrity/') && !one.startsWith('integrity/untested'))).toEqual(expected)
})

const LOADER = { 'src/app/plugins.ts': 'export const load = (path: string): Promise<unknown> => import(path)\n' }

const honest: [name: string, edit: (shop: TestRepository) => void][] = [
  [
    'an import that is no longer needed',
    (shop) => {
      shop.replace(PLACE, IMPORT, '')
      shop.replace(PLACE, 'totalOf(order)', 'order.lines.length')
    },
  ],
  [
    'an import that is loaded later',
    (shop) => loadTotal(shop, `const { totalOf } = await import('../service/total.ts')`),
  ],
  [
    'an import of a type alone',
    (shop) => shop.replace('src/domains/orders/repo/find-order.ts', 'import type { Order }', 'import { type Order }'),
  ],
  ['a path without its extension', (shop) => shop.replace(PLACE, '../service/total.ts', '../service/total.js')],
  ['require in place of import', (shop) => loadTotal(shop, `const { totalOf } = require('../service/total.ts')`)],
  [
    'a constant path',
    (shop) => loadTotal(shop, `const path = '../service/total.ts'\nconst { totalOf } = await import(path)`),
  ],
  ['a loader that moves', (shop) => shop.git('mv', 'src/app/plugins.ts', 'src/app/load-plugins.ts')],
  [
    'a loader that moves to another file',
    (shop) => {
      shop.write({
        'src/app/plugins.ts': null,
        'src/app/load.ts': `export const one = 1\nexport const two = 2\nexport const three = 3\n${LOADER['src/app/plugins.ts']}`,
      })
    },
  ],
  [
    'a file that moves',
    (shop) => {
      shop.git('mv', 'src/domains/orders/service/total.ts', 'src/domains/orders/service/sum.ts')
      for (const file of ['runtime/place-order.ts', 'ui/index.tsx'])
        shop.replace(`src/domains/orders/${file}`, 'total.ts', 'sum.ts')
      shop.replace('src/domains/orders/service/total.test.ts', './total.ts', './sum.ts')
    },
  ],
  [
    'an import through an index',
    (shop) => {
      shop.write({ 'src/domains/orders/service/index.ts': `export { totalOf } from './total.ts'\n` })
      shop.replace(PLACE, 'total.ts', 'index.ts')
    },
  ],
  [
    'the global scope',
    (shop) => shop.write({ 'src/utils/root.ts': `export const root = new Function('return this')()\n` }),
  ],
  [
    'a name of a package in a text',
    (shop) => shop.write({ 'src/utils/names.ts': `export const names = ['pg', 'react']\n` }),
  ],
  [
    'a test that loads what it likes',
    (shop) =>
      shop.write({
        'src/utils/load.test.ts': `import { expect, it } from 'vitest'\n\nit('loads', async () => {\n  const name = './round-cents.ts' as string\n  expect(await import(name)).toBeDefined()\n})\n`,
      }),
  ],
]

honest.push([
  'names of packages beside a new loader of plugins',
  (shop) =>
    shop.write({
      'src/utils/names.ts': `export const names = ['pg', 'react']\n`,
      'src/app/load.ts': 'export const load = (name: string): Promise<unknown> => import(`${name}`)\n',
    }),
])

it.each(honest)('%s', async (_, edit) => {
  const shop = shopRepository(LOADER)
  edit(shop)
  const found = shown(await shop.review())
  expect(found.filter((one) => one.startsWith('integrity/') && !one.startsWith('integrity/untested'))).toEqual([])
})
