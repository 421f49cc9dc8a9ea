import { placeOf, type PlaceAnswer } from '@stratalint/engine'
import { cpSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'

const ORDERS = 'src/domains/orders'
const fixtures: Record<string, string> = {}

beforeAll(() => {
  for (const name of ['shop/clean', 'hexagonal/app', 'feature-sliced/app']) {
    fixtures[name] = temporaryProject({}, afterAll)
    cpSync(fixtureFolder(name), fixtures[name], { recursive: true })
  }
})

async function place(
  subject: string,
  { text, in: fixture = 'shop/clean', cwd = fixtures[fixture]! }: { text?: string; in?: string; cwd?: string } = {},
): Promise<PlaceAnswer> {
  return placeOf({ subject, ...(text !== undefined && { text }) }, { cwd })
}

/** Where a name goes, with how sure that is. */
async function goesTo(name: string, options?: Parameters<typeof place>[1]): Promise<string[]> {
  const { certainty, options: found, home } = await place(name, options)
  const known = home === null ? 'none' : `none, but ${home.layer ?? home.place} of ${home.instances.join(', ')}`
  return [found.length === 0 ? known : certainty, ...found.map(({ path, exists }) => (exists ? `into ${path}` : path))]
}

describe('a file', () => {
  it('has its place, layer and domain', async () => {
    const { status, place: at, imports } = await place(`${ORDERS}/service/pricing.ts`)
    expect({ status, at, imports }).toMatchInlineSnapshot(`
      {
        "at": {
          "instance": "orders",
          "label": "orders/service",
          "layer": "service",
          "place": "domain",
          "role": "domain",
          "test": false,
        },
        "imports": {
          "legal": 2,
          "total": 2,
        },
        "status": "placed",
      }
    `)
  })

  it('that does not exist has the place of its path', async () => {
    const { status, exists, place: at } = await place(`${ORDERS}/repo/new.ts`)
    expect({ status, exists, label: at?.label }).toEqual({ status: 'placed', exists: false, label: 'orders/repo' })
  })

  it('whose imports are not legal there is misplaced', async () => {
    const { status, imports, options } = await place(`${ORDERS}/service/rows.ts`, {
      text: "import { Pool } from 'pg'\nexport const pool = new Pool()\n",
    })
    expect({ status, imports, paths: options.map(({ path }) => path) }).toEqual({
      status: 'misplaced',
      imports: { legal: 0, total: 1 },
      paths: [`${ORDERS}/repo/rows.ts`],
    })
  })

  it('without a place belongs where its imports are legal', async () => {
    const text =
      "import { Pool } from 'pg'\nimport type { Order } from '../domains/orders/types/order'\nexport const x: Order[] = []\n"
    const { status, certainty, options } = await place('src/legacy/order-rows.ts', { text })
    expect({ status, certainty, options }).toMatchInlineSnapshot(`
      {
        "certainty": "likely",
        "options": [
          {
            "because": [
              "both of its imports are legal there",
            ],
            "exists": false,
            "legal": 2,
            "path": "src/domains/orders/repo/order-rows.ts",
            "place": {
              "instance": "orders",
              "label": "orders/repo",
              "layer": "repo",
              "place": "domain",
              "role": "domain",
              "test": false,
            },
            "total": 2,
          },
        ],
        "status": "unplaced",
      }
    `)
  })

  it('that needs none is exempt', async () => {
    expect(await Promise.all(['README.md', 'vite.config.ts'].map(async (file) => (await place(file)).because))).toEqual(
      ['not-source', 'unchecked'],
    )
  })
})

describe('a name goes to the layer of its role and the domain of its subject', () => {
  it.each([
    ['OrderRepository'],
    ['order.repo.ts'],
    ['InvoiceMapper'],
    ['PaymentService'],
    ['Invoice'],
    ['placeOrder'],
    ['OrderSummaryCard'],
    ['invoiceConfig'],
    ['formatPrice'],
    ['logger'],
    ['AuthSession'],
  ])('%s', async (name) => {
    expect(await goesTo(name)).toMatchSnapshot()
  })

  it.each([['OrderRepository'], ['ShipmentService'], ['CarrierClient'], ['formatAddress']])(
    '%s in a hexagonal project',
    async (name) => {
      expect(await goesTo(name, { in: 'hexagonal/app' })).toMatchSnapshot()
    },
  )

  it.each([['SongCard'], ['songApi'], ['formatDuration'], ['PlaylistPage']])(
    '%s in a feature-sliced project',
    async (name) => {
      expect(await goesTo(name, { in: 'feature-sliced/app' })).toMatchSnapshot()
    },
  )
})

describe('a new file is named as its neighbours are', () => {
  const styled = (files: string[]): string =>
    temporaryProject({ ...HARNESS, ...Object.fromEntries(files.map((file) => [file, 'export const a = 1\n'])) })

  it('with their suffix', async () => {
    const cwd = styled([`${ORDERS}/repo/order.repo.ts`, `${ORDERS}/repo/cart.repo.ts`, `${ORDERS}/types/refund.ts`])
    expect(await goesTo('RefundRepository', { cwd })).toEqual(['likely', `${ORDERS}/repo/refund.repo.ts`])
  })

  it('in their case and with their extension', async () => {
    const cwd = styled([`${ORDERS}/service/placeOrder.mts`, `${ORDERS}/service/cancelOrder.mts`])
    expect(await goesTo('OrderRefundService', { cwd })).toEqual(['sure', `${ORDERS}/service/orderRefundService.mts`])
  })
})

describe('what is not known', () => {
  it('is the domain of a name whose layer alone is known', async () => {
    expect(await goesTo('ShippingRepository')).toEqual(['none, but repo of billing, catalog, orders'])
  })

  it('is everything about a name that nothing is like', async () => {
    expect(await goesTo('xyzzy')).toEqual(['none'])
    expect(await goesTo('OrderRepository', { cwd: temporaryProject(HARNESS) })).toEqual(['none'])
  })

  it('becomes known by the imports of the code', async () => {
    expect(await goesTo('Frobnicator', { text: "import { Pool } from 'pg'\n" })).toEqual([
      'none, but repo of billing, catalog, orders',
    ])
  })
})

it('knows the layers that a domain does not have yet', async () => {
  const cwd = temporaryProject({
    ...HARNESS,
    [`${ORDERS}/types/order.ts`]: 'export interface Order {\n  id: string\n}\n',
    [`${ORDERS}/service/order-total.ts`]: 'export const orderTotal = 1\n',
  })
  expect(await goesTo('OrderRepository', { cwd })).toEqual(['likely', `${ORDERS}/repo/order-repository.ts`])
  const [option] = (await place('OrderRepository', { cwd })).options
  expect(option!.because).toContain('orders has no repo yet')
  // The service exists.
  expect((await place('OrderService', { cwd })).options[0]!.because).not.toContain('orders has no service yet')
})

it('prints the answer, and exits with 0 for a place, 1 for none or a wrong one, 2 where nothing is known', () => {
  const cwd = fixtures['shop/clean']!
  const runs = [
    ['place', 'OrderRepository'],
    ['place', `${ORDERS}/ui/index.ts`],
    ['place', 'src/legacy/price.ts'],
    ['place', 'useCart'],
    ['place', 'xyzzy'],
    ['place', 'Invoice', '--format', 'json'],
  ].map((args) => ({ args: args.join(' '), ...runCli(args, { cwd }) }))
  expect(runs).toMatchSnapshot()
})
