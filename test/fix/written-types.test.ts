import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG, TYPESCRIPT } from './project.ts'

const [ORDERS, BILLING] = ['src/domains/orders', 'src/domains/billing']

const CAMERA = [
  `import type { Reading } from '../types/reading'`,
  ``,
  `export class Camera {`,
  `  private busy = false`,
  `  get ready(): boolean {`,
  `    return !this.busy`,
  `  }`,
  `  expose(seconds: number, filter?: string): Promise<readonly Reading[]> {`,
  `    this.busy = true`,
  `    return Promise.resolve([{ seconds, filter: filter === 'r' ? 'r' : 'u', at: new Map() }])`,
  `  }`,
  `  close = async (): Promise<void> => {}`,
  `}`,
  ``,
  `export const createAll = () => ({ camera: new Camera(), count: 1, modes: ['slow', 'fast'] as const })`,
  `export type All = ReturnType<typeof createAll>`,
  `export type Mode = All['modes'][number]`,
  ``,
].join('\n')

const PROJECT = {
  ...TSCONFIG,
  ...TYPESCRIPT,
  [`${ORDERS}/types/reading.ts`]: `export interface Reading {\n  seconds: number\n  filter: 'u' | 'r'\n  at: Map<string, Date>\n}\n`,
  [`${ORDERS}/service/camera.ts`]: CAMERA,
}

