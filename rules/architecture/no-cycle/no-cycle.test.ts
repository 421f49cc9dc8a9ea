import { testRule } from '@stratalint/rule/vitest'
import rule from './no-cycle.ts'

const CART = 'src/domains/orders/service/cart.ts'
const DISCOUNT = 'src/domains/orders/service/discount.ts'
const TAX = 'src/domains/orders/service/tax.ts'

const TWO = {
  [CART]: `import { discount } from './discount'\nexport const total = (sum: number): number => sum - discount(sum)\n`,
  [DISCOUNT]: `import { total } from './cart'\nexport const discount = (sum: number): number => (sum > 100 ? 10 : total(0))\n`,
}
const DYNAMIC = {
  [CART]: `import { discount } from './discount'\nexport const total = (sum: number): number => sum - discount(sum)\n`,
  [DISCOUNT]: `export const discount = (sum: number): number => sum\nexport const later = () => import('./cart')\n`,
}
const policy = (parts: object): string => JSON.stringify({ extends: 'harness', ...parts })
const excuse = (from: string, to: string): string =>
  policy({ exceptions: [{ rule: 'architecture/no-cycle', from, to, reason: 'cut in June' }] })

const INVERT = [{ key: 'invert', applicability: 'manual' }] as const

testRule(rule, {
  valid: [
    {
      name: 'an import in one direction',
      files: { ...TWO, [DISCOUNT]: 'export const discount = (sum: number): number => sum\n' },
    },
    {
      name: 'two paths to one file',
      files: {
        [CART]: `import { discount } from './discount'\nimport { tax } from './tax'\nexport const total = [discount, tax]\n`,
        [DISCOUNT]: `import { tax } from './tax'\nexport const discount = tax\n`,
        [TAX]: 'export const tax = 1\n',
      },
    },
    {
      name: "a cycle that only import() closes under dynamic 'allow'",
      files: {
        'stratalint.config.json': policy({ rules: { 'architecture/no-cycle': ['error', { dynamic: 'allow' }] } }),
        ...DYNAMIC,
      },
    },
    {
      name: 'a cycle with one edge covered by an exception',
      files: { 'stratalint.config.json': excuse(DISCOUNT, CART), ...TWO },
    },
    {
      name: 'a cycle with the other edge covered by an exception',
      files: { 'stratalint.config.json': excuse(CART, DISCOUNT), ...TWO },
    },
    {
      name: 'a cycle when the rule is off',
      files: { 'stratalint.config.json': policy({ rules: { 'architecture/no-cycle': 'off' } }), ...TWO },
    },
    {
      name: 'an index that its own files do not import',
      files: {
        'src/domains/orders/service/index.ts': `export { total } from './cart'\n`,
        [CART]: 'export const total = 1\n',
      },
    },
  ],
  invalid: [
    {
      name: 'a cycle of two files',
      files: TWO,
      errors: [{ file: CART, line: 1, column: 26, endColumn: 38, fix: INVERT, trace: [`${CART}:1`, `${DISCOUNT}:1`] }],
      nearestValid: { [DISCOUNT]: 'export const discount = (sum: number): number => sum\n' },
    },
    {
      name: 'a cycle of two files whose other import can move',
      files: {
        [CART]: `import { discount } from './discount'\nexport const rounded = (sum: number): number => Math.round(sum)\nexport const total = (sum: number): number => rounded(sum - discount(sum))\n`,
        [DISCOUNT]: `import { rounded } from './cart'\nexport const discount = (sum: number): number => rounded(sum / 10)\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          column: 26,
          endColumn: 38,
          fix: [
            { key: 'move', applicability: 'suggested', target: 'src/domains/orders/service/rounded.ts' },
            { key: 'invert', applicability: 'manual' },
          ],
          trace: [`${CART}:1`, `${DISCOUNT}:1`],
        },
      ],
      nearestValid: { [DISCOUNT]: 'export const discount = (sum: number): number => Math.round(sum / 10)\n' },
    },
    {
      name: 'a cycle of three files',
      files: {
        [CART]: `import { discount } from './discount'\nexport const total = (): number => discount()\n`,
        [DISCOUNT]: `import { tax } from './tax'\nexport const discount = (): number => tax()\n`,
        [TAX]: `import { total } from './cart'\nexport const tax = (): number => total()\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          column: 26,
          endColumn: 38,
          fix: INVERT,
          trace: [`${CART}:1`, `${DISCOUNT}:1`, `${TAX}:1`],
        },
      ],
      nearestValid: { [TAX]: 'export const tax = (): number => 1\n' },
    },
    {
      name: 'a file that imports itself',
      files: {
        [CART]: `import { total } from './cart'\nexport const sum = (): number => total\nexport const total = 1\n`,
      },
      errors: [
        { file: CART, line: 1, column: 23, endColumn: 31, fix: [{ key: 'delete', applicability: 'suggested' }] },
      ],
      nearestValid: { [CART]: 'export const total = 1\nexport const sum = (): number => total\n' },
    },
    {
      name: 'a cycle that only a type closes as a warning',
      files: {
        [CART]: `import { discount } from './discount'\nexport interface Cart { total: number }\nexport const total = discount\n`,
        [DISCOUNT]: `import type { Cart } from './cart'\nexport const discount = (cart: Cart): number => cart.total\n`,
      },
      errors: [
        {
          file: DISCOUNT,
          line: 1,
          column: 27,
          endColumn: 35,
          severity: 'warn',
          fix: [
            { key: 'move', applicability: 'suggested', target: 'src/domains/orders/types/cart.ts' },
            { key: 'declare-structure', applicability: 'manual' },
          ],
          trace: [`${CART}:1`, `${DISCOUNT}:1`],
        },
      ],
      nearestValid: { [DISCOUNT]: 'export const discount = (cart: { total: number }): number => cart.total\n' },
    },
    {
      name: 'a cycle that only import() closes',
      files: DYNAMIC,
      errors: [{ file: CART, line: 1, column: 26, endColumn: 38, fix: INVERT }],
      nearestValid: {
        'stratalint.config.json': policy({ rules: { 'architecture/no-cycle': ['error', { dynamic: 'allow' }] } }),
      },
    },
    {
      name: "a cycle without import() under dynamic 'allow'",
      files: {
        'stratalint.config.json': policy({ rules: { 'architecture/no-cycle': ['error', { dynamic: 'allow' }] } }),
        ...TWO,
      },
      errors: [{ file: CART, line: 1, column: 26, endColumn: 38, fix: INVERT }],
      nearestValid: { [DISCOUNT]: 'export const discount = (sum: number): number => sum\n' },
    },
    {
      name: 'a file that imports the index that exports it',
      files: {
        'src/domains/orders/service/index.ts': `export { total } from './cart'\nexport { discount } from './discount'\n`,
        [CART]: `import { discount } from './index'\nexport const total = (): number => discount\n`,
        [DISCOUNT]: 'export const discount = 1\n',
      },
      errors: [
        {
          file: CART,
          line: 1,
          column: 26,
          endColumn: 35,
          fix: [
            { key: 'use-origin', applicability: 'suggested', target: DISCOUNT },
            { key: 'invert', applicability: 'manual' },
          ],
          trace: [`${CART}:1`, `src/domains/orders/service/index.ts:1`],
        },
      ],
      nearestValid: { [CART]: `import { discount } from './discount'\nexport const total = (): number => discount\n` },
    },
    {
      name: 'a cycle whose imported value depends on neither file',
      files: {
        [CART]: `import { STEP } from './discount'\nexport const total = STEP\n`,
        [DISCOUNT]: `import { total } from './cart'\nexport const STEP = 5\nexport const discount = () => total\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          column: 22,
          endColumn: 34,
          fix: [
            { key: 'move', applicability: 'suggested', target: 'src/domains/orders/service/step.ts' },
            { key: 'invert', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/step.ts': 'export const STEP = 5\n',
        [CART]: `import { STEP } from './step'\nexport const total = STEP\n`,
      },
    },
    {
      name: 'two types that refer to each other',
      files: {
        [CART]: `import type { Discount } from './discount'\nexport interface Cart { discounts: Discount[] }\n`,
        [DISCOUNT]: `import type { Cart } from './cart'\nexport interface Discount { cart: Cart }\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          column: 31,
          endColumn: 43,
          severity: 'warn',
          fix: [
            { key: 'merge-types', applicability: 'suggested', target: CART },
            { key: 'declare-structure', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: { [DISCOUNT]: 'export interface Discount { cents: number }\n' },
    },
    {
      name: 'a class that is used only as a type through two barrels',
      files: {
        [CART]: `import { discount } from './discount'\nexport class Cart { total = discount(this) }\n`,
        'src/domains/orders/service/first.ts': `export * from './cart'\n`,
        'src/domains/orders/service/second.ts': `export { Cart } from './first'\n`,
        [DISCOUNT]: `import { Cart } from './second'\nexport const discount = (cart: Cart): number => (cart.total > 100 ? 10 : 0)\n`,
      },
      errors: [
        {
          file: DISCOUNT,
          line: 1,
          column: 22,
          endColumn: 32,
          severity: 'warn',
          fix: [{ key: 'declare-structure', applicability: 'manual' }],
        },
      ],
      nearestValid: {
        [DISCOUNT]: 'export const discount = (cart: { total: number }): number => (cart.total > 100 ? 10 : 0)\n',
      },
    },
    {
      name: 'a class that is used only as a type under verbatimModuleSyntax as an error',
      files: {
        'tsconfig.json': '{ "compilerOptions": { "verbatimModuleSyntax": true } }',
        [CART]: `import { discount } from './discount'\nexport class Cart { total = discount(this) }\n`,
        [DISCOUNT]: `import { Cart } from './cart'\nexport const discount = (cart: Cart): number => (cart.total > 100 ? 10 : 0)\n`,
      },
      errors: [{ file: CART, line: 1, column: 26, endColumn: 38, fix: INVERT }],
      nearestValid: {
        [DISCOUNT]: 'export const discount = (cart: { total: number }): number => (cart.total > 100 ? 10 : 0)\n',
      },
    },
    {
      name: 'a cycle through types and the run-time cycle that it shares an edge with',
      files: {
        ...TWO,
        [DISCOUNT]: `import { total } from './cart'\nimport { tax } from './tax'\nexport const discount = (sum: number): number => (sum > tax(sum) ? 10 : total(0))\n`,
        [TAX]: `import type { total } from './cart'\nexport const tax = (sum: number): ReturnType<typeof total> => sum\n`,
      },
      errors: [
        { file: CART, line: 1, column: 26, endColumn: 38, fix: INVERT },
        {
          file: TAX,
          line: 1,
          column: 28,
          endColumn: 36,
          severity: 'warn',
          fix: [{ key: 'declare-structure', applicability: 'manual' }],
        },
      ],
      nearestValid: {
        [DISCOUNT]: `import { tax } from './tax'\nexport const discount = (sum: number): number => tax(sum)\n`,
        [TAX]: 'export const tax = (sum: number): number => sum\n',
      },
    },
    {
      name: 'a type that is imported without the keyword type as a warning',
      files: {
        [CART]: `import { Discount } from './discount'\nexport const total = (discounts: Discount[]): number => discounts.length\n`,
        [DISCOUNT]: `import { total } from './cart'\nexport interface Discount { cents: number }\nexport const all = total([])\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          column: 26,
          endColumn: 38,
          severity: 'warn',
          fix: [
            { key: 'move', applicability: 'suggested', target: 'src/domains/orders/types/discount.ts' },
            { key: 'declare-structure', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: { [DISCOUNT]: 'export interface Discount { cents: number }\n' },
    },
    {
      name: 'a type that is imported together with a value',
      files: {
        [CART]: `import { all, Discount } from './discount'\nexport const total = (discounts: Discount[] = all): number => discounts.length\n`,
        [DISCOUNT]: `import { total } from './cart'\nexport interface Discount { cents: number }\nexport const all: Discount[] = []\nexport const sum = () => total()\n`,
      },
      errors: [{ file: DISCOUNT, line: 1, column: 23, endColumn: 31, fix: INVERT }],
      nearestValid: { [DISCOUNT]: 'export interface Discount { cents: number }\nexport const all: Discount[] = []\n' },
    },
    {
      name: 'a class that cannot move',
      files: {
        [CART]: `import { Discount } from './discount'\nexport const total = (one: Discount): number => one.cents\n`,
        [DISCOUNT]: `import { total } from './cart'\nexport class Discount { cents = 1; all = total(this) }\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          column: 26,
          endColumn: 38,
          severity: 'warn',
          fix: [{ key: 'declare-structure', applicability: 'manual' }],
        },
      ],
      nearestValid: { [DISCOUNT]: 'export class Discount { cents = 1 }\n' },
    },
    {
      name: 'a type in a file with JSX',
      files: {
        [CART]: `import type { IDiscount } from './discount'\nexport const total = (one: IDiscount): number => one.cents\n`,
        'src/domains/orders/service/discount.tsx': `import { total } from './cart'\nexport interface IDiscount { cents: number }\nexport const Discount = () => <b>{total({ cents: 1 })}</b>\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          column: 32,
          endColumn: 44,
          severity: 'warn',
          fix: [
            { key: 'move', applicability: 'suggested', target: DISCOUNT },
            { key: 'declare-structure', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/discount.tsx':
          'export interface IDiscount { cents: number }\nexport const Discount = () => <b>1</b>\n',
      },
    },
    {
      name: 'a barrel that its own file imports',
      files: {
        'src/domains/orders/service/index.ts': `export * from './cart'\n`,
        [CART]: `import * as all from './index'\nexport const total = all\n`,
      },
      errors: [{ file: CART, line: 1, column: 22, endColumn: 31, fix: INVERT }],
      nearestValid: { [CART]: 'export const total = 1\n' },
    },
    {
      name: 'a cycle at the edge that runs against the layers',
      files: {
        'src/domains/orders/repo/rows.ts': `import { list } from '../service/list'\nexport const rows = (): unknown => list\n`,
        'src/domains/orders/service/list.ts': `import { rows } from '../repo/rows'\nexport const list = (): unknown => rows\n`,
      },
      errors: [{ file: 'src/domains/orders/repo/rows.ts', line: 1, column: 22, endColumn: 39, fix: INVERT }],
      nearestValid: { 'src/domains/orders/repo/rows.ts': 'export const rows = (): unknown => []\n' },
    },
    {
      name: 'a cycle when an exception covers an edge outside it',
      files: { 'stratalint.config.json': excuse(TAX, CART), ...TWO },
      errors: [{ file: CART, line: 1, column: 26, endColumn: 38, fix: INVERT }],
      nearestValid: { 'stratalint.config.json': excuse(DISCOUNT, CART) },
    },
    {
      name: 'the shortest of two cycles that share files',
      files: {
        [CART]: `import { discount } from './discount'\nimport { tax } from './tax'\nexport const total = (): number => discount() + tax()\n`,
        [DISCOUNT]: `import { total } from './cart'\nexport const discount = (): number => total()\n`,
        [TAX]: `import { discount } from './discount'\nexport const tax = (): number => discount()\n`,
      },
      errors: [{ file: CART, line: 1, column: 26, endColumn: 38, fix: INVERT }],
      nearestValid: { [DISCOUNT]: 'export const discount = (): number => 1\n' },
    },
  ],
})
