import { canImport, type CanAnswer } from '@stratalint/engine'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'

const ORDERS = 'src/domains/orders'
let shop: string

beforeAll(() => {
  shop = temporaryProject({}, afterAll)
  cpSync(fixtureFolder('shop/clean'), shop, { recursive: true })
})

async function can(
  from: string,
  to: string,
  rest: { typeOnly?: boolean; names?: string[]; cwd?: string } = {},
): Promise<CanAnswer> {
  const { cwd = shop, ...question } = rest
  return canImport({ from, to, ...question }, { cwd })
}

/** The answer in one line, then its routes. */
async function short(...args: Parameters<typeof can>): Promise<string[]> {
  const { answer, rule, why, routes, to } = await can(...args)
  const target = to.package ?? to.path
  return [
    `${answer} ${target} as ${to.specifier} (${to.readAs})${rule === null ? '' : ` ${rule}`}: ${why}`,
    ...routes.map(({ title }) => title),
  ]
}

describe('a file', () => {
  it('may import an earlier layer of its domain', async () => {
    expect(await short(`${ORDERS}/service/pricing.ts`, `${ORDERS}/types/order.ts`)).toMatchInlineSnapshot(`
      [
        "yes src/domains/orders/types/order.ts as ../types/order (file): types is an earlier layer than service in orders.",
      ]
    `)
  })

  it('may not import a later one; the route moves what it imports', async () => {
    expect(await short(`${ORDERS}/types/order.ts`, `${ORDERS}/service/pricing.ts`, { names: ['priceOf'] }))
      .toMatchInlineSnapshot(`
        [
          "no src/domains/orders/service/pricing.ts as ../service/pricing (file) architecture/layer-direction: types may import only types and utils.",
          "Move priceOf (with PriceBreakdown and TAX_RATE) to src/domains/orders/types/price-of.ts and import them from there everywhere.",
          "Declare function type PriceOf in src/domains/orders/types/price-of.ts, take it as a parameter, and pass it in from src/domains/orders/service.",
        ]
      `)
  })

  it('that does not exist is judged by its path', async () => {
    expect(await short(`${ORDERS}/repo/new.ts`, `${ORDERS}/ui/new.tsx`)).toMatchInlineSnapshot(`
      [
        "no src/domains/orders/ui/new.tsx as ../ui/new (file) architecture/layer-direction: repo may import only types, config, repo and utils.",
        "Declare interface New in src/domains/orders/types/new.ts, take it as a parameter, and pass it in from src/domains/orders/ui.",
      ]
    `)
    expect(await short(`${ORDERS}/ui/new.tsx`, `${ORDERS}/repo/new.ts`)).toMatchInlineSnapshot(`
      [
        "yes src/domains/orders/repo/new.ts as ../repo/new (file): repo is an earlier layer than ui in orders.",
      ]
    `)
  })

  it('may not import another domain; one that may enters by the index', async () => {
    expect(await short(`${ORDERS}/service/new.ts`, 'src/domains/billing/types/invoice.ts')).toMatchInlineSnapshot(`
      [
        "no src/domains/billing/types/invoice.ts as ../../billing/types/invoice (file) architecture/domain-boundary: orders and billing may not import each other.",
        "Declare interface Invoice in src/domains/orders/types/invoice.ts with only the members that you read, and use it instead.",
      ]
    `)
    expect(await short('src/app/new.ts', `${ORDERS}/ui/order-page.tsx`)).toMatchInlineSnapshot(`
      [
        "no src/domains/orders/ui/order-page.tsx as ../domains/orders/ui/order-page (file) architecture/public-entry: ui/order-page.tsx is an internal file of orders/ui; import it through its index.",
        "Import OrderPage from ../domains/orders/ui (src/domains/orders/ui/index.ts).",
      ]
    `)
    expect(await short('src/app/new.ts', `${ORDERS}/ui/index.ts`)).toMatchInlineSnapshot(`
      [
        "yes src/domains/orders/ui/index.ts as ../domains/orders/ui (file): app may import ui of every domain.",
      ]
    `)
  })

  it('enters a provider by its index, from the layers that may use it', async () => {
    expect(await short(`${ORDERS}/service/new.ts`, 'src/providers/auth/token.ts')).toMatchInlineSnapshot(`
      [
        "no src/providers/auth/token.ts as ../../../providers/auth/token (file) architecture/provider-entry: auth/token.ts is an internal file of auth; import it through its index.",
        "Use currentUser from src/providers/auth/index.ts, which already uses verifyToken and signToken.",
      ]
    `)
    expect(await short(`${ORDERS}/service/new.ts`, 'src/providers/auth')).toMatchInlineSnapshot(`
      [
        "yes src/providers/auth/index.ts as ../../../providers/auth (folder): service may use auth, and this file is its index.",
      ]
    `)
    expect(await short(`${ORDERS}/repo/new.ts`, 'src/providers/auth')).toMatchInlineSnapshot(`
      [
        "no src/providers/auth/imported.ts as ../../../providers/auth/imported (folder) architecture/provider-entry: only service and later layers may use auth.",
        "Use imported.ts in src/domains/orders/service, the lowest layer that may import it, and pass the result down as a parameter.",
      ]
    `)
  })

  it('may not import itself', async () => {
    expect(await short(`${ORDERS}/types/order.ts`, `${ORDERS}/types/order.ts`)).toMatchInlineSnapshot(`
      [
        "no src/domains/orders/types/order.ts as null (file) architecture/no-cycle: a file that imports itself is an import cycle.",
      ]
    `)
  })

  it('without a place cannot be judged; one that is not checked may import anything', async () => {
    expect(await short('src/stray.ts', `${ORDERS}/types/order.ts`)).toMatchInlineSnapshot(`
      [
        "unknown src/domains/orders/types/order.ts as ./domains/orders/types/order (file): the file does not match any place, so its imports cannot be judged. Run stratalint place on it first.",
      ]
    `)
    expect(await short('vite.config.ts', `${ORDERS}/types/order.ts`)).toMatchInlineSnapshot(`
      [
        "yes src/domains/orders/types/order.ts as ./src/domains/orders/types/order (file): the file is not checked, so no import of it is judged.",
      ]
    `)
  })
})

