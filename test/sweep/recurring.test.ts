import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { commit, repository } from './project.ts'

const CART = 'src/domains/cart/service/cart.ts'
const IMPORT = `import { limit } from '../../orders/service/limit'\n\nexport const cart = limit\n`

it('names what recurs, and what came back after it was fixed, as decisions of its owners', () => {
  const names = ['one', 'two', 'three', 'four', 'five']
  const cwd = repository({
    'stratalint.config.json': '{ "extends": "harness" }',
    'package.json': '{}',
    '.gitignore': '.stratalint\n',
    'src/domains/orders/service/limit.ts': 'export const limit = 1\n',
    ...Object.fromEntries(
      names.map((name) => [
        `src/domains/billing/types/${name}.ts`,
        `import { limit } from '../../orders/service/limit'\n\nexport const ${name} = limit\n`,
      ]),
    ),
    [CART]: IMPORT,
  })
  runCli(['baseline'], { cwd })
  commit(cwd)
  rmSync(join(cwd, CART))
  runCli(['baseline'], { cwd })
  commit(cwd)
  writeFileSync(join(cwd, CART), IMPORT)

  const { recurring } = JSON.parse(runCli(['sweep', '--format', 'json'], { cwd }).stdout) as { recurring: unknown[] }
  expect(recurring).toEqual([
    {
      rule: 'architecture/domain-boundary',
      from: 'billing/types',
      to: 'orders/service',
      owners: ['billing', 'orders'],
      count: 5,
      added: 0,
      returned: 0,
      decision:
        '5 imports go from billing/types to orders/service (architecture/domain-boundary). Where the code that both need lives, and whether the policy allows this import, is a decision for the owners of billing and orders.',
    },
    {
      rule: 'architecture/domain-boundary',
      from: 'cart/service',
      to: 'orders/service',
      owners: ['cart', 'orders'],
      count: 1,
      added: 0,
      returned: 1,
      decision:
        '1 import goes from cart/service to orders/service (architecture/domain-boundary). 1 of them was fixed before and came back. Where the code that both need lives, and whether the policy allows this import, is a decision for the owners of cart and orders.',
    },
  ])
  expect(runCli(['sweep', '--limit', '1'], { cwd }).stdout).toContain('5 imports go from billing/types')
})
