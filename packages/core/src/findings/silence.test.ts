import { describe, expect, it } from 'vitest'
import type { Violation } from './finding.ts'
import { isSilenced, silencingComment, type Directive } from './silence.ts'

const RULE = 'taste/file-name'

function violation(line: number, over: Partial<Violation> & { needsReason?: true } = {}): Violation {
  return { rule: RULE, line, ...over } as Violation
}

function comment(kind: Directive['kind'], line: number, over: Partial<Directive> = {}): Directive {
  return { kind, rules: [RULE], reason: null, start: 0, end: 1, line, endLine: line, ...over }
}

describe('a comment', () => {
  it.each<[string, Directive, number, boolean]>([
    ['on the line silences it', comment('disable-line', 4), 4, true],
    ['on the line above does not', comment('disable-line', 3), 4, false],
    ['for the next line silences that', comment('disable-next-line', 3), 4, true],
    ['for the next line does not silence its own', comment('disable-next-line', 4), 4, false],
    ['of several lines counts from its last', comment('disable-next-line', 1, { endLine: 3 }), 4, true],
    ['of several lines does not count from its first', comment('disable-next-line', 3, { endLine: 5 }), 4, false],
    ['for the rest silences a later line', comment('disable', 1), 4, true],
    ['for the rest silences its own line', comment('disable', 4), 4, true],
    ['for the rest does not silence an earlier line', comment('disable', 5), 4, false],
    ['for another rule does nothing', comment('disable', 1, { rules: ['taste/type-name'] }), 4, false],
    ['for several rules silences each', comment('disable-line', 4, { rules: ['taste/type-name', RULE] }), 4, true],
    ['that names no rule silences nothing', comment('disable', 1, { rules: [] }), 4, false],
    ['that enables silences nothing', comment('enable', 1), 4, false],
  ])('%s', (_, directive, line, expected) => {
    expect(isSilenced(violation(line), [directive])).toBe(expected)
  })
})

describe('several comments', () => {
  const [off, on] = [comment('disable', 1), comment('enable', 3)]

  it('enable a rule again', () => {
    expect(isSilenced(violation(2), [off, on])).toBe(true)
    expect(isSilenced(violation(3), [off, on])).toBe(false)
    expect(isSilenced(violation(9), [off, on])).toBe(false)
  })

  it('enable all rules by naming none, and no other rule by naming one', () => {
    expect(isSilenced(violation(9), [off, comment('enable', 3, { rules: [] })])).toBe(false)
    expect(isSilenced(violation(9), [off, comment('enable', 3, { rules: ['taste/type-name'] })])).toBe(true)
  })

  it('disable a rule again', () => {
    const again = comment('disable', 5)
    expect(silencingComment(violation(9), [off, on, again])).toBe(again)
  })

  it('give the one of the line before the one for the rest', () => {
    const near = comment('disable-next-line', 3)
    expect(silencingComment(violation(4), [off, near])).toBe(near)
    expect(silencingComment(violation(5), [off, near])).toBe(off)
  })
})

describe('a reason', () => {
  it('is needed only where the finding requires one', () => {
    const bare = comment('disable-line', 4)
    const reasoned = comment('disable-line', 4, { reason: 'generated' })
    expect(isSilenced(violation(4, { needsReason: true }), [bare])).toBe(false)
    expect(isSilenced(violation(4, { needsReason: true }), [reasoned])).toBe(true)
    expect(isSilenced(violation(4), [bare])).toBe(true)
  })

  it('does not silence a failed check', () => {
    const rule = 'stratalint/parse'
    const directive = comment('disable', 1, { rules: [rule], reason: 'known' })
    expect(isSilenced(violation(4, { rule }), [directive])).toBe(false)
    expect(isSilenced(violation(4, { rule: 'team/stratalint' }), [{ ...directive, rules: ['team/stratalint'] }])).toBe(
      true,
    )
  })
})
