import { expect, it } from 'vitest'
import { HARNESS, policyOf } from '../../../../test/support/policy-of.ts'
import { createJudge } from '../verdict/judge.ts'
import type { RuleSetting, Severity } from './policy.ts'
import { ruleSetting } from './rule-setting.ts'

const setting = (severity: Severity, scope: string[] | null): RuleSetting => ({ severity, options: [], in: scope })

/** The severity of the rule in a file. */
function severity(settings: RuleSetting[], file: string): Severity | null {
  const location = createJudge(HARNESS, '2026-03-10').locate(file)
  return ruleSetting(policyOf({ rules: { 'r/r': settings } }), 'r/r', file, location)?.severity ?? null
}

const IN_SERVICE = 'src/domains/orders/service/a.ts'

it.each([
  ['everywhere', null, IN_SERVICE, true],
  ['in a layer', ['service'], IN_SERVICE, true],
  ['not in another layer', ['repo'], IN_SERVICE, false],
  ['in a place', ['domain'], IN_SERVICE, true],
  ['not in another place', ['util'], IN_SERVICE, false],
  ['in one of several scopes', ['repo', 'util', 'service'], IN_SERVICE, true],
  ['in files of a glob', ['src/*/orders/**'], IN_SERVICE, true],
  ['not in other files', ['src/*/billing/**'], IN_SERVICE, false],
  ['in a folder', ['scripts'], 'scripts/a.ts', true],
  ['not by a layer in a file without a place', ['service'], 'scripts/a.ts', false],
])('a setting applies %s', (_, scope, file, expected) => {
  expect(severity([setting('error', scope)], file)).toBe(expected ? 'error' : null)
})

it('the last setting that matches wins', () => {
  const settings = [setting('error', null), setting('warn', ['service']), setting('off', ['repo'])]
  expect(severity(settings, IN_SERVICE)).toBe('warn')
  expect(severity(settings, 'src/domains/orders/repo/a.ts')).toBe('off')
  expect(severity(settings, 'scripts/a.ts')).toBe('error')
})

it('a rule without settings has none', () => {
  expect(ruleSetting(policyOf({}), 'r/r', 'a.ts', null)).toBeNull()
})
