import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG } from './project.ts'

const ORDERS = 'src/domains/orders'

describe('declarations', () => {
  it('move with their comments and overloads, and every importer follows', async () => {
    const result = await fixed({
      ...TSCONFIG,
      [`${ORDERS}/types/order.ts`]: `import type { Price } from '../service/pricing'\n\nexport interface Order {\n  total: Price\n}\n`,
      [`${ORDERS}/service/pricing.ts`]: [
        `import { round } from '../../../utils/round'`,
        ``,
        `/** What a customer pays. */`,
        `// In cents.`,
        `export interface Price {`,
        `  cents: number`,
        `}`,
        ``,
        `export function priceOf(cents: number): Price {`,
        `  return { cents: round(cents) }`,
        `}`,
        ``,
      ].join('\n'),
      [`${ORDERS}/service/total.ts`]: `import { priceOf, type Price } from './pricing'\n\nexport const total = (cents: number): Price => priceOf(cents)\n`,
      [`${ORDERS}/runtime/handler.ts`]: `import { type Price } from '../service/pricing'\n\nexport const handle = (price: Price): number => price.cents\n`,
      'src/utils/round.ts': 'export const round = (value: number): number => Math.round(value)\n',
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/types/order.ts`]: `import type { Price } from './price'\n\nexport interface Order {\n  total: Price\n}\n`,
      [`${ORDERS}/types/price.ts`]: `/** What a customer pays. */\n// In cents.\nexport interface Price {\n  cents: number\n}\n`,
      [`${ORDERS}/service/pricing.ts`]: `import { round } from '../../../utils/round'\nimport type { Price } from '../types/price'\n\nexport function priceOf(cents: number): Price {\n  return { cents: round(cents) }\n}\n`,
      [`${ORDERS}/service/total.ts`]: `import { priceOf } from './pricing'\nimport type { Price } from '../types/price'\n\nexport const total = (cents: number): Price => priceOf(cents)\n`,
      [`${ORDERS}/runtime/handler.ts`]: `import { type Price } from '../types/price'\n\nexport const handle = (price: Price): number => price.cents\n`,
    })
  })

  it('take their imports along, and keep the style of the file: aliases, quotes, semicolons, CRLF', async () => {
    const result = await fixed({
      ...TSCONFIG,
      [`${ORDERS}/repo/rows.ts`]: `import { label } from "@/domains/orders/service/labels";\r\n\r\nexport const row = label("a");\r\n`,
      [`${ORDERS}/service/labels.ts`]: `import { upper } from "@/utils/upper";\r\nimport { log } from "@/utils/log";\r\n\r\nexport const label = (text: string): string => upper(text);\r\n\r\nexport const shout = (text: string): void => log(text);\r\n`,
      'src/utils/upper.ts': `export const upper = (text: string): string => text.toUpperCase();\n`,
      'src/utils/log.ts': `export const log = (text: string): void => void text;\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/repo/rows.ts`]: `import { label } from "@/domains/orders/repo/label";\r\n\r\nexport const row = label("a");\r\n`,
      [`${ORDERS}/repo/label.ts`]: `import { upper } from "@/utils/upper";\r\n\r\nexport const label = (text: string): string => upper(text);\r\n`,
      [`${ORDERS}/service/labels.ts`]: `import { log } from "@/utils/log";\r\n\r\nexport const shout = (text: string): void => log(text);\r\n`,
    })
  })

  it('import a workspace package by its name from where they move', async () => {
    const result = await fixed({
      ...TSCONFIG,
      'package.json': '{ "workspaces": ["src/utils"], "dependencies": { "@shop/utils": "*" } }',
      'src/utils/package.json': '{ "name": "@shop/utils", "main": "src/index.ts" }',
      'src/utils/src/index.ts': `export interface Cents {\n  cents: number\n}\n`,
      [`${ORDERS}/types/order.ts`]: `import type { Price } from '../service/pricing'\n\nexport interface Order {\n  total: Price\n}\n`,
      [`${ORDERS}/service/pricing.ts`]: `import type { Cents } from '@shop/utils'\n\nexport interface Price extends Cents {\n  currency: string\n}\n\nexport const free = (currency: string): boolean => currency === ''\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after[`${ORDERS}/types/price.ts`]).toBe(
      `import type { Cents } from '@shop/utils'\n\nexport interface Price extends Cents {\n  currency: string\n}\n`,
    )
  })

  it('are imported with their extension where Node resolves imports and no import shows how', async () => {
    const result = await fixed({
      'package.json': '{ "type": "module" }',
      'tsconfig.json': TSCONFIG['tsconfig.json'].replace('"module":"preserve"', '"module":"nodenext"'),
      [`${ORDERS}/service/stamp.ts`]: `import { now } from '@/providers/clock/system.js'\n\nexport const stamp = (): number => now()\n`,
      'src/providers/clock/system.ts': 'export const now = (): number => Date.now()\n',
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/service/stamp.ts`]: `import { now } from '@/providers/clock/index.js'\n\nexport const stamp = (): number => now()\n`,
      'src/providers/clock/index.ts': `export { now } from './system.js'\n`,
    })
  })

  it('stay re-exported for importers that do not name them', async () => {
    const result = await fixed({
      ...TSCONFIG,
      [`${ORDERS}/repo/rows.ts`]: `import { label } from '../service/labels'\n\nexport const row = label('a')\n`,
      [`${ORDERS}/service/labels.ts`]: `export const label = (text: string): string => text\n\nexport const other = 1\n`,
      [`${ORDERS}/service/all.ts`]: `import * as labels from './labels'\n\nexport const all = labels.label('b') + String(labels.other)\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/repo/rows.ts`]: `import { label } from './label'\n\nexport const row = label('a')\n`,
      [`${ORDERS}/repo/label.ts`]: `export const label = (text: string): string => text\n`,
      [`${ORDERS}/service/labels.ts`]: `export { label } from '../repo/label'\n\nexport const other = 1\n`,
    })
  })

  it('leave a file that is deleted once it is empty', async () => {
    const result = await fixed({
      ...TSCONFIG,
      [`${ORDERS}/repo/rows.ts`]: `import { label } from '../service/label'\n\nexport const row = label('a')\n`,
      [`${ORDERS}/service/label.ts`]: `export const label = (text: string): string => text\n`,
      [`${ORDERS}/service/use.test.ts`]: `import { label } from './label'\n\nlabel('x')\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/repo/rows.ts`]: `import { label } from './label'\n\nexport const row = label('a')\n`,
      [`${ORDERS}/repo/label.ts`]: `export const label = (text: string): string => text\n`,
      [`${ORDERS}/service/label.ts`]: null,
      [`${ORDERS}/service/use.test.ts`]: `import { label } from '../repo/label'\n\nlabel('x')\n`,
    })
  })

  it('follow into the scripts of components and into mocks', async () => {
    const result = await fixed({
      [`${ORDERS}/repo/rows.ts`]: `import { label } from '../service/label'\n\nexport const row = label('a')\n`,
      [`${ORDERS}/service/label.ts`]: `export const label = (text: string): string => text\n`,
      [`${ORDERS}/ui/Order.vue`]: `<script setup lang="ts">\nimport { label } from '../service/label'\n</script>\n\n<template>{{ label('a') }}</template>\n`,
      [`${ORDERS}/runtime/run.test.ts`]: `import { vi } from 'vitest'\n\nconst { label } = await vi.importActual<{ label: () => string }>('../service/label')\nlabel()\n`,
      'package.json': '{ "devDependencies": { "vitest": "1" } }',
    })
    expect(reasons(result)).toEqual([])
    expect(result.after[`${ORDERS}/ui/Order.vue`]).toBe(
      `<script setup lang="ts">\nimport { label } from '../repo/label'\n</script>\n\n<template>{{ label('a') }}</template>\n`,
    )
    expect(result.after[`${ORDERS}/runtime/run.test.ts`]).toContain(`('../repo/label')`)
  })
})

