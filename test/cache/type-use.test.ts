import { check } from '@stratalint/engine'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { project } from '../cli/project.ts'

const POLICY = JSON.stringify({ extends: 'harness', architecture: { typeOnly: 'allow' } })
const A = 'src/domains/orders/service/a.ts'
const B = 'src/domains/orders/service/b.ts'
const ORDER = 'src/domains/orders/types/order.ts'
const PRICING = 'src/domains/orders/service/pricing.ts'
const FILES = {
  'stratalint.config.json': POLICY,
  'tsconfig.json': '{ "extends": "./tsconfig.base.json" }',
  'tsconfig.base.json': '{}',
  [A]: "import { b } from './b'\nexport class A { b = b }\n",
  [B]: "import { A } from './a'\nexport const b = (a: A): unknown => a.b\n",
  [PRICING]: 'export class Pricing {}\n',
  [ORDER]: "import { Pricing } from '../service/pricing'\nexport type Order = Pricing\n",
}

async function run(root: string): Promise<string[]> {
  const { findings } = await check({ cwd: root })
  return findings.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`)
}

const WARNED = [`${B} architecture/no-cycle warn`]
const FORBIDDEN = `${ORDER} architecture/layer-direction error`

it('notices that a file starts to use a class as a value', async () => {
  const root = project(FILES)
  expect(await run(root)).toEqual(WARNED)
  writeFileSync(
    join(root, B),
    "import { A } from './a'\nexport const b = (a: A): unknown => (a.b === b ? new A() : a.b)\n",
  )
  expect(await run(root)).toEqual([`${A} architecture/no-cycle error`])
  writeFileSync(join(root, ORDER), "import { Pricing } from '../service/pricing'\nexport const order = new Pricing()\n")
  expect(await run(root)).toEqual([`${A} architecture/no-cycle error`, FORBIDDEN])
  writeFileSync(join(root, B), FILES[B])
  writeFileSync(join(root, ORDER), FILES[ORDER])
  expect(await run(root)).toEqual(WARNED)
})

it('notices that TypeScript now keeps all imports', async () => {
  const root = project(FILES)
  expect(await run(root)).toEqual(WARNED)
  writeFileSync(join(root, 'tsconfig.base.json'), '{ "compilerOptions": { "verbatimModuleSyntax": true } }')
  expect(await run(root)).toEqual([`${A} architecture/no-cycle error`, FORBIDDEN])
})

it('notices that a type behind a barrel becomes a value', async () => {
  const root = project({
    ...FILES,
    [PRICING]: 'export interface Pricing { price: number }\n',
    'src/domains/orders/service/index.ts': "export * from './pricing'\n",
    [ORDER]: "export { Pricing } from '../service'\n",
  })
  expect(await run(root)).toEqual(WARNED)
  writeFileSync(join(root, PRICING), 'export class Pricing { price = 1 }\n')
  expect(await run(root)).toEqual([...WARNED, FORBIDDEN])
})
