import { testRule } from '@stratalint/rule/vitest'
import rule from './no-vague-name.ts'

const FILE = 'src/domains/orders/service/cancel-order.ts'
const file = (text: string): Record<string, string> => ({ [FILE]: text })
const renamed = [{ key: 'rename-export', applicability: 'manual' }] as const
const at = (line: number, column: number, endColumn: number) => ({ file: FILE, line, column, endColumn })

testRule(rule, {
  topic: 'exports',
  valid: [
    {
      name: 'names of more than one word',
      files: file('export const formData = 1\nexport function cancelHandler() {}\nexport class OrderManager {}\n'),
    },
    {
      name: 'a vague name that is exported with another one',
      files: file('const data = 1\nexport { data as orders }\n'),
    },
    {
      name: 'a handler below a folder of functions',
      files: { 'src/app/functions/run.ts': 'export const handler = () => {}\n' },
    },
  ],
  invalid: [
    {
      name: 'a map, whose class says nothing about what it holds',
      files: { 'src/domains/orders/service/order-prices.ts': 'export const data = new Map<string, number>()\n' },
      errors: [
        {
          file: 'src/domains/orders/service/order-prices.ts',
          line: 1,
          column: 14,
          endColumn: 18,
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/order-prices.ts': 'export const orderPrices = new Map<string, number>()\n',
      },
    },
    {
      name: 'an export whose own name says more',
      files: file('function deleteOldCarts(): void {}\nexport { deleteOldCarts as handler }\n'),
      errors: [{ ...at(2, 28, 35), fix: [{ key: 'rename-export', applicability: 'suggested' }] }],
      nearestValid: file('function deleteOldCarts(): void {}\nexport { deleteOldCarts }\n'),
    },
    {
      name: 'a function that takes a list of texts',
      files: {
        'src/domains/orders/runtime/order-queue.ts':
          'export const processor = async (orderIds: AsyncIterable<string>): Promise<void> => { for await (const id of orderIds) close(id) }\n',
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/runtime/order-queue.ts', line: 1, column: 14, endColumn: 23 },
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/runtime/order-queue.ts':
          'export const processOrders = async (orderIds: string[]): Promise<void> => {}\n',
      },
    },
    {
      name: 'a function, and the files that import it',
      files: {
        ...file('export function handler(id: string): string {\n  return id\n}\n'),
        'src/domains/orders/runtime/cancel.ts': "export { handler as cancel } from '../service/cancel-order'\n",
      },
      errors: [{ ...at(1, 17, 24), fix: [{ key: 'rename-export', applicability: 'auto' }] }],
      nearestValid: {
        ...file('export function cancelOrder(id: string): string {\n  return id\n}\n'),
        'src/domains/orders/runtime/cancel.ts': "export { cancelOrder as cancel } from '../service/cancel-order'\n",
      },
    },
    {
      name: 'names after the types of parameters, results and values',
      files: {
        'src/domains/orders/service/orders.ts':
          "import type { Order, Price } from '../types/order'\nexport const handler = async (order: Order) => order\nexport const data: readonly Order[] = []\nexport const helper = (): Promise<Price> => load()\nexport const info = loadTotals()\nexport const temp = new PriceList()\n",
      },
      errors: [
        {
          ...at(2, 14, 21),
          file: 'src/domains/orders/service/orders.ts',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
        {
          ...at(3, 14, 18),
          file: 'src/domains/orders/service/orders.ts',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
        {
          ...at(4, 14, 20),
          file: 'src/domains/orders/service/orders.ts',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
        {
          ...at(5, 14, 18),
          file: 'src/domains/orders/service/orders.ts',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
        {
          ...at(6, 14, 18),
          file: 'src/domains/orders/service/orders.ts',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
      ],
    },
    {
      name: 'names by what a type can do and has, what a function writes, and what an object is for',
      files: {
        'src/domains/orders/types/hit.ts':
          'export interface Hit {}\nexport type Data = { hits: Hit[]; total: number }\nexport interface Helper {\n  highlight(text: string): string\n}\nexport interface Shared {\n  open(): void\n  close(): void\n}\n',
        [FILE]:
          'const total = 1\nfunction utils(stops: readonly Stop[]): string {\n  return stops.join()\n}\nexport const data = { limit: 3, fields: ["id"] }\nexport { total, utils }\n',
        'src/domains/orders/service/remind-debtors.ts': 'export const handler = (orders: Order[]) => orders\n',
        'src/domains/orders/service/helpers.ts':
          'export const formatOrderNumber = (id: number) => id\nexport const parseOrderNumber = (text: string) => text\n',
      },
      errors: [
        { ...at(2, 10, 15), fix: [{ key: 'rename-export', applicability: 'suggested' }] },
        { ...at(5, 14, 18), fix: [{ key: 'rename-export', applicability: 'suggested' }] },
        {
          ...{ ...at(1, 1, 52), file: 'src/domains/orders/service/helpers.ts' },
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/order-number.ts' }],
        },
        {
          ...at(1, 14, 21),
          file: 'src/domains/orders/service/remind-debtors.ts',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
        {
          ...at(2, 13, 17),
          file: 'src/domains/orders/types/hit.ts',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
        {
          ...at(3, 18, 24),
          file: 'src/domains/orders/types/hit.ts',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
        {
          ...at(6, 18, 24),
          file: 'src/domains/orders/types/hit.ts',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
      ],
    },
    {
      name: 'a type with a name that no thing of a business has, in the layer of types',
      files: { 'src/domains/orders/types/order.ts': 'export interface Data {}\nexport interface Manager {}\n' },
      errors: [
        {
          ...at(1, 18, 22),
          file: 'src/domains/orders/types/order.ts',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
      ],
      nearestValid: { 'src/domains/orders/types/order.ts': 'export interface Order {}\nexport interface Manager {}\n' },
    },
    {
      name: 'classes, types and enums',
      files: file(
        'export class Manager {}\nexport interface Data {}\nexport type Info = string\nexport enum Misc {}\n',
      ),
      errors: [
        { ...at(1, 14, 21), fix: [{ key: 'rename-export', applicability: 'suggested' }] },
        { ...at(2, 18, 22), fix: [{ key: 'rename-export', applicability: 'suggested' }] },
        { ...at(3, 13, 17), fix: [{ key: 'rename-export', applicability: 'suggested' }] },
        { ...at(4, 13, 17), fix: renamed },
      ],
      nearestValid: file('export class OrderBook {}\nexport interface CancelledOrder {}\n'),
    },
    {
      name: 'a component and a constant, which keep their capitals',
      files: { 'src/domains/orders/ui/input.tsx': 'export const Wrapper = () => <p />\nexport const DATA = [1]\n' },
      errors: [
        {
          ...at(1, 14, 21),
          file: 'src/domains/orders/ui/input.tsx',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
        {
          ...at(2, 14, 18),
          file: 'src/domains/orders/ui/input.tsx',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
      ],
    },
    {
      name: 'an object that only collects functions',
      files: file('const sum = () => 1\nexport const utils = { sum, count: () => 2 } as const\n'),
      errors: [
        {
          ...at(2, 14, 19),
          fix: [
            { key: 'export-each', applicability: 'manual' },
            { key: 'rename-export', applicability: 'suggested' },
          ],
        },
      ],
      nearestValid: file('export const sum = () => 1\nexport const count = () => 2\n'),
    },
    {
      name: 'names in an export list, with digits and capitals',
      files: file('const a = 1\nexport { a as helper2 }\nexport const TEMP = 1\n'),
      errors: [
        { ...at(2, 15, 22), fix: [{ key: 'rename-export', applicability: 'suggested' }] },
        { ...at(3, 14, 18), fix: [{ key: 'rename-export', applicability: 'suggested' }] },
      ],
      nearestValid: file('const a = 1\nexport { a as first }\nexport const TEMPLATE = 1\n'),
    },
    {
      name: 'a handler without a framework, and an export from whose file nothing can be known',
      files: {
        'src/app/create-order.ts': 'export const handler = () => {}\n',
        'src/utils/util.ts': 'export const util = 1\n',
      },
      errors: [
        {
          ...at(1, 14, 21),
          file: 'src/app/create-order.ts',
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
        { ...at(1, 1, 22), file: 'src/utils/util.ts', fix: [{ key: 'rename-file', applicability: 'manual' }] },
        { ...at(1, 14, 18), file: 'src/utils/util.ts', fix: renamed },
      ],
      nearestValid: {
        'src/app/create-order.ts': "import 'aws-lambda'\nexport const handler = () => {}\n",
        'src/utils/util.ts': null,
      },
    },
  ],
})