describe('a type that cannot be copied', () => {
  it('is written out with the members that are read, by names that may be imported and by members otherwise', async () => {
    const result = await fixed({
      ...PROJECT,
      // A later layer of the same domain.
      [`${ORDERS}/repo/rows.ts`]: `import type { All, Mode } from '../service/camera'\n\nexport type Counted = Pick<All, 'count'>\nexport const isSlow = (mode: Mode): boolean => mode === 'slow'\n`,
      [`${ORDERS}/config/ready.ts`]: `import type { Camera } from '../service/camera'\n\nexport interface Options {\n  camera?: Camera\n}\n\nexport const read = async ({ camera }: Options): Promise<number> =>\n  (await camera?.expose(1))?.length ?? 0\n`,
      // Another domain.
      [`${BILLING}/service/price.ts`]: `import { Camera } from '@/domains/orders/service/camera'\n\nexport class Price {\n  constructor(private readonly camera: Camera) {}\n\n  async of(): Promise<number> {\n    return this.camera.ready ? (await this.camera.expose(1)).length : 0\n  }\n}\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/types/all.ts`]: `export interface All {\n  count: number\n}\n\nexport type Mode = 'slow' | 'fast'\n`,
      [`${ORDERS}/repo/rows.ts`]: `import type { All, Mode } from '../types/all'\n\nexport type Counted = Pick<All, 'count'>\nexport const isSlow = (mode: Mode): boolean => mode === 'slow'\n`,
      [`${ORDERS}/types/camera.ts`]: `import type { Reading } from './reading'\n\nexport interface Camera {\n  expose(seconds: number, filter?: string): Promise<readonly Reading[]>\n}\n`,
      [`${ORDERS}/config/ready.ts`]: expect.stringContaining(`import type { Camera } from '../types/camera'\n`),
      [`${BILLING}/types/camera.ts`]: `export interface Camera {\n  readonly ready: boolean\n  expose(seconds: number, filter?: string): Promise<readonly { seconds: number; filter: 'u' | 'r'; at: Map<string, Date> }[]>\n}\n`,
      [`${BILLING}/service/price.ts`]: expect.stringContaining(
        `import type { Camera } from '@/domains/billing/types/camera'\n`,
      ),
    })
  })

  it('has all its members where those that are read are not enough', async () => {
    const result = await fixed({
      ...PROJECT,
      [`${BILLING}/service/part.ts`]: `export const total = (camera: { ready: boolean; close(): Promise<void> }): boolean => camera.ready\n`,
      [`${BILLING}/service/price.ts`]: `import type { Camera } from '@/domains/orders/service/camera'\nimport { total } from './part'\n\nexport const price = (camera: Camera): boolean => camera.ready && total(camera)\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after[`${BILLING}/types/camera.ts`]).toBe(
      `export interface Camera {\n  readonly ready: boolean\n  expose(seconds: number, filter?: string): Promise<readonly { seconds: number; filter: 'u' | 'r'; at: Map<string, Date> }[]>\n  close: () => Promise<void>\n}\n`,
    )
  })

  it('is left to a person where it has an enum of numbers, type parameters, or members that hold it', async () => {
    const from = (name: string): string => `import type { ${name} } from '../service/kinds'\n\n`
    const result = await fixed({
      ...TSCONFIG,
      ...TYPESCRIPT,
      [`${ORDERS}/service/kinds.ts`]: [
        `export enum Kind {\n  A,\n  B,\n}`,
        `export const make = () => ({ kind: Kind.A as Kind })`,
        `export type Made = ReturnType<typeof make>`,
        `export class Box<T> {\n  constructor(readonly value: T) {}\n}`,
        `export class Tree {\n  children: Tree[] = []\n}`,
        ``,
      ].join('\n\n'),
      [`${ORDERS}/repo/made.ts`]: `${from('Made')}export const kindOf = (made: Made) => made.kind\n`,
      [`${ORDERS}/repo/box.ts`]: `${from('Box')}export const valueOf = (box: Box<string>): string => box.value\n`,
      [`${ORDERS}/repo/tree.ts`]: `${from('Tree')}export const count = (tree: Tree): number => tree.children.length\n`,
    })
    expect(reasons(result)).toEqual([
      `architecture/layer-direction ${ORDERS}/repo/box.ts: Box has type parameters.`,
      `architecture/layer-direction ${ORDERS}/repo/made.ts: Kind cannot be written out.`,
      `architecture/layer-direction ${ORDERS}/repo/tree.ts: Tree cannot be written out.`,
    ])
  })
  const MONEY = [
    `import type { Status as Other } from '@/utils/other'`,
    `import type { Status } from '@/utils/status'`,
    `declare const other: Other, status: Status`,
    `export const createLine = () => ({ sku: 'a', qty: 1, tags: [''], 'x-trace': 't', code: 'a\\nb' as const })`,
    `export type Line = ReturnType<typeof createLine>`,
    `export const createTwo = () => ({ status, other })`,
    `export type Two = ReturnType<typeof createTwo>`,
    `export const createBag = (): Readonly<Line> & { readonly [key: string]: unknown } => createLine()`,
    `export type Bag = ReturnType<typeof createBag>`,
    ``,
  ].join('\n\n')
  const LINES = {
    ...TSCONFIG,
    ...TYPESCRIPT,
    'src/utils/status.ts': `export interface Status {\n  code: number\n}\n`,
    'src/utils/other.ts': `export interface Status {\n  code: number\n  label?: string\n}\n`,
    [`${BILLING}/types/money.ts`]: MONEY,
  }
  const using = (name: string, code: string): string =>
    `import type { ${name} } from '../../billing/types/money'\n\n${code}\n`
  const ALL = `  sku: string\n  qty: number\n  tags: string[]\n  'x-trace': string\n  code: 'a\\nb'\n`

  it.each([
    ['a rest', `export const rest = ({ sku, ...others }: Line) => ({ key: sku, ...others })`, ALL],
    ['a spread', `export const copy = (line: Line) => ({ ...line, key: line.sku })`, ALL],
    ['a key that is computed', `export const at = (line: Line, key: 'sku' | 'code') => line.sku + line[key]`, ALL],
    ['the keys', `export type Key = keyof Line\nexport const sku = (line: Line) => line.sku`, ALL],
    [
      'two members by their names',
      `export const at = (line: Line) => line['x-trace'] + line.sku`,
      `  sku: string\n  'x-trace': string\n`,
    ],
  ])('keeps the members that %s reads', async (_, code, members) => {
    const result = await fixed({ ...LINES, [`${ORDERS}/service/copy.ts`]: using('Line', code) })
    expect(reasons(result)).toEqual([])
    expect(result.after[`${ORDERS}/types/line.ts`]).toBe(`export interface Line {\n${members}}\n`)
  })

  it('has all its members where a file that only infers it reads others', async () => {
    const result = await fixed({
      ...LINES,
      [`${ORDERS}/service/first.ts`]: using(
        'Line',
        `export const of = (lines: Line[]) => [lines[0]!, lines[0]!.sku] as const`,
      ),
      [`${ORDERS}/service/second.ts`]: `import { of } from './first'\n\nexport const firsts = [[]].map(of)\n`,
      [`${ORDERS}/service/third.ts`]: `import { firsts } from './second'\n\nexport const all = firsts[0]![0].qty\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after[`${ORDERS}/types/line.ts`]).toBe(`export interface Line {\n${ALL}}\n`)
  })

  it('gets the members that another file reads too', async () => {
    const result = await fixed({
      ...LINES,
      [`${ORDERS}/service/first.ts`]: using(
        'Line',
        `export const of = (lines: Line[]) => lines.map((line) => line.sku)`,
      ),
      [`${ORDERS}/service/second.ts`]: using(
        'Line',
        `export const of = (lines: Line[]) => lines.map((line) => line.qty)`,
      ),
      // Another type of that name.
      [`${ORDERS}/config/line.ts`]: `export interface Line {\n  width: number\n}\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after[`${ORDERS}/types/line.ts`]).toBe(`export interface Line {\n  sku: string\n  qty: number\n}\n`)
  })

  it('keeps two types of one name apart', async () => {
    const two = using('Two', `export const text = (two: Two) => two.other.label ?? String(two.status.code)`)
    const result = await fixed({ ...LINES, [`${ORDERS}/service/two.ts`]: two })
    expect(reasons(result)).toEqual([])
    expect(result.after[`${ORDERS}/types/two.ts`]).toBe(
      `import type { Status } from '../../../utils/status'\n\nexport interface Two {\n  status: Status\n  other: { code: number; label?: string }\n}\n`,
    )
    const clash = await fixed({
      ...LINES,
      [`${ORDERS}/types/two.ts`]: `import type { Status } from '@/utils/other'\n\nexport type Mine = Status\n`,
      [`${ORDERS}/service/two.ts`]: two,
    })
    expect(reasons(clash)).toEqual([
      `architecture/domain-boundary ${ORDERS}/service/two.ts: ${ORDERS}/types/two.ts has another Status.`,
    ])
  })

  it('keeps members readonly', async () => {
    const result = await fixed({
      ...LINES,
      [`${ORDERS}/service/bag.ts`]: using('Bag', `export const at = (bag: Bag, key: string) => bag[key] ?? bag.sku`),
    })
    expect(reasons(result)).toEqual([])
    expect(result.after[`${ORDERS}/types/bag.ts`]).toBe(
      `export interface Bag {\n  readonly [key: string]: unknown\n${ALL.replace(/^ {2}/gm, '  readonly ')}}\n`,
    )
  })

  it('is left to a person where TypeScript does not find what it comes from, unlike what is any', async () => {
    const shape = (from: string): string =>
      `import { z } from '${from}'\n\nexport const schema = z.object({})\nexport const makeShape = () => ({ line: schema, count: 1 })\nexport type Shape = ReturnType<typeof makeShape>\n`
    const use = `import type { Shape } from '../../billing/types/shape'\n\nexport const line = (shape: Shape) => shape.line\n`
    const files = { ...LINES, [`${ORDERS}/service/use.ts`]: use, 'src/utils/z.ts': `export declare const z: any\n` }
    const missing = await fixed({ ...files, [`${BILLING}/types/shape.ts`]: shape('zod') })
    expect(reasons(missing)).toEqual([
      `architecture/domain-boundary ${ORDERS}/service/use.ts: It uses a type that TypeScript does not find.`,
    ])
    const found = await fixed({ ...files, [`${BILLING}/types/shape.ts`]: shape('@/utils/z') })
    expect(found.after[`${ORDERS}/types/shape.ts`]).toBe(`export interface Shape {\n  line: any\n}\n`)
  })

  it('is left to a person where a global name means something else in the file that it is written into', async () => {
    const own = `export interface Date {\n  day: number\n}\n`
    const dates = `export const makeStamp = () => ({ at: new Date() })\nexport type Stamp = ReturnType<typeof makeStamp>\nexport interface Made {\n  at: Date\n}\n`
    const use = (name: string): string =>
      `import type { ${name} } from '../../billing/types/dates'\n\nexport const at = (value: ${name}) => value.at.getTime()\n`
    const files = {
      ...LINES,
      [`${BILLING}/types/dates.ts`]: dates,
      [`${ORDERS}/service/stamp.ts`]: use('Stamp'),
      [`${ORDERS}/service/made.ts`]: use('Made'),
    }
    const result = await fixed({ ...files, [`${ORDERS}/types/stamp.ts`]: own, [`${ORDERS}/types/made.ts`]: own })
    expect(result.after).toEqual({})
    const free = await fixed(files)
    expect(free.after[`${ORDERS}/types/stamp.ts`]).toBe(`export interface Stamp {\n  at: Date\n}\n`)
    expect(free.after[`${ORDERS}/types/made.ts`]).toBe(`export interface Made {\n  at: Date\n}\n`)
  })

  it('keeps undefined beside a question mark where that says more', async () => {
    const options = { ...JSON.parse(TSCONFIG['tsconfig.json']).compilerOptions, exactOptionalPropertyTypes: true }
    const result = await fixed({
      ...LINES,
      'tsconfig.json': JSON.stringify({ compilerOptions: options, include: ['src'] }),
      [`${BILLING}/types/part.ts`]: `export const makePart = (): { a?: string | undefined; b?: string } => ({})\nexport type Part = ReturnType<typeof makePart>\n`,
      [`${ORDERS}/service/part.ts`]: `import type { Part } from '../../billing/types/part'\n\nexport const text = (part: Part) => part.a ?? part.b\n`,
    })
    expect(result.after[`${ORDERS}/types/part.ts`]).toBe(
      `export interface Part {\n  a?: string | undefined\n  b?: string\n}\n`,
    )
  })
})
