import { testRule } from '@stratalint/rule/vitest'
import rule from './parse-at-boundary.ts'

const FILE = 'src/domains/orders/repo/load-order.ts'
const TYPES = 'src/domains/orders/types/order.ts'
const SCHEMA = {
  [TYPES]:
    "import { z } from 'zod'\nexport const orderSchema = z.object({ id: z.string() })\nexport type Order = z.infer<typeof orderSchema>\n",
}
const IMPORT = "import { orderSchema, type Order } from '../types/order'\n"
const file = (text: string): Record<string, string> => ({ ...SCHEMA, [FILE]: text })

const error = (line: number, column: number, endColumn: number, key = 'use-schema', target: string = TYPES) => ({
  file: FILE,
  line,
  column,
  endColumn,
  fix: [{ key, applicability: 'manual' as const, target }],
})

testRule(rule, {
  valid: [
    {
      name: 'a value that goes straight to a schema',
      files: file(`${IMPORT}export const load = (text: string) => orderSchema.parse(JSON.parse(text))\n`),
    },
    {
      name: 'a copy made by JSON.stringify, also through a variable',
      files: file(
        'export const copy = (a: { b: string }) => JSON.parse(JSON.stringify(a)).b\nexport const again = (a: object) => {\n  const text = JSON.stringify(a)\n  return JSON.parse(text).b\n}\n',
      ),
    },
    {
      name: 'a value that becomes a number',
      files: file('export const a = (text: string) => Number(JSON.parse(text))\n'),
    },
    { name: 'a literal text', files: file(`export const a = JSON.parse('{"a":1}').a\n`) },
    {
      name: 'a value that is tested, logged and turned into text',
      files: file(
        'export const size = async (r: Response) => {\n  const body = await r.json()\n  if (body === null || Array.isArray(body)) return 0\n  console.log(body)\n  return JSON.stringify(body).length\n}\n',
      ),
    },
    {
      name: 'a value of a helper whose callers parse it',
      files: file(
        `${IMPORT}const read = async (url: string) => {\n  const response = await fetch(url)\n  return response.json()\n}\nexport const load = async (url: string) => orderSchema.parse(await read(url))\n`,
      ),
    },
    {
      name: 'a value parsed in then, by a passed function and in a list',
      files: file(
        `${IMPORT}export const a = (u: string) => fetch(u).then((r) => r.json()).then((d) => orderSchema.parse(d))\nexport const b = (u: string) => fetch(u).then((r) => r.json()).then(orderSchema.parse)\nexport const c = (lines: string[]) => orderSchema.array().parse(lines.map((line) => JSON.parse(line)))\n`,
      ),
    },
    {
      name: 'a value whose parsed result replaces it',
      files: file(
        `${IMPORT}export const load = async (r: Response) => {\n  let data = await r.json()\n  data = orderSchema.parse(data)\n  return data.id\n}\n`,
      ),
    },
    {
      name: 'a value after a validator returned true, and after safeParse',
      files: file(
        `import Ajv from 'ajv'\n${IMPORT}const validate = new Ajv().compile({})\nexport const a = (text: string) => {\n  const data = JSON.parse(text)\n  if (!validate(data)) throw new Error('no order')\n  return data.id\n}\nexport const b = (text: string) => {\n  const result = orderSchema.safeParse(JSON.parse(text))\n  return result.success ? result.data.id : null\n}\n`,
      ),
    },
    {
      name: 'a local type guard whose body reaches a schema',
      files: file(
        `${IMPORT}function isOrder(value: unknown): value is Order {\n  return orderSchema.safeParse(value).success\n}\nexport const load = (text: string) => {\n  const data = JSON.parse(text)\n  if (!isOrder(data)) throw new Error('no order')\n  return data.id\n}\n`,
      ),
    },
    {
      name: 'a part that goes straight to a schema',
      files: file(
        `${IMPORT}export const load = async (r: Response) => {\n  const body = await r.json()\n  return orderSchema.parse(body.data)\n}\n`,
      ),
    },
    {
      name: 'an imported function that calls a schema, and one named like a parser',
      files: {
        ...file(
          "import { toOrder } from './to-order'\nimport { normalizeAndValidateOrder, parseOrder } from '@acme/orders'\nexport const a = (text: string) => toOrder(JSON.parse(text)).id\nexport const b = (text: string) => parseOrder(JSON.parse(text)).id\nexport const c = (text: string) => normalizeAndValidateOrder(JSON.parse(text)).id\n",
        ),
        'src/domains/orders/repo/to-order.ts': `${IMPORT}export const toOrder = (value: unknown) => orderSchema.parse(value)\n`,
      },
    },
    {
      name: 'a callback of a function that may parse what it returns',
      files: file(
        "import { attempt } from '../../../utils/attempt'\nexport const a = (text: string) => attempt(() => JSON.parse(text))\n",
      ),
    },
    {
      name: 'the json method of a schema library and of a body parser',
      files: file(
        "import { z } from 'zod'\nimport express from 'express'\nexport const a = [z.json(), express.json()]\n",
      ),
    },
    {
      name: 'a parser that is a parameter',
      files: file('export const load = async <T>(r: Response, toT: (value: unknown) => T) => toT(await r.json())\n'),
    },
    {
      name: 'test files',
      files: { 'src/domains/orders/repo/load.test.ts': 'export const a = (text: string) => JSON.parse(text).id\n' },
    },
    {
      name: 'generated files',
      files: { 'src/domains/orders/repo/api.gen.ts': 'export const a = (t: string) => JSON.parse(t).id\n' },
    },
    {
      name: 'kinds that are turned off',
      files: {
        ...file('export const a = (text: string) => JSON.parse(text).id\n'),
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          rules: { 'contracts/parse-at-boundary': ['error', { sources: ['response'] }] },
        }),
      },
    },
    {
      name: 'a function in the option parsers',
      files: {
        ...file(
          "import { toOrder } from '@acme/orders'\nexport const a = (text: string) => toOrder(JSON.parse(text)).id\n",
        ),
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          rules: { 'contracts/parse-at-boundary': ['error', { parsers: ['toOrder'] }] },
        }),
      },
    },
  ],
  invalid: [
    {
      name: 'a text of a path, which a schema in the file parses',
      files: {
        [FILE]:
          "import { Router } from 'express'\nimport { z } from 'zod'\nimport { find } from '../service/find'\nexport const router = Router()\nrouter.get('/orders/:id', async (request, response) => {\n  const order = await find(request.params.id)\n  response.json({ order, id: request.params.id })\n})\n",
        'src/domains/orders/service/find.ts': 'export const find = async (id: string) => id\n',
      },
      errors: [{ ...error(6, 28, 42), fix: [{ key: 'parse-params', applicability: 'auto' }] }],
    },
    {
      name: 'the data of an answer of axios that a callback of then destructures',
      files: file(
        "import axios from 'axios'\nexport const load = (id: string) => axios.get(id).then(({ data }) => data.total)\n",
      ),
      errors: [error(2, 59, 63, 'write-schema', 'src/domains/orders/types/order-response.ts')],
      nearestValid: file(
        `${IMPORT}import axios from 'axios'\nexport const load = (id: string) => axios.get(id).then(({ data }) => orderSchema.parse(data))\n`,
      ),
    },
    {
      name: 'what a storage has under a key that the caller names',
      files: file(
        "import { redis } from './redis'\nexport class Cache {\n  async get(key: string) {\n    const data = await redis.get(key)\n    return JSON.parse(data)\n  }\n}\n",
      ),
      errors: [
        {
          ...error(5, 12, 28),
          fix: [
            { key: 'take-schema', applicability: 'manual' },
            { key: 'return-unknown', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a property of a parsed text',
      files: file('export function loadOrder(text: string) {\n  return JSON.parse(text).id\n}\n'),
      errors: [error(2, 10, 26)],
      nearestValid: {
        [FILE]: `${IMPORT}export function loadOrder(text: string) {\n  return orderSchema.parse(JSON.parse(text)).id\n}\n`,
      },
    },
    {
      name: 'a response that an exported function returns, with the schema to write',
      files: {
        [FILE]:
          "import type { Order } from '../types/order'\nexport async function loadOrder(url: string): Promise<Order[]> {\n  const response = await fetch(url)\n  return response.json()\n}\n",
        [TYPES]: 'export interface Order {\n  id: string\n}\n',
      },
      errors: [error(4, 10, 25, 'write-schema')],
      nearestValid: {
        ...SCHEMA,
        [FILE]: `${IMPORT}export async function loadOrder(url: string): Promise<Order[]> {\n  const response = await fetch(url)\n  return orderSchema.array().parse(await response.json())\n}\n`,
      },
    },
    {
      name: 'a value that is destructured after an await',
      files: file(
        'export async function loadOrder(response: Response) {\n  const { id, ...rest } = await response.json()\n  return [id, rest]\n}\n',
      ),
      errors: [error(2, 33, 48)],
    },
    {
      name: 'a read before the schema, in a helper of the file',
      files: file(
        `${IMPORT}const idOf = (value: { id: string }) => value.id\nexport function loadOrder(text: string) {\n  const order = JSON.parse(text)\n  return [idOf(order), orderSchema.parse(order)]\n}\n`,
      ),
      errors: [error(4, 17, 33)],
      nearestValid: {
        [FILE]: `${IMPORT}const idOf = (value: { id: string }) => value.id\nexport function loadOrder(text: string) {\n  const order = orderSchema.parse(JSON.parse(text))\n  return [idOf(order), order]\n}\n`,
      },
    },
    {
      name: 'a type guard whose body reaches no schema',
      files: file(
        "import type { Order } from '../types/order'\nconst isOrder = (value: unknown): value is Order => typeof value === 'object' && value !== null && 'id' in value\nexport function loadOrder(text: string) {\n  const order = JSON.parse(text)\n  if (!isOrder(order)) throw new Error('no order')\n  return order.id\n}\n",
      ),
      errors: [error(4, 17, 33)],
      nearestValid: {
        [FILE]: `${IMPORT}const isOrder = (value: unknown): value is Order => orderSchema.safeParse(value).success\nexport function loadOrder(text: string) {\n  const order = JSON.parse(text)\n  if (!isOrder(order)) throw new Error('no order')\n  return order.id\n}\n`,
      },
    },
    {
      name: 'a helper of the file that returns what it got, without and after a test by a validator',
      files: file(
        'function toOrder(value: unknown) {\n  return value\n}\nexport const loadOrder = (text: string) => toOrder(JSON.parse(text))\nexport const fetchOrder = async (r: Response) => await toOrder(await r.json())\n',
      ),
      errors: [error(4, 52, 68), error(5, 70, 78)],
      nearestValid: {
        [FILE]:
          "import Ajv from 'ajv'\nconst validate = new Ajv().compile({})\nfunction toOrder(value: unknown) {\n  if (!validate(value)) throw new Error('no order')\n  return value\n}\nexport const loadOrder = (text: string) => toOrder(JSON.parse(text))\nexport const fetchOrder = async (r: Response) => await toOrder(await r.json())\n",
      },
    },
    {
      name: 'a schema that runs in one branch only',
      files: file(
        `${IMPORT}export function loadOrder(text: string, strict: boolean) {\n  const order = JSON.parse(text)\n  if (strict) orderSchema.parse(order)\n  return order.id\n}\n`,
      ),
      errors: [error(3, 17, 33)],
      nearestValid: {
        [FILE]: `${IMPORT}export function loadOrder(text: string) {\n  const order = JSON.parse(text)\n  orderSchema.parse(order)\n  return order.id\n}\n`,
      },
    },
    {
      name: 'a value passed to an imported function and stored in a field',
      files: file(
        "import { save } from './save'\nexport class Orders {\n  last: unknown\n  run(text: string) {\n    save(JSON.parse(text))\n    this.last = JSON.parse(text)\n  }\n}\n",
      ),
      errors: [error(5, 10, 26), error(6, 17, 33)],
    },
    {
      name: 'a value passed to an imported function that only normalizes it',
      files: file(
        "import { normalizeAndSort } from './normalize'\nexport const load = (text: string) => normalizeAndSort(JSON.parse(text)).id\n",
      ),
      errors: [error(2, 56, 72)],
    },
    {
      name: 'a fetcher that a hook calls',
      files: file(
        "import useSWR from 'swr'\nexport const useOrder = (id: string) => useSWR(id, (url: string) => fetch(url).then((r) => r.json()))\n",
      ),
      errors: [error(2, 92, 100)],
    },
    {
      name: 'a value of a type parameter, whose schema should be a parameter',
      files: file('export const read = <T>(text: string): T => JSON.parse(text) as T\n'),
      errors: [{ ...error(1, 45, 61), fix: [{ key: 'take-schema', applicability: 'manual' }] }],
    },
    {
      name: 'an axios response',
      files: file(
        "import axios from 'axios'\nexport async function loadOrder(id: string) {\n  const { data } = await axios.get(`/orders/${id}`)\n  return data\n}\n",
      ),
      errors: [error(3, 11, 15)],
      nearestValid: {
        [FILE]: `import axios from 'axios'\n${IMPORT}export async function loadOrder(id: string) {\n  const { data } = await axios.get(\`/orders/\${id}\`)\n  return orderSchema.parse(data)\n}\n`,
      },
    },
    {
      name: 'a stored text, a message and a file',
      files: file(
        "import { readJson } from 'fs-extra'\nexport const theme = () => localStorage.getItem('theme') ?? 'light'\nwindow.addEventListener('message', (event) => {\n  run(event.data.type)\n})\nexport const config = async () => (await readJson('a.json')).port\ndeclare function run(type: string): void\n",
      ),
      errors: [
        error(2, 28, 57, 'write-schema', 'src/domains/orders/types/theme.ts'),
        error(4, 7, 17, 'write-schema', 'src/domains/orders/types/order-message.ts'),
        error(6, 42, 60, 'write-schema', 'src/domains/orders/types/config.ts'),
      ],
    },
    {
      name: 'data that another function gets, for one caller and for several',
      files: {
        [FILE]:
          'async function getJson(url: string) {\n  const response = await fetch(url)\n  return response.json()\n}\nexport const geocode = async (url: string) => (await getJson(url)).features\n',
        'src/domains/orders/repo/both.ts':
          'const read = (text: string) => JSON.parse(text)\nexport const a = (text: string) => read(text).id\nexport const b = (text: string) => read(text).total\n',
      },
      errors: [
        {
          ...error(1, 32, 48, 'take-schema'),
          file: 'src/domains/orders/repo/both.ts',
          fix: [{ key: 'take-schema', applicability: 'manual' }],
        },
        error(3, 10, 25, 'write-schema', 'src/domains/orders/types/geocode-response.ts'),
      ],
    },
    {
      name: 'code in which an error would be lost, with a type of the file',
      files: {
        [FILE]:
          "import { useEffect } from 'react'\ninterface Cart {\n  id: string\n}\nexport function useCart(raw: string, set: (id: string) => void) {\n  useEffect(() => {\n    const cart: Cart = JSON.parse(raw)\n    set(cart.id)\n  }, [raw, set])\n  useEffect(() => {\n    try {\n      const cart: Cart = JSON.parse(raw)\n      set(cart.id)\n    } catch (error) {\n      set(String(error))\n    }\n  }, [raw, set])\n}\n",
      },
      errors: [error(7, 24, 39, 'write-schema', FILE), error(12, 26, 41, 'write-schema', FILE)],
    },
    {
      name: 'a type with a prefix, a script without types, and the data of a job, once',
      files: {
        [FILE]:
          'type TCart = { id: string }\nexport const a = (text: string) => {\n  const cart: TCart = JSON.parse(text)\n  return cart.id\n}\n',
        'src/domains/orders/repo/job.ts':
          "import type { Job } from 'bullmq'\nexport const run = (job: Job) => [job.data.a, job.data.b]\n",
        'src/script.js': 'export const a = (text) => JSON.parse(text).rules\n',
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          files: ['src/**'],
          rules: { 'contracts/parse-at-boundary': 'error' },
        }),
      },
      errors: [
        {
          ...error(2, 35, 43, 'write-schema', 'src/domains/orders/types/order-job.ts'),
          file: 'src/domains/orders/repo/job.ts',
        },
        error(3, 23, 39, 'write-schema', FILE),
        { ...error(1, 28, 44, 'write-schema', 'src/a-schema.js'), file: 'src/script.js' },
      ],
    },
    {
      name: 'names from the key in a storage, the text that is parsed, and the property that gets it',
      files: {
        [FILE]:
          "export const a = () => JSON.parse(localStorage.getItem('cart') ?? '{}').lines\nexport const b = (updatedCredentials: string) => JSON.parse(updatedCredentials).secret\nexport const c = (values: { config: string }) => send({ config: JSON.parse(values.config) })\ndeclare function send(value: object): void\n",
      },
      errors: [
        error(1, 24, 72, 'write-schema', 'src/domains/orders/types/cart.ts'),
        error(2, 50, 80, 'write-schema', 'src/domains/orders/types/updated-credentials.ts'),
        error(3, 65, 90, 'write-schema', 'src/domains/orders/types/config.ts'),
      ],
    },
    {
      name: 'a script of a component',
      files: {
        ...SCHEMA,
        'src/domains/orders/ui/order.vue':
          '<template>{{ id }}</template>\n<script setup lang="ts">\nconst id = JSON.parse(text).id\n</script>\n',
      },
      errors: [
        {
          file: 'src/domains/orders/ui/order.vue',
          line: 3,
          column: 12,
          endColumn: 28,
          fix: [{ key: 'use-schema', applicability: 'manual', target: TYPES }],
        },
      ],
    },
  ],
})
