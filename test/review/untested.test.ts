import { expect, it } from 'vitest'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const TOTAL = 'src/domains/orders/service/total.ts'
const TEST = 'src/domains/orders/service/total.test.ts'
const CHARGE = 'src/domains/billing/service/charge.ts'
const ROUND = 'src/utils/round-cents.ts'
const PLACE = 'src/domains/orders/runtime/place-order.ts'
const MORE = {
  'src/utils/pad.ts': `const WIDTH = 3

const fill = (text: string): string => text.padStart(WIDTH, '0')

/** A padded number. */
export function pad(value: number): string {
  if (value < 0) throw new RangeError('negative')
  return fill(String(value))
}

export class Padder {
  constructor(private readonly width: number) {}
  pad(value: number): string {
    return String(value).padStart(this.width)
  }
}

export default (value: number): string => pad(value) + '!'
`,
}

type Case = [name: string, change: (repository: TestRepository) => void, expected: string[]]

const CHANGES: Case[] = [
  ['another operator', ({ replace }) => replace(TOTAL, 'quantity * price', 'quantity + price'), [`${TOTAL}:5`]],
  [
    'another constant in a private helper',
    ({ replace }) => replace('src/utils/pad.ts', 'WIDTH = 3', 'WIDTH = 4'),
    ['src/utils/pad.ts:6'],
  ],
  ['a new branch', ({ replace }) => replace(ROUND, '  return', '  if (amount < 0) return 0\n  return'), [`${ROUND}:1`]],
  [
    'a deleted check',
    ({ replace }) => replace('src/utils/pad.ts', `  if (value < 0) throw new RangeError('negative')\n`, ''),
    ['src/utils/pad.ts:6'],
  ],
  [
    'swapped arguments',
    ({ replace }) => replace(CHARGE, '[invoice.id, invoice.amount]', '[invoice.amount, invoice.id]'),
    [`${CHARGE}:4`],
  ],
  [
    'a method of a class',
    ({ replace }) => replace('src/utils/pad.ts', 'padStart(this.width)', 'padEnd(this.width)'),
    ['src/utils/pad.ts:11'],
  ],
  ['a default export', ({ replace }) => replace('src/utils/pad.ts', `'!'`, `'?'`), ['src/utils/pad.ts:18']],
  [
    'a component',
    ({ replace }) => replace('src/domains/orders/ui/index.tsx', 'useState(false)', 'useState(true)'),
    ['src/domains/orders/ui/index.tsx:5'],
  ],
  [
    'another function of the same module is called',
    ({ write, replace }) => {
      write({
        [ROUND]: `export function roundCents(amount: number): number {\n  return Math.round(amount * 100) / 100\n}\n\nexport const floorCents = (amount: number): number => Math.floor(amount * 100) / 100\n`,
      })
      replace(TOTAL, 'import { roundCents }', 'import { floorCents }')
      replace(TOTAL, 'return roundCents', 'return floorCents')
    },
    [`${TOTAL}:5`],
  ],
  ['no await', ({ replace }) => replace(CHARGE, 'await client.query', 'client.query'), [`${CHARGE}:4`]],
  [
    'a test that is only moved, titled anew and commented on',
    ({ replace }) => {
      replace(TOTAL, 'quantity * price', 'quantity + price')
      replace(TEST, `it('adds up the lines', () => {`, `it('adds the lines up', () => {\n    // as before`)
    },
    [`${TOTAL}:5`],
  ],
  [
    'a new test that is always true',
    ({ replace, read, write }) => {
      replace(TOTAL, 'quantity * price', 'quantity + price')
      write({ [TEST]: `${read(TEST)}\nit('works', () => {\n  expect(true).toBe(true)\n})\n` })
    },
    [`${TOTAL}:5`],
  ],
  [
    'a test of another instance',
    ({ replace }) => {
      replace(TOTAL, 'quantity * price', 'quantity + price')
      replace('src/domains/billing/service/charge.test.ts', 'toBeCloseTo(120)', 'toBeCloseTo(120, 5)')
    },
    [`${TOTAL}:5`],
  ],
  [
    'a renamed file',
    ({ git, replace }) => {
      git('mv', 'src/utils/pad.ts', 'src/utils/pad-number.ts')
      replace('src/utils/pad-number.ts', 'WIDTH = 3', 'WIDTH = 4')
    },
    ['src/utils/pad-number.ts:6'],
  ],
]

it.each(CHANGES)('%s needs a test', async (_, change, expected) => {
  const repository = shopRepository(MORE)
  change(repository)
  const found = shown(await repository.review()).filter((one) => one.startsWith('integrity/'))
  expect(found).toEqual(expected.map((place) => `integrity/untested ${place}`))
})

