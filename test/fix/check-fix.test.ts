import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'

const ORDER = 'src/domains/orders/types/order.ts'
const ROWS = 'src/domains/orders/repo/rows.ts'
const FILES = {
  ...HARNESS,
  'package.json': '{}',
  // An automatic fix: the type is declared in utils, which this file may import.
  [ORDER]: `import type { Money } from '../service/pricing'\n\nexport type Total = Money\n`,
  // A fix that a person should look at.
  [ROWS]: `import { labels } from '../service/labels'\n\nexport const row = labels.get('a')\n`,
  'src/domains/orders/service/pricing.ts': `export type { Money } from '../../../utils/money'\n`,
  'src/domains/orders/service/labels.ts': `export const labels = new Map([['a', 'b']])\n`,
  'src/utils/money.ts': `export type Money = number\n`,
}

it('check --fix carries out automatic fixes only, and then reports what is left', () => {
  const cwd = temporaryProject(FILES)
  const run = runCli(['check', '--fix', '--format', 'json'], { cwd })
  expect(run.stderr).toBe('Fixed 1 of 1 finding with an automatic fix, in 1 file.\n')
  expect(run.status).toBe(1)
  const { findings } = JSON.parse(run.stdout) as { findings: { file: string }[] }
  expect(findings.map(({ file }) => file)).toEqual([ROWS])
  expect(readFileSync(join(cwd, ORDER), 'utf8')).toBe(
    `import type { Money } from '../../../utils/money'\n\nexport type Total = Money\n`,
  )
  expect(readFileSync(join(cwd, ROWS), 'utf8')).toBe(FILES[ROWS])
})

it('check --fix fixes nothing outside the paths that are given, and refuses stdin', () => {
  const cwd = temporaryProject(FILES)
  expect(runCli(['check', '--fix', 'src/utils'], { cwd }).status).toBe(0)
  expect(readFileSync(join(cwd, ORDER), 'utf8')).toBe(FILES[ORDER])
  expect(runCli(['check', '--fix', '--stdin', '--stdin-filename', ORDER], { cwd })).toEqual({
    status: 2,
    stdout: '',
    stderr: '--fix cannot be combined with --stdin.\n',
  })
})

it('check --fix fixes several imports of one file, and fix says what --suggested would do', () => {
  const twice = `import type { Money } from '../service/pricing'\nimport type { Coin } from '../service/pricing'\n`
  const cwd = temporaryProject({
    ...FILES,
    [ORDER]: `${twice}\nexport type Total = Money & Coin\n`,
    'src/domains/orders/service/pricing.ts': `export type { Money, Coin } from '../../../utils/money'\n`,
    'src/utils/money.ts': `export type Money = number\nexport type Coin = number\n`,
  })
  expect(runCli(['check', '--fix', '--quiet'], { cwd }).stderr).toBe(
    'Fixed 2 of 2 findings with an automatic fix, in 1 file.\n',
  )
  expect(readFileSync(join(cwd, ORDER), 'utf8')).toBe(
    `${twice.replaceAll('../service/pricing', '../../../utils/money')}\nexport type Total = Money & Coin\n`,
  )
  expect(runCli(['fix'], { cwd })).toEqual({
    status: 1,
    stdout:
      '0 findings can be fixed, 1 with --suggested.\n--suggested also carries out the fixes that a person should look at.\n',
    stderr: '',
  })
})
