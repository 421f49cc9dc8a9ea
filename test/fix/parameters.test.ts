import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG } from './project.ts'

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
  })

  it('is left to a person where a function goes elsewhere, has defaults, is a component or may be called from outside', async () => {
    const uses = (code: string): string =>
      `import { summaryOf } from '@/domains/orders/service/summary'\nimport type { Order } from '../types/order'\n\n${code}\n`
    const result = await fixed({
      ...TSCONFIG,
      ...SUMMARY,
      [`${BILLING}/service/list.ts`]: uses(
        `const one = (order: Order): string => summaryOf(order)\nexport const all = (orders: readonly Order[]): string[] => orders.map(one)`,
      ),
      [`${BILLING}/service/preset.ts`]: uses(
        `export function preset(order: Order, end = ''): string {\n  return summaryOf(order) + end\n}`,
      ),
      [`${BILLING}/service/report.ts`]: uses(
        `export class Report {\n  line(order: Order): string {\n    return summaryOf(order)\n  }\n}`,
      ),
      [`${BILLING}/runtime/index.ts`]: uses(
        `export function start(order: Order): string {\n  return summaryOf(order)\n}`,
      ),
    })
    expect(result.after).toEqual({})
    expect([reasons(result), result.fixed, result.manual]).toEqual([[], [], 4])
  })
})
