import { mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CART, HELD, ORDER, PRICE, sandbox, TAX, TWO_FINDINGS, type Sandbox } from './project.ts'

function move(box: Sandbox, from: string, to: string): void {
  mkdirSync(dirname(join(box.root, to)), { recursive: true })
  renameSync(join(box.root, from), join(box.root, to))
}

describe('what was frozen stays held', () => {
  it('as it is, and another engine agrees', () => {
    const box = sandbox(TWO_FINDINGS)
    expect(box.check()).toMatchObject(HELD(2))
    expect(box.check('--engine', 'eslint')).toMatchObject(HELD(2))
    expect(box.check('--no-baseline')).toMatchObject({ status: 1, summary: { findings: 2, new: 2, baselined: 0 }, found: [`${CART}:1 layer-direction`, `${ORDER}:1 layer-direction`] })
  })

  it('after its lines shifted and it was reformatted', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ [ORDER]: "// Orders.\n\n\nimport {\n  tip,\n  price as cost,\n} from \"../service/price.js\";\nexport type Order = ReturnType<typeof cost> | typeof tip;\n" })
    expect(box.check()).toMatchObject(HELD(2))
  })

  it('after the importer was renamed, reformatted on the way', () => {
    const box = sandbox(TWO_FINDINGS)
    const moved = 'src/domains/orders/types/parts/basket.ts'
    move(box, CART, moved)
    box.write({ [moved]: "// Moved.\nimport {tax} from '../../service/tax'\nexport type Cart=ReturnType<typeof tax>\n" })
    expect(box.check()).toMatchObject(HELD(2))
    expect(box.check().stderr).not.toContain('fixed')
  })

  it('after the target was renamed', () => {
    const box = sandbox(TWO_FINDINGS)
    move(box, TAX, 'src/domains/orders/service/duty.ts')
    box.write({ [CART]: TWO_FINDINGS[CART].replace('service/tax', 'service/duty') })
    expect(box.check()).toMatchObject(HELD(2))
  })

  it('after the whole domain was renamed, and pruning writes the new names', () => {
    const box = sandbox(TWO_FINDINGS)
    move(box, 'src/domains/orders', 'src/domains/sales')
    expect(box.check()).toMatchObject(HELD(2))
    expect(box.baseline('--prune').status).toBe(0)
    expect(box.lines()!.join('\n')).not.toContain('orders')
    expect(box.check()).toMatchObject(HELD(2))
  })

  it('after it got better: fewer names, or only types', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({
      [ORDER]: "import { price } from '../service/price'\nexport type Order = ReturnType<typeof price>\n",
      [CART]: TWO_FINDINGS[CART].replace('import {', 'import type {'),
    })
    expect(box.check()).toMatchObject(HELD(2))
  })
})

describe('what was not frozen is new', () => {
  it('one more name from the same file', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ [PRICE]: `${TWO_FINDINGS[PRICE]}export const fee = 3\n`, [ORDER]: TWO_FINDINGS[ORDER].replace('tip }', 'tip, fee }') })
    expect(box.check()).toMatchObject({ status: 1, found: [`${ORDER}:1 layer-direction`], summary: { findings: 2, new: 1, baselined: 1 } })
  })

  it('another finding of the same rule in the same file, while the old one is fixed', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ [CART]: "import { tip } from '../service/price'\nexport type Cart = typeof tip\n" })
    const { status, found, stderr } = box.check()
    expect({ status, found }).toEqual({ status: 1, found: [`${CART}:1 layer-direction`] })
    expect(stderr).toContain('1 entry of stratalint.baseline.json is fixed; run stratalint baseline --prune\n')
  })

  it('another import of the same default name, while the old target is deleted', () => {
    const box = sandbox({ ...TWO_FINDINGS, [TAX]: 'export default 1\n', [CART]: "import tax from '../service/tax'\nexport type Cart = typeof tax\n", 'src/domains/orders/service/duty.ts': 'export default 2\n' })
    move(box, TAX, 'attic/tax.ts')
    box.write({ [CART]: "import tax from '../service/duty'\nexport type Cart = typeof tax\n" })
    expect(box.check()).toMatchObject({ status: 1, found: [`${CART}:1 layer-direction`] })
  })

  it('the same import a second time', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ [CART]: `${TWO_FINDINGS[CART]}export { tax } from '../service/tax'\n` })
    expect(box.check()).toMatchObject({ status: 1, found: [`${CART}:4 layer-direction`] })
  })

  it('a copy of a frozen file', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ 'src/domains/orders/types/copy.ts': TWO_FINDINGS[CART] })
    expect(box.check()).toMatchObject({ status: 1, found: ['src/domains/orders/types/copy.ts:1 layer-direction'] })
  })

  it('what could not be checked, which no baseline ever holds', () => {
    const box = sandbox({ ...TWO_FINDINGS, [TAX]: 'export const tax = = 1\n' })
    expect(box.lines()!.join('\n')).not.toContain('stratalint/')
    expect(box.check()).toMatchObject({ status: 1, found: [`${TAX}:1 parse`] })
  })
})
