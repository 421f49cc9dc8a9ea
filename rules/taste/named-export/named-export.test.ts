import { testRule } from '@stratalint/rule/vitest'
import rule from './named-export.ts'

const FILE = 'src/domains/orders/service/price-order.ts'
const file = (text: string): Record<string, string> => ({ [FILE]: text })
const AUTO = [{ key: 'export-by-name', applicability: 'auto' as const }]
const MANUAL = [{ key: 'export-by-name', applicability: 'manual' as const }]
const at = (line: number, column: number, endColumn: number, fix: typeof AUTO | typeof MANUAL = AUTO) => [
  { file: FILE, line, column, endColumn, fix },
]

testRule(rule, {
  valid: [
    { name: 'an empty module that a bundler uses in the place of another', files: file('export default {}\n') },
    { name: 'a named export', files: file('export function priceOrder(): number {\n  return 1\n}\n') },
    { name: 'a default that becomes a name', files: file(`export { default as price } from 'price'\n`) },
    { name: 'exports that CommonJS assigns', files: { 'src/utils/a.cjs': 'module.exports = { a: 1 }\n' } },
    { name: 'an export assignment', files: file('const price = 1\nexport = price\n') },
    {
      name: 'the word in a switch',
      files: file('export const a = (b: number) => {\n  switch (b) {\n    default:\n      return 1\n  }\n}\n'),
    },
    { name: 'a declaration file', files: { 'src/utils/a.d.ts': 'declare const a: number\nexport default a\n' } },
    { name: 'a generated file', files: { 'src/utils/a.gen.ts': 'export default 1\n' } },
    {
      name: 'the component of a Vue file',
      files: {
        'src/domains/orders/ui/order-card.vue': `<script lang="ts">\nexport default { name: 'OrderCard' }\n</script>\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'an empty object beside other code',
      files: file("import './side-effect'\nexport default {}\n"),
      errors: at(2, 8, 15),
      nearestValid: file('export default {}\n'),
    },
    {
      name: 'a value that a test exports and no file imports',
      files: {
        'src/domains/orders/service/total.test.ts':
          "import { it } from 'vitest'\nconst prices = [1]\nit('adds', () => prices.length)\nexport default prices\n",
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/service/total.test.ts', line: 4, column: 8, endColumn: 15 },
          fix: [{ key: 'delete-export', applicability: 'auto' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/total.test.ts':
          "import { it } from 'vitest'\nconst prices = [1]\nit('adds', () => prices.length)\n",
      },
    },
    {
      name: 'a value with a JSDoc at its export, which goes with it',
      files: {
        'src/domains/orders/service/total.test.ts':
          "import { it } from 'vitest'\nconst prices = [1]\nit('adds', () => prices.length)\n\n/** All prices. */\n// eslint-disable-next-line import/no-default-export\nexport default prices\n",
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/service/total.test.ts', line: 7, column: 8, endColumn: 15 },
          fix: [{ key: 'delete-export', applicability: 'auto' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/total.test.ts':
          "import { it } from 'vitest'\nconst prices = [1]\nit('adds', () => prices.length)\n",
      },
    },
    {
      name: 'a JSDoc at the export of a constant, which a person moves to the constant',
      files: file('const taxRate = 0.19\n\n/** The rate of Germany. */\nexport default taxRate\n'),
      errors: at(4, 8, 15, MANUAL),
      nearestValid: file('/** The rate of Germany. */\nexport const taxRate = 0.19\n'),
    },
    {
      name: 'a directive for the line of the export, which goes with it, and a comment that stays',
      files: file(
        'const taxRate = 0.19\n\n// Exports\n// eslint-disable-next-line no-restricted-exports\nexport default taxRate\n',
      ),
      errors: at(5, 8, 15),
    },
    {
      name: 'a function with a name',
      files: file('export default function priceOrder(): number {\n  return 1\n}\n'),
      errors: at(1, 25, 35),
      nearestValid: file('export function priceOrder(): number {\n  return 1\n}\n'),
    },
    {
      name: 'an async generator with a name',
      files: file('export default async function* priceOrder() {}\n'),
      errors: at(1, 32, 42),
    },
    {
      name: 'a function without a name',
      files: file('export default async function (id: string): Promise<string> {\n  return id\n}\n'),
      errors: at(1, 8, 15),
    },
    {
      name: 'an arrow function',
      files: file('export default (id: string): string => id\n'),
      errors: at(1, 8, 15),
      nearestValid: file('export const priceOrder = (id: string): string => id\n'),
    },
    {
      name: 'a class without a name',
      files: { 'src/domains/orders/service/price-list.ts': 'export default class extends Map<string, number> {}\n' },
      errors: [{ file: 'src/domains/orders/service/price-list.ts', line: 1, column: 8, endColumn: 15, fix: AUTO }],
    },
    {
      name: 'an abstract class with a name',
      files: file('export default abstract class PriceOrder {}\n'),
      errors: at(1, 31, 41),
    },
    {
      name: 'an interface',
      files: file('export default interface Price {\n  amount: number\n}\n'),
      errors: at(1, 26, 31),
    },
    {
      name: 'a constant, with Windows line ends',
      files: file('const taxRate = 0.19\r\n\r\nexport default taxRate\r\n'),
      errors: at(3, 8, 15),
      nearestValid: file('export const taxRate = 0.19\r\n'),
    },
    {
      name: 'a constant that is exported by name too',
      files: file('export const taxRate = 0.19\nexport default taxRate\n'),
      errors: at(2, 8, 15),
      nearestValid: file('export const taxRate = 0.19\n'),
    },
    {
      name: 'an enum',
      files: file(`enum Status {\n  Open = 'open',\n}\nexport default Status\n`),
      errors: at(4, 8, 15),
    },
    { name: 'a type alias', files: file('type Price = number\nexport default Price\n'), errors: at(2, 8, 15) },
    {
      name: 'one of several variables',
      files: file('const a = 1,\n  b = 2\nexport default b\nexport const c = a\n'),
      errors: at(3, 8, 15),
    },
    {
      name: 'a function with overloads',
      files: file(
        'function price(a: string): string\nfunction price(a: number): number\nfunction price(a: never) {\n  return a\n}\nexport default price\n',
      ),
      errors: at(6, 8, 15),
    },
    { name: 'an import', files: file(`import { tax } from 'tax'\nexport default tax\n`), errors: at(2, 8, 15) },
    {
      name: 'an object that satisfies a type',
      files: file('export default { tax: 0.19 } satisfies Record<string, number>\n'),
      errors: at(1, 8, 15),
    },
    {
      name: 'a call, where the name of the file is taken',
      files: file(
        `import { memoize } from 'memoize'\nconst priceOrder = () => 1\nexport default memoize(priceOrder)\n`,
      ),
      errors: at(3, 8, 15),
    },
    {
      name: 'an index file of a layer',
      files: { 'src/domains/orders/service/index.ts': 'export default { tax: 0.19 }\n' },
      errors: [{ file: 'src/domains/orders/service/index.ts', line: 1, column: 8, endColumn: 15, fix: AUTO }],
    },
    {
      name: 'a file whose name is a keyword',
      files: { 'src/domains/orders/service/delete.ts': 'export default (id: string) => id\n' },
      errors: [{ file: 'src/domains/orders/service/delete.ts', line: 1, column: 8, endColumn: 15, fix: AUTO }],
    },
    {
      name: 'a file whose name is a global that it uses',
      files: { 'src/utils/fetch.ts': 'export default (url: string) => fetch(url)\n' },
      errors: [{ file: 'src/utils/fetch.ts', line: 1, column: 8, endColumn: 15, fix: AUTO }],
    },
    {
      name: 'a comment within the keywords, which a person has to move',
      files: file('export /* price */ default () => 1\n'),
      errors: at(1, 20, 27, MANUAL),
    },
    {
      name: 'a specifier',
      files: file('const price = 1\nconst tax = 2\nexport { tax, price as default }\n'),
      errors: at(3, 24, 31),
      nearestValid: file('const price = 1\nconst tax = 2\nexport { tax, price }\n'),
    },
    {
      name: 'the default of a package, re-exported',
      files: file(`export { default } from 'price'\n`),
      errors: at(1, 10, 17),
    },
    {
      name: 'a default that the other file no longer has',
      files: {
        ...file(`export { default } from './tax'\n`),
        'src/domains/orders/service/tax.ts': 'export const tax = 1\n',
      },
      errors: at(1, 10, 17),
      nearestValid: file(`export { tax } from './tax'\n`),
    },
    {
      name: 'a name of a package, re-exported as the default',
      files: file(`export { price as default } from 'price'\n`),
      errors: at(1, 19, 26),
    },
    { name: 'a namespace as the default', files: file(`export * as default from 'price'\n`), errors: at(1, 13, 20) },
    {
      name: 'a default export of a test file',
      files: { 'src/domains/orders/service/order.test.ts': 'export default function build() {}\n' },
      errors: [{ file: 'src/domains/orders/service/order.test.ts', line: 1, column: 25, endColumn: 30, fix: AUTO }],
    },
  ],
})
