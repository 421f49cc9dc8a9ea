import { beforeAll, afterAll, expect, it } from 'vitest'
import { runCli, type CliRun } from '../support/run-cli.ts'
import { HARNESS, project } from './project.ts'

const COUNT = 203
const FOLDER = 'src/domains/orders'
let cwd: string
beforeAll(() => {
  const imports = Array.from({ length: COUNT }, (_, index) => `import type { T${index} } from '../service/price'\n`)
  const types = Array.from({ length: COUNT }, (_, index) => `export interface T${index} { amount: number }\n`)
  cwd = project(
    { ...HARNESS, [`${FOLDER}/types/order.ts`]: imports.join(''), [`${FOLDER}/service/price.ts`]: types.join('') },
    afterAll,
  )
})

const check = (...args: string[]): CliRun => runCli(['check', ...args], { cwd })
const countOf = (text: string, part: string): number => text.split(part).length - 1

it('are printed with the fixes of the first 200, and all of them on request or in a shard', () => {
  const { stdout } = check()
  expect([countOf(stdout, 'imports type T'), countOf(stdout, '    Fix: ')]).toEqual([COUNT, 200])
  expect(stdout).toContain(
    'Fixes and code are shown for the first 200 findings. Check one folder, or pass --verbose, to see the others.\n',
  )
  expect(countOf(check('--verbose').stdout, '    Fix: ')).toBe(COUNT)
  const json = check('--format', 'json')
  expect(withFixes(json)).toEqual({ withFixes: 200, flagged: 3, fixesLeftOut: 3 })
  expect(json.stderr).toContain(
    'The JSON has the fixes of 200 of 203 findings. Pass --verbose to compute the others too.\n',
  )
  const whole = { withFixes: COUNT, flagged: 0, fixesLeftOut: undefined }
  expect(withFixes(check('--format', 'json', '--verbose'))).toEqual(whole)
  expect(withFixes(check('--format', 'json', '--shard', '1/1'))).toEqual(whole)
})

function withFixes({ stdout }: CliRun): object {
  const { summary, findings } = JSON.parse(stdout) as {
    summary: { fixesLeftOut?: number }
    findings: { fix: unknown[]; fixesLeftOut?: true }[]
  }
  return {
    withFixes: findings.filter(({ fix }) => fix.length > 0).length,
    flagged: findings.filter(({ fixesLeftOut }) => fixesLeftOut).length,
    fixesLeftOut: summary.fixesLeftOut,
  }
}

it('have a fix each in every report for an agent', () => {
  const { stdout } = check('--format', 'agent', '--no-cache', '--skip', '180')
  const shown = countOf(stdout, 'imports type T')
  expect(shown).toBeGreaterThan(10)
  expect(countOf(stdout, ' Fix: ')).toBe(shown)
})
