import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG, TYPESCRIPT } from './project.ts'

const ORDERS = 'src/domains/orders'

const using = (name: string, code: string): string => `import { ${name} } from '../service/${name}'\n\n${code}\n`

describe('without --suggested', () => {
  it('types, functions, classes and plain data move, and an object that code creates stays', async () => {
    const result = await fixed(
      {
        ...TSCONFIG,
        [`${ORDERS}/types/total.ts`]: `import type { Money } from '../service/money'\n\nexport type Total = Money\n`,
        [`${ORDERS}/service/money.ts`]: `export type Money = number\nexport const none = 0\n`,
        [`${ORDERS}/repo/row.ts`]: using('label', `export const row = label('a')`),
        [`${ORDERS}/service/label.ts`]: `export const label = (text: string): string => text\n`,
        [`${ORDERS}/repo/limit.ts`]: using('most', `export const limit = most + 1`),
        [`${ORDERS}/service/most.ts`]: `export const most = 3\n`,
        [`${ORDERS}/repo/cached.ts`]: using('cache', `export const cached = cache.get('a')`),
        [`${ORDERS}/service/cache.ts`]: `export const cache = new Map([['a', 'b']])\n`,
      },
      { suggested: false },
    )
    expect(reasons(result)).toEqual([])
    expect(result.fixed.map(({ file, applicability }) => `${applicability} ${file}`)).toEqual([
      `auto ${ORDERS}/repo/limit.ts`,
      `auto ${ORDERS}/repo/row.ts`,
      `auto ${ORDERS}/types/total.ts`,
    ])
    expect(result.suggested).toBe(1)
    expect(result.after[`${ORDERS}/service/cache.ts`]).toBeUndefined()
  })

  it('a type that TypeScript knows is written out, and a value is not taken as a parameter', async () => {
    const files = {
      ...TSCONFIG,
      ...TYPESCRIPT,
      [`${ORDERS}/service/camera.ts`]: `import { lens } from './lens'\n\nexport class Camera {\n  private readonly lens = lens\n  get ready(): boolean {\n    return this.lens > 0\n  }\n}\n`,
      [`${ORDERS}/service/lens.ts`]: `export const lens = Math.random()\n`,
      [`${ORDERS}/repo/ready.ts`]: `import type { Camera } from '../service/camera'\n\nexport const isReady = (camera: Camera): boolean => camera.ready\n`,
      [`${ORDERS}/repo/made.ts`]: `import { stamp } from '../service/stamp'\n\nexport const made = (): string => stamp('a')\n`,
      [`${ORDERS}/service/stamp.ts`]: `import { send } from '../runtime/send'\n\nexport const stamp = (text: string): string => send(text)\n`,
      [`${ORDERS}/runtime/send.ts`]: `import { made } from '../repo/made'\n\nexport const send = (text: string): string => text\nexport const all = (): string => made()\n`,
    }
    const result = await fixed(files, { suggested: false, rules: ['architecture/layer-direction'] })
    expect(result.fixed.map(({ file }) => file)).toContain(`${ORDERS}/repo/ready.ts`)
    expect(result.after[`${ORDERS}/repo/camera.ts`]).toBe(`export interface Camera {\n  readonly ready: boolean\n}\n`)
    expect(result.after[`${ORDERS}/repo/made.ts`]).toBeUndefined()
  })
})
