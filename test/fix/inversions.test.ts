import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG } from './project.ts'

const [ORDERS, BILLING] = ['src/domains/orders', 'src/domains/billing']

const ORDER = {
  [`${ORDERS}/types/order.ts`]: [
    `import type { Money } from '@/utils/money'`,
    ``,
    `export type OrderStatus = 'open' | 'paid'`,
    ``,
    `export interface Order {`,
    `  readonly id: string`,
    `  readonly total: Money`,
    `  readonly status: OrderStatus`,
    `}`,
    ``,
  ].join('\n'),
  'src/utils/money.ts': `export interface Money {\n  cents: number\n}\n`,
}

describe('types of another domain', () => {
  it('are declared with the members that the importer reads, and with all of them where a value goes elsewhere', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...ORDER,
      [`${BILLING}/service/amount.ts`]: `import type { Order } from '@/domains/orders/types/order'\n\nexport function amount(order: Order): number {\n  return order.total.cents\n}\n`,
      [`${BILLING}/service/name.ts`]: `import type { Order } from '@/domains/orders/types/order'\n\nexport const name = ({ id }: Order): string => id\n`,
      [`${BILLING}/ui/status.ts`]: `import type { OrderStatus as Status } from '@/domains/orders/types/order'\n\nexport const isOpen = (status: Status): boolean => status === 'open'\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${BILLING}/types/order.ts`]: `import type { Money } from '@/utils/money'\n\nexport interface Order {\n  readonly total: Money\n  readonly id: string\n}\n`,
      [`${BILLING}/types/order-status.ts`]: `export type OrderStatus = 'open' | 'paid'\n`,
      [`${BILLING}/service/amount.ts`]: `import type { Order } from '@/domains/billing/types/order'\n\nexport function amount(order: Order): number {\n  return order.total.cents\n}\n`,
      [`${BILLING}/service/name.ts`]: `import type { Order } from '@/domains/billing/types/order'\n\nexport const name = ({ id }: Order): string => id\n`,
      [`${BILLING}/ui/status.ts`]: `import type { OrderStatus as Status } from '@/domains/billing/types/order-status'\n\nexport const isOpen = (status: Status): boolean => status === 'open'\n`,
    })
  })

  it('get a name that the rule about names of types does not report', async () => {
    const result = await fixed({
      ...TSCONFIG,
      'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'taste/type-name': 'error' } }),
      [`${ORDERS}/types/social.ts`]: `// eslint-disable-next-line taste/type-name\nexport interface SocialInterface {\n  id: string\n}\n`,
      [`${BILLING}/types/id.ts`]: `export type Id = string\n`,
      [`${BILLING}/service/profile.ts`]: `import type { SocialInterface } from '@/domains/orders/types/social'\n\nexport const idOf = (profile: SocialInterface, others: SocialInterface[]): string =>\n  [profile, ...others].map(({ id }) => id).join()\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${BILLING}/types/social.ts`]: `export interface Social {\n  id: string\n}\n`,
      [`${BILLING}/service/profile.ts`]: `import type { Social } from '@/domains/billing/types/social'\n\nexport const idOf = (profile: Social, others: Social[]): string =>\n  [profile, ...others].map(({ id }) => id).join()\n`,
    })
  })

  it('keep their name in a file where the new one or their own means something else too, or that exports them', async () => {
    const from = `import type { IOrder } from '../../orders/types/order'\n\n`
    const [before, renamed] = [from, `import type { Order } from '../types/order'\n\n`]
    const kept = `import type { Order as IOrder } from '../types/order'\n\n`
    const codes = {
      exported: `export type { IOrder }\nexport const idOf = (order: IOrder): string => order.id\n`,
      parameter: `export const idOf = <Order extends IOrder>(order: Order): string => order.id\n`,
      value: `export const idOf = (order: IOrder, IOrder: string): string => order.id + IOrder\n`,
      mapped: `export type Ids = { [IOrder in 'a']: IOrder }\nexport const idOf = (order: IOrder): string => order.id\n`,
    }
    const member = `export interface Row extends IOrder {\n  IOrder: Rows.IOrder\n  Order: IOrder['id']\n}\n`
    const file = (name: string): string => `${BILLING}/service/${name}.ts`
    const result = await fixed({
      'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'taste/type-name': 'error' } }),
      [`${ORDERS}/types/order.ts`]: `// eslint-disable-next-line taste/type-name\nexport interface IOrder {\n  id: string\n}\n`,
      [`${BILLING}/types/id.ts`]: `export type Id = string\n`,
      ...Object.fromEntries(Object.entries(codes).map(([name, code]) => [file(name), before + code])),
      [file('member')]: before + member,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${BILLING}/types/order.ts`]: `export interface Order {\n  id: string\n}\n`,
      ...Object.fromEntries(Object.entries(codes).map(([name, code]) => [file(name), kept + code])),
      [file('member')]:
        `${renamed}export interface Row extends Order {\n  IOrder: Rows.IOrder\n  Order: Order['id']\n}\n`,
    })
  })

  it('are added to a type that has only members of them, and get another name beside one that has others', async () => {
    const idOf = (name: string, file: string): string =>
      `import type { ${name} } from '../../orders/types/${file}'\n\nexport const idOf = (one: ${name}): string => one.id\n`
    const result = await fixed({
      'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'taste/type-name': 'error' } }),
      [`${ORDERS}/types/order.ts`]: `// eslint-disable-next-line taste/type-name\nexport interface IOrder {\n  id: string\n}\n`,
      [`${ORDERS}/types/cart.ts`]: `export interface Cart {\n  total: number\n  id: string\n}\n`,
      [`${ORDERS}/types/tree.ts`]: `// eslint-disable-next-line taste/type-name\nexport interface ITree {\n  id: string\n  parent: ITree\n}\n`,
      [`${BILLING}/types/order.ts`]: `export interface Order {\n  amount?: number\n}\n`,
      [`${BILLING}/types/cart.ts`]: `export interface Cart {\n  total: number\n}\n`,
      [`${BILLING}/service/order.ts`]: idOf('IOrder', 'order'),
      [`${BILLING}/service/cart.ts`]: idOf('Cart', 'cart'),
      [`${BILLING}/service/tree.ts`]: `import type { ITree } from '../../orders/types/tree'\n\nexport const parentOf = (tree: ITree): ITree => tree.parent\n`,
    })
    expect(reasons(result)).toEqual([
      'architecture/domain-boundary src/domains/billing/service/tree.ts: A type of src/domains/orders/types/tree.ts uses ITree, which is called Tree.',
    ])
    expect(result.fixed.map(({ title }) => title)).toEqual([
      'Add the members that you read to interface Cart in src/domains/billing/types/cart.ts, and use it instead.',
      'Declare interface OrdersOrder in src/domains/billing/types/order.ts with only the members that you read, and use it instead.',
    ])
    expect(result.after).toEqual({
      [`${BILLING}/types/cart.ts`]: `export interface Cart {\n  total: number\n  id: string\n}\n`,
      [`${BILLING}/service/cart.ts`]: `import type { Cart } from '../types/cart'\n\nexport const idOf = (one: Cart): string => one.id\n`,
      [`${BILLING}/types/order.ts`]: `export interface Order {\n  amount?: number\n}\n\nexport interface OrdersOrder {\n  id: string\n}\n`,
      [`${BILLING}/service/order.ts`]: `import type { OrdersOrder } from '../types/order'\n\nexport const idOf = (one: OrdersOrder): string => one.id\n`,
    })
  })

  it('are declared in place in utils, with the types that they use', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...ORDER,
      'src/utils/sum.ts': `import type { Order } from '@/domains/orders/types/order'\n\nexport const count = (orders: readonly Order[]): number => orders.length\n`,
      [`${BILLING}/service/none.ts`]: `import { count } from '@/utils/sum'\n\nexport const none = count([])\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      'src/utils/sum.ts': [
        `import type { Money } from '@/utils/money'`,
        ``,
        `interface Order {`,
        `  readonly id: string`,
        `  readonly total: Money`,
        `  readonly status: OrderStatus`,
        `}`,
        ``,
        `type OrderStatus = 'open' | 'paid'`,
        ``,
        `export const count = (orders: readonly Order[]): number => orders.length`,
        ``,
      ].join('\n'),
    })
  })

  it('are left to a person where a class declares them, or where their own imports are forbidden', async () => {
    const result = await fixed({
      ...TSCONFIG,
      [`${ORDERS}/types/cart.ts`]: `export class Cart {\n  lines = 0\n}\n`,
      [`${ORDERS}/service/options.ts`]: `import type { Logger } from '@/providers/logger'\n\nexport interface Options {\n  logger: Logger\n}\n`,
      'src/providers/logger/index.ts': `export interface Logger {\n  info(text: string): void\n}\n`,
      [`${BILLING}/service/lines.ts`]: `import type { Cart } from '@/domains/orders/types/cart'\n\nexport const lines = (cart: Cart): number => cart.lines\n`,
      [`${ORDERS}/config/defaults.ts`]: `import type { Options } from '../service/options'\n\nexport type Defaults = Partial<Options>\n`,
    })
    expect([result.fixed, reasons(result), result.manual]).toEqual([[], [], 2])
  })
})

describe("a provider's internals", () => {
  const FLAGS = {
    'src/providers/flags/store.ts': `export const readFlag = (name: string): boolean => name === 'on'\nexport const now = (): number => 1\n`,
    'src/providers/flags/index.ts': `import { now, readFlag } from './store'\n\nexport function isEnabled(name: string): boolean {\n  return readFlag(name)\n}\n\nexport const clock = { now }\n`,
  }

  it('are replaced by the export that only passes its arguments on', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...FLAGS,
      [`${ORDERS}/service/a.ts`]: `import { readFlag } from '@/providers/flags/store'\n\nexport const a = { readFlag, on: readFlag('a') }\n`,
      [`${ORDERS}/service/b.ts`]: `import { now } from '@/providers/flags/store'\n\nexport const b = (): number => now()\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/service/a.ts`]: `import { isEnabled } from '@/providers/flags'\n\nexport const a = { readFlag: isEnabled, on: isEnabled('a') }\n`,
      [`${ORDERS}/service/b.ts`]: `import { clock } from '@/providers/flags'\n\nexport const b = (): number => clock.now()\n`,
    })
  })

  it('are left to a person where the export does more', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...FLAGS,
      'src/providers/flags/index.ts': `import { readFlag } from './store'\n\nexport function isEnabled(name: string): boolean {\n  return readFlag(name + '-v2')\n}\n`,
      [`${ORDERS}/service/a.ts`]: `import { readFlag } from '@/providers/flags/store'\n\nexport const a = readFlag('a')\n`,
    })
    expect([result.fixed, result.manual]).toEqual([[], 1])
  })

  it('are not re-exported: each importer uses what wraps them', async () => {
    const result = await fixed({
      ...TSCONFIG,
      ...FLAGS,
      [`${ORDERS}/runtime/flags.ts`]: `export { readFlag } from '@/providers/flags/store'\n`,
      [`${ORDERS}/runtime/a.ts`]: `import { readFlag } from './flags'\n\nexport const a = readFlag('a')\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      [`${ORDERS}/runtime/flags.ts`]: null,
      [`${ORDERS}/runtime/a.ts`]: `import { isEnabled } from '../../../providers/flags'\n\nexport const a = isEnabled('a')\n`,
    })
  })
})

