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

  it('is left to a person where it has an enum of its own, type parameters, or members that hold it', async () => {
    const from = (name: string): string => `import type { ${name} } from '../service/kinds'\n\n`
    const result = await fixed({
      ...TSCONFIG,
      ...TYPESCRIPT,
      [`${ORDERS}/service/kinds.ts`]: [
        `export enum Kind {\n  A = 'a',\n}`,
        `export const make = () => ({ kind: Kind.A as Kind })`,
        `export type Made = ReturnType<typeof make>`,
        `export class Box<T> {\n  constructor(readonly value: T) {}\n}`,
        `export class Tree {\n  children: Tree[] = []\n}`,
        ``,
      ].join('\n\n'),
      [`${ORDERS}/repo/made.ts`]: `${from('Made')}export const isA = (made: Made): boolean => made.kind === 'a'\n`,
      [`${ORDERS}/repo/box.ts`]: `${from('Box')}export const valueOf = (box: Box<string>): string => box.value\n`,
      [`${ORDERS}/repo/tree.ts`]: `${from('Tree')}export const count = (tree: Tree): number => tree.children.length\n`,
    })
    expect(reasons(result)).toEqual([
      `architecture/layer-direction ${ORDERS}/repo/box.ts: Box has type parameters.`,
      `architecture/layer-direction ${ORDERS}/repo/made.ts: Kind cannot be written out.`,
      `architecture/layer-direction ${ORDERS}/repo/tree.ts: Tree cannot be written out.`,
    ])
  })
})
