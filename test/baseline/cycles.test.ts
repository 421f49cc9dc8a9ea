import { describe, expect, it } from 'vitest'
import { HELD, sandbox } from './project.ts'

const [A, B, C] = [
  'src/domains/orders/service/a.ts',
  'src/domains/orders/service/b.ts',
  'src/domains/orders/service/c.ts',
] as const

/** A knot of three files: a and b import each other, and c closes a longer way round. */
const KNOT = {
  'stratalint.config.json': '{ "extends": "harness" }',
  [A]: "import { b } from './b'\nexport const a = (): unknown => b\n",
  [B]: "import { c } from './c'\nimport { a } from './a'\nexport const b = (): unknown => [a, c]\n",
  [C]: "import { a } from './a'\nexport const c = (): unknown => a\n",
}

describe('a frozen cycle', () => {
  it('may shrink, though it then stands in another file', () => {
    const box = sandbox(KNOT)
    box.write({ [B]: "import { c } from './c'\nexport const b = (): unknown => c\n" })
    expect(box.check()).toMatchObject(HELD(1))
    box.write({
      [A]: "import { b } from './b'\nexport const a = (): unknown => b\n",
      [B]: "import { a } from './a'\nexport const b = (): unknown => a\n",
    })
    expect(box.check()).toMatchObject(HELD(1))
  })

  it('may not grow', () => {
    const box = sandbox(KNOT)
    box.write({ [C]: "import { a } from './a'\nimport { b } from './b'\nexport const c = (): unknown => [a, b]\n" })
    expect(box.check()).toMatchObject({ status: 1, summary: { findings: 1, new: 1, baselined: 0 } })
  })

  it('is tightened when it shrank, so that it may not grow back', () => {
    const box = sandbox(KNOT)
    box.write({ [B]: "import { a } from './a'\nexport const b = (): unknown => a\n" })
    expect(box.baseline('--prune').stdout).toBe('Wrote stratalint.baseline.json: 1 finding.\n')
    expect(box.check()).toMatchObject(HELD(1))
    box.write({ [B]: KNOT[B] })
    expect(box.check()).toMatchObject({ status: 1, summary: { findings: 1, new: 1, baselined: 0 } })
  })
})
