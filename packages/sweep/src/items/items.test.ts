import { withPlan, type Finding, type Plan, type Violation } from '@stratalint/core'
import { describe, expect, it } from 'vitest'
import type { Debt } from '../debt/debt.ts'
import { findCauses } from '../causes/causes.ts'
import { itemsOf } from './items.ts'
import type { Step } from './steps.ts'

function step(file: string, lines: number, refusal: string | null = 'It needs a person.'): Step {
  const violation = {
    ...{ id: file, rule: 'architecture/domain-boundary', severity: 'error', file, line: 1, column: 1, endLine: 1 },
    ...{ endColumn: 2, why: '', docs: '', subject: 'run p.ts', extent: ['x'], specifier: './p', resolved: 'p.ts' },
  } as const
  const debt: Debt = {
    violation: { ...violation, message: null } as unknown as Debt['violation'],
    ...{ status: 'open', reason: null, acceptedAt: null, explain: () => Promise.resolve([]) },
  }
  const finding = { ...(violation as unknown as Violation), what: `${file} imports p.ts.`, fix: [], not: '' } as Finding
  return {
    ...{
      title: `Change ${file}.`,
      debts: [debt],
      finding,
      key: file,
      isMove: false,
      lines,
      isComputed: refusal === null,
    },
    ...{ files: [], moved: new Map(), refusal },
  }
}

function items(...steps: Step[]): [string | null, number, number, string | null][] {
  const debts = steps.flatMap((one) => one.debts)
  const [cause] = findCauses([...debts, ...debts.slice(0, 1)])
  const context = { debts, flags: '', commandPath: (file: string) => file, returnedReason: () => null }
  return itemsOf({ ...cause!, debts }, steps, context).map(({ item }) => [
    item.part === null ? null : `${item.part.index}/${item.part.of}`,
    item.resolves,
    item.lines,
    item.tooLarge,
  ])
}

describe('a cause', () => {
  it('is one item up to 150 lines', () => {
    expect(items(step('a/x.ts', 70), step('b/x.ts', 80))).toEqual([[null, 2, 150, null]])
  })

  it('is split above that, with the steps of one folder together', () => {
    expect(items(step('b/x.ts', 70), step('a/x.ts', 80), step('b/y.ts', 70), step('a/y.ts', 60))).toEqual([
      ['1/2', 2, 140, null],
      ['2/2', 2, 140, null],
    ])
  })

  it('is split into what a program can do and what a person has to', () => {
    expect(items(step('a/x.ts', 10), step('a/y.ts', 20, null))).toEqual([
      ['1/2', 1, 20, null],
      ['2/2', 1, 10, null],
    ])
  })

  it('says why a step that is too large is not split', () => {
    expect(items(step('a/x.ts', 151))).toEqual([
      [null, 1, 151, 'It is one change: a/x.ts and what depends on it have to agree.'],
    ])
    expect(items(step('a/x.ts', 151, null))).toEqual([
      [null, 1, 151, 'It is one move that stratalint fix makes and checks as a whole.'],
    ])
  })
})

it('keeps the id of what a person has to do when a program has done the rest', () => {
  const idOf = (...steps: Step[]): string => {
    const debts = steps.flatMap((one) => one.debts)
    const [cause] = findCauses([...debts, ...debts.slice(0, 1)])
    const context = { debts, flags: '', commandPath: (file: string) => file, returnedReason: () => null }
    return itemsOf(cause!, steps, context).at(-1)!.item.id
  }
  expect(idOf(step('a/x.ts', 10))).toBe(idOf(step('a/x.ts', 10), step('a/y.ts', 20, null)))
})

describe('the title of imports that do not resolve', () => {
  function titled(plan: Plan, resolved?: string): string {
    const steps = [step('a/x.ts', 1)]
    const [one] = steps as [Step]
    one.finding.fix = [withPlan({ key: 'k', kind: 'edit', title: 't', applicability: 'manual' }, plan)]
    const unresolved = { resolved, subject: resolved === undefined ? 'run unresolved:@/x' : `run ${resolved}` }
    one.debts = ['a/x.ts', 'a/y.ts'].map((file) => {
      const violation = { ...one.debts[0]!.violation, file, specifier: '@/x', ...unresolved }
      return { ...one.debts[0]!, violation: violation as Debt['violation'] }
    })
    const context = { debts: one.debts, flags: '', commandPath: (file: string) => file, returnedReason: () => null }
    return itemsOf(findCauses(one.debts)[0]!, steps, context)[0]!.item.title
  }
  const missing = { type: 'missing-file' as const, path: 'src/gen/x', nearest: [] }

  it('names the file that is missing', () => {
    expect(titled({ action: 'edit-import', key: 'k', change: missing })).toBe(
      'Generate src/gen/x, which does not exist, or correct the 2 imports of it',
    )
  })

  it('names the alias, and the folder that it maps to', () => {
    const change = { type: 'define-alias', config: 'tsconfig.json', pattern: '@/*', folder: 'src' } as const
    expect(titled({ action: 'edit-config', key: 'k', change })).toBe(
      'Define the alias @/* as src in tsconfig.json; 2 imports use it',
    )
  })

  it('names the imported file where there is one', () => {
    expect(titled({ action: 'edit-import', key: 'k', change: missing }, 'p.ts')).toBe('Fix 2 imports of p.ts')
  })
})
