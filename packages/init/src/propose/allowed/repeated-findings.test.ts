import { expect, it } from 'vitest'
import { surveyOfImports } from '../../../test-support/infer.ts'
import type { Link } from '../../survey/survey.ts'
import { withRepeatedFindings } from './repeated-findings.ts'

const DRAFT = { found: '', config: {}, notes: {} }

/** A job that loads its handler when it runs, and a handler that uses what the job declares. */
function jobs(count: number, kind: 'dynamic-import' | 'import'): Link[] {
  return Array.from({ length: count }, (_, index) => [`src/${index}/job.ts`, `src/${index}/handler.ts`]).flatMap(
    ([job, handler]) =>
      [
        { from: job!, to: handler!, edge: { kind }, test: false },
        { from: handler!, to: job!, edge: { kind: 'import', typeOnly: true }, test: false },
      ] as Link[],
  )
}

it('allows cycles that only lazy imports close, where a team writes them again and again', () => {
  const rules = (links: Link[]): unknown => withRepeatedFindings(DRAFT, { ...surveyOfImports([]), links }).config.rules
  expect(rules(jobs(8, 'dynamic-import'))).toEqual({ 'architecture/no-cycle': ['error', { dynamic: 'allow' }] })
  expect(rules(jobs(7, 'dynamic-import'))).toBeUndefined()
  expect(rules(jobs(8, 'import'))).toBeUndefined()
})

it('allows a package that many files of one project import and its package.json lacks', () => {
  const exceptions = (count: number, why: 'undeclared' | 'alias'): unknown => {
    const missing = Array.from({ length: count }, (_, index) => ({
      from: `packages/mail/f${index}.tsx`,
      specifier: index === 0 ? '@text/react/macro' : '@text/react',
      why,
    }))
    return withRepeatedFindings(DRAFT, { ...surveyOfImports([]), missing, members: ['packages/mail'] }).config
      .exceptions
  }
  expect(exceptions(20, 'undeclared')).toEqual([
    {
      rule: 'architecture/resolved-import',
      from: 'packages/mail/**',
      to: '@text/react',
      reason: 'The package.json does not list it, and 20 imports use it today.',
    },
  ])
  expect(exceptions(19, 'undeclared')).toBeUndefined()
  expect(exceptions(20, 'alias')).toBeUndefined()
})