const HONEST: [name: string, change: (repository: TestRepository) => void][] = [
  [
    'comments, formatting and quotes',
    ({ write, read }) =>
      write({
        [TOTAL]: `// totals\n${read(TOTAL)
          .replaceAll("'", '"')
          .replaceAll('\n', ';\n')
          .replace(/^(.*\{);$/gm, '$1')
          .replace(/\*\/;/, '*/')}`,
      }),
  ],
  [
    'types',
    ({ replace }) => {
      replace(TOTAL, '(order: Order): number {', '<T extends Order>(order: Readonly<T>): number {')
      replace(CHARGE, '[invoice.id, invoice.amount]', '[invoice.id, invoice.amount] as const')
    },
  ],
  [
    'a parameter and a private helper get other names',
    ({ write, read }) =>
      write({
        'src/utils/pad.ts': read('src/utils/pad.ts')
          .replaceAll('fill', 'zeros')
          .replaceAll('value', 'input')
          .replaceAll('WIDTH', 'LENGTH'),
      }),
  ],
  [
    'an exported function gets another name',
    ({ write, read }) => {
      for (const file of [ROUND, 'src/utils/round-cents.test.ts', TOTAL])
        write({ [file]: read(file).replaceAll('roundCents', 'toCents') })
    },
  ],
  [
    'a file moves',
    ({ git, write, read }) => {
      git('mv', ROUND, 'src/utils/cents.ts')
      for (const file of ['src/utils/round-cents.test.ts', TOTAL])
        write({ [file]: read(file).replace('round-cents.ts', 'cents.ts') })
    },
  ],
  [
    'a helper moves to another file',
    ({ write, read }) =>
      write({
        'src/utils/fill.ts': `const WIDTH = 3\n\nexport const fill = (text: string): string => text.padStart(WIDTH, '0')\n`,
        'src/utils/pad.ts': read('src/utils/pad.ts').replace(
          /^const WIDTH[^]*?'0'\)\n/,
          `import { fill } from './fill.ts'\n`,
        ),
      }),
  ],
  [
    'a function is extracted',
    ({ replace }) =>
      replace(
        PLACE,
        "  if (order.lines.length > MOST_LINES) throw new RangeError(`An order has at most ${MOST_LINES} lines.`)\n  recordCounter('orders_placed')\n  return totalOf(order)\n}",
        "  checkLines(order)\n  recordCounter('orders_placed')\n  return totalOf(order)\n}\n\nfunction checkLines(order: Order): void {\n  if (order.lines.length > MOST_LINES) throw new RangeError(`An order has at most ${MOST_LINES} lines.`)\n}",
      ),
  ],
  [
    'a function becomes an arrow function',
    ({ replace }) =>
      replace(
        ROUND,
        'export function roundCents(amount: number): number {\n  return Math.round(amount * 100) / 100\n}',
        'export const roundCents = (amount: number): number => Math.round(amount * 100) / 100',
      ),
  ],
  [
    'functions are sorted',
    ({ write, read }) => {
      const [imports, total, empty] = read(TOTAL).trimEnd().split('\n\n')
      write({ [TOTAL]: `${imports}\n\n${empty}\n\n${total}\n` })
    },
  ],
  [
    'braces around a statement',
    ({ replace }) =>
      replace('src/utils/pad.ts', `throw new RangeError('negative')`, `{ throw new RangeError('negative') }`),
  ],
  [
    'a new function',
    ({ write, read }) =>
      write({ [TOTAL]: `${read(TOTAL)}\nexport const linesOf = (order: Order): number => order.lines.length\n` }),
  ],
  [
    'behavior with a test of it',
    ({ replace }) => {
      replace(TOTAL, 'quantity * price', 'quantity + price')
      replace(TEST, 'toBe(3)', 'toBe(3.5)')
    },
  ],
  [
    'behavior with a new row',
    ({ replace }) => {
      replace(TOTAL, 'quantity * price', 'quantity * price * 1')
      replace(TEST, '    [3, 4.5],\n', '    [3, 4.5],\n    [4, 6],\n')
    },
  ],
  [
    'an instance without tests',
    ({ replace }) => replace('src/app/main.ts', 'placeOrder }', 'order: () => placeOrder }'),
  ],
  [
    'an extended import path',
    ({ replace, write }) => {
      write({ 'src/utils/index.ts': `export { roundCents } from './round-cents.ts'\n` })
      replace(TOTAL, 'utils/round-cents.ts', 'utils/index.ts')
    },
  ],
]

it.each(HONEST)('is not blamed: %s', async (_, change) => {
  const repository = shopRepository(MORE)
  change(repository)
  expect(shown(await repository.review()).filter((one) => one.startsWith('integrity/'))).toEqual([])
})

it('is an error in strict, and names the test to extend', async () => {
  const repository = shopRepository()
  repository.replace(TOTAL, 'quantity * price', 'quantity + price')
  const [warning] = (await repository.review()).findings
  expect([warning!.severity, warning!.what, ...warning!.fix.map(({ title }) => title), warning!.not])
    .toMatchInlineSnapshot(`
    [
      "warn",
      "service/total.ts:5 changes what totalOf does, and no test of orders changed. Its owner is @shop/everyone.",
      "Assert the new result of totalOf in src/domains/orders/service/total.test.ts.",
      "If the result is to stay the same, restore the old code.",
      "Do not edit a test without asserting the new result.",
    ]
  `)
  const strict = shopRepository({
    'stratalint.config.ts': `export default { extends: ['harness', 'strict'], files: ['src/**'], rules: {} }\n`,
  })
  strict.replace(TOTAL, 'quantity * price', 'quantity + price')
  const { findings } = await strict.review()
  expect(findings.filter(({ rule }) => rule === 'integrity/untested').map(({ severity }) => severity)).toEqual([
    'error',
  ])
})
