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

testRule(rule, {
  valid: [
    {
      name: 'two files of which one imports the other',
      files: { ...TWO, [DISCOUNT]: 'export const discount = (sum: number): number => sum\n' },
    },
    {
      name: 'two ways to one file',
      files: {
        [CART]: `import { discount } from './discount'\nimport { tax } from './tax'\nexport const total = [discount, tax]\n`,
        [DISCOUNT]: `import { tax } from './tax'\nexport const discount = tax\n`,
        [TAX]: 'export const tax = 1\n',
      },
    },
    {
      name: 'what only import() closes where dynamic is allow',
      files: {
        'stratalint.config.json': policy({ rules: { 'architecture/no-cycle': ['error', { dynamic: 'allow' }] } }),
        ...DYNAMIC,
      },
    },
    {
      name: 'a cycle of which an exception excuses one edge',
      files: { 'stratalint.config.json': excuse(DISCOUNT, CART), ...TWO },
    },
    {
      name: 'a cycle of which an exception excuses the other edge',
      files: { 'stratalint.config.json': excuse(CART, DISCOUNT), ...TWO },
    },
    {
      name: 'a cycle where the rule is off',
      files: { 'stratalint.config.json': policy({ rules: { 'architecture/no-cycle': 'off' } }), ...TWO },
    },
    {
      name: 'an index that is imported only from outside',
      files: {
        'src/domains/orders/service/index.ts': `export { total } from './cart'\n`,
        [CART]: 'export const total = 1\n',
      },
    },
  ],
  invalid: [
    {
      name: 'two files',
      files: TWO,
      errors: [
        {
          file: CART,
          line: 1,
          column: 26,
          endColumn: 38,
          severity: 'error',
          what: 'Import cycle: service/cart.ts → service/discount.ts → service/cart.ts.',
          fix: [
            'Take discount as a parameter in service/cart.ts instead of importing src/domains/orders/service/discount.ts',
          ],
          trace: [`${CART}:1 imports ${DISCOUNT}`, `${DISCOUNT}:1 imports ${CART}`],
        },
      ],
    },
    {
      name: 'three files',
      files: {
        [CART]: `import { discount } from './discount'\nexport const total = (): number => discount()\n`,
        [DISCOUNT]: `import { tax } from './tax'\nexport const discount = (): number => tax()\n`,
        [TAX]: `import { total } from './cart'\nexport const tax = (): number => total()\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          what: 'Import cycle: service/cart.ts → service/discount.ts → service/tax.ts → service/cart.ts.',
          fix: [
            'Take discount as a parameter in service/cart.ts instead of importing src/domains/orders/service/discount.ts',
          ],
          trace: [`${CART}:1 imports ${DISCOUNT}`, `${DISCOUNT}:1 imports ${TAX}`, `${TAX}:1 imports ${CART}`],
        },
      ],
    },
    {
      name: 'a file that imports itself',
      files: {
        [CART]: `import { total } from './cart'\nexport const sum = (): number => total\nexport const total = 1\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          column: 23,
          severity: 'error',
          what: 'service/cart.ts imports itself.',
          fix: ['Delete the import and use total directly'],
        },
      ],
    },
    {
      name: 'a cycle that a type closes, as a warning',
      files: {
        [CART]: `import { discount } from './discount'\nexport interface Cart { total: number }\nexport const total = discount\n`,
        [DISCOUNT]: `import type { Cart } from './cart'\nexport const discount = (cart: Cart): number => cart.total\n`,
      },
      errors: [
        {
          file: DISCOUNT,
          line: 1,
          column: 27,
          severity: 'warn',
          what: 'Import cycle through types: service/cart.ts → service/discount.ts → service/cart.ts.',
          fix: [
            'Move type Cart to src/domains/orders/types/cart.ts and import it from there in both files',
            'Declare in service/discount.ts only the members of Cart that it reads, instead of importing src/domains/orders/service/cart.ts',
          ],
          trace: [`${CART}:1 imports ${DISCOUNT}`, `${DISCOUNT}:1 imports types from ${CART}`],
        },
      ],
    },
    {
      name: 'what only import() closes',
      files: DYNAMIC,
      errors: [
        {
          file: CART,
          line: 1,
          severity: 'error',
          what: 'Import cycle: service/cart.ts → service/discount.ts → service/cart.ts.',
        },
      ],
    },
    {
      name: 'a cycle without import() where dynamic is allow',
      files: {
        'stratalint.config.json': policy({ rules: { 'architecture/no-cycle': ['error', { dynamic: 'allow' }] } }),
        ...TWO,
      },
      errors: [{ file: CART, line: 1 }],
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
          what: 'Import cycle: service/cart.ts → service/index.ts → service/cart.ts.',
          fix: ['Import discount in service/cart.ts from src/domains/orders/service/discount.ts, where it is declared'],
          trace: [
            `${CART}:1 imports src/domains/orders/service/index.ts`,
            `src/domains/orders/service/index.ts:1 imports ${CART}`,
          ],
        },
      ],
    },
    {
      name: 'a value that needs neither end',
      files: {
        [CART]: `import { STEP } from './discount'\nexport const total = STEP\n`,
        [DISCOUNT]: `import { total } from './cart'\nexport const STEP = 5\nexport const discount = () => total\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          fix: [
            'Move STEP to src/domains/orders/service/step.ts and import it from there in both files',
            'Take STEP as a parameter in service/cart.ts instead of importing src/domains/orders/service/discount.ts',
          ],
        },
      ],
    },
    {
      name: 'types that name each other',
      files: {
        [CART]: `import type { Discount } from './discount'\nexport interface Cart { discounts: Discount[] }\n`,
        [DISCOUNT]: `import type { Cart } from './cart'\nexport interface Discount { cart: Cart }\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          severity: 'warn',
          fix: [
            'Move type Discount into src/domains/orders/service/cart.ts, whose types it uses, and import it from there everywhere else',
            'Declare in service/cart.ts only the members of Discount that it reads, instead of importing src/domains/orders/service/discount.ts',
          ],
        },
      ],
    },
    {
      name: 'a class that is only used as a type, through two barrels',
      files: {
        [CART]: `import { discount } from './discount'\nexport class Cart { total = discount(this) }\n`,
        'src/domains/orders/service/first.ts': `export * from './cart'\n`,
        'src/domains/orders/service/second.ts': `export { Cart } from './first'\n`,
        [DISCOUNT]: `import { Cart } from './second'\nexport const discount = (cart: Cart): number => (cart.total > 100 ? 10 : 0)\n`,
      },
      errors: [{ file: DISCOUNT, line: 1, severity: 'warn', what: /^Import cycle through types: / }],
    },
    {
      name: 'a class that is only used as a type where TypeScript keeps imports as they are written',
      files: {
        'tsconfig.json': '{ "compilerOptions": { "verbatimModuleSyntax": true } }',
        [CART]: `import { discount } from './discount'\nexport class Cart { total = discount(this) }\n`,
        [DISCOUNT]: `import { Cart } from './cart'\nexport const discount = (cart: Cart): number => (cart.total > 100 ? 10 : 0)\n`,
      },
      errors: [{ file: CART, line: 1, severity: 'error', what: /^Import cycle: / }],
    },
    {
      name: 'a cycle through types beside the run-time cycle that it goes through',
      files: {
        ...TWO,
        [DISCOUNT]: `import { total } from './cart'\nimport { tax } from './tax'\nexport const discount = (sum: number): number => (sum > tax(sum) ? 10 : total(0))\n`,
        [TAX]: `import type { total } from './cart'\nexport const tax = (sum: number): ReturnType<typeof total> => sum\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          severity: 'error',
          what: 'Import cycle: service/cart.ts → service/discount.ts → service/cart.ts.',
        },
        {
          file: TAX,
          line: 1,
          severity: 'warn',
          what: 'Import cycle through types: service/cart.ts → service/discount.ts → service/tax.ts → service/cart.ts.',
        },
      ],
    },
    {
      name: 'a type that is imported without saying so',
      files: {
        [CART]: `import { Discount } from './discount'\nexport const total = (discounts: Discount[]): number => discounts.length\n`,
        [DISCOUNT]: `import { total } from './cart'\nexport interface Discount { cents: number }\nexport const all = total([])\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          severity: 'warn',
          what: 'Import cycle through types: service/cart.ts → service/discount.ts → service/cart.ts.',
        },
      ],
    },
    {
      name: 'a type that is imported together with a value',
      files: {
        [CART]: `import { all, Discount } from './discount'\nexport const total = (discounts: Discount[] = all): number => discounts.length\n`,
        [DISCOUNT]: `import { total } from './cart'\nexport interface Discount { cents: number }\nexport const all: Discount[] = []\nexport const sum = () => total()\n`,
      },
      errors: [{ file: DISCOUNT, line: 1, severity: 'error' }],
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
          fix: [
            'Declare in service/cart.ts only the members of Discount that it reads, instead of importing src/domains/orders/service/discount.ts',
          ],
        },
      ],
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
          fix: ['Move type IDiscount to src/domains/orders/service/discount.ts', 'Declare in service/cart.ts'],
        },
      ],
    },
    {
      name: 'a barrel whose files import it',
      files: {
        'src/domains/orders/service/index.ts': `export * from './cart'\n`,
        [CART]: `import * as all from './index'\nexport const total = all\n`,
      },
      errors: [{ file: CART, line: 1, fix: ['instead of importing src/domains/orders/service/index.ts'] }],
    },
    {
      name: 'the edge that runs against the layers',
      files: {
        'src/domains/orders/repo/rows.ts': `import { list } from '../service/list'\nexport const rows = (): unknown => list\n`,
        'src/domains/orders/service/list.ts': `import { rows } from '../repo/rows'\nexport const list = (): unknown => rows\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/repo/rows.ts',
          line: 1,
          what: 'Import cycle: repo/rows.ts → service/list.ts → repo/rows.ts.',
          fix: ['Take list as a parameter in repo/rows.ts instead of importing src/domains/orders/service/list.ts'],
        },
      ],
    },
    {
      name: 'a cycle of which an exception excuses an edge elsewhere',
      files: { 'stratalint.config.json': excuse(TAX, CART), ...TWO },
      errors: [{ file: CART, line: 1 }],
    },
    {
      name: 'the shortest path of a larger cycle',
      files: {
        [CART]: `import { discount } from './discount'\nimport { tax } from './tax'\nexport const total = (): number => discount() + tax()\n`,
        [DISCOUNT]: `import { total } from './cart'\nexport const discount = (): number => total()\n`,
        [TAX]: `import { discount } from './discount'\nexport const tax = (): number => discount()\n`,
      },
      errors: [
        {
          file: CART,
          line: 1,
          what: 'Import cycle: service/cart.ts → service/discount.ts → service/cart.ts, the shortest path in a 3-file cycle.',
        },
      ],
    },
  ],
})
