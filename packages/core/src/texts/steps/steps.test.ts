import { describe, expect, it } from 'vitest'
import type { Fix, Violation } from '../../findings/finding.ts'
import { withPlan } from '../../remedies/fix-plans.ts'
import type { Plan } from '../../remedies/plan.ts'
import { stepsOf } from './steps.ts'
import type { Importer } from './situation.ts'

const VIOLATION: Violation = {
  ...{ id: '0123456789abcdef', rule: 'architecture/layer-direction', severity: 'error', why: 'w', docs: 'd' },
  ...{ file: 'src/repo/save.ts', line: 3, column: 20, endLine: 3, endColumn: 40 },
  ...{ subject: 'run src/service/price.ts', extent: ['round'], specifier: '../service/price', kind: 'import' },
  resolved: 'src/service/price.ts',
}
const IMPORTERS: Record<string, Importer[]> = {
  'src/service/price.ts': [
    { file: 'src/repo/save.ts', names: ['round'] },
    { file: 'src/ui/total.ts', names: ['Price'] },
    { file: 'src/ui/all.ts', names: ['*'] },
  ],
  'src/repo/save.ts': [
    { file: 'src/runtime/main.ts', names: ['save'] },
    { file: 'src/runtime/batch.ts', names: ['save'] },
  ],
}

/** The steps of a plan, without the last one, which verifies. */
function stepsFor(plan: Plan, violation: Partial<Violation> = {}): string[] {
  const fix: Fix = { key: plan.key, kind: 'edit', title: 'Do it.', applicability: 'manual' }
  return stepsOf(withPlan(fix, plan), { ...VIOLATION, ...violation }, (path) => IMPORTERS[path] ?? []).slice(0, -1)
}

describe('moved declarations', () => {
  const MOVE = { action: 'move-declarations', key: 'k', from: 'src/service/price.ts', entry: null } as const

  it('change the importers of what moves, and no others', () => {
    const plan: Plan = { ...MOVE, target: 'src/utils/price.ts', symbols: ['round'], along: ['scale'], exists: false }
    expect(stepsFor(plan)).toEqual([
      'Move round with its comments from src/service/price.ts to the new file src/utils/price.ts, and export it there.',
      'Move scale along, which the moved code uses.',
      'In src/utils/price.ts, add the imports that the moved code needs.',
      'In src/service/price.ts, import round from src/utils/price.ts if other code there uses it, and delete the imports that nothing uses any more.',
      'In src/repo/save.ts, src/ui/all.ts: import round from src/utils/price.ts instead of src/service/price.ts.',
    ])
  })

  it('lose the import in the file that takes them', () => {
    const plan: Plan = { ...MOVE, target: 'src/repo/save.ts', symbols: ['round', 'Price'], along: [], exists: true }
    expect(stepsFor(plan)).toEqual([
      'Move round and Price with their comments from src/service/price.ts into the existing src/repo/save.ts, and export them there.',
      'In src/repo/save.ts, add the imports that the moved code needs.',
      "In src/repo/save.ts, delete the import of '../service/price'.",
      'In src/service/price.ts, import round and Price from src/repo/save.ts if other code there uses them, and delete the imports that nothing uses any more.',
      'In src/ui/total.ts, src/ui/all.ts: import round and Price from src/repo/save.ts instead of src/service/price.ts.',
    ])
  })
})

describe('a parameter', () => {
  const INVERT = { action: 'invert', key: 'k', takesParameter: true } as const

  it('goes through each file between the importer and the supplier, and to the other callers', () => {
    const declares = { as: 'function', names: ['Round'], file: 'src/types/round.ts' } as const
    const suppliedBy = { path: 'src/app/main.ts', through: ['src/runtime/main.ts'] }
    expect(stepsFor({ ...INVERT, declares, suppliedBy })).toEqual([
      'In src/types/round.ts, declare function type Round with only what src/repo/save.ts uses, and export it.',
      'In src/repo/save.ts, add a parameter for round to each function or constructor that uses it, typed by Round from src/types/round.ts.',
      "At src/repo/save.ts:3, delete the import of '../service/price'.",
      'In src/runtime/main.ts, take the same parameter and pass it on.',
      'In src/app/main.ts, import round from src/service/price.ts, and pass it to what it calls in src/runtime/main.ts.',
      'In src/runtime/batch.ts: take round as a parameter too, and pass it to what it calls in src/repo/save.ts.',
    ])
  })

  it('is for the values alone, and comes through the entry that exports them', () => {
    const declares = { as: 'function', names: ['Round'], file: 'src/types/round.ts' } as const
    const suppliedBy = { path: 'src/app', through: [], entry: 'src/service/index.ts' }
    const plan = { ...INVERT, declares, suppliedBy, symbols: ['round'] }
    expect(stepsFor(plan, { extent: ['RoundOptions', 'round'] }).slice(1, 5)).toEqual([
      'In src/repo/save.ts, add a parameter for round to each function or constructor that uses it, typed by Round from src/types/round.ts.',
      "At src/repo/save.ts:3, delete the import of '../service/price'.",
      'In src/service/index.ts, export round unless it does so already.',
      'In a file of src/app, import round from src/service/index.ts, and pass it down to src/runtime/main.ts, src/runtime/batch.ts, which import src/repo/save.ts.',
    ])
  })

  it('is none where only types are declared anew, so that nothing is passed', () => {
    const declares = { as: 'interface', names: ['Price'], file: 'src/types/price.ts' } as const
    expect(stepsFor({ ...INVERT, takesParameter: false, declares, suppliedBy: null }, { extent: ['Price'] })).toEqual([
      'In src/types/price.ts, declare interface Price with only what src/repo/save.ts uses, and export it.',
      "At src/repo/save.ts:3, delete the import of '../service/price', and use Price from src/types/price.ts instead.",
    ])
  })

  it('comes from all callers where no single file supplies it', () => {
    expect(stepsFor({ ...INVERT, declares: null, suppliedBy: null })).toEqual([
      'In src/repo/save.ts, add a parameter for round to each function or constructor that uses it, typed by what it needs.',
      "At src/repo/save.ts:3, delete the import of '../service/price'.",
      'In src/runtime/main.ts, src/runtime/batch.ts: pass round to what it calls in src/repo/save.ts.',
    ])
  })
})