describe('files', () => {
  it('move to their place with all paths in them and to them', async () => {
    const result = await fixed({
      [`${ORDERS}/helpers/format.ts`]: `import type { Order } from '../types/order'\nimport { pad } from './pad'\n\nexport const format = (order: Order): string => pad(order.id)\n`,
      [`${ORDERS}/helpers/pad.ts`]: `export const pad = (id: string): string => id.padStart(8)\n`,
      [`${ORDERS}/types/order.ts`]: `export interface Order {\n  id: string\n}\n`,
      [`${ORDERS}/service/print.ts`]: `import { format } from '../helpers/format'\n\nexport const print = format\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/helpers/format.ts`]: null,
      [`${ORDERS}/helpers/pad.ts`]: null,
      [`${ORDERS}/types/format.ts`]: `import type { Order } from './order'\nimport { pad } from './pad'\n\nexport const format = (order: Order): string => pad(order.id)\n`,
      [`${ORDERS}/types/pad.ts`]: `export const pad = (id: string): string => id.padStart(8)\n`,
      [`${ORDERS}/service/print.ts`]: `import { format } from '../types/format'\n\nexport const print = format\n`,
    })
  })
})

describe('a file with another name', () => {
  it('keeps its own imports, and is left to a person where a mock, a manifest or a config goes by its name', async () => {
    const foo = `${ORDERS}/service/foo`
    const result = await fixed({
      ...TSCONFIG,
      'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'taste/file-name': 'error' } }),
      'package.json': JSON.stringify({
        scripts: { seed: 'node ./src/utils/seedAll.ts', run: 'node old/src/utils/runAll.ts' },
      }),
      [`${foo}.ts`]: `export const f = 'file'\n`,
      [`${foo}/index.ts`]: `export const f = 'folder'\n`,
      [`${ORDERS}/service/useFoo.ts`]: `import { f } from './foo/index'\n\nexport const used = f\n`,
      [`${ORDERS}/service/mailBox.ts`]: `export const box = 1\n`,
      [`${ORDERS}/service/__mocks__/mailBox.ts`]: `export const box = 2\n`,
      'src/utils/seedAll.ts': `export const seed = 1\n`,
      'src/utils/runAll.ts': `export const run = 1\n`,
    })
    expect(reasons(result)).toEqual([
      `taste/file-name ${ORDERS}/service/mailBox.ts: ${ORDERS}/service/__mocks__/mailBox.ts belongs to it by its name.`,
    ])
    expect(result.after).toEqual({
      [`${ORDERS}/service/useFoo.ts`]: null,
      'src/utils/runAll.ts': null,
      'src/utils/run-all.ts': `export const run = 1\n`,
      [`${ORDERS}/service/use-foo.ts`]: `import { f } from './foo/index'\n\nexport const used = f\n`,
    })
  })

  it.each([
    ['vitest.config.ts', `export default { test: { setupFiles: ['<rootDir>/src/utils/setUp.ts'] } }\n`],
    ['index.html', `<script type="module" src="/src/utils/setUp.ts"></script>\n`],
    ['src/tsconfig.json', `{ "files": ["utils/setUp.ts"] }\n`],
    ['.github/workflows/ci.yml', `run: npx tsx src/utils/setUp.ts\n`],
    ['scripts/start.sh', `node ../src/utils/setUp.ts\n`],
    ['vite.config.ts', `export default { entry: 'old/src/utils/setUp.ts' }\n`, true],
  ])('is left to a person where %s names it, and not another file', async (config, text, isMoved = false) => {
    const result = await fixed({
      ...TSCONFIG,
      'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'taste/file-name': 'error' } }),
      [config]: text,
      'src/utils/setUp.ts': `export const set = 1\n`,
    })
    expect(Object.keys(result.after)).toEqual(isMoved ? ['src/utils/setUp.ts', 'src/utils/set-up.ts'] : [])
  })
})

