import { mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BASELINED, CART, ORDER, PRICE, sandbox, TAX, TWO_FINDINGS, type Sandbox } from './project.ts'

function move(box: Sandbox, from: string, to: string): void {
  mkdirSync(dirname(join(box.root, to)), { recursive: true })
  renameSync(join(box.root, from), join(box.root, to))
}

const RECEIPT = 'src/domains/orders/types/receipt.ts'
const ROWS = Array.from(
  { length: 8 },
  (_, index) => `export interface Line${index} { amount: number; label: string; tax${index}: number }\n`,
).join('')

/** A file that is large enough to be recognized by a part of it. */
const LARGE = {
  'stratalint.config.json': '{ "extends": "harness" }',
  [RECEIPT]: `import { price } from '../service/price'\nexport type Receipt = ReturnType<typeof price>\n${ROWS}`,
  [PRICE]: 'export const price = (): number => 1\n',
}

describe('a finding stays baselined', () => {
  it('if nothing changed, in each engine', () => {
    const box = sandbox(TWO_FINDINGS)
    expect(box.check()).toMatchObject(BASELINED(2))
    expect(box.check('--engine', 'eslint')).toMatchObject(BASELINED(2))
    expect(box.check('--no-baseline')).toMatchObject({
      status: 1,
      summary: { findings: 2, new: 2, baselined: 0 },
      found: [`${CART}:1 layer-direction`, `${ORDER}:1 layer-direction`],
    })
  })

  it('after its file was reformatted and its line moved', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({
      [ORDER]:
        '// Orders.\n\n\nimport {\n  tip,\n  price as cost,\n} from "../service/price.js";\nexport type Order = ReturnType<typeof cost> | typeof tip;\n',
    })
    expect(box.check()).toMatchObject(BASELINED(2))
  })

  it('after the importer was renamed and reformatted', () => {
    const box = sandbox(TWO_FINDINGS)
    const moved = 'src/domains/orders/types/parts/basket.ts'
    move(box, CART, moved)
    box.write({
      [moved]: "// Moved.\nimport {tax} from '../../service/tax'\nexport type Cart=ReturnType<typeof tax>\n",
    })
    expect(box.check()).toMatchObject(BASELINED(2))
    expect(box.check().stderr).not.toContain('fixed')
  })

  it('after the target was renamed', () => {
    const box = sandbox(TWO_FINDINGS)
    move(box, TAX, 'src/domains/orders/service/duty.ts')
    box.write({ [CART]: TWO_FINDINGS[CART].replace('service/tax', 'service/duty') })
    expect(box.check()).toMatchObject(BASELINED(2))
  })

  it('after the whole domain was renamed, and --prune writes the new names', () => {
    const box = sandbox(TWO_FINDINGS)
    move(box, 'src/domains/orders', 'src/domains/sales')
    expect(box.check()).toMatchObject(BASELINED(2))
    expect(box.baseline('--prune').status).toBe(0)
    expect(box.lines()!.join('\n')).not.toContain('orders')
    expect(box.check()).toMatchObject(BASELINED(2))
  })

  it('after the importer was renamed and edited', () => {
    const box = sandbox(LARGE)
    const moved = 'src/domains/orders/types/parts/receipt.ts'
    move(box, RECEIPT, moved)
    box.write({
      [moved]: LARGE[RECEIPT].replace("'../service/", "'../../service/")
        .replace('Line3', 'Row3')
        .replace(/export interface Line[12] \{[^}]*\}/g, ''),
    })
    expect(box.check()).toMatchObject(BASELINED(1))
    expect(box.check().stderr).not.toContain('fixed')
    expect(box.baseline('--prune').status).toBe(0)
    expect(box.lines()!.join('\n')).toContain(moved)
  })

  it('after the target was renamed and edited', () => {
    const box = sandbox({ ...TWO_FINDINGS, [TAX]: `${TWO_FINDINGS[TAX]}${ROWS}` })
    const moved = 'src/domains/orders/service/duty.ts'
    move(box, TAX, moved)
    box.write({
      [CART]: TWO_FINDINGS[CART].replace('service/tax', 'service/duty'),
      [moved]: `${TWO_FINDINGS[TAX]}${ROWS.replace('Line5', 'Row5')}export const rounded = true\n`,
    })
    expect(box.check()).toMatchObject(BASELINED(2))
  })

  it('after it was reduced to fewer names or to types', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({
      [ORDER]: "import { price } from '../service/price'\nexport type Order = ReturnType<typeof price>\n",
      [CART]: TWO_FINDINGS[CART].replace('import {', 'import type {'),
    })
    expect(box.check()).toMatchObject(BASELINED(2))
  })
})

