import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG, TYPESCRIPT } from './project.ts'

const ORDERS = 'src/domains/orders'

const DELIVER = [
  `import { endpoint } from './endpoint'`,
  `export const deliver = async (to: string, parts: { name: string; size?: number }) => ({`,
  `  id: endpoint + to,`,
  `  parts: [parts.name],`,
  `})`,
  ``,
].join('\n')

const PROJECT = {
  ...TSCONFIG,
  ...TYPESCRIPT,
  [`${ORDERS}/service/endpoint.ts`]: `export const endpoint = process()\nfunction process(): string {\n  return ''\n}\n`,
  [`${ORDERS}/service/deliver.ts`]: DELIVER,
}

describe('what a file takes from the type of a value', () => {
  it('is written out, with all that is taken from it', async () => {
    const result = await fixed({
      ...PROJECT,
      [`${ORDERS}/types/outbox.ts`]: `import type { deliver } from '../service/deliver'\n\nexport interface Outbox {\n  sent: Awaited<ReturnType<typeof deliver>>[]\n}\n`,
      [`${ORDERS}/repo/parts.ts`]: `import { deliver } from '../service/deliver'\n\nexport type Parts = Parameters<typeof deliver>[1]\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after[`${ORDERS}/types/deliver.ts`]).toMatchInlineSnapshot()
    expect(result.after[`${ORDERS}/types/outbox.ts`]).toMatchInlineSnapshot()
    expect(result.after[`${ORDERS}/repo/parts.ts`]).toMatchInlineSnapshot()
  })

  it('is left to a person where a file takes several types', async () => {
    const result = await fixed({
      ...PROJECT,
      [`${ORDERS}/types/outbox.ts`]: `import type { deliver } from '../service/deliver'\n\nexport type Result = ReturnType<typeof deliver>\nexport type To = Parameters<typeof deliver>[0]\n`,
    })
    expect(reasons(result)).toEqual([
      `architecture/layer-direction ${ORDERS}/types/outbox.ts: ${ORDERS}/types/outbox.ts takes several types from deliver.`,
    ])
  })
})

describe('a type that TypeScript resolves', () => {
  it('is written out with the texts of an enum and the defaults of its parameters, but not with an enum of numbers', async () => {
    const from = (name: string): string => `import type { ${name} } from '../service/kinds'\n\n`
    const result = await fixed({
      ...TSCONFIG,
      ...TYPESCRIPT,
      [`${ORDERS}/service/kinds.ts`]: [
        `export enum Kind {\n  A = 'a',\n  B = 'b',\n}`,
        `export enum Level {\n  Low,\n  High,\n}`,
        `export const make = () => ({ kind: Kind.A as Kind })`,
        `export type Made = ReturnType<typeof make>`,
        `export const raise = () => ({ level: Level.Low as Level })`,
        `export type Raised = ReturnType<typeof raise>`,
        `export class Box<T = string> {\n  constructor(readonly value: T) {}\n}`,
        ``,
      ].join('\n\n'),
      [`${ORDERS}/service/use.ts`]: `import { isA } from '../repo/made'\nimport { make } from './kinds'\n\nexport const used = isA(make())\n`,
      [`${ORDERS}/repo/made.ts`]: `${from('Made')}export const isA = (made: Made): boolean => made.kind === 'a'\n`,
      [`${ORDERS}/repo/raised.ts`]: `${from('Raised')}export const levelOf = (raised: Raised) => raised.level\n`,
      [`${ORDERS}/repo/box.ts`]: `${from('Box')}export const valueOf = (box: Box): string => box.value\n`,
    })
    expect(reasons(result)).toEqual([
      `architecture/layer-direction ${ORDERS}/repo/raised.ts: Level cannot be written out.`,
    ])
    expect(result.after[`${ORDERS}/types/made.ts`]).toBe(`export interface Made {\n  kind: 'a' | 'b'\n}\n`)
    expect(result.after[`${ORDERS}/types/box.ts`]).toBe(`export interface Box {\n  readonly value: string\n}\n`)
  })

  it('names a type of another package by the name of the package', async () => {
    const result = await fixed({
      'package.json': '{ "private": true, "workspaces": ["packages/*"] }',
      'tsconfig.json': TSCONFIG['tsconfig.json'].replace('"include":["src"]', '"include":["src","packages"]'),
      ...TYPESCRIPT,
      'packages/kit/package.json': '{ "name": "@acme/kit", "exports": { ".": "./src/index.ts" } }',
      'packages/kit/src/index.ts': `export type { Money } from './money.ts'\n`,
      'packages/kit/src/money.ts': `export interface Money {\n  cents: number\n}\n`,
      'node_modules/@acme/kit/package.json':
        '{ "name": "@acme/kit", "types": "../../../packages/kit/src/index.ts", "exports": { ".": { "types": "../../../packages/kit/src/index.ts" } } }',
      [`${ORDERS}/service/quote.ts`]: `import type { Money } from '@acme/kit'\n\nexport const quote = (total: Money) => ({ total, at: 1 })\nexport type Quote = ReturnType<typeof quote>\n`,
      [`${ORDERS}/repo/quotes.ts`]: `import type { Quote } from '../service/quote'\n\nexport const totalOf = (quote: Quote) => quote.total\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after[`${ORDERS}/types/quote.ts`]).toBe(
      `import type { Money } from '@acme/kit'\n\nexport interface Quote {\n  total: Money\n}\n`,
    )
  })
})
