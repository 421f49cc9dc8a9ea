import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG } from './project.ts'

const [ORDERS, BILLING] = ['src/domains/orders', 'src/domains/billing']

const TOTALS = {
  [`${ORDERS}/service/totals.ts`]: `export const MAX_LINES = 20\n\nexport function totalOf(cents: readonly number[]): number {\n  return cents.reduce((a, b) => a + b, 0)\n}\n`,
}

const uses = (code: string): string => `import * as totals from '@/domains/orders/service/totals'\n\n${code}\n`

describe('an import of a whole module whose members a function may not import', () => {
  it('becomes one parameter for each member that is used', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...TOTALS,
      [`${BILLING}/service/invoice.ts`]: uses(
        `export function invoice(cents: readonly number[]): { totals: number } {\n  return { totals: totals.totalOf(cents.slice(0, totals.MAX_LINES)) }\n}`,
      ),
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${BILLING}/service/invoice.ts`]: `export function invoice(cents: readonly number[], totalOf: (cents: readonly number[]) => number, maxLines: number): { totals: number } {\n  return { totals: totalOf(cents.slice(0, maxLines)) }\n}\n`,
    })
  })

  it('is named where other imports and calls are in the same file, which callers follow', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...TOTALS,
      [`${BILLING}/types/line.ts`]: `export interface Line {\n  cents: number\n}\n`,
      [`${BILLING}/service/invoice.ts`]: `import * as totals from '@/domains/orders/service/totals'\nimport type { Line } from '../types/line'\n\nfunction sumOf(lines: readonly Line[]): number {\n  return totals.totalOf(lines.map(({ cents }) => cents))\n}\n\nexport const invoice = (lines: readonly Line[]): number => sumOf(lines)\n`,
      'src/app/start.ts': `import { sum } from '@/domains/billing/runtime'\n\nconsole.log(sum())\n`,
      [`${BILLING}/runtime/index.ts`]: `export const sum = (): number => 1\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${BILLING}/service/invoice.ts`]: `import type { Line } from '../types/line'\n\nfunction sumOf(lines: readonly Line[], totalOf: (cents: readonly number[]) => number): number {\n  return totalOf(lines.map(({ cents }) => cents))\n}\n\nexport const invoice = (lines: readonly Line[], totalOf: (cents: readonly number[]) => number): number => sumOf(lines, totalOf)\n`,
    })
  })

  it('is left to a person where the module goes elsewhere as a whole, or a member has the name of something else', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...TOTALS,
      [`${BILLING}/service/all.ts`]: uses(
        `export function all(): string[] {\n  return [...Object.keys(totals), String(totals.MAX_LINES)]\n}`,
      ),
      [`${BILLING}/service/clash.ts`]: uses(
        `export function clash(cents: readonly number[]): number {\n  const totalOf = totals.totalOf(cents)\n  return totalOf\n}`,
      ),
      [`${BILLING}/service/computed.ts`]: uses(
        `export function computed(name: 'MAX_LINES'): number {\n  return totals[name]\n}`,
      ),
    })
    expect(result.after).toEqual({})
    expect(reasons(result)).toMatchInlineSnapshot(`
      [
        "architecture/domain-boundary src/domains/billing/service/all.ts: src/domains/billing/service/all.ts uses totals as a whole.",
        "architecture/domain-boundary src/domains/billing/service/clash.ts: src/domains/billing/service/clash.ts has another totalOf.",
        "architecture/domain-boundary src/domains/billing/service/computed.ts: src/domains/billing/service/computed.ts uses totals as a whole.",
      ]
    `)
  })
})
