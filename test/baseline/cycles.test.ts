import { describe, expect, it } from 'vitest'
import { BASELINED, sandbox } from './project.ts'

const [A, B, C] = [
  'src/domains/orders/service/a.ts',
  'src/domains/orders/service/b.ts',
  'src/domains/orders/service/c.ts',
] as const

/** A cycle of three files: a and b import each other, and c closes a longer cycle. */
const CYCLE = {
  'stratalint.config.json': '{ "extends": "harness" }',
  [A]: "import { b } from './b'\nexport const a = (): unknown => b\n",
  [B]: "import { c } from './c'\nimport { a } from './a'\nexport const b = (): unknown => [a, c]\n",
  [C]: "import { a } from './a'\nexport const c = (): unknown => a\n",
}

describe('a baselined cycle', () => {
  it('may shrink, even if its finding moves to another file', () => {
    const box = sandbox(CYCLE)
    box.write({ [B]: "import { c } from './c'\nexport const b = (): unknown => c\n" })
    expect(box.check()).toMatchObject(BASELINED(1))
    box.write({
      [A]: "import { b } from './b'\nexport const a = (): unknown => b\n",
      [B]: "import { a } from './a'\nexport const b = (): unknown => a\n",
    })
    expect(box.check()).toMatchObject(BASELINED(1))
  })

  it('is new when it gains an edge', () => {
    const box = sandbox(CYCLE)
    box.write({ [C]: "import { a } from './a'\nimport { b } from './b'\nexport const c = (): unknown => [a, b]\n" })
    expect(box.check()).toMatchObject({ status: 1, summary: { findings: 1, new: 1, baselined: 0 } })
  })

  it('is new when it grows again after the baseline was updated', () => {
    const box = sandbox(CYCLE)
    box.write({ [B]: "import { a } from './a'\nexport const b = (): unknown => a\n" })
    expect(box.baseline('--prune').stdout).toBe('Wrote stratalint.baseline.json: 1 finding.\n')
    expect(box.check()).toMatchObject(BASELINED(1))
    box.write({ [B]: CYCLE[B] })
    expect(box.check()).toMatchObject({ status: 1, summary: { findings: 1, new: 1, baselined: 0 } })
  })
})