describe('a package', () => {
  it('may be imported where the policy allows it; the route leads through a file that wraps it', async () => {
    expect(await short(`${ORDERS}/repo/new.ts`, 'pg')).toMatchInlineSnapshot(`
      [
        "yes pg as pg (package): repo may import pg.",
      ]
    `)
    expect(await short(`${ORDERS}/service/new.ts`, 'pg')).toMatchInlineSnapshot(`
      [
        "no pg as pg (package) architecture/external-placement: only repo may import pg.",
        "Use createOrderRepo from src/domains/orders/repo/order-repo.ts, which already imports pg; add what is missing there.",
        "Move the code that uses pg to src/domains/orders/repo/pg.ts and import it from there.",
      ]
    `)
    expect(await short('src/utils/new.ts', 'node:fs')).toMatchInlineSnapshot(`
      [
        "no fs as node:fs (package) architecture/external-placement: only config and providers may import fs.",
        "Take what you need from fs as a parameter in src/utils/new.ts and pass it in from config or providers.",
      ]
    `)
  })

  it('must be declared', async () => {
    expect(await short('src/utils/new.ts', 'left-pad')).toMatchInlineSnapshot(`
      [
        "no null as left-pad (specifier) architecture/resolved-import: left-pad matches no alias, workspace package or declared dependency.",
        "Check that left-pad exists and is the package you mean, then add it to the dependencies of package.json.",
      ]
    `)
  })
})

