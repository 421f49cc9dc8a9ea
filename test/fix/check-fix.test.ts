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
  [ROWS]: `import { label } from '../service/labels'\n\nexport const row = label('a')\n`,
  'src/domains/orders/service/pricing.ts': `export type { Money } from '../../../utils/money'\n`,
  'src/domains/orders/service/labels.ts': `export const label = (text: string): string => text\n`,
  'src/utils/money.ts': `export type Money = number\n`,
}

it('check --fix carries out automatic fixes only, and then reports what is left', () => {
  const cwd = temporaryProject(FILES)
  const run = runCli(['check', '--fix', '--format', 'json'], { cwd })
  expect(run.stderr).toBe('Fixed 1 of 1 findings with an automatic fix, in 1 file.\n')
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
