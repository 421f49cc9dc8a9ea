import { describe, expect, it } from 'vitest'
import {
  findingId,
  flatten,
  inlineMessage,
  toFinding,
  type Fix,
  type Message,
  type ReportedViolation,
} from './finding.ts'

const fix = (title: string, over: Partial<Fix> = {}): Fix => ({
  key: 'k',
  kind: 'edit',
  title,
  applicability: 'manual',
  ...over,
})
const message = (...titles: string[]): Message => ({
  what: 'a may not import b.',
  fix: titles.map((title) => fix(title)),
  not: 'Do not copy b.',
})

describe('the message on one line', () => {
  it.each([
    [message(), 'a may not import b. Do not copy b.'],
    [message('Use c.'), 'a may not import b. Fix: Use c. Do not copy b.'],
    [message('Use c'), 'a may not import b. Fix: Use c. Do not copy b.'],
    [message('Use c.', 'Use d.ts.'), 'a may not import b. Fix: (1) Use c; (2) Use d.ts. Do not copy b.'],
  ])('%j', (given, expected) => {
    expect(inlineMessage(given)).toBe(expected)
  })

  it.each([
    ['plain text', 'plain text'],
    ['two  spaces', 'two spaces'],
    [' outer ', 'outer'],
    ['a\r\n\tb\u0000c\u001b[31m\u2028d\u0085e', 'a b c [31m d e'],
    ['naïve', 'naïve'],
    ['', ''],
  ])('has no control characters: %j becomes %j', (given, expected) => {
    expect(flatten(given)).toBe(expected)
  })
})

describe('a violation', () => {
  const reported = {
    rule: 'r/r',
    file: 'a.ts',
    subject: 's',
    message: { ...message(), fix: [fix('Use c.', { needs: { exceptions: [1], allows: [] }, target: 'c.ts' })] },
    details: { any: 1 },
    reads: ['c.ts'],
    describe: () => message(),
    covered: [0],
    entry: { list: 'allows', index: 0 },
    provesAbsence: true,
    needsReason: true,
  } as unknown as ReportedViolation

  it('becomes a finding without what only the run needs', () => {
    expect(toFinding(reported)).toEqual({
      rule: 'r/r',
      file: 'a.ts',
      subject: 's',
      what: 'a may not import b.',
      fix: [{ key: 'k', kind: 'edit', title: 'Use c.', applicability: 'manual', target: 'c.ts' }],
      not: 'Do not copy b.',
    })
  })

  it('without a message is no finding', () => {
    expect(() => toFinding({ ...reported, message: null })).toThrow('r/r has no message for a.ts yet.')
  })

  it('has an identity that depends on rule, file and subject', () => {
    const ids = [findingId('r', 'a', 's'), findingId('x', 'a', 's'), findingId('r', 'x', 's'), findingId('r', 'a', 'x')]
    expect(new Set(ids).size).toBe(4)
    expect(findingId('r', 'a', 's')).toBe(ids[0])
    expect(ids[0]).toMatch(/^[0-9a-f]{16}$/)
  })
})
