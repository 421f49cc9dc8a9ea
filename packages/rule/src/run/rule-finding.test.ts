import { inlineMessage, toFinding } from '@stratalint/core'
import { expect, it } from 'vitest'
import { VERSION } from '@stratalint/policy'
import { crashFinding, docsUrl, toViolation } from './rule-finding.ts'

const meta = { type: 'problem' as const, docs: { description: 'Keep it so', why: 'Because it matters.' }, schema: [] }
const position = (offset: number): { line: number; column: number } => ({ line: 2, column: offset + 1 })
const report = {
  start: 3,
  end: 5,
  subject: 'run b.ts',
  extent: ['one'],
  message: { what: 'a.ts imports b.ts.', fix: [], not: 'Do not.' },
}

it('points to the page of a rule in its package', () => {
  expect(docsUrl('architecture/layer-direction')).toBe(
    `https://github.com/stratalint/stratalint/blob/stratalint@${VERSION}/rules/architecture/layer-direction/README.md`,
  )
})

it('builds a finding with the rule page where the team has none', () => {
  expect(
    toFinding(toViolation({ id: 'architecture/x', meta }, 'a.ts', 'error', report, { position }, undefined)),
  ).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown,
    rule: 'architecture/x',
    severity: 'error',
    file: 'a.ts',
    line: 2,
    column: 4,
    endLine: 2,
    endColumn: 6,
    what: 'a.ts imports b.ts.',
    fix: [],
    not: 'Do not.',
    why: 'Because it matters.',
    docs: docsUrl('architecture/x'),
    subject: 'run b.ts',
    extent: ['one'],
  })
})

it('prefers the page of the team and the severity of the report', () => {
  const finding = toViolation(
    { id: 'architecture/x', meta },
    'a.ts',
    'error',
    { ...report, severity: 'warn' },
    { position },
    'docs/x.md',
  )
  expect(finding).toMatchObject({ docs: 'docs/x.md', severity: 'warn' })
})

it('keeps the id when a finding moves and changes it with its subject', () => {
  const id = (subject: string, start: number): string =>
    toViolation({ id: 'architecture/x', meta }, 'a.ts', 'error', { ...report, subject, start }, { position }, undefined)
      .id
  expect(id('run b.ts', 3)).toBe(id('run b.ts', 40))
  expect(id('run b.ts', 3)).not.toBe(id('type b.ts', 3))
})

it('reports the rule, the place and the first line of the cause of a crash', () => {
  const finding = toFinding(
    crashFinding('architecture/x', 'src/a.ts', new Error('cannot read x\n    at secret (/home/me/x.js:1:1)')),
  )
  expect(finding).toMatchObject({
    rule: 'stratalint/internal',
    severity: 'error',
    file: 'src/a.ts',
    line: 1,
    what: 'architecture/x crashed on this file: cannot read x',
  })
  expect(inlineMessage(finding)).not.toContain('/home/me')
})

it('shortens a long cause and takes what is no Error', () => {
  expect(crashFinding('architecture/x', 'a.ts', 'x'.repeat(500)).message!.what).toHaveLength(
    'architecture/x crashed on this file: '.length + 80,
  )
})
