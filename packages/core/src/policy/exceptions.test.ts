import { describe, expect, it } from 'vitest'
import { policyOf } from '../../../../test/support/policy-of.ts'
import { compileExceptions, isExpired, isLimited } from './exceptions.ts'
import type { PolicyException } from './policy.ts'

const TODAY = '2026-03-10'

function exception(over: Partial<PolicyException> = {}): PolicyException {
  return { rule: 'r/r', from: 'src/**', to: null, reason: 'old', owner: null, expires: null, limit: null, ...over }
}

/** The positions of the exceptions that cover an import. */
function covering(exceptions: PolicyException[], from: string, to: string | null, rule = 'r/r'): number[] {
  const compiled = compileExceptions(exceptions, TODAY).get(rule) ?? []
  return compiled.filter((one) => one.matches(from, to)).map(({ index }) => index)
}

describe('an exception', () => {
  it.each([
    ['never expires without a date', null, false],
    ['applies on its last day', '2026-03-10', false],
    ['applies before it', '2026-03-11', false],
    ['is expired on the day after', '2026-03-09', true],
  ])('%s', (_, expires, expected) => {
    expect(isExpired(exception({ expires }), TODAY)).toBe(expected)
    expect(covering([exception({ expires })], 'src/a.ts', null)).toEqual(expected ? [] : [0])
  })

  it.each([
    ['any target without `to`', {}, 'src/a.ts', 'lib/b.ts', true],
    ['a finding without a target', {}, 'src/a.ts', null, true],
    ['no other importer', {}, 'lib/a.ts', 'lib/b.ts', false],
    ['a target that matches', { to: 'lib/**' }, 'src/a.ts', 'lib/b.ts', true],
    ['no other target', { to: 'lib/**' }, 'src/a.ts', 'app/b.ts', false],
    ['no finding without a target if it has `to`', { to: '**' }, 'src/a.ts', null, false],
    ['a specifier that leads nowhere', { to: 'b' }, 'src/a.ts', './b', true],
    ['no dots inside of a specifier', { to: 'x/b' }, 'src/a.ts', 'x/./b', false],
  ])('covers %s', (_, over, from, to, expected) => {
    expect(covering([exception(over)], from, to)).toEqual(expected ? [0] : [])
  })

  it('keeps its position in the policy', () => {
    const exceptions = [exception({ rule: 'r/other' }), exception({ expires: '2020-01-01' }), exception(), exception()]
    expect(covering(exceptions, 'src/a.ts', null)).toEqual([2, 3])
    expect(covering(exceptions, 'src/a.ts', null, 'r/other')).toEqual([0])
    expect(covering(exceptions, 'src/a.ts', null, 'r/none')).toEqual([])
  })
})

it.each([
  ['every exception has one', [0], true],
  ['one of two has none', [0, 1], false],
  ['there is no exception', [], false],
])('a limit decides: %s', (_, indexes, expected) => {
  const policy = policyOf({ exceptions: [exception({ limit: 2 }), exception()] })
  expect(isLimited(policy, indexes)).toBe(expected)
})
