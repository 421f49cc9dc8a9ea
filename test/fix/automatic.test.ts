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

  it('a type that TypeScript knows is written out', async () => {
    const files = {
      ...TSCONFIG,
      ...TYPESCRIPT,
      [`${ORDERS}/service/camera.ts`]: `import { lens } from './lens'\n\nexport class Camera {\n  private readonly lens = lens\n  get ready(): boolean {\n    return this.lens > 0\n  }\n}\n`,
      [`${ORDERS}/service/lens.ts`]: `export const lens = Math.random()\n`,
      [`${ORDERS}/repo/ready.ts`]: `import type { Camera } from '../service/camera'\n\nexport const isReady = (camera: Camera): boolean => camera.ready\n`,
    }
    const result = await fixed(files, { suggested: false, rules: ['architecture/layer-direction'] })
    expect(result.fixed.map(({ file }) => file)).toContain(`${ORDERS}/repo/ready.ts`)
    expect(result.after[`${ORDERS}/repo/camera.ts`]).toBe(`export interface Camera {\n  readonly ready: boolean\n}\n`)
  })

  it('a value is taken as a parameter by a function that something calls, and by no other', async () => {
    const withImport = (code: string, name: string): string =>
      `${code.includes('made') ? `import { made } from '../repo/made'\n\n` : ''}export const ${name} = ${code}\n`
    const files = (manifest: object, called: string, tested = called): Record<string, string> => ({
      ...TSCONFIG,
      'package.json': JSON.stringify(manifest),
      [`${ORDERS}/repo/made.ts`]: `import { stamp } from '../service/stamp'\n\nexport const made = (): string => stamp('a')\n`,
      [`${ORDERS}/service/made.test.ts`]: withImport(tested, 'test'),
      [`${ORDERS}/service/stamp.ts`]: `import { clock } from '@/providers/clock'\n\nexport const stamp = (text: string): string => text + clock()\n`,
      'src/providers/clock/index.ts': `export const clock = (): number => Date.now()\n`,
      [`${ORDERS}/service/all.ts`]: withImport(`(): string => ${called}`, 'all'),
    })
    const options = { suggested: false, rules: ['architecture/layer-direction'] }
    const called = await fixed(files({}, 'made()'), options)
    expect(called.after[`${ORDERS}/service/all.ts`]).toBe(
      `import { made } from '../repo/made'\nimport { stamp } from './stamp'\n\nexport const all = (): string => made(stamp)\n`,
    )
    const uncalled = await fixed(files({}, "'none'"), options)
    expect([uncalled.after, reasons(uncalled)]).toEqual([
      {},
      [
        `architecture/layer-direction ${ORDERS}/repo/made.ts: Nothing calls it or imports its file; --suggested adds the parameter all the same.`,
      ],
    ])
    const tested = await fixed(files({}, "'none'", 'made()'), options)
    expect(tested.after[`${ORDERS}/service/made.test.ts`]).toBe(
      `import { made } from '../repo/made'\nimport { stamp } from './stamp'\n\nexport const test = made(stamp)\n`,
    )
    const published = { name: 'made', exports: `./${ORDERS}/repo/made.ts` }
    expect(reasons(await fixed(files(published, 'made()'), options))).toEqual([
      `architecture/layer-direction ${ORDERS}/repo/made.ts: Something outside of the project may call made of ${ORDERS}/repo/made.ts.`,
    ])
    expect((await fixed(files({ ...published, private: true }, 'made()'), options)).fixed).toHaveLength(1)
  })
})
