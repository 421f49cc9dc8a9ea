import { testRule } from '@stratalint/rule/vitest'
import rule from './no-unknown-inside.ts'

const FILE = 'src/domains/orders/service/create-order.ts'
const TYPES = 'src/domains/orders/types/order.ts'
const SCHEMA = {
  [TYPES]:
    "import { z } from 'zod'\nexport const orderSchema = z.object({ id: z.string() })\nexport type Order = z.infer<typeof orderSchema>\n",
}
const IMPORT = "import { orderSchema, type Order } from '../types/order'\n"
const file = (text: string): Record<string, string> => ({ ...SCHEMA, [FILE]: text })

const TARGETS: Record<string, string> = { 'use-type': TYPES }
const error = (line: number, column: number, endColumn: number, ...keys: string[]) => ({
  file: FILE,
  line,
  column,
  endColumn,
  fix: keys.map((key) => {
    const [name, target = TARGETS[key]] = key.split(' ')
    return { key: name!, applicability: 'manual' as const, ...(target !== undefined && { target }) }
  }),
})
const written = (name: string): string => `write-type src/domains/orders/types/${name}.ts`

testRule(rule, {
  valid: [
    {
      name: 'more members than the named ones',
      files: file(
        'export function create(order: { id: string; [key: string]: unknown }): string {\n  return order.id\n}\n',
      ),
    },
    {
      name: 'what a function of the file gives to a log function, and the further arguments in the interface of a logger',
      files: file(
        "import { logAtLevel } from './log'\nexport function diag(tag: string, ...args: unknown[]): void {\n  logAtLevel('debug', tag, ...args)\n}\nexport interface Logger {\n  info(message: string, ...meta: unknown[]): void\n}\n",
      ),
    },
    {
      name: 'parameters that nothing reads: unused before others, for the base class, handed on, tested for their kind',
      files: file(
        `import { Strategy } from 'passport'
import { Model } from './model'
export class Anonymous extends Strategy {
  validate(payload: unknown, request: { id: string }): string {
    return request.id
  }
}
export class Order extends Model {
  constructor(fields: Record<string, unknown>, store: string) {
    super(fields, store)
  }
}
export const runAll = (hooks: ((...args: string[]) => void)[], ...args: unknown[]): void => hooks.forEach((hook) => hook(...(args as string[])))
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'number') return false
  return value === null || (Array.isArray(value) && value.length === 0)
}
export const isEmptyObject = (value: object): boolean => Object.keys(value).length === 0
export const hasKeys = (value: Record<string, unknown>): boolean => Object.keys(value).length > 0
export function open<T>(text: string, isValid: (parsed: unknown) => parsed is T, kinds: (new (...args: any[]) => Error)[]): T | null {
  const parsed = read(text, kinds)
  return isValid(parsed) ? parsed : null
}
interface Result {
  id: string
  serverError?: unknown
}
export const idOf = (result: Result): string => result.id
export const Field = (props: { isValid: (value: unknown) => boolean; more: { id: string } & Record<string, unknown> }): string => props.more.id
`,
      ),
    },
    {
      name: 'code that helps tests',
      files: {
        ...SCHEMA,
        'src/domains/orders/service/testing/users.ts': 'export const encode = (user: any): string => String(user.id)\n',
      },
    },
    {
      name: 'a function that a function with a written result returns',
      files: file('export const add = (a: string): ((b: string) => string) => (b: any) => a + b\n'),
    },
    {
      name: 'parameters that the body gives to a schema, directly, in part and through a helper',
      files: file(
        `${IMPORT}export const a = (input: unknown) => orderSchema.parse(input)\nexport function b({ body }: { body: unknown }) {\n  return toOrder(body)\n}\nconst toOrder = (value: unknown): Order => orderSchema.parse(value)\nexport class Orders {\n  create(input: unknown): Order {\n    const result = orderSchema.safeParse(input)\n    if (!result.success) throw new Error('no order')\n    return result.data\n  }\n}\nexport const c = (request: { query: unknown }) => orderSchema.parse(request.query)\n`,
      ),
    },
    {
      name: 'a parameter of which a schema gets a copy',
      files: file(
        `${IMPORT}export function toOrder(raw: unknown): Order {\n  const copy = { ...(raw as object) }\n  return orderSchema.parse({ ...copy, id: '1' })\n}\n`,
      ),
    },
    {
      name: 'fields for a logger, decorators and results of callbacks that are passed in',
      files: file(
        `import { logger } from '../../../providers/logger'\nexport const note = (fields: Record<string, unknown>) => logger.info({ ...fields }, 'noted')\nexport const failed = (fields: Record<string, unknown>): void => logger.error(fields)\nexport function Public(target: object, propertyKey: string): void {}\nexport interface Props {\n  onSave: (id: string) => Promise<unknown>\n}\n`,
      ),
    },
    {
      name: 'predicates, thrown values and constraints',
      files: file(
        `${IMPORT}export const isOrder = (value: unknown): value is Order => typeof value === 'object'\nexport function assertOrder(value: unknown): asserts value is Order {}\nexport function messageOf(error: unknown, err: any, options: { cause: unknown; reason?: any }): string {\n  return String([error, err, options])\n}\nexport function keys<T extends Record<string, unknown>, F extends (...args: any[]) => any = any>(a: T, b: F): string[] {\n  return [a, b].map(String)\n}\n`,
      ),
    },
    {
      name: 'what is not exported, private or inferred, and bodies',
      files: file(
        'const local = (a: unknown): any => a\ninterface Hidden {\n  a: unknown\n}\nexport class Orders {\n  #a: any\n  private b(a: unknown): any {\n    return a\n  }\n  protected c: unknown\n  run() {\n    const a: any = local(this.b(this.#a))\n    return a as Hidden\n  }\n}\nexport const d = () => local(1)\n',
      ),
    },
    {
      name: 'the implementation behind overloads',
      files: file(
        'export function f(a: string): string\nexport function f(a: number): number\nexport function f(a: any): any {\n  return a\n}\n',
      ),
    },
    {
      name: 'other layers, other places and tests',
      files: {
        'src/domains/orders/repo/load.ts': 'export const a = (row: any): unknown => row\n',
        'src/utils/keys.ts': 'export const a = (row: any): unknown => row\n',
        'src/domains/orders/service/a.test.ts': 'export const a = (row: any): unknown => row\n',
        'src/domains/orders/service/api.gen.ts': 'export const a = (row: any): unknown => row\n',
      },
    },
    {
      name: 'what a package dictates, ignored values, and generics without values',
      files: file(
        "import type { NestInterceptor } from '@nestjs/common'\nimport type { Control } from 'react-hook-form'\nexport class Timing implements NestInterceptor {\n  intercept(context: object): any {\n    return context\n  }\n}\nexport const a = (_context: unknown, control: Control<any>, task: () => Promise<unknown>) => [control, task]\n",
      ),
    },
    {
      name: 'a class that extends what a package makes, and the interface of a logger',
      files: file(
        `import { PassportStrategy } from '@nestjs/passport'
import { Strategy } from 'passport-anonymous'
export class Anonymous extends PassportStrategy(Strategy) {
  validate(payload: unknown, request: unknown): unknown {
    return request
  }
}
export interface LoggerPort {
  error(message: string, trace?: unknown, ...meta: unknown[]): void
}
`,
      ),
    },
    {
      name: 'questions about any value, and what JSON passes',
      files: file(
        `export const isInvalidDate = (date: any): boolean => date instanceof Date && Number.isNaN(date.getTime())
export const isLong = (value: string | unknown[]): boolean => !Guard.isEmpty(value) && value.length > 3
export const bigintReplacer = (key: string, value: any) => (typeof value === 'bigint' ? String(value) : value)
`,
      ),
    },
    {
      name: 'the argument of a generic type of the file',
      files: file(
        `type Props<T> = Omit<T, 'id'> & { id?: string }
export class Command {
  readonly id: string
  constructor(props: Props<unknown>) {
    this.id = props.id ?? 'none'
  }
}
`,
      ),
    },
    {
      name: 'generics of schemas',
      files: file(
        "import type { ZodType } from 'zod'\nexport const read = <T>(schema: ZodType<T, any>, input: unknown): T => schema.parse(input)\n",
      ),
    },
  ],
  invalid: [
    {
      name: 'a price that is written into a text, and a value whose data chooses the case',
      files: file(
        "export function formatPrice(price: unknown): string {\n  return `€${price}`\n}\nexport function label(value: unknown): string {\n  switch (value) {\n    case 'paid':\n      return 'Paid'\n    default:\n      return 'Open'\n  }\n}\n",
      ),
      errors: [
        error(1, 36, 43, 'name-type', 'parse src/domains/orders/types/price.ts'),
        error(4, 30, 37, 'name-type', 'parse src/domains/orders/types/label-input.ts'),
      ],
      nearestValid: file(
        "export function show(message: unknown): string {\n  return `Error: ${message}`\n}\nexport function label(value: unknown): string {\n  switch (value) {\n    case null:\n    case undefined:\n      return 'Nothing'\n    default:\n      return 'Something'\n  }\n}\n",
      ),
    },
    {
      name: 'a value that a guard narrows, one that is written as a text and sent, and a member with a dash',
      files: file(
        "export const ids = (body: unknown): string[] => (isRecord(body) ? Object.keys(body) : [])\nexport const send = (data: unknown): Promise<void> => post(JSON.stringify(data))\nexport const idOf = (body: any): string => body['message-id']\n",
      ),
      errors: [
        error(1, 27, 34, 'name-type', 'parse src/domains/orders/types/ids-body.ts'),
        error(2, 28, 35, 'write-type src/domains/orders/types/json-value.ts', 'name-type'),
        error(3, 28, 31, 'write-type src/domains/orders/types/id-of-body.ts'),
      ],
      nearestValid: {
        ...file(
          'export class StateError extends Error {\n  constructor(step: string, data: unknown) {\n    super(`Step ${step} has an invalid result: ${JSON.stringify(data)}`)\n  }\n}\n',
        ),
        'src/domains/orders/ui/card.stories.tsx':
          'export const Base = { render: (props: any) => <Card {...props} /> }\n',
        'src/domains/orders/service/command.ts':
          'export class OrderCommand extends Command {\n  constructor(...args: [any, any]) {\n    super(...args)\n  }\n}\n',
      },
    },
    {
      name: 'a value that is written into a request, a reader of text that returns no type parameter, and a target that is no decorator',
      files: file(
        'export const send = (message: unknown): Promise<void> => post({ message })\nexport interface Reader {\n  parse(text: unknown): string\n}\nexport const mark = (target: any): void => save(target)\n',
      ),
      errors: [
        error(1, 31, 38, 'name-type', 'parse src/domains/orders/types/message.ts'),
        error(3, 15, 22, 'type-parameter'),
        error(5, 30, 33, 'name-type'),
      ],
      nearestValid: file(
        'export const print = (message: unknown): void => write(`Error: ${message}`)\ninterface Parser<T> {\n  parse: (input: any) => T\n}\nexport const create = <T>(parser: Parser<T>, text: string): T => parser.parse(text)\nexport const Mark = (name: string) => (target: any) => Reflect.defineMetadata(name, 1, target)\n',
      ),
    },
    {
      name: 'the constructor of a class that is not abstract, and a class that extends one of the file',
      files: file(
        'class Base {}\nexport class Model extends Base {\n  constructor(fields: Record<string, unknown>) {\n    super()\n    this.update(fields)\n  }\n}\n',
      ),
      errors: [error(3, 23, 46, 'name-type')],
      // Each subclass has fields of its own, and a strategy is called as its package says.
      nearestValid: file(
        "import { PassportStrategy } from '@nestjs/passport'\nimport { Strategy } from 'passport-anonymous'\nexport abstract class Model {\n  constructor(fields: Record<string, unknown>) {\n    this.update(fields)\n  }\n}\nexport class Anonymous extends PassportStrategy(Strategy) {\n  validate(payload: unknown, request: unknown): unknown {\n    return request\n  }\n}\n",
      ),
    },
    {
      name: 'a property that is a function, and members of one parameter, for which one type parameter connects nothing',
      files: file(
        'export interface TableProps { renderLink?: (row: any) => string }\nexport function updatesOf({ list }: { list: { urls: unknown } | { urls: unknown }[] }): string[] {\n  return use(list)\n}\n',
      ),
      errors: [
        error(1, 50, 53, 'type-parameter'),
        ...[53, 73].map((at) => error(2, at, at + 7, 'name-type', 'parse src/domains/orders/types/updates-of-urls.ts')),
      ],
    },
    {
      name: 'a class of this project in the same form, and a question that looks into the data',
      files: file(
        `import { base } from './base'
export class Anonymous extends base(1) {
  validate(payload: any): string {
    return payload.id
  }
}
export const isPaid = (order: any): boolean => order.paid
`,
      ),
      errors: [error(3, 21, 24, written('validate-payload')), error(7, 31, 34, 'use-type')],
    },
    {
      name: 'an unused last parameter, arguments that are read, a search for data, and a callback that returns more than a test',
      files: file(
        `export class Anonymous {
  validate(request: { id: string }, payload: unknown): string {
    return request.id
  }
}
export const first = (...args: unknown[]): string => (args[0] as { name: string }).name
export const hasId = (value: object): boolean => 'id' in value
export const Field = (props: { parse: (value: unknown) => string }): string => props.parse('')
`,
      ),
      errors: [
        error(2, 46, 53, 'name-type', 'parse src/domains/orders/types/validate-payload.ts'),
        error(6, 32, 39, written('first-arg')),
        error(7, 30, 36, 'name-type'),
        error(8, 47, 54, 'name-type'),
      ],
    },
    {
      name: 'functions that other files use, and those that no code calls yet',
      files: {
        ...file(
          'export const label = (entry: any): string => String(entry)\nexport const show = (values: object): string => Object.entries(values).join()\nexport type Handler = (payload: any) => void\nexport const send = (body: any): string => `${body.id}/${body.kind}`\n',
        ),
        'src/domains/orders/runtime/labels.ts':
          "import { label } from '../service/create-order'\nexport const labels = ['a'].map((name) => label(name))\n",
      },
      errors: [
        error(1, 30, 33, 'name-type'),
        error(2, 30, 36, 'name-type'),
        error(3, 33, 36, 'type-parameter'),
        error(4, 28, 31, written('send-body')),
      ],
      nearestValid: file('export type Handler<Payload> = (payload: Payload) => void\n'),
    },
    {
      name: 'members that are read after tests by hand, in a package without a schema library',
      files: {
        'package.json': '{ "name": "shop", "dependencies": {} }',
        [FILE]:
          "export function readAmount(value: unknown): number {\n  return typeof value === 'object' && value !== null && 'amount' in value ? Number(value.amount) : 0\n}\n",
      },
      errors: [error(1, 35, 42, written('read-amount-input'))],
      nearestValid: { [FILE]: 'export const readAmount = (value: { amount: number }): number => value.amount\n' },
    },
    {
      name: 'members that may be missing, by a default or by a test',
      files: file(
        "export const limitOf = (settings: Record<string, unknown> = {}) => Number(settings.limit)\nexport const pagesOf = (book: any): number => (typeof book.pages === 'number' ? book.pages : 1)\n",
      ),
      errors: [error(1, 35, 58, written('settings')), error(2, 31, 34, written('book'))],
      nearestValid: file('export const limitOf = (settings: { limit?: number } = {}) => Number(settings.limit)\n'),
    },
    {
      name: 'a function that a function returns',
      files: file(
        "import { login } from './log'\nexport const add = (a: string) => (b: any): string => a + b\nexport const enter = (user: unknown): void => login(user)\n",
      ),
      errors: [error(2, 39, 42, 'name-type'), error(3, 29, 36, 'name-type', 'parse src/domains/orders/types/user.ts')],
    },
    {
      name: 'parameters and results of exported functions, with the type to use',
      files: file(
        'export async function saveOrder(order: unknown, options: object): Promise<any> {\n  return [order, options]\n}\n',
      ),
      errors: [
        error(1, 40, 47, 'use-type', 'parse'),
        error(1, 58, 64, 'name-type'),
        error(1, 75, 78, 'infer-type', 'use-type'),
      ],
      nearestValid: {
        [FILE]: `${IMPORT}export async function saveOrder(order: Order): Promise<Order> {\n  return order\n}\n`,
      },
    },
    {
      name: 'functions that are exported in a list, as default, in a constant, a call and an object',
      files: file(
        "import { memo } from 'react'\nfunction a(order: any) {\n  return order\n}\nconst b = async (order: any) => order\nexport { a, b as c }\nexport default function (order: any) {\n  return order\n}\nexport const d = memo((props: { order: unknown }) => props.order)\nexport const orders = { save: (order: unknown) => order }\n",
      ),
      errors: [
        error(2, 19, 22, 'use-type'),
        error(5, 25, 28, 'use-type'),
        error(7, 33, 36, 'use-type'),
        error(10, 40, 47, 'use-type', 'parse'),
        error(11, 39, 46, 'use-type', 'parse'),
      ],
    },
    {
      name: 'public members of a class',
      files: file(
        'export class Orders {\n  constructor(private readonly order: any) {}\n  last: Record<string, unknown> = {}\n  save(order: Record<string, any>): void {}\n  static find = (order: any[]) => order\n}\n',
      ),
      errors: [
        error(2, 39, 42, 'use-type'),
        error(3, 9, 32, 'name-type'),
        error(4, 15, 34, 'use-type'),
        error(5, 25, 28, 'use-type'),
      ],
      nearestValid: {
        [FILE]: `${IMPORT}export class Orders {\n  constructor(private readonly order: Order) {}\n  last: Record<string, Order> = {}\n  save(order: Order): void {}\n}\n`,
      },
    },
    {
      name: 'a member of a type that a signature names, once',
      files: file(
        'interface Receipt {\n  details: Record<string, unknown>\n  lines: { note: any }[]\n}\nexport const receiptOf = (id: string): Receipt => ({ details: { id }, lines: [] })\nexport const again = (receipt: Receipt) => receipt.details\n',
      ),
      errors: [error(2, 12, 35, 'name-members'), error(3, 18, 21, 'name-members')],
    },
    {
      name: 'exported variables and function types',
      files: file(
        'export const handlers: Map<string, (event: unknown) => void> = new Map()\nexport type Save = (order: unknown) => Promise<void>\nexport interface Store {\n  find(order: string): unknown\n  onChange: (order: any) => void\n}\n',
      ),
      errors: [
        error(1, 44, 51, 'name-type'),
        error(2, 28, 35, 'use-type'),
        error(4, 24, 31, written('find-result')),
        error(5, 21, 24, 'use-type'),
      ],
    },
    {
      name: 'a parameter that another function of the package gets',
      files: file(
        `${IMPORT}import { save } from './save'\nexport const create = (order: unknown) => save(order)\nexport const use = (order: Order) => orderSchema.parse(order)\n`,
      ),
      errors: [error(3, 31, 38, 'use-type', 'parse')],
      nearestValid: {
        [FILE]: `${IMPORT}import { save } from './save'\nexport const create = (order: unknown) => save(orderSchema.parse(order))\n`,
      },
    },
    {
      name: 'a parameter whose members, keys, elements or text the body reads, each with its own remedy',
      files: file(
        [
          'export const a = (cart: any) => cart.id + cart.lines',
          'export const b = (values: Record<string, unknown>) => Object.keys(values)',
          'export const c = (payload: unknown) => JSON.stringify(payload)',
          'export const d = (rows: any[]) => rows.map((row) => row.sum)',
          "export const e = (profile: unknown) => typeof profile === 'object'",
          'export const f = (failure: unknown) => failure instanceof Error',
          'export const g = <T>(first: T, second: unknown) => [first, second]',
          'export const h = (lines: any[]) => {',
          '  for (const line of lines) line.run()',
          '}',
          '',
        ].join('\n'),
      ),
      errors: [
        error(1, 25, 28, written('cart')),
        error(2, 27, 50, 'name-type'),
        error(3, 28, 35, written('json-value'), 'name-type'),
        error(4, 25, 28, written('row')),
        error(5, 28, 35, 'name-type', 'parse src/domains/orders/types/profile.ts'),
        error(6, 28, 35, 'rename', 'parse src/domains/orders/types/failure.ts'),
        error(7, 40, 47, 'type-parameter', 'parse src/domains/orders/types/second.ts'),
        error(8, 26, 29, written('line')),
      ],
      nearestValid: { [FILE]: 'export const c = (payload: JsonValue) => JSON.stringify(payload)\n' },
    },
    {
      name: 'a result that TypeScript infers, and one that it does not',
      files: file(
        "import { load } from './load'\nexport const a = async (): Promise<any> => ({ id: await load() })\nexport const b = (values: { id: string }[]): unknown => JSON.parse(values[0].id)\n",
      ),
      errors: [error(2, 36, 39, 'infer-type'), error(3, 46, 53, written('b-result'))],
      nearestValid: { [FILE]: "import { load } from './load'\nexport const a = async () => ({ id: await load() })\n" },
    },
    {
      name: 'a parameter that a framework fills, and one that an imported function takes',
      files: file(
        "import { Body } from '@nestjs/common'\nimport { send } from './send'\nexport class Orders {\n  create(@Body() body: any) {\n    return body\n  }\n}\nexport const a = (message: any) => send(message)\n",
      ),
      errors: [error(4, 24, 27, 'use-class'), error(8, 28, 31, 'name-type')],
    },
    {
      name: 'a member of the props of a component',
      files: {
        'src/domains/orders/ui/order-table.tsx':
          'interface Props {\n  rows: any[]\n  cells: readonly any[]\n  lines: any[]\n  name: string\n}\nexport function OrderTable({ rows, cells, lines, name }: Props) {\n  return [rows.map((row) => row.id), cells, lines.map((line) => line[name])]\n}\n',
      },
      errors: [
        { ...error(2, 9, 12, 'name-members'), file: 'src/domains/orders/ui/order-table.tsx' },
        { ...error(3, 19, 22, 'name-members'), file: 'src/domains/orders/ui/order-table.tsx' },
        { ...error(4, 10, 13, 'name-type'), file: 'src/domains/orders/ui/order-table.tsx' },
      ],
    },
    {
      name: 'a schema that checks what the body tests by hand',
      files: file(`${IMPORT}export const accepts = (order: unknown, other: Order) => typeof order === typeof other\n`),
      errors: [error(2, 32, 39, 'use-type', 'parse')],
    },
    {
      name: 'a record that is read, a callback that takes anything, and the data of an error',
      files: file(
        'export const first = (value: Record<string, unknown>) => value.id\ninterface Result {\n  errorData: unknown\n}\nexport const textOf = (result: Result, run: (...args: any[]) => string): string => run(result)\n',
      ),
      errors: [
        error(1, 30, 53, written('first-input')),
        error(3, 14, 21, 'name-members'),
        error(5, 55, 58, 'name-type'),
      ],
    },
    {
      name: 'fields for a logger that the body reads too',
      files: file(
        `import { logger } from '../../../providers/logger'\nexport const note = (fields: Record<string, unknown>) => logger.info({ id: fields.id }, 'noted')\n`,
      ),
      errors: [error(2, 30, 53, written('note-fields'))],
    },
    {
      name: 'results that TypeScript would infer as open again',
      files: file(
        `export const labels = (rows: any[]): any[] => rows.map((row) => row.label)\nexport const later = (): Promise<unknown> => new Promise((resolve) => resolve(1))\n`,
      ),
      errors: [
        error(1, 30, 33, written('row')),
        error(1, 38, 41, written('labels-result')),
        error(2, 34, 41, written('later-result')),
      ],
    },
    {
      name: 'an overload, the keys of elements, and tests by hand at an entry',
      files: {
        [FILE]:
          "export function read(name: 'limit'): number\nexport function read(name: string): unknown\nexport function read(name: string): unknown {\n  return name\n}\nexport const cells = (rows: object[]) => rows.map((row) => Object.values(row).join())\n",
        'src/domains/orders/runtime/hook.ts':
          "export function hook(payload: unknown): string {\n  if (typeof payload !== 'object' || payload === null || !('id' in payload)) return ''\n  const { id } = payload as { id: string }\n  return id.trim()\n}\n",
      },
      errors: [
        {
          ...error(1, 31, 38, 'parse src/domains/orders/types/hook-payload.ts'),
          file: 'src/domains/orders/runtime/hook.ts',
        },
        error(2, 37, 44, 'name-type'),
        error(6, 29, 35, 'name-type'),
      ],
    },
    {
      name: 'the layers of the option',
      files: {
        'src/domains/orders/repo/load.ts': 'export const load = (row: any) => row\n',
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          rules: { 'contracts/no-unknown-inside': ['error', { layers: ['repo'] }] },
        }),
      },
      errors: [{ ...error(1, 27, 30, 'type-parameter'), file: 'src/domains/orders/repo/load.ts' }],
    },
  ],
})
