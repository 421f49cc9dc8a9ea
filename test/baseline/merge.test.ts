import { describe, expect, it } from 'vitest'
import { CART, ORDER, sandbox, TWO_FINDINGS } from './project.ts'

const LINE = 'src/domains/orders/types/line.ts'
const FILES = { ...TWO_FINDINGS, [LINE]: "import { tax } from '../service/tax'\nexport type Line = typeof tax\n" }

describe('in git', () => {
  it('two branches that fixed the first and the last finding merge', () => {
    const box = sandbox(FILES)
    box.git('init', '-q')
    box.git('add', '.')
    box.git('commit', '-qm', 'frozen')
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

  it('a conflict left in the file is told with its line', () => {
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
      'stratalint.baseline.json:2: a merge conflict is not resolved; keep the findings of both sides, then run stratalint baseline --prune\n',
    )
  })
})

describe('a broken baseline', () => {
  it.each([['check'], ['baseline']])('stops %s with its line and exit code 2', (verb) => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ 'stratalint.baseline.json': '[{"schemaVersion":1}\n,{"file":"a.ts"\n]\n' })
    const { status, stdout, stderr } = verb === 'check' ? box.run('check') : box.baseline()
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^stratalint\.baseline\.json:[23]: this is not JSON; restore the file from version control\n$/,
      ),
    })
  })

  it('does not matter to --no-baseline', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ 'stratalint.baseline.json': 'broken' })
    expect(box.check('--no-baseline')).toMatchObject({ status: 1, summary: { findings: 2, new: 2, baselined: 0 } })
  })
})
