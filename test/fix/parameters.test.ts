import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG, TYPESCRIPT } from './project.ts'

const [ORDERS, BILLING] = ['src/domains/orders', 'src/domains/billing']

const CLOCK = {
  'src/providers/clock/index.ts': [
    `export interface Clock {`,
    `  now(): Date`,
    `  zone(): string`,
    `}`,
    ``,
    `export const systemClock: Clock = { now: () => new Date(), zone: () => 'UTC' }`,
    ``,
  ].join('\n'),
}
const SUMMARY = {
  [`${ORDERS}/types/order.ts`]: `export interface Order {\n  readonly id: string\n}\n`,
  [`${ORDERS}/config/limits.ts`]: `export const MAX_LINES = 20\n`,
  [`${ORDERS}/service/summary.ts`]: `import { MAX_LINES } from '../config/limits'\nimport type { Order } from '../types/order'\n\nexport function summaryOf(order: Order): string {\n  return order.id.slice(0, MAX_LINES)\n}\n`,
  [`${BILLING}/types/order.ts`]: `export interface Order {\n  readonly id: string\n}\n`,
}

describe('a value that a function may not import', () => {
  it('becomes a parameter with the type that its declaration shows', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...SUMMARY,
      ...CLOCK,
      [`${BILLING}/service/label.ts`]: `import { summaryOf } from '@/domains/orders/service/summary'\nimport type { Order } from '../types/order'\n\nexport function labelOf(order: Order): string {\n  return summaryOf(order)\n}\n`,
      [`${BILLING}/service/lines.ts`]: `import { MAX_LINES } from '@/domains/orders/config/limits'\n\nexport const fits = (lines: number): boolean => lines < MAX_LINES\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${BILLING}/service/label.ts`]: `import type { Order } from '../types/order'\n\nexport function labelOf(order: Order, summaryOf: (order: Order) => string): string {\n  return summaryOf(order)\n}\n`,
      [`${BILLING}/service/lines.ts`]: `export const fits = (lines: number, maxLines: number): boolean => lines < maxLines\n`,
    })
  })

  it('is passed on by its callers, up to a file that may import it', async () => {
    const result = await fixed({
      // The config of a package may leave out some of its files.
      'tsconfig.json': TSCONFIG['tsconfig.json'].replace('"include":["src"]', '"include":["src/utils"]'),
      ...CLOCK,
      'src/utils/today.ts': `import { systemClock } from '@/providers/clock'\n\nexport function today(): string {\n  return systemClock.now().toISOString()\n}\n`,
      'src/utils/stamp.ts': `import { today } from './today'\n\nexport const stamp = (text: string): string => text + today()\n`,
      [`${BILLING}/service/note.ts`]: `import { stamp } from '@/utils/stamp'\n\nexport function note(): string {\n  return stamp('note')\n}\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      'src/utils/today.ts': `export function today(systemClock: { now(): Date }): string {\n  return systemClock.now().toISOString()\n}\n`,
      'src/utils/stamp.ts': `import { today } from './today'\n\nexport const stamp = (text: string, systemClock: { now(): Date }): string => text + today(systemClock)\n`,
      [`${BILLING}/service/note.ts`]: `import { stamp } from '@/utils/stamp'\nimport { systemClock } from '@/providers/clock'\n\nexport function note(): string {\n  return stamp('note', systemClock)\n}\n`,
    })
  })

  it('is passed in place of a default value, and comes with the types beside it', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...CLOCK,
      [`${ORDERS}/service/terms.ts`]: `import type { Order } from '../types/order'\n\nexport interface Terms {\n  days: number\n  note: string\n}\n\nexport function termsOf(order: Order): Terms {\n  return { days: order.id.length, note: '' }\n}\n`,
      [`${ORDERS}/types/order.ts`]: SUMMARY[`${ORDERS}/types/order.ts`]!,
      [`${BILLING}/types/order.ts`]: SUMMARY[`${BILLING}/types/order.ts`]!,
      [`${BILLING}/service/due.ts`]: `import { termsOf, type Terms } from '@/domains/orders/service/terms'\nimport type { Order } from '../types/order'\n\nconst days = (terms: Terms): number => terms.days\n\nexport function dueOf(order: Order): number {\n  return days(termsOf(order))\n}\n`,
      'src/utils/today.ts': `import { systemClock, type Clock } from '@/providers/clock'\n\nexport function today(clock: Clock = systemClock): string {\n  return clock.now().toISOString()\n}\n`,
      'src/utils/zone.ts': `import { systemClock } from '@/providers/clock'\n\nexport const zone = (suffix: string, name: string = systemClock.zone()): string => name + suffix\n`,
      [`${BILLING}/service/note.ts`]: `import { today } from '@/utils/today'\nimport { zone } from '@/utils/zone'\n\nexport const note = (): string => today() + zone('!') + zone('?', 'UTC')\n`,
      [`${ORDERS}/config/limits.ts`]: `export const MIN_LINES = 1\nexport const MAX_LINES = 20\n`,
      [`${BILLING}/service/range.ts`]: `import { MAX_LINES, MIN_LINES } from '@/domains/orders/config/limits'\n\nexport function range(): number {\n  return MAX_LINES - MIN_LINES\n}\n`,
      // The default value uses another name too.
      [`${BILLING}/service/cap.ts`]: `import { MAX_LINES } from '@/domains/orders/config/limits'\n\nconst twice = (count: number): number => count * 2\n\nexport const cap = (lines: number, most: number = twice(MAX_LINES)): number => Math.min(lines, most)\n`,
    })
    expect(reasons(result)).toEqual([
      'architecture/domain-boundary src/domains/billing/service/cap.ts: The default value of the last parameter of cap uses other names too.',
    ])
    expect(result.after).toEqual({
      [`${BILLING}/service/range.ts`]: `export function range(maxLines: number, minLines: number): number {\n  return maxLines - minLines\n}\n`,
      [`${BILLING}/service/due.ts`]: `import type { Order } from '../types/order'\n\ninterface Terms {\n  days: number\n}\n\nconst days = (terms: Terms): number => terms.days\n\nexport function dueOf(order: Order, termsOf: (order: Order) => Terms): number {\n  return days(termsOf(order))\n}\n`,
      'src/utils/today.ts': `interface Clock {\n  now(): Date\n  zone(): string\n}\n\nexport function today(clock: Clock): string {\n  return clock.now().toISOString()\n}\n`,
      'src/utils/zone.ts': `export const zone = (suffix: string, name: string): string => name + suffix\n`,
      [`${BILLING}/service/note.ts`]: `import { today } from '@/utils/today'\nimport { zone } from '@/utils/zone'\nimport { systemClock } from '@/providers/clock'\n\nexport const note = (): string => today(systemClock) + zone('!', systemClock.zone()) + zone('?', 'UTC')\n`,
    })
  })

  it('is left to a person where a parameter would mean something else than the import', async () => {
    const LIMITS = `${ORDERS}/config/limits.ts`
    const today = `import { systemClock } from '@/providers/clock'\n\nexport function today(): string {\n  return systemClock.zone()\n}\n`
    const result = await fixed({
      ...TSCONFIG,
      ...CLOCK,
      [LIMITS]: `export const MAX_LINES = 20\nexport let rate: number = 1\nexport function bump(): void {\n  rate = 5\n}\n`,
      // The name is that of another value of the module.
      [`${BILLING}/service/lines.ts`]: `import { MAX_LINES } from '@/domains/orders/config/limits'\n\nconst maxLines = 5\nexport const fits = (lines: number): boolean => lines < MAX_LINES && lines > maxLines\n`,
      // The value changes.
      [`${BILLING}/service/calc.ts`]: `import { rate } from '@/domains/orders/config/limits'\n\nexport const calc = (count: number): number => count * rate\n`,
      // The caller has a function of the same name inside.
      'src/utils/today.ts': today,
      [`${BILLING}/service/note.ts`]: `import { today } from '@/utils/today'\n\nexport function note(): string {\n  const inner = (): string => {\n    const today = (...all: unknown[]): string => String(all.length)\n    return today()\n  }\n  return inner() + today()\n}\n`,
      // The template of a caller calls it too.
      'src/utils/zone.ts': today.replace('today()', 'zone()'),
      [`${BILLING}/ui/zone.vue`]: `<script setup lang="ts">\nimport { zone } from '@/utils/zone'\nconst own = zone()\n</script>\n<template>{{ zone() }}{{ own }}</template>\n`,
    })
    expect(result.after).toEqual({})
    expect(reasons(result)).toMatchInlineSnapshot(`
      [
        "architecture/domain-boundary src/domains/billing/service/calc.ts: rate of src/domains/orders/config/limits.ts changes, and a parameter would keep its first value.",
        "architecture/domain-boundary src/domains/billing/service/lines.ts: src/domains/billing/service/lines.ts has another maxLines.",
        "architecture/layer-direction src/utils/today.ts: src/domains/billing/service/note.ts has another today.",
        "architecture/layer-direction src/utils/zone.ts: The template of src/domains/billing/ui/zone.vue may call zone.",
      ]
    `)
  })

  it('keeps its default value where a call may pass undefined, and stays out of the parameters of a function', async () => {
    const [before, rate] = [`import { RATE } from '@/domains/orders/config/rate'\n\n`, `${ORDERS}/config/rate.ts`]
    const keep = (name: string): string =>
      `export function ${name}(count: number, rate: number = RATE): number {\n  return count + rate\n}\n`
    const result = await fixed({
      ...TSCONFIG,
      [rate]: `export const RATE = 5\n`,
      [`${BILLING}/service/keep.ts`]: before + keep('keep'),
      [`${BILLING}/service/kept.ts`]: `import { keep } from './keep'\n\nexport const kept = (options: any): number => keep(1) + keep(2, options.rate)\n`,
      [`${BILLING}/service/pass.ts`]: before + keep('pass'),
      [`${BILLING}/runtime/passed.ts`]: `import { pass } from '@/domains/billing/service/pass'\n\nexport const passed = (): number => pass(2, -1) + pass(3, 4)\n`,
      [`${BILLING}/service/load.ts`]: `${before}export function load({ rate = RATE }: { rate?: number }): number {\n  return rate\n}\n`,
      [`${BILLING}/service/read.ts`]: `${before}export function read({ base = 1 }: { base?: number }): number {\n  return base + RATE\n}\n`,
    })
    expect(reasons(result)).toEqual([
      'architecture/domain-boundary src/domains/billing/service/keep.ts: src/domains/billing/service/kept.ts calls keep with an argument that may be undefined.',
      'architecture/domain-boundary src/domains/billing/service/load.ts: The parameters of load of src/domains/billing/service/load.ts use RATE.',
    ])
    expect(result.after).toEqual({
      [`${BILLING}/service/pass.ts`]: `export function pass(count: number, rate: number): number {\n  return count + rate\n}\n`,
      [`${BILLING}/service/read.ts`]: `export function read({ base = 1 }: { base?: number }, rate: number): number {\n  return base + rate\n}\n`,
    })
  })

  it('is imported once where one file calls several functions, and together with other values', async () => {
    const result = await fixed({
      ...TSCONFIG,
      [`${ORDERS}/repo/db.ts`]: `export const total: number = 1\n`,
      [`${ORDERS}/service/total.ts`]: `import { total as one } from '../repo/db'\n\nexport const total: number = one + 1\n`,
      [`${ORDERS}/service/price.ts`]: `import { total } from './total'\n\nexport default function price(count: number): number {\n  return count * total\n}\n`,
      [`${ORDERS}/service/rate.ts`]: `import { total } from './total'\n\nexport interface Order {\n  sum: number\n}\n\nexport const RATE: number = total + 1\nexport const LIMIT: number = total + 2\nexport function tax(count: number): number {\n  return count * total\n}\n`,
      [`${ORDERS}/repo/one.ts`]: `import { LIMIT, RATE } from '../service/rate'\n\nexport const one = (): number => LIMIT + RATE\n\nexport const two = (): number => RATE - LIMIT\n`,
      [`${ORDERS}/repo/three.ts`]: `import { RATE as rate, tax, type Order } from '../service/rate'\n\nexport const three = (order: Order): number => tax(order.sum) + rate\n`,
      [`${ORDERS}/repo/four.ts`]: `import { tax } from '../service/rate'\n\nexport const four = (): number => tax(4)\n\nexport const five = (): number => tax(5)\n`,
      [`${ORDERS}/repo/six.ts`]: `import price from '../service/price'\n\nexport const six = (): number => price(6)\n`,
      [`${ORDERS}/runtime/six.ts`]: `import { six } from '../repo/six'\n\nexport const run = (): number => six()\n`,
      [`${ORDERS}/repo/keep.ts`]: `import { LIMIT } from '../service/rate'\n\nexport const keep = (most: number = LIMIT - 1): number => most\n`,
      [`${ORDERS}/runtime/one.ts`]: `import { one, two } from '../repo/one'\n\nexport const run = (): number => one() + two()\n`,
      [`${ORDERS}/runtime/three.ts`]: `import { three } from '../repo/three'\n\nexport const run = (): number => three({ sum: 1 })\n`,
      [`${ORDERS}/runtime/four.ts`]: `import { five, four } from '../repo/four'\n\nexport const run = (): number => four() + five()\n`,
      [`${ORDERS}/runtime/keep.ts`]: `import { keep } from '../repo/keep'\n\nexport const run = (): number => keep()\n`,
    })
    expect(reasons(result)).toEqual([])
    const from = `in from ${ORDERS}/runtime`
    expect(result.fixed.map(({ title }) => title)).toEqual([
      `Take tax as a parameter with its type written out, and pass it ${from}/four.ts.`,
      'Remove the default value LIMIT - 1 of the last parameter of keep, and pass it at each call that relies on it.',
      `Take LIMIT, RATE as parameters with their types written out, and pass them ${from}/one.ts.`,
      `Take price as a parameter with its type written out, and pass it ${from}/six.ts.`,
      `Take rate, tax as parameters with their types written out, and pass them ${from}/three.ts.`,
    ])
    expect(result.after).toEqual({
      [`${ORDERS}/repo/one.ts`]: `export const one = (limit: number, rate: number): number => limit + rate\n\nexport const two = (limit: number, rate: number): number => rate - limit\n`,
      [`${ORDERS}/repo/three.ts`]: `interface Order {\n  sum: number\n}\n\nexport const three = (order: Order, rate: number, tax: (count: number) => number): number => tax(order.sum) + rate\n`,
      [`${ORDERS}/repo/four.ts`]: `export const four = (tax: (count: number) => number): number => tax(4)\n\nexport const five = (tax: (count: number) => number): number => tax(5)\n`,
      [`${ORDERS}/repo/six.ts`]: `export const six = (price: (count: number) => number): number => price(6)\n`,
      [`${ORDERS}/repo/keep.ts`]: `export const keep = (most: number): number => most\n`,
      [`${ORDERS}/runtime/one.ts`]: `import { one, two } from '../repo/one'\nimport { LIMIT, RATE } from '../service/rate'\n\nexport const run = (): number => one(LIMIT, RATE) + two(LIMIT, RATE)\n`,
      [`${ORDERS}/runtime/three.ts`]: `import { three } from '../repo/three'\nimport { RATE as rate, tax } from '../service/rate'\n\nexport const run = (): number => three({ sum: 1 }, rate, tax)\n`,
      [`${ORDERS}/runtime/four.ts`]: `import { five, four } from '../repo/four'\nimport { tax } from '../service/rate'\n\nexport const run = (): number => four(tax) + five(tax)\n`,
      [`${ORDERS}/runtime/six.ts`]: `import { six } from '../repo/six'\nimport price from '../service/price'\n\nexport const run = (): number => six(price)\n`,
      [`${ORDERS}/runtime/keep.ts`]: `import { keep } from '../repo/keep'\nimport { LIMIT } from '../service/rate'\n\nexport const run = (): number => keep(LIMIT - 1)\n`,
    })
  })

  it('is passed through files that re-export all of others, except what they export themselves', async () => {
    const today = (name: string): string =>
      `import { systemClock } from '@/providers/clock'\n\nexport function ${name}(): string {\n  return systemClock.zone()\n}\n`
    const result = await fixed({
      ...TSCONFIG,
      ...CLOCK,
      'src/utils/time/today.ts': today('today'),
      'src/utils/time/zone.ts': today('zone'),
      'src/utils/time/index.ts': `export * from './today'\nexport * from './zone'\nexport const zone = (): string => 'here'\n`,
      [`${BILLING}/service/note.ts`]: `import { today, zone } from '@/utils/time'\n\nexport const note = (): string => today() + zone()\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      'src/utils/time/today.ts': `export function today(systemClock: { zone(): string }): string {\n  return systemClock.zone()\n}\n`,
      'src/utils/time/zone.ts': `export function zone(systemClock: { zone(): string }): string {\n  return systemClock.zone()\n}\n`,
      [`${BILLING}/service/note.ts`]: `import { today, zone } from '@/utils/time'\nimport { systemClock } from '@/providers/clock'\n\nexport const note = (): string => today(systemClock) + zone()\n`,
    })
  })

  it('goes before the parameters that not every call passes', async () => {
    const use = `import { MAX_LINES } from '@/domains/orders/config/limits'\n\n`
    const result = await fixed({
      ...TSCONFIG,
      ...SUMMARY,
      [`${ORDERS}/config/sizes.ts`]: `export const MAX_SIZE = 2\n`,
      [`${BILLING}/service/first.ts`]: `${use}export const first = (lines = 1, ...more: number[]): boolean => lines + more.length < MAX_LINES\n`,
      [`${BILLING}/service/second.ts`]: `import { MAX_SIZE } from '@/domains/orders/config/sizes'\n\nexport class Second {\n  constructor(private readonly lines: number, private readonly end?: number) {}\n\n  fits(): boolean {\n    return this.lines < (this.end ?? MAX_SIZE)\n  }\n}\n`,
      [`${BILLING}/service/use.ts`]: `import { first } from './first'\nimport { Second } from './second'\n\nexport function use(): boolean {\n  const second = new Second((1), 2)\n  return first() && first((2), 3) && second.fits() && new Second(3 /* no end */).fits()\n}\n`,
      [`${BILLING}/runtime/index.ts`]: `export { use } from '../service/use'\n`,
      [`${ORDERS}/runtime/index.ts`]: `export { MAX_LINES } from '../config/limits'\nexport { MAX_SIZE } from '../config/sizes'\n`,
      'src/app/shop.ts': `import { use } from '@/domains/billing/runtime'\n\nexport const isOpen = use()\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${BILLING}/service/first.ts`]: `export const first = (maxLines: number, lines = 1, ...more: number[]): boolean => lines + more.length < maxLines\n`,
      [`${BILLING}/service/second.ts`]: `export class Second {\n  constructor(private readonly lines: number, private readonly maxSize: number, private readonly end?: number) {}\n\n  fits(): boolean {\n    return this.lines < (this.end ?? this.maxSize)\n  }\n}\n`,
      [`${BILLING}/service/use.ts`]: `import { first } from './first'\nimport { Second } from './second'\n\nexport function use(maxLines: number, maxSize: number): boolean {\n  const second = new Second((1), maxSize, 2)\n  return first(maxLines) && first(maxLines, (2), 3) && second.fits() && new Second(3, maxSize /* no end */).fits()\n}\n`,
      'src/app/shop.ts': `import { use } from '@/domains/billing/runtime'\nimport { MAX_LINES, MAX_SIZE } from '@/domains/orders/runtime'\n\nexport const isOpen = use(MAX_LINES, MAX_SIZE)\n`,
    })
  })

  it('has the type that TypeScript knows where none is written, or where it may not be imported', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...TYPESCRIPT,
      [`${ORDERS}/types/line.ts`]: `export interface Line {\n  readonly sku: string\n  count: number\n}\n`,
      [`${ORDERS}/service/total.ts`]: `import type { Line } from '../types/line'\n\nexport const totalOf = (lines: readonly Line[], extra = 0) => lines.length + extra\n\nexport const labelOf = (line: Line): string => line.sku\n\nexport const splitOf = (lines: readonly Line[], by: (line: Line) => string) => ({ one: lines.find((line) => by(line) === 'one'), lines })\n\nexport enum Size {\n  Small = 'small',\n}\n`,
      [`${BILLING}/service/sum.ts`]: `import { labelOf, totalOf } from '@/domains/orders/service/total'\n\nexport const sum = (): string => totalOf([]) + labelOf({ sku: 'a', count: 1 })\n`,
      [`${BILLING}/service/split.ts`]: `import { splitOf } from '@/domains/orders/service/total'\nimport { end } from './end'\n\nexport function split(): number {\n  return splitOf([], () => end).lines.length\n}\n\nexport const again = (): boolean => splitOf([], () => 'a').one === undefined\n`,
      [`${BILLING}/service/end.ts`]: `export const end = 'one'\n`,
      [`${BILLING}/service/size.ts`]: `import { Size } from '@/domains/orders/service/total'\n\nexport const size = (): string => Size.Small\n`,
    })
    expect(result.after).toEqual({
      [`${BILLING}/service/split.ts`]: `import { end } from './end'\n\ntype SplitOf = (lines: readonly { readonly sku: string; count: number }[], by: (line: { readonly sku: string; count: number }) => string) => { one: { readonly sku: string; count: number } | undefined; lines: readonly { readonly sku: string; count: number }[] }\n\nexport function split(splitOf: SplitOf): number {\n  return splitOf([], () => end).lines.length\n}\n\nexport const again = (splitOf: SplitOf): boolean => splitOf([], () => 'a').one === undefined\n`,
      [`${BILLING}/service/sum.ts`]: `export const sum = (labelOf: (line: { readonly sku: string; count: number }) => string, totalOf: (lines: readonly { readonly sku: string; count: number }[], extra?: number) => number): string => totalOf([]) + labelOf({ sku: 'a', count: 1 })\n`,
    })
    expect(result.refused.map(({ file }) => file)).toEqual([`${BILLING}/service/size.ts`])
  })

  it('has a type by what it is called with where its own cannot be written', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...TYPESCRIPT,
      'src/providers/log/index.ts': [
        `interface Write {`,
        `  <T extends object>(fields: T, message?: string): void`,
        `  (message: string): void`,
        `}`,
        `const write: Write = () => undefined`,
        `export const logger = { info: write, warn: write, level: { name: 'info' } }`,
        ``,
      ].join('\n'),
      [`${ORDERS}/repo/rows.ts`]: `import { logger } from '@/providers/log'\n\nexport function rows(id: string): void {\n  logger.info({ id }, 'orders.read')\n  if (id === '') logger.info(\`none \${id}\`)\n  logger.warn('orders.done')\n}\n`,
      [`${ORDERS}/repo/level.ts`]: `import { logger } from '@/providers/log'\n\nexport const log = (id: object): void => logger.info(id)\n`,
      [`${ORDERS}/service/list.ts`]: `import { rows } from '../repo/rows'\nimport { log } from '../repo/level'\n\nexport function list(): void {\n  rows('a')\n  log({})\n}\n`,
    })
    expect(result.after).toEqual({
      [`${ORDERS}/repo/rows.ts`]: `type Logger = { info(fields: object, message: string): void; info(message: string): void; warn(message: string): void }\n\nexport function rows(id: string, logger: Logger): void {\n  logger.info({ id }, 'orders.read')\n  if (id === '') logger.info(\`none \${id}\`)\n  logger.warn('orders.done')\n}\n`,
      [`${ORDERS}/service/list.ts`]: `import { rows } from '../repo/rows'\nimport { log } from '../repo/level'\nimport { logger } from '../../../providers/log'\n\nexport function list(): void {\n  rows('a', logger)\n  log({})\n}\n`,
    })
    expect(result.refused.map(({ file }) => file)).toEqual([`${ORDERS}/repo/level.ts`])
  })

  it('is exported by the entry that a caller may import', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...SUMMARY,
      [`${ORDERS}/runtime/index.ts`]: `export { open } from './open'\n`,
      [`${ORDERS}/runtime/open.ts`]: `export const open = (): number => 1\n`,
      [`${BILLING}/service/fits.ts`]: `import { MAX_LINES } from '@/domains/orders/config/limits'\n\nexport const fits = (lines: number): boolean => lines < MAX_LINES\n`,
      [`${BILLING}/runtime/module.ts`]: `import { fits } from '../service/fits'\n\nexport function createModule() {\n  return { isOpen: fits(1) }\n}\n\nexport type Module = ReturnType<typeof createModule>\n`,
      [`${BILLING}/runtime/index.ts`]: `export { createModule } from './module'\nexport type { Module } from './module'\n`,
      'src/app/shop.ts': `import { createModule, type Module } from '@/domains/billing/runtime'\nimport { open } from '@/domains/orders/runtime'\n\nexport const shop: Module = createModule()\nexport const count = open()\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/runtime/index.ts`]: `export { open } from './open'\nexport { MAX_LINES } from '../config/limits'\n`,
      [`${BILLING}/service/fits.ts`]: `export const fits = (lines: number, maxLines: number): boolean => lines < maxLines\n`,
      [`${BILLING}/runtime/module.ts`]: `import { fits } from '../service/fits'\n\nexport function createModule(maxLines: number) {\n  return { isOpen: fits(1, maxLines) }\n}\n\nexport type Module = ReturnType<typeof createModule>\n`,
      'src/app/shop.ts': `import { createModule, type Module } from '@/domains/billing/runtime'\nimport { open, MAX_LINES } from '@/domains/orders/runtime'\n\nexport const shop: Module = createModule(MAX_LINES)\nexport const count = open()\n`,
    })
  })

  it('is left to a person where a function goes elsewhere, is a component or may be called from outside', async () => {
    const uses = (code: string): string =>
      `import { summaryOf } from '@/domains/orders/service/summary'\nimport type { Order } from '../types/order'\n\n${code}\n`
    const result = await fixed({
      ...TSCONFIG,
      ...SUMMARY,
      [`${BILLING}/service/list.ts`]: uses(
        `const one = (order: Order): string => summaryOf(order)\nexport const all = (orders: readonly Order[]): string[] => orders.map(one)`,
      ),
      [`${BILLING}/service/report.ts`]: uses(
        `export class Report {\n  line(order: Order): string {\n    return summaryOf(order)\n  }\n}`,
      ),
      [`${BILLING}/runtime/index.ts`]: uses(
        `export function start(order: Order): string {\n  return summaryOf(order)\n}`,
      ),
    })
    expect(result.after).toEqual({})
    expect([result.fixed, result.manual]).toEqual([[], 0])
    expect(reasons(result)).toMatchInlineSnapshot(`
      [
        "architecture/domain-boundary src/domains/billing/runtime/index.ts: Something outside of the project may call start of src/domains/billing/runtime/index.ts.",
        "architecture/domain-boundary src/domains/billing/service/list.ts: src/domains/billing/service/list.ts does more with one than call it.",
        "architecture/domain-boundary src/domains/billing/service/report.ts: No file constructs Report of src/domains/billing/service/report.ts.",
      ]
    `)
  })
})