describe('a specifier', () => {
  it('means what it means in the code of the importer', async () => {
    expect(await short(`${ORDERS}/service/pricing.ts`, '../types/order')).toMatchInlineSnapshot(`
      [
        "yes src/domains/orders/types/order.ts as ../types/order (specifier): types is an earlier layer than service in orders.",
      ]
    `)
    expect(await short(`${ORDERS}/types/order.ts`, '../service/pricing')).toMatchInlineSnapshot(`
      [
        "no src/domains/orders/service/pricing.ts as ../service/pricing (specifier) architecture/layer-direction: types may import only types and utils.",
        "Move TAX_RATE and priceOf (with PriceBreakdown) to src/domains/orders/types/tax-rate.ts and import them from there everywhere.",
        "Declare types for TAX_RATE and priceOf in src/domains/orders/types/tax-rate.ts, take them as parameters, and pass them in from src/domains/orders/service.",
      ]
    `)
  })

  it('that leads to no file yet is judged as if the file existed', async () => {
    const answer = await can(`${ORDERS}/service/new.ts`, '../repo/returns')
    expect([answer.answer, answer.to.path, answer.to.exists]).toEqual(['yes', `${ORDERS}/repo/returns.ts`, false])
    expect((await can(`${ORDERS}/types/new.ts`, '../repo/returns.js')).answer).toBe('no')
  })

  it('through an alias that leads to no file yet too', async () => {
    const cwd = temporaryProject({
      ...HARNESS,
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'package.json': '{}',
      'src/domains/orders/repo/orders.ts': 'export const orders = []\n',
      'src/domains/orders/service/list.ts':
        "import { orders } from '@/domains/orders/repo/orders'\nexport const list = orders\n",
    })
    expect(await short(`${ORDERS}/types/a.ts`, '@/domains/orders/repo/returns', { cwd })).toMatchInlineSnapshot(`
      [
        "no src/domains/orders/repo/returns.ts as @/domains/orders/repo/returns (specifier) architecture/layer-direction: types may import only types and utils.",
        "Declare interface Returns in src/domains/orders/types/returns.ts, take it as a parameter, and pass it in from src/domains/orders/repo.",
      ]
    `)
    expect(await short(`${ORDERS}/service/list.ts`, `${ORDERS}/repo/orders.ts`, { cwd })).toMatchInlineSnapshot(`
      [
        "yes src/domains/orders/repo/orders.ts as @/domains/orders/repo/orders (file): repo is an earlier layer than service in orders.",
      ]
    `)
  })

  it('of another workspace package is its name', async () => {
    const cwd = fixtureFolder('workspaces/monorepo')
    const answers = [
      await short('packages/editor/src/node/new.ts', 'packages/protocol/src/common/message.ts', { cwd }),
      await short('packages/editor/src/node/new.ts', '../../../protocol/src/common/message.ts', { cwd }),
    ]
    expect(answers).toMatchSnapshot()
  })
})

describe('a place or a layer', () => {
  it('is a question about all its files', async () => {
    expect(await short('orders/service', 'orders/repo')).toMatchInlineSnapshot(`
      [
        "yes src/domains/orders/repo/imported.ts as ../repo/imported (place): repo is an earlier layer than service in orders.",
      ]
    `)
    expect(await short('repo', 'service')).toMatchInlineSnapshot(`
      [
        "no src/domains/billing/service/imported.ts as ../service/imported (place) architecture/layer-direction: repo may import only types, config, repo and utils.",
        "Declare interface Imported in src/domains/billing/types/imported.ts, take it as a parameter, and pass it in from src/domains/billing/service.",
      ]
    `)
    expect(await short('utils', 'billing/types')).toMatchInlineSnapshot(`
      [
        "no src/domains/billing/types/imported.ts as ../domains/billing/types/imported (place) architecture/layer-direction: utils may import nothing else in the repository.",
        "Move src/utils/importer.ts to src/domains/billing/types/importer.ts, where this import is legal.",
        "Take what importer.ts uses from imported.ts as a parameter in src/utils/importer.ts and have its callers pass it in.",
      ]
    `)
  })

  it('that has an entry may be imported by it', async () => {
    const { answer, entry, exports } = await can('app', 'orders/ui')
    expect({ answer, entry, exports }).toMatchInlineSnapshot(`
      {
        "answer": "yes",
        "entry": "src/domains/orders/ui/index.ts",
        "exports": [
          {
            "kind": "value",
            "name": "OrderPage",
          },
          {
            "kind": "value",
            "name": "OrderSummary",
          },
        ],
      }
    `)
  })

  it('must be meant by one part of the policy', async () => {
    await expect(can('nonsense', 'pg')).rejects.toThrow(
      'nonsense is neither a file nor a place or a layer of the policy.',
    )
  })
})

it('types alone are judged by the policy', async () => {
  const cwd = temporaryProject({
    'stratalint.config.json': '{ "extends": "harness", "architecture": { "typeOnly": "allow" } }',
    'src/domains/orders/types/order.ts': '',
    'src/domains/orders/service/pricing.ts': 'export interface Price {}\nexport const priceOf = 1\n',
  })
  const [from, to] = [`${ORDERS}/types/order.ts`, `${ORDERS}/service/pricing.ts`]
  const asked = [
    await can(from, to, { cwd }),
    await can(from, to, { cwd, typeOnly: true }),
    await can(from, to, { cwd, names: ['Price'] }),
    await can(from, to, { cwd, names: ['Price', 'priceOf'] }),
  ]
  expect(asked.map(({ answer, asType, typeOnly }) => ({ answer, asType, typeOnly }))).toEqual([
    { answer: 'no', asType: true, typeOnly: false },
    { answer: 'yes', asType: null, typeOnly: true },
    { answer: 'yes', asType: null, typeOnly: true },
    { answer: 'no', asType: true, typeOnly: false },
  ])
})

