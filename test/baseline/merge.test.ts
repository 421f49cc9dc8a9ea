import { describe, expect, it } from 'vitest'
import { CART, ORDER, sandbox, TWO_FINDINGS } from './project.ts'

const LINE = 'src/domains/orders/types/line.ts'
const FILES = { ...TWO_FINDINGS, [LINE]: "import { tax } from '../service/tax'\nexport type Line = typeof tax\n" }

describe('git', () => {
  it('merges branches that fixed the first and the last finding', () => {
    const box = sandbox(FILES)
    box.git('init', '-q')
    box.git('add', '.')
    box.git('commit', '-qm', 'baseline')
    const before = box.lines()!

    box.git('checkout', '-qb', 'first')
    box.write({ [CART]: 'export type Cart = 1\n' })
    box.baseline('--prune')
    box.git('commit', '-qam', 'first')
    box.git('checkout', '-q', 'main')
    box.write({ [ORDER]: 'export type Order = 1\n' })
    box.baseline('--prune')
    box.git('commit', '-qam', 'last')

    box.git('merge', '-q', 'first', '-m', 'merged')
    expect(box.lines()).toEqual(before.filter((line) => !line.includes(CART) && !line.includes(ORDER)))
    expect(box.check()).toMatchObject({ status: 0, found: [], summary: { findings: 1, new: 0, baselined: 1 } })
  })

  it('an unresolved conflict is reported with its line', () => {
    const box = sandbox(FILES)
    const [head, ...rest] = box.lines()!
    box.write({
      'stratalint.baseline.json': [
        head,
        '<<<<<<< HEAD',
        ...rest.slice(0, 1),
        '=======',
        '>>>>>>> first',
        ...rest.slice(1),
      ].join('\n'),
    })
    const { status, stderr } = box.baseline()
    expect(status).toBe(2)
    expect(stderr).toBe(
      'stratalint.baseline.json:2: unresolved merge conflict; keep the findings of both sides, then run stratalint baseline --prune\n',
    )
  })
})

describe('a broken baseline', () => {
  it.each([['check'], ['baseline']])('makes %s exit 2 and name the line', (command) => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ 'stratalint.baseline.json': '[{"schemaVersion":1}\n,{"file":"a.ts"\n]\n' })
    const { status, stdout, stderr } = command === 'check' ? box.run('check') : box.baseline()
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^stratalint\.baseline\.json:[23]: invalid JSON; restore the file from version control\n$/,
      ),
    })
  })

  it('is ignored by --no-baseline', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ 'stratalint.baseline.json': 'broken' })
    expect(box.check('--no-baseline')).toMatchObject({ status: 1, summary: { findings: 2, new: 2, baselined: 0 } })
  })
})
