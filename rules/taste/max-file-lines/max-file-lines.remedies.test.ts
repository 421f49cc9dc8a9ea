import { testRule, type Tree } from '@stratalint/rule/vitest'
import rule from './max-file-lines.ts'

const FOLDER = 'src/domains/orders/service'
const FILE = `${FOLDER}/order-total.ts`
const UI = 'src/domains/orders/ui/order-page'

/** A project in which a file may have 20 lines. */
const project = (files: Tree, max = 20): Tree => ({
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    rules: { 'taste/max-file-lines': ['error', { max }] },
  }),
  ...files,
})
const short = (file: string): Tree => project({ [file]: 'export const total = 1\n' })
const lines = (count: number, text: string): string => `${text}\n`.repeat(count)
const at = (
  file: string,
  endColumn: number,
  key: string,
  target?: string,
  line = 1,
  applicability: 'auto' | 'suggested' | 'manual' = 'manual',
) => [{ file, line, column: 1, endColumn, fix: [{ key, applicability, ...(target !== undefined && { target }) }] }]

/** A split that is one move of declarations. */
const moved = (file: string, endColumn: number, target: string) => at(file, endColumn, 'split-file', target, 1, 'auto')

testRule(rule, {
  topic: 'remedies',
  valid: [{ name: 'a file that is short enough', files: short(FILE) }],
  invalid: [
    {
      name: 'importers of what moves under long names',
      files: project({
        [FILE]: [
          'renderInvoiceWithTaxesAndDiscounts',
          'sendReminderAboutUnpaidInvoices',
          'exportLedgerForTheTaxAdviser',
          'orderTotal',
        ]
          .map(
            (name) =>
              `export function ${name}(prices: number[]): number {\n${lines(14, '  prices.pop()')}  return prices.length\n}\n`,
          )
          .join('\n'),
        [`${FOLDER}/send-invoice.ts`]: "export { renderInvoiceWithTaxesAndDiscounts } from './order-total'\n",
        [`${FOLDER}/monthly-reminders.ts`]: "export { sendReminderAboutUnpaidInvoices } from './order-total'\n",
        [`${FOLDER}/yearly-ledger-of-orders.ts`]: "export { exportLedgerForTheTaxAdviser } from './order-total'\n",
      }),
      errors: at(FILE, 79, 'split-into-files', `${FOLDER}/export-ledger-for-the-tax.ts`),
      nearestValid: short(FILE),
    },
    {
      name: 'what moves and what other files import',
      files: project({
        [FILE]: `export function orderTotal(prices: number[]): number {\n${lines(8, '  prices.pop()')}  return prices.length\n}\n\nexport function renderInvoice(prices: number[]): string {\n${lines(8, '  prices.pop()')}  return prices.join()\n}\n`,
        [`${FOLDER}/send-invoice.ts`]:
          "import { renderInvoice } from './order-total'\n\nexport const text = renderInvoice([1])\n",
      }),
      errors: moved(FILE, 55, `${FOLDER}/render-invoice.ts`),
      nearestValid: short(FILE),
    },
    {
      name: 'a table without a topic, which is cut by its keys',
      files: project({
        [FILE]: `export const orderTotals = {\n${Array.from({ length: 22 }, (_, index) => `  ${'abcdefghijklmnopqrstuv'[index]!}x: 'n${index}',\n`).join('')}} as const satisfies Record<string, string>\n`,
      }),
      errors: at(FILE, 29, 'split-table', `${FOLDER}/order-totals-lx-to-vx.ts`),
      nearestValid: short(FILE),
    },
    {
      name: 'an index that nobody imports',
      files: project({
        [`${FOLDER}/index.ts`]: Array.from(
          { length: 21 },
          (_, index) => `export { part${index} } from './part-${index}'\n`,
        ).join(''),
        ...Object.fromEntries(
          Array.from({ length: 21 }, (_, index) => [`${FOLDER}/part-${index}.ts`, `export const part${index} = 1\n`]),
        ),
      }),
      errors: at(`${FOLDER}/index.ts`, 33, 'split-by-topic'),
      nearestValid: short(`${FOLDER}/index.ts`),
    },
    {
      name: 'a new file, which is not named after a helper in it',
      files: project({
        [FILE]: `const pool = new Map<string, string>()

async function one(id: string): Promise<string | undefined> {
  return pool.get(id)
}

${['orderTotal', 'orderTax', 'orderNet', 'orderSum', 'orderFee'].map((name) => `export async function ${name}(id: string): Promise<string> {\n  return String(await one(id) ?? pool.size)\n}\n`).join('')}`,
      }),
      errors: at(FILE, 39, 'split-file', `${FOLDER}/pool.ts`, 1, 'suggested'),
      nearestValid: short(FILE),
    },
    {
      name: 'functions that share a variable that changes',
      files: project({
        [FILE]: `let cached = 0

export function orderTotal(prices: number[]): number {
  cached = prices.length
${lines(6, '  prices.pop()')}  return cached
}

export function cachedTotal(): number {
${lines(3, '  console.log()')}  return cached
}

export function renderInvoice(prices: number[]): string {
${lines(5, '  prices.pop()')}  return prices.join()
}
`,
      }),
      errors: moved(FILE, 15, `${FOLDER}/render-invoice.ts`),
      nearestValid: short(FILE),
    },
    {
      name: 'private methods that do not use this',
      files: project({
        [FILE]: `export class OrderTotal {
  total(prices: number[]): string {
${lines(6, '    prices.pop()')}    return this.renderLines(prices)
  }

  private renderLines(prices: number[]): string {
${lines(8, '    prices.pop()')}    return prices.join()
  }
}
`,
      }),
      errors: at(FILE, 26, 'move-methods', `${FOLDER}/render-lines.ts`),
      nearestValid: short(FILE),
    },
    {
      name: 'private methods that use a field',
      files: project({
        [FILE]: `export class OrderTotal {
  constructor(private readonly prices: number[]) {}

  total(): string {
${lines(6, '    console.log()')}    return this.renderInvoiceLines()
  }

  private renderInvoiceLines(): string {
${lines(8, '    console.log()')}    return this.prices.join()
  }
}
`,
      }),
      errors: at(FILE, 26, 'move-methods', `${FOLDER}/invoice-lines.ts`),
      nearestValid: short(FILE),
    },
    {
      name: 'a class whose methods change its state',
      files: project({
        [FILE]: `export class OrderTotal {
  total = 0

  add(price: number): void {
${lines(8, '    this.total += price')}  }

  subtract(price: number): void {
${lines(8, '    this.total -= price')}  }
}
`,
      }),
      errors: at(FILE, 26, 'split-class'),
      nearestValid: short(FILE),
    },
    {
      name: 'a class with getters of one form',
      files: project({
        [FILE]: `export class OrderTotal {
  constructor(private readonly row: Record<string, string>) {}

${['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `  get ${name}(): string {\n    return this.row['${name}'].trim()\n  }\n`).join('\n')}}
`,
      }),
      errors: at(FILE, 26, 'merge-methods'),
      nearestValid: short(FILE),
    },
    {
      name: 'data without a type, which becomes a data file',
      files: project({
        [FILE]: `export const orderTotal = {\n${lines(20, "  at: 'Austria',").replace(/at/g, () => `k${Math.trunc(0)}`)}}\n`,
      }),
      errors: at(FILE, 28, 'move-data', `${FOLDER}/order-total.json`),
      nearestValid: short(FILE),
    },
    {
      name: 'data whose type a data file would lose',
      files: project({ [FILE]: `export const orderTotal = [\n${lines(24, "  'a',")}] as const\n` }),
      errors: at(FILE, 28, 'split-list', `${FOLDER}/order-total-section.ts`),
      nearestValid: short(FILE),
    },
    {
      name: 'a part of a function, with what it uses',
      files: project({
        [FILE]: `const RATE = 0.2

export function orderTotal(prices: number[]): string {
  let net = 0
  for (const price of prices) {
    if (price > 0) {
      net += price * RATE
    }
    net += 1
    net += 2
  }

${lines(10, '  console.log()')}  return String(net)
}
`,
      }),
      errors: at(FILE, 17, 'extract-to-file'),
      nearestValid: short(FILE),
    },
    {
      name: 'an object that one list makes long',
      files: project(
        {
          'tools/shop.cjs': `const dir = (name) => name + '/'\nmodule.exports = {\n  options: {\n${lines(9, "    a: dir('a'),")}  },\n  rules: [\n${lines(9, "    dir('a'),")}  ],\n}\n`,
          'stratalint.config.json': JSON.stringify({
            architecture: { places: { all: { pattern: '**', role: 'shared' } } },
            rules: { 'taste/max-file-lines': ['error', { max: 20 }] },
          }),
        },
        20,
      ),
      errors: at('tools/shop.cjs', 33, 'move-entries', 'tools/options.cjs'),
      nearestValid: short('tools/shop.cjs'),
    },
    {
      name: 'functions of a long function, of which one uses a constant that is declared after it',
      files: project({
        [FILE]: `export function createTracker(order: string[]): () => void {
  const watchClicks = () => {
${lines(8, '    track(order)')}  }
  const watchPaths = () => {
${lines(8, '    order.pop()')}  }
  const track = (one: string[]) => one.pop()
  return () => [watchClicks(), watchPaths(), track(order)]
}
`,
      }),
      errors: at(FILE, 61, 'extract-to-file', `${FOLDER}/create-watch-paths.ts`),
      nearestValid: short(FILE),
    },
    {
      name: 'a schema that the component uses, and an action that needs the server',
      files: project({
        [`${UI}.tsx`]: `import { db } from './db.server'\n\nexport const limits = [\n${lines(8, '  1,')}]\n\nexport async function saveOrder() {\n${lines(8, '  await db()')}  return limits\n}\n\nexport const Page = () => <p>{limits.length}</p>\n`,
        'src/domains/orders/ui/db.server.ts': 'export const db = async () => {}\n',
      }),
      errors: moved(`${UI}.tsx`, 33, 'src/domains/orders/ui/limits.ts'),
      nearestValid: short(`${UI}.tsx`),
    },
    {
      name: 'a file of server actions, whose helpers are no actions',
      files: project({
        'src/app/actions.ts': `'use server'

const LIMITS = {
${lines(11, '  a: 1,').replace('a', 'b')}}

export async function createOrder(id: string): Promise<string> {
${lines(5, '  console.log(LIMITS.b)')}  return id
}
`,
      }),
      errors: [
        {
          file: 'src/app/actions.ts',
          line: 1,
          column: 1,
          endColumn: 13,
          fix: [{ key: 'split-file', applicability: 'auto', target: 'src/app/limits.ts' }],
        },
      ],
      nearestValid: { ...short(FILE), 'src/app/actions.ts': null },
    },
    {
      name: 'a long section of the markup of a component',
      files: project({
        [`${UI}.vue`]: `<script setup lang="ts">
const total = 1
</script>

<template>
  <main>
    <h1>Order</h1>
    <ul id="lines">
${lines(6, '      <li>{{ total }}</li>')}    </ul>
    <p>one</p>
    <p>two</p>
    <p>three</p>
    <p>four</p>
  </main>
</template>
`,
      }),
      errors: at(`${UI}.vue`, 16, 'move-markup', 'src/domains/orders/ui/order-page-lines.vue', 2),
      nearestValid: { ...short(FILE), [`${UI}.vue`]: null },
    },
    {
      name: 'long styles of a component',
      files: project({
        [`${UI}.vue`]: `<script setup lang="ts">
const total = 1
</script>

<template>
  <p>{{ total }}</p>
</template>

<style scoped>
${lines(14, 'p { color: red }')}</style>
`,
      }),
      errors: at(`${UI}.vue`, 16, 'split-by-topic', undefined, 2),
      nearestValid: { ...short(FILE), [`${UI}.vue`]: null },
    },
  ],
})
