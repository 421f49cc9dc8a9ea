import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { DEBT } from './project.ts'

const PRICE = 'src/domains/orders/service/price.ts'
const LINE = 'src/domains/orders/types/line.ts'

it('hides an item until its code changes, and never changes what check reports', () => {
  const cwd = temporaryProject(DEBT)
  const sweep = (...args: string[]): string => runCli(['sweep', ...args], { cwd }).stdout
  const edit = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(cwd, file), change(readFileSync(join(cwd, file), 'utf8')))
  const itemOf = (text: string): string => /^ {3}([0-9a-f]{12}) /m.exec(text)![1]!
  const item = itemOf(sweep('--limit', '1'))
  const checked = runCli(['check'], { cwd })

  expect(runCli(['sweep', '--dismiss', item, '--reason', 'orders is\nreplaced in spring'], { cwd })).toEqual({
    status: 0,
    stderr: '',
    stdout: `Dismissed ${item}: Move type Price to src/domains/orders/types/price.ts and import it from there everywhere. 3 findings stay away from the sweep until the code changes; check and review report as before. Wrote stratalint.sweep.json.\n`,
  })
  const stored = readFileSync(join(cwd, 'stratalint.sweep.json'), 'utf8')
  expect(stored.replace(/[0-9a-f]{16}:[0-9a-f]{10}/g, '<code>')).toBe(
    `[{"schemaVersion":1}\n,{"item":"${item}","rule":"architecture/layer-direction","about":"${PRICE}","reason":"orders is replaced in spring","code":["<code>","<code>","<code>"]}\n]\n`,
  )
  expect(sweep()).not.toContain('Move type Price')
  expect(sweep()).toContain('1 dismissed item hides 3 findings.')
  expect(runCli(['check'], { cwd })).toEqual(checked)

  // Other code of the same files, and white space, do not count.
  edit(PRICE, (text) => `${text.replace('amount: number', 'amount:   number')}\nexport const more = 1\n`)
  edit(LINE, (text) => `\n\n${text.replace('price: Price', 'price: Price; count: number')}`)
  expect(sweep()).not.toContain('Move type Price')

  // A new importer is new code; the others stay dismissed.
  writeFileSync(
    join(cwd, 'src/domains/orders/repo/sum.ts'),
    "import type { Price } from '../service/price'\n\nexport const sum = (prices: Price[]): number => prices.length\n",
  )
  const returned = sweep('--limit', '1', '--rule', 'layer-direction', 'src/domains/orders/repo/sum.ts')
  expect(itemOf(returned)).toBe(item)
  expect(returned).toContain('Resolves 1 open finding.')
  expect(returned).toContain(
    'Returned, because its code has changed; it was dismissed with the reason: orders is replaced in spring',
  )

  // The declaration itself.
  edit(PRICE, (text) => text.replace('number\n}', 'bigint\n}'))
  expect(sweep('--limit', '1')).toContain('Resolves 4 open findings.')

  // Dismissed again, with another reason, there is still one line for it.
  runCli(['sweep', '--dismiss', item, '--reason', 'still'], { cwd })
  const again = readFileSync(join(cwd, 'stratalint.sweep.json'), 'utf8')
  expect(again.split('\n')).toHaveLength(4)
  expect(sweep()).toContain('1 dismissed item hides 4 findings.')
})

it('does not pass over a broken file of dismissals', () => {
  const cwd = temporaryProject({ ...DEBT, 'stratalint.sweep.json': '[{"schemaVersion":1}\n,{"item":1}\n]\n' })
  expect(runCli(['sweep'], { cwd })).toEqual({
    status: 2,
    stdout: '',
    stderr: 'stratalint.sweep.json:2: expected item to be the id of an item\n',
  })
})