it('exceptions, allowed pairs and rules that are off count', async () => {
  const cwd = temporaryProject({
    'stratalint.config.json': JSON.stringify({
      extends: 'harness',
      architecture: {
        crossDomain: { allow: [{ from: 'billing', to: 'orders', layers: ['types'], reason: 'shared ids' }] },
      },
      rules: {
        'architecture/provider-entry': [
          { in: ['ui'], severity: 'off' },
          { in: ['runtime'], severity: 'warn' },
        ],
      },
      exceptions: [
        { rule: 'architecture/domain-boundary', from: 'src/domains/orders/ui/**', reason: 'until the two are split' },
        { rule: 'architecture/layer-direction', from: 'src/domains/orders/types/**', limit: 2, reason: 'known debt' },
        {
          rule: 'architecture/layer-direction',
          from: 'src/domains/orders/config/**',
          expires: '2020-01-01',
          reason: 'known debt',
        },
      ],
    }),
    'src/providers/auth/token.ts': '',
  })
  const answers = [
    await short('src/domains/billing/service/a.ts', `${ORDERS}/types/b.ts`, { cwd }),
    await short(`${ORDERS}/ui/a.ts`, 'src/domains/billing/types/b.ts', { cwd }),
    await short(`${ORDERS}/types/a.ts`, `${ORDERS}/repo/b.ts`, { cwd }),
    await short(`${ORDERS}/config/a.ts`, `${ORDERS}/repo/b.ts`, { cwd }),
    await short(`${ORDERS}/ui/a.ts`, 'src/providers/auth/token.ts', { cwd }),
  ].map(([line]) => line)
  expect(answers).toMatchInlineSnapshot(`
    [
      "yes src/domains/orders/types/b.ts as ../../orders/types/b (file): crossDomain.allow lets billing import orders: shared ids.",
      "yes src/domains/billing/types/b.ts as ../../billing/types/b (file): an exception of the policy allows it: until the two are split.",
      "unknown src/domains/orders/repo/b.ts as ../repo/b (file) architecture/layer-direction: an exception of the policy allows a limited number of such imports; only a check counts them.",
      "no src/domains/orders/repo/b.ts as ../repo/b (file) architecture/layer-direction: config may import only types, config and utils.",
      "yes src/providers/auth/token.ts as ../../../providers/auth/token (file): architecture/provider-entry is off here.",
    ]
  `)
  expect((await can(`${ORDERS}/runtime/a.ts`, 'src/providers/auth/token.ts', { cwd })).severity).toBe('warn')
})

describe('the command', () => {
  it('prints the answer, and exits with 0 for yes, 1 for no, 2 where it cannot be decided', () => {
    const runs = [
      ['can', `${ORDERS}/service/pricing.ts`, '../types/order'],
      ['can', 'orders/types', 'orders/service'],
      ['can', 'src/stray.ts', 'pg'],
      ['can', `${ORDERS}/types/order.ts`, `${ORDERS}/service/pricing.ts`, '--name', 'priceOf', '--format', 'json'],
      ['can', 'orders/types'],
    ].map((args) => ({ args: args.join(' '), ...runCli(args, { cwd: shop }) }))
    expect(runs).toMatchSnapshot()
  })

  it('works in any folder of the project', () => {
    const { stdout, status } = runCli(['can', 'types/order.ts', 'service/pricing.ts'], { cwd: join(shop, ORDERS) })
    expect([status, stdout.split('\n')[0]]).toEqual([
      1,
      `No. ${ORDERS}/types/order.ts may not import ${ORDERS}/service/pricing.ts; types may import only types and utils.`,
    ])
  })

  it('names what is missing or broken', () => {
    const broken = temporaryProject({ 'stratalint.config.json': '{ "extends": "harnes" }' })
    const runs = [
      runCli(['can', 'a.ts', 'pg'], { cwd: temporaryProject() }),
      runCli(['can', 'a.ts', 'pg'], { cwd: broken }),
      runCli(['can', '../../outside.ts', 'pg'], { cwd: shop }),
    ]
    expect(runs.map(({ status, stderr }) => `${status} ${stderr.split('\n')[0]}`)).toMatchInlineSnapshot(`
      [
        "2 No Stratalint config found in this folder or its parents: expected stratalint.config.{ts,mts,js,mjs,cjs,json,yaml,yml} or a "stratalint" key in package.json. Run \`stratalint init\` to create one.",
        "2 stratalint.config.json:1 extends: "harnes" cannot be found; expected "harness", "feature-sliced", "hexagonal", "recommended", "strict", an installed package or a relative file. Did you mean "harness"?",
        "2 ../../outside.ts is outside the project.",
      ]
    `)
  })
})
