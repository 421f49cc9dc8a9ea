import type { Violation } from '@stratalint/core'
import { describe, expect, it } from 'vitest'
import type { Debt, DebtStatus } from '../debt/debt.ts'
import { findCauses, type Cause } from './causes.ts'
import { byRank } from './order.ts'

const LAYERS = 'architecture/layer-direction'
const CYCLES = 'architecture/no-cycle'

function debt(violation: Partial<Violation>, status: DebtStatus = 'open', reason: string | null = null): Debt {
  const base = { id: '', rule: LAYERS, severity: 'error', file: 'a.ts', line: 1, column: 1, endLine: 1, endColumn: 2 }
  return {
    violation: {
      ...base,
      why: '',
      docs: '',
      subject: '',
      extent: null,
      message: null,
      ...violation,
    } as Debt['violation'],
    status,
    reason,
    acceptedAt: null,
    explain: () => Promise.resolve([]),
  }
}

function imports(file: string, resolved: string, more: Partial<Violation> = {}): Debt {
  return debt({ file, resolved, specifier: './x', subject: `run ${resolved}`, extent: ['x'], ...more })
}

function cycle(...files: string[]): Debt {
  const trace = files.map((file) => ({ file, line: 1, text: '' }))
  return debt({
    rule: CYCLES,
    subject: 'run cycle',
    extent: [],
    file: files[0]!,
    resolved: files[1]!,
    specifier: './x',
    trace,
  })
}

function shape(causes: readonly Cause[]): string[] {
  return causes.map(({ kind, about, debts, followers }) => `${kind} ${about}: ${debts.length}+${followers.length}`)
}

describe('findings have one cause', () => {
  it('where several files import the same file', () => {
    expect(shape(findCauses([imports('a.ts', 'p.ts'), imports('b.ts', 'p.ts'), imports('c.ts', 'q.ts')]))).toEqual([
      'target p.ts: 2+0',
      'target q.ts: 1+0',
    ])
  })

  it('where one file imports several that others do not', () => {
    expect(shape(findCauses([imports('a.ts', 'p.ts'), imports('a.ts', 'q.ts'), imports('b.ts', 'q.ts')]))).toEqual([
      'importer a.ts: 1+0',
      'target q.ts: 2+0',
    ])
  })

  it('only within one rule', () => {
    expect(shape(findCauses([imports('a.ts', 'p.ts'), imports('b.ts', 'p.ts', { rule: 'architecture/x' })]))).toEqual([
      'target p.ts: 1+0',
      'target p.ts: 1+0',
    ])
  })

  it('where the file without a place is reported too', () => {
    expect(shape(findCauses([debt({ file: 'p.ts' }), imports('a.ts', 'p.ts')]))).toEqual(['target p.ts: 2+0'])
  })

  it('for a package, in each part of the architecture', () => {
    const pg = (file: string, layer: string): Debt =>
      imports(file, 'pg', { subject: 'run package:pg', from: { place: 'domain', domain: 'orders', layer } })
    expect(shape(findCauses([pg('a.ts', 'ui'), pg('b.ts', 'ui'), pg('c.ts', 'types')]))).toEqual([
      'target pg in orders/ui: 2+0',
      'target pg in orders/types: 1+0',
    ])
  })

  it('for an alias that nothing defines, in each package', () => {
    const alias = (file: string, specifier: string): Debt =>
      debt({ file, specifier, subject: `run unresolved:${specifier}` })
    const causes = findCauses(
      [alias('p/a.ts', '@/x'), alias('p/b.ts', '@/y/z'), alias('p/b.ts', '@scope/lib/z'), alias('q/a.ts', '@/x')],
      (file) => file.split('/')[0]!,
    )
    expect(shape(causes)).toEqual(['target @ in p: 2+0', 'target @scope/lib in p: 1+0', 'target @ in q: 1+0'])
  })

  it('for each mistake in one file, and for each measure alone', () => {
    expect(
      shape(
        findCauses([
          debt({ rule: 'taste/x', line: 1 }),
          debt({ rule: 'taste/x', line: 9 }),
          debt({ rule: 'taste/lines', extent: 400 }),
          debt({ rule: 'taste/lines', extent: 90, subject: 'run()' }),
        ]),
      ),
    ).toEqual(['file a.ts: 2+0', 'measure a.ts: 1+0', 'measure a.ts run(): 1+0'])
  })
})

