import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { checkJson, project } from './project.ts'

const HARNESS = {
  'src/domains/orders/types/order.ts': 'export interface Order { id: string }\n',
  'src/domains/orders/service/price.ts': "import type { Order } from '../types/order'\nexport type Priced = Order\n",
  'src/domains/orders/ui/page.ts': "import type { Priced } from '../service/price'\nexport type Page = Priced\n",
}

/** The policy that `init --yes` writes, and what a check then finds and counts. */
function init(files: Record<string, string>): { config: string; found: string[]; outside: number } {
  const folder = project(files)
  expect(runCli(['init', '--yes'], { cwd: folder }).status).toBe(0)
  const { findings, summary } = checkJson(folder)
  return {
    config: readFileSync(join(folder, 'stratalint.config.ts'), 'utf8'),
    found: findings.map(({ rule, file }) => `${rule} ${file}`),
    outside: summary['outside']!,
  }
}

it('lists generated code that is imported, though no place holds it', () => {
  const { config, found, outside } = init({
    ...HARNESS,
    'src/generated/client.ts': 'export const client = 1\n',
    'src/generated/models/order.ts': 'export const order = 1\n',
    'src/domains/orders/repo/orders.ts':
      "import { client } from '../../../generated/client'\nexport const all = client\n",
  })
  expect(config).toContain("outside: ['src/generated/**']")
  expect(config).toContain('// No place holds these')
  expect({ found, outside }).toEqual({ found: [], outside: 1 })
})

it('lists what git leaves out, where it is imported', () => {
  const { config, found, outside } = init({
    ...HARNESS,
    '.gitignore': 'build-info.ts\n',
    'src/utils/build-info.ts': 'export const commit = 1\n',
    'src/utils/text.ts': "import { commit } from './build-info'\nexport const text = commit\n",
  })
  expect(config).toContain("outside: ['src/utils/build-info.ts']")
  expect({ found, outside }).toEqual({ found: [], outside: 1 })
})

it('lists nothing where everything has a place, declarations aside', () => {
  const { config, found, outside } = init({ ...HARNESS, 'src/globals.d.ts': 'declare const version: string\n' })
  expect(config).not.toContain('outside')
  expect({ found, outside }).toEqual({ found: [], outside: 0 })
})
