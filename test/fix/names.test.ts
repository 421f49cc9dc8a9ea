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
      `${ORDERS}/runtime/route.ts may use handler as a member of the whole module.`,
    ])
  })

  const HANDLER = {
    ...policy({ 'taste/no-vague-name': 'error' }),
    [`${ORDERS}/service/cancel-order.ts`]: `export const handler = (id: string): string => id\nexport const fee = 1\n`,
    [`${ORDERS}/service/use.ts`]: `import { handler } from './cancel-order'\n\nexport const used = handler('a')\n`,
  }
  const PLACE = `${ORDERS}/service/all.ts`

  it.each([
    ['a spy', `import * as cancel from './cancel-order'\n\nspyOn(cancel, 'handler')\n`],
    ['a destructuring', `import * as cancel from './cancel-order'\n\nexport const { handler } = cancel\n`],
    ['a list of names', `import * as cancel from './cancel-order'\n\nexport const names = Object.keys(cancel)\n`],
    ['a type of the module', `import * as cancel from './cancel-order'\n\nexport type Name = keyof typeof cancel\n`],
    ['an object of a module', `export * as cancel from './cancel-order'\n`],
    [
      'a module loaded later',
      `const load = () => import('./cancel-order')\n\nexport const one = (await load())['handler']\n`,
    ],
    ['a module by require', `const cancel = require('./cancel-order')\n\nexport const one = cancel['handler']\n`],
  ])('%s may read a name of the whole module, which stays', async (_, text) => {
    const result = await fixed({ ...HANDLER, [PLACE]: text }, { suggested: false })
    expect(result.after).toEqual({})
    expect(reasons(result)).toEqual([
      `taste/no-vague-name ${ORDERS}/service/cancel-order.ts: ${PLACE} may use handler as a member of the whole module.`,
    ])
  })

  it('an import of the whole module that names only other members is no obstacle', async () => {
    const text = `import * as cancel from './cancel-order'\n\nexport const cost = cancel.fee + cancel?.fee\n`
    const result = await fixed({ ...HANDLER, [PLACE]: text }, { suggested: false })
    expect(result.after).toEqual({
      [`${ORDERS}/service/cancel-order.ts`]: `export const cancelOrder = (id: string): string => id\nexport const fee = 1\n`,
      [`${ORDERS}/service/use.ts`]: `import { cancelOrder } from './cancel-order'\n\nexport const used = cancelOrder('a')\n`,
    })
  })

  it.each([
    ['each name', `export * from './domains/orders/service/cancel-order'\n`],
    ['the name', `export { handler } from './domains/orders/service/cancel-order'\n`],
    ['an import', `import { handler } from './domains/orders/service/cancel-order'\nexport { handler }\n`],
  ])('a name that the entry of a published package exports by %s waits for --suggested', async (_, text) => {
    const files = { ...HANDLER, 'src/index.ts': text }
    const manifest = { name: 'orders', main: 'src/index.ts' }
    const at = async (fields: object): Promise<string[]> =>
      Object.keys((await fixed({ ...files, 'package.json': JSON.stringify(fields) }, { suggested: false })).after)
    expect(await at(manifest)).toEqual([])
    expect(await at({ ...manifest, private: true })).toContain(`${ORDERS}/service/use.ts`)
  })

  it('a type that another file adds to keeps its name', async () => {
    const result = await fixed(
      {
        ...policy({ 'taste/type-name': 'error' }),
        [`${ORDERS}/types/order.ts`]: `export interface IOrder {\n  id: string\n}\n`,
        [`${ORDERS}/types/more.ts`]: `import type { IOrder } from './order'\n\ndeclare module './order' {\n  interface IOrder {\n    more: string\n  }\n}\n\nexport const more = (order: IOrder): string => order.more\n`,
      },
      { suggested: false },
    )
    expect(result.after).toEqual({})
    expect(result.refused.map(({ reason }) => reason)).toEqual([
      `${ORDERS}/types/more.ts adds to IOrder in a declaration of a module.`,
    ])
  })

  it.each([
    ['@Entity()\nexport class IOrder {}', false],
    ['@Entity\nexport abstract class IOrder {}', false],
    ['export class IOrder extends Entity {}', false],
    ['export class IOrder implements Entity {}', true],
  ])('whether a class may be read by its name decides: %s', async (declaration, isRenamed) => {
    const result = await fixed(
      {
        ...policy({ 'taste/type-name': 'error' }),
        [`${ORDERS}/types/order.ts`]: `import { Entity } from 'orm'\n\n${declaration}\n`,
        [`${ORDERS}/types/use.ts`]: `import { IOrder } from './order'\n\nexport const orders = [IOrder]\n`,
      },
      { suggested: false },
    )
    expect(Object.keys(result.after).length > 0).toBe(isRenamed)
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

  it.each([
    ['a check before the handler', `router.get('/orders/:id', validate({ params: idSchema }), `, 'req.params.id', ''],
    ['a parameter that is converted', `router.param('id', toNumber)\nrouter.get('/orders/:id', `, 'req.params.id', ''],
    ['a value that is written', `router.get('/orders/:id', `, 'req.params.id', `req.params.id = '1'\n  `],
  ])('texts of a path are not certain behind %s', async (_, start, read, before) => {
    const at = async (call: string, statement: string): Promise<string[]> => {
      const result = await fixed(
        {
          ...policy({ 'contracts/parse-at-boundary': 'error' }),
          'package.json': '{ "dependencies": { "express": "5", "zod": "4" } }',
          [`${ORDERS}/service/find.ts`]: `export const find = async (id: string): Promise<string> => id\n`,
          [`${ORDERS}/runtime/routes.ts`]: `import { Router } from 'express'\nimport { find } from '../service/find'\nimport { validate, idSchema, toNumber } from './own'\n\nexport const router = Router()\n${call}async (req, res) => {\n  ${statement}res.json(await find(${read}))\n})\n`,
        },
        { suggested: false },
      )
      return Object.keys(result.after)
    }
    expect(await at(start, before)).toEqual([])
    expect(await at(`router.get('/orders/:id', `, '')).toEqual([`${ORDERS}/runtime/routes.ts`])
  })
})
