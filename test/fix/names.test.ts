import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG, TYPESCRIPT } from './project.ts'

const ORDERS = 'src/domains/orders'
const policy = (rules: Record<string, unknown>): Record<string, string> => ({
  'stratalint.config.mjs': `export default ${JSON.stringify({ extends: 'harness', rules })}\n`,
})
const typed = { ...TSCONFIG, ...TYPESCRIPT }

describe('names', () => {
  it('an exported type gets its new name in all files, through a barrel, under an alias and where the name is taken', async () => {
    const result = await fixed(
      {
        ...typed,
        ...policy({ 'taste/type-name': 'error' }),
        [`${ORDERS}/types/order.ts`]: `export interface IOrder {\n  id: string\n}\n`,
        [`${ORDERS}/types/index.ts`]: `export type { IOrder } from './order'\nexport * from './order'\n`,
        [`${ORDERS}/service/close.ts`]: `import type { IOrder } from '../types'\n\nexport const close = (order: IOrder): IOrder => ({ ...order })\n`,
        [`${ORDERS}/service/open.ts`]: `import type { IOrder as Opened } from '../types/order'\n\nexport const open = (order: Opened): string => order.id\n`,
        [`${ORDERS}/service/list.ts`]: `import type { IOrder } from '../types/order'\n\nclass Order {}\n\nexport const list = (order: IOrder): Order => ({ ...order })\n`,
      },
      { suggested: false },
    )
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/types/order.ts`]: `export interface Order {\n  id: string\n}\n`,
      [`${ORDERS}/types/index.ts`]: `export type { Order } from './order'\nexport * from './order'\n`,
      [`${ORDERS}/service/close.ts`]: `import type { Order } from '../types'\n\nexport const close = (order: Order): Order => ({ ...order })\n`,
      [`${ORDERS}/service/open.ts`]: `import type { Order as Opened } from '../types/order'\n\nexport const open = (order: Opened): string => order.id\n`,
      [`${ORDERS}/service/list.ts`]: `import type { Order as IOrder } from '../types/order'\n\nclass Order {}\n\nexport const list = (order: IOrder): Order => ({ ...order })\n`,
    })
  })

  it('a name that the file or an importer uses for something else, or that a mock has, stays', async () => {
    const result = await fixed(
      {
        ...policy({ 'taste/no-vague-name': 'error' }),
        [`${ORDERS}/service/cancel-order.ts`]: `export const handler = (id: string): string => id\n`,
        [`${ORDERS}/runtime/route.ts`]: `import * as cancel from '../service/cancel-order'\n\nexport const route = cancel.handler('a')\n`,
      },
      { suggested: false },
    )
    expect(result.after).toEqual({})
    expect(result.refused.map(({ reason }) => reason)).toEqual([
      `${ORDERS}/runtime/route.ts uses handler as a member of the whole module.`,
    ])
  })

  it('a file in another case is renamed with its imports, and a default export gets a name', async () => {
    const result = await fixed(
      {
        ...typed,
        ...policy({ 'taste/file-name': 'error', 'taste/named-export': 'error' }),
        [`${ORDERS}/service/closeOrder.ts`]: `export default function closeOrder(id: string): string {\n  return id\n}\n`,
        [`${ORDERS}/service/list-orders.ts`]: `import close from './closeOrder'\n\nexport const listed = close('a')\n`,
      },
      { suggested: false },
    )
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/service/closeOrder.ts`]: null,
      [`${ORDERS}/service/close-order.ts`]: `export function closeOrder(id: string): string {\n  return id\n}\n`,
      [`${ORDERS}/service/list-orders.ts`]: `import { closeOrder as close } from './close-order'\n\nexport const listed = close('a')\n`,
    })
  })
})

describe('long files', () => {
  it('declarations that are one topic move to a file of their own, and importers follow', async () => {
    const lines = (name: string): string =>
      `export function ${name}(count: number): number {\n${'  count += 1\n'.repeat(12)}  return count\n}\n`
    const result = await fixed(
      {
        ...typed,
        ...policy({ 'taste/max-file-lines': ['error', { max: 40 }] }),
        [`${ORDERS}/service/order.ts`]: ['openOrder', 'closeOrder', 'renderInvoice'].map(lines).join('\n'),
        [`${ORDERS}/runtime/route.ts`]: `import { openOrder, closeOrder, renderInvoice } from '../service/order'\n\nexport const route = [openOrder, closeOrder, renderInvoice]\n`,
      },
      { suggested: false },
    )
    expect(reasons(result)).toEqual([])
    expect(result.fixed.map(({ rule, applicability }) => `${applicability} ${rule}`)).toEqual([
      'auto taste/max-file-lines',
    ])
    const names = Object.entries(result.after).map(([path, text]) => [path, text?.match(/(?:function |import ).*/g)])
    expect(Object.fromEntries(names)).toMatchInlineSnapshot(`
      {
        "src/domains/orders/runtime/route.ts": [
          "import { openOrder, closeOrder } from '../service/order'",
          "import { renderInvoice } from '../service/render-invoice'",
        ],
        "src/domains/orders/service/order.ts": [
          "function openOrder(count: number): number {",
          "function closeOrder(count: number): number {",
        ],
        "src/domains/orders/service/render-invoice.ts": [
          "function renderInvoice(count: number): number {",
        ],
      }
    `)
  })
})

describe('requests and logs', () => {
  it('texts of a path are parsed where they are read', async () => {
    const result = await fixed(
      {
        ...policy({ 'contracts/parse-at-boundary': 'error' }),
        'package.json': '{ "dependencies": { "express": "5", "zod": "4" } }',
        [`${ORDERS}/service/find.ts`]: `export const find = async (id: string): Promise<string> => id\n`,
        [`${ORDERS}/runtime/routes.ts`]: `import { Router } from 'express'\nimport { find } from '../service/find'\n\nexport const router = Router()\nrouter.get('/orders/:id', async (req, res) => {\n  res.json(await find(req.params.id))\n})\n`,
      },
      { suggested: false },
    )
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/runtime/routes.ts`]: `import { Router } from 'express'\nimport { find } from '../service/find'\nimport { z } from 'zod'\n\nconst idParamsSchema = z.object({ id: z.string() })\n\nexport const router = Router()\nrouter.get('/orders/:id', async (req, res) => {\n  res.json(await find(idParamsSchema.parse(req.params).id))\n})\n`,
    })
  })
})
