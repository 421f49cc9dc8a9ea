import { testRule } from '@stratalint/rule/vitest'
import rule from './no-blind-cast.ts'

const FILE = 'src/domains/orders/service/orders.ts'
const TYPES = 'src/domains/orders/types'
const file = (text: string): Record<string, string> => ({ [FILE]: text })
const error = (line: number, column: number, endColumn: number, fix: readonly (string | [string, string])[]) => ({
  file: FILE,
  line,
  column,
  endColumn,
  fix: fix.map((each) => {
    const [key, target] = typeof each === 'string' ? [each] : each
    return { key, applicability: 'manual' as const, ...(target === undefined ? {} : { target }) }
  }),
})

testRule(rule, {
  topic: 'advice',
  valid: [
    {
      name: 'what a condition finds in a list or a set, and a type around a type parameter',
      files: file(
        "const STATES = ['open'] as const\ntype State = (typeof STATES)[number]\nexport const state = (text: string) => {\n  const { value } = JSON.parse(text)\n  return STATES.includes(\n    value as State,\n  )\n    ? (value as State)\n    : 'open'\n}\nexport const group = <T>(all: Map<string, unknown>) => all as unknown as Map<string, T[]>\n",
      ),
    },
    {
      name: 'casts inside of schemas and of what they parse',
      files: file(
        "import { z } from 'zod'\ninterface Order {\n  id: string\n}\nconst STATES: string[] = []\nexport const state = z.enum(STATES as any)\nexport const order = z.custom<Order>() as unknown as z.ZodType<Order>\nexport const load = (value: Date) => order.parse({ value: value as any })\n",
      ),
    },
    {
      name: 'a cast to what typeof has found',
      files: file(
        "export function load(text: string): string | null {\n  const body = JSON.parse(text)\n  if (typeof body.url !== 'string') return null\n  return body.url as string\n}\nexport const isOpen = (text: string) => ['open'].includes(JSON.parse(text) as 'open')\n",
      ),
    },
    {
      name: 'a map that a ref holds',
      files: file(
        'export const item = (items: { current: Map<string, Date> }, id: string) => items.current.get(id)!.getTime()\n',
      ),
    },
    {
      name: 'a stored text with the type that it has',
      files: file("export const theme = () => localStorage.getItem('theme') as string | null\n"),
    },
    {
      name: '@ts-ignore below its reason',
      files: file('// TypeScript does not know the flag of the new runtime\n// @ts-ignore\nexport const a = flag\n'),
    },
    {
      name: 'files that help tests',
      files: {
        'src/domains/orders/service/__mocks__/order.ts': 'export const order = {} as any\n',
        'src/domains/orders/service/place.e2e.ts': 'export const order = {} as any\n',
        'src/domains/orders/service/render.ts':
          "import { render } from '@testing-library/react'\nexport const show = () => render({} as any)\n",
      },
    },
  ],
  invalid: [
    {
      name: 'the default of a parameter with a type',
      files: file('export const merge = (extra: Partial<Order> = {} as any) => extra\n'),
      errors: [error(1, 47, 56, ['fill-literal', 'correct-literal'])],
    },
    {
      name: 'what a condition does not find, a type parameter itself, and a parameter without a type',
      files: file(
        "export const state = (text: string) => {\n  const { value } = JSON.parse(text)\n  return STATES.includes(value) ? 'open' : (value as State)\n}\nexport const take = <T>(value: Date) => value as unknown as T\nexport const keep = (id) => ((window as any).id = id)\n",
      ),
      errors: [
        error(3, 45, 59, [['write-schema', `${TYPES}/state.ts`]]),
        error(5, 41, 62, ['correct-type']),
        error(6, 31, 44, ['declare-global']),
      ],
    },
    {
      name: 'a cast of a promise, which a schema does not parse, and one of what it gives',
      files: file(
        "import type { Order } from '../types/order'\nexport const load = async (id: string): Promise<Order> => (await fetch(id)).json() as Promise<Order>\nexport const list = (r: Response) => r.json() as Promise<Order[]>\nexport const raw = async (r: Response) => await (r.json() as any)\nexport const read = async (r: Response) => (await r.json()) as Order\n",
      ),
      errors: [
        error(2, 59, 101, [['write-schema', `${TYPES}/order.ts`]]),
        error(3, 38, 66, [['write-schema', `${TYPES}/order.ts`]]),
        error(4, 50, 65, ['write-schema']),
        error(5, 44, 69, [['write-schema', `${TYPES}/order.ts`]]),
      ],
      nearestValid: file(
        "import { orderSchema } from '../types/order'\nexport const load = (r: Response) => r.json().then((data) => orderSchema.parse(data))\n",
      ),
    },
    {
      name: 'members of global objects whose types or names a declaration cannot have as they are',
      files: file(
        "export function keep<T>(id: T, all: T[]) {\n  interface Own {\n    id: T\n  }\n  ;(window as any).visitor = id\n  ;(window as any).all = all\n  ;((own: Own) => ((window as any).own = own))({ id })\n}\nexport function track(id: string) {\n  ;(window as any)['visitor-id'] = id\n  ;(globalThis as any)['visitor-id'] = id\n  ;(window as any).visitor = id\n}\n",
      ),
      errors: [
        error(5, 5, 18, ['declare-global']),
        error(6, 5, 18, ['declare-global']),
        error(7, 21, 34, ['declare-global']),
        error(10, 5, 18, ['declare-global']),
        error(11, 5, 22, ['keep-in-module']),
        error(12, 5, 18, ['declare-global']),
      ],
      nearestValid: file("export function track(id: string) {\n  window['visitor-id'] = id\n}\n"),
    },
    {
      name: 'a literal that is compared, a listener, and an enum that is another one',
      files: file(
        "enum Source {\n  App = 'app',\n  Api = 'api',\n}\nexport const isEscape = (code: number) => code === (92 as any)\nexport function listen(close: (event: KeyboardEvent) => void) {\n  document.removeEventListener('keydown', close as any)\n}\nexport const sourceOf = (auth: { type: Type }) => auth.type as unknown as Source\n",
      ),
      errors: [error(5, 53, 62, ['compare']), error(7, 43, 55, ['type-listener']), error(9, 51, 81, ['convert-enum'])],
      nearestValid: file(
        "enum Source {\n  App = 'app',\n  Api = 'api',\n}\nconst SOURCES: Record<string, Source> = { app: Source.App, api: Source.Api }\nexport const sourceOf = (auth: { type: string }) => SOURCES[auth.type]\n",
      ),
    },
    {
      name: 'the result of a timer, a type of JSON, and a column that holds JSON',
      files: file(
        'interface Settings {\n  color: string\n}\nexport const wait = (): number => {\n  const timer = setTimeout(() => {}, 10)\n  return timer as unknown as number\n}\nexport const save = (settings: Settings) => store(settings as unknown as Prisma.InputJsonValue)\nexport const load = (row: Row) => row.settings as unknown as Settings\ndeclare function store(value: unknown): void\n',
      ),
      errors: [
        error(6, 10, 36, ['type-timer']),
        error(8, 51, 95, ['json-type']),
        error(9, 35, 70, [['parse-stored', FILE], 'correct-type']),
      ],
      nearestValid: file('export const load = (row: Row) => row.settings as Settings\n'),
    },
    {
      name: 'data whose type has no name, a part of a type, and one that may be null',
      files: file(
        "interface Order {\n  id: string\n}\nexport const a = (text: string) => JSON.parse(text) as { data: Order }\nexport const b = (text: string) => JSON.parse(text) as Partial<Order>\nexport const c = (text: string) => JSON.parse(text) as Order[\"id\"]\nexport const loadCart = (text: string) => JSON.parse(text) as Record<string, unknown>\nexport const d = (text: string) => JSON.parse(text) as 'open' | 'paid' | null\n",
      ),
      errors: [
        error(4, 36, 71, [['write-schema', FILE]]),
        error(5, 36, 70, [['write-schema', FILE]]),
        error(6, 36, 67, [['write-schema', `${TYPES}/c.ts`]]),
        error(7, 43, 86, ['write-schema']),
        error(8, 36, 78, ['write-schema']),
      ],
      nearestValid: file(
        "import { z } from 'zod'\nexport const a = (text: string) => z.object({ id: z.string() }).parse(JSON.parse(text))\n",
      ),
    },
    {
      name: 'the target of an event, a member of globalThis, and an empty list',
      files: file(
        'export const a = (event: Event) => (event.target as any).value\nexport const b = () => (globalThis as any).cache\nexport const c = () => use([] as any)\ndeclare function use(value: string[]): void\n',
      ),
      errors: [
        error(1, 37, 56, ['narrow-target']),
        error(2, 25, 42, ['declare-global']),
        error(3, 28, 37, ['correct-literal']),
      ],
      nearestValid: file(
        "export const a = (event: Event) => (event.target instanceof HTMLInputElement ? event.target.value : '')\n",
      ),
    },
    {
      name: 'what is declared any or unknown, an argument of Object, a default, and a function of a typed object',
      files: file(
        'export const bind = (attrs: any) => attrs as any\nexport const read = (value: unknown) => (value as any).data\nexport const count = (props: Props) => Object.keys(props as any).length\nexport const chart = (data?: Data) => draw((data || {}) as any)\nexport const io = { run: async (key: string) => (await step(key)) as any } satisfies Io\nexport const table = () => draw({ rows: [] } as any)\nexport const none = null as unknown as number\n',
      ),
      errors: [
        error(1, 37, 49, ['declare-type']),
        error(2, 42, 54, ['narrow']),
        error(3, 52, 64, ['narrow']),
        error(4, 44, 63, ['pass-type']),
        error(5, 49, 73, ['correct-type']),
        error(6, 33, 52, ['correct-literal']),
        error(7, 21, 46, ['correct-type']),
      ],
    },
    {
      name: 'a lookup that is returned, which the caller may not need',
      files: file('export function a(all: Map<string, Date>, id: string) {\n  return all.get(id)!\n}\n'),
      errors: [error(2, 10, 22, ['return-missing', 'check-result'])],
      nearestValid: file('export function a(all: Map<string, Date>, id: string) {\n  return all.get(id)\n}\n'),
    },
    {
      name: 'a lookup that is kept, one in a list of constants, and one of preferences',
      files: file(
        'const ORDER_STATES = [{ id: "open" }]\nexport function a(all: Map<string, Date>, id: string) {\n  const date = all.get(id)!\n  return date.getTime()\n}\nexport const b = (id: string) => ORDER_STATES.find((state) => state.id === id)!.id\nexport const c = (prefs: Map<string, string>, id: string) => prefs.get(id)!\n',
      ),
      errors: [
        error(3, 16, 28, ['check-result', 'use-default']),
        error(6, 34, 80, ['check-result', 'use-default']),
        error(7, 62, 76, ['check-result', 'use-default']),
      ],
      nearestValid: file(
        'export function a(all: Map<string, Date>, id: string) {\n  const date = all.get(id)\n  if (date === undefined) throw new Error("no date")\n  return date.getTime()\n}\n',
      ),
    },
    {
      name: 'lookups that give null for what is missing',
      files: file(
        'export const a = (url: URL, key: string) => Number(url.searchParams.get(key)!)\nexport const b = (data: FormData, key: string) => {\n  const value = data.get(key)!\n  return String(value)\n}\nexport const c = (query: string, key: string) => {\n  const params = new URLSearchParams(query)\n  return params.get(key)!\n}\n',
      ),
      errors: [
        error(1, 52, 78, ['check-result', 'use-default']),
        error(3, 17, 31, ['check-result', 'use-default']),
        error(8, 10, 26, ['return-missing', 'check-result']),
      ],
    },
    {
      name: 'what a middleware keeps on the request',
      files: file(
        "import type { Request, RequestHandler } from 'express'\nexport const attach =\n  (role: string): RequestHandler =>\n  (req, _res, next) => {\n    ;(req as any).role = role\n    next()\n  }\nexport const roleOf = (req: Request) => (req as any).role\n",
      ),
      errors: [error(5, 7, 17, ['declare-request']), error(8, 42, 52, ['declare-request'])],
      nearestValid: file(
        "import type { Request } from 'express'\ndeclare global {\n  namespace Express {\n    interface Request {\n      role?: string\n    }\n  }\n}\nexport const roleOf = (req: Request) => req.role\n",
      ),
    },
    {
      name: 'rows of mysql2, a tuple, and a default that is empty',
      files: file(
        "import type { Pool, RowDataPacket } from 'mysql2/promise'\ninterface Order {\n  id: string\n}\nexport async function load(pool: Pool) {\n  const [rows] = await pool.execute<RowDataPacket[]>('select id from orders')\n  return rows as unknown as Order[]\n}\nexport const toOrder = (entry: [id: string]): Order => entry as any as Order\nexport const fill = (order: Order = {} as any) => order.id\n",
      ),
      errors: [
        error(7, 10, 36, ['type-rows', 'correct-type']),
        error(9, 56, 77, ['build-value', 'correct-type']),
        error(10, 37, 46, ['fill-literal', 'correct-literal']),
      ],
    },
    {
      name: 'a type that the layer of types may not import',
      files: {
        'src/domains/orders/service/book.ts': 'export interface Booking {\n  id: string\n}\n',
        [FILE]:
          "import type { Booking } from './book'\nexport const load = (text: string) => JSON.parse(text) as Booking\n",
      },
      errors: [error(2, 39, 66, [['write-schema', FILE]])],
    },
    {
      name: '@ts-ignore in JSX, and below a directive of a linter',
      files: {
        'src/domains/orders/ui/order.tsx':
          'export const Order = () => (\n  <div>\n    {/* @ts-ignore */}\n    <Total value="1" />\n  </div>\n)\n// eslint-disable-next-line @typescript-eslint/ban-ts-comment\n// @ts-ignore\nexport const a = flag\n',
      },
      errors: [
        { ...error(3, 6, 22, ['fix-type', 'give-reason']), file: 'src/domains/orders/ui/order.tsx' },
        { ...error(8, 1, 14, ['fix-type', 'give-reason']), file: 'src/domains/orders/ui/order.tsx' },
      ],
    },
  ],
})
