import { testRule } from '@stratalint/rule/vitest'
import rule from './no-blind-cast.ts'

const FILE = 'src/domains/orders/service/orders.ts'
const TYPES = 'src/domains/orders/types/order.ts'
const SCHEMA = {
  [TYPES]:
    "import { z } from 'zod'\nexport const orderSchema = z.object({ id: z.string() })\nexport type Order = z.infer<typeof orderSchema>\n",
}
const IMPORT = "import { orderSchema, type Order } from '../types/order'\n"
const file = (text: string): Record<string, string> => ({ ...SCHEMA, [FILE]: text })

const WRITE = { key: 'write-schema', applicability: 'manual' as const }
const error = (line: number, column: number, endColumn: number, ...keys: string[]) => ({
  file: FILE,
  line,
  column,
  endColumn,
  fix: keys.map((key) => ({
    key,
    applicability: 'manual' as const,
    ...(key.endsWith('-schema') && { target: TYPES }),
  })),
})

testRule(rule, {
  valid: [
    {
      name: 'casts that claim nothing, and casts between types of the program',
      files: file(
        `${IMPORT}export const a = { id: '1' } as const\nexport const b = (order: Order) => order as unknown\nexport const c = (value: object) => value as Order\nexport const d = { id: '1' } satisfies Order\n`,
      ),
    },
    {
      name: 'casts of what a schema returned, or has checked before',
      files: file(
        `import Ajv from 'ajv'\n${IMPORT}const validate = new Ajv().compile({})\nexport const a = (text: string) => orderSchema.parse(JSON.parse(text)) as Order\nexport function b(text: string) {\n  const data = JSON.parse(text)\n  if (!validate(data)) throw new Error('no order')\n  return data as Order\n}\nexport const c = (text: string) => orderSchema.parse(JSON.parse(text) as Order)\n`,
      ),
    },
    {
      name: 'the default export of a CommonJS module',
      files: file(
        `import chart from 'chart'\nexport const draw = typeof chart === 'function' ? chart : (chart as any).default\n`,
      ),
    },
    {
      name: 'a copy by JSON',
      files: file(`${IMPORT}export const copy = (order: Order) => JSON.parse(JSON.stringify(order)) as Order\n`),
    },
    {
      name: 'lookups of literals and constants',
      files: file(
        "const KEY = 'a'\nexport const a = (map: Map<string, string>, all: string[], url: URL) => [map.get('a')!, map.get(KEY)!, map.get(`b`)!, all.at(-1)!, all.at(0)!, url.searchParams.get('id')!]\n",
      ),
    },
    {
      name: 'DOM roots, groups, refs, fields and elements',
      files: file(
        "export const a = (match: RegExpExecArray, ref: { current?: string }, map: { first?: string; get(): string | null }) => [document.getElementById('root')!, document.querySelector('a')!, match[1]!, match.groups!['a']!, ref.current!, map.first!, map.get()!]\n",
      ),
    },
    {
      name: 'a key that the map has',
      files: file(
        'export function count(words: string[]) {\n  const counts = new Map<string, number[]>()\n  for (const word of words) {\n    if (!counts.has(word)) counts.set(word, [])\n    counts.get(word)!.push(1)\n  }\n  for (const key of counts.keys()) counts.get(key)!.pop()\n}\n',
      ),
    },
    {
      name: '@ts-ignore with a reason, and other directives',
      files: file(
        '// @ts-ignore: the types of the package lack this export\nexport const a = b\n/* The build has no types.\n   @ts-ignore */\nexport const c = d\n// @ts-expect-error\nexport const e = f\n// see @ts-ignore\nexport const g = 1\n',
      ),
    },
    {
      name: 'casts in a test',
      files: {
        'src/domains/orders/service/orders.test.ts':
          'export const a = (x: object) => x as any\nexport const b = (x: string) => JSON.parse(x) as number\n',
      },
    },
    {
      name: 'an object after its type was tested',
      files: file(
        "export function f(text: string) {\n  const data: unknown = JSON.parse(text)\n  return typeof data === 'object' ? (data as Record<string, unknown>) : null\n}\n",
      ),
    },
    {
      name: 'an object of unknown properties, where typeof is tested',
      files: file(
        "export function f(text: string) {\n  const data: unknown = JSON.parse(text)\n  return typeof data === 'object' ? (data as { id?: unknown; name?: unknown }) : null\n}\n",
      ),
    },
    {
      name: 'what a route schema has validated',
      files: file(
        `import fastify from 'fastify'\n${IMPORT}const app = fastify()\napp.post('/', { schema: { body: orderSchema } }, async (request) => (request.body as Order).id)\n`,
      ),
    },
  ],
  invalid: [
    {
      name: 'what the tools of a domain read from a file',
      files: {
        'src/domains/orders/service/tools/load.ts':
          "import { readFileSync } from 'node:fs'\nexport const load = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Cart\n",
      },
      errors: [
        {
          file: 'src/domains/orders/service/tools/load.ts',
          line: 2,
          column: 39,
          endColumn: 85,
          fix: [{ ...WRITE, target: 'src/domains/orders/types/cart.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/tools/load.ts': null,
        'src/app/scripts/load.ts':
          "import { readFileSync } from 'node:fs'\nexport const load = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Cart\n",
      },
    },
    {
      name: 'a claim about a text of JSON that may be false',
      files: file(`${IMPORT}export const a = (text: string) => JSON.parse(text) as JsonOrder\n`),
      errors: [{ ...error(2, 36, 65), fix: [{ ...WRITE, target: 'src/domains/orders/types/json-order.ts' }] }],
      nearestValid: file(`${IMPORT}export const a = (text: string) => JSON.parse(text) as JsonValue\n`),
    },
    {
      name: 'a lookup in a map with a cast, a double cast in two statements, and a function that only casts',
      files: file(
        `${IMPORT}export const a = (orders: Map<string, Order>, id: string) => orders.get(id) as Order\nexport function b(row: Date) {\n  const data = row as unknown\n  return data as Order\n}\nexport const cast = <T>(value: unknown): T => value as T\n`,
      ),
      errors: [
        error(2, 62, 85, 'check-result', 'use-default'),
        error(5, 10, 23, 'use-schema', 'correct-type'),
        error(7, 47, 57, 'delete-helper'),
      ],
      nearestValid: file(
        `${IMPORT}export const a = (orders: Map<string, Order>, id: string) => orders.get(id) as Order | undefined\nexport function b(row: Date) {\n  const data = row as unknown\n  return orderSchema.safeParse(data).success ? (data as Order) : null\n}\nexport const first = <T>(values: T[]): T => values[0] as T\nexport const c = (order: Order, id: string) => { const map = new Map([['1', order]]); return map.get('1') as Order }\n`,
      ),
    },
    {
      name: 'a claim about a member, and an object that nothing tests',
      files: file(
        `export async function a(response: Response) {\n  const data = (await response.json()) as Record<string, unknown>\n  return data\n}\nexport const b = async (response: Response) => ((await response.json()) as { id?: string } | null)?.id\n`,
      ),
      errors: [
        { ...error(2, 16, 66), fix: [WRITE] },
        { ...error(5, 49, 98), fix: [WRITE] },
      ],
      nearestValid: {
        ...file(
          `export async function a(response: Response) {\n  const data = (await response.json()) as Record<string, unknown>\n  if (data && typeof data === 'object') send(data)\n}\nexport const b = async (response: Response) => ((await response.json()) as { id?: unknown } | null)?.id\n`,
        ),
        'src/domains/orders/service/order.mock.ts': 'export const order = { id: 1 } as unknown as Order\n',
        'src/domains/orders/ui/card.stories.tsx': 'export const Base = (args) => <Card {...(args as any)} />\n',
      },
    },
    {
      name: 'members of window, whose types and absence the code shows',
      files: file(
        "export function track(id: string) {\n  const layer = (window as any).layer ?? []\n  ;(window as any).track?.('view')\n  ;(window as any).visitor = id\n  if ((window as any).debug) layer.push(id)\n}\n",
      ),
      errors: [18, 5, 5, 8].map((column, index) => ({
        ...{ file: FILE, line: index + 2, column, endColumn: column + 13 },
        fix: [{ key: 'declare-global', applicability: 'manual' as const }],
      })),
      nearestValid: file(
        'declare global {\n  interface Window {\n    layer?: string[]\n  }\n}\nexport const layer = window.layer ?? []\n',
      ),
    },
    {
      name: 'as any where a member is read, passed, and kept',
      files: file(
        'export function legacy(order: object) {\n  const raw = order as any\n  send(order as any)\n  return [(order as any).total, (window as any).shop, <any>order, raw]\n}\ndeclare function send(order: string): void\n',
      ),
      errors: [
        error(2, 15, 27, 'annotate', 'correct-type'),
        error(3, 8, 20, 'pass-type'),
        error(4, 12, 24, 'declare-member', 'narrow'),
        error(4, 34, 47, 'declare-global'),
        error(4, 55, 65, 'correct-type'),
      ],
      nearestValid: {
        [FILE]: "export function legacy(order: object) {\n  return 'total' in order ? order.total : 0\n}\n",
      },
    },
    {
      name: 'as any where members are read by keys that are computed',
      files: file(
        "const labels = { open: 'Open' }\nexport const labelOf = (state: string) => (labels as any)[state]\n",
      ),
      errors: [error(2, 44, 57, 'declare-keys')],
      nearestValid: {
        [FILE]:
          "const labels = { open: 'Open' }\nexport const labelOf = (state: keyof typeof labels) => labels[state]\n",
      },
    },
    {
      name: 'a cast through unknown, once',
      files: file(
        `${IMPORT}export const a = (date: Date) => date as unknown as Order\nexport const b = (date: Date) => (date as any) as string[]\n`,
      ),
      errors: [error(2, 34, 58, 'use-schema', 'build-value', 'correct-type'), error(3, 34, 59, 'correct-type')],
      nearestValid: { [FILE]: `${IMPORT}export const a = (date: Date): Order => ({ id: date.toISOString() })\n` },
    },
    {
      name: 'a cast of data from outside',
      files: file(
        "import type { Order } from '../types/order'\nexport const a = (text: string) => JSON.parse(text) as Order\nexport async function b(response: Response) {\n  const body = await response.json()\n  const { orders } = body\n  return orders as Order[]\n}\nexport const c = () => localStorage.getItem('theme') as string\n",
      ),
      errors: [
        error(2, 36, 61, 'use-schema'),
        error(6, 10, 27, 'use-schema'),
        { ...error(8, 24, 63), fix: [{ key: 'write-schema', applicability: 'manual' }] },
      ],
      nearestValid: { [FILE]: `${IMPORT}export const a = (text: string) => orderSchema.parse(JSON.parse(text))\n` },
    },
    {
      name: 'a cast of a request, with the schema to write',
      files: {
        [FILE]:
          "import type { Request, Response } from 'express'\nimport type { Order } from '../types/order'\nexport const create = (req: Request, res: Response) => res.json((req.body as Order).id)\n",
        [TYPES]: 'export interface Order {\n  id: string\n}\n',
      },
      errors: [error(3, 66, 83, 'write-schema')],
      nearestValid: {
        ...SCHEMA,
        [FILE]: `import type { Request, Response } from 'express'\n${IMPORT}export const create = (req: Request, res: Response) => res.json(orderSchema.parse(req.body).id)\n`,
      },
    },
    {
      name: 'lookups that may find nothing',
      files: file(
        'export async function f(orders: Map<string, string>, all: string[], id: string, i: number, cache: Cache) {\n  const order = orders.get(id)!\n  return [order, all.find((one) => one === id)!.length, all?.at(i)!, (await cache.get(id))!]\n}\ninterface Cache {\n  get(id: string): Promise<string | null>\n}\n',
      ),
      errors: [
        error(2, 17, 32, 'check-result', 'use-default'),
        error(3, 18, 48, 'check-result', 'use-default'),
        error(3, 57, 68, 'check-result', 'use-default'),
        error(3, 70, 92, 'check-result', 'use-default'),
      ],
      nearestValid: {
        [FILE]:
          'export function f(orders: Map<string, string>, id: string) {\n  const order = orders.get(id)\n  if (order === undefined) throw new Error(`no order ${id}`)\n  return order\n}\n',
      },
    },
    {
      name: '@ts-ignore without a reason, in tests too',
      files: {
        [FILE]: '// @ts-ignore\nexport const a = b\n/* @ts-ignore */\nexport const c = d\n',
        'src/domains/orders/service/orders.test.ts': '// @ts-ignore TODO\nexport const a = b as any\n',
      },
      errors: [
        { ...error(1, 1, 19, 'give-reason', 'fix-type'), file: 'src/domains/orders/service/orders.test.ts' },
        error(1, 1, 14, 'fix-type', 'give-reason'),
        error(3, 1, 17, 'fix-type', 'give-reason'),
      ],
      nearestValid: {
        [FILE]: '// @ts-ignore: the generated client has no types\nexport const a = b\n',
        'src/domains/orders/service/orders.test.ts': null,
      },
    },
    {
      name: 'as any in a function that says what it returns, and as an argument of an own function',
      files: file(
        `${IMPORT}import { save } from './save'\nexport function a(draft: object): Order {\n  save(draft as any)\n  return draft as any\n}\nexport const b: Order = JSON as any\n`,
      ),
      errors: [
        error(4, 8, 20, 'pass-type', 'widen-parameter'),
        error(5, 10, 22, 'correct-type'),
        error(7, 25, 36, 'annotate', 'correct-type'),
      ],
    },
    {
      name: 'a cast to a type of the file, to a short type and to a type parameter, and in a listener',
      files: {
        [FILE]:
          "interface Cart {\n  id: string\n}\nexport const a = (text: string) => JSON.parse(text) as Cart\nexport const b = (text: string) => JSON.parse(text) as { id: string; size?: number }\nexport const c = <T>(text: string) => JSON.parse(text) as T\nwindow.addEventListener('message', (event) => {\n  open(event.data as Cart)\n})\n",
      },
      errors: [
        { ...error(4, 36, 60), fix: [{ key: 'write-schema', applicability: 'manual', target: FILE }] },
        { ...error(5, 36, 85), fix: [{ key: 'write-schema', applicability: 'manual' }] },
        { ...error(6, 39, 60), fix: [{ key: 'take-schema', applicability: 'manual' }] },
        { ...error(8, 8, 26), fix: [{ key: 'write-schema', applicability: 'manual', target: FILE }] },
      ],
    },
    {
      name: 'a cast to a type of a file that does not resolve',
      files: file(
        "import type { Draft } from '../types/draft-order'\nexport const a = (text: string) => JSON.parse(text) as Draft\n",
      ),
      errors: [
        {
          ...error(2, 36, 61),
          fix: [{ key: 'write-schema', applicability: 'manual', target: 'src/domains/orders/types/draft-order.ts' }],
        },
      ],
    },
    {
      name: 'a global object, which gets declarations in place of the cast',
      files: file(
        'const shared = globalThis as any\nexport const a = global as unknown as { started: boolean }\nshared.a = a\n',
      ),
      errors: [error(1, 16, 33, 'declare-global'), error(2, 18, 59, 'declare-global')],
    },
    {
      name: 'a lookup by a key that names the value, and @ts-ignore in front of an import',
      files: file(
        "// @ts-ignore\nimport untyped from 'untyped'\nexport const a = (byId: Map<string, object>, customerId: string) => [untyped, byId.get(customerId)!]\n",
      ),
      errors: [error(1, 1, 14, 'declare-module', 'give-reason'), error(3, 79, 100, 'check-result', 'use-default')],
    },
    {
      name: 'a script of a component',
      files: {
        ...SCHEMA,
        'src/domains/orders/ui/order.vue':
          '<script setup lang="ts">\r\nconst shop = (window as any).shop\r\n</script>\r\n',
      },
      errors: [{ ...error(2, 15, 28, 'declare-global'), file: 'src/domains/orders/ui/order.vue' }],
    },
  ],
})
