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
  [`${ORDERS}/service/pack.ts`]: `import { endpoint } from './endpoint'\n\nexport const pack = (parts: { name: string; size?: number }) => endpoint + parts.name\n`,
}

describe('what a file takes from the type of a value', () => {
  it('is written out, with all that is taken from it', async () => {
    const result = await fixed({
      ...PROJECT,
      [`${ORDERS}/types/outbox.ts`]: `import type { deliver } from '../service/deliver'\n\nexport interface Outbox {\n  sent: Awaited<ReturnType<typeof deliver>>[]\n}\n`,
      [`${ORDERS}/repo/parts.ts`]: `import { pack } from '../service/pack'\n\nexport type Parts = Parameters<typeof pack>[0]\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/types/deliver.ts`]: `export interface Deliver {\n  id: string\n  parts: string[]\n}\n`,
      [`${ORDERS}/types/outbox.ts`]: `import type { Deliver } from './deliver'\n\nexport interface Outbox {\n  sent: Deliver[]\n}\n`,
      [`${ORDERS}/types/pack.ts`]: `export interface Pack {\n  name: string\n  size?: number\n}\n`,
      [`${ORDERS}/repo/parts.ts`]: `import type { Pack } from '../types/pack'\n\nexport type Parts = Pack\n`,
    })
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
    expect(result.after).toEqual({
      [`${ORDERS}/repo/made.ts`]: `interface Made {\n  kind: 'a' | 'b'\n}\n\nexport const isA = (made: Made): boolean => made.kind === 'a'\n`,
      [`${ORDERS}/repo/box.ts`]: `interface Box {\n  readonly value: string\n}\n\nexport const valueOf = (box: Box): string => box.value\n`,
    })
  })

  it('names a type of another package by the name of the package', async () => {
    const result = await fixed({
      ...TYPESCRIPT,
      'tsconfig.json': TSCONFIG['tsconfig.json'].replace(
        '"paths":{',
        '"paths":{"@acme/kit":["./src/utils/kit/index.ts"],',
      ),
      'src/utils/kit/package.json': '{ "name": "@acme/kit" }',
      'src/utils/kit/index.ts': `export type { Money } from './money.ts'\n`,
      'src/utils/kit/money.ts': `export interface Money {\n  cents: number\n}\n`,
      [`${ORDERS}/service/quote.ts`]: `import type { Money } from '@acme/kit'\n\nexport const quote = (total: Money) => ({ total, at: 1 })\nexport type Quote = ReturnType<typeof quote>\n`,
      [`${ORDERS}/repo/quotes.ts`]: `import type { Quote } from '../service/quote'\n\nexport const totalOf = (quote: Quote) => quote.total\n`,
    })
    expect(reasons(result)).toEqual([])
    const written = Object.values(result.after).join('\n')
    expect(written).toContain(`import type { Money } from '@acme/kit'\n`)
    expect(written).toContain(`interface Quote {\n  total: Money\n}\n`)
  })
})