describe('moves', () => {
  it('take the code that uses a package to where the package is allowed', async () => {
    const result = await fixed({
      ...TSCONFIG,
      'stratalint.config.json': JSON.stringify({
        extends: 'harness',
        architecture: { externals: { 'node:fs': ['provider'] } },
      }),
      'src/node.d.ts': `declare module 'node:fs' {\n  export function readFileSync(path: string): string\n}\n`,
      [`${ORDERS}/service/titles.ts`]: `import { readFileSync } from 'node:fs'\n\nconst read = (path: string): string => readFileSync(path)\n\nexport function titles(path: string): string[] {\n  return read(path).split(',')\n}\n\nexport const none: string[] = []\n`,
      [`${ORDERS}/runtime/list.ts`]: `import { none, titles } from '../service/titles'\n\nexport const list = (): string[] => [...none, ...titles('a')]\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after).toEqual({
      'src/providers/fs/index.ts': `import { readFileSync } from 'node:fs'\n\nconst read = (path: string): string => readFileSync(path)\n\nexport function titles(path: string): string[] {\n  return read(path).split(',')\n}\n`,
      [`${ORDERS}/service/titles.ts`]: `export const none: string[] = []\n`,
      [`${ORDERS}/runtime/list.ts`]: `import { none } from '../service/titles'\nimport { titles } from '../../../providers/fs'\n\nexport const list = (): string[] => [...none, ...titles('a')]\n`,
    })
  })

  it('leave calls at the top of a file where they are', async () => {
    const result = await fixed({
      ...TSCONFIG,
      [`${ORDERS}/repo/rows.ts`]: `import { label } from '../service/labels'\n\nexport const row = label('a')\n`,
      [`${ORDERS}/service/labels.ts`]: `export const label = (text: string): string => text\n\nexport const note = (text: string): void => void text\n\nnote('loaded')\n`,
    })
    expect(reasons(result)).toEqual([])
    expect(result.after[`${ORDERS}/repo/label.ts`]).toBe(`export const label = (text: string): string => text\n`)
  })
})
