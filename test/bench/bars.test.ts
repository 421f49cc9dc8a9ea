import { describe, expect, it } from 'vitest'
import { estimateThreads, judgeBars, renderBars } from './bars.ts'
import type { Result } from './race.ts'

function result(
  race: string,
  name: string,
  wall: number,
  options: { together?: number; missing?: string[]; extra?: string[] } = {},
): Result {
  const { together = 100, missing = [], extra = [] } = options
  return {
    race,
    name,
    once: false,
    outcome: { cost: { wall, cpu: wall, largest: 90, together }, comparison: { expected: 20, missing, extra } },
  }
}

function judge(results: readonly Result[], what: string): [string, boolean | null] {
  const { measured, isMet } = judgeBars(results, 5_000).find((bar) => bar.what.startsWith(what))!
  return [measured, isMet]
}

describe('a ratio', () => {
  it.each([
    ['within its limit', 0.55, '0.69× (0.55 against 0.80 s)', true],
    ['past it', 0.6, '0.75× (0.60 against 0.80 s)', false],
  ])('%s', (_what, wall, measured, isMet) => {
    expect(
      judge(
        [result('size-200000', 'stratalint, cold', wall), result('size-200000', 'fallow, no cache', 0.8)],
        '200,000 lines',
      ),
    ).toEqual([measured, isMet])
  })

  it('is not measured without its reference', () => {
    expect(judge([result('size-200000', 'stratalint, cold', 0.5)], '200,000 lines')).toEqual(['not measured', null])
  })

  it('of another size is ignored', () => {
    expect(
      judge(
        [result('size-50000', 'stratalint, cold', 0.5), result('size-50000', 'fallow, no cache', 0.8)],
        '200,000 lines',
      ),
    ).toEqual(['not measured', null])
  })
})

describe('a bar of several limits', () => {
  const edits = (comment: number, rest: number): Result[] => [
    result('size-1000000', 'stratalint, a comment edited', comment),
    result('size-1000000', 'stratalint, an import added', rest),
    result('size-1000000', 'stratalint, a file added', rest),
    result('size-1000000', 'stratalint, a file removed', rest),
  ]

  it('is met when each limit is met', () => {
    expect(judge(edits(0.3, 0.6), 'one edit')).toEqual([
      'comment 0.30 s; import added 0.60 s; file added 0.60 s; file removed 0.60 s',
      true,
    ])
  })

  it('is missed when one limit is missed', () => {
    expect(judge(edits(0.3, 0.61), 'one edit')[1]).toBe(false)
  })

  it('is not measured when one limit was not measured', () => {
    expect(judge(edits(0.3, 0.6).slice(0, 3), 'one edit')).toEqual([
      'comment 0.30 s; import added 0.60 s; file added 0.60 s',
      null,
    ])
  })
})

it('uses the memory of all processes in the worst ordinary mode', () => {
  const results = [
    result('size-1000000', 'stratalint, cold', 1, { together: 380 }),
    result('size-1000000', 'stratalint, warm', 1, { together: 410 }),
    result('size-1000000', 'stratalint, cold, ESLint engine', 1, { together: 2_000 }),
  ]
  expect(judge(results, 'peak memory')).toEqual(['410 MB (warm)', false])
})

describe('expected findings', () => {
  const found = result('size-50000', 'stratalint, cold', 1)

  it('are all reported', () => {
    expect(judge([found], 'expected findings')).toEqual(['all, none extra, in 1 modes and sizes', true])
  })

  it.each([
    ['one is missing', result('size-50000', 'stratalint, warm', 1, { missing: ['src/a.ts:1:1'] })],
    ['one is extra', result('size-50000', 'stratalint, warm', 1, { extra: ['src/a.ts:1:1'] })],
    ['a run failed', { race: 'size-50000', name: 'stratalint, warm', once: false, outcome: { why: 'failed: exit 2' } }],
  ])('are not when %s', (_what, other) => {
    expect(judge([found, other], 'expected findings')).toEqual(['not in: stratalint, warm', false])
  })

  it('of other tools are ignored', () => {
    expect(
      judge([found, result('size-50000', 'fallow, warm', 1, { missing: ['src/a.ts'] })], 'expected findings')[1],
    ).toBe(true)
  })
})

it('compares many findings with the clean run in the same cache state', () => {
  const results = [
    result('layers', 'stratalint, cold, clean', 1),
    result('layers', 'stratalint, warm, clean', 0.2),
    result('layers', 'stratalint, cold, many findings', 2),
    result('layers', 'stratalint, warm, many findings', 0.3),
    result('layers', 'stratalint, cold, all in the baseline', 1),
    result('layers', 'stratalint, warm, all in the baseline', 0.5),
  ]
  expect(judge(results, 'many findings: 2,000')).toEqual([
    'cold 2.00× (2.00 against 1.00 s); warm 1.50× (0.30 against 0.20 s); cold, all in the baseline 1.00× (1.00 against 1.00 s); warm, all in the baseline 2.50× (0.50 against 0.20 s)',
    false,
  ])
})

it('prints which bars were not measured', () => {
  const table = renderBars(judgeBars([], 5_000)).split('\n')
  expect(table[2]).toBe(
    '| cold, architecture rules and graph: 1M lines | ≤ 0.4× fallow without cache | not measured | – |',
  )
  expect(table.at(-2)).toBe('| lines of code in `packages/graph` | fewer than before | 5,000, before 5,888 | met |')
})

it.each([
  [4, 2, 0, 0.5],
  [4, 4, 1, 4],
  [4, 3, 0.5, 2.25],
  [4, 1.9, 0, 0.5],
  [4, 4.4, 1, 4],
])('%f s on one thread and %f s on two are serial to %f and take %f s on eight', (one, two, serial, wall) => {
  expect(estimateThreads(one, two, 8)).toEqual({ serial, wall })
})