it.each([
  [
    'result',
    [
      'In src/runtime/main.ts, import and use round.',
      'In src/repo/save.ts, take the result as a parameter, and use it in place of round.',
    ],
  ],
  [
    'value',
    [
      'In src/runtime/main.ts, import round, and pass it to what it calls in src/repo/save.ts.',
      'In src/repo/save.ts, take round as a parameter.',
    ],
  ],
] as const)('a caller passes the %s', (passes, steps) => {
  const plan: Plan = { action: 'call-from-above', key: 'call-from-above', target: 'src/runtime/main.ts', passes }
  expect(stepsFor(plan)).toEqual([...steps, "At src/repo/save.ts:3, delete the import of '../service/price'."])
})

it('an export that does something else than what it replaces is only used for it', () => {
  const plan: Plan = {
    action: 'use-wrapper',
    key: 'use-wrapping-export',
    target: 'src/service/index.ts',
    wrapper: 'src/service/module.ts',
    exported: ['createPrices'],
  }
  expect(stepsFor(plan).at(-1)).toBe('In src/repo/save.ts, use createPrices for what the code does with round now.')
})

it('a re-export is deleted after its importers have changed', () => {
  const plan: Plan = {
    action: 'delete-re-export',
    key: 'k',
    target: 'src/repo/save.ts',
    specifier: null,
    belongs: null,
  }
  expect(stepsFor(plan, { kind: 'export', extent: ['save'] })).toEqual([
    'In src/runtime/main.ts, src/runtime/batch.ts: import save directly from src/service/price.ts, where the policy allows it.',
    "At src/repo/save.ts:3, delete the re-export of '../service/price'.",
  ])
})

it('a missing file is created only after a look at where it comes from', () => {
  const change = { type: 'create-file' as const, path: 'src/repo/price.ts', names: ['round'] }
  expect(stepsFor({ action: 'edit-import', key: 'create-file', change })).toEqual([
    'Check that src/repo/price.ts is meant to be written by hand, and is not made by a generator or misspelled.',
    'Create src/repo/price.ts, and export round from it.',
  ])
})

it('a fix without a plan has the clauses of its title, whole where they quote code', () => {
  const fix: Fix = { key: 'k', kind: 'edit', title: 'Write `a; b`; then delete c.', applicability: 'manual' }
  expect(stepsOf(fix, VIOLATION, () => null)).toEqual([
    'Open src/repo/save.ts:3.',
    'Write `a; b`.',
    'Delete c.',
    'Run stratalint check: it no longer reports 0123456789abcdef (architecture/layer-direction) and reports nothing new. Then run the type checker and the tests.',
  ])
})

it('a loosening is verified by a review', () => {
  const fix: Fix = { key: 'k', kind: 'edit', title: 'Remove it.', applicability: 'manual' }
  expect(stepsOf(fix, { ...VIOLATION, rule: 'integrity/gate' }, () => null).at(-1)).toBe(
    'Run stratalint review: it no longer reports 0123456789abcdef (integrity/gate) and reports nothing new. Then run the type checker and the tests.',
  )
})

it('unknown importers are named as such', () => {
  const plan: Plan = { action: 'move-file', key: 'k', from: 'src/service/price.ts', target: 'src/utils/price.ts' }
  const fix = withPlan({ key: 'k', kind: 'move', title: 'Move it.', applicability: 'manual' }, plan)
  expect(stepsOf(fix, VIOLATION, () => null).slice(0, -1)).toEqual([
    'Move src/service/price.ts to src/utils/price.ts.',
    'In src/utils/price.ts, correct the relative imports.',
    'In each file that imports it, import src/utils/price.ts instead.',
  ])
})

it('names of files stay on one line', () => {
  const plan: Plan = { action: 'delete-import', key: 'k', because: 'unused', path: null }
  expect(stepsFor(plan, { file: 'src/a\n::error::`x`.ts', extent: [], resolved: 'src/b"\n.ts' }).join('|')).toBe(
    "Check that nothing in src/a ::error::'x'.ts needs the import of '../service/price'.|At src/a ::error::'x'.ts:3, delete it.",
  )
})