describe('a cycle', () => {
  it('is a cause of its own', () => {
    expect(shape(findCauses([cycle('a.ts', 'b.ts'), cycle('c.ts', 'd.ts')]))).toEqual([
      'cycle a.ts → b.ts: 1+0',
      'cycle c.ts → d.ts: 1+0',
    ])
  })

  it('has the same id from wherever it is drawn', () => {
    const ids = [cycle('a.ts', 'b.ts', 'c.ts'), cycle('c.ts', 'a.ts', 'b.ts')].map((one) => findCauses([one])[0]!.id)
    expect(ids[0]).toBe(ids[1])
    expect(findCauses([cycle('a.ts', 'c.ts', 'b.ts')])[0]!.id).not.toBe(ids[0])
  })

  it('goes away with an import on its way that is a finding too, and makes the others smaller', () => {
    const causes = findCauses([imports('a.ts', 'b.ts'), imports('b.ts', 'c.ts'), cycle('a.ts', 'b.ts', 'c.ts')])
    expect(shape(causes)).toEqual(['target b.ts: 1+1', 'target c.ts: 1+0'])
    expect(causes.map(({ shortens }) => shortens)).toEqual([0, 1])
  })
})

it('keeps its id while findings come, go and move', () => {
  const [before] = findCauses([imports('a.ts', 'p.ts')])
  const [after] = findCauses([imports('a.ts', 'p.ts', { line: 80 }), imports('b.ts', 'p.ts'), imports('c.ts', 'p.ts')])
  expect(after!.id).toBe(before!.id)
  expect(findCauses([imports('a.ts', 'q.ts')])[0]!.id).not.toBe(before!.id)
})

describe('the order', () => {
  const order = (...debts: Debt[]): string[] =>
    findCauses(debts)
      .map((cause) => ({ ...cause, lines: null }))
      .sort(byRank)
      .map(({ about }) => about)

  it('is by how many findings go away, those that follow included', () => {
    expect(
      order(
        imports('a.ts', 'p.ts'),
        imports('b.ts', 'q.ts'),
        imports('c.ts', 'q.ts'),
        imports('d.ts', 'r.ts'),
        cycle('d.ts', 'r.ts'),
        cycle('r.ts', 's.ts', 'd.ts'),
      ),
    ).toEqual(['r.ts', 'q.ts', 'p.ts'])
  })

  it('has what makes others smaller before what does not', () => {
    expect(
      order(imports('a.ts', 'p.ts'), imports('x.ts', 'y.ts'), imports('y.ts', 'z.ts'), cycle('x.ts', 'y.ts', 'z.ts')),
    ).toEqual(['y.ts', 'z.ts', 'p.ts'])
  })

  it('has what was left with a reason last, however much it resolves', () => {
    const left = ['a.ts', 'b.ts'].map((file) => ({
      ...imports(file, 'p.ts'),
      status: 'silenced' as const,
      reason: 'old',
    }))
    expect(order(...left, imports('c.ts', 'q.ts'))).toEqual(['q.ts', 'p.ts'])
    expect(order(...left.map((one) => ({ ...one, reason: null })), imports('c.ts', 'q.ts'))).toEqual(['p.ts', 'q.ts'])
  })

  it('has the cheap ones first among equals', () => {
    const [cheap, dear] = findCauses([imports('a.ts', 'p.ts'), imports('a.ts', 'q.ts', { rule: 'architecture/x' })])
    expect(
      [
        { ...dear!, lines: 90 },
        { ...cheap!, lines: 3 },
      ]
        .sort(byRank)
        .map(({ lines }) => lines),
    ).toEqual([3, 90])
  })
})