describe('a finding is new', () => {
  it.each([
    [
      'with other content',
      Array.from(
        { length: 8 },
        (_, index) =>
          `export type Note${index} = { text: string; by: 'clerk' | 'customer'; at: Date; round${index}: boolean }\n`,
      ).join(''),
    ],
    [
      'with a little of the old content',
      `export interface Line1 { amount: number; label: string; tax1: number }\n${'export const enum Way { Post = "post", Van = "van", Bike = "bike" }\n'.repeat(1)}${Array.from({ length: 6 }, (_, index) => `export type Stop${index} = readonly [east: number, north: number, floor${index}?: string]\n`).join('')}`,
    ],
  ])('in an unrelated new file after the baselined importer was deleted: %s', (_, rest) => {
    const box = sandbox(LARGE)
    move(box, RECEIPT, 'attic/receipt.ts')
    box.write({
      'src/domains/orders/types/notes.ts': `import { price } from '../service/price'\nexport type Receipt = ReturnType<typeof price>\n${rest}`,
    })
    expect(box.check()).toMatchObject({
      status: 1,
      found: ['src/domains/orders/types/notes.ts:1 layer-direction'],
      summary: { new: 1, baselined: 0 },
    })
  })

  it('in a second file with the same content, because an entry matches once', () => {
    const box = sandbox(LARGE)
    const [first, second] = ['src/domains/orders/types/parts/a.ts', 'src/domains/orders/types/parts/b.ts']
    move(box, RECEIPT, first)
    const edited = LARGE[RECEIPT].replace("'../service/", "'../../service/").replace('Line3', 'Row3')
    box.write({ [first]: edited, [second]: edited })
    expect(box.check()).toMatchObject({
      status: 1,
      found: [`${second}:1 layer-direction`],
      summary: { new: 1, baselined: 1 },
    })
  })

  it('if it imports one more name from the same file', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({
      [PRICE]: `${TWO_FINDINGS[PRICE]}export const fee = 3\n`,
      [ORDER]: TWO_FINDINGS[ORDER].replace('tip }', 'tip, fee }'),
    })
    expect(box.check()).toMatchObject({
      status: 1,
      found: [`${ORDER}:1 layer-direction`],
      summary: { findings: 2, new: 1, baselined: 1 },
    })
  })

  it('if it has another target, although the old finding is fixed', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ [CART]: "import { tip } from '../service/price'\nexport type Cart = typeof tip\n" })
    const { status, found, stderr } = box.check()
    expect({ status, found }).toEqual({ status: 1, found: [`${CART}:1 layer-direction`] })
    expect(stderr).toContain('1 entry in stratalint.baseline.json is fixed; run stratalint baseline --prune\n')
  })

  it('if it imports the same default name from another file, although the old target was deleted', () => {
    const box = sandbox({
      ...TWO_FINDINGS,
      [TAX]: 'export default 1\n',
      [CART]: "import tax from '../service/tax'\nexport type Cart = typeof tax\n",
      'src/domains/orders/service/duty.ts': 'export default 2\n',
    })
    move(box, TAX, 'attic/tax.ts')
    box.write({ [CART]: "import tax from '../service/duty'\nexport type Cart = typeof tax\n" })
    expect(box.check()).toMatchObject({ status: 1, found: [`${CART}:1 layer-direction`] })
  })

  it('if it repeats a baselined import', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ [CART]: `${TWO_FINDINGS[CART]}export { tax } from '../service/tax'\n` })
    expect(box.check()).toMatchObject({ status: 1, found: [`${CART}:4 layer-direction`] })
  })

  it('in a copy of a baselined file', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ 'src/domains/orders/types/copy.ts': TWO_FINDINGS[CART] })
    expect(box.check()).toMatchObject({ status: 1, found: ['src/domains/orders/types/copy.ts:1 layer-direction'] })
  })

  it('if it reports a failed check, which is never baselined', () => {
    const box = sandbox({ ...TWO_FINDINGS, [TAX]: 'export const tax = = 1\n' })
    expect(box.lines()!.join('\n')).not.toContain('stratalint/')
    expect(box.check()).toMatchObject({ status: 1, found: [`${TAX}:1 parse`] })
  })
})
