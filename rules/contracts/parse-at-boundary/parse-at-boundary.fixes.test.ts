import { testRule } from '@stratalint/rule/vitest'
import rule from './parse-at-boundary.ts'

const FILE = 'src/domains/orders/repo/load-order.ts'
const TYPES = 'src/domains/orders/types'
const file = (text: string): Record<string, string> => ({ [FILE]: text })
const error = (line: number, column: number, endColumn: number, key: string, target?: string) => ({
  file: FILE,
  line,
  column,
  endColumn,
  fix: [{ key, applicability: 'manual' as const, ...(target === undefined ? {} : { target }) }],
})

testRule(rule, {
  topic: 'fixes',
  valid: [
    {
      name: 'data in schemas that are written in place',
      files: file(
        "import { z } from 'zod'\nexport const load = async (r: Response) => z.object({ id: z.string() }).parse(await r.json()).id\n",
      ),
    },
  ],
  invalid: [
    {
      name: 'a parameter of a path that the code turns into a number, and an answer whose message is a text',
      files: {
        'src/domains/orders/runtime/get-order.ts':
          "import express from 'express'\nimport { z } from 'zod'\nconst router = express.Router()\nrouter.get('/:id', async (req, res) => {\n  res.json(await load(+req.params.id))\n})\nexport async function show(response: Response) {\n  const { message, code } = await response.json()\n  toast.success(message, code)\n}\n",
      },
      errors: [
        {
          file: 'src/domains/orders/runtime/get-order.ts',
          line: 5,
          column: 24,
          endColumn: 34,
          fix: [{ key: 'parse-params', applicability: 'suggested' }],
        },
        {
          file: 'src/domains/orders/runtime/get-order.ts',
          line: 8,
          column: 35,
          endColumn: 50,
          fix: [{ key: 'write-schema', applicability: 'manual', target: 'src/domains/orders/types/show-response.ts' }],
        },
      ],
    },
    {
      name: 'a type that is written out, with and without a named type in it',
      nearestValid: file(
        "import { z } from 'zod'\nexport const id = async (r: Response) => z.object({ id: z.string() }).parse(await r.json()).id\n",
      ),
      files: file(
        'interface Order {\n  id: string\n}\nexport const id = async (r: Response) => ((await r.json()) as { id: string; tags?: string[] }).id\nexport const data = async (r: Response) => ((await r.json()) as { data: Order | null }).data\n',
      ),
      errors: [error(4, 50, 58, 'parse-inline'), error(5, 52, 60, 'write-schema', `${FILE}`)],
    },
    {
      name: 'members whose uses show their types, and a type guard below',
      nearestValid: file(
        "import { cartSchema } from './cart'\nexport const load = (text: string): string => cartSchema.parse(JSON.parse(text)).id\n",
      ),
      files: file(
        'export function load(text: string): string {\n  const cart = JSON.parse(text)\n  const { id, price = 0 } = cart\n  return cart.name ? `${id} ${price}` : cart.name\n}\nexport function read(text: string): Session | undefined {\n  const value: unknown = JSON.parse(text)\n  if (!isSession(value)) return undefined\n  return value\n}\nexport interface Session {\n  id: string\n}\nfunction isSession(value: unknown): value is Session {\n  return typeof value === "object"\n}\n',
      ),
      errors: [error(2, 16, 32, 'write-schema', `${TYPES}/cart.ts`), error(7, 26, 42, 'write-schema', FILE)],
    },
    {
      name: 'members that the code makes numbers or texts itself, and those of which one is enough',
      nearestValid: file(
        "import { totalSchema } from './total'\nexport const load = (text: string): number => totalSchema.parse(JSON.parse(text)).total\n",
      ),
      files: file(
        "export function load(text: string): number {\n  const { total } = JSON.parse(text)\n  return Number(total)\n}\nexport function name(text: string): string {\n  const row = JSON.parse(text)\n  return row.name ?? row.title\n}\nexport function label(text: string): string {\n  const row = JSON.parse(text)\n  return join(String(row.count), row.kind ?? 'none')\n}\n",
      ),
      errors: [
        error(2, 21, 37, 'write-schema', `${TYPES}/order.ts`),
        error(6, 15, 31, 'write-schema', `${TYPES}/row.ts`),
        error(10, 15, 31, 'write-schema', `${TYPES}/label-row.ts`),
      ],
    },
    {
      name: 'a schema that parses the body below its first read',
      nearestValid: file(
        "import { hookSchema } from './hook'\nexport const add = (req: express.Request) => {\n  const hook = hookSchema.parse(req.body)\n  audit(hook.id)\n}\n",
      ),
      files: file(
        "import { hookSchema } from './hook'\nexport const add = (req: express.Request) => {\n  audit(req.body.id)\n  const hook = hookSchema.parse(req.body)\n  save(hook)\n}\nexport const put = (req: express.Request, res: express.Response) => {\n  save(req.body)\n  const parsed = hookSchema.safeParse(req.body)\n  if (!parsed.success) return res.sendStatus(400)\n}\n",
      ),
      errors: [error(3, 9, 17, 'move-parse'), error(8, 8, 16, 'move-parse')],
    },
    {
      name: 'a message that a pattern receives, and elements of a list with a written type',
      nearestValid: file(
        'export function readEvents(text: string): OrderEvent[] {\n  return text.split("\\n").map((line) => eventSchema.parse(JSON.parse(line)))\n}\n',
      ),
      files: file(
        'export interface OrderEvent {\n  id: string\n}\nparentPort.on("message", ({ file, width }) => {\n  resize(file, width)\n})\nexport function readEvents(text: string): OrderEvent[] {\n  return text.split("\\n").map((line) => JSON.parse(line)).filter(Boolean)\n}\n',
      ),
      errors: [error(4, 27, 42, 'write-schema', `${TYPES}/order-message.ts`), error(8, 41, 57, 'write-schema', FILE)],
    },
    {
      name: 'a type parameter in a type, with the callers of the function',
      nearestValid: file(
        "import type { z } from 'zod'\nexport async function request<T>(url: string, schema: z.ZodType<T>): Promise<T> {\n  const response = await fetch(url)\n  return schema.parse(await response.json())\n}\n",
      ),
      files: file(
        'async function request<T>(url: string): Promise<T> {\n  const response = await fetch(url)\n  return ((await response.json()) as { data: T }).data\n}\nexport const loadOrder = (id: string) => request<string>(id)\nexport const loadCart = (id: string) => request<number>(id)\n',
      ),
      errors: [error(3, 18, 33, 'take-schema')],
    },
    {
      name: 'a variable called schema that is not the schema of the data',
      nearestValid: file(
        "import { z } from 'zod'\nexport const schemaSchema = z.object({ data: z.string() })\nexport async function getSchema(text: string): Promise<string> {\n  return schemaSchema.parse(JSON.parse(text)).data\n}\n",
      ),
      files: file(
        "import { build } from './build'\nexport const schema = build()\nexport async function getSchema(text: string): Promise<string> {\n  const data = JSON.parse(text)\n  return build(data.id)\n}\n",
      ),
      errors: [error(4, 16, 32, 'write-schema', 'src/domains/orders/types/schema.ts')],
    },
    {
      name: 'the body of any request, and callers that are generic too',
      nearestValid: file(
        'export async function getJsonBody(request: Request): Promise<unknown> {\n  return await request.clone().json()\n}\n',
      ),
      files: file(
        'export async function getJsonBody(request: Request) {\n  return await request.clone().json()\n}\nasync function fetchApi<T>(url: string): Promise<T> {\n  const response = await fetch(url)\n  return response.json()\n}\nexport const api = {\n  get<T>(url: string): Promise<T> {\n    return fetchApi<T>(url)\n  },\n  post<T>(url: string): Promise<T> {\n    return fetchApi<T>(url)\n  },\n}\n',
      ),
      errors: [
        {
          ...error(2, 16, 38, 'take-schema'),
          fix: [
            { key: 'take-schema', applicability: 'manual' },
            { key: 'return-unknown', applicability: 'manual' },
          ],
        },
        error(6, 10, 25, 'take-schema'),
      ],
    },
    {
      name: 'a check that is there, the type argument of the function that gets the data, and a date in a type of a type',
      nearestValid: file(
        "import { orderSchema } from '../types/order'\nexport async function a(response: Response) {\n  return orderSchema.parse(await response.json())\n}\n",
      ),
      files: {
        [`${TYPES}/order.ts`]:
          "import type { Line } from './line'\nexport interface Order {\n  id: string\n  lines: Line[]\n}\n",
        [`${TYPES}/line.ts`]: 'export interface Line {\n  created: Date\n}\n',
        ...file(
          "import type { Order } from '../types/order'\nexport async function a(response: Response) {\n  const data: Order = await response.json()\n  if (!data.id) throw new Error('no id')\n  return data.lines\n}\nexport function b(text: string) {\n  const stored = JSON.parse(text)\n  return useStored<Order[]>('orders', stored)\n}\n",
        ),
      },
      errors: [
        error(3, 29, 44, 'write-schema', `${TYPES}/order.ts`),
        error(8, 18, 34, 'write-schema', `${TYPES}/order.ts`),
      ],
    },
    {
      name: 'a function for any text',
      nearestValid: file('export function parseJson(text: string): unknown {\n  return JSON.parse(text)\n}\n'),
      files: file(
        'export function parseJson(text: string) {\n  try {\n    return JSON.parse(text)\n  } catch {\n    return null\n  }\n}\n',
      ),
      errors: [
        {
          ...error(3, 12, 28, 'take-schema'),
          fix: [
            { key: 'take-schema', applicability: 'manual' },
            { key: 'return-unknown', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'parameters of a path, whose schema other files share',
      nearestValid: {
        'src/domains/orders/runtime/routes.ts': null,
        'src/domains/orders/runtime/lines.ts':
          "import express from 'express'\nimport { z } from 'zod'\nimport { find } from '../service/find'\nexport const router = express.Router()\nrouter.get('/orders/:orderId/lines', async (req, res) => {\n  const { orderId } = z.object({ orderId: z.string() }).parse(req.params)\n  res.json(await find(orderId))\n})\n",
      },
      files: {
        'src/domains/orders/runtime/routes.ts':
          "import express from 'express'\nimport { find } from '../service/find'\nexport const router = express.Router()\nrouter.get('/orders/:orderId', async (req, res) => {\n  res.json(await find(req.params.orderId))\n})\n",
        'src/domains/orders/runtime/lines.ts':
          "import express from 'express'\nimport { find } from '../service/find'\nexport const router = express.Router()\nrouter.get('/orders/:orderId/lines', async (req, res) => {\n  const { orderId } = req.params\n  res.json(await find(orderId))\n})\n",
        'src/domains/orders/service/find.ts': 'export const find = async (id: string) => id\n',
      },
      errors: ['lines', 'routes'].map((name) => ({
        ...error(5, 23, 33, 'parse-params'),
        fix: [{ key: 'parse-params', applicability: 'auto' }],
        file: `src/domains/orders/runtime/${name}.ts`,
      })),
    },
    {
      name: 'two values of one name in a file',
      nearestValid: file(
        "import { z } from 'zod'\nconst cartSchema = z.object({ id: z.string() })\nexport const first = (text: string) => {\n  const cart = cartSchema.parse(JSON.parse(text))\n  return cart.id\n}\n",
      ),
      files: file(
        'export const first = (text: string) => {\n  const cart = JSON.parse(text)\n  return cart.id\n}\nexport const last = (text: string) => {\n  const cart = JSON.parse(text)\n  return cart.total\n}\n',
      ),
      errors: [
        error(2, 16, 32, 'write-schema', `${TYPES}/cart.ts`),
        error(6, 16, 32, 'write-schema', `${TYPES}/last-cart.ts`),
      ],
    },
    {
      name: 'a library that only the repository declares, and that other files import by a path of it',
      nearestValid: file(
        "import * as z from 'zod/v4'\nconst cartSchema = z.object({ id: z.string() })\nexport const first = (text: string) => {\n  const cart = cartSchema.parse(JSON.parse(text))\n  return cart.id\n}\n",
      ),
      files: {
        'package.json': '{ "workspaces": ["src"], "dependencies": { "zod": "3.25.0" } }',
        'src/package.json': '{ "name": "shop", "dependencies": { "express": "5.0.0" } }',
        'src/domains/orders/repo/item.ts':
          "import * as z from 'zod/v4'\nexport const itemSchema = z.object({ id: z.string() })\n",
        [FILE]:
          'export const first = (text: string) => {\n  const cart = JSON.parse(text)\n  return cart.id\n}\nexport const id = (text: string) => (JSON.parse(text) as { id: string }).id\n',
      },
      errors: [error(2, 16, 32, 'write-schema', `${TYPES}/cart.ts`), error(5, 38, 54, 'parse-inline')],
    },
    {
      name: 'a long expression, a type from a package, and the type of a chain',
      nearestValid: file(
        "import { z } from 'zod'\nconst cartSchema = z.object({ id: z.string() })\nexport const load = async (url: string) => {\n  const cart = await fetch(url).then((r) => r.json()).then((value) => cartSchema.parse(value))\n  return cart.id\n}\n",
      ),
      files: file(
        "import type { Cart } from 'carts'\nimport { readFileSync } from 'node:fs'\nexport const long = (folder: string): Cart => JSON.parse(readFileSync(`${folder}/orders/${folder}.json`, 'utf8'))\nexport const load = async (url: string) => {\n  const cart: Cart = await fetch(url).then((r) => r.json())\n  return cart.id\n}\n",
      ),
      errors: [
        error(3, 47, 114, 'write-schema', `${TYPES}/cart.ts`),
        error(5, 51, 59, 'write-schema', `${TYPES}/cart.ts`),
      ],
    },
    {
      name: 'names from a type guard and from the function around a callback, and a schema with the same members',
      files: {
        [`${TYPES}/note.ts`]:
          "import { z } from 'zod'\nexport const noteSchema = z.object({ text: z.string(), title: z.string() })\n",
        ...file(
          "import { noteSchema } from '../types/note'\ninterface Session {\n  user: string\n}\nconst isSession = (value: unknown): value is Session => typeof value === 'object'\nexport const restore = (text: string) => {\n  const candidate = JSON.parse(text)\n  return isSession(candidate) ? candidate.user : null\n}\nexport const consumeOrderEvents = (run: (options: object) => void) => {\n  run({\n    eachMessage: (message: string) => {\n      const event = JSON.parse(message)\n      return event.kind.id\n    },\n  })\n}\nexport const show = (text: string) => {\n  const body = JSON.parse(text)\n  return body.title.trim() + body.text.trim()\n}\n",
        ),
      },
      errors: [
        error(7, 21, 37, 'write-schema', FILE),
        error(13, 21, 40, 'write-schema', `${TYPES}/order-event.ts`),
        error(19, 16, 32, 'use-schema', `${TYPES}/note.ts`),
      ],
    },
    {
      name: 'a name from the pattern that takes the value out of a list of promises',
      files: file(
        'export async function loadDashboard(base: string) {\n  const [orders] = await Promise.all([fetch(base).then((response) => response.json()), other()])\n  return orders.items.length\n}\n',
      ),
      errors: [error(2, 70, 85, 'write-schema', `${TYPES}/orders.ts`)],
    },
  ],
})