it('moves into the only file of a layer above the code of it that runs while it is loaded', async () => {
  const { after, ...result } = await fixed({
    ...TSCONFIG,
    [`${ORDERS}/config.ts`]: `import { scale } from './service/scale'\n\nexport const limit = scale(2)\n`,
    [`${ORDERS}/service/scale.ts`]: `export const scale = (digits: number): number => 10 ** digits\n`,
    [`${ORDERS}/service/round.ts`]: `import { scale } from './scale'\n\nexport const factor = scale(1)\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(after).toEqual({
    [`${ORDERS}/config.ts`]: `export const scale = (digits: number): number => 10 ** digits\n\nexport const limit = scale(2)\n`,
    [`${ORDERS}/service/scale.ts`]: null,
    [`${ORDERS}/service/round.ts`]: `import { scale } from '../config'\n\nexport const factor = scale(1)\n`,
  })
})

it.each([
  ['`export *`', `export * from './hours'\n`, `export * from './hours'\n`],
  ['names', `export { days, minutes } from './hours'\n`, null],
])('moves what is imported through a barrel of %s', async (_, barrel, kept) => {
  const { after, ...result } = await fixed({
    ...TSCONFIG,
    [`${ORDERS}/repo/rows.ts`]: `import { minutes } from '../service'\n\nexport const row = minutes(1)\n`,
    [`${ORDERS}/service/index.ts`]: barrel,
    [`${ORDERS}/service/hours.ts`]: `export const minutes = (hours: number): number => hours * 60\n\nexport const days = (hours: number): number => hours / 24\n`,
    [`${ORDERS}/runtime/run.ts`]: `import { minutes } from '../service'\n\nexport const run = (): number => minutes(2)\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(after[`${ORDERS}/repo/rows.ts`]).toBe(`import { minutes } from './minutes'\n\nexport const row = minutes(1)\n`)
  expect(after[`${ORDERS}/service/index.ts`] ?? barrel).toBe(
    kept ?? `export { days } from './hours'\nexport { minutes } from '../repo/minutes'\n`,
  )
})

it('deletes a re-export under another name, and its importers import the name behind it', async () => {
  const { after, ...result } = await fixed({
    ...TSCONFIG,
    'src/utils/fuel.ts': `export { amountText as fuelAmount } from '../domains/orders/service/text'\n\nexport const unit = 'l'\n`,
    [`${ORDERS}/service/text.ts`]: `export const amountText = (amount: number): string => String(amount)\n`,
    [`${ORDERS}/ui/note.ts`]: `import { fuelAmount, unit } from '../../../utils/fuel'\n\nexport const note = fuelAmount(1) + unit\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(after).toEqual({
    'src/utils/fuel.ts': `export const unit = 'l'\n`,
    [`${ORDERS}/ui/note.ts`]: `import { unit } from '../../../utils/fuel'\nimport { amountText as fuelAmount } from '../service/text'\n\nexport const note = fuelAmount(1) + unit\n`,
  })
})

it('publishes a default export under the name that its importer has for it', async () => {
  const index = `export { list } from './list'\n`
  const result = await fixed({
    ...TSCONFIG,
    'src/domains/orders/ui/list.ts': `export const list = 1\n`,
    'src/domains/orders/ui/card.ts': `const card = 2\nexport default card\nexport const size = 3\n`,
    'src/domains/orders/ui/index.ts': index,
    'src/app/main.ts': `import orderCard, { size } from '../domains/orders/ui/card'\n\nexport const shown = [orderCard, size]\n`,
    // Its index has another export of that name.
    'src/domains/billing/ui/card.ts': `export default 4\n`,
    'src/domains/billing/ui/index.ts': `export const billCard = 5\n`,
    'src/app/bill.ts': `import billCard from '../domains/billing/ui/card'\n\nexport const bill = billCard\n`,
  })
  expect(reasons(result)).toEqual([
    'architecture/public-entry src/app/bill.ts: src/domains/billing/ui/index.ts exports another billCard.',
  ])
  expect(result.after).toEqual({
    'src/domains/orders/ui/index.ts': `${index}export { default as orderCard, size } from './card'\n`,
    'src/app/main.ts': `import { orderCard, size } from '../domains/orders/ui'\n\nexport const shown = [orderCard, size]\n`,
  })
})

it('imports a binding by the name that it has in another file', async () => {
  const result = await fixed({
    ...TSCONFIG,
    'src/domains/orders/ui/total.ts': `export const total = 3\nexport const rest = 4\nexport type Sum = number\n`,
    'src/domains/orders/ui/index.ts': `export { total as amount, rest, type Sum as Amount } from './total'\n`,
    'src/app/total.ts': `import {\n  total, // all\n  rest as other,\n  type Sum,\n} from '../domains/orders/ui/total'\n\nexport const shown: Sum = total + other\n`,
    'src/app/amount.ts': `import { total as amount } from '../domains/orders/ui/total'\n\nexport const shown = amount\n`,
    'src/app/rest.ts': `import { rest } from '../domains/orders/ui/total'\n\nexport const shown = rest\n`,
    'src/app/all.ts': `export { total } from '../domains/orders/ui/total'\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(result.after).toEqual({
    'src/app/total.ts': `import {\n  amount as total, // all\n  rest as other,\n  type Amount as Sum,\n} from '../domains/orders/ui'\n\nexport const shown: Sum = total + other\n`,
    'src/app/amount.ts': `import { amount } from '../domains/orders/ui'\n\nexport const shown = amount\n`,
    'src/app/rest.ts': `import { rest } from '../domains/orders/ui'\n\nexport const shown = rest\n`,
    'src/app/all.ts': `export { amount as total } from '../domains/orders/ui'\n`,
  })
})

it('publishes nothing from an index that exports another value of that name', async () => {
  const main = (name: string, path: string): string =>
    `import { ${name} } from '../domains/${path}'\n\nexport const shown = ${name}\n`
  const result = await fixed({
    ...TSCONFIG,
    'src/domains/orders/ui/total.ts': `export const total = 3\nexport const rest = 4\n`,
    'src/domains/orders/ui/index.ts': `export const total = 1\n`,
    'src/domains/billing/ui/bill.ts': `export const bill = 3\nexport const size = 4\n`,
    'src/domains/billing/ui/index.ts': `import { bill } from './bill'\n\nexport { bill }\n`,
    'src/app/total.ts': main('total', 'orders/ui/total'),
    'src/app/rest.ts': `import { rest, total } from '../domains/orders/ui/total'\n\nexport const shown = [rest, total]\n`,
    'src/app/bill.ts': `import { bill, size } from '../domains/billing/ui/bill'\n\nexport const shown = [bill, size]\n`,
  })
  expect(reasons(result)).toEqual([
    'architecture/public-entry src/app/rest.ts: src/domains/orders/ui/index.ts exports another total.',
  ])
  expect(result.after).toEqual({
    'src/domains/billing/ui/index.ts': `import { bill } from './bill'\n\nexport { bill }\nexport { size } from './bill'\n`,
    'src/app/bill.ts': `import { bill, size } from '../domains/billing/ui'\n\nexport const shown = [bill, size]\n`,
  })
})

it('leaves a file with its imports first, on one line where they fit, and nothing but a re-export where all has moved', async () => {
  const names = `import {\n  cents,\n  round,\n} from '../../../utils/money'\n`
  const { after, ...result } = await fixed({
    ...TSCONFIG,
    'src/utils/money.ts': `export const cents = (value: number): number => value * 100\n\nexport const round = Math.round\n`,
    [`${ORDERS}/service/pricing.ts`]: `${names}\nexport const MAX_PRICE = round(9.5)\n\nexport const limit = (): number => cents(MAX_PRICE)\n`,
    [`${ORDERS}/service/rate.ts`]: `interface Base {\n  of: number;\n}\n\nexport type Rate = Base | null;\n`,
    [`${ORDERS}/service/all.ts`]: `import * as pricing from './pricing'\nimport * as rate from './rate'\n\nexport const max = [pricing.MAX_PRICE, pricing.limit]\nexport const none: rate.Rate = null\n`,
    [`${ORDERS}/config/limits.ts`]: `import { MAX_PRICE } from '../service/pricing'\nimport type { Rate } from '../service/rate'\n\nexport const limits: { price: number; rate: Rate } = { price: MAX_PRICE, rate: null }\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(after[`${ORDERS}/service/pricing.ts`]).toBe(
    `import { cents } from '../../../utils/money'\nimport { MAX_PRICE } from '../config/max-price'\n\nexport { MAX_PRICE } from '../config/max-price'\n\nexport const limit = (): number => cents(MAX_PRICE)\n`,
  )
  expect(after[`${ORDERS}/service/rate.ts`]).toBe(`export type { Rate } from '../config/rate';\n`)
})

it('moves decorators with their class, under the alias of a scope, and breaks long imports', async () => {
  const shapes = ['firstLongName', 'secondLongName', 'thirdLongName', 'fourthLongName']
  const { after, ...result } = await fixed({
    'tsconfig.json': TSCONFIG['tsconfig.json'].replace(
      '"@/*"',
      '"@service/*":["./src/domains/orders/service/*"],"@shop/api/*"',
    ),
    'src/utils/mark.ts': `export const Mark = (name: string) => (target: unknown): void => void [name, target]\n`,
    'src/utils/shapes.ts': shapes.map((name) => `export const ${name} = 1\n`).join(''),
    [`${ORDERS}/repo/rows.ts`]: `import { Row } from '@shop/api/domains/orders/service/row.model'\n\nexport const row = new Row()\n`,
    [`${ORDERS}/repo/table.ts`]: `export const table = 'orders'\n`,
    [`${ORDERS}/service/row.model.ts`]: `import { Mark } from '@shop/api/utils/mark'\nimport {\n  ${shapes.join(',\n  ')}\n} from '@shop/api/utils/shapes'\n\n/** A row. */\n@Mark('row')\nexport class Row {\n  cells = [${shapes.join(', ')}]\n}\n`,
    [`${ORDERS}/ui/page.ts`]: `import { Row } from '@service/row.model'\n\nexport const page = new Row()\n`,
    [`${ORDERS}/service/list.ts`]: `import { firstLongName } from '@shop/api/utils/shapes'\nimport { Row } from './row.model'\n\nexport const list = [new Row(), firstLongName]\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(after).toEqual({
    [`${ORDERS}/repo/rows.ts`]: `import { Row } from '@shop/api/domains/orders/repo/row.model'\n\nexport const row = new Row()\n`,
    [`${ORDERS}/repo/row.model.ts`]: `import { Mark } from '@shop/api/utils/mark'\nimport {\n  ${shapes.join(',\n  ')}\n} from '@shop/api/utils/shapes'\n\n/** A row. */\n@Mark('row')\nexport class Row {\n  cells = [${shapes.join(', ')}]\n}\n`,
    [`${ORDERS}/service/row.model.ts`]: null,
    [`${ORDERS}/ui/page.ts`]: `import { Row } from '@shop/api/domains/orders/repo/row.model'\n\nexport const page = new Row()\n`,
    [`${ORDERS}/service/list.ts`]: `import { firstLongName } from '@shop/api/utils/shapes'\nimport { Row } from '@shop/api/domains/orders/repo/row.model'\n\nexport const list = [new Row(), firstLongName]\n`,
  })
})

it('moves the file of a variable that the rest of it assigns to, and imports from the origin instead of an index that leads back', async () => {
  const { after, ...result } = await fixed({
    ...TSCONFIG,
    [`${ORDERS}/repo/rows.ts`]: `import { count } from '../service/state'\n\nexport const rows = (): number => count\n`,
    [`${ORDERS}/service/state.ts`]: `export let count = 0\n\nexport function add(): void {\n  count += 1\n}\n`,
    [`${ORDERS}/types/index.ts`]: `export { Price } from './price'\nexport { Order } from './order'\n`,
    [`${ORDERS}/types/price.ts`]: `export class Price {}\n`,
    [`${ORDERS}/types/order.ts`]: `import { Price } from './index'\n\nexport class Order extends Price {}\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(after).toEqual({
    [`${ORDERS}/repo/rows.ts`]: `import { count } from './state'\n\nexport const rows = (): number => count\n`,
    [`${ORDERS}/service/state.ts`]: null,
    [`${ORDERS}/repo/state.ts`]: `export let count = 0\n\nexport function add(): void {\n  count += 1\n}\n`,
    [`${ORDERS}/types/order.ts`]: `import { Price } from './price'\n\nexport class Order extends Price {}\n`,
  })
})

it('writes types out with what they use of packages, and merges types into a file that was imported before', async () => {
  const { after, ...result } = await fixed({
    ...TSCONFIG,
    'package.json': '{ "dependencies": { "zod": "4" } }',
    'src/zod.d.ts': `declare module 'zod' {\n  export interface Shape {\n    shape: string\n  }\n}\n`,
    'stratalint.config.json': JSON.stringify({ extends: 'harness', architecture: { outside: ['src/zod.d.ts'] } }),
    [`${ORDERS}/types/order.ts`]: `import type { Meta } from '../../billing/types/meta'\n\nexport type Meta2 = Meta\n\nexport const meta: Meta = { kind: { shape: 'x' } }\n`,
    [`${ORDERS}/types/meta.ts`]: `export type Note = string\n`,
    'src/domains/billing/types/meta.ts': `import type { Shape } from 'zod'\n\nexport interface Meta {\n  kind: Shape\n}\n`,
    [`${ORDERS}/service/date.ts`]: `import type { Range } from './range'\n\nexport const UNIT = { day: 1 }\n\nexport const span = (range: Range): string => range.unit\n`,
    [`${ORDERS}/service/range.ts`]: `import type { UNIT } from './date'\n\nexport type Unit = keyof typeof UNIT\n\nexport interface Range {\n  unit: Unit\n}\n\nexport interface Filter {\n  range: Range\n}\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(after).toEqual({
    [`${ORDERS}/types/order.ts`]: `import type { Meta } from './meta'\n\nexport type Meta2 = Meta\n\nexport const meta: Meta = { kind: { shape: 'x' } }\n`,
    [`${ORDERS}/types/meta.ts`]: `import type { Shape } from 'zod'\n\nexport type Note = string\n\nexport interface Meta {\n  kind: Shape\n}\n`,
    [`${ORDERS}/service/date.ts`]: `export const UNIT = { day: 1 }\n\nexport const span = (range: Range): string => range.unit\n\nexport type Unit = keyof typeof UNIT\n\nexport interface Range {\n  unit: Unit\n}\n`,
    [`${ORDERS}/service/range.ts`]: `import type { Range } from './date'\n\nexport interface Filter {\n  range: Range\n}\n`,
  })
})

it('moves the file of a default export together with its test', async () => {
  const { after, ...result } = await fixed({
    ...TSCONFIG,
    [`${ORDERS}/service/amounts.ts`]: `import format from '../ui/format'\n\nexport const amount = (cents: number): string => format(cents)\n`,
    [`${ORDERS}/ui/format.ts`]: `const unit = 'EUR'\n\n/** Cents as text. */\nexport default function format(cents: number): string {\n  return cents + unit\n}\n`,
    [`${ORDERS}/ui/format.test.ts`]: `import format from './format'\n\nformat(1)\n`,
    [`${ORDERS}/ui/total.ts`]: `import format from './format'\n\nexport const total = format(2)\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(after).toEqual({
    [`${ORDERS}/service/amounts.ts`]: `import format from './format'\n\nexport const amount = (cents: number): string => format(cents)\n`,
    [`${ORDERS}/ui/format.ts`]: null,
    [`${ORDERS}/ui/format.test.ts`]: null,
    [`${ORDERS}/service/format.ts`]: `const unit = 'EUR'\n\n/** Cents as text. */\nexport default function format(cents: number): string {\n  return cents + unit\n}\n`,
    [`${ORDERS}/service/format.test.ts`]: `import format from './format'\n\nformat(1)\n`,
    [`${ORDERS}/ui/total.ts`]: `import format from '../service/format'\n\nexport const total = format(2)\n`,
  })
})

it('moves what uses types of the importer into the importer, and past the index that both are in', async () => {
  const { after, ...result } = await fixed({
    ...TSCONFIG,
    [`${ORDERS}/types/index.ts`]: `export type { Step, Listener } from './step'\nexport { Order } from './order'\nexport type { Price } from '../service/price'\n`,
    [`${ORDERS}/types/order.ts`]: `export class Order {}\n`,
    [`${ORDERS}/types/step.ts`]: `import type { StepEvent } from '../service/steps'\n\nexport interface Step {\n  name: string\n}\n\nexport type Listener = (event: StepEvent, last: import('../service/steps').StepEvent) => void\n`,
    [`${ORDERS}/service/steps.ts`]: `import type { Order, Step } from '../types'\n\nexport interface StepEvent {\n  step: Step\n  order: Order\n}\n\nexport const steps: StepEvent[] = []\n`,
    [`${ORDERS}/service/price.ts`]: `import type { Order } from '../types'\n\nexport interface Price {\n  of: Order\n}\n\nexport const prices: Price[] = []\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(after).toEqual({
    [`${ORDERS}/types/index.ts`]: `export type { Step, Listener } from './step'\nexport { Order } from './order'\nexport type { Price } from './price'\n`,
    [`${ORDERS}/types/step.ts`]: `import type { Order } from './order'\n\nexport interface Step {\n  name: string\n}\n\nexport type Listener = (event: StepEvent, last: StepEvent) => void\n\nexport interface StepEvent {\n  step: Step\n  order: Order\n}\n`,
    [`${ORDERS}/types/price.ts`]: `import type { Order } from './order'\n\nexport interface Price {\n  of: Order\n}\n`,
    [`${ORDERS}/service/steps.ts`]: `import type { StepEvent } from '../types/step'\n\nexport const steps: StepEvent[] = []\n`,
    [`${ORDERS}/service/price.ts`]: `import type { Price } from '../types/price'\n\nexport const prices: Price[] = []\n`,
  })
})

it('keeps what leaves the index of a provider exported there, and hands out no client of it', async () => {
  const { after, ...result } = await fixed({
    ...TSCONFIG,
    'src/providers/queue/index.ts': `import { topic } from './topics'\n\nexport interface Queue {\n  send(text: string): void\n}\n\nexport const open = (): Queue => ({ send: () => topic })\n`,
    'src/providers/queue/topics.ts': `import type { Queue } from '.'\n\nexport const topic = 'a'\nexport const sendTo = (queue: Queue): void => queue.send(topic)\n`,
    'src/providers/queue/broker.ts': `class Broker {\n  sent = 0\n}\n\nexport const broker = new Broker()\nexport class BrokerError extends Error {}\n`,
    [`${ORDERS}/service/mail.ts`]: `import type { Queue } from '@/providers/queue'\nimport { broker } from '@/providers/queue/broker'\n\nexport const mail = (queue: Queue): number => (queue.send('a'), broker.sent)\n`,
    [`${ORDERS}/service/errors.ts`]: `import { BrokerError } from '@/providers/queue/broker'\n\nexport const isOurs = (error: unknown): boolean => error instanceof BrokerError\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(after).toEqual({
    'src/providers/queue/index.ts': `import { topic } from './topics'\nimport type { Queue } from './queue'\n\nexport type { Queue } from './queue'\n\nexport const open = (): Queue => ({ send: () => topic })\nexport { BrokerError } from './broker'\n`,
    'src/providers/queue/queue.ts': `export interface Queue {\n  send(text: string): void\n}\n`,
    'src/providers/queue/topics.ts': `import type { Queue } from './queue'\n\nexport const topic = 'a'\nexport const sendTo = (queue: Queue): void => queue.send(topic)\n`,
    [`${ORDERS}/service/errors.ts`]: `import { BrokerError } from '@/providers/queue'\n\nexport const isOurs = (error: unknown): boolean => error instanceof BrokerError\n`,
  })
})

it('fixes what a check reports only once another finding is fixed', async () => {
  const { after, ...result } = await fixed({
    ...TSCONFIG,
    'src/utils/a.ts': `import { b } from './b'\nimport { c } from './c'\n\nexport const x = 1\nexport const y = 2\nexport const all = (): number => b() + c()\n`,
    'src/utils/b.ts': `import { x } from './a'\n\nexport const b = (): number => x\n`,
    'src/utils/c.ts': `import { y } from './a'\n\nexport const c = (): number => y\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(result.fixed.map(({ rule }) => rule)).toEqual(['architecture/no-cycle', 'architecture/no-cycle'])
  expect(Object.keys(after).sort()).toEqual(['a', 'b', 'c', 'x', 'y'].map((name) => `src/utils/${name}.ts`))
})

it('leaves code where it is that asks for the place of its file, and moves what asks for something else of it', async () => {
  const { after, ...result } = await fixed({
    ...TSCONFIG,
    'src/node.d.ts': `interface ImportMeta {\n  dirname: string\n  url: string\n  env: string\n}\n`,
    'stratalint.config.json': JSON.stringify({ extends: 'harness', architecture: { outside: ['src/node.d.ts'] } }),
    [`${ORDERS}/service/query.sql`]: `select 1\n`,
    [`${ORDERS}/repo/query.ts`]: `import query from '../service/query'\n\nexport const row = query()\n`,
    [`${ORDERS}/service/query.ts`]: `export default function query(): string {\n  return import.meta.dirname + '/query.sql'\n}\n`,
    [`${ORDERS}/repo/here.ts`]: `import { template } from '../service/here'\n\nexport const row = template()\n`,
    [`${ORDERS}/service/here.ts`]: `const here = import.meta.url\n\nexport const template = (): string => here + 'a'\n\nexport const other = (): string => here + 'b'\n`,
    [`${ORDERS}/repo/mode.ts`]: `import mode from '../service/mode-of'\n\nexport const row = mode()\n`,
    [`${ORDERS}/service/mode-of.ts`]: `export default function mode(): string {\n  return import.meta.env\n}\n`,
  })
  expect(reasons(result)).toEqual([
    `architecture/layer-direction ${ORDERS}/repo/here.ts: ${ORDERS}/service/here.ts uses import.meta.url, which would be another place.`,
    `architecture/layer-direction ${ORDERS}/repo/query.ts: ${ORDERS}/service/query.ts uses import.meta.dirname, which would be another place.`,
  ])
  expect(after).toEqual({
    [`${ORDERS}/repo/mode.ts`]: `import mode from './mode-of'\n\nexport const row = mode()\n`,
    [`${ORDERS}/service/mode-of.ts`]: null,
    [`${ORDERS}/repo/mode-of.ts`]: `export default function mode(): string {\n  return import.meta.env\n}\n`,
  })
})

it('keeps the comment at the top of a file whose first statement goes', async () => {
  const rows = (name: string, file: string): string =>
    `import { ${name} } from '../service/${file}'\n\nexport const row = ${name}(1)\n`
  const rest = `\nexport const stop = (): void => {}\n\nexport const start = (): void => {}\n`
  const { after, ...result } = await fixed({
    ...TSCONFIG,
    'src/utils/round.ts': `export const round = Math.round\n`,
    [`${ORDERS}/repo/price.ts`]: rows('price', 'price'),
    [`${ORDERS}/service/price.ts`]: `#!/usr/bin/env node\n// Acme\nimport { round } from '../../../utils/round'\n\n/** Gives it. */\nexport const price = (x: number): number => round(x)\n${rest}`,
    [`${ORDERS}/repo/cost.ts`]: rows('cost', 'cost'),
    [`${ORDERS}/service/cost.ts`]: `\uFEFF/* SPDX-License-Identifier: MIT */\n/** Gives it. */\nexport const cost = (x: number): number => x\n${rest}`,
    [`${ORDERS}/repo/sum.ts`]: rows('sum', 'sum'),
    [`${ORDERS}/service/sum.ts`]: `// @ts-expect-error no types\nimport { round } from '../../../utils/round'\n\n// Gives it.\nexport const sum = (x: number): number => round(x)\n${rest}`,
  })
  expect(reasons(result)).toEqual([])
  expect(after[`${ORDERS}/service/price.ts`]).toBe(`#!/usr/bin/env node\n// Acme\n${rest}`)
  expect(after[`${ORDERS}/service/cost.ts`]).toBe(`\uFEFF/* SPDX-License-Identifier: MIT */\n${rest}`)
  expect(after[`${ORDERS}/service/sum.ts`]).toBe(rest.slice(1))
})

it('follows into files that the policy leaves out of the check, whole moves and single declarations alike', async () => {
  const result = await fixed({
    ...TSCONFIG,
    [`${ORDERS}/repo/rows.ts`]: `import { label } from '../service/label'\nimport { head } from '../service/parts'\n\nexport const row = label('a') + head('a')\n`,
    [`${ORDERS}/service/label.ts`]: `export const label = (text: string): string => text.toUpperCase()\n`,
    [`${ORDERS}/service/parts.ts`]: `export const head = (text: string): string => text.slice(0, 1)\nexport const tail = (text: string): string => text.slice(1)\n`,
    'e2e/label.spec.ts': `import { label } from '../${ORDERS}/service/label'\nimport { head, tail } from '../${ORDERS}/service/parts'\n\nlabel(head('a') + tail('a'))\n`,
    'e2e/other.spec.ts': `import { label } from './label'\n\nlabel('a')\n`,
    'e2e/label.ts': `export const label = (text: string): string => text\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(result.after).toEqual({
    [`${ORDERS}/repo/rows.ts`]: `import { label } from './label'\nimport { head } from './head'\n\nexport const row = label('a') + head('a')\n`,
    [`${ORDERS}/repo/label.ts`]: `export const label = (text: string): string => text.toUpperCase()\n`,
    [`${ORDERS}/repo/head.ts`]: `export const head = (text: string): string => text.slice(0, 1)\n`,
    [`${ORDERS}/service/label.ts`]: null,
    [`${ORDERS}/service/parts.ts`]: `export const tail = (text: string): string => text.slice(1)\n`,
    'e2e/label.spec.ts': `import { label } from '../${ORDERS}/repo/label'\nimport { tail } from '../${ORDERS}/service/parts'\nimport { head } from '../${ORDERS}/repo/head'\n\nlabel(head('a') + tail('a'))\n`,
  })
})

it('takes along what another rule reports in the declarations that move', async () => {
  const result = await fixed({
    ...TSCONFIG,
    'stratalint.config.mjs': `export default { extends: ['harness', 'recommended'] }\n`,
    [`${ORDERS}/repo/rows.ts`]: `import { label } from '../service/parts'\n\nexport const row = label('a')\n`,
    [`${ORDERS}/service/parts.ts`]: `export const label = (text: string): string => {\n  const list = text as any\n  return list.name\n}\nexport const tail = (text: string): string => text.slice(1)\n`,
  })
  expect(reasons(result)).toEqual([])
  expect(result.after[`${ORDERS}/repo/label.ts`]).toBe(
    `export const label = (text: string): string => {\n  const list = text as any\n  return list.name\n}\n`,
  )
})
